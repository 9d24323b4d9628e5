import type { Span } from "../../../model/span.ts";

export type Unit = "word" | "character";

/**
 * Moves one end of a span by a word or a character, and never past the other end or out of the text. Words end where
 * letters and digits do; in scripts without spaces a word is a character.
 */
export function moveEdge(text: string, span: Span, edge: "start" | "end", step: 1 | -1, unit: Unit): Span {
  const from = span[edge];
  const to = unit === "character" ? byCharacter(text, from, step) : byWord(text, from, edge, step);
  const moved = { ...span, [edge]: Math.max(0, Math.min(text.length, to)) };
  return moved.start < moved.end ? moved : span;
}

function byCharacter(text: string, at: number, step: 1 | -1): number {
  const next = at + step;
  // Never between the halves of a pair.
  return /[\uDC00-\uDFFF]/u.test(text.charAt(next)) || isLowHalf(text, next) ? next + step : next;
}

function isLowHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

const uncut = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}";
const word = new RegExp(
  `[${uncut}]|[[\\p{L}\\p{N}\\p{M}]--[${uncut}]](?:[[\\p{L}\\p{N}\\p{M}'’\\-]--[${uncut}]])*`,
  "gv",
);
const reach = 400;

function byWord(text: string, at: number, edge: "start" | "end", step: 1 | -1): number {
  const from = Math.max(0, at - reach);
  const near = [...text.slice(from, at + reach).matchAll(word)].map(({ 0: found, index }) => ({
    start: from + index,
    end: from + index + found.length,
  }));
  const edges = near.map((each) => each[edge]);
  const next = step === 1 ? edges.find((each) => each > at) : edges.findLast((each) => each < at);
  return next ?? (step === 1 ? text.length : 0);
}
