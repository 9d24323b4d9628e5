import { cutMatter } from "./link/cut-matter.ts";
import { dateMatter, linkReports, type Matter } from "./link/link-reports.ts";
import type { Recall } from "./link/recall.ts";
import { recordInterests } from "./link/record-interests.ts";
import type { Regrouping } from "./link/regroup.ts";
import type { Dossier, DossierReport, DossierStatement } from "./model/dossier.ts";
import type { Problem } from "./model/problem.ts";
import type { Report } from "./model/report.ts";
import type { Statement } from "./model/statement.ts";
import { buildSeries } from "./screen/build-series.ts";
import { cutPack } from "./screen/cut-pack.ts";
import type { Pack } from "./screen/pack-shape.ts";
import { screenDossier } from "./screen/screen-dossier.ts";
import { lastDayOf } from "./time/calendar.ts";
import { assessDossier } from "./weigh/assess-dossier.ts";

export interface DossierOptions {
  /** ISO day, month or year; what was published or said after it is left out. */
  readonly asOf?: string | null;
  readonly pack: Pack;
  /** What people decided on which statements are about one thing. */
  readonly regroupings?: readonly Regrouping[];
  /** Lasting short names by id of report or statement; else they are numbered in order. */
  readonly refs?: ReadonlyMap<string, string>;
  /**
   * What earlier calls worked out: parts that rest on the very same objects are not worked out again. The dossier is the
   * same with and without; who builds one once does better without, since it keeps much in memory.
   */
  readonly recall?: Recall;
}

/**
 * Builds a dossier from reports and the statements found in each (by report id). The order of the input does not matter:
 * reports stand by publication date, then by id, undated ones last, and everything else is numbered in that order.
 * With `asOf`, reports published later, statements made later, reports without a date, and rules and figures of the pack
 * that came later are left out; a problem says which reports. The rest is as if no more were known. An empty list of reports gives an empty dossier. Never throws on odd reports. Assessments
 * rest on the default grades, which nobody calibrated; a claim that nobody asserts or denies has none.
 */
export function buildDossier(
  reports: readonly Report[],
  statementsByReport: ReadonlyMap<string, readonly Statement[]>,
  options: DossierOptions,
): Dossier {
  const asOf = options.asOf ? toLastDay(options.asOf) : null;
  const pack = asOf === null ? options.pack : cutPack(options.pack, asOf);
  const { recall } = options;
  const read = sortMatter({ reports: dropSame(reports), statements: statementsByReport, ...(recall && { recall }) });
  const { matter: dated, problems } =
    asOf === null ? { matter: dateMatter(read), problems: [] } : cutMatter(read, asOf);
  const matter = sortMatter(dated);
  const linked = linkReports(matter, options.regroupings);
  const refOf = (id: string, count: string): string => options.refs?.get(id) ?? count;
  const dossierReports = matter.reports.map(
    (report, index): DossierReport => ({ ...report, ref: refOf(report.id, `R${index + 1}`) }),
  );
  const statements = matter.reports
    .flatMap(({ id }) => matter.statements.get(id) ?? [])
    .map((statement, index): DossierStatement => {
      return {
        ...statement,
        ref: refOf(statement.id, `S${index + 1}`),
        propositionIds: linked.propositionsOf(statement.id),
      };
    });
  const { series, problems: seriesProblems } = buildSeries({ statements, reports: matter.reports, pack });
  const { transfers, actors } = linked;
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const actorsById = new Map(actors.map((actor) => [actor.id, actor]));
  const propositions = linked.propositions.map((each) => recordInterests(each, byId, actorsById, pack.ties ?? []));
  const findings = screenDossier({ propositions, transfers, series, statements, pack, actors });
  return assessDossier({
    schema: "hearsay/dossier/1",
    asOf: asOf ?? findLastDay(matter.reports),
    reports: dossierReports,
    actors,
    statements,
    propositions,
    transfers,
    evidence: linked.evidence,
    measures: pack.measures,
    findings,
    series,
    changes: linked.changes,
    contradictions: linked.contradictions,
    reprints: linked.reprints,
    gaps: linked.gaps,
    problems: [
      ...matter.reports.flatMap((report) => report.problems.map((problem) => withReport(problem, report))),
      ...linked.problems,
      ...seriesProblems,
      ...problems,
    ],
  });
}

/** The same report given twice counts once. */
function dropSame(reports: readonly Report[]): Report[] {
  const seen = new Set<string>();
  return reports.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** By first day of publication, then by id; undated reports last. */
function orderReports(reports: readonly Report[]): Report[] {
  const key = ({ publishedOn, id }: Report): string => `${publishedOn.from ?? "9999-99-99"} ${id}`;
  return reports.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}

function sortMatter({ reports, statements, ...rest }: Matter): Matter {
  const sorted = new Map([...statements].map(([id, list]) => [id, list.toSorted(byPlace)] as const));
  return { reports: orderReports(reports), statements: sorted, ...rest };
}

function byPlace(one: Statement, other: Statement): number {
  const start = ({ content, cue }: Statement): number => content[0]?.start ?? cue?.start ?? 0;
  const end = ({ content }: Statement): number => content.at(-1)?.end ?? 0;
  return start(one) - start(other) || end(other) - end(one) || (one.id < other.id ? -1 : 1);
}

/** The last day a date covers: `2023` is 31 December 2023. */
function toLastDay(asOf: string): string {
  const [year = "", month, day] = asOf.split("-");
  if (month === undefined) return `${year}-12-31`;
  if (day !== undefined) return asOf;
  const last = lastDayOf(Number(year), Number(month));
  return `${year}-${month}-${String(last).padStart(2, "0")}`;
}

function findLastDay(reports: readonly Report[]): string | null {
  const days = reports.flatMap(({ publishedOn }) => publishedOn.to ?? publishedOn.from ?? []);
  return days.toSorted().at(-1) ?? null;
}

function withReport(problem: Problem, { id, path }: Report): Problem {
  return {
    ...problem,
    reportId: problem.reportId ?? id,
    ...(path === null || problem.path !== undefined ? {} : { path }),
  };
}
