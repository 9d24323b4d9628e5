import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeModel } from "../src/learned/model-file.ts";
import type { LinearModel } from "../src/learned/perceptron.ts";
import { fillNameFeatures, maxNameFeatures, type NameText, toNameText } from "../src/segment/name-features.ts";
import { nameKinds, nameLabels, toVotes } from "../src/segment/name-labels.ts";
import { bestSequence, findNames, findStretches, labelNames, stepFeature } from "../src/segment/names.ts";
import { isCapitalised, toTagWords } from "../src/segment/tag-features.ts";
import { type Tag, tagTokens } from "../src/segment/tags.ts";
import { type NameReport, readNameReports } from "./name-reports.ts";
import {
  addToWeights,
  averageWeights,
  countFeatures,
  dropFeatures,
  newPerceptron,
  newRandom,
  type Perceptron,
  scoreInTraining,
  shuffle,
  type TablePairs,
  toFeatureRows,
  toModel,
  toTables,
} from "./perceptron-trainer.ts";
import { toUsePairs } from "./words.ts";

const bits = 21;
const epochs = 8;
const dropped = 15;
const size = nameLabels.length;

interface Prepared {
  readonly report: NameReport;
  readonly tags: readonly Tag[];
  readonly text: NameText;
}

/** Trains the name finder on four of five files of the newswire set, scores it on the fifth. */
export function trainNames(data: string): { model: LinearModel; tables: TablePairs; lines: string[] } {
  const tagger = decodeModel(gunzipSync(readFileSync(new URL("../weights/tags.bin", import.meta.url))));
  const reports = readNameReports(join(data, "names"));
  const train = reports.filter((_, at) => at % 5 !== 0);
  const held = reports.filter((_, at) => at % 5 === 0);
  const pairs: TablePairs = { uses: toUsePairs(0x1fff, 0x1ff0) };
  const tables = toTables(pairs);
  const prepared = train.map((report) => {
    const tags = tagTokens(report.tokens, report.sentences, tagger);
    return { report, tags, text: toNameText(toTagWords(report.tokens, tables), tags, report.sentences) };
  });
  // Votes for the second pass come from models that did not see the report.
  const votes: Uint16Array[] = [];
  for (const half of [0, 1]) {
    const other = prepared.filter((_, at) => at % 2 !== half);
    const model = toNameModel(learn(other, null, 4), 0, {}, pairs);
    prepared.forEach(({ text, report }, at) => {
      if (at % 2 === half) {
        votes[at] = toVotes(text, labelNames(text, null, report.sentences, model));
      }
    });
  }
  const about = {
    task: "names",
    data: "English Worldwide Newswire, four of five of its files (no licence stated); word lists: see the model card",
    command: "npm run train -- --data DIR names",
    reports: train.length,
    epochs,
  };
  const model = toNameModel(learn(prepared, votes, epochs), 1, about, pairs);
  const lines = [`trained on ${train.length} reports, held out ${held.length}`, ...score(held, tagger, model)];
  return { model, tables: pairs, lines };
}

function learn(prepared: readonly Prepared[], votes: readonly Uint16Array[] | null, rounds: number): Perceptron {
  const counts = new Uint32Array(2 ** bits);
  const passes = votes === null ? [null] : [null, votes];
  for (const pass of passes) {
    prepared.forEach((one, at) => {
      forStretches(one, pass?.[at] ?? null, (matrix, lengths) => {
        for (let row = 0; row < lengths.length; row++) {
          countFeatures(counts, matrix.subarray(row * maxNameFeatures), lengths[row]!);
        }
      });
    });
  }
  for (let from = 0; from <= size; from++) {
    countFeatures(
      counts,
      Int32Array.of(
        stepFeature(from, false),
        stepFeature(from, false),
        stepFeature(from, true),
        stepFeature(from, true),
      ),
      4,
    );
  }
  const trainer = newPerceptron(nameLabels, toFeatureRows(counts, 2));
  const random = newRandom(1);
  const order = prepared.flatMap((_, at) => passes.map((pass) => ({ at, pass })));
  for (let epoch = 0; epoch < rounds; epoch++) {
    shuffle(order, 104729 * (epoch + 1));
    for (const { at, pass } of order) {
      const one = prepared[at]!;
      forStretches(one, pass?.[at] ?? null, (matrix, lengths, first) => {
        const gold = one.report.gold.subarray(first, first + lengths.length);
        learnStretch(trainer, matrix, lengths, gold, pass !== null, random);
      });
    }
  }
  return trainer;
}

function forStretches(
  { report, text }: Prepared,
  votes: Uint16Array | null,
  visit: (matrix: Int32Array, lengths: Uint8Array, first: number) => void,
): void {
  for (const sentence of report.sentences) {
    const headline = isCapitalised(text, sentence.first, sentence.last);
    for (const { first, last } of findStretches(text, sentence)) {
      const matrix = new Int32Array((last - first) * maxNameFeatures);
      const lengths = new Uint8Array(last - first);
      for (let at = first; at < last; at++) {
        const row = matrix.subarray((at - first) * maxNameFeatures, (at - first + 1) * maxNameFeatures);
        lengths[at - first] = fillNameFeatures(text, votes, sentence.first, sentence.last, at, headline, true, row);
        // Features are dropped by chance in turn: the order in which the shipped weights were trained gives the same weights again.
        const shape = row[7]!;
        row.copyWithin(3, 2, 7);
        row[2] = shape;
      }
      visit(matrix, lengths, first);
    }
  }
}

function toNameModel(trainer: Perceptron, floor: number, about: LinearModel["about"], pairs: TablePairs): LinearModel {
  return toModel(nameLabels, trainer.features, averageWeights(trainer), { scale: 8, floor }, about, pairs);
}

// One step of a structured perceptron: where the best sequence of labels is wrong, its features lose and the gold one's win.
function learnStretch(
  trainer: Perceptron,
  matrix: Int32Array,
  lengths: Uint8Array,
  gold: Uint8Array,
  second: boolean,
  random: () => number,
): void {
  const length = lengths.length;
  const local = new Float64Array(length * size);
  const scores = new Float64Array(size);
  const kept = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    const row = matrix.subarray(at * maxNameFeatures);
    kept[at] = dropFeatures(row, lengths[at]!, dropped, random);
    scoreInTraining(trainer.weights, trainer.features, row, kept[at]!, scores);
    local.set(scores, at * size);
  }
  const steps = new Float64Array((size + 1) * size);
  for (let from = 0; from <= size; from++) {
    scoreInTraining(trainer.weights, trainer.features, Int32Array.of(stepFeature(from, second)), 1, scores);
    steps.set(scores, from * size);
  }
  const guess = bestSequence(local, steps, length);
  trainer.step++;
  for (let at = 0; at < length; at++) {
    const [right, label] = [gold[at]!, guess[at]!];
    if (right !== label) {
      const row = matrix.subarray(at * maxNameFeatures);
      addToWeights(trainer, row, kept[at]!, right, 1);
      addToWeights(trainer, row, kept[at]!, label, -1);
    }
    const [fromRight, fromLabel] = at > 0 ? [gold[at - 1]!, guess[at - 1]!] : [size, size];
    if (right !== label || fromRight !== fromLabel) {
      addToWeights(trainer, Int32Array.of(stepFeature(fromRight, second)), 1, right, 1);
      addToWeights(trainer, Int32Array.of(stepFeature(fromLabel, second)), 1, label, -1);
    }
  }
}

function score(held: readonly NameReport[], tagger: LinearModel, model: LinearModel): string[] {
  const counts = nameKinds.map(() => ({ gold: 0, found: 0, right: 0 }));
  for (const { text, tokens, sentences, gold } of held) {
    const wanted = new Set<string>();
    for (let at = 0; at < gold.length; at++) {
      const label = gold[at]!;
      if (label % 2 === 1) {
        let last = at + 1;
        while (gold[last] === label + 1) {
          last++;
        }
        wanted.add(`${at} ${last} ${(label - 1) / 2}`);
        counts[(label - 1) / 2]!.gold++;
      }
    }
    for (const { first, last, kind } of findNames(
      text,
      tokens,
      sentences,
      tagTokens(tokens, sentences, tagger),
      model,
    )) {
      const count = counts[nameKinds.indexOf(kind)]!;
      count.found++;
      count.right += wanted.has(`${first} ${last} ${nameKinds.indexOf(kind)}`) ? 1 : 0;
    }
  }
  const line = (name: string, { gold, found, right }: { gold: number; found: number; right: number }): string =>
    `${name}: precision ${percent(right, found)}, recall ${percent(right, gold)}, F1 ${percent(2 * right, gold + found)} (${gold})`;
  const all = counts.reduce((sum, one) => ({
    gold: sum.gold + one.gold,
    found: sum.found + one.found,
    right: sum.right + one.right,
  }));
  return [...nameKinds.map((kind, at) => line(kind, counts[at]!)), line("all", all)];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
}
