import { overlaps, type Span, type TextSpan, toTextSpan } from "../../../model/span.ts";
import type { Act, Hedge } from "../../../model/statement.ts";
import type { Draft, ReviewStatement } from "../../api/shapes.ts";

/** A statement as it is being edited. */
export interface EditDraft {
  readonly content: readonly Span[];
  /** As typed; empty for nobody. */
  readonly speaker: string;
  /** Where the speaker stands, if a person pointed at the words; else the nearest place counts. */
  readonly speakerAt: Span | null;
  /** The words that show the act, as typed; null where they stay as they are. */
  readonly cue: string | null;
  readonly cueAt: Span | null;
  readonly act: Act;
  readonly hedge: Hedge;
  /** ISO days as typed; empty for not known. */
  readonly from: string;
  readonly to: string;
}

/** Begins an edit with what the statement has now. */
export function toEditDraft({ content, chain, act, hedge, saidOn }: ReviewStatement): EditDraft {
  return {
    content: content.map(({ start, end }) => ({ start, end })),
    speaker: chain[0]?.text ?? "",
    speakerAt: null,
    cue: null,
    cueAt: null,
    act,
    hedge,
    from: saidOn?.from ?? "",
    to: saidOn?.to ?? saidOn?.from ?? "",
  };
}

type Value = Extract<Draft, { readonly kind: "edit" }>["value"];

/** What an edit changes; empty where nothing. A speaker that does not stand in the report, or half a day, is an error in words. */
export function toChanges(
  draft: EditDraft,
  statement: ReviewStatement,
  text: string,
): { readonly value: Value; readonly error: string | null } {
  const before = toEditDraft(statement);
  const value: { -readonly [Field in keyof Value]: Value[Field] } = {};
  let error: string | null = null;
  if (JSON.stringify(draft.content) !== JSON.stringify(before.content)) {
    value.content = draft.content.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  }
  if (draft.speaker.trim() !== before.speaker.trim() || draft.speakerAt !== null) {
    const near = statement.cue?.start ?? statement.content[0]?.start ?? 0;
    const found = findWords(text, draft.speaker, draft.speakerAt, near, draft.content);
    if (draft.speaker.trim() === "") value.speaker = null;
    else if (found) value.speaker = found;
    else error = toMissing(draft.speaker);
  }
  if (draft.act !== before.act) value.act = draft.act;
  if (draft.hedge !== before.hedge) value.hedge = draft.hedge;
  if (draft.from !== before.from || draft.to !== before.to) {
    const [from, to] = [draft.from || draft.to, draft.to || draft.from];
    value.saidOn = from === "" ? null : { from, to };
    if (from > to) error = "the first day is after the last";
  }
  return { value, error };
}

/** A statement as the draft would make it, to be shown in the text meanwhile. */
export function applyDraft(statement: ReviewStatement, draft: EditDraft, text: string): ReviewStatement {
  return {
    ...statement,
    act: draft.act,
    content: draft.content.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
  };
}

/**
 * Where words stand in a text: where a person pointed, else of several places the one nearest to an offset, outside of
 * the content if there is one; null where nowhere.
 */
export function findWords(
  text: string,
  typed: string,
  pointed: Span | null,
  near: number,
  content: readonly Span[],
): TextSpan | null {
  const words = typed.trim();
  if (pointed && text.slice(pointed.start, pointed.end) === words) return toTextSpan(text, pointed.start, pointed.end);
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ""; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length });
  }
  const outside = places.filter((place) => !content.some((part) => overlaps(part, place)));
  const [best] = (outside.length > 0 ? outside : places).sort(
    (one, other) => Math.abs(one.start - near) - Math.abs(other.start - near),
  );
  return best ? toTextSpan(text, best.start, best.end) : null;
}

/** What is wrong with words that are not in the report. */
export function toMissing(words: string): string {
  return `“${words.trim()}” does not stand in this report, exactly so`;
}
