import type { Problem } from "../model/problem.ts";
import type { Extraction } from "./extract-source.ts";
import { renderExtractLine, renderUnreadLine } from "./render-extract-line.ts";
import { renderStatementList } from "./render-statement-list.ts";
import { isForeign } from "./say-emptiness.ts";

/** What a command wants back of each source: lines of JSON, a list for people, or the reports themselves. */
export type Form = "json" | "list" | "reports";

/** One source's result. `text` is made in the thread, so that long reports need not travel. */
export interface FormedText {
  readonly path: string;
  readonly text: string;
  readonly reportCount: number;
  readonly statementCount: number;
  /** How many of the reports are not in English, so that nothing was found in them. */
  readonly foreignCount: number;
  readonly problems: readonly Problem[];
}

export type Formed<F extends Form> = F extends "reports" ? Extraction : FormedText;

/** Puts an extraction into the form asked for. */
export function formExtraction<F extends Form>(extraction: Extraction, form: F): Formed<F> {
  return (form === "reports" ? extraction : toText(extraction, form)) as Formed<F>;
}

function toText({ path, reports, problems }: Extraction, form: Form): FormedText {
  const render = form === "json" ? renderExtractLine : renderStatementList;
  const blocks = reports.map(({ report, statements }) => render(report, statements));
  // Whoever reads the lines must also find what could not be read, in its place.
  const unread = form === "json" ? problems.map((problem) => renderUnreadLine(path, problem)) : [];
  return {
    path,
    text: [...blocks, ...unread].join(""),
    reportCount: reports.length,
    statementCount: reports.reduce((sum, { statements }) => sum + statements.length, 0),
    foreignCount: reports.filter(({ report, statements }) => isForeign(report, statements.length)).length,
    problems,
  };
}
