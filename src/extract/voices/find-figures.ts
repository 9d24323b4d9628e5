import { type Span, spansWithin, toTextSpan } from "../../model/span.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import { toBodyClasses } from "./body-nouns.ts";
import { findVoice, type Voice } from "./find-voices.ts";
import type { KnownNames } from "./known-names.ts";
import { lastNameOf } from "./name-runs.ts";
import { type Gender, guessGender, isPeopleNoun, isPersonNoun, toGender } from "./person-nouns.ts";

/** Somebody a report speaks of, speaker or not: whom a later pronoun or "the minister" may mean. */
export interface Figure extends Voice {
  readonly sentence: number;
  readonly paragraph: number;
  /** What the words call it, lower case: `minister`, `union`; a name's own last word counts for a body. */
  readonly nouns: readonly string[];
  /** The words beside those nouns, lower case: `foreign`, `miners`. */
  readonly modifiers: readonly string[];
  readonly gender: Gender | null;
  /** Whether lists and endings of first names, and not a title, gave the gender. */
  readonly isGuess: boolean;
  readonly isPlural: boolean;
  readonly place: "subject" | "other";
  /** Whether it stands inside quotation marks. */
  readonly isQuoted: boolean;
  readonly isSpeaker: boolean;
  /** Where a speaker's own words stand: nobody named in them is the speaker. */
  readonly said?: readonly Span[];
}

const pronouns = /^(?:he|she|him|they|them|it|who)$/u;
const determiners = /^(?:the|a|an|this|that|these|those|its|their|his|her|our|my|your|some|both|same|another)$/u;

/**
 * Finds whom the sentences speak of: noun phrases that hold a name or call a person or body something, in reading order.
 * Those that begin where `isKnown` says so may be left out.
 */
export function findFigures(
  segmented: Segmented,
  cells: Cells,
  sentences: readonly Sentence[],
  names: KnownNames,
  isKnown: (start: number) => boolean,
): Figure[] {
  const figures: Figure[] = [];
  for (const sentence of sentences) {
    for (let at = sentence.first; at < sentence.last; at++) {
      const phrase = findPhraseAt(segmented, cells, sentence, at);
      if (phrase === undefined) continue;
      if (isWorthwhile(phrase, segmented, cells)) {
        const whole = extendPhrase(phrase, segmented, cells, sentence);
        const span = spanOf(whole, segmented);
        const isApposed = whole.last > phrase.last && cells.kind.subarray(phrase.last, whole.last).includes(2);
        if (!isApposed && isKnown(span.start)) {
          at = phrase.last;
          continue;
        }
        const voice = toSure(findVoice(span, names), names);
        const figure = toFigure(voice, whole, segmented, cells, false);
        // "Norland's answer is awaited. Its ministry …": where the phrase is a thing, its owner may be meant.
        const owner = voice.actor === null ? findOwner(phrase, segmented, cells, names) : undefined;
        if (owner !== undefined) figures.push({ ...owner, place: figure.place });
        figures.push(figure);
        // "Mira Tarn, a spokeswoman" is one and not two.
        if (voice.actor !== null && isApposed) {
          at = whole.last;
          continue;
        }
      }
      at = phrase.last;
    }
  }
  return figures;
}

/** Who owns what a phrase names, where the words begin with the owner's name. */
function findOwner(
  { first, last }: TokenRange,
  segmented: Segmented,
  cells: Cells,
  names: KnownNames,
): Figure | undefined {
  let mark = first;
  while (mark <= last && cells.role[mark] !== roles.possessive) mark++;
  if (mark > last || mark === first) return undefined;
  const range = { first, last: mark - 1 };
  const voice = toSure(findVoice(spanOf(range, segmented), names), names);
  return voice.actor === null ? undefined : toFigure(voice, range, segmented, cells, false);
}

/** Two capitalised words that only look like somebody's name are taken for a body's. */
function toSure(voice: Voice, { mentions, people }: KnownNames): Voice {
  if (voice.kind !== "person" || voice.actor === null) return voice;
  const isSure =
    spansWithin(mentions, voice).some(({ kind }) => kind === "person") ||
    people.has(lastNameOf(voice.actor.replaceAll("-", " ")));
  return isSure ? voice : { ...voice, kind: "organization" };
}

/** A voice as a figure; `range` holds its tokens. */
export function toFigure(
  voice: Voice,
  range: TokenRange,
  { tokens, sentences }: Segmented,
  cells: Cells,
  isSpeaker: boolean,
): Figure {
  const nouns: string[] = [];
  const modifiers: string[] = [];
  const isPerson = voice.kind === "person";
  const calls = (word: string): boolean =>
    isPersonNoun(word) || isPeopleNoun(word) || (!isPerson && toBodyClasses(word).length > 0);
  for (const part of toParts(range, tokens, cells)) {
    let head = part.last;
    // "the aid group Breadline": what calls it stands before the name.
    if (!calls(tokens[head]!.lower))
      while (head > part.first && /^(?:\p{Lu}|&)/u.test(tokens[head]!.text) && !calls(tokens[head]!.lower)) head--;
    if (!calls(tokens[head]!.lower)) head = part.last;
    nouns.push(tokens[head]!.lower);
    for (let at = part.first; at < head; at++) {
      const { lower } = tokens[at]!;
      if (cells.kind[at] === 1 && cells.role[at] !== roles.possessive && !determiners.test(lower))
        modifiers.push(lower);
    }
  }
  // "World Aquatics" is one body.
  const isProper = (noun: string): boolean =>
    voice.kind === "organization" &&
    voice.actor !== null &&
    voice.text.includes(` ${noun[0]!.toUpperCase()}${noun.slice(1)}`);
  const titles = tokens.slice(range.first, Math.min(range.last + 1, range.first + 8));
  const certain = toGender(titles.map(({ lower }) => (lower.endsWith(".") ? lower.slice(0, -1) : lower)));
  const first = isPerson ? (voice.actor?.split("-")[0] ?? "") : "";
  const sentence = cells.sentence[range.first]!;
  return {
    ...voice,
    sentence,
    paragraph: sentences[sentence]?.paragraph ?? 0,
    nouns,
    modifiers,
    gender: certain ?? guessGender(first),
    isGuess: certain === null,
    isPlural:
      voice.kind !== "person" &&
      (/\band\b/u.test(voice.text) ||
        nouns.some((noun) => isPeopleNoun(noun) || (/[^s]s$/u.test(noun) && !isProper(noun)))),
    place: isSpeaker || isSubject(range, cells, sentences[sentence]!, tokens) ? "subject" : "other",
    isQuoted: cells.quote[range.first] === 1,
    isSpeaker,
  };
}

/** The noun phrases of a range up to its first relative, comma by comma, what hangs on prepositions left out. */
function toParts({ first, last }: TokenRange, tokens: Segmented["tokens"], { kind, role }: Cells): TokenRange[] {
  const parts: TokenRange[] = [];
  let begin = first;
  let open = true;
  for (let at = first; at <= last + 1; at++) {
    const comma = at > last || kind[at] === 2;
    const stops =
      comma ||
      role[at] === roles.preposition ||
      role[at] === roles.to ||
      role[at] === roles.relative ||
      // "the Dolna-based group"
      (role[at] === roles.verb && !tokens[at]!.text.includes("-")) ||
      kind[at] === 5 ||
      kind[at] === 6;
    if (!stops) continue;
    if (open && at > begin) {
      let end = at - 1;
      while (end > begin && (role[end] === roles.possessive || kind[end] !== 1)) end--;
      parts.push({ first: begin, last: end });
    }
    if (role[at] === roles.relative) break;
    open = comma;
    begin = at + 1;
  }
  return parts.slice(0, 2);
}

function isSubject(
  { first, last }: TokenRange,
  { role, kind }: Cells,
  sentence: Sentence,
  tokens: Segmented["tokens"],
): boolean {
  // "As for the office, it said …"
  if (tokens[first - 1]?.lower === "for" && tokens[first - 2]?.lower === "as") return true;
  if (role[first - 1] === roles.preposition && first > sentence.first) return false;
  // "It was Norland's turn", "it is Tarn who decides".
  if (/^(?:was|is)$/u.test(tokens[first - 1]?.lower ?? "") && tokens[first - 2]?.lower === "it") return true;
  let after = last + 1;
  while (after < sentence.last && (role[after] === roles.adverb || kind[after] === 2)) after++;
  return role[after] === roles.finiteVerb || first === sentence.first;
}

function isNominal({ role, kind }: Cells, at: number): boolean {
  const here = role[at]!;
  return (
    kind[at] === 1 && (here === roles.noun || here === roles.name || here === roles.adjective || here === roles.number)
  );
}

/** The noun phrase that begins at a token, without what hangs on it. */
function findPhraseAt({ tokens }: Segmented, cells: Cells, sentence: Sentence, first: number): TokenRange | undefined {
  const { role, kind } = cells;
  if (kind[first] !== 1) return undefined;
  if (role[first] === roles.pronoun || role[first] === roles.relative)
    return pronouns.test(tokens[first]!.lower) ? { first, last: first } : undefined;
  if (role[first] !== roles.determiner && !isNominal(cells, first)) return undefined;
  let last = first;
  while (
    last + 1 < sentence.last &&
    (isNominal(cells, last + 1) ||
      role[last + 1] === roles.possessive ||
      (tokens[last + 1]!.text === "&" && isNominal(cells, last + 2)))
  )
    last++;
  while (last > first && role[last] !== roles.noun && role[last] !== roles.name) last--;
  return role[last] === roles.noun || role[last] === roles.name ? { first, last } : undefined;
}

/** Takes in "of …" and an apposition: "the ministry of ports", "Mira Tarn, the spokeswoman", "its owner, Longline". */
function extendPhrase(phrase: TokenRange, segmented: Segmented, cells: Cells, sentence: Sentence): TokenRange {
  const { tokens } = segmented;
  let { last } = phrase;
  const joins = (at: number): boolean =>
    tokens[at]?.lower === "of" ||
    (tokens[at]?.lower === "for" &&
      /^\p{Lu}/u.test(tokens[at - 1]!.text) &&
      /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ""));
  for (let times = 0; times < 2 && joins(last + 1) && last + 2 < sentence.last; times++) {
    const next = findPhraseAt(segmented, cells, sentence, last + 2);
    if (next === undefined) break;
    last = next.last;
  }
  if (cells.kind[last + 1] !== 2 || last + 2 >= sentence.last) return { ...phrase, last };
  const next = findPhraseAt(segmented, cells, sentence, last + 2);
  if (next === undefined || next.last === next.first - 1) return { ...phrase, last };
  const isName = (range: TokenRange): boolean =>
    cells.role[range.last] === roles.name && cells.role[range.first] !== roles.determiner;
  const calls = (range: TokenRange): boolean => {
    const { lower } = tokens[range.last]!;
    return isPersonNoun(lower) || toBodyClasses(lower).length > 0;
  };
  const fits = (isName(phrase) && !isName(next) && calls(next)) || (!isName(phrase) && calls(phrase) && isName(next));
  if (!fits || /^(?:and|or)$/u.test(tokens[next.last + 1]?.lower ?? "")) return { ...phrase, last };
  return { ...phrase, last: next.last };
}

/** Whether a phrase may be somebody: it holds a name, is a pronoun, or ends in a word for a person or body. */
function isWorthwhile({ first, last }: TokenRange, { tokens }: Segmented, cells: Cells): boolean {
  const { lower } = tokens[last]!;
  if (pronouns.test(lower) || isPersonNoun(lower) || isPeopleNoun(lower) || toBodyClasses(lower).length > 0)
    return true;
  for (let at = first; at <= last; at++)
    if (cells.name[at] !== 0 || (cells.role[at] === roles.name && cells.date[at] !== 2)) return true;
  return false;
}

function spanOf({ first, last }: TokenRange, { text, tokens }: Segmented): ReturnType<typeof toTextSpan> {
  return toTextSpan(text, tokens[first]!.start, tokens[last]!.end);
}
