import { addFeatures, type LinearModel, scoreFeatures } from "../../learned/perceptron.ts";
import { type Cells, roles } from "./cells.ts";
import { addCueFeatures, addLabelBefore, cueLabels } from "./cue-features.ts";
import { newFeatureList } from "./feature-list.ts";
import type { TokenRange } from "./source-candidates.ts";

/** A cue the model sees; `odds` is how far the cue stands above "no cue", in log odds. */
export interface FoundCue extends TokenRange {
  readonly odds: number;
  /** Whether it lies on the best path, not only near it. */
  readonly sure: boolean;
}

/** What the model makes of one sentence. */
export interface SentenceCues {
  /** The cues of the best path through the labels (Viterbi), in reading order. */
  readonly cues: readonly FoundCue[];
  /** Words of the cue lexicon, with what goes with them, that it nearly took for one; the likeliest first. */
  readonly weak: readonly FoundCue[];
}

const never = -1e9;
const size = cueLabels.length;
const start = 3;
/** How far the best path through a word as part of a cue may stand below the best of all, in log odds. */
const weakest = -3.5;
/** How far below "no cue" the label before must lie for the next word not to be asked whether it goes on (in log odds). */
const hopeless = 7;

const beginners: ReadonlySet<number> = new Set([
  roles.finiteVerb,
  roles.verb,
  roles.noun,
  roles.preposition,
  roles.adverb,
  roles.adjective,
  roles.to,
  roles.conjunction,
  roles.other,
]);

/** Whether a word may begin a cue at all: no name, pronoun, article or number does, and no mark but a colon or dash. */
function mayBegin({ kind, role, cue }: Cells, at: number): boolean {
  if (kind[at] !== 1) return kind[at] === 4 || kind[at] === 5;
  return cue[at] !== 0 || beginners.has(role[at]!);
}

/** Finds the cues of each sentence, in their order. Words that cannot be part of one are not scored. */
export function findCues(
  cells: Cells,
  sentences: readonly { readonly first: number; readonly last: number }[],
  model: LinearModel,
): SentenceCues[] {
  const longest = sentences.reduce((most, { first, last }) => Math.max(most, last - first), 0);
  const list = newFeatureList();
  const out = new Int32Array(size);
  const emissions = new Int32Array(longest * size);
  const best = new Int32Array(longest * size);
  const from = new Int8Array(longest * size);
  const scored = new Uint8Array(longest);
  const transitions = toTransitions(model);
  const margin = hopeless * model.scale;

  /** Finds the best way to each label of one word. */
  const advance = (step: number): void => {
    const base = step * size;
    const before = base - size;
    for (let label = 0; label < size; label++) {
      let top = never * 2;
      let origin = 0;
      if (step === 0) top = transitions[start * size + label]!;
      else {
        for (let previous = 0; previous < size; previous++) {
          const score = best[before + previous]! + transitions[previous * size + label]!;
          if (score > top) {
            top = score;
            origin = previous;
          }
        }
      }
      best[base + label] = Math.max(never, top + emissions[base + label]!);
      from[base + label] = origin;
    }
  };

  return sentences.map(({ first, last }) => {
    const count = last - first;
    if (count <= 0) return { cues: [], weak: [] };
    for (let step = 0; step < count; step++) {
      const at = first + step;
      const base = step * size;
      const before = base - size;
      const open = step > 0 && Math.max(best[before + 1]!, best[before + 2]!) > best[before]! - margin;
      scored[step] = open || mayBegin(cells, at) ? 1 : 0;
      if (scored[step] === 1) {
        list.count = 0;
        addCueFeatures(list, cells, at, first, last);
        scoreFeatures(model, list.hashes, list.count, out);
        emissions[base] = out[0]!;
        emissions[base + 1] = out[1]!;
        emissions[base + 2] = out[2]!;
      } else {
        emissions[base] = 0;
        emissions[base + 1] = never;
        emissions[base + 2] = never;
      }
      advance(step);
    }
    const cues = readPath(first, count, emissions, best, from, model.scale).map((cue) => ({ ...cue, sure: true }));
    const sum = pathScore(best, count);
    const weak: FoundCue[] = [];
    for (const step of rankNearMisses(cells, first, count, emissions, scored, model.scale)) {
      const at = first + step;
      const taken = (cue: TokenRange): boolean => cue.first <= at && at <= cue.last;
      if (cues.some(taken) || weak.some(taken)) continue;
      // Where this word must be part of a cue, what is that cue?
      const plain = emissions[step * size]!;
      emissions[step * size] = never;
      for (let place = 0; place < count; place++) advance(place);
      const cue = readPath(first, count, emissions, best, from, model.scale).find(taken);
      const odds = (pathScore(best, count) - sum) / model.scale;
      emissions[step * size] = plain;
      if (cue === undefined || odds < weakest) continue;
      if ([...cues, ...weak].some((other) => other.first <= cue.last && cue.first <= other.last)) continue;
      weak.push({ ...cue, odds });
    }
    return { cues, weak };
  });
}

/** Reads the best path back from its end. */
function readPath(
  first: number,
  count: number,
  emissions: Int32Array,
  best: Int32Array,
  from: Int8Array,
  scale: number,
): FoundCue[] {
  let label = 0;
  const end = (count - 1) * size;
  for (let other = 1; other < size; other++) if (best[end + other]! > best[end + label]!) label = other;
  const cues: FoundCue[] = [];
  let last = -1;
  let odds = never;
  for (let step = count - 1; step >= 0; step--) {
    if (label !== 0) {
      if (last < 0) last = step;
      const base = step * size;
      odds = Math.max(odds, Math.max(emissions[base + 1]!, emissions[base + 2]!) - emissions[base]!);
      if (label === 1) {
        cues.push({ first: first + step, last: first + last, odds: odds / scale, sure: false });
        last = -1;
        odds = never;
      }
    }
    label = from[step * size + label]!;
  }
  return cues.reverse();
}

/** Words of the cue lexicon that the model may nearly have taken for part of a cue, the likeliest first. */
function rankNearMisses(
  cells: Cells,
  first: number,
  count: number,
  emissions: Int32Array,
  scored: Uint8Array,
  scale: number,
): number[] {
  const near: number[] = [];
  for (let step = 0; step < count; step++) {
    if (scored[step] === 1 && cells.cue[first + step] !== 0 && toOdds(emissions, step, scale) >= weakest)
      near.push(step);
  }
  return near.sort((one, other) => toOdds(emissions, other, scale) - toOdds(emissions, one, scale) || one - other);
}

function pathScore(best: Int32Array, count: number): number {
  const end = (count - 1) * size;
  return Math.max(best[end]!, best[end + 1]!, best[end + 2]!);
}

function toOdds(emissions: Int32Array, step: number, scale: number): number {
  const base = step * size;
  return (Math.max(emissions[base + 1]!, emissions[base + 2]!) - emissions[base]!) / scale;
}

/** Scores of one label after another, `start` standing for the sentence's border; a cue can't go on where none began. */
export function toTransitions(model: LinearModel): Int32Array {
  const transitions = new Int32Array((size + 1) * size);
  const list = newFeatureList();
  const out = new Int32Array(size);
  for (let before = 0; before <= start; before++) {
    list.count = 0;
    addLabelBefore(list, before);
    out.fill(0);
    addFeatures(model, list.hashes, list.count, out);
    transitions.set(out, before * size);
  }
  transitions[0 * size + 2] = never;
  transitions[start * size + 2] = never;
  return transitions;
}
