import { firstAtOrAfter, type Span, type TextSpan, toTextSpan } from "../model/span.ts";
import type { Sentence } from "../segment/sentences.ts";

/** A draft as words of the report. */
export interface DraftSpans {
  readonly cue: TextSpan | null;
  readonly source: TextSpan | undefined;
  readonly content: readonly TextSpan[];
  readonly sentence: Sentence;
}

/**
 * "38 | North", "the daily Morning | Post": a source that cuts a known name in two takes the whole name, unless cue or
 * content hold the rest. Each list of names stands in reading order.
 */
export function withWholeName(spans: DraftSpans, text: string, ...names: readonly (readonly Span[])[]): DraftSpans {
  return names.reduce((mended, each) => mendCut(mended, text, each), spans);
}

function mendCut(spans: DraftSpans, text: string, names: readonly Span[]): DraftSpans {
  const { source } = spans;
  if (source === undefined) return spans;
  const near = names.slice(Math.max(0, firstAtOrAfter(names, source.start) - 1), firstAtOrAfter(names, source.end));
  const cut = near.find(
    ({ start, end }) =>
      (start < source.start && source.start < end) || (start > source.start && start < source.end && source.end < end),
  );
  if (cut === undefined) return spans;
  const content = spans.content.map((part) =>
    // "Weekly, which …": content that begins inside the name begins behind it.
    part.start > cut.start && part.start < cut.end && part.end > cut.end + 20 ? behind(text, part, cut.end) : part,
  );
  const free = ![spans.cue, ...content].some((span) => span && cut.start < span.end && span.start < cut.end);
  return free
    ? {
        ...spans,
        content,
        source: toTextSpan(text, Math.min(cut.start, source.start), Math.max(source.end, cut.end)),
      }
    : spans;
}

function behind(text: string, { end }: Span, from: number): TextSpan {
  const gap = /^[\s,;:]*/u.exec(text.slice(from, end))?.[0].length ?? 0;
  return toTextSpan(text, from + gap, end);
}
