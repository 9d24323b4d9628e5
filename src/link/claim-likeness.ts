import { replyActs } from "../model/statement.ts";
import { type ClaimTerms, isDeed, isThing } from "./claim-terms.ts";
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

/** What speaks for two statements being about one thing; fitted on the train half of bench/matters. */
const weights = {
  bias: -1.9,
  cosine: 1.77,
  overlap: 3.15,
  figure: 0.94,
  voice: 0.45,
  report: 0.88,
  answers: 0.52,
  reply: 0.54,
  group: 1.06,
  deed: -0.32,
  otherDeed: -0.03,
  thing: 0.04,
  otherThing: -0.5,
  actors: -0.21,
  leans: 1.74,
  accused: 0.62,
  thin: -0.64,
};

export type Signal = keyof typeof weights;
const signals = Object.keys(weights) as readonly Signal[];

/** How likely two statements are about one thing, in log odds. */
export function toLikeness(one: Claim, other: Claim, weigh: TermWeight): number {
  const values = toSignals(one, other, weigh);
  return signals.reduce((sum, name, at) => sum + weights[name] * values[at]!, 0);
}

/** The signals of a pair, in the order of `signals`, each from 0 to 1. */
function toSignals(one: Claim, other: Claim, weigh: TermWeight): number[] {
  const here = one.reading.report.id === other.reading.report.id;
  const apart = Math.abs(one.place - other.place);
  // What one has lent the other says nothing of the two.
  const lends = here && apart === 1;
  const left = toWeights(one, weigh, lends);
  const right = toWeights(other, weigh, lends);
  let [dot, shared, leftSquare, rightSquare, leftSum, rightSum, figure, common] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const [term, weight] of left) {
    leftSquare += weight * weight;
    leftSum += weight;
    const match = right.get(term);
    if (match === undefined) continue;
    dot += weight * match;
    shared += Math.min(weight, match);
    if (!isActor(term)) common++;
    if (term.startsWith("#")) figure = 1;
  }
  for (const weight of right.values()) {
    rightSquare += weight * weight;
    rightSum += weight;
  }
  const deeds = toKinship(one.own.filter(isDeed), other.own.filter(isDeed));
  const things = toKinship(one.own.filter(isThing), other.own.filter(isThing));
  const actors = toKinship(one.own.filter(isActor), other.own.filter(isActor));
  const [a, b] = [one.reading.statement, other.reading.statement];
  const overlap = shared / Math.max(fewest, Math.min(leftSum, rightSum));
  // To stand near each other says something only of statements that share words.
  const touch = Math.min(1, overlap * 5);
  const isContrary = replyActs.has(a.act) !== replyActs.has(b.act);
  // Names alone, or one word beside them, are what a matter is made of and no claim.
  const isTied = a.answers.includes(b.id) || b.answers.includes(a.id) || (one.group >= 0 && one.group === other.group);
  const next = one.place < other.place ? other : one;
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
    deeds > 0 ? 1 : 0,
    deeds < 0 ? 1 : 0,
    things > 0 ? 1 : 0,
    things < 0 ? 1 : 0,
    Math.max(0, actors),
    here && apart === 1 && next.lent.length > 0 ? 1 : 0,
    isContrary && (isAccused(one, other) || isAccused(other, one)) ? 1 : 0,
    common < 2 && common < Math.min(one.own.length, other.own.length) && !isTied ? 1 : 0,
  ];
}

function isActor(term: string): boolean {
  return term.startsWith("@");
}

/** Share of the shorter list that the other holds too; -1 where both say something and nothing in common. */
function toKinship(ones: readonly string[], others: readonly string[]): number {
  if (ones.length === 0 || others.length === 0) return 0;
  const common = ones.filter((term) => others.includes(term)).length;
  return common === 0 ? -1 : common / Math.min(ones.length, others.length);
}

/** Whether one replies and the other speaks of who replies. */
function isAccused({ reading }: Claim, { own }: Claim): boolean {
  if (!replyActs.has(reading.statement.act)) return false;
  return own.includes(`@${reading.state}`) || own.includes(`@${reading.speaker}`);
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
