import type { Series, SeriesPoint } from "../model/dossier.ts";
import { toDayNumber, toLastDayNumber } from "./date-words.ts";

/** The figures of one year of a series, kept apart by what they rest on. */
export interface CapYear {
  readonly year: string;
  readonly reported: readonly SeriesPoint[];
  readonly alleged: readonly SeriesPoint[];
  readonly estimated: readonly SeriesPoint[];
  /** Sum of the reported figures; null where two of them cover the same days and must not be added up. */
  readonly reportedTotal: number | null;
  /** Months of the year without a figure: `2023-02`. */
  readonly missing: readonly string[];
}

/** Splits a series into calendar years, oldest first. A point that spans two years stands in the year it begins in. */
export function toCapYears(series: Series): CapYear[] {
  const years = [...new Set(series.points.map(({ from }) => from.slice(0, 4)))].sort();
  return years.map((year) => {
    const points = series.points
      .filter(({ from }) => from.startsWith(year))
      .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
    const reported = points.filter(({ basis }) => basis === "reported");
    return {
      year,
      reported,
      alleged: points.filter(({ basis }) => basis === "alleged"),
      estimated: points.filter(({ basis }) => basis === "estimated"),
      reportedTotal: hasOverlap(reported) ? null : reported.reduce((sum, { value }) => sum + value, 0),
      missing: series.missing.filter((month) => month.startsWith(year)),
    };
  });
}

/** Whether a figure covers one month or less, so that it can stand in a strip of months. */
export function isMonthly({ from, to }: SeriesPoint): boolean {
  return toLastDayNumber(to) - toDayNumber(from) <= 31 && from.slice(0, 7) === to.slice(0, 7) && from.length >= 7;
}

function hasOverlap(points: readonly SeriesPoint[]): boolean {
  return points.some((one, place) =>
    points
      .slice(place + 1)
      .some(
        (other) =>
          toDayNumber(other.from) <= toLastDayNumber(one.to) && toDayNumber(one.from) <= toLastDayNumber(other.to),
      ),
  );
}
