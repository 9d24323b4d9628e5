import type { DateRange } from "../model/date-range.ts";

const monthNames = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const month =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const day = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
const year = "(?<year>[12]\\d{3})";
const weekday = "(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?,?\\s+)?";

const forms: readonly RegExp[] = [
  // 2023-06-13, also as the start of a timestamp; the day is the one the page wrote, in the page's own zone.
  /^(?<year>[12]\d{3})-(?<number>\d{2})-(?<day>\d{2})(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?(?:\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?$/iu,
  /^(?<year>[12]\d{3})([/.])(?<number>\d{1,2})\2(?<day>\d{1,2})$/u,
  /^(?<year>[12]\d{3})-(?<number>\d{2})$/u,
  new RegExp(`^${weekday}${month}\\s*${day}\\s*,?\\s*${year}$`, "iu"),
  new RegExp(`^${weekday}${day}(?:\\s+of)?[\\s-]*${month}[\\s,-]*${year}$`, "iu"),
  new RegExp(`^${month}[\\s,]*${year}$`, "iu"),
  /^(?<year>[12]\d{3})$/u,
  // German and Slavic pages write day.month.year with dots; nobody writes month.day.year so.
  /^(?<day>\d{1,2})\.\s?(?<number>\d{1,2})\.\s?(?<year>[12]\d{3})$/u,
];

const slashed = /^(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-](?<year>[12]\d{3})$/u;

/**
 * Parses words that are one absolute day, month or year and nothing else: `2023-06-13`, `Sep.12,2023`, `12 Oct. 2023`,
 * `October 12th, 2023`, `March 2023` (the whole month), `2023` (the whole year). Null for everything else: days that do
 * not exist, and `3/4/2024`, which is April to some and March to others.
 */
export function parseDay(words: string): DateRange | null {
  const plain = words.length > 60 ? "" : words.replaceAll(/[\s\u00A0\u202F]+/gu, " ").trim();
  for (const form of forms) {
    const groups = form.exec(plain)?.groups;
    if (groups) {
      const named = groups["month"]?.slice(0, 3).toLowerCase();
      const monthNumber = named === undefined ? toNumber(groups["number"]) : monthNames.split("|").indexOf(named) + 1;
      return toRange(Number(groups["year"]), monthNumber, toNumber(groups["day"]));
    }
  }
  const groups = slashed.exec(plain)?.groups;
  if (!groups) {
    return null;
  }
  const [first, second, inYear] = [Number(groups["first"]), Number(groups["second"]), Number(groups["year"])];
  if (first === second || second > 12) {
    return toRange(inYear, first, second);
  }
  return first > 12 ? toRange(inYear, second, first) : null;
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function toRange(inYear: number, inMonth: number | null, onDay: number | null): DateRange | null {
  if (inMonth === null) {
    return { from: `${inYear}-01-01`, to: `${inYear}-12-31` };
  }
  if (inMonth < 1 || inMonth > 12) {
    return null;
  }
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  if (onDay === null) {
    return { from: toIso(inYear, inMonth, 1), to: toIso(inYear, inMonth, last) };
  }
  const iso = toIso(inYear, inMonth, onDay);
  return onDay >= 1 && onDay <= last ? { from: iso, to: iso } : null;
}

function toIso(inYear: number, inMonth: number, onDay: number): string {
  return `${inYear}-${String(inMonth).padStart(2, "0")}-${String(onDay).padStart(2, "0")}`;
}
