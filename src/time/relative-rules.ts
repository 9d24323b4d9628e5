import { type DayRange, toCalendarDay, toMonths, toWeek, toWeekday } from "./calendar.ts";
import { type DateReading, type Tense, toYearlyMonth, toYearPart } from "./date-reading.ts";
import { type DateContext, type DateRule, type Groups, toRule } from "./date-rule.ts";
import {
  numberWord,
  type Part,
  readNumber,
  readPart,
  readWeekday,
  readWhich,
  type Which,
  weekdayWord,
} from "./date-words.ts";

const time = "(?:\\s+(?:morning|afternoon|evening|night))?";
const step: Readonly<Record<Which, number>> = { last: -1, this: 0, next: 1, tense: 0 };

/** Words that count from the day of writing: weekdays, yesterday, last week, two months ago. */
export const relativeRules: readonly DateRule[] = [
  toRule(
    "weekday",
    `(?:(?<when>[Ee]arly|[Ll]ate)\\s+(?:on\\s+)?)?(?:(?<which>[Ll]ast|[Tt]his(?:\\s+past)?|[Nn]ext|[Tt]his\\s+coming|[Tt]he\\s+coming|[Pp]ast)\\s+)?(?<weekday>${weekdayWord})(?![\\p{L}-])${time}(?:\\s+(?:of\\s+)?(?<week>last|this|next)\\s+week)?`,
    readWeekdayWords,
  ),
  toRule(
    "yesterday",
    "(?:[Tt]he\\s+day\\s+before\\s+)?(?:(?:[Ee]arl(?:y|ier)|[Ll]ater?)\\s+)?[Yy]esterday(?![\\p{L}-])(?:\\s+(?:morning|afternoon|evening))?",
    (_groups, { text, start }) => dayFrom(/^[Tt]he/.test(text.slice(start, start + 3)) ? -2 : -1),
  ),
  toRule(
    "today",
    "(?:(?:[Ee]arl(?:y|ier)|[Ll]ater?)\\s+)?(?:[Tt]oday|[Tt]onight|[Tt]his\\s+(?:morning|afternoon|evening))(?![\\p{L}-]|\\s+(?:programme|program|show|newspaper|FM)\\b)",
    (_groups, { text, start }) =>
      /\p{Lu}\p{L}* $/u.test(text.slice(Math.max(0, start - 20), start)) && /^T/.test(text.slice(start, start + 1))
        ? null
        : dayFrom(0),
  ),
  toRule(
    "tomorrow",
    "(?:[Tt]he\\s+day\\s+after\\s+)?[Tt]omorrow(?![\\p{L}-])(?:\\s+(?:morning|afternoon|evening|night))?",
    (_groups, { text, start }) => dayFrom(/^[Tt]he/.test(text.slice(start, start + 3)) ? 2 : 1),
  ),
  toRule("last-night", "(?:[Ll]ate\\s+|[Ee]arly\\s+)?[Ll]ast\\s+(?:night|evening)\\b", () => dayFrom(-1)),
  toRule(
    "period",
    "(?:(?<part>[Ee]arly|[Ee]arlier|[Mm]id|[Mm]iddle|[Ll]ater?|(?:the\\s+)?(?:beginning|start|middle|end|first\\s+half|second\\s+half)\\s+of)[\\s-]+(?:in\\s+)?)?(?<the>[Tt]he\\s+)?(?<which>[Ll]ast|[Tt]his\\s+past|[Tt]his|[Nn]ext|[Pp]ast)\\s+(?<unit>week|month|quarter|year)(?![\\p{L}-])",
    readPeriod,
  ),
  toRule(
    "part-of-the",
    "(?:(?<part>[Ee]arlier|[Ll]ater|(?:the\\s+)?(?:beginning|start|middle|end)\\s+of|[Ee]arly|[Ll]ate)\\s+(?:in\\s+)?)the\\s+(?<unit>week|month|year)(?![\\p{L}-])(?!\\s+of\\b|\\s+\\d)",
    (groups, context) => readPeriod({ ...groups, which: "this" }, context),
  ),
  toRule(
    "weekend",
    "(?:(?<which>[Ll]ast|[Tt]his(?:\\s+past)?|[Nn]ext|[Tt]he|[Tt]he\\s+(?:past|last|coming))\\s+)weekend(?![\\p{L}-])",
    (groups) => readWeekend(groups["which"] ?? "the"),
  ),
  toRule(
    "ago",
    `(?:(?:[Aa]bout|[Aa]round|[Jj]ust|[Oo]nly|[Ss]ome|[Mm]ore\\s+than|[Oo]ver|[Nn]early|[Aa]lmost)\\s+)?(?<count>[Aa]n?|${numberWord}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)\\s+(?<unit>day|week|month|year)s?\\s+ago\\b`,
    readAgo,
  ),
  toRule(
    "trailing",
    `(?:[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin)\\s+the\\s+(?:past|last)\\s+(?:(?<count>${numberWord})\\s+)?(?<unit>day|week|month|year)s?(?![\\p{L}-])`,
    readTrailing,
  ),
];

const afterWeekday =
  /^\s+(?:Times|Mail|Telegraph|Express|Mirror|Herald|World|People|Post|Tribune|Independent|Star|Agreement|Night\s+Live|school)\b/;
const beforeWeekday =
  /\b(?:News|Black|Good|Ash|Super|Bloody|Palm|Easter|Cyber|Giving|Holy|[Ee]very|[Ee]ach|[Mm]ost|[Oo]ne|any|some|alternate|following|previous|preceding)\s+$/;

function readWeekdayWords(groups: Groups, { text, start, end }: DateContext): DateReading | null {
  const weekday = readWeekday(groups["weekday"] ?? "");
  if (afterWeekday.test(text.slice(end, end + 16)) || beforeWeekday.test(text.slice(Math.max(0, start - 12), start)))
    return null;
  const inWeek = groups["week"];
  const which = readWhich(groups["which"]);
  return {
    precision: "day",
    needs: "reference",
    weekday,
    ...(which === "next" || inWeek === "next" ? { tense: "future" } : {}),
    days: (reference, tense) => {
      const monday = toWeek(reference)[0];
      if (inWeek !== undefined) return oneDay(monday + weekday - 1 + 7 * step[readWhich(inWeek)]);
      return oneDay(chooseWeekday(reference, weekday, which === "tense" ? tense : which, monday));
    },
  };
}

function chooseWeekday(reference: number, weekday: number, which: Which | Tense, monday: number): number {
  const back = (toWeekday(reference) - weekday + 7) % 7;
  switch (which) {
    case "this":
      return monday + weekday - 1;
    case "last":
      return reference - (back === 0 ? 7 : back);
    case "next":
      return reference + (7 - back);
    case "future":
      return reference + (back === 0 ? 0 : 7 - back);
    default:
      return reference - back;
  }
}

function oneDay(dayNumber: number): DayRange {
  return [dayNumber, dayNumber];
}

function dayFrom(days: number): DateReading {
  const tense = days > 0 ? ({ tense: "future" } as const) : days < 0 ? ({ tense: "past" } as const) : {};
  return { precision: "day", needs: "reference", days: (reference) => oneDay(reference + days), ...tense };
}

function readPeriod(groups: Groups, { lead }: DateContext): DateReading | null {
  const which = readWhich(groups["which"]?.toLowerCase());
  const unit = groups["unit"] ?? "";
  const words = groups["part"]?.toLowerCase() ?? "";
  const the = groups["the"] !== undefined;
  // "The last year of the war" counts from elsewhere, and so does "the next day".
  if (the && groups["part"] === undefined) return null;
  if (/^past$/i.test(groups["which"] ?? "") && lead !== "this") return null;
  const part = readPart(groups["part"]);
  const isBefore = words.startsWith("earlier");
  const isAfter = words === "later";
  const tense =
    which === "next" || isAfter
      ? ({ tense: "future" } as const)
      : which === "last" || isBefore
        ? ({ tense: "past" } as const)
        : {};
  return {
    precision: words !== "" ? "part" : (unit as "week" | "month" | "quarter" | "year"),
    needs: "reference",
    ...tense,
    days: (reference) => {
      const whole = toPeriod(reference, unit, step[which], part);
      if (which !== "this") return whole;
      if (isBefore) return [whole[0], reference];
      return isAfter ? [reference, whole[1]] : whole;
    },
  };
}

/** The week, month, quarter or year `steps` from the one that holds the reference, or a part of it. */
function toPeriod(reference: number, unit: string, steps: number, part: Part | null): DayRange {
  const { year, month } = toCalendarDay(reference);
  if (unit === "year") return toYearPart(year + steps, part);
  if (unit === "quarter") return toMonths(year, 1 + 3 * (Math.floor((month - 1) / 3) + steps), 3);
  if (unit === "month") {
    const first = toCalendarDay(toMonths(year, month + steps)[0]);
    return toYearlyMonth(first.month, part)(first.year) ?? toMonths(year, month + steps);
  }
  const [monday, sunday] = toWeek(reference, steps);
  if (part === "early" || part === "first-half") return [monday, monday + 2];
  if (part === "mid") return [monday + 1, monday + 3];
  return part === null ? [monday, sunday] : [monday + 3, sunday];
}

function readWeekend(words: string): DateReading {
  const isNext = /next|coming/i.test(words);
  const isLast = /last|past/i.test(words);
  return {
    precision: "part",
    needs: "reference",
    ...(isNext ? { tense: "future" } : isLast ? { tense: "past" } : {}),
    days: (reference, tense) => {
      const saturday = toWeek(reference)[0] + 5;
      if (isNext) return /next/i.test(words) ? [saturday + 7, saturday + 8] : [saturday, saturday + 1];
      const isComing = !isLast && (tense === "future" || /this/i.test(words) || saturday <= reference);
      return isComing ? [saturday, saturday + 1] : [saturday - 7, saturday - 6];
    },
  };
}

function readAgo(groups: Groups): DateReading {
  const count = readNumber((groups["count"] ?? "1").toLowerCase());
  const unit = groups["unit"] ?? "day";
  return {
    precision: unit as "day" | "week" | "month" | "year",
    needs: "reference",
    tense: "past",
    days: (reference) =>
      unit === "day"
        ? oneDay(reference - count)
        : toPeriod(unit === "week" ? reference - 7 * count : reference, unit, unit === "week" ? 0 : -count, null),
  };
}

function readTrailing(groups: Groups): DateReading {
  const count = readNumber((groups["count"] ?? "1").toLowerCase());
  const unit = groups["unit"] ?? "day";
  return {
    precision: "part",
    needs: "reference",
    tense: "past",
    days: (reference) => {
      if (unit === "day" || unit === "week") return [reference - count * (unit === "day" ? 1 : 7), reference];
      const { year, month, day } = toCalendarDay(reference);
      const months = unit === "month" ? count : 12 * count;
      const [first, last] = toMonths(year, month - months);
      return [Math.min(first + day - 1, last), reference];
    },
  };
}
