import { addCueFeatures, addLabelBefore, cueLabels } from "../src/extract/attribution/cue-features.ts";
import { newFeatureList } from "../src/extract/attribution/feature-list.ts";
import { findCues } from "../src/extract/attribution/find-cues.ts";
import type { LinearModel } from "../src/learned/perceptron.ts";
import { shippedWeights } from "../src/weights.ts";
import { type Example, readExamples, readTraining } from "./attribution-data.ts";
import { addPoint, type LogLinear, newLogLinear, scoreLabel, stepLabel, toIntegerModel } from "./log-linear.ts";
import { shuffle, type TablePairs } from "./perceptron-trainer.ts";

const size = cueLabels.length;
const start = 3;
const epochs = 3;

/** Trains the cue tagger, a linear-chain CRF, on PolNeAR's train part; scores on dev. */
export function trainCues(data: string): { model: LinearModel; tables: TablePairs; lines: string[] } {
  const models = shippedWeights();
  const model = trainCueModel(readTraining(data, models));
  const lines = [`${model.about["sentences"]} sentences`, scoreCues(readExamples(data, "dev", models), model)];
  return { model, tables: {}, lines };
}

/** Trains on some examples; the same examples in the same order give the same weights. */
export function trainCueModel(examples: readonly Example[]): LinearModel {
  const trained = newLogLinear(cueLabels, 20);
  const sequences = examples.flatMap((example) => toSequences(example));
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(sequences, epoch + 1);
    sequences.forEach((sequence, at) => {
      learn(trained, sequence);
      if (epoch > 0 && at % 3000 === 2999) addPoint(trained);
    });
  }
  const about = {
    task: "cue words of attributions",
    data: "PolNeAR train; own labelled reports, train half",
    sentences: sequences.length,
    epochs,
  };
  return toIntegerModel(trained, 40, 1, about);
}

interface Sequence {
  readonly features: readonly Int32Array[];
  readonly gold: Int8Array;
}

function toSequences({ cells, segmented, gold }: Example): Sequence[] {
  const labels = new Int8Array(cells.count);
  for (const { cue } of gold) {
    for (let at = cue.first; at <= cue.last; at++) labels[at] = at === cue.first ? 1 : 2;
  }
  const list = newFeatureList();
  return segmented.sentences
    .filter(({ first, last }) => last > first)
    .map(({ first, last }) => {
      const features: Int32Array[] = [];
      for (let at = first; at < last; at++) {
        list.count = 0;
        addCueFeatures(list, cells, at, first, last);
        features.push(list.hashes.slice(0, list.count));
      }
      const own = labels.slice(first, last);
      if (own[0] === 2) own[0] = 1;
      return { features, gold: own };
    });
}

const before = [0, 1, 2, 3].map((label) => {
  const list = newFeatureList();
  addLabelBefore(list, label);
  return list.hashes.slice(0, list.count);
});

/** One step of maximum likelihood: expected minus observed labels and transitions, by forward and backward sums. */
function learn(model: LogLinear, { features, gold }: Sequence): void {
  const count = features.length;
  const emission = features.map((each) =>
    Float64Array.from({ length: size }, (_, label) => scoreLabel(model, each, label)),
  );
  const transition = before.map((each, from) =>
    Float64Array.from({ length: size }, (_, label) =>
      label === 2 && (from === 0 || from === start) ? -1e9 : scoreLabel(model, each, label),
    ),
  );
  const forward = emission.map(() => new Float64Array(size));
  const backward = emission.map(() => new Float64Array(size));
  for (let label = 0; label < size; label++) forward[0]![label] = emission[0]![label]! + transition[start]![label]!;
  for (let at = 1; at < count; at++) {
    for (let label = 0; label < size; label++) {
      forward[at]![label] =
        emission[at]![label]! + logSum(size, (from) => forward[at - 1]![from]! + transition[from]![label]!);
    }
  }
  for (let at = count - 2; at >= 0; at--) {
    for (let from = 0; from < size; from++) {
      backward[at]![from] = logSum(
        size,
        (label) => transition[from]![label]! + emission[at + 1]![label]! + backward[at + 1]![label]!,
      );
    }
  }
  const total = logSum(size, (label) => forward[count - 1]![label]!);
  const moves = transition.map(() => new Float64Array(size));
  for (let at = 0; at < count; at++) {
    for (let label = 0; label < size; label++) {
      const share = Math.exp(forward[at]![label]! + backward[at]![label]! - total);
      const gradient = share - (gold[at] === label ? 1 : 0);
      if (Math.abs(gradient) > 1e-3) stepLabel(model, features[at]!, gradient, label);
      if (at === 0) moves[start]![label]! += gradient;
      else {
        for (let from = 0; from < size; from++) {
          const pair = Math.exp(
            forward[at - 1]![from]! + transition[from]![label]! + emission[at]![label]! + backward[at]![label]! - total,
          );
          moves[from]![label]! += pair - (gold[at - 1] === from && gold[at] === label ? 1 : 0);
        }
      }
    }
  }
  moves.forEach((row, from) => {
    row.forEach((gradient, label) => {
      if (Math.abs(gradient) > 1e-6) stepLabel(model, before[from]!, gradient, label);
    });
  });
}

function logSum(count: number, toValue: (index: number) => number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index++) top = Math.max(top, toValue(index));
  let sum = 0;
  for (let index = 0; index < count; index++) sum += Math.exp(toValue(index) - top);
  return top + Math.log(sum);
}

/** Precision, recall and F1 of whole cues on some examples. */
function scoreCues(examples: readonly Example[], model: LinearModel): string {
  let [right, found, wanted] = [0, 0, 0];
  for (const { cells, segmented, gold } of examples) {
    const cues = findCues(cells, segmented.sentences, model).flatMap((sentence) => sentence.cues);
    const known = new Set(gold.map(({ cue }) => `${cue.first}-${cue.last}`));
    found += cues.length;
    wanted += known.size;
    right += cues.filter(({ first, last }) => known.has(`${first}-${last}`)).length;
  }
  return `dev, exact cues: precision ${percent(right, found)} recall ${percent(right, wanted)} F1 ${percent(2 * right, found + wanted)}`;
}

/** A share as a percentage with one decimal. */
export function percent(part: number, whole: number): string {
  return whole > 0 ? ((100 * part) / whole).toFixed(1) : "-";
}
