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
  type WordForm,
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
  const known = toKnownScores(model);
  const wordScores = toWordScores(words, model, known);
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
      addSome(wordScores(id, toPlace(at, first, headline)), labels, scores);
      addSome(toLabelScores(tag, tag2, model, known), labels, scores);
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

// Scores of groups of features that come again and again, from report to report; each group is worked out once.
interface KnownScores {
  /** By the word's place in its sentence, then by form. */
  readonly ofWords: readonly Map<WordForm, Int32Array>[];
  /** By the two labels before. */
  readonly ofLabels: (Int32Array | undefined)[];
}

const knownScores = new WeakMap<LinearModel, KnownScores>();
const mostKnownWords = 20_000;

function toKnownScores(model: LinearModel): KnownScores {
  const known = knownScores.get(model);
  if (known?.ofWords.every(({ size }) => size < mostKnownWords)) return known;
  const fresh = { ofWords: [new Map(), new Map(), new Map(), new Map()], ofLabels: [] };
  knownScores.set(model, fresh);
  return fresh;
}

/** The scores of a form of this text by itself, in a place. */
function toWordScores(
  { forms }: TagWords,
  model: LinearModel,
  { ofWords }: KnownScores,
): (id: number, place: number) => Int32Array {
  const asked = new Array<Int32Array | undefined>(forms.length * 4);
  return (id, place) => {
    let scores = asked[id * 4 + place];
    if (scores === undefined) {
      const form = forms[id]!;
      scores = ofWords[place]!.get(form);
      if (scores === undefined) {
        scores = scoreGroup(model, (out) => fillWordFeatures(form, place, out, 0));
        ofWords[place]!.set(form, scores);
      }
      asked[id * 4 + place] = scores;
    }
    return scores;
  };
}

function toLabelScores(tag: number, tag2: number, model: LinearModel, { ofLabels }: KnownScores): Int32Array {
  const key = tag * (model.labels.length + 1) + tag2;
  ofLabels[key] ??= scoreGroup(model, (out) => fillLabelFeatures(tag, tag2, out, 0));
  return ofLabels[key];
}

function scoreGroup(model: LinearModel, fill: (out: Int32Array) => number): Int32Array {
  const features = new Int32Array(maxTagFeatures);
  const scores = new Int32Array(model.labels.length);
  scoreFeatures(model, features, fill(features), scores);
  return scores;
}

function addSome(group: Int32Array, labels: Uint8Array, scores: Int32Array): void {
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    scores[label]! += group[label]!;
  }
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
