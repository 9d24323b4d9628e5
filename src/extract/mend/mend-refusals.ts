import type { Segmented } from "../../segment/segment-report.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import { type Draft, wordsOf } from "../draft.ts";

const refusals = /\b(?:declin\w+|refus\w+|unwilling|unable)\b/u;

export const speaking = new Set(
  "comment respond reply answer say specify elaborate discuss disclose name confirm identify reveal provide give address explain speculate talk detail state tell describe clarify divulge rule take deny".split(
    " ",
  ),
);

/** "refused | to specify how": the verb of speaking belongs to the cue. */
export function shiftRefusal(draft: Draft, segmented: Segmented): Draft {
  const { cue, parts } = draft;
  if (cue === undefined) return draft;
  const { tokens } = segmented;
  const words = wordsOf(segmented, cue);
  if (!refusals.test(words.join(" "))) return draft;
  const part = parts.find(({ first }) => first > cue.last && first <= cue.last + 2);
  let last = cue.last;
  if (tokens[last + 1]?.lower === "to" && speaking.has(tokens[last + 2]?.lower ?? "")) last += 2;
  if (last === cue.last) return draft;
  const rest = parts.flatMap((each) => {
    if (each !== part) return [each];
    const first = Math.max(each.first, last + 1);
    return first > each.last ? [] : [{ first, last: each.last }];
  });
  return { ...draft, cue: { first: cue.first, last }, parts: rest };
}

const refusedOpeners =
  /^(?:to|on|about|from|whether|if|how|when|why|what|where|who|which|for|any|his|her|its|their|the|further)$/u;

/** "did not respond | to questions": what is refused stands right behind the cue, up to the next border. */
export function takeRefused(draft: Draft, { tokens, sentences }: Segmented, cells: Cells): Draft {
  const { cue } = draft;
  if (cue === undefined || draft.rule !== "refusal") return draft;
  const end = sentences[cells.sentence[cue.last]!]!.last;
  const isNear = ({ first }: TokenRange): boolean => {
    if (first <= cue.last || first >= Math.min(end, cue.last + 4)) return false;
    // "declined to comment, saying | it was …": past the comma something else is said.
    for (let at = cue.last + 1; at < first; at++)
      if (cells.kind[at] === 2) return refusedOpeners.test(tokens[first]!.lower);
    return true;
  };
  if (draft.parts.some(isNear)) {
    // What is refused ends with its sentence.
    const lastWord = cells.kind[end - 1] === 1 ? end - 1 : end - 2;
    const parts = draft.parts
      .filter((part) => part.first < end || cells.quote[part.first] === 1)
      .map((part) =>
        part.last >= end && part.first < end && cells.quote[part.first] !== 1
          ? { first: part.first, last: lastWord }
          : part,
      );
    return { ...draft, parts: parts.filter((part) => !isDay(part, cells)) };
  }
  const first = cue.last + 1;
  if (first >= end || !refusedOpeners.test(tokens[first]!.lower))
    return {
      ...draft,
      parts:
        tokens[first]?.text === ","
          ? []
          : draft.parts.filter((part) => part.first > cue.last && part.first < Math.min(end, cue.last + 6)),
    };
  let last = first;
  while (
    last + 1 < end &&
    cells.kind[last + 1] === 1 &&
    !(cells.role[last + 1] === roles.conjunction && cells.role[last + 2] !== roles.noun) &&
    !/^(?:until|after|before|when|while|because|saying)$/u.test(tokens[last + 1]!.lower)
  )
    last++;
  return { ...draft, parts: [{ first, last }].filter((part) => !isDay(part, cells)) };
}

/** "did not comment | on Saturday": when nothing was said. */
export function isDay({ first, last }: TokenRange, { date, role }: Cells): boolean {
  const from = role[first] === roles.preposition ? first + 1 : first;
  let isDate = false;
  for (let at = from; at <= last; at++) {
    if (date[at] === 0) return false;
    isDate ||= date[at] === 2;
  }
  return isDate;
}

/** "Asked whether …, Tarn would not say": the question is no statement of its own; it is what a refusal refuses. */
export function foldQuestions(drafts: readonly Draft[], segmented: Segmented, cells: Cells): Draft[] {
  const folded = new Set<Draft>();
  const filled = new Map<Draft, Draft>();
  for (const asked of drafts) {
    if (
      asked.cue === undefined ||
      (!/^(?:asked|pressed|questioned|quizzed)$/u.test(segmented.tokens[asked.cue.last]!.lower) &&
        !(asked.source === undefined && /^(?:asked|pressed)$/u.test(segmented.tokens[asked.cue.first]!.lower)))
    )
      continue;
    const sentence = segmented.sentences[cells.sentence[asked.cue.first]!]!;
    if (asked.cue.first - sentence.first > 2) continue;
    // "They asked the council to …": somebody asks.
    const isPassive = /^(?:was|were|is|are|been|when)$/u.test(segmented.tokens[asked.cue.last - 1]?.lower ?? "");
    if (!isPassive && asked.source !== undefined && asked.source.last === asked.cue.first - 1) continue;
    folded.add(asked);
    const answer = drafts.find(
      (each) =>
        each.rule === "refusal" &&
        each.cue !== undefined &&
        each.cue.first > asked.cue!.last &&
        each.cue.first < sentence.last,
    );
    if (answer && answer.parts.length === 0)
      filled.set(answer, { ...answer, parts: asked.parts.filter(({ last }) => last < answer.cue!.first) });
  }
  return drafts.filter((draft) => !folded.has(draft)).map((draft) => filled.get(draft) ?? draft);
}
