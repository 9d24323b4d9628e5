import { addFeatures, type LinearModel, scoreFeatures } from "../../learned/perceptron.ts";
import type { Cells } from "./cells.ts";
import { addCueFeatures, addLabelBefore, cueLabels } from "./cue-features.ts";
import { newFeatureList } from "./feature-list.ts";
import type { TokenRange } from "./source-candidates.ts";

/** A cue the model sees; `odds` is how far the cue stands above "no cue", in log odds. */
export interface FoundCue extends TokenRange {
  readonly odds: number;
}

const never = -1e9;
const size = cueLabels.length;
const start = 3;

/** Finds the cues of one sentence, in reading order: the best path through the labels (Viterbi). */
export function findCues(
  cells: Cells,
  { first, last }: { readonly first: number; readonly last: number },
  model: LinearModel,
): FoundCue[] {
  const count = last - first;
  if (count <= 0) return [];
  const list = newFeatureList();
  const emissions = new Int32Array(count * size);
  const out = new Int32Array(size);
  for (let at = first; at < last; at++) {
    list.count = 0;
    addCueFeatures(list, cells, at, first, last);
    scoreFeatures(model, list.hashes, list.count, out);
    emissions.set(out, (at - first) * size);
  }
  const transitions = toTransitions(model);
  const best = new Int32Array(count * size);
  const from = new Int8Array(count * size);
  for (let step = 0; step < count; step++) {
    for (let label = 0; label < size; label++) {
      let top = never * 2;
      let origin = 0;
      for (let before = 0; before < size; before++) {
        if (step === 0 && before > 0) break;
        const score = step === 0 ? transitions[start * size + label]! : best[(step - 1) * size + before]! + transitions[before * size + label]!;
        if (score > top) {
          top = score;
          origin = before;
        }
      }
      best[step * size + label] = Math.max(never, top + emissions[step * size + label]!);
      from[step * size + label] = origin;
    }
  }
  const labels = new Int8Array(count);
  let label = 0;
  for (let other = 1; other < size; other++) if (best[(count - 1) * size + other]! > best[(count - 1) * size + label]!) label = other;
  for (let step = count - 1; step >= 0; step--) {
    labels[step] = label;
    label = from[step * size + label]!;
  }
  const cues: FoundCue[] = [];
  for (let step = 0; step < count; step++) {
    if (labels[step] !== 1) continue;
    let end = step;
    while (end + 1 < count && labels[end + 1] === 2) end++;
    let odds = never;
    for (let at = step; at <= end; at++) {
      odds = Math.max(odds, Math.max(emissions[at * size + 1]!, emissions[at * size + 2]!) - emissions[at * size]!);
    }
    cues.push({ first: first + step, last: first + end, odds: odds / model.scale });
    step = end;
  }
  return cues;
}

const weakest = -5;

/**
 * Finds single words that the model nearly took for a cue, auxiliaries before them included; in reading order. `odds` is
 * at most 0.
 */
export function findWeakCues(
  cells: Cells,
  { first, last }: { readonly first: number; readonly last: number },
  model: LinearModel,
): FoundCue[] {
  const list = newFeatureList();
  const out = new Int32Array(size);
  const found: FoundCue[] = [];
  for (let at = first; at < last; at++) {
    if (cells.cue[at] === 0) continue;
    list.count = 0;
    addCueFeatures(list, cells, at, first, last);
    scoreFeatures(model, list.hashes, list.count, out);
    const odds = (Math.max(out[1]!, out[2]!) - out[0]!) / model.scale;
    if (odds >= weakest) found.push({ first: at, last: at, odds: Math.min(odds, 0) });
  }
  return found;
}

/** Scores of one label after another, `start` standing for the sentence's border; a cue can't go on where none began. */
export function toTransitions(model: LinearModel): Int32Array {
  const transitions = new Int32Array((size + 1) * size);
  const list = newFeatureList();
  const out = new Int32Array(size);
  for (let before = 0; before <= start; before++) {
    list.count = 0;
    addLabelBefore(list, before);
    out.fill(0);
    addFeatures(model, list.hashes, list.count, out);
    transitions.set(out, before * size);
  }
  transitions[0 * size + 2] = never;
  transitions[start * size + 2] = never;
  return transitions;
}
