import { findActorById, findActors } from "../lexicon/find-actors.ts";
import { isKindOf } from "../lexicon/find-goods.ts";
import { findStateOf } from "../lexicon/state-of.ts";
import type { DateRange } from "../model/date-range.ts";
import type { Quantity, Series, SeriesPoint } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import { toBackground } from "./background.ts";
import { findCapYear, toCap } from "./cap-years.ts";
import { findBasis } from "./find-basis.ts";
import { findMissingMonths } from "./months.ts";
import type { Pack } from "./pack-shape.ts";
import { type Figure, readFigures } from "./read-figures.ts";
import { allSuppliers } from "./screen-caps.ts";
import { toThousands } from "./screen-flow.ts";

/** A point as a report words it: "more than 165,000 barrels" is 165,000 with the bound `more-than`. */
export interface StatedPoint extends SeriesPoint {
  readonly bound: Quantity["bound"];
}

interface Sighting {
  readonly statement: Statement;
  readonly report: Report;
  readonly figure: Figure;
  /** Where the figure stands in the report. */
  readonly at: number;
  readonly supplier: string | null;
  readonly recipient: string;
}

/**
 * Collects the figures that statements give for goods under a cap into series: one per goods, supplier and recipient, points by days.
 * Reported, alleged and estimated figures stay apart in each point's basis. The pack's own rows follow as `background-…` series of their
 * own where they share goods and a cap year with a figure of the reports. Figures that cannot be placed become problems, not points.
 */
export function buildSeries(input: {
  readonly statements: readonly Statement[];
  readonly reports: readonly Report[];
  readonly pack: Pack;
}): { readonly series: Series[]; readonly problems: Problem[] } {
  const { statements, reports, pack } = input;
  const byId = new Map(reports.map((report) => [report.id, report]));
  const problems: Problem[] = [];
  const sightings = statements.flatMap((statement): Sighting[] => {
    const report = byId.get(statement.reportId);
    return report === undefined || (statement.act !== "asserts" && statement.act !== "judges")
      ? []
      : findSightings(statement, report, pack);
  });
  const placed = shareGoods(dropRepeats(sightings), pack, problems);
  const groups = new Map<string, Sighting[]>();
  for (const sighting of placed) {
    const { figure, supplier, recipient, report, at } = sighting;
    if (figure.when === null) {
      const message = `${toThousands(figure.value)} ${figure.unit}s: no month or year stands with the figure, so it is in no series`;
      problems.push({
        code: "figure-without-days",
        message,
        reportId: report.id,
        start: at,
        end: at + figure.end - figure.start,
      });
      continue;
    }
    const key = `${figure.category}-from-${supplier ?? "unnamed"}-to-${recipient}${figure.unit === "tonne" ? "-in-tonnes" : ""}`;
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  const series = [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, group]) => toSeries(id, group, pack));
  return { series: [...series, ...toBackground(series, pack)], problems };
}

function findSightings(statement: Statement, report: Report, pack: Pack): Sighting[] {
  const { from, to } = report.publishedOn;
  const reference: DateRange | null = from === null || to === null ? null : { from, to };
  return statement.content.flatMap(({ start, text }) => {
    return toParts(text).flatMap((part) => {
      return readFigures(part.text, reference).flatMap((figure): Sighting[] => {
        const at = start + part.start + figure.start;
        const parties = findParties(part.text, figure, report.text.slice(Math.max(0, at - 400), at), pack);
        return parties === null ? [] : [{ statement, report, figure, at, ...parties }];
      });
    });
  });
}

// Sentences of a content; a figure takes its goods, days and parties from its own sentence first.
function toParts(text: string): { start: number; text: string }[] {
  return Array.from(text.matchAll(/[^\n]+?(?:[.!?]["”’)]?(?=\s+["“‘(]?\p{Lu})|\n|$)/gu), ({ 0: part, index }) => ({
    start: index,
    text: part,
  }));
}

function findParties(
  text: string,
  figure: Figure,
  before: string,
  pack: Pack,
): { supplier: string | null; recipient: string } | null {
  const targets = findTargets(figure.category, pack);
  const mentions = toStates(text);
  const recipient = mentions.find(
    ({ state, start }) => targets.includes(state) && !/\bfrom\s+(?:the\s+)?$/i.test(text.slice(0, start)),
  );
  const others = mentions.filter(({ state }) => !targets.includes(state));
  const behind = others.find(
    ({ start }) => start >= figure.end && /^[^,;]*\b(?:from|by)\s+(?:the\s+)?$/i.test(text.slice(figure.end, start)),
  );
  const ahead = others.findLast(({ end }) => end <= figure.start);
  const supplier = (behind ?? ahead)?.state ?? null;
  const whole =
    supplier === null && /\b(?:in total|a total of|total|combined|all suppliers|overall)\b/i.test(text)
      ? allSuppliers
      : supplier;
  const nearby = recipient?.state ?? toStates(before).findLast(({ state }) => targets.includes(state))?.state;
  if (
    nearby === undefined ||
    mentions.some(({ state, start }) => state === nearby && /\bfrom\s+(?:the\s+)?$/i.test(text.slice(0, start)))
  ) {
    return null;
  }
  return { supplier: whole, recipient: nearby };
}

function toStates(text: string): { state: string; start: number; end: number }[] {
  return findActors(text).flatMap(({ actorId, start, end }) => {
    const state = findActorById(actorId)?.role === "international" ? null : findStateOf(actorId);
    return state === null ? [] : [{ state, start, end }];
  });
}

function findTargets(category: string, pack: Pack): string[] {
  return pack.measures
    .filter(({ id }) => pack.caps[id]?.categories.some((each) => isKindOf(category, each) || isKindOf(each, category)))
    .flatMap(({ target }) => pack.targets[target]?.actors ?? []);
}

// A figure may lie in a statement and in the one that holds it: the closest one has it.
function dropRepeats(sightings: readonly Sighting[]): Sighting[] {
  const closest = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const key = `${sighting.report.id} ${sighting.at}`;
    const other = closest.get(key);
    if (other === undefined || toLength(sighting.statement) < toLength(other.statement)) {
      closest.set(key, sighting);
    }
  }
  return [...closest.values()];
}

function toLength({ content }: Statement): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

// "Oil" may be crude or refined. Where all other figures of the report name one of them, the figure is taken for the same.
function shareGoods(sightings: readonly Sighting[], pack: Pack, problems: Problem[]): Sighting[] {
  const capped = Object.values(pack.caps).flatMap(({ categories }) => categories);
  const toCapped = (category: string): string | undefined => capped.find((each) => isKindOf(category, each));
  return sightings.flatMap((sighting): Sighting[] => {
    const { figure, report, at } = sighting;
    const own = toCapped(figure.category);
    if (own !== undefined) {
      return [{ ...sighting, figure: { ...figure, category: own } }];
    }
    const named = new Set(
      sightings.filter((each) => each.report === report).flatMap((each) => toCapped(each.figure.category) ?? []),
    );
    const [category] = named;
    const place = { reportId: report.id, start: at, end: at + figure.end - figure.start };
    if (named.size !== 1 || category === undefined) {
      problems.push({
        code: "figure-without-goods",
        message: `${toThousands(figure.value)} ${figure.unit}s: crude or refined is not said, so it is in no series`,
        ...place,
      });
      return [];
    }
    problems.push({
      code: "figure-goods-inferred",
      message: `${toThousands(figure.value)} ${figure.unit}s: the report says oil; taken as ${category}, which its other figures name`,
      ...place,
    });
    return [{ ...sighting, figure: { ...figure, category } }];
  });
}

function toSeries(id: string, sightings: readonly Sighting[], pack: Pack): Series {
  const points = sightings
    .map(({ statement, report, figure }): StatedPoint => {
      const { from, to } = figure.when!;
      return {
        from,
        to,
        value: figure.value,
        basis: findBasis(statement, report),
        statementId: statement.id,
        source: null,
        bound: figure.bound,
      };
    })
    .toSorted((one, other) =>
      one.from === other.from ? (one.to < other.to ? -1 : 1) : one.from < other.from ? -1 : 1,
    );
  const { figure, supplier, recipient } = sightings[0]!;
  return {
    id,
    goods: figure.category,
    unit: figure.unit,
    supplier,
    recipient,
    points,
    cap: figure.unit === "barrel" ? toSeriesCap(figure.category, points, pack) : null,
    missing: findMissingMonths(points),
  };
}

function toSeriesCap(category: string, points: readonly SeriesPoint[], pack: Pack): Series["cap"] {
  for (const measure of pack.measures) {
    const cap = toCap(measure);
    const isAbout = pack.caps[measure.id]?.categories.includes(category) === true;
    if (cap !== null && isAbout && (points.some((point) => findCapYear(point, cap) !== null) || cap.repeats)) {
      const period = cap.calendar === "calendar-year" ? "calendar-year" : "12-months";
      return { measureId: measure.id, value: cap.amount, period, unit: cap.unit === "bbl" ? "barrel" : cap.unit };
    }
  }
  return null;
}
