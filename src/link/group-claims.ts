import { attachReplies } from "./attach-replies.ts";
import { type Claim, type TermWeight, toLikeness } from "./claim-likeness.ts";
import { toClaimTerms } from "./claim-terms.ts";
import type { ActorName } from "./mentions.ts";
import type { Reading } from "./reading.ts";

/** How many statements of a group a further one is held against, and how many groups it is held against. */
const samples = 6;
const rivals = 8;
/** How many of the statements last seen with a term are asked. */
const postings = 24;
/** How many of its rarest terms find a statement's candidates. */
const keys = 8;

/**
 * Groups statements that are about one thing, whatever it is, by what their words share: each joins the group it is most
 * like, or opens one; then groups that are alike are joined. `groupOf` says which known event a statement tells of (-1 for
 * none). Only statements that share a telling term, stand near each other or answer each other are compared, so that time
 * grows with the number of statements. Groups stand in the order of their first statement.
 */
export function groupClaims(
  readings: readonly Reading[],
  groupOf: (statementId: string) => number,
  names: readonly ActorName[] = [],
): Claim[][] {
  const all = toClaims(readings, groupOf, names);
  const { claims, copies } = setCopiesAside(all);
  const weigh = toTermWeight(claims);
  const groups: Claim[][] = [];
  const groupAt = new Map<Claim, number>();
  const byTerm = new Map<string, Claim[]>();
  const byId = new Map<string, Claim>();
  for (const claim of claims) {
    const options = new Map<number, number>();
    const consider = (other: Claim | undefined, weight: number): void => {
      const at = other === undefined ? undefined : groupAt.get(other);
      if (at !== undefined) options.set(at, (options.get(at) ?? 0) + weight);
    };
    for (const term of toKeys(claim, weigh))
      for (const other of (byTerm.get(term) ?? []).slice(-postings)) consider(other, weigh(term));
    for (const id of claim.reading.statement.answers) consider(byId.get(id), 4);
    const ranked = [...options].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, rivals);
    let best = -1;
    let most = 0;
    for (const [at] of ranked) {
      const likeness = meanLikeness([claim], groups[at]!, weigh) - (groups[at]!.length === 1 ? least : 0);
      if (likeness > most) [best, most] = [at, likeness];
    }
    if (best < 0) best = groups.push([]) - 1;
    groups[best]!.push(claim);
    groupAt.set(claim, best);
    byId.set(claim.reading.statement.id, claim);
    for (const term of toKeys(claim, weigh)) {
      const list = byTerm.get(term);
      if (list) list.push(claim);
      else byTerm.set(term, [claim]);
    }
  }
  return attachReplies(putCopiesBack(dropLoose(joinGroups(groups, weigh), weigh), copies), weigh);
}

/** Puts out of a group what is like none of the others in it: it came in with one that has gone to another. */
function dropLoose(groups: readonly Claim[][], weigh: TermWeight): Claim[][] {
  return groups.flatMap((group) => {
    if (group.length < 3) return [group];
    const [kept, loose]: [Claim[], Claim[]] = [[], []];
    for (const [at, claim] of group.entries()) {
      const near = group.slice(Math.max(0, at - samples * 2), at + samples * 2);
      const isTied = near.some((other) => other !== claim && toLikeness(claim, other, weigh) > tie);
      (isTied ? kept : loose).push(claim);
    }
    return [kept, ...loose.map((claim) => [claim])].filter((each) => each.length > 0);
  });
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

function putCopiesBack(groups: readonly Claim[][], copies: ReadonlyMap<Claim, readonly Claim[]>): Claim[][] {
  return groups.map((group) => group.flatMap((claim) => [claim, ...(copies.get(claim) ?? [])]));
}

function toClaims(
  readings: readonly Reading[],
  groupOf: (statementId: string) => number,
  names: readonly ActorName[],
): Claim[] {
  const claims: Claim[] = [];
  for (let first = 0; first < readings.length; ) {
    let last = first;
    while (last < readings.length && readings[last]!.report === readings[first]!.report) last++;
    const own = readings.slice(first, last);
    toClaimTerms(own, names).forEach((terms, place) => {
      const reading = own[place]!;
      claims.push({ ...terms, reading, place, group: groupOf(reading.statement.id) });
    });
    first = last;
  }
  return claims;
}

function toTermWeight(claims: readonly Claim[]): TermWeight {
  const counts = new Map<string, number>();
  for (const { own } of claims) for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map(
    [...counts].map(([term, count]) => [term, Math.log((claims.length + fewClaims) / (1 + count)) + 0.2]),
  );
  return (term) => weights.get(term) ?? 0.2;
}

function toKeys({ own, lent }: Claim, weigh: TermWeight): string[] {
  return [...new Set([...own, ...lent])]
    .toSorted((one, other) => weigh(other) - weigh(one) || (one < other ? -1 : 1))
    .slice(0, keys);
}

/** What likeness opens a group with a second statement, so that two that merely touch are not one claim. */
const least = 0.3;
/** How like the likest other statement of its group a statement must be to stay in it. */
const tie = 0.3;
/** In a matter of few statements no word is rare: as many others that lack it are added. */
const fewClaims = 6;
/** Share of the pairs of two groups that must be alike: a claim of many sides is told in many words. */
const likest = 0.3;

/** The mean over the likest pairs of some statements of each, first and last ones, so that a group does not drift from where it began. */
function meanLikeness(some: readonly Claim[], others: readonly Claim[], weigh: TermWeight): number {
  const [left, right] = [toSamples(some), toSamples(others)];
  const all: number[] = [];
  for (const one of left) for (const other of right) all.push(toLikeness(one, other, weigh));
  const best = all.toSorted((one, other) => other - one).slice(0, Math.ceil(all.length * likest));
  return best.reduce((sum, each) => sum + each, 0) / best.length;
}

function toSamples(group: readonly Claim[]): readonly Claim[] {
  if (group.length <= samples) return group;
  return [...group.slice(0, samples / 2), ...group.slice(-samples / 2)];
}

/** Joins groups that are alike, the most alike first, until none are. */
function joinGroups(groups: readonly Claim[][], weigh: TermWeight): Claim[][] {
  const joined = groups.map((group) => [...group]);
  const root = joined.map((_, at) => at);
  const find = (at: number): number => {
    let place = at;
    while (root[place] !== place) place = root[place]!;
    return place;
  };
  const pairs: { one: number; other: number; likeness: number }[] = [];
  const byTerm = new Map<string, number[]>();
  joined.forEach((group, at) => {
    const options = new Map<number, number>();
    for (const term of new Set(group.flatMap((claim) => toKeys(claim, weigh)))) {
      const list = byTerm.get(term) ?? [];
      for (const other of list.slice(-postings)) options.set(other, (options.get(other) ?? 0) + weigh(term));
      byTerm.set(term, list);
      list.push(at);
    }
    for (const [other] of [...options].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, rivals)) {
      const likeness = meanLikeness(group, joined[other]!, weigh);
      if (likeness > (group.length + joined[other]!.length === 2 ? least : 0))
        pairs.push({ one: other, other: at, likeness });
    }
  });
  pairs.sort((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other);
  for (const { one, other } of pairs) {
    const [left, right] = [find(one), find(other)];
    if (left === right || meanLikeness(joined[left]!, joined[right]!, weigh) <= 0) continue;
    const [keep, drop] = left < right ? [left, right] : [right, left];
    joined[keep]!.push(...joined[drop]!);
    joined[drop] = [];
    root[drop] = keep;
  }
  return joined.filter((group) => group.length > 0);
}
