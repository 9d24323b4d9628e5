import { hashText } from "../../learned/hash.ts";
import { type Cells, roles } from "./cells.ts";
import { add, bucketOf, type FeatureList } from "./feature-list.ts";
import type { TokenRange } from "./source-candidates.ts";

type Sentences = readonly { readonly first: number; readonly last: number }[];

const that = hashText("that");
const openers = new Set(
  [
    "that",
    "to",
    "about",
    "of",
    "for",
    "as",
    "whether",
    "if",
    "in",
    "on",
    "against",
    "how",
    "why",
    "what",
    "when",
    "where",
    "who",
    "with",
    "over",
    "at",
    "from",
    "into",
    "because",
  ].map((word) => hashText(word)),
);
const closers = new Set(
  [
    "and",
    "but",
    "while",
    "as",
    "after",
    "before",
    "when",
    "which",
    "who",
    "where",
    "according",
    "in",
    "on",
    "during",
    "at",
    "because",
    "although",
    "though",
    "since",
    "if",
    "even",
    "saying",
    "adding",
    "following",
    "with",
    "by",
    "for",
    "than",
    "or",
    "so",
    "until",
    "amid",
    "despite",
    "without",
    "to",
    "from",
    "about",
    "that",
    "yet",
    "citing",
    "referring",
    "noting",
  ].map((word) => hashText(word)),
);

/** Borders a part of the content may have on one side of the cue. Starts and ends are words, never marks. */
export interface Borders {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const isWord = (cells: Cells, at: number): boolean => cells.kind[at] === 1 || cells.kind[at] === 8;

/** Lists where content after a cue may start and end, in reading order. */
export function findBordersAfter(
  cells: Cells,
  cue: TokenRange,
  source: TokenRange | undefined,
  sentences: Sentences,
): Borders {
  const home = cells.sentence[cue.last]!;
  const from = cue.last + 1;
  const starts: number[] = [];
  const ends: number[] = [];
  const limit = sentences[home]!.last;
  for (let at = from; at < limit && starts.length < 14; at++) {
    if (!isWord(cells, at) || isWithin(source, at)) continue;
    const first = at === from || cells.kind[at - 1] !== 1 || isWithin(source, at - 1);
    const word = cells.word[at]!;
    if (first || openers.has(word) || (at - from < 14 && startsPhrase(cells, at))) starts.push(at);
  }
  // "Tarn said: ⏎ “…”": only a colon leads into the next paragraph; a quotation there is otherwise a statement of its own.
  const next = sentences[home + 1];
  const start = next && firstWord(cells, next);
  if (start !== undefined && (cells.paragraph[start] === cells.paragraph[cue.last] || cells.kind[limit - 1] === 4))
    starts.push(start);
  let end = limit;
  let last = home;
  // Content runs on past the sentence only inside quotation marks, or sentence by sentence in the same paragraph.
  while (last + 1 < sentences.length && last - home < 6 && continuesInto(cells, sentences, last, home)) {
    last++;
    end = sentences[last]!.last;
  }
  for (let at = from; at < end; at++) {
    if (!isWord(cells, at) || isWithin(source, at)) continue;
    const index = cells.sentence[at]!;
    const sentenceEnd = at === lastWord(cells, sentences[index]!);
    if (sentenceEnd || (index <= home + 1 && mayEnd(cells, at))) ends.push(at);
    if (ends.length >= 48) break;
  }
  return { starts, ends };
}

/** Lists where content before a cue may start and end, in reading order. */
export function findBordersBefore(
  cells: Cells,
  cue: TokenRange,
  source: TokenRange | undefined,
  sentences: Sentences,
): Borders {
  const home = cells.sentence[cue.first]!;
  const { first } = sentences[home]!;
  const starts: number[] = [];
  const ends: number[] = [];
  let from = home;
  while (from > 0 && home - from < 5 && continuesInto(cells, sentences, from - 1, home)) from--;
  for (let index = from; index < home; index++) {
    const start = firstWord(cells, sentences[index]!);
    if (start !== undefined) starts.push(start);
    for (let at = sentences[index]!.first + 1; at < sentences[index]!.last; at++) {
      if (isWord(cells, at) && cells.kind[at - 1] === 7) starts.push(at);
    }
    if (index >= home - 1) {
      const end = lastWord(cells, sentences[index]!);
      if (end !== undefined) ends.push(end);
    }
  }
  for (let at = Math.max(first, cue.first - 90); at < cue.first; at++) {
    if (!isWord(cells, at) || isWithin(source, at)) continue;
    if (at === first || cells.kind[at - 1] !== 1 || closers.has(cells.word[at - 1]!) || cells.word[at] === that)
      starts.push(at);
    const next = at + 1;
    if (
      next === cue.first ||
      cells.kind[next] !== 1 ||
      isWithin(source, next) ||
      (cue.first - at < 6 && cells.role[next] === roles.relative)
    )
      ends.push(at);
  }
  return { starts: starts.slice(-24), ends: ends.slice(-9) };
}

function isWithin(range: TokenRange | undefined, at: number): boolean {
  return range !== undefined && at >= range.first && at <= range.last;
}

function startsPhrase({ role }: Cells, at: number): boolean {
  const here = role[at]!;
  const before = role[at - 1]!;
  if (here === roles.pronoun || here === roles.determiner) return true;
  if (here === roles.name || here === roles.noun || here === roles.adjective || here === roles.number) {
    return !(
      before === roles.determiner ||
      before === roles.adjective ||
      before === roles.number ||
      before === roles.noun ||
      before === roles.name ||
      before === roles.possessive
    );
  }
  return here === roles.verb && before !== roles.adverb;
}

function mayEnd(cells: Cells, at: number): boolean {
  const next = at + 1;
  if (next >= cells.count) return true;
  if (cells.kind[next] !== 1) return cells.kind[next] !== 8;
  return closers.has(cells.word[next]!);
}

/** Whether what stands in one sentence may go on in the next. */
function continuesInto(cells: Cells, sentences: Sentences, index: number, home: number): boolean {
  const one = sentences[index]!;
  const next = sentences[index + 1]!;
  const near = cells.paragraph[next.first] === cells.paragraph[one.first];
  const quoted = cells.quote[next.first]! > 0 || cells.quote[one.last - 1] === 1;
  return near
    ? quoted || Math.abs(index - home) < 2
    : quoted && cells.paragraph[next.first]! - cells.paragraph[one.first]! === 1;
}

/** The first word of a sentence, marks left aside. */
export function firstWord(
  cells: Cells,
  { first, last }: { readonly first: number; readonly last: number },
): number | undefined {
  for (let at = first; at < last; at++) if (isWord(cells, at)) return at;
  return undefined;
}

/** The last word of a sentence, marks left aside. */
export function lastWord(
  cells: Cells,
  { first, last }: { readonly first: number; readonly last: number },
): number | undefined {
  for (let at = last - 1; at >= first; at--) if (isWord(cells, at)) return at;
  return undefined;
}

/** What is known when content is looked for. */
export interface Attribution {
  readonly cue: TokenRange;
  readonly source: TokenRange | undefined;
}

/** Lists what speaks for no content on a side (0 before, 1 after). `other` is 1 where the other side has some. */
export function addNoContentFeatures(
  list: FeatureList,
  cells: Cells,
  { cue, source }: Attribution,
  side: number,
  other: number,
): void {
  const base = side * 200;
  const word = cells.word[cue.last]!;
  const kind = cells.cue[cue.last]! || cells.cue[cue.first]!;
  const order = orderOf(cue, source);
  const next = cells.kind[cue.last + 1] ?? 0;
  const before = cue.first > 0 ? cells.kind[cue.first - 1]! : 0;
  add(list, base + 1, other, order);
  add(list, base + 2, word, other);
  add(list, base + 3, kind, other, order);
  add(list, base + 4, order, next, other);
  add(list, base + 5, order, before, other);
  add(list, base + 6, word, order, next);
  add(list, base + 7, cells.tag[cue.last]!, order, next);
}

/** 0 no source, 1 source right before the cue, 2 before, 3 right after, 4 after. */
function orderOf(cue: TokenRange, source: TokenRange | undefined): number {
  if (source === undefined) return 0;
  if (source.last < cue.first) return cue.first - source.last === 1 ? 1 : 2;
  return source.first - cue.last === 1 ? 3 : 4;
}

/** Lists what speaks for content starting at a word, whatever stands on the other side. */
export function addStartFeatures(
  list: FeatureList,
  cells: Cells,
  attribution: Attribution,
  side: number,
  at: number,
  sentences: Sentences,
): void {
  const { cue, source } = attribution;
  const { word, tag, kind, quote, sentence, role } = cells;
  const base = 20 + side * 200;
  const { first } = sentences[sentence[at]!]!;
  const previous = at > first ? word[at - 1]! : 1;
  const previousKind = at > first ? kind[at - 1]! : 9;
  const previousTag = at > first ? tag[at - 1]! : 1;
  const opens = opensAt(cells, at, first);
  const inside = quote[at] === 1 ? 1 : 0;
  const cueWord = word[cue.last]!;
  const cueClass = cells.cue[cue.last]! || cells.cue[cue.first]!;
  const gap = side === 1 ? at - cue.last - 1 : cue.first - at;
  const order = orderOf(cue, source);
  const anchor =
    side === 1
      ? Math.max(cue.last, source !== undefined && source.last < at && source.first > cue.last ? source.last : cue.last)
      : at;
  const fromAnchor = bucketOf(at - anchor - 1 < 0 ? 0 : at - anchor - 1);
  const far = farOf(cells, cue, at);
  let commas = 0;
  let verbs = 0;
  let marks = 0;
  if (side === 1) {
    for (let index = anchor + 1; index < at; index++) {
      if (kind[index] === 2) commas++;
      else if (kind[index] === 7) marks++;
      else if (role[index] === roles.finiteVerb) verbs++;
    }
  }
  const dated = side === 1 ? dateGap(cells, anchor + 1, at) : 0;
  const between = Math.min(commas, 2) + 3 * Math.min(verbs, 2) + 9 * Math.min(marks, 3);
  add(list, base + 1, word[at]!, inside);
  add(list, base + 2, tag[at]!, previousKind, inside);
  add(list, base + 3, previous);
  add(list, base + 4, previousTag, tag[at]!);
  add(list, base + 5, opens, inside, far);
  add(list, base + 6, fromAnchor, far, order);
  add(list, base + 7, cueWord, word[at]!);
  add(list, base + 8, cueClass, word[at]!, fromAnchor);
  add(list, base + 9, cueWord, fromAnchor, opens);
  add(list, base + 10, cueClass, tag[at]!, opens);
  add(list, base + 11, order, previousKind, opens);
  add(list, base + 12, between, fromAnchor);
  add(list, base + 13, between, word[at]!);
  add(list, base + 15, cueClass, fromAnchor, opens);
  add(list, base + 16, at === first ? 1 : 0, far, inside);
  add(list, base + 17, bucketOf(gap), order, previousKind);
  add(list, base + 18, tag[at]!, tag[at + 1] ?? 0, order);
  add(list, base + 19, previous, word[at]!);
  add(list, base + 20, tag[cue.last]!, word[at]!, fromAnchor);
  add(list, base + 21, tag[cue.last]!, tag[at]!, between);
  add(list, base + 22, dated, word[at]!);
  add(list, base + 23, dated, tag[at]!, order);
  add(list, base + 24, dated, fromAnchor, cueClass);
}

/** Lists what speaks for content starting at a word where the other side has some (`other` is 1) or none. */
export function addStartBesideFeatures(
  list: FeatureList,
  cells: Cells,
  { cue }: Attribution,
  side: number,
  at: number,
  sentences: Sentences,
  other: number,
): void {
  const { first } = sentences[cells.sentence[at]!]!;
  add(list, 34 + side * 200, farOf(cells, cue, at), opensAt(cells, at, first), other);
}

/** Whether an opening quotation mark stands right before a word. */
function opensAt({ kind, quote }: Cells, at: number, sentenceFirst: number): number {
  return at > sentenceFirst && kind[at - 1] === 7 && quote[at - 1] === 2 ? 1 : 0;
}

/** How many sentences lie between a cue and a word. */
function farOf({ sentence }: Cells, cue: TokenRange, at: number): number {
  return Math.abs(sentence[at]! - sentence[cue.first]!);
}

/** 1 where all that stands between is a date ("on Jan. 20"), 2 where the content itself would begin with one, 0 else. */
function dateGap({ date }: Cells, from: number, to: number): number {
  let strong = 0;
  for (let at = from; at < to; at++) {
    if (date[at] === 0) return date[to] === 2 || date[to + 1] === 2 ? 3 : 0;
    if (date[at] === 2) strong++;
  }
  if (strong > 0) return 1;
  return date[to] === 2 || (date[to] === 1 && date[to + 1] === 2) ? 2 : 0;
}

/** Lists what speaks for content ending at a word. */
export function addEndFeatures(
  list: FeatureList,
  cells: Cells,
  attribution: Attribution,
  side: number,
  at: number,
  sentences: Sentences,
): void {
  const { cue, source } = attribution;
  const { word, tag, kind, quote, sentence, role, paragraph } = cells;
  const base = 60 + side * 200;
  const { last } = sentences[sentence[at]!]!;
  const isLast = at === lastWord(cells, sentences[sentence[at]!]!) ? 1 : 0;
  const n1 = at + 1;
  const nextKind = n1 < last ? kind[n1]! : 9;
  const nextTag = n1 < last ? tag[n1]! : 2;
  const next = n1 < last ? word[n1]! : 2;
  const skip =
    nextKind === 2 || nextKind === 7 || nextKind === 3 ? (kind[n1 + 1] === 7 || kind[n1 + 1] === 2 ? 2 : 1) : 0;
  const n2 = n1 + skip;
  const after = n2 < last ? word[n2]! : 2;
  const afterTag = n2 < last ? tag[n2]! : 2;
  const afterTag2 = n2 + 1 < last ? tag[n2 + 1]! : 2;
  const afterCue = n2 < last ? cells.cue[n2]! : 0;
  const closes =
    (n1 < cells.count && quote[n1] === 3) || (n1 + 1 < cells.count && nextKind !== 1 && quote[n1 + 1] === 3) ? 1 : 0;
  const inside = quote[at] === 1 ? 1 : 0;
  const order = orderOf(cue, source);
  const far = Math.abs(sentence[at]! - sentence[cue.first]!);
  const cueClass = cells.cue[cue.last]! || cells.cue[cue.first]!;
  const atSource = source !== undefined && n2 === source.first ? 1 : n2 === cue.first ? 2 : 0;
  const paragraphEnd = n2 >= cells.count || paragraph[Math.min(n2, cells.count - 1)] !== paragraph[at] ? 1 : 0;
  add(list, base + 1, nextKind, closes, inside);
  add(list, base + 2, next, inside);
  add(list, base + 3, nextKind, after, inside);
  add(list, base + 4, nextKind, afterTag, afterTag2);
  add(list, base + 5, tag[at]!, nextTag, afterTag);
  add(list, base + 6, word[at]!);
  add(list, base + 7, isLast, closes, far);
  add(list, base + 8, atSource, nextKind, closes);
  add(list, base + 9, cueClass, isLast, closes);
  add(list, base + 10, order, isLast, closes);
  add(list, base + 11, paragraphEnd, far, inside);
  add(list, base + 12, after, afterTag2, nextKind);
  add(list, base + 13, afterCue, nextKind, inside);
  add(list, base + 14, role[at]!, nextKind, role[n2] ?? 0);
  add(list, base + 15, word[cue.last]!, isLast, closes);
  add(list, base + 16, nextKind, after, cueClass);
  add(list, base + 17, order, nextKind, after);
  add(list, base + 18, tag[at]!, after);
}

/** What stands in a part of the text from its start on, counted up to `to`. */
export interface Inside {
  to: number;
  verbs: number;
  commas: number;
  opens: number;
  closes: number;
  cues: number;
  dashes: number;
  words: number;
  dates: number;
}

/** Begins to count at a word. */
export function newInside(start: number): Inside {
  return { to: start - 1, verbs: 0, commas: 0, opens: 0, closes: 0, cues: 0, dashes: 0, words: 0, dates: 0 };
}

/** Counts on to a word further behind. */
function countTo(inside: Inside, { kind, quote, role, cue, date }: Cells, end: number): void {
  for (let at = inside.to + 1; at <= end; at++) {
    const kindHere = kind[at]!;
    if (kindHere === 1) {
      inside.words++;
      if (date[at] !== 0) inside.dates++;
      if (role[at] === roles.finiteVerb) {
        inside.verbs++;
        if (cue[at] !== 0 && quote[at] === 0) inside.cues++;
      }
    } else if (kindHere === 2) inside.commas++;
    else if (kindHere === 5) inside.dashes++;
    else if (quote[at] === 2) inside.opens++;
    else if (quote[at] === 3) inside.closes++;
  }
  inside.to = end;
}

/** Lists what speaks for a start and an end belonging together. `inside` began at the start, and has not come past the end. */
export function addPairFeatures(
  list: FeatureList,
  cells: Cells,
  attribution: Attribution,
  side: number,
  start: number,
  end: number,
  inside: Inside,
): void {
  const { cue } = attribution;
  const { word, tag, kind, quote, sentence, role, cue: cueOf } = cells;
  const base = 100 + side * 200;
  const cueClass = cueOf[cue.last]! || cueOf[cue.first]!;
  countTo(inside, cells, end);
  const { verbs, commas, opens, closes, cues, dashes, words, dates } = inside;
  const startOpens = start > 0 && quote[start - 1] === 2 && kind[start - 1] === 7 ? 1 : 0;
  const endCloses = quote[end + 1] === 3 || (kind[end + 1] !== 1 && quote[end + 2] === 3) ? 1 : 0;
  const insideStart = quote[start] === 1 ? 1 : 0;
  const insideEnd = quote[end] === 1 ? 1 : 0;
  const balance = Math.max(-2, Math.min(2, opens - closes)) + 2;
  const whole = startOpens + 2 * endCloses + 4 * insideStart + 8 * insideEnd + 16 * balance;
  const span = sentence[end]! - sentence[start]!;
  const length = bucketOf(end - start + 1);
  const next = end + 1 < cells.count ? kind[end + 1]! : 0;
  add(list, base + 1, whole, Math.min(opens, 2));
  add(list, base + 2, length, Math.min(verbs, 3));
  add(list, base + 3, Math.min(span, 4), insideStart + 2 * insideEnd, whole);
  add(list, base + 4, cueClass, Math.min(verbs, 2), length);
  add(list, base + 5, word[start]!, Math.min(verbs, 2));
  add(list, base + 6, tag[start]!, tag[end]!, next);
  add(list, base + 7, Math.min(cues, 2), span);
  add(list, base + 8, word[cue.last]!, length);
  add(list, base + 9, word[cue.last]!, Math.min(verbs, 2));
  add(list, base + 10, Math.min(commas, 3), next, Math.min(verbs, 2));
  add(list, base + 11, word[start]!, next, word[end + 1] ?? 0);
  add(list, base + 12, whole, cueClass);
  add(list, base + 13, Math.min(dashes, 2), next);
  add(list, base + 14, next, Math.min(verbs, 2), role[end + 2] ?? 0);
  add(list, base + 15, word[start]!, length, next === 2 ? 1 : 0);
  add(list, base + 16, tag[cue.last]!, Math.min(verbs, 2), word[start]!);
  // "However", "Since then", "On Monday": no words of anybody's.
  add(list, base + 17, Math.min(words, 5), Math.min(verbs, 1) + 2 * insideStart, dates === words ? 1 : 0);
  add(list, base + 18, words < 4 ? tag[start]! : 0, Math.min(verbs, 1) + 2 * insideStart, words < 4 ? words : 0);
}
