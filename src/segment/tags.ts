import { mixOne } from "../learned/hash.ts";
import { bestLabel, type LinearModel, scoreFeatures } from "../learned/perceptron.ts";
import { findInTable } from "../learned/word-table.ts";
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
  const words = toTagWords(tokens, model.tables["classes"]);
  const guesses = new Uint8Array(tokens.length);
  const features = new Int32Array(maxTagFeatures);
  const scores = new Int32Array(model.labels.length);
  const sure = sureLabels(words, model);
  let reached = 0;
  const tagRange = (first: number, last: number): void => {
    const headline = isCapitalised(words, first, last);
    for (let at = first; at < last; at++) {
      const known = sure[words.ids[at]!]!;
      if (known !== 0) {
        guesses[at] = known - 1;
      } else {
        const count = fillTagFeatures(words, guesses, first, last, at, model.labels.length, headline, features);
        scoreFeatures(model, features, count, scores);
        guesses[at] = bestLabel(scores, model.labels.length);
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

// Label + 1 of words that have one tag only, whatever stands around them.
function sureLabels(words: TagWords, model: LinearModel): Uint16Array {
  const table = model.tables["sure"];
  return Uint16Array.from(words.forms, ({ lower }) => findInTable(table, mixOne(0, lower)));
}
