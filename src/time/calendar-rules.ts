import { type DayRange, toExistingDay, toMonths } from "./calendar.ts";
import {
  type DateReading,
  toYearlyDay,
  toYearlyMonth,
  toYearlyReading,
  toYearlySeason,
  toYearPart,
  type YearlyRange,
} from "./date-reading.ts";
import { type DateContext, type DateRule, type Groups, toRule } from "./date-rule.ts";
import {
  dayWord,
  monthWord,
  ordinalWord,
  partWord,
  rangeWord,
  readMonth,
  readOrdinal,
  readPart,
  readSeason,
  readWhich,
  seasonWord,
  weekdayShort,
  weekdayWord,
  whichWord,
  yearWord,
} from "./date-words.ts";

const weekdayBefore = `(?:(?:${weekdayWord}|${weekdayShort}),?\\s+(?:the\\s+)?)?`;
const which = `(?:(?<which>${whichWord})\\s+)?`;
const notCounted =
  "(?!\\s*(?:%|percent|per\\s+cent|people|tons|tonnes|barrels|shells|crates|missiles|rounds|million|billion|thousand|mm\\b|km\\b|kg\\b))";
const year = (name = "year"): string =>
  `(?:,?\\s{0,2}(?:of\\s+)?(?<${name}>${yearWord})|\\s+[’'](?<short${name}>\\d\\d)(?!\\d))?`;
const yearName = "(?:\\s+(?:of\\s+)?(?<yearWhich>[Ll]ast|[Tt]his|[Nn]ext)\\s+year)?";
const part = `(?:(?<part>${partWord})[\\s-]+(?:the\\s+)?)?`;
const pairLead = "(?:[Bb]etween|[Ff]rom)\\s+(?:the\\s+)?";

/** Days, months, seasons, quarters and years of the calendar, with and without a year. */
export const calendarRules: readonly DateRule[] = [
  toRule("iso-day", `(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d\\d)\\k<sign>(?<day>\\d\\d)(?!\\d|[.-]\\d)`, (groups) => {
    const at = toExistingDay(toNumber(groups["year"]), toNumber(groups["month"]), toNumber(groups["day"]));
    return at === null ? null : toYearlyReading(() => [at, at], toNumber(groups["year"]), "tense", dayOf(groups));
  }),
  toRule(
    "numeric-day",
    `(?<one>\\d{1,2})(?<sign>[./-])(?<two>\\d{1,2})\\k<sign>(?<year>[12]\\d{3})(?!\\d|[.-]\\d)`,
    readNumeric,
  ),
  toRule(
    "month-day",
    `${weekdayBefore}${which}(?<month>${monthWord})\\s{0,2}(?<day>${dayWord})${notCounted}${year()}${yearName}`,
    readDay,
  ),
  toRule(
    "day-month",
    `${weekdayBefore}(?:the\\s+)?(?<day>${dayWord})\\s+(?:of\\s+)?${which}(?<month>${monthWord})${year()}${yearName}`,
    readDay,
  ),
  toRule(
    "days-of-month",
    `(?:${pairLead})?(?<day>${dayWord})${rangeWord}(?:the\\s+)?(?<day2>${dayWord})\\s+(?:of\\s+)?(?<month>${monthWord})${year()}`,
    readDays,
  ),
  toRule(
    "month-days",
    `(?:${pairLead})?(?<month>${monthWord})\\s+(?<day>${dayWord})${rangeWord}(?<day2>${dayWord})${notCounted}${year()}`,
    readDays,
  ),
  toRule(
    "month-day-to-month-day",
    `(?<lead>${pairLead})?(?<month>${monthWord})\\s+(?<day>${dayWord})${year("year1")}(?<between>${rangeWord})(?<month2>${monthWord})\\s+(?<day2>${dayWord})${year()}`,
    readDays,
  ),
  toRule(
    "day-month-to-day-month",
    `(?<lead>${pairLead})?(?<day>${dayWord})\\s+(?<month>${monthWord})${year("year1")}(?<between>${rangeWord})(?<day2>${dayWord})\\s+(?<month2>${monthWord})${year()}`,
    readDays,
  ),
  toRule(
    "month-to-month",
    `(?<lead>${pairLead})?(?<month>${monthWord})${year("year1")}(?<between>${rangeWord})(?<month2>${monthWord})(?!\\s*\\d{1,2}\\b)${year()}`,
    readMonths,
  ),
  toRule(
    "month",
    `${part}${which}(?:month\\s+of\\s+)?(?<month>${monthWord})(?!\\s{1,2}${dayWord}${notCounted})${year()}${yearName}`,
    readMonthAlone,
  ),
  toRule(
    "season",
    `${part}(?:(?<which>${whichWord})\\s+|(?<the>[Tt]he\\s+))?(?<season>${seasonWord})(?![\\p{L}-])(?:,?\\s+(?:of\\s+)?(?<year>${yearWord})(?:[-–/](?<year2>\\d\\d(?:\\d\\d)?)(?!\\d))?)?${yearName}`,
    readSeasonWords,
  ),
  toRule(
    "quarter",
    `(?:Q(?<quarter>[1-4])|(?:[Tt]he\\s+)?(?<ordinal>${ordinalWord})[\\s-]+quarter)(?:,?\\s+(?:of\\s+)?(?<year>${yearWord}))?${yearName}`,
    (groups) => readSpan(groups, readOrdinal(groups["quarter"] ?? groups["ordinal"] ?? "1"), 3),
  ),
  toRule(
    "half",
    `(?:H(?<half>[12])|(?:[Tt]he\\s+)?(?<ordinal>[Ff]irst|[Ss]econd)[\\s-]+half)(?:,?\\s+(?:of\\s+)?(?<year>${yearWord})|\\s+of\\s+(?<yearWhich>last|this|next|the)\\s+year)`,
    (groups) => readSpan(groups, readOrdinal(groups["half"] ?? groups["ordinal"] ?? "1"), 6),
  ),
  toRule("iso-month", `(?<year>20\\d\\d)-(?<month>0[1-9])(?![\\d-])`, (groups) =>
    toYearlyReading(toYearlyMonth(toNumber(groups["month"]), null), toNumber(groups["year"]), "tense", {
      precision: "month",
      month: toNumber(groups["month"]),
    }),
  ),
];

function toNumber(words: string | undefined): number {
  return Number.parseInt(words ?? "0", 10);
}

function dayOf(groups: Groups): { precision: "day"; month: number; day: number } {
  return { precision: "day", month: toNumber(groups["month"]), day: toNumber(groups["day"]) };
}

/** The year written, two digits included; null where none is. */
function yearOf(groups: Groups, name = "year"): number | null {
  const full = groups[name];
  if (full !== undefined) return toNumber(full);
  const short = groups[`short${name}`];
  return short === undefined ? null : 2000 + toNumber(short) - (toNumber(short) > 60 ? 100 : 0);
}

/** 3/4/2024 is April to some and March to others; dots always stand behind the day. */
function readNumeric(groups: Groups): DateReading | null {
  const one = toNumber(groups["one"]);
  const two = toNumber(groups["two"]);
  const inYear = toNumber(groups["year"]);
  const isSlash = groups["sign"] !== ".";
  if (isSlash && one <= 12 && two <= 12 && one !== two && one > 0 && two > 0) {
    return { precision: "day", needs: "none", days: () => null, year: inYear, ambiguous: true };
  }
  const [day, month] = isSlash && two > 12 ? [two, one] : [one, two];
  const at = toExistingDay(inYear, month, day);
  return at === null ? null : toYearlyReading(() => [at, at], inYear, "tense", { precision: "day", month, day });
}

function readDay(groups: Groups): DateReading | null {
  const month = readMonth(groups["month"] ?? "");
  const day = toNumber(groups["day"]);
  return inYearNamed(groups, toYearlyDay(month, day), { precision: "day", month, day });
}

/** A reading whose year is written, named ("last year"), or left open. */
function inYearNamed(
  groups: Groups,
  range: YearlyRange,
  rest: { readonly precision: DateReading["precision"]; readonly month?: number; readonly day?: number },
): DateReading {
  const named = groups["yearWhich"];
  const isUnchosen = yearOf(groups) === null && named !== undefined;
  if (!isUnchosen) return toYearlyReading(range, yearOf(groups), readWhich(groups["which"]), rest);
  const steps = /last/i.test(named) ? -1 : /next/i.test(named) ? 1 : 0;
  return {
    ...rest,
    needs: "reference",
    days: (reference) => range(yearOfDay(reference) + steps),
    ...(steps > 0 ? { tense: "future" } : {}),
  };
}

function yearOfDay(dayNumber: number): number {
  return Math.floor((dayNumber + 719_528) / 365.2425);
}

function readDays(groups: Groups): DateReading | null {
  const month = readMonth(groups["month"] ?? "");
  const month2 = groups["month2"] === undefined ? month : readMonth(groups["month2"]);
  const day = toNumber(groups["day"]);
  const day2 = toNumber(groups["day2"]);
  const isAnd = /and/.test(groups["between"] ?? "");
  if (isAnd && !/between/i.test(groups["lead"] ?? "")) return null;
  const year1 = yearOf(groups, "year1");
  if (month === month2 && day2 <= day && year1 === null) return null;
  const range: YearlyRange = (inYear) => {
    const first = toYearlyDay(month, day)(year1 ?? (month2 < month ? inYear - 1 : inYear));
    const last = toYearlyDay(month2, day2)(inYear);
    return first === null || last === null || last[1] < first[0] ? null : [first[0], last[1]];
  };
  return toYearlyReading(range, yearOf(groups), "tense", { precision: "part", month, day });
}

function readMonths(groups: Groups, context: DateContext): DateReading | null {
  const month = readMonth(groups["month"] ?? "");
  const month2 = readMonth(groups["month2"] ?? "");
  const isAnd = /and/.test(groups["between"] ?? "") && !/between/i.test(groups["lead"] ?? "");
  if (isAnd && (month2 !== month + 1 || yearOf(groups, "year1") !== null)) return null;
  if (groups["lead"] === undefined && context.lead === "" && yearOf(groups) === null && isName(groups["month"]))
    return null;
  const year1 = yearOf(groups, "year1");
  const range: YearlyRange = (inYear) => {
    const first = toMonths(year1 ?? (month2 < month ? inYear - 1 : inYear), month)[0];
    const last = toMonths(inYear, month2)[1];
    return last < first ? null : [first, last];
  };
  return toYearlyReading(range, yearOf(groups), "tense", { precision: "part", month });
}

/** Months that are also names or common words; alone and without a preposition they are no date. */
function isName(word: string | undefined): boolean {
  return /^(?:May|March|MARCH|April|APRIL|June|JUNE|August|AUGUST|Jan|Mar|Sep|Dec)$/.test(word ?? "");
}

function readMonthAlone(groups: Groups, context: DateContext): DateReading | null {
  const month = readMonth(groups["month"] ?? "");
  const named = readPart(groups["part"]);
  const isMarked =
    groups["part"] !== undefined ||
    groups["which"] !== undefined ||
    groups["yearWhich"] !== undefined ||
    yearOf(groups) !== null;
  if (!isMarked && isName(groups["month"])) {
    if (
      !/^(?:in|since|by|until|till|of|from|during|before|after|around|through|throughout|as early as|as late as|as recently as|back in)$/.test(
        context.lead,
      )
    )
      return null;
    // "by April Roe" and "of March Street" are names.
    if (
      /^\s\p{Lu}\p{Ll}/u.test(context.text.slice(context.end, context.end + 3)) &&
      !/^(?:in|since|during)$/.test(context.lead)
    ) {
      return null;
    }
  }
  const range = toYearlyMonth(month, named);
  return inYearNamed(groups, range, { precision: named === null ? "month" : "part", month });
}

function readSeasonWords(groups: Groups): DateReading | null {
  const isMarked =
    groups["the"] !== undefined ||
    groups["which"] !== undefined ||
    groups["part"] !== undefined ||
    groups["year"] !== undefined ||
    groups["yearWhich"] !== undefined;
  if (!isMarked) return null;
  // "The fall of Rell" and "the spring of the gun" are no seasons.
  const isCommonWord = /^(?:fall|spring)$/i.test(groups["season"] ?? "");
  if (
    isCommonWord &&
    groups["year"] === undefined &&
    groups["which"] === undefined &&
    groups["yearWhich"] === undefined
  ) {
    return null;
  }
  const month = readSeason(groups["season"] ?? "");
  const named = readPart(groups["part"]);
  // A winter written with two years began in the first of them.
  return inYearNamed(groups, toYearlySeason(month, named), { precision: named === null ? "season" : "part", month });
}

function readSpan(groups: Groups, ordinal: number, months: number): DateReading | null {
  if (ordinal > 12 / months) return null;
  const range = (inYear: number): DayRange =>
    months === 6
      ? toYearPart(inYear, ordinal === 1 ? "first-half" : "second-half")
      : toMonths(inYear, 1 + (ordinal - 1) * months, months);
  if (groups["yearWhich"] === undefined && yearOf(groups) === null && groups["quarter"] === undefined) return null;
  return inYearNamed(groups, range, {
    precision: months === 3 ? "quarter" : "part",
    month: 1 + (ordinal - 1) * months,
  });
}
