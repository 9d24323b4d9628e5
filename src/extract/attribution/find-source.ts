import { type LinearModel, scoreOne } from "../../learned/perceptron.ts";
import type { Cells } from "./cells.ts";
import { newFeatureList } from "./feature-list.ts";
import { findSourceCandidates, type TokenRange } from "./source-candidates.ts";
import {
  addBeginFeatures,
  addEndFeatures,
  addGapFeatures,
  addNobodyFeatures,
  addPhraseFeatures,
  type Gap,
  measureGap,
  type Side,
  toSide,
} from "./source-features.ts";

const list = newFeatureList();

/** What one border of candidates adds to their scores; the nearer to the cue, which has the gap, adds what the gap says as well. */
interface Border {
  readonly at: number;
  readonly score: number;
  readonly side: Side;
  readonly gap: Gap | undefined;
}

/** Finds who stands behind a cue; undefined where the words name nobody. `share` is the model's own certainty, 0 to 1. */
export function findSource(
  cells: Cells,
  cue: TokenRange,
  sentences: readonly { readonly first: number; readonly last: number }[],
  model: LinearModel,
): { readonly source: TokenRange | undefined; readonly share: number } {
  const takeScore = (): number => {
    const score = scoreOne(model, list.hashes, list.count);
    list.count = 0;
    return score;
  };
  const toBorder = (candidate: TokenRange, isBegin: boolean): Border => {
    const side = toSide(cells, cue, candidate);
    const at = isBegin ? candidate.first : candidate.last;
    if (isBegin) addBeginFeatures(list, cells, cue, at, side, sentences);
    else addEndFeatures(list, cells, cue, at, side, sentences);
    const isNear = (side % 2 === 0) !== isBegin;
    const gap = isNear ? measureGap(cells, cue, candidate) : undefined;
    if (gap !== undefined) addGapFeatures(list, cells, cue, gap, side);
    return { at, score: takeScore(), side, gap };
  };
  addNobodyFeatures(list, cells, cue, sentences);
  let source: TokenRange | undefined;
  let top = takeScore();
  const scores = [top];
  // Candidates come by their beginnings; their ends come again and again.
  let begin: Border | undefined;
  const ends = new Map<number, Border>();
  for (const candidate of findSourceCandidates(cells, cue, sentences)) {
    if (begin?.at !== candidate.first) begin = toBorder(candidate, true);
    let end = ends.get(candidate.last);
    if (end === undefined) {
      end = toBorder(candidate, false);
      ends.set(candidate.last, end);
    }
    addPhraseFeatures(list, cells, cue, candidate, (begin.gap ?? end.gap)!, end.side, sentences);
    const score = begin.score + end.score + takeScore();
    scores.push(score);
    if (score > top) {
      top = score;
      source = candidate;
    }
  }
  const sum = scores.reduce((total, score) => total + Math.exp((score - top) / model.scale), 0);
  return { source, share: 1 / sum };
}
