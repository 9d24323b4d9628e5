import type { TakenBrief } from "../model/taken-brief.ts";

/**
 * Finds for each claim of a later brief the one of an earlier brief that it is, by place; -1 where it is new. Numbers
 * move, so that a claim is known by its statements: the two that share most, and at least half of the smaller one's, go
 * together, each once.
 */
export function matchClaims(then: TakenBrief, now: TakenBrief, matched: readonly number[]): number[] {
  const owners = new Map<number, number[]>();
  for (const [claim, { statements }] of then.propositions.entries()) {
    for (const place of statements) owners.set(place, [...(owners.get(place) ?? []), claim]);
  }
  const pairs = now.propositions.flatMap(({ statements }, at) => {
    const shared = new Map<number, number>();
    for (const place of statements) {
      for (const claim of owners.get(matched[place] ?? -1) ?? []) shared.set(claim, (shared.get(claim) ?? 0) + 1);
    }
    return [...shared]
      .filter(([claim, count]) => count * 2 >= Math.min(statements.length, then.propositions[claim]!.statements.length))
      .map(([claim, count]) => ({ at, claim, count }));
  });
  pairs.sort((one, other) => other.count - one.count || one.at - other.at || one.claim - other.claim);
  const found = now.propositions.map(() => -1);
  const used = new Set<number>();
  for (const { at, claim } of pairs) {
    if (found[at] !== -1 || used.has(claim)) continue;
    found[at] = claim;
    used.add(claim);
  }
  return found;
}
