import type { LinearModel } from "../src/learned/perceptron.ts";
import { toWordTable } from "../src/learned/word-table.ts";

/** Word lists of a model, as pairs of word hash and value. */
export type TablePairs = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/** Which buckets of hashed features have a row of weights, and which row. */
export interface FeatureRows {
  readonly bits: number;
  readonly rows: Int32Array;
  readonly count: number;
}

/** Counts the buckets of the first `count` features; `counts` holds one number a bucket. */
export function countFeatures(counts: Uint32Array, features: Int32Array, count: number): void {
  for (let at = 0; at < count; at++) {
    counts[features[at]! & (counts.length - 1)]!++;
  }
}

/** Gives a row to each bucket that `counts` saw at least `least` times. Other features are ignored, in training and later. */
export function toFeatureRows(counts: Uint32Array, least: number): FeatureRows {
  const rows = new Int32Array(counts.length);
  let count = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    if (counts[bucket]! >= least) {
      rows[bucket] = ++count;
    }
  }
  return { bits: Math.log2(counts.length), rows, count };
}

/** An averaged perceptron in training. Whole numbers throughout, so that every run gives the same weights. */
export interface Perceptron {
  readonly labels: readonly string[];
  readonly features: FeatureRows;
  readonly weights: Int32Array;
  readonly totals: Float64Array;
  readonly since: Int32Array;
  step: number;
}

/** Makes a perceptron with all weights zero. */
export function newPerceptron(labels: readonly string[], features: FeatureRows): Perceptron {
  const size = (features.count + 1) * labels.length;
  return {
    labels,
    features,
    weights: new Int32Array(size),
    totals: new Float64Array(size),
    since: new Int32Array(size),
    step: 0,
  };
}

/** Scores as the model will, with weights still in training. */
export function scoreInTraining(
  weights: Int32Array | Float32Array,
  { rows }: FeatureRows,
  features: Int32Array,
  count: number,
  out: Float64Array,
): void {
  const size = out.length;
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

/** Adds `by` to the weights of one label for the first `count` features. */
export function addToWeights(
  trainer: Perceptron,
  features: Int32Array,
  count: number,
  label: number,
  by: number,
): void {
  const { weights, totals, since, labels, step } = trainer;
  const { rows } = trainer.features;
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

/** The weights averaged over all steps. */
export function averageWeights({ weights, totals, since, step }: Perceptron): Float64Array {
  return Float64Array.from(
    weights,
    (weight, slot) => (totals[slot]! + weight * (step - since[slot]!)) / Math.max(1, step),
  );
}

/**
 * Rounds weights to whole numbers from -127 to 127, `scale` of them to one trained unit. Weights that round to `floor` or
 * less either way are dropped, and rows left empty with them.
 */
export function toModel(
  labels: readonly string[],
  features: FeatureRows,
  weights: Float64Array | Float32Array,
  { scale, floor }: { readonly scale: number; readonly floor: number },
  about: LinearModel["about"],
  tables: TablePairs,
): LinearModel {
  const size = labels.length;
  const rows = new Int32Array(features.rows.length);
  const kept: number[] = [];
  const values = new Int8Array(weights.length);
  features.rows.forEach((row, bucket) => {
    if (row === 0) {
      return;
    }
    let used = false;
    for (let slot = row * size; slot < (row + 1) * size; slot++) {
      const value = Math.max(-127, Math.min(127, Math.round(weights[slot]! * scale)));
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
  return { labels, bits: features.bits, rows, weights: dense, scale, about, tables: toTables(tables) };
}

/** Builds the word tables of a model. */
export function toTables(pairs: TablePairs): LinearModel["tables"] {
  return Object.fromEntries(Object.entries(pairs).map(([name, list]) => [name, toWordTable(list)]));
}

/** Puts a list in an order that only the seed decides (xorshift, Fisher-Yates), in place. */
export function shuffle<T>(list: T[], seed: number): void {
  const next = newRandom(seed);
  for (let at = list.length - 1; at > 0; at--) {
    const other = next() % (at + 1);
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}

/** Whole numbers from 0 to 2^32 - 1 in an order that only the seed decides (xorshift). */
export function newRandom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** Leaves out about `share` per cent of the first `count` features, so that no single one is leant on; returns how many stay. */
export function dropFeatures(features: Int32Array, count: number, share: number, random: () => number): number {
  let kept = 0;
  for (let at = 0; at < count; at++) {
    if ((random() >>> 8) % 100 >= share) {
      features[kept++] = features[at]!;
    }
  }
  return kept;
}
