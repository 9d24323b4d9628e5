import type { Zone } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import { findLineBreaks, type LineBreak } from "./line-breaks.ts";
import { endsSentence } from "./sentence-ends.ts";
import type { Token } from "./tokens.ts";

/** A sentence or a line that stands for one. `first` is its first token, `last` the one after its last. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Counts the text's paragraphs from 0. A line is a paragraph unless it wraps into the next. */
  readonly paragraph: number;
}

/**
 * Finds the sentences of a text, in reading order. Every token belongs to exactly one. Line breaks cut first, then
 * borders between zones of different kinds, then end marks with the closing marks behind them; a mark inside an open
 * quotation cuts as well. Empty where there are no tokens.
 */
export function findSentences(text: string, tokens: readonly Token[], zones: readonly Zone[] = []): Sentence[] {
  const sentences: Sentence[] = [];
  const lineBreakBefore = toLineBreakBefore(text, tokens);
  const zoneAt = toZoneAt(zones);
  let first = 0;
  let paragraph = 0;
  let kind = tokens[0] === undefined ? "" : zoneAt(tokens[0]);
  for (let index = 0; index < tokens.length; index++) {
    const next = tokens[index + 1];
    const lineBreak = lineBreakBefore[index + 1] ?? "none";
    const nextKind = next === undefined ? "" : zoneAt(next);
    const cuts =
      next === undefined || lineBreak === "paragraph" || nextKind !== kind || endsSentence(text, tokens, index, first);
    if (cuts) {
      sentences.push({ start: tokens[first]!.start, end: tokens[index]!.end, first, last: index + 1, paragraph });
      first = index + 1;
    }
    if (lineBreak === "paragraph") paragraph++;
    kind = nextKind;
  }
  return sentences;
}

/** What stands before each token; several breaks in a row count as the strongest. */
function toLineBreakBefore(text: string, tokens: readonly Token[]): LineBreak[] {
  const before: LineBreak[] = new Array<LineBreak>(tokens.length).fill("none");
  let index = 0;
  for (const { at, kind } of findLineBreaks(text)) {
    while (index < tokens.length && tokens[index]!.start < at) index++;
    if (index > 0 && index < tokens.length && before[index] !== "paragraph") before[index] = kind;
  }
  return before;
}

/** Tells the zone a token stands in; must be asked in reading order. */
function toZoneAt(zones: readonly Zone[]): (token: Token) => string {
  let index = 0;
  return ({ start }) => {
    while (index < zones.length && zones[index]!.end <= start) index++;
    const zone = zones[index];
    return zone !== undefined && zone.start <= start ? zone.kind : "";
  };
}
