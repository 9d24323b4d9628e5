import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashText, mixOne, mixTwo } from "../src/learned/hash.ts";
import type { LinearModel } from "../src/learned/perceptron.ts";
import {
  besides,
  fillBesideFeatures,
  fillContextFeatures,
  fillLabelFeatures,
  fillStepFeatures,
  fillWordFeatures,
  isCapitalised,
  maxTagFeatures,
  nobody,
  type TagWords,
  toClauseRoles,
  toPlace,
  toTagWords,
  type WordForm,
} from "../src/segment/tag-features.ts";
import { tagTokens } from "../src/segment/tags.ts";
import { type Token, toTokens } from "../src/segment/tokens.ts";
import { wordUses } from "../src/segment/word-uses.ts";
import { parseConllu, type TreebankSentence } from "./conllu.ts";
import {
  countFeatures,
  dropFeatures,
  newRandom,
  shuffle,
  type TablePairs,
  toFeatureRows,
  toModel,
  toTables,
} from "./perceptron-trainer.ts";
import { learnLabel, newSoftmax, type Softmax } from "./softmax-trainer.ts";
import { readWords, toUsePairs } from "./words.ts";

interface TaggedSentence {
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
}

const epochs = 14;
const bits = 20;
const dropped = 25;

/** Trains the tagger on UD English EWT and GUM news and interviews. Returns the model, its tables and lines to print. */
export function trainTags(data: string): { model: LinearModel; tables: TablePairs; lines: string[] } {
  const { train, ewtDev, gumHeld } = readTreebanks(data);
  const labels = [...new Set(train.flatMap(({ tags }) => tags))].sort();
  const pairs = toPairs(train, labels);
  const tables = toTables(pairs);
  // Some sentences stand again as headlines do, in title case or capitals; some with another verb of saying.
  const examples = [
    ...train,
    ...train.filter((_, at) => at % 12 === 5).map(toTitleCase),
    ...train.filter((_, at) => at % 60 === 7).map(toUpperCase),
    ...withOtherVerbs(train),
  ].map(({ tokens, tags }) => ({
    words: toTagWords(tokens, tables),
    gold: Uint8Array.from(tags, (tag) => labels.indexOf(tag)),
  }));
  const roles = toClauseRoles(labels);
  const features = new Int32Array(maxTagFeatures);
  const counts = new Uint32Array(2 ** bits);
  for (const { words, gold } of examples) {
    const headline = isCapitalised(words, 0, gold.length);
    for (let at = 0; at < gold.length; at++) {
      const count = fillFeatures(words, gold, at, roles, headline, features);
      countFeatures(counts, features, count);
    }
  }
  const trainer = newSoftmax(labels, toFeatureRows(counts, 2));
  const random = newRandom(1);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, 7919 * (epoch + 1));
    for (const index of order) {
      learnSentence(trainer, examples[index]!, roles, features, random);
    }
  }
  const about = {
    task: "Penn tags",
    data: "UD English EWT train (CC BY-SA 4.0); GUM interview and four of five news files (CC BY 4.0); WordNet 3.1",
    command: "npm run train -- --data DIR tags",
    sentences: train.length,
    tokens: train.reduce((sum, { tokens }) => sum + tokens.length, 0),
    epochs,
  };
  const model = toModel(labels, trainer.features, trainer.weights, { scale: 14, floor: 1 }, about, pairs);
  const lines = [
    `trained on ${about.sentences} sentences, ${about.tokens} tokens`,
    `EWT dev ${score(model, ewtDev)}`,
    `GUM news held out ${score(model, gumHeld)}`,
  ];
  return { model, tables: pairs, lines };
}

// Features are dropped by chance in turn: the order in which the shipped weights were trained gives the same weights again.
const contextOrder = [0, 1, 2, 7, 9, 10, 12, 11, 8, 13, 14, 15, 16, 3, 17, 18, 19, 20, 21, 4, 22, 23, 24, 5, 6];
const unordered = new Int32Array(maxTagFeatures);

// All features of a token of a sentence that stands alone, as the tagger adds them up.
function fillFeatures(
  words: TagWords,
  labels: Uint8Array,
  at: number,
  roles: Uint8Array,
  headline: boolean,
  out: Int32Array,
): number {
  const size = roles.length;
  const tag = at > 0 ? labels[at - 1]! : size;
  const tag2 = at > 1 ? labels[at - 2]! : size;
  let verb = false;
  for (let back = at - 1; back >= 0; back--) {
    const role = roles[labels[back]!]!;
    if (role !== 0) {
      verb = role === 1;
      break;
    }
  }
  const form = (place: number): WordForm =>
    place >= 0 && place < labels.length ? words.forms[words.ids[place]!]! : nobody;
  let count = fillStepFeatures(form(at), tag, verb, unordered, 0);
  count = fillBesideFeatures(form(at - 1), besides.before, unordered, count);
  count = fillBesideFeatures(form(at - 2), besides.before2, unordered, count);
  count = fillBesideFeatures(form(at + 1), besides.after, unordered, count);
  count = fillBesideFeatures(form(at + 2), besides.after2, unordered, count);
  fillContextFeatures(words, { first: 0, last: labels.length }, at, tag, tag2, unordered, count);
  contextOrder.forEach((from, to) => {
    out[to] = unordered[from]!;
  });
  const word = fillWordFeatures(form(at), toPlace(at, 0, headline), out, contextOrder.length);
  return fillLabelFeatures(tag, tag2, out, word);
}

function learnSentence(
  trainer: Softmax,
  { words, gold }: { readonly words: TagWords; readonly gold: Uint8Array },
  roles: Uint8Array,
  features: Int32Array,
  random: () => number,
): void {
  const guesses = new Uint8Array(gold.length);
  const headline = isCapitalised(words, 0, gold.length);
  for (let at = 0; at < gold.length; at++) {
    const all = fillFeatures(words, guesses, at, roles, headline, features);
    guesses[at] = learnLabel(trainer, features, dropFeatures(features, all, dropped, random), gold[at]!);
  }
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

// The treebanks have few verbs of saying in the words of news ("hints", "disputes"). So each finite one is replaced, in a copy
// of its sentence, by another that the treebanks use in any form.
function withOtherVerbs(train: readonly TaggedSentence[]): TaggedSentence[] {
  const seen = new Set(train.flatMap(({ tokens }) => tokens.map(({ lower }) => lower)));
  const verbs = readWords().flatMap(([word, uses]) =>
    (uses & wordUses.saying) !== 0 && word.length > 3 && finiteTags.some((tag) => seen.has(inflect(word, tag)))
      ? [word]
      : [],
  );
  const known = new Set([...verbs.flatMap((verb) => finiteTags.map((tag) => inflect(verb, tag))), "said"]);
  const random = newRandom(3);
  return train.flatMap(({ tokens, tags }) => {
    const at = tags.findIndex((tag, one) => finiteTags.includes(tag) && known.has(tokens[one]!.lower));
    if (at < 0) {
      return [];
    }
    return [0, 1].map(() => {
      const word = inflect(verbs[random() % verbs.length]!, tags[at]!);
      return { tags, tokens: tokens.map((token, one) => (one === at ? { ...token, text: word, lower: word } : token)) };
    });
  });
}

const finiteTags: readonly string[] = ["VBP", "VBZ", "VBD"];

function inflect(verb: string, tag: string): string {
  const stem = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : verb;
  if (tag === "VBZ") {
    return stem === verb ? (/(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`) : `${stem}ies`;
  }
  if (tag === "VBD") {
    return stem === verb ? (verb.endsWith("e") ? `${verb}d` : `${verb}ed`) : `${stem}ied`;
  }
  return verb;
}

function toUpperCase({ tokens, tags }: TaggedSentence): TaggedSentence {
  return { tags, tokens: tokens.map((token) => ({ ...token, text: token.text.toUpperCase() })) };
}

// `classes`: which tags a word has, for words seen five times and more. `sets` and `members`: the tags that frequent words
// may have at all. `uses`: what the dictionary knows.
function toPairs(train: readonly TaggedSentence[], labels: readonly string[]): TablePairs {
  const classes: [number, number][] = [];
  const sets: [number, number][] = [];
  const members: [number, number][] = [];
  const classNumbers = new Map<string, number>();
  const setNumbers = new Map<string, number>();
  for (const [word, counts] of [...countTags(train, labels)].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const key = mixOne(0, hashText(word));
    const above = (share: number): number[] =>
      [...counts].flatMap(([label, count]) => (count >= all * share ? [label] : [])).sort((one, other) => one - other);
    if (all >= 5) {
      const name = above(0.05).join(" ");
      classNumbers.set(name, classNumbers.get(name) ?? classNumbers.size + 1);
      classes.push([key, classNumbers.get(name)!]);
    }
    if (all >= 20) {
      const set = above(0.002);
      const name = set.join(" ");
      if (!setNumbers.has(name)) {
        setNumbers.set(name, setNumbers.size + 1);
        members.push(...set.map((label, at) => [mixTwo(1, setNumbers.size, at), label + 1] as [number, number]));
      }
      sets.push([key, setNumbers.get(name)!]);
    }
  }
  return { classes, sets, members, uses: toUsePairs(31 + wordUses.saying, 31) };
}

function countTags(train: readonly TaggedSentence[], labels: readonly string[]): Map<string, Map<number, number>> {
  const seen = new Map<string, Map<number, number>>();
  for (const { tokens, tags } of train) {
    tokens.forEach(({ lower }, at) => {
      const word = /^\p{N}/u.test(lower) ? lower.replace(/\p{N}/gu, "0") : lower;
      const label = labels.indexOf(tags[at]!);
      const counts = seen.get(word) ?? new Map<number, number>();
      seen.set(word, counts.set(label, (counts.get(label) ?? 0) + 1));
    });
  }
  return seen;
}
