import { mixOne, mixTwo } from "../learned/hash.ts";
import { nobody, type TagWords, type WordForm } from "./tag-features.ts";
import type { Tag } from "./tags.ts";

/** No token has more name features than this. */
export const maxNameFeatures = 100;

/** A text as the name finder sees it. */
export interface NameText extends TagWords {
  readonly tags: Uint8Array;
  /** For each token, the index of the first token of the run of capitalised words it stands in, -1 outside runs. */
  readonly runStart: Int32Array;
  /** For each token, the index after the last token of its run. */
  readonly runEnd: Int32Array;
  /** Words that also stand in lower case in this text, by form. */
  readonly alsoLower: Uint8Array;
}

const tagNumbers = new Map<string, number>();
for (const tag of "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``".split(
  " ",
)) {
  tagNumbers.set(tag, tagNumbers.size + 1);
}

/** Prepares a text: tags as numbers, runs of capitalised words, and which words also occur in lower case. */
export function toNameText(
  words: TagWords,
  tags: readonly Tag[],
  sentences: readonly { readonly first: number; readonly last: number }[],
): NameText {
  const { ids, forms } = words;
  const runStart = new Int32Array(ids.length).fill(-1);
  const runEnd = new Int32Array(ids.length).fill(-1);
  for (const { first, last } of sentences) {
    let at = first;
    while (at < last) {
      if (!forms[ids[at]!]!.name) {
        at++;
        continue;
      }
      let end = at + 1;
      while (end < last && forms[ids[end]!]!.name) {
        end++;
      }
      runStart.fill(at, at, end);
      runEnd.fill(end, at, end);
      at = end;
    }
  }
  return {
    ids,
    forms,
    tags: Uint8Array.from(tags, (tag) => tagNumbers.get(tag) ?? 0),
    runStart,
    runEnd,
    alsoLower: findAlsoLower(forms),
  };
}

function findAlsoLower(forms: readonly WordForm[]): Uint8Array {
  const small = new Set<number>();
  for (const form of forms) {
    if (form.letter && !form.capital) {
      small.add(form.lower);
    }
  }
  return Uint8Array.from(forms, (form) => (form.capital && small.has(form.lower) ? 1 : 0));
}

/** Where a word can stand from the one to be labelled. */
export const nameSpots = { own: 0, before: 1, before2: 2, after: 3, after2: 4 } as const;
export type NameSpot = (typeof nameSpots)[keyof typeof nameSpots];

/** Fills `out` from `from` on with what a form says alone, where it stands; returns the number of features in `out`. */
export function fillSpotFeatures(form: WordForm, spot: NameSpot, out: Int32Array, from: number): number {
  let count = fillFormFeatures(form, spot, out, from);
  for (let bit = 1; bit <= lastUse; bit *= 2) count = fillUseFeatures(form, spot, bit, out, count);
  return count;
}

function fillFormFeatures(form: WordForm, spot: NameSpot, out: Int32Array, from: number): number {
  let count = from;
  if (spot !== nameSpots.own) {
    out[count++] = mixOne(111 + spot, form.lower);
    return count;
  }
  out[count++] = mixOne(101, form.lower);
  out[count++] = mixTwo(102, form.lower, form.shape);
  out[count++] = mixOne(104, form.suffix2);
  out[count++] = mixOne(105, form.suffix3);
  out[count++] = mixTwo(106, form.suffix4, form.capital ? 1 : 0);
  out[count++] = mixOne(107, form.prefix2);
  out[count++] = mixOne(108, form.prefix3);
  return count;
}

const lastUse = 4096;

/** One feature where a dictionary knows a use of the word; of words beside it only the uses that tell most. */
function fillUseFeatures(form: WordForm, spot: NameSpot, bit: number, out: Int32Array, from: number): number {
  if ((form.uses & bit) === 0 || (spot !== nameSpots.own && bit < 16)) return from;
  if (spot === nameSpots.before2 || spot === nameSpots.after2) return from;
  const template = spot === nameSpots.own ? 154 : spot === nameSpots.after ? 155 : 156;
  out[from] = mixTwo(template, bit, form.capital ? 1 : 0);
  return from + 1;
}

/** What marks the features of the second pass off from those of the first. */
export const secondPass = 0x5bd1e995;

/**
 * Fills `out` with the features of the token at `at` in its sentence and returns their number. `votes` gives, for the
 * second pass, a number a form that says how the first pass labelled the word in this text; `null` in the first pass.
 * Without `spots`, what `fillSpotFeatures` fills is left out.
 */
export function fillNameFeatures(
  text: NameText,
  votes: Uint16Array | null,
  first: number,
  last: number,
  at: number,
  headline: boolean,
  spots: boolean,
  out: Int32Array,
): number {
  const { ids, forms, tags, runStart, runEnd } = text;
  const word = forms[ids[at]!]!;
  const before = at > first ? forms[ids[at - 1]!]! : nobody;
  const before2 = at > first + 1 ? forms[ids[at - 2]!]! : nobody;
  const after = at + 1 < last ? forms[ids[at + 1]!]! : nobody;
  const after2 = at + 2 < last ? forms[ids[at + 2]!]! : nobody;
  const place = (at === first ? 1 : 0) + (headline ? 2 : 0) + (text.alsoLower[ids[at]!]! ? 4 : 0);
  const tag = tags[at]!;
  const tagBefore = at > first ? tags[at - 1]! : 60;
  const tagAfter = at + 1 < last ? tags[at + 1]! : 60;
  let count = 0;
  if (spots) count = fillFormFeatures(word, nameSpots.own, out, count);
  out[count++] = mixTwo(103, word.shape, place);
  out[count++] = mixTwo(109, tag, place);
  out[count++] = mixTwo(110, tagBefore, tag);
  out[count++] = mixTwo(111, tag, tagAfter);
  if (spots) {
    count = fillFormFeatures(before, nameSpots.before, out, count);
    count = fillFormFeatures(before2, nameSpots.before2, out, count);
    count = fillFormFeatures(after, nameSpots.after, out, count);
    count = fillFormFeatures(after2, nameSpots.after2, out, count);
  }
  out[count++] = mixTwo(116, before.lower, word.lower);
  out[count++] = mixTwo(117, word.lower, after.lower);
  out[count++] = mixTwo(118, before.shape, word.shape);
  out[count++] = mixTwo(119, word.shape, after.shape);
  out[count++] = mixTwo(120, mixTwo(121, before.shape, word.shape), after.shape);
  out[count++] = mixTwo(127, word.uses, place);
  out[count++] = mixTwo(128, word.uses, after.uses);
  out[count++] = mixTwo(129, before.uses, word.uses);
  for (let bit = 1; spots && bit <= lastUse; bit *= 2) {
    count = fillUseFeatures(word, nameSpots.own, bit, out, count);
    count = fillUseFeatures(after, nameSpots.after, bit, out, count);
    count = fillUseFeatures(before, nameSpots.before, bit, out, count);
  }
  out[count++] = mixTwo(130, before2.lower, before.lower);
  out[count++] = mixTwo(131, after.lower, after2.lower);
  out[count++] = mixTwo(132, before.suffix3, word.shape);
  out[count++] = mixTwo(133, after.suffix3, word.shape);
  out[count++] = mixTwo(134, word.suffix3, after.suffix3);
  const start = runStart[at]!;
  if (start >= 0) {
    const end = runEnd[at]!;
    const head = forms[ids[end - 1]!]!;
    const front = forms[ids[start]!]!;
    const length = Math.min(4, end - start);
    const left = start > first ? forms[ids[start - 1]!]! : nobody;
    const right = end < last ? forms[ids[end]!]! : nobody;
    const spot = length * 2 + (at === end - 1 ? 1 : 0);
    out[count++] = mixTwo(135, head.lower, spot);
    out[count++] = mixTwo(136, front.lower, spot);
    out[count++] = mixTwo(137, left.lower, spot);
    out[count++] = mixTwo(138, right.lower, spot);
    out[count++] = mixTwo(139, left.lower, right.lower);
    out[count++] = mixTwo(140, head.suffix3, spot);
    out[count++] = mixTwo(141, spot, at - start);
    out[count++] = mixTwo(144, head.uses, spot);
  }
  if (votes !== null) {
    for (let feature = 0; feature < count; feature++) {
      out[feature]! ^= secondPass;
    }
    const vote = votes[ids[at]!]!;
    out[count++] = mixOne(146, vote);
    out[count++] = mixTwo(147, vote, at + 1 < last ? votes[ids[at + 1]!]! : 0);
    out[count++] = mixTwo(148, at > first ? votes[ids[at - 1]!]! : 0, vote);
    out[count++] = mixTwo(151, vote, word.uses);
    out[count++] = mixTwo(152, vote, mixTwo(153, before.lower, after.lower));
  }
  return count;
}
