import { hashText } from "../../learned/hash.ts";
import { type Cells, roles } from "./cells.ts";
import { add, bucketOf, type FeatureList } from "./feature-list.ts";

/** Tokens `first` to `last`, both included. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Whether two ranges share a token. */
export function touches(one: TokenRange, other: TokenRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}

const longest = 26;

/** Whether a noun phrase may begin at a token. */
function begins({ role, kind }: Cells, at: number, sentenceFirst: number): boolean {
  if (kind[at] !== 1) return false;
  const here = role[at]!;
  if (here === roles.relative) return true;
  if (here < roles.noun || here > roles.number) return false;
  if (at === sentenceFirst || kind[at - 1] !== 1) return true;
  const before = role[at - 1]!;
  if (here === roles.pronoun || here === roles.determiner) return true;
  // "the former U.S. envoy": only the first of a run begins, but a name may begin after a noun or a date word.
  if (here === roles.name) return before !== roles.determiner;
  return (
    !(
      before === roles.determiner ||
      before === roles.adjective ||
      before === roles.number ||
      before === roles.noun ||
      before === roles.name ||
      before === roles.possessive
    ) || before === roles.possessive
  );
}

/** Whether a noun phrase may end at a token. */
function ends({ role, kind }: Cells, at: number, sentenceLast: number): boolean {
  if (kind[at] !== 1) return kind[at] === 6;
  const here = role[at]!;
  if (
    !(
      here === roles.noun ||
      here === roles.name ||
      here === roles.pronoun ||
      here === roles.number ||
      here === roles.adjective ||
      here === roles.determiner ||
      here === roles.relative ||
      here === roles.possessive
    )
  )
    return false;
  if (at + 1 >= sentenceLast) return true;
  const after = role[at + 1]!;
  if (kind[at + 1] !== 1) return true;
  if (here === roles.adjective || here === roles.determiner || here === roles.number)
    return after !== roles.noun && after !== roles.name && after !== roles.adjective;
  if (here === roles.noun) return after !== roles.noun;
  return true;
}

/** Lists who could stand behind a cue: noun phrases of the cue's sentence, short ones of its neighbours. In reading order. */
export function findSourceCandidates(
  cells: Cells,
  cue: TokenRange,
  sentences: readonly { readonly first: number; readonly last: number }[],
): TokenRange[] {
  const found: TokenRange[] = [];
  const home = cells.sentence[cue.first]!;
  for (let index = Math.max(0, home - 1); index <= Math.min(sentences.length - 1, home + 1); index++) {
    const { first, last } = sentences[index]!;
    const reach = index === home ? longest : 6;
    const from = index === home ? Math.max(first, cue.first - 60) : first;
    const to = index === home ? Math.min(last, cue.last + 45) : Math.min(last, first + 60);
    for (let begin = from; begin < to; begin++) {
      if (!begins(cells, begin, first) || (begin >= cue.first && begin <= cue.last)) continue;
      let verbs = 0;
      let hasRelative = false;
      // Whether a bracket is open: "Rep. Jane Roe (D-N.C.)".
      let inBrackets = false;
      for (let end = begin; end < to && end - begin < reach; end++) {
        if (end >= cue.first && end <= cue.last) break;
        const { kind, role } = cells;
        if (
          (kind[end] === 3 && !inBrackets) ||
          kind[end] === 4 ||
          (kind[end] === 7 && cells.quote[end] !== cells.quote[begin] && index !== home)
        )
          break;
        if (role[end] === roles.finiteVerb) {
          // A verb belongs only to a relative clause: "the man, who once ran the port".
          if (!hasRelative) break;
          verbs++;
          if (verbs > 2) break;
        }
        if (ends(cells, end, last)) found.push({ first: begin, last: end });
        if (kind[end] === 6) inBrackets = !inBrackets;
        if (role[end] === roles.relative && end > begin) hasRelative = true;
      }
    }
  }
  return found;
}

const by = hashText("by");

/** Lists what speaks for one candidate; `none` (undefined) has features of its own. */
export function addSourceFeatures(
  list: FeatureList,
  cells: Cells,
  cue: TokenRange,
  candidate: TokenRange | undefined,
  sentences: readonly { readonly first: number; readonly last: number }[],
): void {
  const { word, tag, kind, role, quote, sentence } = cells;
  const cueWord = word[cue.last]!;
  const cueHead = word[cue.first]!;
  const cueTag = tag[cue.last]!;
  const cueClass = cells.cue[cue.last]! || cells.cue[cue.first]!;
  const home = sentence[cue.first]!;
  const { first, last } = sentences[home]!;
  if (candidate === undefined) {
    add(list, 1);
    add(list, 2, cueWord, cueHead);
    add(list, 3, cueClass, cueTag);
    add(list, 4, cue.first > first ? word[cue.first - 1]! : 1, cueTag);
    add(list, 5, cue.last + 1 < last ? word[cue.last + 1]! : 2, cueTag);
    add(list, 6, Math.min(cue.first - first, 4), cueTag);
    return;
  }
  const { first: begin, last: end } = candidate;
  const same = sentence[begin] === home;
  const before = end < cue.first;
  const side = same ? (before ? 0 : 1) : before ? 2 : 3;
  const gapFirst = before ? end + 1 : cue.last + 1;
  const gapLast = before ? cue.first - 1 : begin - 1;
  let verbs = 0;
  let commas = 0;
  let marks = 0;
  let nouns = 0;
  let rels = 0;
  if (gapLast - gapFirst < 80) {
    for (let at = gapFirst; at <= gapLast; at++) {
      const kindHere = kind[at]!;
      if (kindHere === 2) commas++;
      else if (kindHere === 7) marks++;
      else if (role[at] === roles.finiteVerb) verbs++;
      else if (role[at] === roles.noun || role[at] === roles.name || role[at] === roles.pronoun) nouns++;
      else if (role[at] === roles.relative) rels++;
    }
  }
  const gap = bucketOf(Math.max(0, gapLast - gapFirst + 1));
  const head = headOf(cells, begin, end);
  const headWord = word[head]!;
  const headTag = tag[head]!;
  const previous = begin > sentences[sentence[begin]!]!.first ? word[begin - 1]! : 1;
  const previousTag = begin > sentences[sentence[begin]!]!.first ? tag[begin - 1]! : 1;
  const following = end + 1 < sentences[sentence[begin]!]!.last ? word[end + 1]! : 2;
  const followingTag = end + 1 < sentences[sentence[begin]!]!.last ? tag[end + 1]! : 2;
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
  const inside = quote[begin]!;
  const cueInside = quote[cue.first]!;
  const shape =
    Math.min(comma, 2) +
    3 * Math.min(preposition, 2) +
    9 * Math.min(relative, 1) +
    18 * Math.min(verbInside, 1) +
    36 * Math.min(conjunction, 1);
  add(list, 10, side, gap);
  add(list, 11, side, gap, cueClass);
  add(list, 12, side, headTag, gap);
  add(list, 13, side, headWord);
  add(list, 14, side, headWord, cueWord);
  add(
    list,
    15,
    side,
    Math.min(verbs, 2) + 3 * Math.min(commas, 2) + 9 * Math.min(marks, 2) + 27 * Math.min(rels, 1),
    cueTag,
  );
  add(list, 16, side, Math.min(nouns, 3), Math.min(verbs, 2));
  add(list, 17, side, previous);
  add(list, 18, side, following);
  add(list, 19, previousTag, tag[begin]!);
  add(list, 20, tag[end]!, followingTag);
  add(list, 21, length, shape);
  add(list, 22, side, length, followingTag);
  add(list, 23, inside, cueInside, side);
  add(list, 24, side, cueWord, gap);
  add(list, 25, side, cueHead, gapFirst <= gapLast ? word[gapFirst]! : 3);
  add(list, 26, side, cueWord, gapFirst <= gapLast ? word[gapLast]! : 3);
  add(list, 27, tag[begin]!, tag[end]!, length);
  add(list, 28, word[begin]!, length);
  add(list, 29, word[end]!, tag[begin]!);
  add(list, 30, previousTag, followingTag, side);
  add(list, 31, side, begin === sentences[sentence[begin]!]!.first ? 1 : 0, gap);
  add(list, 32, previous === by ? 1 : 0, side, cueTag);
  add(list, 33, side, Math.min(verbs, 2) + 3 * Math.min(commas, 2) + 9 * Math.min(marks, 2), headTag);
  add(list, 34, headTag, shape);
  add(list, 35, following, length);
  add(list, 36, previous, tag[begin]!);
  add(list, 37, side, followingTag, cueTag);
  add(list, 38, end + 2 < cells.count ? tag[end + 2]! : 2, followingTag, side);
  // A phrase that could go on (a comma and another noun, "of", "for") is probably cut short.
  add(list, 39, kind[end + 1] ?? 0, end + 2 < cells.count ? role[end + 2]! : 0, side);
  add(list, 40, role[end + 1] === roles.preposition ? word[end + 1]! : 0, headTag, side);
  add(list, 41, Math.min(verbs, 2), role[begin]!, side);
  add(list, 42, cueClass, headTag, side);
  add(list, 45, side, cells.name[head]!, cueClass);
  add(list, 46, cells.name[begin]!, cells.name[end]!, length);
  add(list, 47, cells.name[head]!, headTag, shape);
  add(list, 48, cells.name[end]!, end + 1 < cells.count ? cells.name[end + 1]! : 0, followingTag);
  if (gapFirst === gapLast) add(list, 43, side, word[gapFirst]!, cueTag);
  if (gapFirst > gapLast) add(list, 44, side, headTag, cueTag);
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
