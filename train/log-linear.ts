import type { LinearModel } from "../src/learned/perceptron.ts";

/**
 * A log-linear model in training: hashed features, one weight a label, AdaGrad steps in a fixed order. `seen` counts a
 * bucket's features, so that what occurs once can be left out of the shipped model.
 */
export interface LogLinear {
  readonly labels: readonly string[];
  readonly bits: number;
  readonly values: Float32Array;
  readonly squares: Float32Array;
  /** Sum of the weights at some points of the training, and how many: the shipped model is their mean. */
  readonly sums: Float32Array;
  points: number;
}

const rate = 0.1;

/** Makes a model with all weights zero. */
export function newLogLinear(labels: readonly string[], bits: number): LogLinear {
  const size = 2 ** bits * labels.length;
  return {
    labels,
    bits,
    values: new Float32Array(size),
    squares: new Float32Array(size),
    sums: new Float32Array(size),
    points: 0,
  };
}

/** The sum of a label's weights over some features. */
export function scoreLabel(model: LogLinear, features: Int32Array, label = 0): number {
  const { values, labels, bits } = model;
  const mask = 2 ** bits - 1;
  const size = labels.length;
  let score = 0;
  for (let at = 0; at < features.length; at++) score += values[(features[at]! & mask) * size + label]!;
  return score;
}

/** Takes one step against a gradient for a label's weights. */
export function stepLabel(model: LogLinear, features: Int32Array, gradient: number, label = 0): void {
  const { values, squares, labels, bits } = model;
  const mask = 2 ** bits - 1;
  const size = labels.length;
  const square = gradient * gradient;
  for (let at = 0; at < features.length; at++) {
    const slot = (features[at]! & mask) * size + label;
    squares[slot]! += square;
    values[slot]! -= (rate * gradient) / Math.sqrt(squares[slot]! + 1e-6);
  }
}

/** Adds the weights as they stand to the mean; called some times in the last epochs, it evens out their last steps. */
export function addPoint(model: LogLinear): void {
  for (let slot = 0; slot < model.values.length; slot++) model.sums[slot]! += model.values[slot]!;
  model.points++;
}

/** Turns scores into probabilities. */
export function toShares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Rounds the weights to whole numbers, `scale` to one unit, and drops those that round to `floor` or less either way. */
export function toIntegerModel(
  model: LogLinear,
  scale: number,
  floor: number,
  about: LinearModel["about"],
): LinearModel {
  const { labels, bits, points } = model;
  const values = points > 0 ? model.sums.map((sum) => sum / points) : model.values;
  const size = labels.length;
  const buckets = 2 ** bits;
  const rows = new Int32Array(buckets);
  const kept: number[] = [0, ...new Array<number>(size - 1).fill(0)];
  let row = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const rounded: number[] = [];
    let used = false;
    for (let label = 0; label < size; label++) {
      const value = Math.max(-127, Math.min(127, Math.round(values[bucket * size + label]! * scale)));
      rounded.push(Math.abs(value) > floor ? value : 0);
      if (Math.abs(value) > floor) used = true;
    }
    if (!used) continue;
    rows[bucket] = ++row;
    kept.push(...rounded);
  }
  return { labels, bits, rows, weights: Int8Array.from(kept), scale, about, tables: {} };
}
