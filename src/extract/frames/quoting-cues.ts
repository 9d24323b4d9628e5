import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { RuleCue } from "./rule-cue.ts";

const quoting: ReadonlySet<string> = new Set("quote quotes quoted quoting cite cites cited citing".split(" "));

/** "NNA quoted Orlo as saying": Orlo speaks, NNA passes it on. */
export function findQuotedAs(segmented: Segmented, cells: Cells, sentence: Sentence, at: number): RuleCue | undefined {
  const { tokens } = segmented;
  const { last } = sentence;
  if (!quoting.has(tokens[at]!.lower)) return undefined;
  for (let as = at + 2; as + 1 < Math.min(last, at + 30); as++) {
    if (
      tokens[as]!.lower !== "as" ||
      !/^(?:saying|telling|stating|adding|claiming|declaring|warning|rejecting|denying|describing|calling|accusing|confirming|insisting|dismissing|urging)$/u.test(
        tokens[as + 1]!.lower,
      )
    )
      continue;
    let end = as - 1;
    while (end > at && cells.kind[end] !== 1) end--;
    const helper = cells.role[at - 1] === roles.adverb ? at - 2 : at - 1;
    const passive = /^(?:was|were|is|are|been|being)$/u.test(tokens[helper]?.lower ?? "");
    if (passive) {
      return tokens[at + 1]!.lower === "by" && end > at + 1
        ? {
            first: helper,
            last: as + 1,
            rule: "quoted-as",
            widens: false,
            relay: { first: at + 2, last: end },
            lead: as + 1,
          }
        : undefined;
    }
    if (end <= at) return undefined;
    const relay = findQuoting(segmented, cells, sentence, at);
    const source = { first: at + 1, last: end };
    return { first: at, last: at, rule: "quoted-as", widens: false, source, lead: as + 1, ...(relay && { relay }) };
  }
  return undefined;
}

/** "State radio on Tuesday | quoted …": the noun phrase that opens the sentence, where nothing but a day parts it from the verb. */
function findQuoting({ tokens }: Segmented, cells: Cells, { first }: Sentence, at: number): TokenRange | undefined {
  let last = at - 1;
  while (last > first && (cells.date[last] !== 0 || /^(?:on|has|have|also|later)$/u.test(tokens[last]!.lower))) last--;
  let begin = last;
  const isNominal = (index: number): boolean =>
    index >= first &&
    cells.kind[index] === 1 &&
    ((cells.role[index]! >= roles.noun && cells.role[index]! <= roles.number) ||
      cells.role[index] === roles.possessive ||
      cells.role[index] === roles.determiner ||
      /^(?:radio|television|tv|media)$/u.test(tokens[index]!.lower));
  if (last < first || !isNominal(last)) return undefined;
  while (isNominal(begin - 1)) begin--;
  return { first: begin, last };
}
