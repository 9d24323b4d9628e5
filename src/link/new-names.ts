import { toSlug } from "../lexicon/to-slug.ts";
import { findMatches } from "../model/find-matches.ts";
import type { Span } from "../model/span.ts";
import type { ActorName } from "./mentions.ts";

const ending = "(?:n|an|ian|ish|ese|i|ic)";

/**
 * Finds what else a text calls states that no list of names holds, by their adjectives ("Norlandish") and by capitals it
 * introduces as such ("Karvik, the Norland capital"); longest first.
 */
export function findOtherNames(text: string, states: readonly ActorName[]): ActorName[] {
  const found = new Map<string, ActorName>();
  for (const { words, actorId } of states) {
    if (!/^\p{Lu}\p{Ll}{2,}$/u.test(words)) continue;
    const root = words.replace(/(?:ia|[aeoy])$/u, "");
    if (!text.includes(root)) continue;
    const adjective = `(?:${words}|${root})${ending}`;
    const called = new RegExp(String.raw`(?<![\p{L}\p{N}-])${adjective}(?![\p{L}\p{N}])`, "gu");
    for (const [word] of findMatches(text, called)) found.set(word, { words: word, actorId, by: "adjective" });
    const capital = new RegExp(
      String.raw`\b(\p{Lu}\p{Ll}{2,}), (?:the )?(?:${adjective} capital|${words}['’]s? capital|capital (?:city )?of ${words})\b|\b(?:${adjective} capital|${words}['’]s? capital|capital of ${words}),? (\p{Lu}\p{Ll}{2,})\b`,
      "gu",
    );
    for (const match of findMatches(text, capital)) {
      const name = match[1] ?? match[2] ?? "";
      if (!states.some((each) => each.words === name)) found.set(name, { words: name, actorId, by: "metonym" });
    }
  }
  return [...found.values()];
}

const band =
  /\b(?:[Pp]rivate (?:army|force|military (?:company|group))|[Mm]ercenary (?:army|force|group|company|outfit)|[Mm]ilitia|[Rr]ebel (?:army|force|group|movement|alliance)|[Aa]rmed (?:group|movement)|[Ii]nsurgent (?:group|movement)|[Gg]uerrilla (?:group|movement|army)|[Pp]aramilitary (?:group|force))(?: called| named)?,? (?:the )?[“"«]?(?!The\b)(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})/gu;

/** Finds names that a text gives to armed groups by saying what they are, outside the spans of known names. */
export function findNewGroups(text: string, known: readonly Span[]): ActorName[] {
  const found = new Map<string, ActorName>();
  for (const match of findMatches(text, band)) {
    const words = match[1] ?? "";
    const start = match.index + match[0].lastIndexOf(words);
    if (known.some((each) => each.start < start + words.length && start < each.end)) continue;
    found.set(words, { words, actorId: toSlug(words) });
  }
  return [...found.values()];
}

const bodyNoun =
  "Institute|Centre|Center|Network|Foundation|Union|Group|Agency|Association|Society|Trust|Council|Commission|Observatory|Analytics|Trading|Shipping|Lines|Holdings?|Sourcing|Industries|Monitor|Watch|Initiative|Laboratory|Alliance|Federation|League";
const body = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?!The )(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:${bodyNoun})(?: (?:for|of|on) (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:Institute|Centre|Center|Council|Foundation|Union|Association|Society) (?:for|of|on) (?:the )?\p{Lu}\p{L}+(?: (?:and )?\p{Lu}\p{L}+){0,2}`,
  "gu",
);
const called =
  /\b(?:company|firm|maker|manufacturer|supplier|charity|think tank|consultancy|chain|trader|shipowner)(?: called| named)?,? (?!(?:The|In|On|It|He|She|They)\b)(\p{Lu}[\p{L}\p{N}]+(?: \p{Lu}[\p{L}\p{N}]+){0,2})(?![\p{L}\p{N}])/gu;

/** Finds names that a text gives to firms, institutes and the like, by the noun they end in or that stands before them. */
export function findNewBodies(text: string, known: readonly Span[]): ActorName[] {
  const found = new Map<string, ActorName>();
  const add = (words: string, start: number): void => {
    if (known.some((each) => each.start < start + words.length && start < each.end)) return;
    if (!found.has(words)) found.set(words, { words, actorId: toSlug(words) });
  };
  for (const match of findMatches(text, body)) add(match[0], match.index);
  for (const match of findMatches(text, called))
    add(match[1] ?? "", match.index + match[0].lastIndexOf(match[1] ?? ""));
  return [...found.values()];
}
