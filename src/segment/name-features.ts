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

/**
 * Fills `out` with the features of the token at `at` in its sentence and returns their number. `votes` gives, for the
 * second pass, a number a form that says how the first pass labelled the word in this text; `null` in the first pass.
 */
export function fillNameFeatures(
  text: NameText,
  votes: Uint16Array | null,
  first: number,
  last: number,
  at: number,
  headline: boolean,
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
  out[count++] = mixOne(101, word.lower);
  out[count++] = mixTwo(102, word.lower, word.shape);
  out[count++] = mixTwo(103, word.shape, place);
  out[count++] = mixOne(104, word.suffix2);
  out[count++] = mixOne(105, word.suffix3);
  out[count++] = mixTwo(106, word.suffix4, word.capital ? 1 : 0);
  out[count++] = mixOne(107, word.prefix2);
  out[count++] = mixOne(108, word.prefix3);
  out[count++] = mixTwo(109, tag, place);
  out[count++] = mixTwo(110, tagBefore, tag);
  out[count++] = mixTwo(111, tag, tagAfter);
  out[count++] = mixOne(112, before.lower);
  out[count++] = mixOne(113, before2.lower);
  out[count++] = mixOne(114, after.lower);
  out[count++] = mixOne(115, after2.lower);
  out[count++] = mixTwo(116, before.lower, word.lower);
  out[count++] = mixTwo(117, word.lower, after.lower);
  out[count++] = mixTwo(118, before.shape, word.shape);
  out[count++] = mixTwo(119, word.shape, after.shape);
  out[count++] = mixTwo(120, mixTwo(121, before.shape, word.shape), after.shape);
  out[count++] = mixTwo(127, word.uses, place);
  out[count++] = mixTwo(128, word.uses, after.uses);
  out[count++] = mixTwo(129, before.uses, word.uses);
  for (let bit = 1; bit <= 4096; bit *= 2) {
    if ((word.uses & bit) !== 0) {
      out[count++] = mixTwo(154, bit, word.capital ? 1 : 0);
    }
    if (bit >= 16 && (after.uses & bit) !== 0) {
      out[count++] = mixTwo(155, bit, after.capital ? 1 : 0);
    }
    if (bit >= 16 && (before.uses & bit) !== 0) {
      out[count++] = mixTwo(156, bit, before.capital ? 1 : 0);
    }
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
      out[feature]! ^= 0x5bd1e995;
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
