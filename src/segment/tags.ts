import { mixOne, mixTwo } from "../learned/hash.ts";
import { bestAmong, type LinearModel } from "../learned/perceptron.ts";
import { findInTable, type WordTable } from "../learned/word-table.ts";
import { fillTagFeatures, isCapitalised, maxTagFeatures, type TagWords, toTagWords } from "./tag-features.ts";
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
  const guesses = new Uint8Array(tokens.length);
  const features = new Int32Array(maxTagFeatures);
  const choices = toChoices(words, model);
  let reached = 0;
  const tagRange = (first: number, last: number): void => {
    const headline = isCapitalised(words, first, last);
    for (let at = first; at < last; at++) {
      const labels = choices[words.ids[at]!]!;
      if (labels.length === 1) {
        guesses[at] = labels[0]!;
      } else {
        const count = fillTagFeatures(words, guesses, first, last, at, model.labels.length, headline, features);
        guesses[at] = bestAmong(model, features, count, labels);
      }
    }
  };
  for (const { first, last } of sentences) {
    tagRange(reached, first);
    tagRange(first, last);
    reached = Math.max(reached, last);
  }
  tagRange(reached, tokens.length);
  return Array.from(guesses, (label) => model.labels[label] as Tag);
}

// The labels each form may have: frequent words only those they had in training, all others any.
function toChoices({ forms }: TagWords, model: LinearModel): readonly (readonly number[])[] {
  const { sets, members } = model.tables;
  const all = model.labels.map((_, label) => label);
  const known = new Map<number, readonly number[]>();
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

function readSet(members: WordTable | undefined, set: number): number[] {
  const labels: number[] = [];
  for (let at = 0; ; at++) {
    const label = findInTable(members, mixTwo(1, set, at));
    if (label === 0) {
      return labels;
    }
    labels.push(label - 1);
  }
}
