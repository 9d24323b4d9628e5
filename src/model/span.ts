/** A half-open range of UTF-16 code units in a report's text as read. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words it covers; `text` always equals the slice of the report. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** Cuts a span out of a text, words included. */
export function toTextSpan(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

/** Whether two spans share at least one code unit. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Share of two groups of spans that is common to both: 0 (nothing) to 1 (the same characters). */
export function overlapShare(ones: readonly Span[], others: readonly Span[]): number {
  let shared = 0;
  for (const one of ones) {
    for (const other of others) {
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  const union = lengthOf(ones) + lengthOf(others) - shared;
  return union > 0 ? shared / union : 0;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The spans that start inside a stretch; the spans must stand in order of their starts. */
export function spansWithin<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  return spans.slice(firstAtOrAfter(spans, start), firstAtOrAfter(spans, end));
}

/** Index of the first span that starts at an offset or behind it; the spans must stand in order of their starts. */
export function firstAtOrAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
