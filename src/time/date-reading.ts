import { type DayRange, lastDayOf, toCalendarDay, toDayNumber, toExistingDay, toMonths } from "./calendar.ts";
import type { Part, Which } from "./date-words.ts";

export type Precision = "day" | "week" | "month" | "season" | "quarter" | "year" | "part";
export type Tense = "past" | "future";

/** What the words of a date say before anybody knows when they were written. */
export interface DateReading {
  readonly precision: Precision;
  /** What it takes to tell the days. */
  readonly needs: "none" | "year" | "reference";
  /** The days meant, for somebody who writes on the day `reference`; null where there are no such days. */
  readonly days: (reference: number, tense: Tense) => DayRange | null;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly year?: number;
  /** Set where the words themselves point ahead or back. */
  readonly tense?: Tense;
  readonly ambiguous?: true;
  /** The same words in a given year, where only the year is missing. */
  readonly inYear?: (year: number) => DateReading;
}

export type YearlyRange = (year: number) => DayRange | null;

/** A reading of days that come every year: in the year given, else in the year that `which` and the tense choose. */
export function toYearlyReading(
  range: YearlyRange,
  year: number | null,
  which: Which,
  rest: Pick<DateReading, "precision"> & { readonly month?: number; readonly day?: number; readonly weekday?: number },
): DateReading {
  if (year !== null) return { ...rest, needs: "none", year, days: () => range(year) };
  if (which === "tense") {
    return {
      ...rest,
      needs: "year",
      days: (reference, tense) => chooseYear(range, reference, tense),
      inYear: (given) => toYearlyReading(range, given, which, rest),
    };
  }
  return {
    ...rest,
    needs: "reference",
    days: (reference) => chooseYear(range, reference, which),
    ...(which === "next" ? { tense: "future" } : {}),
  };
}

/** Past: the latest that has begun; future: the first not over; last: the latest that is over; next: the first to come. */
function chooseYear(range: YearlyRange, reference: number, which: Tense | Which): DayRange | null {
  const { year } = toCalendarDay(reference);
  if (which === "this") return range(year);
  const years = [-1, 0, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7, -8, 8].map((step) => year + step);
  let best: DayRange | null = null;
  for (const candidate of years) {
    const days = range(candidate);
    if (days === null) continue;
    const [first, last] = days;
    if (which === "past" && first <= reference && (best === null || first > best[0])) best = days;
    if (which === "last" && last < reference && (best === null || first > best[0])) best = days;
    if (which === "future" && last >= reference && (best === null || first < best[0])) best = days;
    if (which === "next" && first > reference && (best === null || first < best[0])) best = days;
  }
  return best;
}

/** A day of the year; null in years that lack it. */
export function toYearlyDay(month: number, day: number): YearlyRange {
  return (year) => {
    const at = toExistingDay(year, month, day);
    return at === null ? null : [at, at];
  };
}

/** A month or its early (1 to 10), middle (11 to 20), late part (21 on) or half. */
export function toYearlyMonth(month: number, part: Part | null): YearlyRange {
  return (year) => {
    const at = (first: number, last: number): DayRange => [
      toDayNumber(year, month, first),
      toDayNumber(year, month, last),
    ];
    switch (part) {
      case null:
        return toMonths(year, month);
      case "early":
        return at(1, 10);
      case "mid":
        return at(11, 20);
      case "late":
        return at(21, lastDayOf(year, month));
      case "first-half":
        return at(1, 15);
      default:
        return at(16, lastDayOf(year, month));
    }
  };
}

/** Three months or a third of them. */
export function toYearlySeason(month: number, part: Part | null): YearlyRange {
  return (year) => {
    if (part === "early") return toMonths(year, month);
    if (part === "mid") return toMonths(year, month + 1);
    return part === "late" ? toMonths(year, month + 2) : toMonths(year, month, 3);
  };
}

/** A year, its third (January to April, May to August, September to December) or half. */
export function toYearPart(year: number, part: Part | null): DayRange {
  switch (part) {
    case null:
      return toMonths(year, 1, 12);
    case "early":
      return toMonths(year, 1, 4);
    case "mid":
      return toMonths(year, 5, 4);
    case "late":
      return toMonths(year, 9, 4);
    case "first-half":
      return toMonths(year, 1, 6);
    default:
      return toMonths(year, 7, 6);
  }
}
