import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, isNominal, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";

/**
 * Finds the subject of a verb: the noun phrase that ends at a token, adverbs and what commas set in left aside, or that
 * stands before "who" and "which" there. Undefined where none stands there, or under an "if".
 */
export function findSubject(
  end: number,
  { tokens }: Segmented,
  cells: Cells,
  { first: begin }: Sentence,
): TokenRange | undefined {
  let last = end;
  while (last > begin && cells.role[last] === roles.adverb) last--;
  if (/^(?:who|which|that)$/u.test(tokens[last]!.lower) && last > begin) {
    last--;
    if (cells.kind[last] === 2) last--;
  }
  // "Viktor Orlo, a trader from Dolna, is believed to …": past what the commas set in.
  if (cells.kind[last] === 2) {
    let comma = last - 1;
    while (comma > begin && last - comma < 14 && cells.kind[comma] === 1) comma--;
    if (cells.kind[comma] !== 2 || comma <= begin) return undefined;
    last = comma - 1;
  }
  if (last < begin || !isNominal(cells, last)) return undefined;
  let first = last;
  const goesBack = (at: number): boolean =>
    isNominal(cells, at) ||
    (cells.role[at] === roles.preposition && at > begin && isNominal(cells, at - 1) && cells.date[at - 1] !== 2);
  while (first > begin && cells.kind[first - 1] === 1 && goesBack(first - 1) && cells.date[first] !== 2) first--;
  while (first < last && cells.role[first] === roles.preposition) first++;
  const before = tokens[first - 1]?.lower ?? "";
  return first === begin || !/^(?:if|unless|whether)$/u.test(before) ? { first, last } : undefined;
}
