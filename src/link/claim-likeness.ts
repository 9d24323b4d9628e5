import type { ClaimTerms } from "./claim-terms.ts";
import type { Reading } from "./reading.ts";

/** A statement's reading with what it is compared by. */
export interface Claim extends ClaimTerms {
  readonly reading: Reading;
  /** Place among the statements of its report. */
  readonly place: number;
  /** The group of events it tells of, -1 where it tells of none that is known. */
  readonly group: number;
}

/** How telling a term is in this matter: the rarer, the more. */
export type TermWeight = (term: string) => number;

/** What speaks for two statements being about one thing; fitted on the train half of bench/matters, see docs/decisions. */
const weights = {
  bias: -1.15,
  cosine: 1.85,
  overlap: 2.75,
  figure: 1.35,
  voice: 0.45,
  report: 0.8,
  answers: 0.7,
  reply: 0.5,
  group: 1.5,
  deed: 0.15,
  otherDeed: -0.15,
} as const;

export type Signal = keyof typeof weights;
export const signals = Object.keys(weights) as readonly Signal[];

/** How likely two statements are about one thing, in log odds. */
export function toLikeness(one: Claim, other: Claim, weigh: TermWeight): number {
  const values = toSignals(one, other, weigh);
  return signals.reduce((sum, name, at) => sum + weights[name] * values[at]!, 0);
}

/** The signals of a pair, in the order of `signals`, each from 0 to 1. */
export function toSignals(one: Claim, other: Claim, weigh: TermWeight): number[] {
  const here = one.reading.report.id === other.reading.report.id;
  const apart = Math.abs(one.place - other.place);
  // What one has lent the other says nothing of the two.
  const lends = here && apart === 1;
  const left = toWeights(one, weigh, lends);
  const right = toWeights(other, weigh, lends);
  let [dot, shared, leftSquare, rightSquare, leftSum, rightSum, figure] = [0, 0, 0, 0, 0, 0, 0];
  for (const [term, weight] of left) {
    leftSquare += weight * weight;
    leftSum += weight;
    const match = right.get(term);
    if (match === undefined) continue;
    dot += weight * match;
    shared += Math.min(weight, match);
    if (term.startsWith("#")) figure = 1;
  }
  for (const weight of right.values()) {
    rightSquare += weight * weight;
    rightSum += weight;
  }
  const [deeds, others] = [one.own.filter(isDeed), other.own.filter(isDeed)];
  const sharesDeed = deeds.some((deed) => others.includes(deed));
  const [a, b] = [one.reading.statement, other.reading.statement];
  const overlap = shared / Math.max(fewest, Math.min(leftSum, rightSum));
  // To stand near each other says something only of statements that share words.
  const touch = Math.min(1, overlap * 5);
  const isContrary = contrary.has(a.act) !== contrary.has(b.act);
  return [
    1,
    dot / (Math.sqrt(leftSquare * rightSquare) || 1),
    overlap,
    figure,
    one.reading.speaker !== null && one.reading.speaker === other.reading.speaker ? 1 : 0,
    here ? touch : 0,
    a.answers.includes(b.id) || b.answers.includes(a.id) ? 1 : 0,
    here && isContrary && apart <= 2 ? touch : 0,
    one.group >= 0 && one.group === other.group ? 1 : 0,
    sharesDeed ? 1 : 0,
    deeds.length > 0 && others.length > 0 && !sharesDeed ? 1 : 0,
  ];
}

const contrary: ReadonlySet<string> = new Set(["denies", "doubts", "declines"]);
const deedTerms = new Set(["~move", "~deal", "~talk", "~use", "~pay", "~kill", "~burn", "~cut", "~hack"]);

function isDeed(term: string): boolean {
  return deedTerms.has(term);
}

/** One word in common makes no claim: a statement with fewer telling words than this is taken to have so many (sum of weights). */
const fewest = 8;
/** Terms lent by the statement before count less than a statement's own. */
const lentShare = 0.4;

function toWeights({ own, lent }: Claim, weigh: TermWeight, isAlone: boolean): Map<string, number> {
  const terms = new Map((isAlone ? [] : lent).map((term) => [term, lentShare * weigh(term)]));
  for (const term of own) terms.set(term, weigh(term));
  return terms;
}
