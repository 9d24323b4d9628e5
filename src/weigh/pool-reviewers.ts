import { toDecibans, toProbability } from "./weigh-entries.ts";

/** What several reviewers who did not see each other's work come to. */
export interface Pooled {
  /** Mean of the log-odds, as a probability. */
  readonly probability: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Pools probabilities of several reviewers; null where there are none. Each must lie between 0 and 1. */
export function poolReviewers(probabilities: readonly number[]): Pooled | null {
  if (probabilities.length === 0) return null;
  const points = probabilities.map((each) => {
    if (!(each > 0 && each < 1)) throw new Error(`probability ${each}: must lie between 0 and 1`);
    return toDecibans(each);
  });
  const mean = points.reduce((sum, each) => sum + each, 0) / points.length;
  return { probability: toProbability(mean), lowest: Math.min(...probabilities), highest: Math.max(...probabilities) };
}
