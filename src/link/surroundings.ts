import { findMatches } from "../model/find-matches.ts";
import { isTellingWord, toStem } from "./claim-terms.ts";
import type { Reading } from "./reading.ts";

/** How many characters before and behind a statement still tell what it is about. */
const reach = { before: 160, behind: 80 };
const anyWord = /\p{L}[\p{L}'’]+|\d[\d,.]*/gu;

/**
 * The telling words of the passage a statement stands in, by stem: its own, its source's and cue's, and those shortly
 * before and behind it in the same paragraph. A statement in few words is about what is told around it.
 */
export function findSurroundings({ report: { text }, statement: { content, cue } }: Reading): Map<string, string> {
  const starts = [...content.map(({ start }) => start), ...(cue ? [cue.start] : [])];
  const ends = [...content.map(({ end }) => end), ...(cue ? [cue.end] : [])];
  const [first, last] = [Math.min(...starts), Math.max(...ends)];
  const from = Math.max(text.lastIndexOf("\n", first - 1) + 1, first - reach.before);
  const close = text.indexOf("\n", last);
  const to = Math.min(close < 0 ? text.length : close, last + reach.behind);
  const found = new Map<string, string>();
  for (const [match] of findMatches(text.slice(from, to), anyWord)) {
    const word = match.toLowerCase().replaceAll("’", "'").replace(/'s?$/u, "");
    if (isTellingWord(word)) found.set(toStem(word), word);
  }
  return found;
}
