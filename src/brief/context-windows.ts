import type { DossierReport, DossierStatement } from "../model/dossier.ts";
import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";

/** A stretch of a report and the statements whose words cover it. */
export interface Segment<Said extends Statement = DossierStatement> extends Span {
  readonly statements: readonly Said[];
  /** Statements whose words begin here. */
  readonly starts: readonly Said[];
  readonly isSpeaker: boolean;
  readonly isCue: boolean;
}

/** The words of a statement in its report: its content, else its cue, else its speaker; empty where it has none of them. */
export function toOwnSpans(statement: Statement): readonly Span[] {
  if (statement.content.length > 0) return statement.content;
  if (statement.cue !== null) return [statement.cue];
  return statement.chain.slice(0, 1);
}

/** Finds the stretches of a report to show: the words of its statements with `margin` code units of context, in order, never overlapping. */
export function findWindows(report: DossierReport, statements: readonly DossierStatement[], margin: number): Span[] {
  const spans = statements
    .flatMap((statement) => {
      const own = toOwnSpans(statement);
      const near = [...statement.chain, ...(statement.cue === null ? [] : [statement.cue])].filter((span) =>
        own.some((each) => Math.abs(each.start - span.end) < 300 || Math.abs(span.start - each.end) < 300),
      );
      return [...own, ...near];
    })
    .map(({ start, end }) => ({
      start: toWordEdge(report.text, start - margin, -1),
      end: toWordEdge(report.text, end + margin, 1),
    }))
    .sort((one, other) => one.start - other.start);
  const windows: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = windows.at(-1);
    if (last !== undefined && span.start <= last.end + 40) last.end = Math.max(last.end, span.end);
    else windows.push({ ...span });
  }
  return windows;
}

/** Splits a window at paragraphs, empty ones left out. */
export function findParagraphs(text: string, window: Span): Span[] {
  const paragraphs: Span[] = [];
  let start = window.start;
  for (const match of text.slice(window.start, window.end).matchAll(/\n[^\S\n]*\n\s*/gu)) {
    paragraphs.push({ start, end: window.start + match.index });
    start = window.start + match.index + match[0].length;
  }
  paragraphs.push({ start, end: window.end });
  return paragraphs.filter((each) => text.slice(each.start, each.end).trim() !== "");
}

/** Cuts a stretch so that each piece lies wholly inside or outside of every span; pieces stand in order and cover it. */
export function toSegments<Said extends Statement>(stretch: Span, statements: readonly Said[]): Segment<Said>[] {
  const near = statements.filter((statement) =>
    [...toOwnSpans(statement), ...statement.chain, ...(statement.cue === null ? [] : [statement.cue])].some((span) =>
      touches(span, stretch),
    ),
  );
  const speakers = near.flatMap(({ chain }) => chain);
  const cues = near.flatMap(({ cue }) => cue ?? []);
  const edges = new Set([stretch.start, stretch.end]);
  for (const { start, end } of [...near.flatMap(toOwnSpans), ...speakers, ...cues]) {
    for (const edge of [start, end]) if (edge > stretch.start && edge < stretch.end) edges.add(edge);
  }
  const order = [...edges].sort((one, other) => one - other);
  return order.slice(0, -1).map((start, place) => {
    const piece = { start, end: order[place + 1]! };
    return {
      ...piece,
      statements: near.filter((statement) => toOwnSpans(statement).some((span) => touches(span, piece))),
      starts: near.filter((statement) => toOwnSpans(statement)[0]?.start === start),
      isSpeaker: speakers.some((span) => touches(span, piece)),
      isCue: cues.some((span) => touches(span, piece)),
    };
  });
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Context begins and ends between words, so that no half word looks like the report's own. */
function toWordEdge(text: string, at: number, direction: 1 | -1): number {
  let place = Math.min(Math.max(at, 0), text.length);
  for (let steps = 0; steps < 40 && place > 0 && place < text.length; steps += 1) {
    if (/\s/u.test(text.charAt(direction === 1 ? place : place - 1))) break;
    place += direction;
  }
  return /[\uDC00-\uDFFF]/u.test(text.charAt(place)) ? place + direction : place;
}

/** Whether single line breaks mean something: not where every line was broken at the same width. */
export function hasOwnLines(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const wrapped = lines.filter((line) => line.length > 50 && line.length < 100 && !/[.!?:"”»]\s*$/u.test(line));
  return wrapped.length * 3 < lines.length;
}
