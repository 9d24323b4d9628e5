import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, hasVerb, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import { type Draft, inOrder } from "../draft.ts";

/** "He returned to the theme: “…”": the subject of a clause that ends in a colon right before a quotation. */
function findLead({ sentences }: Segmented, cells: Cells, first: number): TokenRange | undefined {
  const colon = first - 2;
  if (cells.kind[colon] !== 4) return undefined;
  const { first: begin } = sentences[cells.sentence[colon]!]!;
  let verb = begin;
  while (verb < colon && cells.role[verb] !== roles.finiteVerb) verb++;
  let last = verb - 1;
  while (last > begin && (cells.kind[last] !== 1 || cells.role[last] === roles.adverb)) last--;
  const head = cells.role[last]!;
  if (verb >= colon || last < begin || head < roles.noun || head > roles.pronoun) return undefined;
  let start = begin;
  // "On Monday, Orlo …": the subject is what stands behind the comma.
  for (let at = begin; at < last; at++)
    if (cells.kind[at] === 2 && cells.role[begin] === roles.preposition) start = at + 1;
  return { first: start, last };
}

/**
 * A sentence or paragraph that is quoted as a whole, with no cue of its own, right after somebody spoke: it is still
 * theirs. Not where another name stands between.
 */
export function carryQuotations(
  drafts: readonly Draft[],
  segmented: Segmented,
  cells: Cells,
  sentences: readonly Sentence[],
): Draft[] {
  const carried: Draft[] = [];
  const covered = new Uint8Array(cells.count);
  for (const { parts } of drafts) for (const { first, last } of parts) covered.fill(1, first, last + 1);
  const speaking = inOrder(drafts.filter(({ cue, source }) => cue !== undefined && source !== undefined));
  const isOpen = new Set(sentences);
  let at = 0;
  let before: Draft | undefined;
  let next = 0;
  for (const quotation of segmented.quotations) {
    if (quotation.nested) continue;
    while (at < cells.count && segmented.tokens[at]!.start <= quotation.start) at++;
    const first = at;
    let last = first;
    while (last + 1 < segmented.tokens.length && segmented.tokens[last + 1]!.end <= quotation.end) last++;
    while (last > first && cells.kind[last] !== 1) last--;
    while (next < speaking.length && speaking[next]!.cue!.first < first) before = speaking[next++];
    if (
      first >= cells.count ||
      last - first < 4 ||
      covered[first] === 1 ||
      covered[last] === 1 ||
      !hasVerb(cells, { first, last })
    )
      continue;
    const sentence = segmented.sentences[cells.sentence[first]!]!;
    const end = segmented.sentences[cells.sentence[last]!]!;
    const colon = cells.kind[first - 2] === 4;
    if (!isOpen.has(sentence) || (sentence.first < first - 1 && !colon) || end.last > last + 3) continue;
    const led = findLead(segmented, cells, first);
    if (led !== undefined) {
      carried.push({ cue: undefined, source: led, parts: [{ first, last }], rule: "colon-quotation" });
      covered.fill(1, first, last + 1);
      continue;
    }
    if (before?.cue === undefined || before.source === undefined) continue;
    const spoken = Math.max(before.cue.last, ...before.parts.map((part) => part.last));
    if (cells.paragraph[first]! - cells.paragraph[spoken]! > 1 || cells.sentence[first]! - cells.sentence[spoken]! > 1)
      continue;
    carried.push({ cue: undefined, source: before.source, parts: [{ first, last }], rule: "quotation-goes-on" });
    covered.fill(1, first, last + 1);
  }
  return carried;
}
