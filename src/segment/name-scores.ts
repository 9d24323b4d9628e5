import { type LinearModel, scoreFeatures } from "../learned/perceptron.ts";
import { fillSpotFeatures, maxNameFeatures, type NameSpot, nameSpots, secondPass } from "./name-features.ts";
import { nobody, type TagWords, type WordForm } from "./tag-features.ts";

/** Scores of one form where it can stand, for both passes; each place is worked out when first asked for. */
interface SpotScores {
  readonly form: WordForm;
  readonly scores: Int16Array;
  readonly isKnown: Uint8Array;
}

/** What the weights say of the forms of a report, by their number in it, whatever stands around them. */
export interface KnownSpots {
  readonly forms: readonly SpotScores[];
  readonly nobody: SpotScores;
}

const spots: readonly NameSpot[] = Object.values(nameSpots);
const spotOffsets: Readonly<Record<NameSpot, number>> = { 0: 0, 1: -1, 2: -2, 3: 1, 4: 2 };

// Forms come again from report to report.
const remembered = new WeakMap<LinearModel, Map<WordForm, SpotScores>>();
const mostRemembered = 20_000;

/** Looks up the forms of a report. */
export function toKnownSpots({ forms }: TagWords, model: LinearModel): KnownSpots {
  let known = remembered.get(model);
  if (known === undefined || known.size >= mostRemembered) {
    known = new Map();
    remembered.set(model, known);
  }
  const size = model.labels.length;
  const find = (form: WordForm): SpotScores => {
    let found = known.get(form);
    if (found === undefined) {
      const groups = spots.length * 2;
      found = { form, scores: new Int16Array(groups * size), isKnown: new Uint8Array(groups) };
      known.set(form, found);
    }
    return found;
  };
  return { forms: forms.map(find), nobody: find(nobody) };
}

/** Adds to `out` what the form at `at` and those beside it say alone, one score a label. */
export function addSpotScores(
  { forms, nobody: edge }: KnownSpots,
  ids: Int32Array,
  { first, last }: { readonly first: number; readonly last: number },
  at: number,
  second: boolean,
  model: LinearModel,
  out: Int32Array,
): void {
  const size = out.length;
  for (let index = 0; index < spots.length; index++) {
    const spot = spots[index]!;
    const place = at + spotOffsets[spot];
    const form = place < first || place >= last ? edge : forms[ids[place]!]!;
    const group = spot * 2 + (second ? 1 : 0);
    if (form.isKnown[group] === 0) learnSpot(form, spot, second, model);
    const { scores } = form;
    const from = group * size;
    for (let label = 0; label < size; label++) out[label]! += scores[from + label]!;
  }
}

const features = new Int32Array(maxNameFeatures);

function learnSpot({ form, scores, isKnown }: SpotScores, spot: NameSpot, second: boolean, model: LinearModel): void {
  const count = fillSpotFeatures(form, spot, features, 0);
  if (second) for (let at = 0; at < count; at++) features[at]! ^= secondPass;
  const sums = new Int32Array(model.labels.length);
  scoreFeatures(model, features, count, sums);
  const group = spot * 2 + (second ? 1 : 0);
  scores.set(sums, group * sums.length);
  isKnown[group] = 1;
}
