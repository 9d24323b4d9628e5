import { newFeatureList } from "../src/extract/attribution/feature-list.ts";
import { findSource } from "../src/extract/attribution/find-source.ts";
import { findSourceCandidates, type TokenRange } from "../src/extract/attribution/source-candidates.ts";
import { addSourceFeatures } from "../src/extract/attribution/source-features.ts";
import type { LinearModel } from "../src/learned/perceptron.ts";
import { shippedWeights } from "../src/weights.ts";
import { type Example, rangeShare, readExamples, readTraining } from "./attribution-data.ts";
import { percent } from "./cues.ts";
import { addPoint, newLogLinear, scoreLabel, stepLabel, toIntegerModel, toShares } from "./log-linear.ts";
import { shuffle, type TablePairs } from "./perceptron-trainer.ts";

const epochs = 3;

/** Trains the choice of a cue's source among noun phrases, and "nobody", on PolNeAR's train part; scores on dev. */
export function trainSources(data: string): { model: LinearModel; tables: TablePairs; lines: string[] } {
  const models = shippedWeights();
  const model = trainSourceModel(readTraining(data, models));
  const lines = [`${model.about["choices"]} choices`, scoreSources(readExamples(data, "dev", models), model)];
  return { model, tables: {}, lines };
}

/** Trains on some examples; the same examples in the same order give the same weights. */
export function trainSourceModel(examples: readonly Example[]): LinearModel {
  const choices = examples.flatMap((example) => example.gold.map((gold) => ({ example, gold })));
  const trained = newLogLinear(["score"], 20);
  const list = newFeatureList();
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(choices, epoch + 11);
    for (const [at, { example, gold }] of choices.entries()) {
      if (epoch > 0 && at % 3000 === 2999) addPoint(trained);
      const { cells, segmented } = example;
      const candidates: (TokenRange | undefined)[] = [
        undefined,
        ...findSourceCandidates(cells, gold.cue, segmented.sentences),
      ];
      const right = findNearest(candidates, gold.source);
      if (right < 0) continue;
      const features = candidates.map((candidate) => {
        list.count = 0;
        addSourceFeatures(list, cells, gold.cue, candidate, segmented.sentences);
        return list.hashes.slice(0, list.count);
      });
      toShares(features.map((each) => scoreLabel(trained, each))).forEach((share, index) => {
        const gradient = share - (index === right ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) stepLabel(trained, features[index]!, gradient);
      });
    }
  }
  const about = {
    task: "source of a cue",
    data: "PolNeAR train; own labelled reports, train half",
    choices: choices.length,
    epochs,
  };
  return toIntegerModel(trained, 40, 1, about);
}

/** The right candidate, or the one that shares at least half its words; -1 where none does. */
function findNearest(candidates: readonly (TokenRange | undefined)[], gold: TokenRange | undefined): number {
  if (gold === undefined) return 0;
  let nearest = -1;
  let top = 0.5;
  candidates.forEach((candidate, index) => {
    const share = candidate ? rangeShare(candidate, gold) : 0;
    if (share > top) {
      top = share;
      nearest = index;
    }
  });
  return nearest;
}

function scoreSources(examples: readonly Example[], model: LinearModel): string {
  let [right, touched, all] = [0, 0, 0];
  for (const { cells, segmented, gold } of examples) {
    for (const { cue, source } of gold) {
      const found = findSource(cells, cue, segmented.sentences, model).source;
      all++;
      if (found === undefined || source === undefined) {
        if (found === source) [right, touched] = [right + 1, touched + 1];
      } else {
        if (found.first === source.first && found.last === source.last) right++;
        if (rangeShare(found, source) > 0) touched++;
      }
    }
  }
  return `dev, cue given: exact ${percent(right, all)}, overlapping ${percent(touched, all)} of ${all}`;
}
