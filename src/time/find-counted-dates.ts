import type { DateRange } from "../model/date-range.ts";
import { findMatches } from "../model/find-matches.ts";
import { type DayRange, parseIsoDay, toCalendarDay, toIsoDay, toMonths, toWeek } from "./calendar.ts";
import { numberWord, readNumber } from "./date-words.ts";
import type { DateMention } from "./find-dates.ts";

const unit = "(?<unit>day|week|month|year)";
const time = "(?:day|evening|night|morning|afternoon)";
/** "a day after the visit" counts from an event, and so does "the week before the vote". */
const alone = "(?![\\p{L}-]|\\s+(?:the|a|an|his|her|its|their|this|last|than|\\p{Lu}|\\p{L}+ing\\b|yesterday))";
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<count>${numberWord}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\\s+${unit}s?\\s+(?<way>(?:earlier|later)(?![\\p{L}-]|\\s+than\\b)|afterwards?(?![\\p{L}-])|(?:before|after)${alone})` +
    `|[Tt]he\\s+(?:(?<which>previous|preceding|next|following)\\s+(?<unit2>day|week|month|year)|(?<unit3>day|week|month|year)\\s+(?<way3>before|after)${alone})(?![\\p{L}-])` +
    `|(?:[Tt]he|[Tt]hat)\\s+(?:very\\s+)?same\\s+${time}(?![\\p{L}-])|[Tt]hat\\s+(?:evening|night|afternoon)(?![\\p{L}-])|[Ll]ater\\s+that\\s+${time}(?![\\p{L}-]))`,
  "gu",
);
const reach = 700;

/**
 * Finds days counted from the day named before them ("three days later", "the same evening"), in reading order. They count
 * from the nearest single day named in the text before; words that look back ("a day earlier") and find none count from
 * the day of writing. Where there is nothing to count from, and where words count from an event, they are no dates.
 */
export function findCountedDates(
  text: string,
  dates: readonly DateMention[],
  { reference }: { readonly reference: DateRange | null },
): DateMention[] {
  const written = reference === null || reference.from !== reference.to ? null : parseIsoDay(reference.to);
  const found: DateMention[] = [];
  for (const match of findMatches(text, pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (dates.some((date) => date.start < end && start < date.end)) continue;
    const groups = match.groups ?? {};
    const way = groups["way"] ?? groups["way3"] ?? groups["which"];
    const steps = toSteps(way) * readNumber((groups["count"] ?? "one").toLowerCase());
    const before = [...dates, ...found].filter(
      (date) => date.end <= start && start - date.end < reach && isAnchor(text, date),
    );
    const anchor = before.sort((one, other) => one.end - other.end).at(-1);
    const day = anchor?.from ? parseIsoDay(anchor.from) : steps < 0 ? written : null;
    const length = (groups["unit"] ?? groups["unit2"] ?? groups["unit3"] ?? "day") as "day" | "week" | "month" | "year";
    if (day === null || day === undefined) continue;
    const [from, to] = countFrom(day, steps, length, groups["count"] === undefined);
    found.push({
      start,
      end,
      text: match[0],
      phraseStart: start,
      from: toIsoDay(from),
      to: toIsoDay(to),
      precision: length,
      tense: "past",
      needs: "none",
    });
  }
  return found;
}

/** "after Tuesday's blackout" names an event's day, from which nobody counts. */
function isAnchor(text: string, { start, end, phraseStart, from, to }: DateMention): boolean {
  const isEvent =
    /^['’]s?\s/u.test(text.slice(end, end + 3)) ||
    /^(?:since|until|till|before|after|by)\b/iu.test(text.slice(phraseStart, start));
  return from !== null && from === to && !isEvent;
}

function toSteps(way: string | undefined): number {
  if (way === undefined) return 0;
  return /^(?:earlier|before|previous|preceding)$/u.test(way) ? -1 : 1;
}

/** "A week later" is a day seven days on, give or take; "the next week" is Monday to Sunday. */
function countFrom(day: number, steps: number, length: "day" | "week" | "month" | "year", isWhole: boolean): DayRange {
  if (length === "day") return [day + steps, day + steps];
  if (length === "week") return isWhole ? toWeek(day, steps) : toWeek(day + 7 * steps);
  const { year, month } = toCalendarDay(day);
  return length === "month" ? toMonths(year, month + steps) : toMonths(year + steps, 1, 12);
}
