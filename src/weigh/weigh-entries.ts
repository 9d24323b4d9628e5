import type { Caps, Spread } from "./grade-table.ts";

export type Side = "for" | "against";

/**
 * A speaker's word: `t` in a position to know and honest, `q` would have said it anyway, `f` did say so.
 * Or a thing held in hand: `p1` and `p0` how likely we would see it if true and if false, `a` authentic.
 */
export type Grades =
  | { readonly kind: "statement"; readonly t: Spread; readonly q: Spread; readonly f: number }
  | { readonly kind: "evidence"; readonly p1: Spread; readonly p0: Spread; readonly a: Spread };

/** What is weighed: an origin's word or a thing seen. `cluster` null: nothing shows what it rests on. */
export interface Entry {
  readonly id: string;
  /** Of a statement. A thing's side follows from `p1` and `p0`. */
  readonly side: Side;
  readonly grades: Grades;
  readonly cluster: string | null;
}

export interface Settings {
  /** Share of its points that each further member of a cluster adds. */
  readonly lambda: number;
  readonly start: number;
  readonly caps: Caps;
}

export interface WeighedEntry {
  readonly id: string;
  readonly side: Side;
  /** Signed points (decibans): ten times the decimal logarithm of the odds ratio. */
  readonly points: Spread;
  /** Points before the cap; 99 stands for a ratio without end. */
  readonly uncapped: number;
  readonly cluster: string;
  /** 0: counts in full; from 1 on counts `lambda` of its points. */
  readonly place: number;
  readonly counted: number;
}

export interface Cluster {
  readonly name: string;
  readonly side: Side;
  /** Heaviest first. */
  readonly entryIds: readonly string[];
  readonly points: Spread;
}

/** The sum: start + points for + points against = total, and what follows from it. */
export interface Weighing {
  readonly entries: readonly WeighedEntry[];
  readonly clusters: readonly Cluster[];
  readonly start: number;
  readonly startPoints: number;
  readonly pointsFor: number;
  readonly pointsAgainst: number;
  readonly total: Spread;
  readonly probability: number;
  readonly range: readonly [number, number];
  /** All clusters at their low, all at their high. */
  readonly extreme: readonly [number, number];
  /** The start at which the probability would be even. */
  readonly breakEven: number;
  /** How many clusters of equal weight would be worth as much. */
  readonly effectiveClusters: number;
  readonly largestShare: number;
}

/**
 * Weighs entries: points of each, clusters per side, one sum. Entries come back in the order given, clusters heaviest
 * first, those for before those against. No entries give the start. Throws where an entry's low, mid and high do not rise.
 */
export function weighEntries(entries: readonly Entry[], settings: Settings): Weighing {
  const placed = placeInClusters(entries.map((entry) => toPointed(entry, settings.caps)));
  const clusters = composeClusters(placed, settings.lambda);
  const places = new Map(clusters.flatMap(({ entryIds }) => entryIds.map((id, place) => [id, place] as const)));
  const startPoints = toDecibans(settings.start);
  const sumOf = (pick: (cluster: Cluster) => number): number =>
    clusters.reduce((sum, cluster) => sum + pick(cluster), 0);
  const mid = startPoints + sumOf(({ points }) => points.mid);
  const total = {
    low: mid - Math.sqrt(sumOf(({ points }) => (points.mid - points.low) ** 2)),
    mid,
    high: mid + Math.sqrt(sumOf(({ points }) => (points.high - points.mid) ** 2)),
  };
  const size = sumOf(({ points }) => Math.abs(points.mid));
  const squares = sumOf(({ points }) => points.mid ** 2);
  const largest = Math.max(0, ...clusters.map(({ points }) => Math.abs(points.mid)));
  return {
    entries: placed.map(({ entry, points, uncapped, side, cluster }) => {
      const place = places.get(entry.id)!;
      const counted = points.mid * (place === 0 ? 1 : settings.lambda);
      return { id: entry.id, side, points, uncapped, cluster, place, counted };
    }),
    clusters,
    start: settings.start,
    startPoints,
    pointsFor: sumOf(({ side, points }) => (side === "for" ? points.mid : 0)),
    pointsAgainst: sumOf(({ side, points }) => (side === "against" ? points.mid : 0)),
    total,
    probability: toProbability(mid),
    range: [toProbability(total.low), toProbability(total.high)],
    extreme: [
      toProbability(startPoints + sumOf(({ points }) => points.low)),
      toProbability(startPoints + sumOf(({ points }) => points.high)),
    ],
    breakEven: 1 / (1 + 10 ** ((mid - startPoints) / 10)),
    effectiveClusters: squares > 0 ? size ** 2 / squares : 0,
    largestShare: size > 0 ? largest / size : 0,
  };
}

/** Takes the points of an entry. Throws where its low, mid and high do not rise. */
export function toPointed(entry: Entry, caps: Caps): PointedEntry {
  return { entry, ...toPoints(entry, caps) };
}

/**
 * Sums up entries that stand in the order of `byWeight`: the very number that `weighEntries` has as `total.mid`, without all
 * that explains it. What would be if this or that were otherwise asks for many such sums.
 */
export function toTotal(ordered: readonly PointedEntry[], { lambda, start }: Omit<Settings, "caps">): number {
  const sides = { for: new Map<string, Sum>(), against: new Map<string, Sum>() };
  const heaviest = { for: toHeaviest(ordered, "for"), against: toHeaviest(ordered, "against") };
  const sums: Sum[] = [];
  for (const { entry, side, points } of ordered) {
    const name = entry.cluster ?? heaviest[side] ?? openCluster;
    const known = sides[side].get(name);
    if (known) known.points.mid += points.mid * lambda;
    else {
      const sum = { name, side, points: { mid: points.mid } };
      sides[side].set(name, sum);
      sums.push(sum);
    }
  }
  // The last bit of a sum hangs on the order of its parts.
  return toDecibans(start) + sums.toSorted(inClusterOrder).reduce((total, { points }) => total + points.mid, 0);
}

interface Sum {
  readonly name: string;
  readonly side: Side;
  readonly points: { mid: number };
}

function toHeaviest(ordered: readonly PointedEntry[], side: Side): string | undefined {
  return ordered.find((each) => each.side === side && each.entry.cluster !== null)?.entry.cluster ?? undefined;
}

/** Points of one speaker's word, unsigned and before the cap: 10·log10(1 + tf / ((1 − tf)·q)). */
export function toStatementPoints(t: number, q: number, f: number): number {
  const known = t * f;
  if (known === 0) return 0;
  return 10 * Math.log10(1 + known / ((1 - known) * q));
}

/** Points of one thing seen, signed and before the cap. */
export function toEvidencePoints(p1: number, p0: number, a: number): number {
  if (a === 0 || p1 === p0) return 0;
  return p1 > p0 ? 10 * Math.log10(1 + a * (p1 / p0 - 1)) : -10 * Math.log10(1 + a * (p0 / p1 - 1));
}

/** The probability that points stand for, counted from even odds. */
export function toProbability(points: number): number {
  return 1 / (1 + 10 ** (-points / 10));
}

/** The points of a probability, counted from even odds. */
export function toDecibans(probability: number): number {
  return 10 * Math.log10(probability / (1 - probability));
}

interface Points {
  readonly side: Side;
  readonly points: Spread;
  readonly uncapped: number;
}

function toPoints({ id, side, grades }: Entry, caps: Caps): Points {
  const result = grades.kind === "statement" ? toWordPoints(side, grades, caps) : toThingPoints(grades, caps);
  const { low, mid, high } = result.points;
  if (!(low <= mid && mid <= high)) throw new Error(`entry ${id}: low, mid and high points must rise`);
  return result;
}

const endless = 99;

function toWordPoints(side: Side, grades: Grades & { kind: "statement" }, caps: Caps): Points {
  const { t, q, f } = grades;
  const hold = (points: number): number => Math.min(points, caps.statement);
  const [weak, mid, strong] = [
    hold(toStatementPoints(t.low, q.high, f)),
    hold(toStatementPoints(t.mid, q.mid, f)),
    hold(toStatementPoints(t.high, q.low, f)),
  ];
  const uncapped = Math.min(toStatementPoints(t.mid, q.mid, f), endless);
  if (side === "for") return { side, points: { low: weak, mid, high: strong }, uncapped };
  return { side, points: { low: -strong, mid: 0 - mid, high: 0 - weak }, uncapped: 0 - uncapped };
}

// `a` is how sound the thing is, low to high; where the thing speaks against, the sounder it is the lower the points.
function toThingPoints({ p1, p0, a }: Grades & { kind: "evidence" }, caps: Caps): Points {
  const hold = (points: number): number => Math.max(-caps.evidence, Math.min(points, caps.evidence));
  const uncapped = Math.max(-endless, Math.min(toEvidencePoints(p1.mid, p0.mid, a.mid), endless));
  return {
    side: uncapped < 0 ? "against" : "for",
    points: {
      low: hold(toEvidencePoints(p1.low, p0.low, p1.low >= p0.low ? a.low : a.high)),
      mid: hold(uncapped),
      high: hold(toEvidencePoints(p1.high, p0.high, p1.high >= p0.high ? a.high : a.low)),
    },
    uncapped,
  };
}

/** An entry with its points. */
export interface PointedEntry extends Points {
  readonly entry: Entry;
}

interface Placed extends PointedEntry {
  readonly cluster: string;
}

/** The cluster of all whose basis nobody knows, where their side has no other. */
const openCluster = "basis not established";

// Who may know the same thing as another counts as if it did: it joins the heaviest of its side, which adds the least.
function placeInClusters(weighed: readonly PointedEntry[]): Placed[] {
  const heaviest = new Map<Side, PointedEntry>();
  for (const each of weighed) {
    const held = heaviest.get(each.side);
    if (each.entry.cluster !== null && (!held || byWeight(each, held) < 0)) heaviest.set(each.side, each);
  }
  return weighed.map((each) => {
    return { ...each, cluster: each.entry.cluster ?? heaviest.get(each.side)?.entry.cluster ?? openCluster };
  });
}

function composeClusters(placed: readonly Placed[], lambda: number): Cluster[] {
  const groups = new Map<string, Placed[]>();
  for (const each of placed) {
    const key = `${each.side}|${each.cluster}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()]
    .map((members): Cluster => {
      const ordered = members.toSorted(byWeight);
      const sum = (end: keyof Spread): number =>
        ordered.reduce((total, { points }, place) => total + points[end] * (place === 0 ? 1 : lambda), 0);
      const [first] = ordered;
      const points = { low: sum("low"), mid: sum("mid"), high: sum("high") };
      return { name: first!.cluster, side: first!.side, entryIds: ordered.map(({ entry }) => entry.id), points };
    })
    .toSorted(inClusterOrder);
}

function inClusterOrder(one: Readonly<Sum>, other: Readonly<Sum>): number {
  if (one.side !== other.side) return one.side === "for" ? -1 : 1;
  return Math.abs(other.points.mid) - Math.abs(one.points.mid) || (one.name < other.name ? -1 : 1);
}

/** Heaviest first, then by id. */
export function byWeight(one: PointedEntry, other: PointedEntry): number {
  const heavier = Math.abs(other.points.mid) - Math.abs(one.points.mid);
  return heavier || (one.entry.id < other.entry.id ? -1 : 1);
}
