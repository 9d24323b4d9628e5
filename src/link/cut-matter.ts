import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import { dateMatter, type Matter } from "./link-reports.ts";

/**
 * Leaves out of a matter what was not yet published or said on a day, and reports without a date; a problem says which
 * reports. What is left out gives names, dates and links to nothing that stays, but for one thing: on which day a report
 * came out may be worked out from later ones, and then a problem of that report says so. A report that came out between
 * two days is kept where the later one has passed.
 */
export function cutMatter(matter: Matter, asOf: string): { readonly matter: Matter; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const all = dateMatter(matter);
  const datedByAll = new Map(all.reports.map((report) => [report.id, report]));
  let open = dropLater(all, matter);
  const own = new Map(dateMatter(open).reports.map((report) => [report.id, report]));
  open = { ...open, reports: open.reports.map(dateByLater) };
  for (;;) {
    const dated = dateMatter(open);
    const kept = dropLater(dated, open);
    if (kept.reports.length === open.reports.length) return { matter: dropLaterWords(dated, asOf), problems };
    open = kept;
  }

  function dropLater(dated: Matter, from: Matter): Matter {
    const left = new Set(dated.reports.filter((report) => !isOutBy(report, asOf)).map(({ id }) => id));
    problems.push(...dated.reports.filter(({ id }) => left.has(id)).map((report) => toProblem(report, asOf)));
    return { ...from, reports: from.reports.filter(({ id }) => !left.has(id)) };
  }

  function dateByLater(report: Report): Report {
    const { publishedOn } = datedByAll.get(report.id) ?? report;
    if (own.get(report.id)?.publishedOn.from !== null || publishedOn.from === null) return report;
    const message = "publication date worked out with the help of reports that came out later";
    return { ...report, publishedOn, problems: [...report.problems, { code: "date-inferred", message }] };
  }
}

function isOutBy({ publishedOn: { from, to } }: Report, asOf: string): boolean {
  const last = to ?? from;
  return last !== null && last <= asOf;
}

function dropLaterWords({ reports, statements, work, recall }: Matter, asOf: string): Matter {
  const isSaid = ({ saidOn }: Statement): boolean => !saidOn?.from || saidOn.from <= asOf;
  const said = reports.map(({ id }) => [id, (statements.get(id) ?? []).filter(isSaid)] as const);
  const isWhole = said.every(([id, own]) => own.length === (statements.get(id)?.length ?? 0));
  return { reports, statements: new Map(said), ...(isWhole && work && { work }), ...(recall && { recall }) };
}

function toProblem(report: Report, asOf: string): Problem {
  const { from, to } = report.publishedOn;
  const days = from === to || to === null ? from : from === null ? to : `${from} to ${to}`;
  const why = days === null ? "bears no date" : `is of ${days}`;
  return {
    code: "left-out",
    message: `report ${report.path ?? report.title ?? report.id} ${why} and is left out as of ${asOf}`,
    reportId: report.id,
  };
}
