import { bestAmong, type LinearModel, scoreFeatures } from "../learned/perceptron.ts";
import {
  fillContextFeatures,
  fillStepFeatures,
  isCapitalised,
  maxTagFeatures,
  toClauseRoles,
  toPlace,
  toTagWords,
} from "./tag-features.ts";
import { besideOffsets, scoresAlone, scoresOfLabels, scoresOfStep, toKnownScores } from "./tag-scores.ts";
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
  const { ids } = words;
  const size = model.labels.length;
  const guesses = new Uint8Array(tokens.length);
  const features = new Int32Array(maxTagFeatures);
  const scores = new Int32Array(size);
  const roles = toClauseRoles(model.labels);
  const known = toKnownScores(words, model);
  const tagRange = (first: number, last: number): void => {
    const range = { first, last };
    const headline = isCapitalised(words, first, last);
    let verb = false;
    for (let at = first; at < last; at++) {
      const word = known.forms[ids[at]!]!;
      if (at > first) {
        const role = roles[guesses[at - 1]!]!;
        verb = role === 0 ? verb : role === 1;
      }
      if (word.labels.length === 1) {
        guesses[at] = word.labels[0]!;
        continue;
      }
      const tag = at > first ? guesses[at - 1]! : size;
      const tag2 = at > first + 1 ? guesses[at - 2]! : size;
      let count = fillContextFeatures(words, range, at, tag, tag2, features, 0);
      if (!word.isFrequent) count = fillStepFeatures(word.form, tag, verb, features, count);
      scoreFeatures(model, features, count, scores);
      addOwn(scores, word.labels, scoresAlone(word, toPlace(at, first, headline), model));
      if (word.isFrequent) addOwn(scores, word.labels, scoresOfStep(word, tag, verb, model));
      addAll(scores, word.labels, scoresOfLabels(known, tag, tag2, model), 0);
      for (let beside = 0; beside < besideOffsets.length; beside++) {
        const place = at + besideOffsets[beside]!;
        const other = place < first || place >= last ? known.nobody : known.forms[ids[place]!]!;
        addAll(scores, word.labels, other.beside, beside * size);
      }
      guesses[at] = bestAmong(scores, word.labels);
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

/** Adds scores that stand one for each of some labels. */
function addOwn(scores: Int32Array, labels: Uint8Array, own: Int16Array): void {
  for (let at = 0; at < labels.length; at++) scores[labels[at]!]! += own[at]!;
}

/** Adds scores of some labels out of those that stand for all labels from `from` on. */
function addAll(scores: Int32Array, labels: Uint8Array, all: Int16Array, from: number): void {
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    scores[label]! += all[from + label]!;
  }
}
