import type { DateRange } from "../model/date-range.ts";
import type { Report } from "../model/report.ts";
import { lastDayOf, toIsoDay } from "../time/calendar.ts";
import { findDates } from "../time/find-dates.ts";
import { inferReference } from "../time/infer-reference.ts";
import { isGeneric, matchGoods, toFamilies } from "./goods-match.ts";
import { type Item, overlap, toDay } from "./group-events.ts";
import { toMonthWords } from "./proposition-text.ts";
import { findSaidDate } from "./said-on.ts";

/** Gives a report without a date the days its own words imply: explicit years, and days and months written without one. */
export function dateByOwnWords(report: Report): Report {
  if (report.publishedOn.from !== null) return report;
  const reference = inferReference(findDates(report.text, { reference: null }));
  return reference ? withDate(report, reference, reference.because) : report;
}

interface Anchor {
  readonly text: string;
  readonly range: DateRange;
  readonly because: string;
}

/**
 * Dates reports by what dated ones say of the same thing: "last month it delivered the rockets" next to a report that has
 * them delivered in November 2022, or a claim made "last week" next to one that dates the same claim. `items` are the
 * events of all reports. Reports that nothing anchors come back as they are.
 */
export function dateByOtherReports(reports: readonly Report[], items: readonly Item[]): Report[] {
  const dated = new Set(reports.filter(({ publishedOn }) => publishedOn.from !== null).map(({ id }) => id));
  const known = items.filter(({ reading }) => dated.has(reading.report.id));
  return reports.map((report) => {
    if (dated.has(report.id)) return report;
    const own = items.filter(({ reading }) => reading.report.id === report.id);
    const anchors = own.flatMap((item) =>
      known.filter((each) => isSameMatter(item, each)).flatMap((each) => toAnchors(item, each)),
    );
    return applyAnchors(report, anchors);
  });
}

/** Strict on purpose: the same sides, and the same particular goods, pretended route or payment. */
function isSameMatter(one: Item, other: Item): boolean {
  const target = (item: Item): string | null => item.endUser ?? item.recipient;
  if (one.supplier === null || target(one) === null || one.supplier !== other.supplier || target(one) !== target(other))
    return false;
  const [left, right] = [one.event, other.event];
  if (toFamilies(left.goods).join() !== toFamilies(right.goods).join()) return false;
  const samePayment = left.payment.some((each) => right.payment.some(({ category }) => category === each.category));
  const sameRoute = left.route.some((place) =>
    right.route.some((each) => each.endsWith(place) || place.endsWith(each)),
  );
  return samePayment || sameRoute || (!isGeneric(left.goods) && matchGoods(left.goods, right.goods, false));
}

function toAnchors(item: Item, known: Item): Anchor[] {
  const anchors: Anchor[] = [];
  const { event, reading } = item;
  const told = known.event.when;
  if (event.whenText !== null && event.when === null && told && isMonth(told)) {
    anchors.push({
      text: event.whenText,
      range: told,
      because: `"${event.whenText}" is told of what another report dates ${toMonthWords(told)}`,
    });
  }
  const mine = reading.statement.saidOn;
  const theirs = known.reading.statement.saidOn;
  const sameVoice = (reading.state ?? reading.speaker) === (known.reading.state ?? known.reading.speaker);
  if (sameVoice && mine && mine.from === null && theirs && theirs.from !== null && theirs.to !== null) {
    const range = { from: theirs.from, to: theirs.to };
    if (isMonth(range))
      anchors.push({
        text: mine.text,
        range,
        because: `"${mine.text}" is when the speaker said what another report has said ${toMonthWords(range)}`,
      });
  }
  return anchors;
}

function isMonth({ from, to }: DateRange): boolean {
  return toDay(to) - toDay(from) <= 31;
}

function applyAnchors(report: Report, anchors: readonly Anchor[]): Report {
  const votes = new Map<string, { count: number; range: DateRange; because: string }>();
  const solved = new Map<string, DateRange | null>();
  for (const anchor of anchors) {
    const same = `${anchor.text}|${anchor.range.from}|${anchor.range.to}`;
    const range = solved.has(same) ? (solved.get(same) ?? null) : solve(report, anchor);
    solved.set(same, range);
    if (!range) continue;
    const key = range.from.slice(0, 7);
    const vote = votes.get(key);
    votes.set(key, {
      count: (vote?.count ?? 0) + 1,
      range: vote?.range ?? range,
      because: vote?.because ?? anchor.because,
    });
  }
  const best = [...votes].toSorted((one, other) => other[1].count - one[1].count || (one[0] < other[0] ? -1 : 1))[0];
  return best ? withDate(report, best[1].range, best[1].because) : report;
}

/** Writers drop the year for the one they write in: the report is of the latest date without a year, or later that month. */
function toLatestBare(report: Report, year: number, known: DateRange): DateRange {
  const bare = findDates(report.text, { reference: null }).filter(
    ({ needs, tense, month }) => needs === "year" && tense === "past" && month !== undefined,
  );
  const months = bare.map(
    ({ month = 1, day }) => `${year}-${String(month).padStart(2, "0")}-${String(day ?? 1).padStart(2, "0")}`,
  );
  const from = [...months, known.from].toSorted().at(-1) ?? known.from;
  return { from, to: toIsoDay(toDay(`${from.slice(0, 7)}-01`) + lastDayOf(year, Number(from.slice(5, 7))) - 1) };
}

/** Every so many days are tried: phrases that need the day of writing cover a week or more, or any day tells their month. */
const step = 3;

/** Works out the days of writing that make the words fall on the days known. */
function solve(report: Report, { text, range }: Anchor): DateRange | null {
  const mention = findSaidDate(text, null);
  if (!mention) return null;
  if (mention.needs === "year") {
    const month = Number(range.from.slice(5, 7));
    if (mention.month !== undefined && mention.month !== month) return null;
    return toLatestBare(report, Number(range.from.slice(0, 4)), range);
  }
  // A weekday fits any week, and speakers repeat themselves: it pins nothing.
  if (mention.needs !== "reference" || mention.weekday !== undefined) return null;
  const months = new Map<string, number>();
  const first = toDay(range.from);
  for (let day = first; day < first + 430; day += step) {
    const iso = toIsoDay(day);
    const read = findSaidDate(text, { from: iso, to: iso });
    if (read?.from && read.to && overlap({ from: read.from, to: read.to }, range))
      months.set(iso.slice(0, 7), (months.get(iso.slice(0, 7)) ?? 0) + 1);
  }
  const best = [...months].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0];
  if (!best) return null;
  const start = `${best[0]}-01`;
  const next = toDay(start) + 31;
  return { from: start, to: toIsoDay(toDay(`${toIsoDay(next).slice(0, 7)}-01`) - 1) };
}

function withDate(report: Report, { from, to }: DateRange, because: string): Report {
  const problem = {
    code: "date-inferred",
    message: `publication date worked out from the text as ${toMonthWords({ from, to })}: ${because}`,
    reportId: report.id,
  };
  const problems = report.problems.filter(({ code }) => code !== "no-date");
  return { ...report, publishedOn: { from, to, basis: "text" }, problems: [...problems, problem] };
}

/** Takes the days of writing of a report as a range, null where they are unknown. */
export function toReference(report: Report): DateRange | null {
  const { from, to } = report.publishedOn;
  return from !== null ? { from, to: to ?? from } : null;
}
