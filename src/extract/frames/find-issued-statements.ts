import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";

const announces =
  /\b(?:issued|made|released|published|gave|carried|delivered)\b.{0,40}\b(?:statement|commentary|communiqu[eé]|remarks|declaration|press release|answer)\b.{0,60}:$|\b(?:full text|text) of (?:the|a|his|her|its) (?:statement|speech|letter|declaration)\b.{0,60}:$|\b(?:statement|letter|declaration|communiqu[eé]) (?:reads|read|says|is|was) as follows\b.{0,20}:$/iu;

/**
 * Finds statements printed in full: "The spokesman of the ministry issued the following statement:" gives the sentences
 * that follow, to the end of the body, to whoever issued it. Sentences with a cue of their own outside quotation marks
 * still belong to the whole. Empty where no line announces one.
 */
export function findIssuedStatements(
  { text }: Segmented,
  cells: Cells,
  sentences: readonly Sentence[],
  taken: (range: TokenRange) => boolean,
): Draft[] {
  const at = sentences.findIndex(({ start, end }) => {
    const words = text.slice(start, end).trim();
    return words.endsWith(":") && announces.test(words);
  });
  const opening = sentences[at];
  if (opening === undefined) return [];
  let verb = opening.first;
  while (verb < opening.last && cells.role[verb] !== roles.finiteVerb) verb++;
  let last = verb - 1;
  while (last > opening.first && (cells.kind[last] !== 1 || cells.date[last] === 2)) last--;
  if (verb >= opening.last || last < opening.first) return [];
  const source = { first: opening.first, last };
  return sentences.slice(at + 1).flatMap((sentence): Draft[] => {
    const range = toWords(cells, sentence);
    if (range === undefined || taken(range)) return [];
    return [{ cue: undefined, source, parts: [range], rule: "statement-issued" }];
  });
}

/** The words of a sentence with a verb, marks left aside. */
function toWords({ kind, role }: Cells, { first, last }: Sentence): TokenRange | undefined {
  let begin = first;
  let end = last - 1;
  while (begin < end && kind[begin] !== 1) begin++;
  while (end > begin && kind[end] !== 1) end--;
  let verb = false;
  for (let at = begin; at <= end; at++) if (role[at] === roles.finiteVerb) verb = true;
  return verb && end - begin > 3 ? { first: begin, last: end } : undefined;
}
