import { addAttributionFeatures, attributionLabels } from "../src/extract/attribution/attribution-features.ts";
import { newFeatureList } from "../src/extract/attribution/feature-list.ts";
import type { Draft } from "../src/extract/draft.ts";
import { proposeDrafts } from "../src/extract/find-drafts.ts";
import { hashText } from "../src/learned/hash.ts";
import type { LinearModel } from "../src/learned/perceptron.ts";
import { shippedWeights } from "../src/weights.ts";
import { type Example, type GoldRanges, rangeShare, readTraining } from "./attribution-data.ts";
import { trainContentModel } from "./contents.ts";
import { percent, trainCueModel } from "./cues.ts";
import { addPoint, newLogLinear, scoreLabel, stepLabel, toIntegerModel, toShares } from "./log-linear.ts";
import { shuffle, type TablePairs } from "./perceptron-trainer.ts";
import { trainSourceModel } from "./sources.ts";

const epochs = 5;
const folds = 2;

interface Point {
  readonly features: Int32Array;
  readonly right: number;
}

/**
 * Trains what takes or leaves a proposed attribution. Its examples are proposals of models that have not seen the report:
 * the others are trained anew on each half of the data, and propose on the other.
 */
export function trainAttributions(data: string): { model: LinearModel; tables: TablePairs; lines: string[] } {
  const examples = readTraining(data, shippedWeights());
  const foldOf = ({ name }: Example): number => (hashText(name) >>> 8) % folds;
  const points: Point[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const seen = examples.filter((example) => foldOf(example) !== fold);
    const models = {
      cues: trainCueModel(seen),
      sources: trainSourceModel(seen),
      contents: trainContentModel(seen),
    };
    for (const example of examples.filter((each) => foldOf(each) === fold)) {
      const { segmented, cells } = example;
      const list = newFeatureList();
      for (const draft of proposeDrafts(segmented, cells, segmented.sentences, models)) {
        list.count = 0;
        addAttributionFeatures(list, draft, segmented, cells);
        points.push({ features: list.hashes.slice(0, list.count), right: isRight(draft, example.gold) ? 1 : 0 });
      }
    }
  }
  const right = points.filter((point) => point.right === 1).length;
  const trained = newLogLinear(attributionLabels, 18);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(points, epoch + 41);
    for (const point of points) {
      toShares([0, 1].map((label) => scoreLabel(trained, point.features, label))).forEach((share, label) => {
        const gradient = share - (label === point.right ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) stepLabel(trained, point.features, gradient, label);
      });
    }
    if (epoch > 0) addPoint(trained);
  }
  const about = {
    task: "whether a proposed attribution is one",
    data: "PolNeAR train; own labelled reports, train half",
    proposals: points.length,
    epochs,
  };
  return {
    model: toIntegerModel(trained, 40, 1, about),
    tables: {},
    lines: [`${points.length} proposals, right ${percent(right, points.length)}`],
  };
}

/** Whether an annotated attribution shares half the words of the content, and a word each of source and cue. */
function isRight({ parts, source, cue }: Draft, gold: readonly GoldRanges[]): boolean {
  return gold.some((other) => {
    if (cue === undefined || rangeShare(cue, other.cue) <= 0) return false;
    const touches =
      other.source === undefined ? source === undefined : source !== undefined && rangeShare(source, other.source) > 0;
    return touches && partsShare(parts, other.content) >= 0.5;
  });
}

type Ranges = readonly { readonly first: number; readonly last: number }[];

function partsShare(some: Ranges, others: Ranges): number {
  const sizeOf = (parts: Ranges): number => parts.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  let shared = 0;
  for (const one of some)
    for (const other of others)
      shared += Math.max(0, Math.min(one.last, other.last) - Math.max(one.first, other.first) + 1);
  const all = sizeOf(some) + sizeOf(others) - shared;
  return all > 0 ? shared / all : 1;
}
