import { lastDayOf } from "./calendar.ts";
import type { DateMention } from "./find-dates.ts";

/** Days on or after which a report was published, and why. */
export interface InferredReference {
  readonly from: string;
  readonly to: string;
  /** A full sentence: which words show it. */
  readonly because: string;
}

interface Bare {
  readonly mention: DateMention;
  readonly month: number;
  readonly day: number | null;
}

/**
 * Infers the day a report without a publication date must have been published on or after, from the dates in its
 * text (as `findDates` gives them without a reference). Null where no month or day with a year anchors it.
 *
 * - A past date with a year is a floor: nobody reports before it.
 * - Writers drop the year for the year they write in. So dates without a year lie in the year after the latest one
 *   that is spelled out in running text: beside "in December 2022", a bare "June 12" is 2023.
 * - A full day that no preposition leads in ("Oct. 12, 2023") is mostly the report's own date line: dates without a
 *   year then lie in the twelve months before it, and it is the answer.
 * - Years alone ("in 2017") anchor nothing, but lift the floor where they are later than every anchor and a date
 *   without a year could lie in them.
 * - Where dates without a year stand both late and early in the year with a wide gap between ("in November",
 *   "on Jan. 20"), the late ones belong to the year before.
 */
export function inferReference(mentions: readonly DateMention[]): InferredReference | null {
  const past = mentions.filter(({ tense, ambiguous }) => tense === "past" && ambiguous === undefined);
  const anchors = past.filter(({ from, month, year }) => from !== null && year !== undefined && month !== undefined);
  const latest = findLatest(anchors);
  if (latest === undefined) return null;
  const bare = toNewestRun(past.flatMap(toBare));
  const years = past.flatMap(({ year, month, precision }) =>
    year !== undefined && month === undefined && precision === "year" ? [year] : [],
  );
  const latestYear = latest.year ?? 0;
  if (isDateLine(latest) && bare.every((one) => compare(one, latest) <= 0)) {
    return { from: latest.from!, to: latest.to!, because: `“${latest.text}” is the latest day spelled out.` };
  }
  const newest = bare.at(-1);
  const laterYear = Math.max(0, ...years.filter((year) => year === latestYear + 1));
  if (newest === undefined) {
    const floor = laterYear > 0 ? `${laterYear}-01-01` : latest.from!;
    const words = laterYear > 0 ? String(laterYear) : latest.text;
    return {
      from: floor,
      to: laterYear > 0 ? floor : latest.to!,
      because: `“${words}” is the latest date with a year.`,
    };
  }
  const year = isDateLine(latest) ? latestYear : Math.max(latestYear + 1, laterYear);
  const day = newest.day === null ? null : Math.min(newest.day, lastDayOf(year, newest.month));
  return {
    from: toIso(year, newest.month, day ?? 1),
    to: toIso(year, newest.month, day ?? lastDayOf(year, newest.month)),
    because: isDateLine(latest)
      ? `“${newest.mention.text}” has no year and follows “${latest.text}”.`
      : `“${newest.mention.text}” has no year and “${latest.text}” has one, so it lies in the year after.`,
  };
}

function toBare(mention: DateMention): Bare[] {
  const { needs, month, day, precision } = mention;
  if (needs !== "year" || month === undefined || precision === "season") return [];
  return [{ mention, month, day: day ?? null }];
}

/** Oldest first. Where late and early months stand with a gap of five months between, only the early ones, which are newer. */
function toNewestRun(bare: readonly Bare[]): Bare[] {
  const sorted = [...bare].sort((one, other) => one.month - other.month || (one.day ?? 0) - (other.day ?? 0));
  const gap = sorted.findIndex(({ month }, index) => month - (sorted[index - 1]?.month ?? month) >= 5);
  const isWrapped = gap > 0 && (sorted[gap]?.month ?? 0) >= 9 && (sorted[gap - 1]?.month ?? 12) <= 4;
  return isWrapped ? sorted.slice(0, gap) : sorted;
}

function findLatest(anchors: readonly DateMention[]): DateMention | undefined {
  let latest: DateMention | undefined;
  for (const anchor of anchors) {
    if (latest === undefined || anchor.from! > latest.from!) latest = anchor;
    // The same day once as a date line is a date line.
    else if (anchor.from === latest.from && isDateLine(anchor)) latest = anchor;
  }
  return latest;
}

function isDateLine({ precision, phraseStart, start }: DateMention): boolean {
  return precision === "day" && phraseStart === start;
}

function compare({ month, day }: Bare, { month: otherMonth, day: otherDay }: DateMention): number {
  return month - (otherMonth ?? 12) || (day ?? 1) - (otherDay ?? 31);
}

function toIso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
