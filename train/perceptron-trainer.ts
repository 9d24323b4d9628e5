import type { LinearModel } from "../src/learned/perceptron.ts";
import { toWordTable } from "../src/learned/word-table.ts";

/** Word lists of a model, as pairs of word hash and value. */
export type TablePairs = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/** An averaged perceptron in training. Whole numbers throughout, so that every run gives the same weights. */
export interface Trainer {
  readonly labels: readonly string[];
  readonly bits: number;
  readonly rows: Int32Array;
  readonly weights: Int32Array;
  readonly totals: Float64Array;
  readonly since: Int32Array;
  step: number;
}

/**
 * Makes a trainer with a row for each bucket that `counts` saw at least `least` times. `counts` holds one number a bucket
 * (2^bits of them), as `countFeatures` fills it; features without a row are ignored, in training and later.
 */
export function makeTrainer(labels: readonly string[], counts: Uint32Array, least: number): Trainer {
  const rows = new Int32Array(counts.length);
  let row = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    if (counts[bucket]! >= least) {
      rows[bucket] = ++row;
    }
  }
  const size = (row + 1) * labels.length;
  return {
    labels,
    bits: Math.log2(counts.length),
    rows,
    weights: new Int32Array(size),
    totals: new Float64Array(size),
    since: new Int32Array(size),
    step: 0,
  };
}

/** Counts the buckets of the first `count` features. */
export function countFeatures(counts: Uint32Array, features: Int32Array, count: number): void {
  for (let at = 0; at < count; at++) {
    counts[features[at]! & (counts.length - 1)]!++;
  }
}

/** Scores as the model will, with the weights as they now are. */
export function scoreInTraining(trainer: Trainer, features: Int32Array, count: number, out: Float64Array): void {
  const { rows, weights, labels } = trainer;
  const size = labels.length;
  out.fill(0);
  for (let at = 0; at < count; at++) {
    const row = rows[features[at]! & (rows.length - 1)]!;
    if (row !== 0) {
      for (let label = 0; label < size; label++) {
        out[label]! += weights[row * size + label]!;
      }
    }
  }
}

/** Adds `by` to the weights of one label (label 0 where the trainer ranks) for the first `count` features. */
export function addToWeights(trainer: Trainer, features: Int32Array, count: number, label: number, by: number): void {
  const { rows, weights, totals, since, labels, step } = trainer;
  for (let at = 0; at < count; at++) {
    const row = rows[features[at]! & (rows.length - 1)]!;
    if (row !== 0) {
      const slot = row * labels.length + label;
      totals[slot]! += weights[slot]! * (step - since[slot]!);
      since[slot] = step;
      weights[slot]! += by;
    }
  }
}

/** Learns one labelled example and returns the label guessed before: right ones change nothing. */
export function learnLabel(
  trainer: Trainer,
  features: Int32Array,
  count: number,
  gold: number,
  scores: Float64Array,
  margin = 0,
): number {
  scoreInTraining(trainer, features, count, scores);
  let guess = 0;
  let rival = gold === 0 ? 1 : 0;
  for (let label = 0; label < trainer.labels.length; label++) {
    if (scores[label]! > scores[guess]!) {
      guess = label;
    }
    if (label !== gold && scores[label]! > scores[rival]!) {
      rival = label;
    }
  }
  trainer.step++;
  if (scores[gold]! - scores[rival]! <= margin) {
    addToWeights(trainer, features, count, gold, 1);
    addToWeights(trainer, features, count, rival, -1);
  }
  return guess;
}

/** One candidate of a choice: its features and whether it is right. */
export interface Candidate {
  readonly features: Int32Array;
  readonly right: boolean;
}

/**
 * Learns one choice among candidates of which one or several are right (a trainer with one label): the best right one is
 * raised and the best wrong one lowered until they stand `margin` apart. Returns the index of the candidate that was on top.
 */
export function learnChoice(trainer: Trainer, candidates: readonly Candidate[], margin = 1): number {
  let [right, wrong, rightScore, wrongScore] = [-1, -1, 0, 0];
  candidates.forEach((candidate, index) => {
    let score = 0;
    for (const feature of candidate.features) {
      score += trainer.weights[trainer.rows[feature & (trainer.rows.length - 1)]!]!;
    }
    if (candidate.right && (right < 0 || score > rightScore)) {
      [right, rightScore] = [index, score];
    } else if (!candidate.right && (wrong < 0 || score > wrongScore)) {
      [wrong, wrongScore] = [index, score];
    }
  });
  trainer.step++;
  if (right >= 0 && wrong >= 0 && rightScore - wrongScore < margin) {
    const [up, down] = [candidates[right]!.features, candidates[wrong]!.features];
    addToWeights(trainer, up, up.length, 0, 1);
    addToWeights(trainer, down, down.length, 0, -1);
  }
  return right >= 0 && (wrong < 0 || rightScore > wrongScore) ? right : wrong;
}

/**
 * Averages the weights over all steps and rounds them to whole numbers from -127 to 127, `scale` of them to one trained unit.
 * Weights that round to `floor` or less either way are dropped, and rows left empty with them.
 */
export function toModel(
  trainer: Trainer,
  scale: number,
  floor: number,
  about: LinearModel["about"],
  tables: TablePairs,
): LinearModel {
  const { labels, bits, weights, totals, since, step } = trainer;
  const size = labels.length;
  const rows = new Int32Array(trainer.rows.length);
  const kept: number[] = [];
  const values = new Int8Array(weights.length);
  trainer.rows.forEach((row, bucket) => {
    if (row === 0) {
      return;
    }
    let used = false;
    for (let slot = row * size; slot < (row + 1) * size; slot++) {
      const total = totals[slot]! + weights[slot]! * (step - since[slot]!);
      const value = Math.max(-127, Math.min(127, Math.round((total / Math.max(1, step)) * scale)));
      if (Math.abs(value) > floor) {
        values[slot] = value;
        used = true;
      }
    }
    if (used) {
      kept.push(row);
      rows[bucket] = kept.length;
    }
  });
  const dense = new Int8Array((kept.length + 1) * size);
  kept.forEach((row, index) => {
    dense.set(values.subarray(row * size, (row + 1) * size), (index + 1) * size);
  });
  const wordTables = Object.fromEntries(Object.entries(tables).map(([name, pairs]) => [name, toWordTable(pairs)]));
  return { labels, bits, rows, weights: dense, scale, about, tables: wordTables };
}

/** Puts a list in an order that only the seed decides (xorshift, Fisher-Yates), in place. */
export function shuffle<T>(list: T[], seed: number): void {
  let state = seed | 1;
  for (let at = list.length - 1; at > 0; at--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = (state >>> 0) % (at + 1);
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}
