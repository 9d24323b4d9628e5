import type { DateRange } from "../model/date-range.ts";
import type { Report } from "../model/report.ts";
import { findSentences } from "../segment/sentences.ts";
import { toTokens } from "../segment/tokens.ts";
import { lastDayOf, toIsoDay } from "../time/calendar.ts";
import { findDates } from "../time/find-dates.ts";
import { inferReference } from "../time/infer-reference.ts";
import { noContext } from "./event.ts";
import { findEvents } from "./events.ts";
import { isGeneric, matchGoods, toFamilies } from "./goods-match.ts";
import { type Item, overlap, toDay } from "./group-events.ts";
import { toSide } from "./known-actors.ts";
import { type ActorName, findMentions, findNamedActors } from "./mentions.ts";
import { toMonthWords } from "./proposition-text.ts";
import { findDatesWithin, findSaidDate } from "./said-on.ts";

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
 * events of all reports; `tellings` keeps what was read of a report from one round to the next. Reports that nothing
 * anchors come back as they are.
 */
export function dateByOtherReports(
  reports: readonly Report[],
  items: readonly Item[],
  names: readonly ActorName[] = [],
  tellings: Map<Report, readonly Told[]> = new Map(),
): Report[] {
  const dated = reports.filter(({ publishedOn }) => publishedOn.from !== null);
  const ids = new Set(dated.map(({ id }) => id));
  const known = items.filter(({ reading }) => ids.has(reading.report.id)).map(toTold);
  const byReport = groupBy(
    items.filter(({ reading }) => !ids.has(reading.report.id)),
    ({ reading }) => reading.report.id,
  );
  const date = (all: readonly Report[], told: readonly Told[]): Report[] => {
    const bySides = groupBy(told, toSides);
    return all.map((report) => {
      if (report.publishedOn.from !== null) return report;
      const anchors = (byReport.get(report.id) ?? []).flatMap((item) =>
        (bySides.get(toSides(item)) ?? [])
          .filter((each) => isSameMatter(item, each))
          .flatMap((each) => toAnchors(item, each)),
      );
      return applyAnchors(report, anchors);
    });
  };
  const first = date(reports, known);
  if (first.some((report, at) => report !== reports[at]) || ids.size === reports.length) return first;
  const wanted = new Map<string, Set<string>>();
  for (const { supplier, recipient, endUser } of [...byReport.values()].flat()) {
    const target = endUser ?? recipient;
    if (supplier !== null && target !== null) wanted.set(supplier, (wanted.get(supplier) ?? new Set()).add(target));
  }
  // What no voice is known for stands in the sentences of dated reports all the same.
  return date(
    reports,
    dated.flatMap((report) => {
      if (!tellings.has(report) && !namesSides(report, wanted, names)) return [];
      const known = tellings.get(report) ?? findTold(report, names);
      tellings.set(report, known);
      return known;
    }),
  );
}

function groupBy<T>(all: readonly T[], toKey: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = toKey(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

/** Whether a report names both sides of a matter that an undated report tells of; other reports need no reading. */
function namesSides(
  { text }: Report,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
  names: readonly ActorName[],
): boolean {
  const sides = new Set(findNamedActors(text, names).map(({ actorId }) => toSide(actorId)));
  return [...sides].some((side) => [...(wanted.get(side) ?? [])].some((target) => sides.has(target)));
}

/** Who gives and who gets it in the end. */
function toSides({ supplier, recipient, endUser }: Pick<Told, "supplier" | "recipient" | "endUser">): string {
  return `${supplier}|${endUser ?? recipient}`;
}

/** An event with a day, from a statement or from any sentence of a dated report. */
export interface Told extends Pick<Item, "supplier" | "recipient" | "endUser" | "event"> {
  readonly said: DateRange | null;
  /** Undefined where nothing tells who speaks. */
  readonly voice: string | null | undefined;
}

function toTold({ supplier, recipient, endUser, event, reading }: Item): Told {
  const { saidOn } = reading.statement;
  const said = saidOn && saidOn.from !== null && saidOn.to !== null ? { from: saidOn.from, to: saidOn.to } : null;
  return { supplier, recipient, endUser, event, said, voice: reading.state ?? reading.speaker };
}

/** Events in the sentences of a report that bear a date. */
function findTold(report: Report, names: readonly ActorName[]): Told[] {
  const reference = toReference(report);
  const side = (id: string | null): string | null => (id === null ? null : toSide(id));
  return findSentences(report.text, toTokens(report.text)).flatMap(({ start, end }) => {
    const words = report.text.slice(start, end);
    // Most sentences bear no date, and need no more reading.
    if (findDatesWithin(words, reference).length === 0) return [];
    const mentions = findMentions(words, reference, names);
    if (mentions.goods.length === 0) return [];
    return findEvents(mentions, [], noContext).map((event): Told => {
      const day = mentions.dates.findLast((each) => each.start < event.start && each.from !== null);
      const said = day && day.from !== null && day.to !== null ? { from: day.from, to: day.to } : null;
      const read = { ...event, act: "asserts" as const, hedge: "none" as const, via: "words" as const };
      return {
        supplier: side(event.supplier),
        recipient: side(event.recipient),
        endUser: side(event.endUser),
        event: read,
        said,
        voice: undefined,
      };
    });
  });
}

/** Strict on purpose: the same sides, and the same particular goods, pretended route or payment. */
function isSameMatter(one: Item, other: Told): boolean {
  const target = (item: Item | Told): string | null => item.endUser ?? item.recipient;
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

function toAnchors(item: Item, known: Told): Anchor[] {
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
  const range = known.said;
  const sameVoice = known.voice === undefined || (reading.state ?? reading.speaker) === known.voice;
  if (sameVoice && mine && mine.from === null && range) {
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
