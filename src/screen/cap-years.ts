import type { Measure } from "../model/dossier.ts";
import type { Cap } from "./pack-shape.ts";

/** The cap of a measure, null where it sets none. */
export function toCap({ cap }: Measure): Cap | null {
  return (cap as Cap | null) ?? null;
}

/** First and last day of the cap year that holds all days of a period; null where they lie in two, or before the cap. */
export function findCapYear(
  period: { readonly from: string; readonly to: string },
  cap: Cap,
): { from: string; to: string } | null {
  if (period.from < cap.periodStart || (cap.periodEnd !== null && period.to > cap.periodEnd)) {
    return null;
  }
  const year = Number(period.from.slice(0, 4));
  const years =
    cap.calendar === "fixed"
      ? [{ from: cap.periodStart, to: cap.periodEnd ?? "9999-12-31" }]
      : cap.calendar === "calendar-year"
        ? [{ from: `${year}-01-01`, to: `${year}-12-31` }]
        : [year - 1, year].map((first) => ({ from: `${first}-12-22`, to: `${first + 1}-12-21` }));
  return years.find(({ from, to }) => from <= period.from && period.to <= to) ?? null;
}
