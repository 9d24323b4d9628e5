import { type FeatureRows, scoreInTraining } from "./perceptron-trainer.ts";

/** A log-linear model over labels in training, stepped by AdaGrad in a fixed order. */
export interface Softmax {
  readonly features: FeatureRows;
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly shares: Float64Array;
}

const rate = 0.1;

/** Makes a log-linear model with all weights zero. */
export function newSoftmax(labels: readonly string[], features: FeatureRows): Softmax {
  const size = (features.count + 1) * labels.length;
  return {
    features,
    weights: new Float32Array(size),
    squares: new Float32Array(size),
    shares: new Float64Array(labels.length),
  };
}

/** Takes one step towards the gold label and returns the label that was most likely before. */
export function learnLabel(model: Softmax, features: Int32Array, count: number, gold: number): number {
  const { weights, squares, shares } = model;
  const { rows } = model.features;
  const size = shares.length;
  scoreInTraining(weights, model.features, features, count, shares);
  const guess = toShares(shares);
  shares[gold]! -= 1;
  for (let at = 0; at < count; at++) {
    const row = rows[features[at]! & (rows.length - 1)]!;
    if (row === 0) {
      continue;
    }
    for (let label = 0; label < size; label++) {
      const gradient = shares[label]!;
      if (gradient > 0.01 || gradient < -0.01) {
        const slot = row * size + label;
        squares[slot]! += gradient * gradient;
        weights[slot]! -= (rate * gradient) / Math.sqrt(squares[slot]! + 0.1);
      }
    }
  }
  return guess;
}

// Turns scores into probabilities in place; returns the index of the highest.
function toShares(scores: Float64Array): number {
  let best = 0;
  for (let label = 1; label < scores.length; label++) {
    best = scores[label]! > scores[best]! ? label : best;
  }
  const top = scores[best]!;
  let sum = 0;
  for (let label = 0; label < scores.length; label++) {
    scores[label] = Math.exp(scores[label]! - top);
    sum += scores[label]!;
  }
  for (let label = 0; label < scores.length; label++) {
    scores[label]! /= sum;
  }
  return best;
}
