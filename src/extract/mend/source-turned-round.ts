import type { Segmented } from "../../segment/segment-report.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";
import { pronouns } from "./mend-sources.ts";

/** "“…,” he said Mira Tarn, spokeswoman of …": the name behind the verb is who speaks, and the quotation is what was said. */
export function findTurnedRound(
  draft: Draft,
  { tokens, quotations, sentences }: Segmented,
  cells: Cells,
): Draft | undefined {
  const { cue, source } = draft;
  if (
    cue === undefined ||
    source === undefined ||
    source.first !== source.last ||
    !pronouns.test(tokens[source.first]!.lower)
  )
    return undefined;
  if (source.last !== cue.first - 1) return undefined;
  const end = sentences[cells.sentence[cue.last]!]!.last;
  const first = cue.last + 1;
  // "he told Harbour Watch expert Ines Vaal": the outlet and the role stand before the name.
  while (first < end && cells.role[first] !== roles.name && cells.role[first] !== roles.noun) return undefined;
  let last = first;
  let names = 0;
  while (
    last < end &&
    cells.kind[last] === 1 &&
    (cells.role[last] === roles.name || cells.role[last] === roles.noun || cells.role[last] === roles.adjective)
  ) {
    if (cells.role[last] === roles.name) names++;
    last++;
  }
  if (names < 2) return undefined;
  // "he told Radio Karvik" is no order turned round.
  if (cells.name.subarray(first, last).every((name) => name !== 1) && cells.name.subarray(first, last).includes(2))
    return undefined;
  const before = tokens[source.first - 1];
  const quotation = quotations.find(
    (each) =>
      !each.nested &&
      before !== undefined &&
      each.end >= before.start &&
      each.end <= tokens[source.first]!.start + 1 &&
      each.start < before.start,
  );
  if (quotation === undefined) return undefined;
  const role = lastCommonNoun(cells, first, last - 1);
  const begin = role === undefined ? first : role;
  const span = toRange(cells, tokens, quotation);
  return span ? { ...draft, source: { first: begin, last: last - 1 }, parts: [span], rule: "turned-round" } : undefined;
}

/** "NK News analyst Joost Oliemans": the role noun before the last run of names. */
function lastCommonNoun({ role }: Cells, first: number, last: number): number | undefined {
  for (let at = last; at > first; at--) {
    if (role[at] === roles.noun && role[at + 1] === roles.name && at < last) return at;
  }
  return undefined;
}

function toRange(
  cells: Cells,
  tokens: Segmented["tokens"],
  span: { readonly start: number; readonly end: number },
): TokenRange | undefined {
  let first = tokens.findIndex(({ start }) => start >= span.start);
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.end <= span.end) last++;
  while (first < last && cells.kind[first] !== 1) first++;
  while (last > first && cells.kind[last] !== 1) last--;
  return last > first ? { first, last } : undefined;
}

/** "Karvik they accused …": a subject named twice; but not "In a talk with the Karvik Herald | he said". */
export function findDoubledSubject(
  { first, last }: TokenRange,
  { tokens, sentences }: Segmented,
  cells: Cells,
): TokenRange | undefined {
  if (first !== last || !pronouns.test(tokens[first]!.lower)) return undefined;
  const from = sentences[cells.sentence[first]!]!.first;
  const isPart = (at: number): boolean =>
    at >= from &&
    cells.kind[at] === 1 &&
    (cells.role[at] === roles.name ||
      (at < first - 1 && (/^(?:the|of)$/u.test(tokens[at]!.lower) || /^\p{Lu}/u.test(tokens[at]!.text))));
  let begin = first;
  while (isPart(begin - 1)) begin--;
  while (begin < first && tokens[begin]!.lower === "of") begin++;
  const isObject = begin > from && cells.role[begin - 1] === roles.preposition;
  return begin < first && !isObject ? { first: begin, last: first - 1 } : undefined;
}
