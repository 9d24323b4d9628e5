import { isStateOrgan, toBodyClasses } from "./body-nouns.ts";
import type { Figure } from "./find-figures.ts";
import type { KnownNames } from "./known-names.ts";
import { isMedia } from "./media-names.ts";
import { isPersonNoun } from "./person-nouns.ts";
import { isBareName } from "./resolve-figures.ts";

interface Wanted {
  readonly noun: string;
  readonly modifiers: readonly string[];
  readonly states: readonly string[];
}

export const vague =
  /^(?:new|same|local|small|main|official|former|late|old|young|own|other|first|last|private|public|big|large|little|tiny|said|very|leading|largest|biggest|alleged|retired|senior|top|chief|said|country|two|three|\d+)$/u;

export function toWanted({ modifiers, speaksFor, text }: Figure, noun: string, { places }: KnownNames): Wanted {
  const own = /^(?:its|their|his|her)\b/iu.test(text);
  const isPlace = (word: string): boolean => speaksFor.some((id) => id.startsWith(word.slice(0, 4)));
  return {
    noun,
    modifiers: modifiers.filter(
      (word) => !vague.test(word) && !/-(?:based|registered)$/u.test(word) && !isPlace(word) && !places.has(word),
    ),
    states: own && !isStateOrgan(noun) && !/^(?:his|her)\b/iu.test(text) ? [] : speaksFor,
  };
}

/** Whether a figure is called by the noun, bears the words beside it, and belongs to the same state. */
export function matches(each: Figure, { noun, modifiers, states }: Wanted): boolean {
  if (each.pronoun !== null) return false;
  const isOne = isPersonNoun(noun);
  if (isOne ? each.kind !== "person" && each.kind !== "unnamed" : each.kind === "person") return false;
  if (isOne && each.isPlural) return false;
  if (!each.nouns.some((own) => own === noun || isSameRole(own, noun))) return false;
  return (
    isBeside(each, modifiers) &&
    states.every((id) => each.speaksFor.includes(id) || each.actor === id || each.actor?.startsWith(`${id}-`))
  );
}

/** Whether a figure bears all of some words, in whatever form. */
function isBeside({ modifiers, nouns, actor }: Figure, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const stems = [...modifiers, ...nouns, ...(actor?.split("-") ?? [])].map((word) => word.slice(0, 5));
  return words.every((word) => stems.includes(word.slice(0, 5)));
}

export function isSameRole(one: string, other: string): boolean {
  return one.startsWith("spokes") && other.startsWith("spokes");
}

/** Whether a body is of the sort a bare noun calls for: "the firm" for a shipper, "the paper" for a medium. */
export function isAlike(each: Figure, noun: string, media: ReadonlySet<string>): boolean {
  if (each.actor === null || each.kind === "person" || each.kind === "state" || each.pronoun !== null) return false;
  const wanted = toBodyClasses(noun);
  const isMedium = isMedia(each.actor) || media.has(each.actor);
  if (wanted.includes("medium")) return isMedium;
  if (isMedium) return false;
  if (wanted.includes("company"))
    return (
      each.nouns.some((own) => toBodyClasses(own).includes("company")) ||
      (/^(?:company|firm|corporation|business)$/u.test(noun) && isBareName(each))
    );
  return noun === "group" || noun === "organisation" || noun === "organization"
    ? each.nouns.some((own) => toBodyClasses(own).includes("group")) || isBareName(each)
    : false;
}
