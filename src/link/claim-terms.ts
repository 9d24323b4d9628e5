import { wordFamilies } from "../lexicon/generated/word-families.ts";
import { toSide } from "./known-actors.ts";
import { type ActorName, findNamedActors } from "./mentions.ts";
import type { Reading } from "./reading.ts";

/** What a statement is about, as terms that can be compared: stems of its telling words, families, actors, figures. */
export interface ClaimTerms {
  /** Terms of the content, each once: `~give` a family, `@norland` an actor, `#20` a figure, else a stem. */
  readonly own: readonly string[];
  /** The word behind each term of `own`, in lower case; empty for actors and figures. */
  readonly words: readonly string[];
  /** Terms of the words around it that it leans on: the statement before, where this one begins with a pronoun. */
  readonly lent: readonly string[];
  /** Whether it says little by itself: "the charge", "declined to comment". */
  readonly isBare: boolean;
}

const empty = new Set(
  (
    "a an the this that these those some any all no not nor neither never none nobody nothing and or but if so as than then " +
    "of in on at to from by for with without into onto over under about after before since until during between among against through via per " +
    "is are was were be been being am has have had having do does did done will would shall should can could may might must " +
    "he she it they we i you him her them us me his hers its their theirs our ours your my who whom whose which what when where why how whether " +
    "there here also only just even still yet already again more most less least much many few several such other another same own both each every " +
    "said says say told tell added according out up down off back very too now ever once while because however one"
  ).split(" "),
);
const bareWords = new Set(
  (
    "charge claim allegation accusation report assertion statement comment question matter story suggestion rumour rumor finding account version thing it this that " +
    "denied deny dismissed rejected respond answer reply request confirm true untrue false baseless groundless nonsense fabrication lie invention fairy tale " +
    "display provocation slander theatre fiction propaganda speculation talk"
  )
    .split(" ")
    .map(toStem),
);

const exactFamily = new Map(wordFamilies.flatMap(({ id, words }) => words.map((word) => [word, `~${id}`] as const)));
const stemFamily = new Map<string, string>();
for (const [word, family] of exactFamily) if (!stemFamily.has(toStem(word))) stemFamily.set(toStem(word), family);
const deeds = new Set(wordFamilies.flatMap(({ id, kind }) => (kind === "deed" ? [`~${id}`] : [])));
const things = new Set(wordFamilies.flatMap(({ id, kind }) => (kind === "thing" ? [`~${id}`] : [])));

/** Whether a term is a family of words for one deed. */
export function isDeed(term: string): boolean {
  return deeds.has(term);
}

/** Whether a term is a family of words for one kind of thing. */
export function isThing(term: string): boolean {
  return things.has(term);
}

/** Lists the terms of the readings of one report, in the same order; `names` are actors only the reports name. */
export function toClaimTerms(readings: readonly Reading[], names: readonly ActorName[] = []): ClaimTerms[] {
  const own = readings.map((reading) => toTerms(reading, names));
  return readings.map((_, index) => {
    const mine = own[index]!;
    const telling = [...mine.keys()].filter((term) => !bareWords.has(term));
    const before = findLender(readings, index);
    return {
      own: telling,
      words: telling.map((term) => mine.get(term)!),
      lent: before === null ? [] : [...own[before]!.keys()].filter((term) => !bareWords.has(term)),
      isBare: telling.filter((term) => !term.startsWith("@")).length < 2,
    };
  });
}

/** Lists the terms of one statement taken by itself. */
export function toTermsOf(reading: Reading): readonly string[] {
  return [...toTerms(reading, []).keys()].filter((term) => !bareWords.has(term));
}

const leaning =
  /^(?:["“]?(?:that |if |whether )?)(?:it|they|he|she|this|these|those|both|any|all of them|some of them|the (?:first|second|other|latter|same) \p{L}+|(?:the|that|such) (?:talks|shipments?|deliver(?:y|ies)|consignments?|train|wagons?|ships?|vessel|deal|sale|contract|agreement|picture|image|photograph|figures?|data|list|letter|number|attack|fire|accident|cargo|goods|weapons|arms))\b/iu;

/** The statement a pronoun or a bare noun at the front leans on: the one before. */
function findLender(readings: readonly Reading[], index: number): number | null {
  return index > 0 && leaning.test(readings[index]!.words) ? index - 1 : null;
}

/** The terms of a statement, each with the word it was made from. */
function toTerms({ words, state, speaker }: Reading, names: readonly ActorName[]): Map<string, string> {
  const terms = new Map<string, string>();
  const same = toVocabulary(names);
  let rest = words;
  for (const { start, end, actorId } of findNamedActors(words, names).toReversed()) {
    terms.set(same(`@${toSide(actorId)}`), "");
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  const self = state ?? speaker;
  if (self !== null && /\b(?:we|our|us)\b/iu.test(words)) terms.set(same(`@${self}`), "");
  const adjectives = toAdjectives(names);
  const found =
    rest
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/\p{L}[\p{L}']*|\d[\d,.]*\d|\d/gu) ?? [];
  for (const word of found) {
    if (/^\d/u.test(word)) terms.set(same(`#${word.replaceAll(",", "")}`), "");
    else if (!empty.has(word) && word.length > 1) {
      const plain = word.replace(/'s?$/u, "");
      const stem = toStem(plain);
      const actor = adjectives.get(plain.replace(/s$/u, ""));
      const term = same(actor ?? exactFamily.get(plain) ?? stemFamily.get(stem) ?? stem);
      if (!terms.has(term)) terms.set(term, actor === undefined ? same(plain) : "");
    }
  }
  return terms;
}

const vocabularies = new WeakMap<readonly ActorName[], Map<string, string>>();

/** Gives one and the same string for equal words of one matter: large matters repeat a few thousand words millions of times. */
function toVocabulary(names: readonly ActorName[]): (word: string) => string {
  const known = vocabularies.get(names) ?? new Map<string, string>();
  vocabularies.set(names, known);
  return (word) => {
    const same = known.get(word);
    if (same !== undefined) return same;
    known.set(word, word);
    return word;
  };
}

const adjectivesOf = new WeakMap<readonly ActorName[], ReadonlyMap<string, string>>();

/** "Norlandish", "Vesnian": what may be said of who a report calls Norland, Vesnia. */
function toAdjectives(names: readonly ActorName[]): ReadonlyMap<string, string> {
  const known = adjectivesOf.get(names);
  if (known) return known;
  const found = new Map<string, string>();
  for (const { words, actorId } of names) {
    if (!/^\p{Lu}\p{Ll}{3,}$/u.test(words)) continue;
    const name = words.toLowerCase();
    const root = name.replace(/(?:ia|[aeoy])$/u, "");
    for (const end of ["n", "an", "ian", "ese", "i", "ish", "ic", "er"])
      for (const stem of [name, root]) if (!found.has(stem + end)) found.set(stem + end, `@${toSide(actorId)}`);
  }
  adjectivesOf.set(names, found);
  return found;
}

/** Whether a word in lower case says something by itself. */
export function isTellingWord(word: string): boolean {
  return word.length > 1 && !empty.has(word);
}

/** Cuts the endings that change with the sentence, and keeps at most six letters: enough for one word, too little for two. */
export function toStem(word: string): string {
  return word
    .replace(/(?:ies|ied)$/u, "y")
    .replace(/(?:sses)$/u, "ss")
    .replace(/(?<=\p{L}{3})(?:ing|ed|es|s|ly)$/u, "")
    .slice(0, 6);
}
