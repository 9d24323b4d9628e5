import { readdirSync, readFileSync } from "node:fs";
import { type LabelledStatement, parseLabelled } from "../bench/labelled/parse-labelled.ts";
import { addActFeatures } from "../src/extract/act-features.ts";
import { newFeatureList } from "../src/extract/attribution/feature-list.ts";
import { type ActWords, findAct } from "../src/extract/find-act.ts";
import { type LinearModel, scoreFeatures } from "../src/learned/perceptron.ts";
import { acts } from "../src/model/statement.ts";
import { toTokens } from "../src/segment/tokens.ts";
import { percent } from "./cues.ts";
import { addPoint, newLogLinear, scoreLabel, stepLabel, toIntegerModel, toShares } from "./log-linear.ts";
import { shuffle, type TablePairs } from "./perceptron-trainer.ts";

const epochs = 12;

interface ActExample {
  readonly features: Int32Array;
  readonly gold: number;
  readonly byRules: number;
}

/** Trains the act model on the project's own labelled reports (train half) and scores it beside the rules on the test half. */
export function trainActs(_data: string): { model: LinearModel; tables: TablePairs; lines: string[] } {
  const examples = readActs("train");
  const test = readActs("test");
  const trained = newLogLinear(acts, 18);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples, epoch + 31);
    for (const { features, gold } of examples) {
      toShares(acts.map((_, label) => scoreLabel(trained, features, label))).forEach((share, label) => {
        const gradient = share - (label === gold ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) stepLabel(trained, features, gradient, label);
      });
    }
    if (epoch >= 4) addPoint(trained);
  }
  const about = {
    task: "act of a statement",
    data: "own labelled reports, train half",
    statements: examples.length,
    epochs,
  };
  const model = toIntegerModel(trained, 40, 1, about);
  const scores = new Int32Array(acts.length);
  let [rules, learned] = [0, 0];
  for (const { features, gold, byRules } of test) {
    scoreFeatures(model, features, features.length, scores);
    let best = 0;
    for (let label = 1; label < acts.length; label++) if (scores[label]! > scores[best]!) best = label;
    if (byRules === gold) rules++;
    if (best === gold) learned++;
  }
  return {
    model,
    tables: {},
    lines: [
      `${examples.length} statements`,
      `test half, spans given: rules ${percent(rules, test.length)}, model ${percent(learned, test.length)} of ${test.length}`,
    ],
  };
}

function readActs(part: "train" | "test"): ActExample[] {
  const folder = new URL(`../bench/labelled/${part}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => {
      const { text, statements } = parseLabelled(readFileSync(new URL(name, folder), "utf8"));
      return statements.map((statement) => toExample(statement, text));
    });
}

function toExample({ cue, content, chain, act, form }: LabelledStatement, text: string): ActExample {
  const words: ActWords = {
    cue: cue ? toTokens(cue.text).map(({ lower }) => lower) : [],
    content: content
      .map((part) => part.text)
      .join(" … ")
      .toLowerCase()
      .replaceAll("’", "'"),
    sentence: cue ? text.slice(cue.start, cue.end + 160).toLowerCase() : "",
    speaker: chain[0] ? [chain[0].text.toLowerCase(), ...chain[0].actors.map((slug) => slug.replaceAll("-", " "))] : [],
  };
  const byRules = findAct(words);
  const list = newFeatureList();
  addActFeatures(list, words, byRules, form);
  return { features: list.hashes.slice(0, list.count), gold: acts.indexOf(act), byRules: acts.indexOf(byRules) };
}
