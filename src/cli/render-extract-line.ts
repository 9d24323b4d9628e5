import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";

const schema = "hearsay/extract/1";

/** One line of `hearsay extract --json`: a report, its text as read, its statements and problems, with a line end. */
export function renderExtractLine(report: Report, statements: readonly Statement[]): string {
  const { problems, sourceMap: _, ...facts } = report;
  return `${JSON.stringify({ schema, report: facts, statements, problems })}\n`;
}

/** The line that stands where an input could not be read: no report, no statements, one problem. */
export function renderUnreadLine(path: string, problem: Problem): string {
  const report = {
    id: null,
    path,
    title: null,
    outlet: null,
    byline: [],
    publishedOn: { from: null, to: null, basis: "none" },
    language: "und",
    sha256: null,
    text: "",
    credits: [],
    zones: [],
  };
  return `${JSON.stringify({ schema, report, statements: [], problems: [problem] })}\n`;
}
