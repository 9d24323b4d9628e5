import {
  type Attribution,
  addEndFeatures,
  addNoContentFeatures,
  addPairFeatures,
  addStartBesideFeatures,
  addStartFeatures,
  findBordersAfter,
  findBordersBefore,
  newInside,
} from "../src/extract/attribution/content-candidates.ts";
import { newFeatureList } from "../src/extract/attribution/feature-list.ts";
import { findContent, mayBeContent } from "../src/extract/attribution/find-content.ts";
import type { TokenRange } from "../src/extract/attribution/source-candidates.ts";
import type { LinearModel } from "../src/learned/perceptron.ts";
import { shippedWeights } from "../src/weights.ts";
import { type Example, type GoldRanges, rangeShare, readExamples, readTraining } from "./attribution-data.ts";
import { percent } from "./cues.ts";
import {
  addPoint,
  type LogLinear,
  newLogLinear,
  scoreLabel,
  stepLabel,
  toIntegerModel,
  toShares,
} from "./log-linear.ts";
import { shuffle, type TablePairs } from "./perceptron-trainer.ts";

const epochs = 3;

/** Trains the choice of a cue's content, side by side, on PolNeAR's train part; scores on dev. */
export function trainContents(data: string): { model: LinearModel; tables: TablePairs; lines: string[] } {
  const models = shippedWeights();
  const model = trainContentModel(readTraining(data, models));
  const lines = [`${model.about["choices"]} choices`, scoreContents(readExamples(data, "dev", models), model)];
  return { model, tables: {}, lines };
}

/**
 * Trains on some examples, each once however often it is given: our own reports end contents sooner than PolNeAR does, and
 * taken twice they would decide. The same examples in the same order give the same weights.
 */
export function trainContentModel(examples: readonly Example[]): LinearModel {
  const choices = [...new Set(examples)].flatMap((example) => example.gold.map((gold) => ({ example, gold })));
  const trained = newLogLinear(["score"], 20);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(choices, epoch + 21);
    for (const [at, { example, gold }] of choices.entries()) {
      if (epoch > 0 && at % 3000 === 2999) addPoint(trained);
      for (const side of [0, 1]) learnSide(trained, example, gold, side);
    }
  }
  const about = {
    task: "content of a cue",
    data: "PolNeAR train; own labelled reports, train half",
    choices: choices.length,
    epochs,
  };
  return toIntegerModel(trained, 40, 1, about);
}

/** The part next to the cue on one side: 0 before, 1 after. */
function partOn({ cue, content }: GoldRanges, side: number): TokenRange | undefined {
  return side === 0 ? content.findLast(({ last }) => last < cue.first) : content.find(({ first }) => first > cue.last);
}

interface Candidate {
  readonly part: TokenRange | undefined;
  /** Features shared with other candidates (start, end) and its own. */
  readonly features: readonly Int32Array[];
}

function learnSide(model: LogLinear, example: Example, gold: GoldRanges, side: number): void {
  const other = partOn(gold, 1 - side) ? 1 : 0;
  const candidates = listCandidates(example, gold, side, other);
  const wanted = partOn(gold, side);
  let right = wanted ? -1 : 0;
  if (wanted) {
    let top = 0.5;
    candidates.forEach(({ part }, index) => {
      const share = part ? rangeShare(part, wanted) : 0;
      if (share > top) {
        top = share;
        right = index;
      }
    });
  }
  if (right < 0) return;
  const scores = new Map<Int32Array, number>();
  const scoreOf = (features: Int32Array): number => {
    let score = scores.get(features);
    if (score === undefined) {
      score = scoreLabel(model, features);
      scores.set(features, score);
    }
    return score;
  };
  const shares = toShares(candidates.map(({ features }) => features.reduce((sum, each) => sum + scoreOf(each), 0)));
  const gradients = new Map<Int32Array, number>();
  candidates.forEach(({ features }, index) => {
    const gradient = shares[index]! - (index === right ? 1 : 0);
    if (Math.abs(gradient) > 1e-4)
      for (const each of features) gradients.set(each, (gradients.get(each) ?? 0) + gradient);
  });
  for (const [features, gradient] of gradients) if (Math.abs(gradient) > 1e-3) stepLabel(model, features, gradient);
}

function listCandidates(
  { cells, segmented }: Example,
  attribution: Attribution,
  side: number,
  other: number,
): Candidate[] {
  const { sentences } = segmented;
  const { cue, source } = attribution;
  const list = newFeatureList();
  const take = (): Int32Array => {
    const taken = list.hashes.slice(0, list.count);
    list.count = 0;
    return taken;
  };
  addNoContentFeatures(list, cells, attribution, side, other);
  const candidates: Candidate[] = [{ part: undefined, features: [take()] }];
  const borders =
    side === 1 ? findBordersAfter(cells, cue, source, sentences) : findBordersBefore(cells, cue, source, sentences);
  const starts = borders.starts.map((at) => {
    addStartFeatures(list, cells, attribution, side, at, sentences);
    addStartBesideFeatures(list, cells, attribution, side, at, sentences, other);
    return take();
  });
  const ends = borders.ends.map((at) => {
    addEndFeatures(list, cells, attribution, side, at, sentences);
    return take();
  });
  borders.starts.forEach((first, one) => {
    const inside = newInside(first);
    borders.ends.forEach((last, two) => {
      if (!mayBeContent(attribution, first, last)) return;
      addPairFeatures(list, cells, attribution, side, first, last, inside);
      candidates.push({ part: { first, last }, features: [starts[one]!, ends[two]!, take()] });
    });
  });
  return candidates;
}

function scoreContents(examples: readonly Example[], model: LinearModel): string {
  let [right, found, wanted] = [0, 0, 0];
  for (const { cells, segmented, gold } of examples) {
    for (const each of gold) {
      const { parts } = findContent(cells, each, segmented.sentences, model);
      found += parts.length;
      wanted += each.content.length;
      right += each.content.filter((part) =>
        parts.some(({ first, last }) => first === part.first && last === part.last),
      ).length;
    }
  }
  return `dev, cue and source given, exact parts: precision ${percent(right, found)} recall ${percent(right, wanted)} F1 ${percent(2 * right, found + wanted)}`;
}
