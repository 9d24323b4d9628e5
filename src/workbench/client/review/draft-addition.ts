import type { Report } from "../../../model/report.ts";
import { overlaps, type Span, toTextSpan } from "../../../model/span.ts";
import type { Draft, ReviewStatement } from "../../api/shapes.ts";
import { type EditDraft, findWords, toMissing } from "./draft-edit.ts";

/** What a statement is called while it is being added. */
export const newRef = "new";

/** The sentences of a text, white space at their ends left out, by the rules of its language. */
export function findSentences({ text, language }: Pick<Report, "text" | "language">): Span[] {
  const cutter = new Intl.Segmenter(language === "und" ? undefined : language, { granularity: "sentence" });
  return [...cutter.segment(text)].flatMap(({ index, segment }) => {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    return start < end ? [{ start, end }] : [];
  });
}

const inWord = /^(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai})[\p{L}\p{N}\p{M}]$/u;

/** A span with the words that it cuts taken in whole; scripts without spaces stay as they were selected. */
export function toWholeWords(text: string, { start, end }: Span): Span {
  const isCut = (at: number): boolean => inWord.test(text.charAt(at - 1)) && inWord.test(text.charAt(at));
  let [from, to] = [start, end];
  while (isCut(from)) from -= 1;
  while (isCut(to)) to += 1;
  return { start: from, end: to };
}

/** The sentence to begin with where no words are selected: the next behind a statement that no statement has words of. */
export function findUnsaid(
  sentences: readonly Span[],
  statements: readonly ReviewStatement[],
  behind: number,
): Span | null {
  const said = statements.flatMap(({ content }) => content);
  const isFree = (sentence: Span): boolean => !said.some((part) => overlaps(part, sentence));
  const later = sentences.filter(({ end }) => end > behind);
  return later.find(isFree) ?? sentences.find(isFree) ?? later[0] ?? sentences[0] ?? null;
}

/** The sentence before or behind a span, or the one round it where the span is no whole sentence. */
export function stepSentence(sentences: readonly Span[], span: Span, step: 1 | -1): Span {
  const at = sentences.findIndex(({ end }) => end > span.start);
  const here = sentences[at];
  if (!here) return sentences.at(-1) ?? span;
  const isWhole = here.start === span.start && here.end === span.end;
  return isWhole ? (sentences[at + step] ?? span) : here;
}

/** Begins a statement with words of a report: speaker, cue and act as the report has them nearby, to be put right. */
export function toAddDraft(
  span: Span,
  statements: readonly ReviewStatement[],
  sentences: readonly Span[],
  text: string,
): EditDraft {
  const round = {
    start: sentences.findLast(({ start }) => start <= span.start)?.start ?? span.start,
    end: sentences.find(({ end }) => end >= span.end)?.end ?? span.end,
  };
  const isIn = (each: Span | null | undefined): each is Span => each != null && overlaps(each, round);
  const near = statements.find(({ cue, chain }) => isIn(cue) || isIn(chain[0])) ?? null;
  const before = statements.findLast(({ content, chain }) => chain[0] && (content[0]?.start ?? 0) <= span.start);
  const cue = near && isIn(near.cue) && !overlaps(near.cue, span) ? near.cue : null;
  const speaker = near?.chain[0] ?? before?.chain[0] ?? statements[0]?.chain[0];
  return {
    content: [span],
    speaker: speaker?.text ?? "",
    speakerAt: isIn(speaker) && !overlaps(speaker, span) ? { start: speaker.start, end: speaker.end } : null,
    cue: cue ? text.slice(cue.start, cue.end) : "",
    cueAt: cue && { start: cue.start, end: cue.end },
    act: cue && near ? near.act : "asserts",
    hedge: "none",
    from: "",
    to: "",
  };
}

type Value = Extract<Draft, { readonly kind: "add" }>["value"];

/** What a draft adds. Words that do not stand in the report, or days that make no sense, are an error in words. */
export function toAddition(draft: EditDraft, text: string): { readonly value: Value; readonly error: string | null } {
  const near = draft.content[0]?.start ?? 0;
  const find = (typed: string, pointed: Span | null) =>
    typed.trim() === "" ? null : findWords(text, typed, pointed, near, draft.content);
  const speaker = find(draft.speaker, draft.speakerAt);
  const cue = find(draft.cue ?? "", draft.cueAt);
  const [from, to] = [draft.from || draft.to, draft.to || draft.from];
  const missing = [
    ...(speaker === null && draft.speaker.trim() !== "" ? [draft.speaker] : []),
    ...(cue === null && (draft.cue ?? "").trim() !== "" ? [draft.cue ?? ""] : []),
  ];
  return {
    value: {
      content: draft.content.map(({ start, end }) => toTextSpan(text, start, end)),
      speaker,
      cue,
      act: draft.act,
      ...(draft.hedge !== "none" && { hedge: draft.hedge }),
      ...(from !== "" && { saidOn: { from, to } }),
    },
    error: missing[0] !== undefined ? toMissing(missing[0]) : from > to ? "the first day is after the last" : null,
  };
}

/** The statement that a draft would add, to be shown in the text meanwhile. */
export function toPreview({ value }: ReturnType<typeof toAddition>, reportId: string): ReviewStatement {
  const { content, speaker, cue, act, hedge = "none" } = value;
  return {
    id: newRef,
    ref: newRef,
    reportId,
    chain: speaker ? [{ ...speaker, actor: null, kind: "unnamed" }] : [],
    cue,
    content,
    act,
    hedge,
    form: "indirect",
    saidOn: null,
    evidence: [],
    rule: "",
    certainty: "high",
    zone: "body",
    parent: null,
    answers: [],
  };
}
