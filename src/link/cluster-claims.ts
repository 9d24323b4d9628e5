import { newLikestQueue } from "./likest-queue.ts";
import { type NearLists, toNearLists } from "./near-lists.ts";

/** How like two of the things to be clustered are, for those pairs that were compared, each once; `one` stands before `other`. */
export interface LikePair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/** How likely a pair that was never compared belongs together. */
const unseen = 0.02;
const rounds = 8;

/**
 * Puts things together whose pairs belong together with a mean chance above `threshold`: the likest two groups first, until
 * none are left; then moves single ones to where they fit better, or out. Chances and not log odds are averaged, so that
 * pairs far from alike do not outweigh the rest: with a threshold of half the F1 that can be had, each pair then counts as
 * much as it adds to F1. Gives for each thing the number of its group; equal input gives equal groups. Time grows with the
 * number of pairs.
 */
export function clusterClaims(count: number, pairs: Iterable<LikePair>, threshold: number): number[] {
  const near = toNearLists(count, pairs, (likeness) => 1 / (1 + Math.exp(-likeness)) - threshold);
  return moveSingles(joinLikest(near, unseen - threshold), near, unseen - threshold);
}

/** Sum and number of the compared pairs between two groups. */
interface Link {
  readonly sum: number;
  readonly seen: number;
}

const noLink: Link = { sum: 0, seen: 0 };

/**
 * Average linkage over pairs that were compared, those that were not counting `missing` each. Only between groups of two or
 * more is kept what their pairs sum up to; what a single thing has in common with a group is read off its own pairs.
 */
function joinLikest({ count, starts, others, gains }: NearLists, missing: number): number[] {
  const groupOf = Int32Array.from({ length: count }, (_, at) => at);
  const sizes = new Int32Array(count).fill(1);
  const links = new Map<number, Map<number, Link>>();
  const find = (at: number): number => {
    let root = at;
    while (groupOf[root] !== root) root = groupOf[root]!;
    for (let up = at; up !== root; ) {
      const next = groupOf[up]!;
      groupOf[up] = root;
      up = next;
    }
    return root;
  };
  const toLink = (one: number, other: number): Link => {
    const single = sizes[one] === 1 ? one : sizes[other] === 1 ? other : null;
    if (single === null) return links.get(one)?.get(other) ?? noLink;
    const target = single === one ? other : one;
    let [sum, seen] = [0, 0];
    for (let at = starts[single]!; at < starts[single + 1]!; at++) {
      if (find(others[at]!) !== target) continue;
      sum += gains[at]!;
      seen += 1;
    }
    return { sum, seen };
  };
  const toMean = (one: number, other: number): number => {
    const { sum, seen } = toLink(one, other);
    const all = sizes[one]! * sizes[other]!;
    return (sum + (all - seen) * missing) / all;
  };
  const addLink = (one: number, other: number, { sum, seen }: Link): void => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const own = links.get(from) ?? new Map<number, Link>();
      const known = own.get(to) ?? noLink;
      own.set(to, { sum: known.sum + sum, seen: known.seen + seen });
      links.set(from, own);
    }
  };
  const join = (one: number, other: number): void => {
    const [keep, drop] = (links.get(one)?.size ?? 0) >= (links.get(other)?.size ?? 0) ? [one, other] : [other, one];
    const singles = [keep, drop].filter((each) => sizes[each] === 1);
    groupOf[drop] = keep;
    sizes[keep]! += sizes[drop]!;
    const dropped = links.get(drop) ?? [];
    links.delete(drop);
    for (const [third, link] of dropped) {
      links.get(third)?.delete(drop);
      if (third !== keep) addLink(keep, third, link);
    }
    for (const single of singles) {
      for (let at = starts[single]!; at < starts[single + 1]!; at++) {
        const third = find(others[at]!);
        if (third !== keep && sizes[third]! > 1) addLink(keep, third, { sum: gains[at]!, seen: 1 });
      }
    }
  };
  const queue = newLikestQueue();
  for (let one = 0; one < count; one++) {
    for (let at = starts[one]!; at < starts[one + 1]!; at++)
      if (one < others[at]! && gains[at]! > 0) queue.push({ one, other: others[at]!, mean: gains[at]! });
  }
  for (let top = queue.pop(); top; top = queue.pop()) {
    const [left, right] = [find(top.one), find(top.other)];
    if (left === right) continue;
    const [one, other] = [Math.min(left, right), Math.max(left, right)];
    // A mean is never above the higher of the means it was made of, so it is enough to look again when its turn comes.
    const mean = toMean(one, other);
    if (mean <= 0) continue;
    if (mean < top.mean) queue.push({ one, other, mean });
    else join(one, other);
  }
  return Array.from({ length: count }, (_, at) => find(at));
}

/** Moves one thing at a time to the group it gains most in, or to one of its own where it fits none. */
function moveSingles(groups: readonly number[], near: NearLists, missing: number): number[] {
  const at = [...groups];
  const sizes = new Map<number, number>();
  for (const group of at) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  let free = near.count;
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let thing = 0; thing < near.count; thing++) {
      const sums = new Map<number, Link>([[at[thing]!, noLink]]);
      for (let place = near.starts[thing]!; place < near.starts[thing + 1]!; place++) {
        const group = at[near.others[place]!]!;
        const { sum, seen } = sums.get(group) ?? noLink;
        sums.set(group, { sum: sum + near.gains[place]!, seen: seen + 1 });
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
