import type { Span, TextSpan } from "../../../model/span.ts";
import type { Act, Hedge } from "../../../model/statement.ts";
import type { Draft, ReviewStatement } from "../../api/shapes.ts";

/** A statement as it is being edited. */
export interface EditDraft {
  readonly content: readonly Span[];
  /** As typed; empty for nobody. */
  readonly speaker: string;
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
  if (draft.speaker.trim() !== before.speaker.trim()) {
    const found = findNearest(text, draft.speaker.trim(), statement.cue?.start ?? statement.content[0]?.start ?? 0);
    if (draft.speaker.trim() === "") value.speaker = null;
    else if (found) value.speaker = found;
    else error = `“${draft.speaker.trim()}” does not stand in this report, exactly so`;
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

/** Where words stand in a text: of several places the one nearest to an offset; null where nowhere. */
function findNearest(text: string, words: string, near: number): TextSpan | null {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0 && words !== ""; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best < 0 ? null : { start: best, end: best + words.length, text: words };
}
