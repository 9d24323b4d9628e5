import { overlapShare, overlaps } from "../../src/model/span.ts";
import type { Statement } from "../../src/model/statement.ts";
import type { LabelledStatement } from "./parse-labelled.ts";

/** Pairs what was wanted with what was found, best overlap of content first; where there is no content, by the cue. */
export function matchStatements(
  wanted: readonly LabelledStatement[],
  found: readonly Statement[],
): Map<LabelledStatement, Statement> {
  const options: { want: LabelledStatement; got: Statement; share: number }[] = [];
  for (const want of wanted) {
    for (const got of found) {
      const byCue = want.cue !== null && got.cue !== null && overlaps(want.cue, got.cue);
      const share = overlapShare(want.content, got.content) + (byCue ? 0.3 : 0);
      if (share >= 0.4 || (byCue && want.content.length === 0)) options.push({ want, got, share });
    }
  }
  options.sort((one, other) => other.share - one.share);
  const pairs = new Map<LabelledStatement, Statement>();
  const used = new Set<Statement>();
  for (const { want, got } of options) {
    if (pairs.has(want) || used.has(got)) continue;
    pairs.set(want, got);
    used.add(got);
  }
  return pairs;
}
