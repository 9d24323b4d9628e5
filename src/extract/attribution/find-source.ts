import { type LinearModel, scoreOne } from "../../learned/perceptron.ts";
import type { Cells } from "./cells.ts";
import { newFeatureList } from "./feature-list.ts";
import { addSourceFeatures, findSourceCandidates, type TokenRange } from "./source-candidates.ts";

const list = newFeatureList();

/** Finds who stands behind a cue; undefined where the words name nobody. `share` is the model's own certainty, 0 to 1. */
export function findSource(
  cells: Cells,
  cue: TokenRange,
  sentences: readonly { readonly first: number; readonly last: number }[],
  model: LinearModel,
): { readonly source: TokenRange | undefined; readonly share: number } {
  const scoreOf = (candidate: TokenRange | undefined): number => {
    list.count = 0;
    addSourceFeatures(list, cells, cue, candidate, sentences);
    return scoreOne(model, list.hashes, list.count);
  };
  let source: TokenRange | undefined;
  let top = scoreOf(undefined);
  const scores = [top];
  for (const candidate of findSourceCandidates(cells, cue, sentences)) {
    const score = scoreOf(candidate);
    scores.push(score);
    if (score > top) {
      top = score;
      source = candidate;
    }
  }
  const sum = scores.reduce((total, score) => total + Math.exp((score - top) / model.scale), 0);
  return { source, share: 1 / sum };
}
