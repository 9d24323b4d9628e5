import { extractStatements } from "../../src/extract/extract-statements.ts";
import type { Statement } from "../../src/model/statement.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";
import { shippedWeights } from "../../src/weights.ts";

const models = shippedWeights();

/** What is extracted from a text published on a day (Thursday 16 May 2024 unless told). */
export function extracted(text: string, day = "2024-05-16"): Statement[] {
  return extractStatements(reportFromText(text, { publishedOn: { from: day, to: day } }), { models });
}

/** One line a statement: act, voices, cue, content. */
export function linesOf(statements: readonly Statement[]): string[] {
  return statements.map(({ act, chain, cue, content }) =>
    [
      act,
      chain.map(({ text }) => text).join(" < "),
      cue?.text ?? "-",
      content.map(({ text }) => text).join(" … "),
    ].join(" | "),
  );
}
