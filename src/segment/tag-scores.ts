import { mixOne, mixTwo } from "../learned/hash.ts";
import { type LinearModel, scoreFeatures } from "../learned/perceptron.ts";
import { findInTable, type WordTable } from "../learned/word-table.ts";
import {
  besides,
  fillBesideFeatures,
  fillLabelFeatures,
  fillStepFeatures,
  fillWordFeatures,
  maxTagFeatures,
  nobody,
  type TagWords,
  type WordForm,
} from "./tag-features.ts";

/**
 * What the weights say of one written form whatever stands around it. Sums of weights that come again and again, from report
 * to report, are worked out when first asked for.
 */
export interface KnownForm {
  readonly form: WordForm;
  /** The labels it may have, in rising order: a frequent word only those it had in training, all others any. */
  readonly labels: Uint8Array;
  readonly isFrequent: boolean;
  /** Scores of its labels by the word alone, one list for each place in a sentence. */
  readonly alone: (Int16Array | undefined)[];
  /** Scores of a frequent word's labels by the word and the label before it, without and with a verb. */
  readonly steps: (Int16Array | undefined)[];
  /** Scores of all labels of a word that it stands beside, for each of `besides`. */
  readonly beside: Int16Array;
}

/** The forms of a report, by their number in it, and the pairs of labels. */
export interface KnownScores {
  readonly forms: readonly KnownForm[];
  readonly nobody: KnownForm;
  /** Scores of all labels by the two labels before. */
  readonly pairs: (Int16Array | undefined)[];
}

/** Where each of `besides` stands from the word to be tagged. */
export const besideOffsets: readonly number[] = [-1, -2, 1, 2];

interface Remembered {
  readonly forms: Map<WordForm, KnownForm>;
  readonly pairs: (Int16Array | undefined)[];
  readonly sets: Map<number, Uint8Array>;
}

const remembered = new WeakMap<LinearModel, Remembered>();
const mostRemembered = 20_000;

/** Looks up the forms of a report. */
export function toKnownScores({ forms }: TagWords, model: LinearModel): KnownScores {
  let known = remembered.get(model);
  if (known === undefined || known.forms.size >= mostRemembered) {
    known = { forms: new Map(), pairs: [], sets: new Map() };
    remembered.set(model, known);
  }
  const { forms: before, pairs, sets } = known;
  const find = (form: WordForm): KnownForm => {
    let found = before.get(form);
    if (found === undefined) {
      const labels = toLabels(form, model, sets);
      const isFrequent = labels.length < model.labels.length;
      found = { form, labels, isFrequent, alone: [], steps: [], beside: scoreBeside(form, model) };
      before.set(form, found);
    }
    return found;
  };
  return { forms: forms.map(find), nobody: find(nobody), pairs };
}

/** The scores of a form's labels by itself, in a place. */
export function scoresAlone({ form, labels, alone }: KnownForm, place: number, model: LinearModel): Int16Array {
  let scores = alone[place];
  if (scores === undefined) {
    scores = scoreGroup(model, labels, (out) => fillWordFeatures(form, place, out, 0));
    alone[place] = scores;
  }
  return scores;
}

/** The scores of a frequent form's labels by itself and the label before. */
export function scoresOfStep(
  { form, labels, steps }: KnownForm,
  tag: number,
  verb: boolean,
  model: LinearModel,
): Int16Array {
  const key = tag * 2 + (verb ? 1 : 0);
  let scores = steps[key];
  if (scores === undefined) {
    scores = scoreGroup(model, labels, (out) => fillStepFeatures(form, tag, verb, out, 0));
    steps[key] = scores;
  }
  return scores;
}

/** The scores of all labels by the two labels before. */
export function scoresOfLabels({ pairs }: KnownScores, tag: number, tag2: number, model: LinearModel): Int16Array {
  const key = tag * (model.labels.length + 1) + tag2;
  let scores = pairs[key];
  if (scores === undefined) {
    scores = scoreGroup(model, allLabels(model), (out) => fillLabelFeatures(tag, tag2, out, 0));
    pairs[key] = scores;
  }
  return scores;
}

function scoreBeside(form: WordForm, model: LinearModel): Int16Array {
  const size = model.labels.length;
  const scores = new Int16Array(size * besideOffsets.length);
  const sums = new Int32Array(size);
  for (const beside of allBesides) {
    scoreFeatures(model, features, fillBesideFeatures(form, beside, features, 0), sums);
    scores.set(sums, beside * size);
  }
  return scores;
}

const allBesides = Object.values(besides);
const features = new Int32Array(maxTagFeatures);

function scoreGroup(model: LinearModel, labels: Uint8Array, fill: (out: Int32Array) => number): Int16Array {
  const sums = new Int32Array(model.labels.length);
  scoreFeatures(model, features, fill(features), sums);
  const scores = new Int16Array(labels.length);
  for (let at = 0; at < labels.length; at++) scores[at] = sums[labels[at]!]!;
  return scores;
}

function allLabels({ labels }: LinearModel): Uint8Array {
  return Uint8Array.from(labels, (_, label) => label);
}

function toLabels({ lower }: WordForm, model: LinearModel, known: Map<number, Uint8Array>): Uint8Array {
  const { sets, members } = model.tables;
  const set = findInTable(sets, mixOne(0, lower));
  let labels = known.get(set);
  if (labels === undefined) {
    labels = set === 0 ? allLabels(model) : readSet(members, set);
    known.set(set, labels);
  }
  return labels;
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
