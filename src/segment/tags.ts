import { mixOne, mixTwo } from "../learned/hash.ts";
import { bestAmong, type LinearModel, scoreFeatures } from "../learned/perceptron.ts";
import { findInTable, type WordTable } from "../learned/word-table.ts";
import {
  fillContextFeatures,
  fillLabelFeatures,
  fillWordFeatures,
  isCapitalised,
  maxTagFeatures,
  type TagWords,
  toClauseRoles,
  toPlace,
  toTagWords,
} from "./tag-features.ts";
import type { Token } from "./tokens.ts";

/** Penn Treebank tags, as in UD English: `HYPH`, `NFP`, `ADD`, `GW` and `AFX` beside the usual ones. */
export type Tag =
  | "$"
  | "''"
  | ","
  | "-LRB-"
  | "-RRB-"
  | "."
  | ":"
  | "ADD"
  | "AFX"
  | "CC"
  | "CD"
  | "DT"
  | "EX"
  | "FW"
  | "GW"
  | "HYPH"
  | "IN"
  | "JJ"
  | "JJR"
  | "JJS"
  | "LS"
  | "MD"
  | "NFP"
  | "NN"
  | "NNP"
  | "NNPS"
  | "NNS"
  | "PDT"
  | "POS"
  | "PRP"
  | "PRP$"
  | "RB"
  | "RBR"
  | "RBS"
  | "RP"
  | "SYM"
  | "TO"
  | "UH"
  | "VB"
  | "VBD"
  | "VBG"
  | "VBN"
  | "VBP"
  | "VBZ"
  | "WDT"
  | "WP"
  | "WP$"
  | "WRB"
  | "``";

/**
 * Tags every token, one tag each, in the tokens' order. `sentences` are ranges of token indexes, `last` exclusive; tokens
 * in no sentence are tagged by themselves as one. Only the words decide: the same sentence gets the same tags in any report.
 */
export function tagTokens(
  tokens: readonly Token[],
  sentences: readonly { readonly first: number; readonly last: number }[],
  model: LinearModel,
): Tag[] {
  const words = toTagWords(tokens, model.tables);
  const size = model.labels.length;
  const guesses = new Uint8Array(tokens.length);
  const features = new Int32Array(maxTagFeatures);
  const scores = new Int32Array(size);
  const choices = toChoices(words, model);
  const roles = toClauseRoles(model.labels);
  const wordScores = newScoreCache(words.forms.length * 4, model, (key, out) =>
    fillWordFeatures(words.forms[key >> 2]!, key & 3, out, 0),
  );
  const labelScores = newScoreCache((size + 1) ** 2, model, (key, out) =>
    fillLabelFeatures(Math.floor(key / (size + 1)), key % (size + 1), out, 0),
  );
  const tagRange = (first: number, last: number): void => {
    const range = { first, last };
    const headline = isCapitalised(words, first, last);
    let verb = false;
    for (let at = first; at < last; at++) {
      const id = words.ids[at]!;
      const labels = choices[id]!;
      if (at > first) {
        const role = roles[guesses[at - 1]!]!;
        verb = role === 0 ? verb : role === 1;
      }
      if (labels.length === 1) {
        guesses[at] = labels[0]!;
        continue;
      }
      const tag = at > first ? guesses[at - 1]! : size;
      const tag2 = at > first + 1 ? guesses[at - 2]! : size;
      const count = fillContextFeatures(words, range, at, tag, tag2, verb, features, 0);
      scoreFeatures(model, features, count, scores);
      wordScores(id * 4 + toPlace(at, first, headline), labels, scores);
      labelScores(tag * (size + 1) + tag2, labels, scores);
      guesses[at] = bestAmong(scores, labels);
    }
  };
  let reached = 0;
  for (const { first, last } of sentences) {
    tagRange(reached, first);
    tagRange(first, last);
    reached = Math.max(reached, last);
  }
  tagRange(reached, tokens.length);
  return Array.from(guesses, (label) => model.labels[label] as Tag);
}

// Adds the scores of a group of features that comes again and again, for some labels; each group is worked out once.
function newScoreCache(
  keys: number,
  model: LinearModel,
  fill: (key: number, out: Int32Array) => number,
): (key: number, labels: Uint8Array, scores: Int32Array) => void {
  const size = model.labels.length;
  const places = new Int32Array(keys);
  let known = new Int32Array(64 * size);
  let used = 0;
  const features = new Int32Array(maxTagFeatures);
  const sums = new Int32Array(size);
  return (key, labels, scores) => {
    let place = places[key]!;
    if (place === 0) {
      place = ++used;
      places[key] = place;
      if (used * size > known.length) {
        const wider = new Int32Array(known.length * 2);
        wider.set(known);
        known = wider;
      }
      scoreFeatures(model, features, fill(key, features), sums);
      known.set(sums, (place - 1) * size);
    }
    const base = (place - 1) * size;
    for (let at = 0; at < labels.length; at++) {
      const label = labels[at]!;
      scores[label]! += known[base + label]!;
    }
  };
}

// The labels each form may have: frequent words only those they had in training, all others any.
function toChoices({ forms }: TagWords, model: LinearModel): readonly Uint8Array[] {
  const { sets, members } = model.tables;
  const all = Uint8Array.from(model.labels, (_, label) => label);
  const known = new Map<number, Uint8Array>();
  return forms.map(({ lower }) => {
    const set = findInTable(sets, mixOne(0, lower));
    let labels = known.get(set);
    if (labels === undefined) {
      labels = set === 0 ? all : readSet(members, set);
      known.set(set, labels);
    }
    return labels;
  });
}

function readSet(members: WordTable | undefined, set: number): Uint8Array {
  const labels: number[] = [];
  for (let at = 0; ; at++) {
    const label = findInTable(members, mixTwo(1, set, at));
    if (label === 0) {
      return Uint8Array.from(labels);
    }
    labels.push(label - 1);
  }
}
