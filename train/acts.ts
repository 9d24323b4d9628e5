import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { matchStatements } from "../bench/labelled/match-statements.ts";
import { parseLabelled } from "../bench/labelled/parse-labelled.ts";
import { addActFeatures } from "../src/extract/acts/act-features.ts";
import { type ActSetting, toActSettings } from "../src/extract/acts/act-settings.ts";
import { newFeatureList } from "../src/extract/attribution/feature-list.ts";
import { extractStatements } from "../src/extract/extract-statements.ts";
import type { LinearModel } from "../src/learned/perceptron.ts";
import { type Act, acts } from "../src/model/statement.ts";
import { reportFromText } from "../src/read/report-from-text.ts";
import { shippedWeights } from "../src/weights.ts";
import { addPoint, newLogLinear, scoreLabel, stepLabel, toIntegerModel, toShares } from "./log-linear.ts";
import { dropFeatures, newRandom, shuffle, type TablePairs } from "./perceptron-trainer.ts";
import { readPolnear } from "./polnear.ts";

const epochs = 12;
/** How many of a hundred features are left out each time, so that no few words decide alone. */
const dropped = 50;

/** A statement found in a labelled report, with the act a person gave it. */
export interface ActExample {
  readonly file: string;
  readonly setting: ActSetting;
  /** Undefined where nobody said which, only that it is no denial as far as the rules see. */
  readonly gold: Act | undefined;
}

/** Every how manieth report of ordinary news teaches what a denial does not look like, and how much it counts. */
const newsStep = 4;
const newsWeight = 0.3;

/**
 * Trains the act model on what extraction finds in the train half of the project's own labelled reports, and, as our own
 * hold more denials than ordinary news, on what the rules take for no denial in PolNeAR.
 */
export function trainActs(data: string): { model: LinearModel; tables: TablePairs; lines: string[] } {
  const examples = readActExamples();
  const news = readNews(data);
  return {
    model: trainActModel([...examples, ...news]),
    tables: {},
    lines: [
      `${examples.length} statements found in own labelled reports, train half`,
      `${news.length} statements found in every ${newsStep}th report of PolNeAR, train part, taken for no denials`,
    ],
  };
}

/** Trains on some examples; the same examples in the same order give the same weights. */
export function trainActModel(examples: readonly ActExample[]): LinearModel {
  const list = newFeatureList();
  const points = examples.map(({ setting, gold }) => {
    list.count = 0;
    addActFeatures(list, setting);
    return { features: list.hashes.slice(0, list.count), gold: gold === undefined ? -1 : acts.indexOf(gold) };
  });
  const trained = newLogLinear(acts, 18);
  const random = newRandom(7);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(points, epoch + 31);
    for (const { features: all, gold } of points) {
      const features = all.slice();
      const kept = features.subarray(0, dropFeatures(features, features.length, dropped, random));
      const shares = toShares(acts.map((_, label) => scoreLabel(trained, kept, label)));
      shares.forEach((share, label) => {
        const gradient =
          gold < 0 ? newsWeight * (share - toShareOfRest(shares, label)) : share - (label === gold ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) stepLabel(trained, kept, gradient, label);
      });
    }
    if (epoch >= 4) addPoint(trained);
  }
  return toIntegerModel(trained, 40, 1, {
    task: "act of a statement",
    data: "own labelled reports, train half; PolNeAR train part for what is no denial",
    statements: examples.length,
    epochs,
  });
}

const denial = acts.indexOf("denies");

/** What a label's share should be where all that is known is that nobody denies. */
function toShareOfRest(shares: readonly number[], label: number): number {
  return label === denial ? 0 : shares[label]! / (1 - shares[denial]! + 1e-9);
}

/** Reads what extraction finds in ordinary news, but for what the rules take for a denial. */
function readNews(data: string): ActExample[] {
  const { acts: _, ...models } = shippedWeights();
  return readPolnear(join(data, "polnear", "train"))
    .filter((_each, index) => index % newsStep === 0)
    .flatMap(({ name, text }) => {
      const report = reportFromText(text);
      const settings = toActSettings(extractStatements(report, { models }), report.text);
      return settings
        .filter(({ byRules }) => byRules !== "denies")
        .map((setting) => ({ file: name, setting, gold: undefined }));
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
