import { toLikeness } from "./claim-likeness.ts";
import { toClaimTerms } from "./claim-terms.ts";
import { clusterClaims, type LikePair } from "./cluster-claims.ts";
import type { ActorName } from "./mentions.ts";
import { packPairs } from "./pack-pairs.ts";
import type { Reading } from "./reading.ts";
import { noRecall, type Recall } from "./recall.ts";
import { type Claim, type WeighedClaim, weighClaims } from "./weigh-claims.ts";

/** Above which mean chance statements are taken to be about one thing. */
const threshold = 0.16;
/** Up to so many statements each is held against all others. */
const few = 240;
/** In larger matters: how many of its rarest terms find a statement's candidates, among how many that had the term last, and how many are weighed. */
const keys = 8;
const postings = 24;
const rivals = 24;
/** How many places before it in its own report a statement is held against. */
const reach = 8;
/** Pairs of a large matter with lower log odds than this count as never compared. */
const least = -2.4;

/**
 * Groups statements that are about one thing, whatever it is, by how likely each two of them are (`toLikeness`).
 * `groupOf` says which known event a statement tells of (-1 for none). In large matters only statements that share a
 * telling term or stand near each other are compared, so that time grows with the number of statements. Groups stand in
 * the order of their first statement.
 */
export function groupClaims(
  readings: readonly Reading[],
  groupOf: (statementId: string) => number,
  names: readonly ActorName[] = [],
  recall: Recall = noRecall,
): Claim[][] {
  const { claims, copies } = setCopiesAside(toClaims(readings, groupOf, names, recall));
  const at = clusterClaims(claims.length, toPairs(claims), threshold);
  const groups = new Map<number, Claim[]>();
  claims.forEach((claim, index) => {
    const group = groups.get(at[index]!) ?? [];
    group.push(claim, ...(copies.get(claim) ?? []));
    groups.set(at[index]!, group);
  });
  return [...groups.values()];
}

// What comparing takes is done with before claims are put together: in large matters it is most of what memory holds.
function toPairs(claims: readonly Claim[]): Iterable<LikePair> {
  const weighed = weighClaims(claims);
  return weighed.length > few ? pairNear(weighed) : pairAll(weighed);
}

function pairAll(claims: readonly WeighedClaim[]): LikePair[] {
  return claims.flatMap((claim, other) =>
    claims.slice(0, other).map((each, one) => ({ one, other, likeness: toLikeness(each, claim) })),
  );
}

function pairNear(claims: readonly WeighedClaim[]): Iterable<LikePair> {
  const byTerm = new Map<number, number[]>();
  const pairs = packPairs();
  claims.forEach((claim, other) => {
    const options = new Map<number, number>();
    const { terms, weights } = claim.terms;
    const found = terms.map((term, at) => [term, weights[at]!] as const);
    found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [term, weight] of found.slice(0, keys)) {
      const list = byTerm.get(term) ?? [];
      for (const one of list.slice(-postings)) options.set(one, (options.get(one) ?? 0) + weight);
      if (list.length === 0) byTerm.set(term, list);
      list.push(other);
    }
    const ranked = [...options].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, rivals);
    const near = new Set(ranked.map(([one]) => one));
    for (let one = other - 1; one >= Math.max(0, other - reach); one--)
      if (claims[one]!.reading.report === claim.reading.report) near.add(one);
    for (const one of near) {
      const likeness = toLikeness(claims[one]!, claim);
      if (likeness > least) pairs.add(one, other, likeness);
    }
  });
  return pairs;
}

/** Statements in the very words of one before them: what they are about is settled with that one. */
function setCopiesAside(all: readonly Claim[]): { claims: Claim[]; copies: Map<Claim, Claim[]> } {
  const firsts = new Map<string, Claim>();
  const copies = new Map<Claim, Claim[]>();
  const claims = all.filter((claim) => {
    const words = claim.reading.words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    // Few words are the same by chance, and a reply may answer something else.
    if (claim.isBare || words.length < 4 || claim.lent.length > 0) return true;
    const key = `${claim.group}|${words.join(" ")}`;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, claim);
      return true;
    }
    const list = copies.get(first);
    if (list) list.push(claim);
    else copies.set(first, [claim]);
    return false;
  });
  return { claims, copies };
}

/** Makes claims of readings, each with what it is compared by; the readings of one report must stand together. */
export function toClaims(
  readings: readonly Reading[],
  groupOf: (statementId: string) => number,
  names: readonly ActorName[],
  recall: Recall = noRecall,
): Claim[] {
  const claims: Claim[] = [];
  for (let first = 0; first < readings.length; ) {
    let last = first;
    while (last < readings.length && readings[last]!.report === readings[first]!.report) last++;
    const own = readings.slice(first, last);
    recall("terms", own[0]!.report, [names, ...own], () => toClaimTerms(own, names)).forEach((terms, place) => {
      const reading = own[place]!;
      claims.push({ ...terms, reading, place, group: groupOf(reading.statement.id) });
    });
    first = last;
  }
  return claims;
}
