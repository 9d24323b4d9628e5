import { hashText } from "../../learned/hash.ts";
import { type Cells, roles } from "./cells.ts";
import { add, bucketOf, type FeatureList } from "./feature-list.ts";
import type { TokenRange } from "./source-candidates.ts";

type Sentences = readonly { readonly first: number; readonly last: number }[];

const by = hashText("by");

/** Where a candidate stands: 0 before the cue, 1 behind it, 2 in a sentence before, 3 in one behind. */
export type Side = 0 | 1 | 2 | 3;

/** What lies between a candidate and the cue. It depends only on the candidate's border that is nearer to the cue. */
export interface Gap {
  readonly first: number;
  readonly last: number;
  readonly size: number;
  readonly verbs: number;
  readonly commas: number;
  readonly marks: number;
  readonly nouns: number;
  readonly relatives: number;
}

/** Tells where a candidate stands. */
export function toSide({ sentence }: Cells, cue: TokenRange, { first, last }: TokenRange): Side {
  const before = last < cue.first;
  return sentence[first] === sentence[cue.first] ? (before ? 0 : 1) : before ? 2 : 3;
}

/** Measures what lies between a candidate and the cue. */
export function measureGap({ kind, role }: Cells, cue: TokenRange, candidate: TokenRange): Gap {
  const before = candidate.last < cue.first;
  const first = before ? candidate.last + 1 : cue.last + 1;
  const last = before ? cue.first - 1 : candidate.first - 1;
  let verbs = 0;
  let commas = 0;
  let marks = 0;
  let nouns = 0;
  let relatives = 0;
  if (last - first < 80) {
    for (let at = first; at <= last; at++) {
      const kindHere = kind[at]!;
      if (kindHere === 2) commas++;
      else if (kindHere === 7) marks++;
      else if (role[at] === roles.finiteVerb) verbs++;
      else if (role[at] === roles.noun || role[at] === roles.name || role[at] === roles.pronoun) nouns++;
      else if (role[at] === roles.relative) relatives++;
    }
  }
  return { first, last, size: bucketOf(Math.max(0, last - first + 1)), verbs, commas, marks, nouns, relatives };
}

/** Lists what speaks for one candidate; `undefined` (nobody) has features of its own. */
export function addSourceFeatures(
  list: FeatureList,
  cells: Cells,
  cue: TokenRange,
  candidate: TokenRange | undefined,
  sentences: Sentences,
): void {
  if (candidate === undefined) {
    addNobodyFeatures(list, cells, cue, sentences);
    return;
  }
  const side = toSide(cells, cue, candidate);
  const gap = measureGap(cells, cue, candidate);
  addGapFeatures(list, cells, cue, gap, side);
  addBeginFeatures(list, cells, cue, candidate.first, side, sentences);
  addEndFeatures(list, cells, cue, candidate.last, side, sentences);
  addPhraseFeatures(list, cells, cue, candidate, gap, side, sentences);
}

/** Lists what speaks for nobody. */
export function addNobodyFeatures(list: FeatureList, cells: Cells, cue: TokenRange, sentences: Sentences): void {
  const { word, tag, sentence } = cells;
  const { first, last } = sentences[sentence[cue.first]!]!;
  const cueTag = tag[cue.last]!;
  add(list, 1);
  add(list, 2, word[cue.last]!, word[cue.first]!);
  add(list, 3, toClass(cells, cue), cueTag);
  add(list, 4, cue.first > first ? word[cue.first - 1]! : 1, cueTag);
  add(list, 5, cue.last + 1 < last ? word[cue.last + 1]! : 2, cueTag);
  add(list, 6, Math.min(cue.first - first, 4), cueTag);
}

/** Lists what the words between candidate and cue say. */
export function addGapFeatures(list: FeatureList, cells: Cells, cue: TokenRange, gap: Gap, side: Side): void {
  const { word, tag } = cells;
  const cueWord = word[cue.last]!;
  const cueTag = tag[cue.last]!;
  const isOpen = gap.first <= gap.last;
  add(list, 10, side, gap.size);
  add(list, 11, side, gap.size, toClass(cells, cue));
  add(list, 15, side, toCounts(gap) + 27 * Math.min(gap.relatives, 1), cueTag);
  add(list, 16, side, Math.min(gap.nouns, 3), Math.min(gap.verbs, 2));
  add(list, 24, side, cueWord, gap.size);
  add(list, 25, side, word[cue.first]!, isOpen ? word[gap.first]! : 3);
  add(list, 26, side, cueWord, isOpen ? word[gap.last]! : 3);
  if (gap.first === gap.last) add(list, 43, side, word[gap.first]!, cueTag);
}

/** Lists what the first word of a candidate and the one before it say. */
export function addBeginFeatures(
  list: FeatureList,
  { word, tag, quote, sentence }: Cells,
  cue: TokenRange,
  begin: number,
  side: Side,
  sentences: Sentences,
): void {
  const isFirst = begin <= sentences[sentence[begin]!]!.first;
  const previous = isFirst ? 1 : word[begin - 1]!;
  add(list, 17, side, previous);
  add(list, 19, isFirst ? 1 : tag[begin - 1]!, tag[begin]!);
  add(list, 23, quote[begin]!, quote[cue.first]!, side);
  add(list, 32, previous === by ? 1 : 0, side, tag[cue.last]!);
  add(list, 36, previous, tag[begin]!);
}

/** Lists what the last word of a candidate and those behind it say. */
export function addEndFeatures(
  list: FeatureList,
  cells: Cells,
  cue: TokenRange,
  end: number,
  side: Side,
  sentences: Sentences,
): void {
  const { word, tag, kind, role, sentence } = cells;
  const isLast = end + 1 >= sentences[sentence[end]!]!.last;
  const followingTag = isLast ? 2 : tag[end + 1]!;
  add(list, 18, side, isLast ? 2 : word[end + 1]!);
  add(list, 20, tag[end]!, followingTag);
  add(list, 37, side, followingTag, tag[cue.last]!);
  add(list, 38, end + 2 < cells.count ? tag[end + 2]! : 2, followingTag, side);
  // A phrase that could go on (a comma and another noun, "of", "for") is probably cut short.
  add(list, 39, kind[end + 1] ?? 0, end + 2 < cells.count ? role[end + 2]! : 0, side);
  add(list, 48, cells.name[end]!, end + 1 < cells.count ? cells.name[end + 1]! : 0, followingTag);
}

/** Lists what the words of a candidate say together. */
export function addPhraseFeatures(
  list: FeatureList,
  cells: Cells,
  cue: TokenRange,
  { first: begin, last: end }: TokenRange,
  gap: Gap,
  side: Side,
  sentences: Sentences,
): void {
  const { word, tag, kind, role, sentence, name } = cells;
  const { first, last } = sentences[sentence[begin]!]!;
  const cueTag = tag[cue.last]!;
  const cueClass = toClass(cells, cue);
  const head = headOf(cells, begin, end);
  const headTag = tag[head]!;
  const previousTag = begin > first ? tag[begin - 1]! : 1;
  const following = end + 1 < last ? word[end + 1]! : 2;
  const followingTag = end + 1 < last ? tag[end + 1]! : 2;
  const length = bucketOf(end - begin + 1);
  let comma = 0;
  let preposition = 0;
  let relative = 0;
  let verbInside = 0;
  let conjunction = 0;
  for (let at = begin + 1; at < end; at++) {
    if (kind[at] === 2) comma++;
    else if (role[at] === roles.preposition) preposition++;
    else if (role[at] === roles.relative) relative++;
    else if (role[at] === roles.finiteVerb || role[at] === roles.verb) verbInside++;
    else if (role[at] === roles.conjunction) conjunction++;
  }
  const shape =
    Math.min(comma, 2) +
    3 * Math.min(preposition, 2) +
    9 * Math.min(relative, 1) +
    18 * Math.min(verbInside, 1) +
    36 * Math.min(conjunction, 1);
  add(list, 12, side, headTag, gap.size);
  add(list, 13, side, word[head]!);
  add(list, 14, side, word[head]!, word[cue.last]!);
  add(list, 21, length, shape);
  add(list, 22, side, length, followingTag);
  add(list, 27, tag[begin]!, tag[end]!, length);
  add(list, 28, word[begin]!, length);
  add(list, 29, word[end]!, tag[begin]!);
  add(list, 30, previousTag, followingTag, side);
  add(list, 31, side, begin === first ? 1 : 0, gap.size);
  add(list, 33, side, toCounts(gap), headTag);
  add(list, 34, headTag, shape);
  add(list, 35, following, length);
  add(list, 40, role[end + 1] === roles.preposition ? word[end + 1]! : 0, headTag, side);
  add(list, 41, Math.min(gap.verbs, 2), role[begin]!, side);
  add(list, 42, cueClass, headTag, side);
  add(list, 45, side, name[head]!, cueClass);
  add(list, 46, name[begin]!, name[end]!, length);
  add(list, 47, name[head]!, headTag, shape);
  if (gap.first > gap.last) add(list, 44, side, headTag, cueTag);
}

function toClass({ cue: classes }: Cells, { first, last }: TokenRange): number {
  return classes[last]! || classes[first]!;
}

function toCounts({ verbs, commas, marks }: Gap): number {
  return Math.min(verbs, 2) + 3 * Math.min(commas, 2) + 9 * Math.min(marks, 2);
}

/** The head of a noun phrase: the last noun before its first preposition, comma or relative. */
function headOf({ role, kind }: Cells, begin: number, end: number): number {
  let head = begin;
  for (let at = begin; at <= end; at++) {
    if (
      at > begin &&
      (kind[at] !== 1 ||
        role[at] === roles.preposition ||
        role[at] === roles.relative ||
        role[at] === roles.conjunction)
    )
      break;
    if (role[at] !== roles.possessive) head = at;
  }
  return head;
}
