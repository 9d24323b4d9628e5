/** Days are counted from 1970-01-01 in the proleptic Gregorian calendar; no clock and no time zone is asked. */
export type DayRange = readonly [first: number, last: number];

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const millisecondsADay = 86_400_000;

/** Counts the days to a date; months beyond 1 to 12 and days beyond the month's run on into the next. */
export function toDayNumber(year: number, month: number, day: number): number {
  // Date.UTC would read years 0 to 99 as 1900 to 1999; the calendar repeats every 400 years of 146,097 days.
  return Date.UTC(year + 2000, month - 1, day) / millisecondsADay - 5 * 146_097;
}

/** The date of a counted day. */
export function toCalendarDay(dayNumber: number): CalendarDay {
  const date = new Date((dayNumber + 5 * 146_097) * millisecondsADay);
  return { year: date.getUTCFullYear() - 2000, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A counted day as `2023-03-30`. */
export function toIsoDay(dayNumber: number): string {
  const { year, month, day } = toCalendarDay(dayNumber);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Counts the days to an ISO day; null where the words are none or the day does not exist. */
export function parseIsoDay(words: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words);
  return parts === null ? null : toExistingDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Counts the days to a date; null where there is no such day, as February 30. */
export function toExistingDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  return toDayNumber(year, month, day);
}

/** How many days a month has. */
export function lastDayOf(year: number, month: number): number {
  return toCalendarDay(toDayNumber(year, month + 1, 0)).day;
}

/** First to last day of `count` months from `month` on. */
export function toMonths(year: number, month: number, count = 1): DayRange {
  return [toDayNumber(year, month, 1), toDayNumber(year, month + count, 0)];
}

/** Monday is 1, Sunday 7. */
export function toWeekday(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Monday to Sunday of the week that holds a day, `weeks` later. */
export function toWeek(dayNumber: number, weeks = 0): DayRange {
  const monday = dayNumber - toWeekday(dayNumber) + 1 + 7 * weeks;
  return [monday, monday + 6];
}
