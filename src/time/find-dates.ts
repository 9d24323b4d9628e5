import { rememberTexts } from "../lexicon/remember-texts.ts";
import type { DateRange } from "../model/date-range.ts";
import { findMatches } from "../model/find-matches.ts";
import type { Span, TextSpan } from "../model/span.ts";
import { type DayRange, parseIsoDay, toCalendarDay, toIsoDay } from "./calendar.ts";
import { calendarRules } from "./calendar-rules.ts";
import type { DateReading, Precision, Tense } from "./date-reading.ts";
import type { DateRule } from "./date-rule.ts";
import { relativeRules } from "./relative-rules.ts";
import { yearRules } from "./year-rules.ts";

/** Words for a day or a period, without the preposition before them. */
export interface DateMention extends TextSpan {
  /** Where the phrase starts, preposition included: "on Tuesday", "as early as last November". */
  readonly phraseStart: number;
  /** ISO days, both included; null where the words and the reference do not tell. */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: Precision;
  readonly tense: Tense;
  /** What was missing to tell the days: nothing, the year alone, or the day of writing. */
  readonly needs: "none" | "year" | "reference";
  readonly month?: number;
  readonly day?: number;
  /** Monday is 1. */
  readonly weekday?: number;
  /** The year as written. */
  readonly year?: number;
  /** `3/4/2024`: no days are given, since readers would disagree. */
  readonly ambiguous?: true;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly lead: string;
  readonly reading: DateReading;
}

const rules: readonly DateRule[] = [...calendarRules, ...relativeRules, ...yearRules];
const leadPattern =
  /(?<![\p{L}\p{N}])(as\s+(?:early|late|recently|far\s+back)\s+as|not\s+until|back\s+in|early\s+on|late\s+on|on|in|since|until|till|by|before|after|during|at|over|of|from|around|about|through|throughout)\s+(?:the\s+)?$/iu;

/**
 * Finds the dates in a text, in reading order, none overlapping, and says which days they mean for a report published
 * on the days of `reference`. Words are read as past unless "will", "plans to", "due", "next" stands shortly before.
 * Days are as exact as the words: a month is its first to its last day. Without a reference only dates with a year
 * have days. Durations ("for years") and days counted from another event ("a day later") are no dates. Empty where
 * there are none. With `tense`, words that do not point ahead or back themselves are read so.
 */
export function findDates(
  text: string,
  options: { readonly reference: DateRange | null; readonly tense?: Tense },
): DateMention[] {
  const candidates = findCandidates(text);
  const from = options.reference === null ? null : parseIsoDay(options.reference.from);
  const to = options.reference === null ? null : parseIsoDay(options.reference.to);
  const reference: DayRange | null = from === null || to === null ? null : [from, to];
  return candidates.map((candidate, index) => {
    const reading = shareYear(text, candidate, candidates[index + 1]) ?? candidate.reading;
    return toMention(text, { ...candidate, reading }, reference, options.tense);
  });
}

/** Words without which there is no date; the rules look at what stands near one. */
const seed =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC)|[a-z]day\b|[^\d,]\d{4}(?!\d)|^\d{4}|\b(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast)\s+(?:past\s+)?(?:week|month|quarter|year|night|morning|afternoon|evening|day|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\bago\b|\bweekend|[Tt]onight\b|[Tt]omorrow\b|\b[Qq]uarter\b|\bthe\s+(?:week|month|year)\b|\b[Ss]pring\b|\b[Ss]ummer\b|\b[Aa]utumn\b|\b[Ff]all\b|\b[Ww]inter\b|\bQ[1-4]/g;
const reachBefore = 48;
const reachAfter = 80;

/** Stretches of the text around seeds, merged where they meet, so that the rules read little else. */
function findWindows(text: string): Span[] {
  const windows: { start: number; end: number }[] = [];
  for (const { index } of findMatches(text, seed)) {
    const start = Math.max(0, index - reachBefore);
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.min(text.length, index + reachAfter);
    else windows.push({ start, end: Math.min(text.length, index + reachAfter) });
  }
  return windows;
}

/**
 * Earliest first; where two overlap the earlier one stays, of two at one place the longer one. Sentences are asked about
 * several times: for their dates, for figures that are none, and once for each day they may be written on.
 */
const findCandidates = rememberTexts({ longest: 2000, total: 200_000 }, (text): readonly Candidate[] => {
  const found: Candidate[] = [];
  for (const window of findWindows(text)) readWindow(text, window, found);
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Candidate[] = [];
  for (const candidate of found) {
    if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
  }
  return kept;
});

function readWindow(text: string, window: Span, found: Candidate[]): void {
  const words = text.slice(window.start, window.end);
  for (const { pattern, read } of rules) {
    // Most rules find nothing.
    pattern.lastIndex = 0;
    if (!pattern.test(words)) continue;
    for (const match of findMatches(words, pattern)) {
      const start = window.start + match.index;
      // A word cut by the window's edge is no word.
      if (match.index === 0 && start > 0) continue;
      const end = start + match[0].length;
      const before = text.slice(Math.max(0, start - 24), start);
      const lead = leadPattern.exec(before)?.[1]?.toLowerCase().replaceAll(/\s+/g, " ") ?? "";
      const reading = read(match.groups ?? {}, { text, start, end, lead });
      if (reading !== null) found.push({ start, end, lead, reading });
    }
  }
}

/** "Nov. 28 and Dec. 2, 2022": the year behind the second counts for the first. */
function shareYear(text: string, candidate: Candidate, next: Candidate | undefined): DateReading | null {
  const { inYear, month } = candidate.reading;
  const year = next?.reading.year;
  if (inYear === undefined || next === undefined || year === undefined || next.reading.month === undefined) return null;
  if (!/^(?:,?\s+(?:and|or|to|until)\s+(?:in\s+|on\s+)?|,\s+|\s?[-–—]\s?)$/.test(text.slice(candidate.end, next.start)))
    return null;
  return inYear((month ?? 0) > next.reading.month ? year - 1 : year);
}

function toMention(
  text: string,
  { start, end, lead, reading }: Candidate,
  reference: DayRange | null,
  given: Tense | undefined,
): DateMention {
  const tense =
    reading.tense ?? given ?? (isNearAhead(text, start, reading, reference) ? "future" : findTense(text, start));
  const days = toDays(reading, tense, reference);
  const isResolved = reading.needs === "none" || reference !== null;
  const isAhead = days !== null && reference !== null && days[0] > reference[1];
  const { month, day, weekday, year, ambiguous } = reading;
  const before = text.slice(Math.max(0, start - 24), start);
  const leadLength = lead === "" ? 0 : (leadPattern.exec(before)?.[0].length ?? 0);
  return {
    start,
    end,
    text: text.slice(start, end),
    phraseStart: start - leadLength,
    from: days === null ? null : toIsoDay(days[0]),
    to: days === null ? null : toIsoDay(days[1]),
    precision: reading.precision,
    tense: isAhead ? "future" : tense,
    needs: isResolved ? "none" : reading.needs,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(year === undefined ? {} : { year }),
    ...(ambiguous === undefined ? {} : { ambiguous }),
  };
}

/**
 * "The Nov. 8 election", written in October: who means a day of almost a year ago writes the year. Only where no verb
 * of the past stands before it.
 */
function isNearAhead(text: string, start: number, reading: DateReading, reference: DayRange | null): boolean {
  if (reference === null || reading.needs !== "year" || reading.precision !== "day") return false;
  const past = reading.days(reference[1], "past");
  const future = reading.days(reference[1], "future");
  if (past === null || future === null) return false;
  const isNear = reference[1] - past[1] > 320 && future[0] - reference[1] <= 45;
  return isNear && !/\p{Ll}ed\b/u.test(clauseBefore(text, start)) && lastIndexOf(clauseBefore(text, start), back) < 0;
}

/** A report of several possible days may mean any day that one of them would mean. */
function toDays(reading: DateReading, tense: Tense, reference: DayRange | null): DayRange | null {
  if (reading.needs !== "none" && reference === null) return null;
  const [first, last] = reference ?? [0, 0];
  const one = reading.days(first, tense);
  if (one === null || reading.needs === "none" || first === last) return toPrintable(one);
  const other = reading.days(last, tense);
  return other === null ? null : toPrintable([Math.min(one[0], other[0]), Math.max(one[1], other[1])]);
}

/** ISO days have four digits for the year. */
function toPrintable(days: DayRange | null): DayRange | null {
  if (days === null || toCalendarDay(days[0]).year < 1 || toCalendarDay(days[1]).year > 9999) return null;
  return days;
}

const clauseBorder = /[.;:!?\n\r”"]/g;
const ahead =
  /(?<![\p{L}\p{N}])(?:will|won['’]t|plan(?:s|ned|ning)?\s+(?:to|for)|due|next|scheduled|expect(?:s|ed)|set\s+(?:to|for)|going\s+to|upcoming|intends?\s+to|would(?!\s+have)|aims?\s+to|slated)(?![\p{L}\p{N}])|['’]ll\b/giu;
const back =
  /(?<![\p{L}\p{N}])(?:said|told|was|were|had|did|announced|claimed|denied|happened|took|came|went|began)(?![\p{L}\p{N}])/giu;

/** Future where a word that looks ahead stands shortly before, in the same clause, and no past verb after it. */
function findTense(text: string, start: number): Tense {
  const clause = clauseBefore(text, start);
  const aheadAt = lastIndexOf(clause, ahead);
  return aheadAt >= 0 && lastIndexOf(clause, back) < aheadAt ? "future" : "past";
}

function clauseBefore(text: string, start: number): string {
  const words = text.slice(Math.max(0, start - 70), start);
  return words.slice(lastIndexOf(words, clauseBorder) + 1);
}

function lastIndexOf(words: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of findMatches(words, pattern)) last = index;
  return last;
}
