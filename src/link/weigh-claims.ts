import { commonWords } from "../lexicon/generated/common-words.ts";
import { replyActs } from "../model/statement.ts";
import { findQuantities } from "../segment/quantities.ts";
import { type ClaimTerms, isThing } from "./claim-terms.ts";
import type { Reading } from "./reading.ts";
import { findSurroundings } from "./surroundings.ts";

/** A statement's reading with what it is compared by. */
export interface Claim extends ClaimTerms {
  readonly reading: Reading;
  /** Place among the statements of its report. */
  readonly place: number;
  /** The group of events it tells of, -1 where it tells of none that is known. */
  readonly group: number;
}

/** Terms, as numbers in rising order, with how telling each is, and their sums. See `isActorTerm`. */
export interface Bag {
  readonly terms: readonly number[];
  /** The weight of each term, in the same order. */
  readonly weights: readonly number[];
  readonly sum: number;
  /** Square root of the sum of squares. */
  readonly norm: number;
}

/** A claim with all that comparing it with others takes. */
export interface WeighedClaim extends Claim {
  readonly terms: Bag;
  /** Its own terms, and at less weight those of the statement before it. */
  readonly context: Bag;
  /** The words of the passage it stands in. */
  readonly passage: Bag;
  /** The terms of all statements of its report. */
  readonly wholeReport: Bag;
  /** How many claims its report has. */
  readonly beside: number;
  readonly actors: readonly string[];
  /** Who it speaks of, and who speaks. */
  readonly around: readonly string[];
  readonly self: readonly string[];
  readonly things: readonly string[];
  readonly figures: readonly string[];
  readonly units: readonly string[];
  readonly months: readonly string[];
  readonly isReply: boolean;
  readonly leans: boolean;
  readonly isNegated: boolean;
}

const ranks = new Map(commonWords.split(/\s+/u).map((word, at) => [word, at + 1] as const));
const rank = { first: 60, span: Math.log(40) };

/** How much of its weight a word keeps: words common in any text tell little of a matter. 0.3 to 1. */
function toRarity(word: string): number {
  const place = ranks.get(word) ?? ranks.get(word.replace(/(?:s|ed|ing)$/u, ""));
  if (place === undefined) return 1;
  return 0.3 + 0.7 * Math.min(1, Math.max(0, Math.log(place / rank.first) / rank.span));
}

const leaning =
  /^["“]?(?:that |if |whether )?(?:it|they|he|she|this|these|those|both|any|all of them|some of them|there)\b/iu;
const negation = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/iu;
const monthTerms: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december"
    .split(" ")
    .map((name) => `~${name}`),
);
/** In a matter of few statements no word is rare: as many others that lack it are added. */
const fewClaims = 6;
const lentShare = 0.5;

/** Weighs the terms of claims by how rare they are among them; the claims of one report must stand together. */
export function weighClaims(claims: readonly Claim[]): WeighedClaim[] {
  const rarity = toRarityIn(claims.map(({ own }) => own));
  const passages = claims.map(({ reading }) => findSurroundings(reading));
  const passageRarity = toRarityIn(passages.map((words) => [...words.keys()]));
  const numberOf = numberTerms([...claims.map(({ own }) => own), ...passages.map((words) => words.keys())]);
  const terms = claims.map(({ own, words }) =>
    toBag(own.map((term, at) => [numberOf(term), rarity(term) * (words[at] ? toRarity(words[at]) : 1)])),
  );
  const reports = new Map<string, Map<number, number>>();
  const counts = new Map<string, number>();
  claims.forEach(({ reading }, at) => {
    const own = reports.get(reading.report.id) ?? new Map<number, number>();
    terms[at]!.terms.forEach((term, place) => {
      if (!isActorTerm(term)) own.set(term, terms[at]!.weights[place]!);
    });
    reports.set(reading.report.id, own);
    counts.set(reading.report.id, (counts.get(reading.report.id) ?? 0) + 1);
  });
  const wholes = new Map([...reports].map(([id, weights]) => [id, toBag([...weights])] as const));
  return claims.map((claim, at): WeighedClaim => {
    const { reading, own, place } = claim;
    const before = place > 0 && claims[at - 1]?.reading.report === reading.report ? terms[at - 1]! : null;
    const actors = own.filter((term) => term.startsWith("@"));
    const self = [reading.state, reading.speaker].flatMap((id) => (id === null ? [] : [`@${id}`]));
    return {
      ...claim,
      terms: terms[at]!,
      context: before ? toBag([...toEntries(before, lentShare), ...toEntries(terms[at]!)]) : terms[at]!,
      passage: toBag([...passages[at]!].map(([stem, word]) => [numberOf(stem), passageRarity(stem) * toRarity(word)])),
      wholeReport: wholes.get(reading.report.id)!,
      beside: counts.get(reading.report.id)!,
      actors: orNone(actors),
      around: [...new Set([...actors, ...self])],
      self: orNone(self),
      things: orNone(own.filter(isThing)),
      figures: orNone(own.filter((term) => term.startsWith("#"))),
      units: orNone([...new Set(findQuantities(reading.words).flatMap(({ unit }) => (unit === "" ? [] : [unit])))]),
      months: orNone(own.filter((term) => monthTerms.has(term))),
      isReply: replyActs.has(reading.statement.act),
      leans: leaning.test(reading.words),
      isNegated: negation.test(reading.words),
    };
  });
}

const none: readonly string[] = [];

/** One empty list for all: most claims have several. */
function orNone(list: readonly string[]): readonly string[] {
  return list.length === 0 ? none : list;
}

/** How rare each term is among lists of terms: the logarithm of the share that lacks it. */
function toRarityIn(lists: readonly (readonly string[])[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const list of lists) for (const term of list) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log((lists.length + fewClaims) / (1 + (counts.get(term) ?? 0))) + 0.2;
}

/** Numbers terms in their order, twice the place of each, and one more for those that name an actor. */
function numberTerms(lists: readonly Iterable<string>[]): (term: string) => number {
  const all = new Set<string>();
  for (const list of lists) for (const term of list) all.add(term);
  const numbers = new Map([...all].toSorted().map((term, at) => [term, 2 * at + (term.startsWith("@") ? 1 : 0)]));
  return (term) => numbers.get(term)!;
}

/** Whether the number of a term stands for an actor: such a term is no word. */
export function isActorTerm(term: number): boolean {
  return term % 2 === 1;
}

/** Of a term given twice the last weight counts. */
function toBag(pairs: readonly (readonly [number, number])[]): Bag {
  const entries = [...new Map(pairs)].toSorted((one, other) => one[0] - other[0]);
  let [sum, squares] = [0, 0];
  for (const [, weight] of entries) {
    sum += weight;
    squares += weight * weight;
  }
  const [terms, weights] = [entries.map(([term]) => term), entries.map(([, weight]) => weight)];
  return { terms, weights, sum, norm: Math.sqrt(squares) };
}

function toEntries({ terms, weights }: Bag, share = 1): [number, number][] {
  return terms.map((term, at) => [term, share * weights[at]!]);
}
