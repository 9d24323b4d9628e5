import { mixTwo } from "../learned/hash.ts";
import { type LinearModel, scoreFeatures } from "../learned/perceptron.ts";
import type { TextSpan } from "../model/span.ts";
import { fillNameFeatures, maxNameFeatures, type NameText, toNameText } from "./name-features.ts";
import { mayFollow, type NameKind, nameKinds, nameLabels, toVotes } from "./name-labels.ts";
import { addSpotScores, toKnownSpots } from "./name-scores.ts";
import { isCapitalised, toTagWords } from "./tag-features.ts";
import type { Tag } from "./tags.ts";
import type { Token } from "./tokens.ts";

/** A name in a report: its words, the tokens it covers (`last` exclusive), and what kind of thing it seems to name. */
export interface NameMention extends TextSpan {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

/** A range of token indexes, `last` exclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds the names of a report, in reading order; they do not overlap and do not cross sentences. Two passes: the second
 * sees how the first labelled the same words elsewhere in the report. Empty where no model is given.
 */
export function findNames(
  text: string,
  tokens: readonly Token[],
  sentences: readonly TokenRange[],
  tags: readonly Tag[],
  model: LinearModel | undefined,
): NameMention[] {
  if (model === undefined) {
    return [];
  }
  const prepared = toNameText(toTagWords(tokens, model.tables), tags, sentences);
  const firstPass = labelNames(prepared, null, sentences, model);
  const labels = labelNames(prepared, toVotes(prepared, firstPass), sentences, model);
  return toMentions(text, tokens, labels);
}

/** Labels every token in one pass: the best sequence of labels for each stretch of words that may hold names. */
export function labelNames(
  text: NameText,
  votes: Uint16Array | null,
  sentences: readonly TokenRange[],
  model: LinearModel,
): Uint8Array {
  const labels = new Uint8Array(text.ids.length);
  const features = new Int32Array(maxNameFeatures);
  const size = nameLabels.length;
  const second = votes !== null;
  const steps = toSteps(model, second);
  const known = toKnownSpots(text, model);
  const scores = new Int32Array(size);
  for (const sentence of sentences) {
    const headline = isCapitalised(text, sentence.first, sentence.last);
    for (const stretch of findStretches(text, sentence)) {
      const length = stretch.last - stretch.first;
      const local = new Int32Array(length * size);
      for (let at = stretch.first; at < stretch.last; at++) {
        const count = fillNameFeatures(text, votes, sentence.first, sentence.last, at, headline, false, features);
        scoreFeatures(model, features, count, scores);
        addSpotScores(known, text.ids, sentence, at, second, model, scores);
        local.set(scores, (at - stretch.first) * size);
      }
      labels.set(bestSequence(local, steps, length), stretch.first);
    }
  }
  return labels;
}

/** The feature that a label follows another (`from` of `nameLabels.length` at the start of a stretch). */
export function stepFeature(from: number, second: boolean): number {
  return mixTwo(201, from, second ? 1 : 0);
}

function toSteps(model: LinearModel, second: boolean): Int32Array {
  const size = nameLabels.length;
  const steps = new Int32Array((size + 1) * size);
  const scores = new Int32Array(size);
  for (let from = 0; from <= size; from++) {
    scoreFeatures(model, [stepFeature(from, second)], 1, scores);
    steps.set(scores, from * size);
  }
  return steps;
}

/**
 * Stretches of a sentence that may hold names: words with a capital, and up to three others between two of them. All else
 * is outside names.
 */
export function findStretches({ ids, forms }: NameText, { first, last }: TokenRange): TokenRange[] {
  const stretches: TokenRange[] = [];
  let start = -1;
  let end = -1;
  for (let at = first; at < last; at++) {
    if (forms[ids[at]!]!.name) {
      if (start >= 0 && at - end > 3) {
        stretches.push({ first: start, last: end });
        start = at;
      }
      start = start < 0 ? at : start;
      end = at + 1;
    }
  }
  if (start >= 0) {
    stretches.push({ first: start, last: end });
  }
  return stretches;
}

/** The sequence of labels with the highest sum (Viterbi); of equal ones, the one with the lowest labels from the end on. */
export function bestSequence(
  local: Int32Array | Float64Array,
  steps: Int32Array | Float64Array,
  length: number,
): Uint8Array {
  const size = nameLabels.length;
  const back = new Uint8Array(length * size);
  let sums = new Float64Array(size);
  let next = new Float64Array(size);
  for (let label = 0; label < size; label++) {
    sums[label] = mayFollow(0, label) ? local[label]! + steps[size * size + label]! : Number.NEGATIVE_INFINITY;
  }
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < size; label++) {
      let best = 0;
      let top = Number.NEGATIVE_INFINITY;
      if (label !== 0 && label % 2 === 0) {
        for (let from = label - 1; from <= label; from++) {
          const sum = sums[from]! + steps[from * size + label]!;
          if (sum > top) {
            top = sum;
            best = from;
          }
        }
      } else {
        for (let from = 0; from < size; from++) {
          const sum = sums[from]! + steps[from * size + label]!;
          if (sum > top) {
            top = sum;
            best = from;
          }
        }
      }
      back[at * size + label] = best;
      next[label] = top + local[at * size + label]!;
    }
    [sums, next] = [next, sums];
  }
  const path = new Uint8Array(length);
  let label = 0;
  for (let one = 1; one < size; one++) {
    label = sums[one]! > sums[label]! ? one : label;
  }
  for (let at = length - 1; at >= 0; at--) {
    path[at] = label;
    label = back[at * size + label]!;
  }
  return path;
}

function toMentions(text: string, tokens: readonly Token[], labels: Uint8Array): NameMention[] {
  const mentions: NameMention[] = [];
  for (let first = 0; first < labels.length; first++) {
    const label = labels[first]!;
    if (label % 2 === 1) {
      let last = first + 1;
      while (last < labels.length && labels[last] === label + 1) {
        last++;
      }
      const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
      mentions.push({ start, end, text: text.slice(start, end), first, last, kind: nameKinds[(label - 1) / 2]! });
    }
  }
  return mentions;
}
