import type { WordTable } from "./word-table.ts";

/**
 * Integer weights over hashed features. A feature is a 32-bit hash; its low `bits` bits name a bucket, and `rows` names the
 * bucket's row of weights, 0 where training gave it none. `weights` holds one number a label, row after row; row 0 is all zero.
 * A model with one label ranks: `scoreOne` gives a candidate's score.
 */
export interface LinearModel {
  readonly labels: readonly string[];
  readonly bits: number;
  readonly rows: Int32Array;
  readonly weights: Int8Array;
  /** What one unit of the trained weights is in integers; only for reading scores, never for choosing. */
  readonly scale: number;
  /** Data, split, counts and scores, as the trainer wrote them. */
  readonly about: Readonly<Record<string, string | number>>;
  /** Word lists that the features look up, by name. */
  readonly tables: Readonly<Record<string, WordTable>>;
}

/** Adds up the weights of the first `count` features into `out`, one score a label; `out` is overwritten. */
export function scoreFeatures(
  model: LinearModel,
  features: Int32Array | readonly number[],
  count: number,
  out: Int32Array,
): void {
  out.fill(0);
  addFeatures(model, features, count, out);
}

/** Adds the weights of the first `count` features onto the scores that `out` already holds. */
export function addFeatures(
  model: LinearModel,
  features: Int32Array | readonly number[],
  count: number,
  out: Int32Array,
): void {
  const { rows, weights } = model;
  const size = model.labels.length;
  const mask = rows.length - 1;
  for (let at = 0; at < count; at++) {
    const row = rows[features[at]! & mask]!;
    if (row !== 0) {
      const base = row * size;
      for (let label = 0; label < size; label++) {
        out[label]! += weights[base + label]!;
      }
    }
  }
}

/** The score of a candidate under a model with one label. */
export function scoreOne(model: LinearModel, features: Int32Array | readonly number[], count: number): number {
  const { rows, weights } = model;
  const mask = rows.length - 1;
  let score = 0;
  for (let at = 0; at < count; at++) {
    score += weights[rows[features[at]! & mask]!]!;
  }
  return score;
}

/** The label with the highest score among `labels` (in rising order); the lowest where several share it. */
export function bestAmong(model: LinearModel, features: Int32Array, count: number, labels: readonly number[]): number {
  const { rows, weights } = model;
  const size = model.labels.length;
  const mask = rows.length - 1;
  const sums = new Int32Array(labels.length);
  for (let at = 0; at < count; at++) {
    const row = rows[features[at]! & mask]!;
    if (row !== 0) {
      const base = row * size;
      for (let one = 0; one < labels.length; one++) {
        sums[one]! += weights[base + labels[one]!]!;
      }
    }
  }
  let best = 0;
  for (let one = 1; one < labels.length; one++) {
    best = sums[one]! > sums[best]! ? one : best;
  }
  return labels[best]!;
}
