import type { RelationKind } from "../model/dossier.ts";
import type { ClaimProfile } from "./claim-profile.ts";
import { toDay } from "./group-events.ts";

/** How one proposition stands to another: "the first is narrower than the second". */
export interface ClaimRelation {
  readonly from: string;
  readonly kind: RelationKind;
  readonly to: string;
  readonly because: string;
  readonly nearness: number;
}

/** Likeness of the words of two propositions, from which they are of one matter. */
const leastNear = 0.01;
/** The same for two that no report tells both: a few common words are not enough. */
const leastApartNear = 0.03;
/** How many terms of a proposition lead to others, and how many others one term leads to. */
const keys = 40;
const postings = 60;
/** How many of the nearest, and of those told most, a proposition is related to, beyond those that choose it. */
const mostNear = 6;
const mostTied = 4;
/** Two dates that are further apart than this are those of two events. */
const leastApart = 20;
/** A date that spans more days than this sets no two events apart. */
const longest = 100;

/**
 * Relates propositions that speak of one matter, nearest first: another event (another month or year), an update (a later
 * step), a contradiction (another cause), else the one told by fewer is a part of the one told by
 * more. Only propositions that share a telling term are compared, each to its nearest; those that no report tells both must share more.
 */
export function relateClaims(profiles: readonly ClaimProfile[]): ClaimRelation[] {
  const vectors = toVectors(profiles);
  const byTerm = new Map<string, number[]>();
  const nearest = newNearest(profiles);
  for (const [at, vector] of vectors.entries()) {
    const found = new Set<number>();
    for (const term of [...vector.keys()].slice(0, keys)) {
      const list = byTerm.get(term) ?? [];
      byTerm.set(term, list);
      for (const other of list) found.add(other);
      list.push(at);
      if (list.length > postings) list.shift();
    }
    for (const other of found) {
      const nearness = toNearness(vector, vectors[other]!);
      const isNear = nearness >= leastApartNear || (nearness >= leastNear && isTied(profiles[at]!, profiles[other]!));
      if (isNear) nearest.add({ one: other, other: at, nearness });
    }
  }
  const kept = nearest.choose();
  return kept.map(({ one, other, nearness }) => ({ ...relate(profiles[one]!, profiles[other]!), nearness }));
}

/** Whether a report tells both. */
function isTied({ reports: one }: ClaimProfile, { reports: other }: ClaimProfile): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  for (const id of few) if (many.has(id)) return true;
  return false;
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly nearness: number;
}

/** Pairs are given one by one, since a large matter has a thousand for each that is kept. */
interface Nearest {
  readonly add: (pair: Pair) => void;
  /** The pairs that are among the nearest of one of the two, or tie it to what most is told of; nearest first. */
  readonly choose: () => Pair[];
}

function newNearest(profiles: readonly ClaimProfile[]): Nearest {
  const lists = profiles.map(() => ({ near: newTop(mostNear), tied: newTop(mostTied) }));
  return {
    add(pair) {
      for (const [at, other] of [
        [pair.one, pair.other],
        [pair.other, pair.one],
      ] as const) {
        lists[at]!.near.add(pair, pair.nearness);
        lists[at]!.tied.add(pair, pair.nearness * Math.log(2 + profiles[other]!.size));
      }
    },
    choose() {
      const kept = new Set(lists.flatMap(({ near, tied }) => [...near.pairs, ...tied.pairs]));
      return [...kept].toSorted((a, b) => b.nearness - a.nearness || a.one - b.one || a.other - b.other);
    },
  };
}

/** The few pairs that score highest, highest first; of equal ones those that came first. */
function newTop(most: number): { readonly pairs: readonly Pair[]; readonly add: (pair: Pair, score: number) => void } {
  const pairs: Pair[] = [];
  const scores: number[] = [];
  return {
    pairs,
    add(pair, score) {
      if (scores.length === most && score <= scores[most - 1]!) return;
      let at = scores.length;
      while (at > 0 && score > scores[at - 1]!) at -= 1;
      pairs.splice(at, 0, pair);
      scores.splice(at, 0, score);
      pairs.length = Math.min(pairs.length, most);
      scores.length = Math.min(scores.length, most);
    },
  };
}

/** The terms of each proposition by weight, heaviest first, of length 1: what few propositions speak of weighs more. */
function toVectors(profiles: readonly ClaimProfile[]): Map<string, number>[] {
  const counts = new Map<string, number>();
  for (const { terms } of profiles) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return profiles.map(({ terms }) => {
    const all = [...terms].map(([term, share]): [string, number] => {
      const rarity = Math.log((profiles.length + 4) / (1 + (counts.get(term) ?? 0))) + 0.1;
      return [term, Math.sqrt(share) * Math.max(0.05, rarity)];
    });
    const length = Math.sqrt(all.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    const ranked = all.toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
    return new Map(ranked.map(([term, weight]) => [term, weight / length]));
  });
}

function toNearness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return sum;
}

function relate(one: ClaimProfile, other: ClaimProfile): Omit<ClaimRelation, "nearness"> {
  const tell = (
    from: ClaimProfile,
    kind: RelationKind,
    to: ClaimProfile,
    because: string,
  ): Omit<ClaimRelation, "nearness"> => {
    return { from: from.id, kind, to: to.id, because };
  };
  const [earlier, later] = isLater(one, other) ? [other, one] : [one, other];
  if (earlier.isWide !== later.isWide) {
    const [part, whole] = earlier.isWide ? [later, earlier] : [earlier, later];
    return tell(part, "narrower", whole, "what is told there covers all times or all parties");
  }
  const isNews = earlier.firstSaid !== null && later.firstSaid !== null && later.firstSaid > earlier.firstSaid;
  const hasMoved = later.step > earlier.step && (earlier.step <= 2 || isNews) && !isLong(earlier, later);
  if (hasMoved && (isNews || isAfter(later, earlier)))
    return tell(later, "updates", earlier, "it tells of a later step of what may be the same dealings");
  if (isOtherTime(earlier, later)) return tell(later, "different-event", earlier, "the like at another time");
  if (givesCause(earlier) && givesCause(later))
    return tell(later, "contradicts", earlier, "they give different causes");
  const isApart = ![...later.reports].some((id) => earlier.reports.has(id));
  if (isNews && isApart)
    return tell(
      later,
      "different-event",
      earlier,
      "no report tells both, and this was told later: perhaps another event",
    );
  return tell(later, "narrower", earlier, "it tells of a part or a side of what was told before");
}

/** By the first day it was told on, then by the place in that day's reports: what a matter begins with is its widest claim. */
function isLater(one: ClaimProfile, other: ClaimProfile): boolean {
  const [left, right] = [one.firstSaid ?? "9999", other.firstSaid ?? "9999"];
  if (left !== right) return left > right;
  // Told on one day: what is to be done is part of the deal.
  const [first, second] = [one.step, other.step];
  if (first !== second && Math.max(first, second) === 2) return first < second;
  return one.order !== other.order ? one.order > other.order : one.size > other.size;
}

/** Both are dated and apart, or one lies long before the first day that the other was told on. */
function isOtherTime(one: ClaimProfile, other: ClaimProfile): boolean {
  if (one.when !== null && other.when !== null)
    return toSpan(one.when) <= longest && toSpan(other.when) <= longest && toGap(one.when, other.when) > leastApart;
  const [dated, open] = one.when !== null ? [one, other] : [other, one];
  if (dated.when === null || open.firstSaid === null) return false;
  return toDay(open.firstSaid) - toDay(dated.when.to) > 300;
}

function toSpan({ from, to }: { readonly from: string; readonly to: string }): number {
  return toDay(to) - toDay(from);
}

/** So long after that a plan and a deed are rather of two dealings. */
function isLong(earlier: ClaimProfile, later: ClaimProfile): boolean {
  return earlier.when !== null && later.when !== null && toGap(earlier.when, later.when) > 270;
}

function isAfter({ when: one }: ClaimProfile, { when: other }: ClaimProfile): boolean {
  return one !== null && other !== null && one.from > other.to;
}

function toGap(
  one: { readonly from: string; readonly to: string },
  other: { readonly from: string; readonly to: string },
): number {
  return Math.max(toDay(one.from) - toDay(other.to), toDay(other.from) - toDay(one.to));
}

function givesCause({ causes }: ClaimProfile): boolean {
  return causes >= 0.4;
}
