import { type ActorMention, findActorByName } from "../../lexicon/find-actors.ts";
import { findStateOf } from "../../lexicon/state-of.ts";
import { toSlug } from "../../lexicon/to-slug.ts";
import { findMatches } from "../../model/find-matches.ts";
import type { NameMention } from "../../segment/names.ts";

/** States and places a report names, by word as written: "Marova" and "Marovan" → `marova`. */
export type KnownPlaces = ReadonlyMap<string, string>;

const adjectiveEnd = /(?:an|ian|ese|i|ish|ic|er|ite|ans|ians|n)$/u;

/**
 * Finds which capitalised words stand for a state or place: names of places, and adjectives made from one that stands
 * elsewhere in the report. Rows of the lexicon are left to the lexicon.
 */
export function findPlaces(text: string, names: readonly NameMention[]): KnownPlaces {
  const places = new Map<string, string>();
  const words = new Set(
    [...findMatches(text, /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}{3,}(?![\p{L}\p{N}-])/gu)].map(([word]) => word),
  );
  const written = new Set(text.match(/[\p{L}-]+/gu));
  for (const { text: name, kind } of names) {
    // "Airport police", where "airport" stands elsewhere.
    if (/^[\p{L}]+$/u.test(name) && written.has(name.toLowerCase())) continue;
    if (
      (kind === "place" || kind === "norp") &&
      /^\p{Lu}\p{L}+$/u.test(name) &&
      findActorByName(name) === null &&
      !adjectiveEnd.test(name)
    )
      places.set(name, toSlug(name));
    if (kind === "place" && /^\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)*$/u.test(name) && findActorByName(name) === null)
      places.set(name, toSlug(name));
  }
  for (const word of words) {
    if (!adjectiveEnd.test(word) || findActorByName(word) !== null) continue;
    const stem = word.replace(/s$/u, "");
    for (const base of words) {
      if (base === word || base === stem || (adjectiveEnd.test(base) && base.length >= stem.length)) continue;
      const shared = sharedStart(stem, base);
      if (
        shared >= 4 &&
        shared >= Math.min(stem.length, base.length) - 1 &&
        stem.length - shared <= 4 &&
        base.length - shared <= 2 &&
        findActorByName(base) === null
      ) {
        places.set(word, toSlug(base));
        places.set(base, toSlug(base));
      }
    }
  }
  return places;
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}

const organs =
  "government|ministry|minister|army|navy|military|president|premier|parliament|embassy|ambassador|general staff|armed forces|air force|coastguard|coast guard|police|cabinet|troops|authorities|foreign|defen[cs]e|interior|prime";

/**
 * The states a report names, lexicon and own words together, the most often named first. Where the lexicon knows none, a place
 * counts as a state by its adjective or by what it owns ("Norlander", "Norland's army"); where none does, all places count.
 */
export function rankStates(text: string, places: KnownPlaces, actors: readonly ActorMention[]): string[] {
  const counts = new Map<string, number>();
  const known = new Set<string>();
  const count = (id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { actorId } of actors) {
    const state = findStateOf(actorId);
    if (state === null) continue;
    count(state);
    known.add(state);
  }
  for (const match of findMatches(text, /\p{Lu}\p{Ll}{3,}/gu)) {
    const id = places.get(match[0]);
    // "Korea" in "North Korea" is no state of its own.
    const isPart = (): boolean => actors.some(({ start, end }) => start < match.index && match.index < end);
    if (id && !isPart()) count(id);
  }
  for (const [word, id] of places) if (toSlug(word) !== id) known.add(id);
  for (const word of findOwners(text, [...places.keys()])) known.add(places.get(word)!);
  const ranked = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([id]) => id);
  return known.size > 0 ? ranked.filter((id, at) => at === 0 || known.has(id)) : ranked;
}

const ownsOrgan = new RegExp(String.raw`(?:['’]s)? (?:\p{Ll}+ )?(?:${organs})\b`, "iuy");
const behindOrgan = /(?<=\b(?:government|republic|kingdom|president|army|ministry) of )/iuy;
const wordEdge = /\b/iuy;

/** The places that a text gives an organ of state: "Norland's army", "the government of Norland". */
function findOwners(text: string, places: readonly string[]): string[] {
  const isAt = (pattern: RegExp, at: number): boolean => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
  const owners = new Set<string>();
  for (const [at, names] of findOccurrences(text, places)) {
    const owner =
      names.find((name) => isAt(wordEdge, at) && isAt(ownsOrgan, at + name.length)) ??
      names.find((name) => isAt(behindOrgan, at) && isAt(wordEdge, at + name.length));
    if (owner !== undefined) owners.add(owner.toLowerCase());
  }
  return places.filter((word) => owners.has(word.toLowerCase()));
}

/** Where each of some words stands in a text, in any case: by place, the longest word first. */
function findOccurrences(text: string, words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  // Of all letters this alone grows longer in lower case, and would move what stands behind it.
  const lower = text.replaceAll("İ", "I").toLowerCase();
  const found = new Map<number, string[]>();
  for (const word of words.toSorted((one, other) => other.length - one.length)) {
    const sought = word.toLowerCase();
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
      const here = found.get(at);
      if (here === undefined) found.set(at, [word]);
      else here.push(word);
    }
  }
  return found;
}
