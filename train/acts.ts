import { readdirSync, readFileSync } from "node:fs";
import { matchStatements } from "../bench/labelled/match-statements.ts";
import { parseLabelled } from "../bench/labelled/parse-labelled.ts";
import { addActFeatures } from "../src/extract/act-features.ts";
import { type ActSetting, toActSettings } from "../src/extract/act-settings.ts";
import { newFeatureList } from "../src/extract/attribution/feature-list.ts";
import { extractStatements } from "../src/extract/extract-statements.ts";
import type { LinearModel } from "../src/learned/perceptron.ts";
import { type Act, acts } from "../src/model/statement.ts";
import { reportFromText } from "../src/read/report-from-text.ts";
import { shippedWeights } from "../src/weights.ts";
import { addPoint, newLogLinear, scoreLabel, stepLabel, toIntegerModel, toShares } from "./log-linear.ts";
import { shuffle, type TablePairs } from "./perceptron-trainer.ts";

const epochs = 12;

/** A statement found in a labelled report, with the act a person gave it. */
export interface ActExample {
  readonly file: string;
  readonly setting: ActSetting;
  readonly gold: Act;
}

/** Trains the act model on what extraction finds in the train half of the project's own labelled reports. */
export function trainActs(_data: string): { model: LinearModel; tables: TablePairs; lines: string[] } {
  const examples = readActExamples();
  return {
    model: trainActModel(examples),
    tables: {},
    lines: [`${examples.length} statements found in own labelled reports, train half`],
  };
}

/** Trains on some examples; the same examples in the same order give the same weights. */
export function trainActModel(examples: readonly ActExample[]): LinearModel {
  const list = newFeatureList();
  const points = examples.map(({ setting, gold }) => {
    list.count = 0;
    addActFeatures(list, setting);
    return { features: list.hashes.slice(0, list.count), gold: acts.indexOf(gold) };
  });
  const trained = newLogLinear(acts, 18);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(points, epoch + 31);
    for (const { features, gold } of points) {
      toShares(acts.map((_, label) => scoreLabel(trained, features, label))).forEach((share, label) => {
        const gradient = share - (label === gold ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) stepLabel(trained, features, gradient, label);
      });
    }
    if (epoch >= 4) addPoint(trained);
  }
  return toIntegerModel(trained, 40, 1, {
    task: "act of a statement",
    data: "own labelled reports, train half",
    statements: examples.length,
    epochs,
  });
}

/** Reads the statements extraction finds in the train half without an act model, each with the act a person gave it. */
export function readActExamples(): ActExample[] {
  const folder = new URL("../bench/labelled/train/", import.meta.url);
  const { acts: _, ...models } = shippedWeights();
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((file) => {
      const labelled = parseLabelled(readFileSync(new URL(file, folder), "utf8"));
      const report = reportFromText(labelled.text, {
        outlet: labelled.outlet,
        publishedOn: { from: labelled.publishedOn, to: labelled.publishedOn },
      });
      const found = extractStatements(report, { models });
      const settings = toActSettings(found, report.text);
      return [...matchStatements(labelled.statements, found)]
        .map(([want, got]) => ({
          file,
          setting: settings[found.indexOf(got)]!,
          gold: want.act,
          at: found.indexOf(got),
        }))
        .sort((one, other) => one.at - other.at);
    });
}
