import type { SeriesPoint } from "../model/dossier.ts";

/** A total as a range: two figures for the same days stay two. */
export interface Total {
  readonly low: number;
  readonly high: number;
  /** The points it is made of. */
  readonly points: readonly SeriesPoint[];
  /** Whether some days have two different figures. */
  readonly isDisputed: boolean;
}

/**
 * Adds figures up without counting a day twice: shorter periods first, then what does not overlap them. Two figures for the same
 * days make a range. Pass points of one basis and one supplier only. Zero without points.
 */
export function addUp(points: readonly SeriesPoint[]): Total {
  const periods = new Map<string, SeriesPoint[]>();
  for (const point of points) {
    const key = `${point.from} ${point.to}`;
    periods.set(key, [...(periods.get(key) ?? []), point]);
  }
  const byLength = [...periods.values()].toSorted(
    ([one], [other]) => toLength(one!) - toLength(other!) || (one!.from < other!.from ? -1 : 1),
  );
  const kept: SeriesPoint[][] = [];
  for (const group of byLength) {
    if (!kept.some(([each]) => each!.from <= group[0]!.to && group[0]!.from <= each!.to)) {
      kept.push(group);
    }
  }
  const used = kept.toSorted(([one], [other]) => (one!.from < other!.from ? -1 : 1));
  return {
    low: used.reduce((sum, group) => sum + Math.min(...group.map(({ value }) => value)), 0),
    high: used.reduce((sum, group) => sum + Math.max(...group.map(({ value }) => value)), 0),
    points: used.flat(),
    isDisputed: used.some((group) => new Set(group.map(({ value }) => value)).size > 1),
  };
}

// Good enough to order periods: months of 31 days keep their rank.
function toLength({ from, to }: SeriesPoint): number {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  const [lastYear = 0, lastMonth = 0, lastDay = 0] = to.split("-").map(Number);
  return (lastYear - year) * 372 + (lastMonth - month) * 31 + lastDay - day;
}
