/** How like two of the things to be clustered are, for those pairs that were compared; `one` stands before `other`. */
export interface LikePair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/** What a pair counts that was never compared, and the most that one pair may count either way. */
const unseen = -3;
const most = 3;
const rounds = 8;

/**
 * Puts things together whose pairs are on average more alike than `threshold`: the likest two groups first, until none are
 * left; then moves single ones to where they fit better, or out. Gives for each thing the number of its group; equal input
 * gives equal groups. Time grows with the number of pairs.
 */
export function clusterClaims(count: number, pairs: readonly LikePair[], threshold: number): number[] {
  const near: Map<number, number>[] = Array.from({ length: count }, () => new Map<number, number>());
  for (const { one, other, likeness } of pairs) {
    const gain = Math.max(-most, Math.min(most, likeness)) - threshold;
    near[one]!.set(other, gain);
    near[other]!.set(one, gain);
  }
  return moveSingles(joinLikest(near, unseen - threshold), near, unseen - threshold);
}

interface Link {
  readonly sum: number;
  readonly seen: number;
}

type Near = readonly ReadonlyMap<number, number>[];

/** Average linkage over pairs that were compared, those that were not counting `missing` each. */
function joinLikest(near: Near, missing: number): number[] {
  const groupOf = near.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (groupOf[root] !== root) root = groupOf[root]!;
    while (groupOf[at] !== root) [at, groupOf[at]] = [groupOf[at]!, root];
    return root;
  };
  const sizes = near.map(() => 1);
  /** Sum and number of the compared pairs between two groups. */
  const links = near.map((own) => {
    const entries = [...own].map(([other, gain]): [number, Link] => [other, { sum: gain, seen: 1 }]);
    return new Map(entries);
  });
  const toMean = (one: number, other: number): number => {
    const link = links[one]!.get(other);
    const all = sizes[one]! * sizes[other]!;
    return link ? (link.sum + (all - link.seen) * missing) / all : missing;
  };
  const heap = newHeap();
  links.forEach((own, one) => {
    for (const [other, { sum }] of own) if (one < other && sum > 0) heap.push({ one, other, mean: sum });
  });
  for (let top = heap.pop(); top; top = heap.pop()) {
    const [one, other] = [find(top.one), find(top.other)].toSorted((a, b) => a - b) as [number, number];
    if (one === other) continue;
    // A mean is never above the higher of the means it was made of, so it is enough to look again when its turn comes.
    const mean = toMean(one, other);
    if (mean <= 0) continue;
    if (mean < top.mean) {
      heap.push({ one, other, mean });
      continue;
    }
    const [keep, drop] = links[one]!.size >= links[other]!.size ? [one, other] : [other, one];
    groupOf[drop] = keep;
    sizes[keep] = sizes[keep]! + sizes[drop]!;
    for (const [third, link] of links[drop]!) {
      links[third]!.delete(drop);
      if (third === keep) continue;
      const known = links[keep]!.get(third);
      const joined = known ? { sum: known.sum + link.sum, seen: known.seen + link.seen } : link;
      links[keep]!.set(third, joined);
      links[third]!.set(keep, joined);
    }
    links[keep]!.delete(drop);
    links[drop]!.clear();
  }
  return near.map((_, at) => find(at));
}

/** Moves one thing at a time to the group it gains most in, or to one of its own where it fits none. */
function moveSingles(groups: readonly number[], near: Near, missing: number): number[] {
  const at = [...groups];
  const sizes = new Map<number, number>();
  for (const group of at) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  let free = near.length;
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (const [thing, own] of near.entries()) {
      const sums = new Map<number, { sum: number; seen: number }>([[at[thing]!, { sum: 0, seen: 0 }]]);
      for (const [other, gain] of own) {
        const sum = sums.get(at[other]!) ?? { sum: 0, seen: 0 };
        sums.set(at[other]!, { sum: sum.sum + gain, seen: sum.seen + 1 });
      }
      const toGain = (group: number): number => {
        const { sum, seen } = sums.get(group)!;
        const others = sizes.get(group)! - (group === at[thing] ? 1 : 0);
        return sum + (others - seen) * missing;
      };
      const stay = toGain(at[thing]!);
      let [best, gain] = [stay < 0 ? -1 : at[thing]!, Math.max(0, stay)];
      for (const group of sums.keys()) if (toGain(group) > gain + 1e-9) [best, gain] = [group, toGain(group)];
      if (best === at[thing] || (best < 0 && sizes.get(at[thing]!) === 1)) continue;
      if (best < 0) best = free++;
      sizes.set(at[thing]!, sizes.get(at[thing]!)! - 1);
      sizes.set(best, (sizes.get(best) ?? 0) + 1);
      at[thing] = best;
      moved++;
    }
    if (moved === 0) break;
  }
  return at;
}

interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly mean: number;
}

/** Highest mean first; of equal ones the pair that stands first. */
function newHeap(): { push: (candidate: Candidate) => void; pop: () => Candidate | undefined } {
  const all: Candidate[] = [];
  const isBefore = (a: Candidate, b: Candidate): boolean =>
    a.mean !== b.mean ? a.mean > b.mean : a.one !== b.one ? a.one < b.one : a.other < b.other;
  const swap = (a: number, b: number): void => {
    [all[a], all[b]] = [all[b]!, all[a]!];
  };
  return {
    push: (candidate) => {
      let at = all.push(candidate) - 1;
      while (at > 0 && isBefore(all[at]!, all[(at - 1) >> 1]!)) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    pop: () => {
      const top = all[0];
      const last = all.pop();
      if (top === undefined || last === undefined || all.length === 0) return top;
      all[0] = last;
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let best = at;
        if (left < all.length && isBefore(all[left]!, all[best]!)) best = left;
        if (right < all.length && isBefore(all[right]!, all[best]!)) best = right;
        if (best === at) return top;
        swap(at, best);
        at = best;
      }
    },
  };
}
