import { findParagraphs, toOwnSpans } from "../../../brief/context-windows.ts";
import type { Span } from "../../../model/span.ts";
import type { ReviewStatement } from "../../api/shapes.ts";

/** A paragraph cut into stretches short enough to be drawn anew at every key. */
export interface Paragraph extends Span {
  readonly stretches: readonly Span[];
}

const longest = 1500;

/**
 * Cuts a text into paragraphs, and long ones into stretches that end with a sentence, else a word. A headline is a
 * paragraph of its own, also where only a line break stands between it and the rest.
 */
export function cutText(text: string, headlineEnd = 0): readonly Paragraph[] {
  return findParagraphs(text, { start: 0, end: text.length })
    .flatMap((paragraph) => cutBehind(text, paragraph, headlineEnd))
    .map((paragraph) => ({ ...paragraph, stretches: cutStretches(text, paragraph) }));
}

function cutBehind(text: string, { start, end }: Span, place: number): Span[] {
  if (place <= start || place >= end) return [{ start, end }];
  const next = place + (/^\s*/u.exec(text.slice(place, end))?.[0].length ?? 0);
  return next === end
    ? [{ start, end }]
    : [
        { start, end: place },
        { start: next, end },
      ];
}

function cutStretches(text: string, { start, end }: Span): Span[] {
  const stretches: Span[] = [];
  let at = start;
  while (end - at > longest) {
    const piece = text.slice(at + longest / 2, at + longest);
    const sentence = Math.max(piece.lastIndexOf(". "), piece.lastIndexOf("\n"), piece.lastIndexOf("。"));
    const place = sentence >= 0 ? sentence + 1 : piece.lastIndexOf(" ") + 1;
    const next = place > 0 ? at + longest / 2 + place : at + longest;
    stretches.push({ start: at, end: next });
    at = next;
  }
  stretches.push({ start: at, end });
  return stretches;
}

/** The statements that touch each stretch, by the stretch's start, in the order given. */
export function groupByStretch(
  paragraphs: readonly Paragraph[],
  statements: readonly ReviewStatement[],
): ReadonlyMap<number, readonly ReviewStatement[]> {
  const stretches = paragraphs.flatMap((paragraph) => paragraph.stretches);
  const groups = new Map<number, ReviewStatement[]>();
  for (const statement of statements) {
    const { chain, cue } = statement;
    for (const span of [...toOwnSpans(statement), ...chain, ...(cue === null ? [] : [cue])]) {
      for (
        let at = findStretch(stretches, span.start);
        at < stretches.length && stretches[at]!.start < span.end;
        at += 1
      ) {
        const group = groups.get(stretches[at]!.start) ?? [];
        if (group.at(-1) !== statement) group.push(statement);
        groups.set(stretches[at]!.start, group);
      }
    }
  }
  return groups;
}

// The last stretch that starts at an offset or before it.
function findStretch(stretches: readonly Span[], offset: number): number {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
