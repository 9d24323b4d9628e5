import { findMatches } from "../model/find-matches.ts";
import type { Span } from "../model/span.ts";

/** Bodies only a state has: what owns one is a state, though no list of names holds it. */
const organs =
  "government|president|prime minister|foreign minister|foreign ministry|defen[cs]e minister|defen[cs]e ministry|interior minister|interior ministry|economy ministry|trade ministry|finance ministry|finance minister|energy ministry|armed forces|army|navy|military|air force|parliament|capital|border guards|ambassador|embassy|customs|intelligence service|security council|defen[cs]e council|security service|intelligence office|intelligence agency|intelligence chief|intelligence bureau|secret service|secret services|special services|coast guard|state television|general staff|minister";
const owned = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}{2,}(?:[- ]\p{Lu}\p{Ll}{2,})?)['’]s? (?:\p{L}\p{Ll}+ ){0,2}(?:${toEitherCase(organs)})\b`,
  "gu",
);
const ministered =
  /\b[Mm]inist(?:er|ry) of (?:\p{L}\p{Ll}+ (?:and |of )?){1,3}of (?:the )?(?:neighbou?ring )?(\p{Lu}\p{Ll}{2,})(?![\p{L}\p{N}])|\b(?:[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior) [Mm]inist(?:er|ry) of (?:neighbou?ring )?(\p{Lu}\p{Ll}{2,})(?![\p{L}\p{N}])/gu;
const ruled =
  /\b(?:[Pp]resident|[Kk]ing|[Gg]overnment|[Rr]epublic|[Kk]ingdom|[Aa]rmed [Ff]orces|[Pp]arliament|[Ss]pecial [Ss]ervices|[Ss]ecurity [Ss]ervice|[Ss]ecret [Ss]ervice) of (?:neighbou?ring )?(\p{Lu}\p{Ll}{2,})(?![\p{L}\p{N}])/gu;
const notStates =
  /^(?:The|This|That|His|Her|Its|Their|Last|Next|Today|Yesterday|Tomorrow|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|State|Both|Each|Europe|Asia|Africa)$/u;

const adjectiveOwned = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+(?:n|ese|ish|i|ic)) (?:${toEitherCase(organs)}|officials?|soldiers|troops|forces)\b`,
  "gu",
);
const capitalised = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{3,}(?![\p{L}\p{N}])/gu;

/** "the Norlandish army" makes a state of the Norland that the same text names. */
function findByAdjective(text: string): string[] {
  const adjectives = new Set([...findMatches(text, adjectiveOwned)].map(([, word = ""]) => word));
  if (adjectives.size === 0) return [];
  const words = new Set([...findMatches(text, capitalised)].map(([word]) => word));
  return [...words].filter((word) => {
    const root = word.replace(/(?:ia|[aeoy])$/u, "");
    const ends = ["n", "an", "ian", "ish", "ese", "i", "ic"];
    return [word, root].some((stem) => stem.length > 2 && ends.some((end) => adjectives.has(stem + end)));
  });
}

/** "Foreign Ministry" as well as "foreign ministry". */
function toEitherCase(words: string): string {
  return words.replace(/(?<=^|[ |])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Finds names that a text uses for states, outside the spans of names that are known already; in order of their first mention. */
export function findNewStates(text: string, known: readonly Span[]): string[] {
  const found = new Set<string>();
  for (const pattern of [owned, ruled, ministered]) {
    for (const match of findMatches(text, pattern)) {
      const name = match[1] ?? match[2] ?? "";
      // A person's family name owns no army, but may own a government: people are told by a first name before it.
      const before = /(\p{Lu}\p{Ll}+) $/u.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[1];
      if (before !== undefined && !notStates.test(before)) continue;
      const start = match.index + match[0].indexOf(name);
      const isKnown = known.some((each) => each.start < start + name.length && start < each.end);
      if (!notStates.test(name) && !isKnown) found.add(name);
    }
  }
  for (const name of findByAdjective(text)) {
    const start = text.search(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, "u"));
    if (!notStates.test(name) && !known.some((each) => each.start < start + name.length && start < each.end))
      found.add(name);
  }
  return [...found];
}
