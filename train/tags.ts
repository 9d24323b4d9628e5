import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashText, mixOne } from "../src/learned/hash.ts";
import type { LinearModel } from "../src/learned/perceptron.ts";
import { toWordTable } from "../src/learned/word-table.ts";
import {
  fillTagFeatures,
  isCapitalised,
  maxTagFeatures,
  type TagWords,
  toTagWords,
} from "../src/segment/tag-features.ts";
import { tagTokens } from "../src/segment/tags.ts";
import { type Token, toTokens } from "../src/segment/tokens.ts";
import { parseConllu, type TreebankSentence } from "./conllu.ts";
import { countFeatures, learnLabel, makeTrainer, shuffle, type TablePairs, toModel } from "./perceptron-trainer.ts";

interface TaggedSentence {
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
}

const epochs = 6;
const bits = 20;

/** Trains the tagger on UD English EWT and GUM news and interviews. Returns the model, its tables and lines to print. */
export function trainTags(data: string): { model: LinearModel; tables: TablePairs; lines: string[] } {
  const { train, ewtDev, gumHeld } = readTreebanks(data);
  const labels = [...new Set(train.flatMap(({ tags }) => tags))].sort();
  const augmented = [
    ...train,
    ...train.filter((_, at) => at % 12 === 5).map(toTitleCase),
    ...train.filter((_, at) => at % 60 === 7).map(toUpperCase),
  ];
  const tables = toTables(train, labels);
  const looked = Object.fromEntries(Object.entries(tables).map(([name, pairs]) => [name, toWordTable(pairs)]));
  const examples = augmented.map(({ tokens, tags }) => ({
    words: toTagWords(tokens, looked),
    gold: Uint8Array.from(tags, (tag) => labels.indexOf(tag)),
  }));
  const features = new Int32Array(maxTagFeatures);
  const counts = new Uint32Array(2 ** bits);
  for (const { words, gold } of examples) {
    const headline = isCapitalised(words, 0, gold.length);
    for (let at = 0; at < gold.length; at++) {
      countFeatures(
        counts,
        features,
        fillTagFeatures(words, gold, 0, gold.length, at, labels.length, headline, features),
      );
    }
  }
  const trainer = makeTrainer(labels, counts, 2);
  const scores = new Float64Array(labels.length);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, 7919 * (epoch + 1));
    let wrong = 0;
    for (const index of order) {
      wrong += learnSentence(trainer, examples[index]!, features, scores);
    }
    console.error(`tags: epoch ${epoch + 1}, ${wrong} wrong`);
  }
  const about = {
    task: "Penn tags",
    data: "UD English EWT train (CC BY-SA 4.0); GUM news and interview, four of five news files (CC BY 4.0)",
    command: "npm run train -- --data DIR tags",
    sentences: train.length,
    tokens: train.reduce((sum, { tokens }) => sum + tokens.length, 0),
    epochs,
  };
  const model = toModel(trainer, 12, 1, about, tables);
  const lines = [
    `trained on ${about.sentences} sentences, ${about.tokens} tokens`,
    `EWT dev ${score(model, ewtDev)}`,
    `GUM news held out ${score(model, gumHeld)}`,
  ];
  return { model, tables, lines };
}

function learnSentence(
  trainer: ReturnType<typeof makeTrainer>,
  { words, gold }: { readonly words: TagWords; readonly gold: Uint8Array },
  features: Int32Array,
  scores: Float64Array,
): number {
  const guesses = new Uint8Array(gold.length);
  const headline = isCapitalised(words, 0, gold.length);
  let wrong = 0;
  for (let at = 0; at < gold.length; at++) {
    const count = fillTagFeatures(words, guesses, 0, gold.length, at, trainer.labels.length, headline, features);
    const guess = learnLabel(trainer, features, count, gold[at]!, scores);
    guesses[at] = guess;
    wrong += guess === gold[at] ? 0 : 1;
  }
  return wrong;
}

/** Share of tokens tagged right, in per cent with two decimals, and the counts. */
function score(model: LinearModel, sentences: readonly TaggedSentence[]): string {
  let [right, all] = [0, 0];
  for (const { tokens, tags } of sentences) {
    const guesses = tagTokens(tokens, [{ first: 0, last: tokens.length }], model);
    all += tags.length;
    right += tags.filter((tag, at) => tag === guesses[at]).length;
  }
  return `${((100 * right) / all).toFixed(2)} % (${right} of ${all})`;
}

function readTreebanks(data: string): { train: TaggedSentence[]; ewtDev: TaggedSentence[]; gumHeld: TaggedSentence[] } {
  const read = (path: string): TaggedSentence[] => parseConllu(readFileSync(join(data, path), "utf8")).map(toOurTokens);
  const gum = readdirSync(join(data, "gum/dep"))
    .filter((name) => name.endsWith(".conllu"))
    .sort();
  const news = gum.filter((name) => name.includes("_news_"));
  const held = new Set(news.filter((_, at) => at % 5 === 1));
  return {
    train: [
      ...read("ud-ewt/train.conllu"),
      ...gum.filter((name) => !held.has(name)).flatMap((name) => read(`gum/dep/${name}`)),
    ],
    ewtDev: read("ud-ewt/dev.conllu"),
    gumHeld: [...held].flatMap((name) => read(`gum/dep/${name}`)),
  };
}

// Our tokens are sometimes longer than the treebank's ("quasi-state"): the word that the others hang on lends its tag.
export function toOurTokens({ text, words }: TreebankSentence): TaggedSentence {
  const tokens = toTokens(text);
  const tags = tokens.map(({ start, end }) => {
    const inside = words.flatMap((word, index) =>
      word.start < end && start < word.end ? [{ ...word, number: index + 1 }] : [],
    );
    const numbers = new Set(inside.map(({ number }) => number));
    const heads = inside.filter(({ head }) => !numbers.has(head));
    const best = heads[0] ?? inside[0];
    return best?.tag ?? "NFP";
  });
  return { tokens, tags };
}

function toTitleCase({ tokens, tags }: TaggedSentence): TaggedSentence {
  return {
    tags,
    tokens: tokens.map((token) => ({ ...token, text: token.text.slice(0, 1).toUpperCase() + token.text.slice(1) })),
  };
}

function toUpperCase({ tokens, tags }: TaggedSentence): TaggedSentence {
  return { tags, tokens: tokens.map((token) => ({ ...token, text: token.text.toUpperCase() })) };
}

// `sure`: frequent words with one tag. `classes`: which tags a word has, for words seen at least twice.
function toTables(train: readonly TaggedSentence[], labels: readonly string[]): TablePairs {
  const seen = new Map<string, Map<number, number>>();
  for (const { tokens, tags } of train) {
    tokens.forEach(({ lower }, at) => {
      const word = /^\p{N}/u.test(lower) ? lower.replace(/\p{N}/gu, "0") : lower;
      const label = labels.indexOf(tags[at]!);
      const counts = seen.get(word) ?? new Map<number, number>();
      seen.set(word, counts.set(label, (counts.get(label) ?? 0) + 1));
    });
  }
  const sure: [number, number][] = [];
  const classes: [number, number][] = [];
  const classNumbers = new Map<string, number>();
  for (const [word, counts] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [label, most] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
    const key = mixOne(0, hashText(word));
    if (all >= 20 && most / all >= 0.998) {
      sure.push([key, label + 1]);
    }
    if (all >= 2) {
      const name = [...counts]
        .filter(([, count]) => count / all >= 0.05)
        .map(([one]) => one)
        .sort((a, b) => a - b)
        .join(" ");
      classNumbers.set(name, classNumbers.get(name) ?? classNumbers.size + 1);
      classes.push([key, classNumbers.get(name)!]);
    }
  }
  const uses = readFileSync('/tmp/wn/words.txt','utf8').split('\n').map((l)=>[mixOne(0,hashText(l.split(' ')[0]!)),Number(l.split(' ')[1])] as const);
  return { sure, classes, uses };
}
