import { toCount } from "../../../brief/word-lists.ts";
import type { ExportForm } from "../../api/export-forms.ts";
import type { ExportInfo } from "../../api/export-shapes.ts";

/** What each form is for. */
export const formWords: Readonly<Record<ExportForm, readonly [name: string, use: string]>> = {
  html: ["Brief as a page (HTML)", "for readers and editors: one file, no script, every sentence leads to exact words"],
  pdf: ["Brief as PDF", "for printing and filing, made by the Chromium on this computer"],
  markdown: ["Brief as Markdown", "for a CMS, Obsidian, Slack, or Word by way of Pandoc"],
  dossier: ["Dossier (.hearsay)", "for a colleague: reports in full, statements, decisions; opens with hearsay open"],
  json: ["Dossier as JSON", "for programs: the schema of hearsay brief --json"],
  statements: ["Statements as CSV", "for a spreadsheet"],
  positions: ["Positions as CSV", "speakers by claims, with counts of acts: for a spreadsheet, Kumu or Gephi"],
  transfers: ["Transfers as CSV", "who to whom, what, how much, by which statements: for a spreadsheet"],
  reports: ["Reports as CSL-JSON", "for Zotero and other tools that cite"],
  log: ["Log of decisions (JSON lines)", "for proof: who decided what, when and why, as a chain of hashes"],
  "log-csv": ["Log of decisions as CSV", "for a spreadsheet"],
};

export type Choice = "asOf" | "since" | "onlyAccepted" | "fullText" | "footnotes";

/** Which choices make a difference to a form. */
export const formChoices: Readonly<Record<ExportForm, readonly Choice[]>> = {
  html: ["asOf", "since", "onlyAccepted", "fullText"],
  pdf: ["asOf", "since", "onlyAccepted", "fullText"],
  markdown: ["asOf", "since", "onlyAccepted", "footnotes"],
  dossier: [],
  json: ["asOf", "onlyAccepted"],
  statements: ["asOf", "onlyAccepted"],
  positions: ["asOf", "onlyAccepted"],
  transfers: ["asOf", "onlyAccepted"],
  reports: ["asOf"],
  log: [],
  "log-csv": [],
};

const mega = 1_000_000;

/** Says what is in an export, line by line. */
export function toInside(form: ExportForm, info: ExportInfo): string[] {
  if (form === "log" || form === "log-csv") return [toCount(info.decisions, "decision")];
  const lines = [
    `${toCount(info.reports, "report")}, ${toCount(info.statements, "statement")}`,
    `${toCount(info.accepted, "statement")} accepted by a person${info.unsure > 0 ? `, ${info.unsure} left unsure` : ""}${info.edited > 0 ? `, ${info.edited} corrected` : ""}`,
    ...(info.notReviewed > 0 ? [`${toCount(info.notReviewed, "statement")} that no person has reviewed`] : []),
  ];
  if (form === "dossier")
    return [...lines, toCount(info.decisions, "decision"), "all reports in full, as they were taken"];
  if (form !== "html") return lines;
  const size = `${(info.pageBytes / mega).toFixed(1)} MB`;
  return [
    ...lines,
    info.pages > 1
      ? `${size}: split into ${info.pages} pages in a ZIP, since one page above 4 MB is slow`
      : `one page, ${size}`,
  ];
}

/** Says what is left out of an export, line by line; empty where nothing is. */
export function toLeftOut(form: ExportForm, isFullText: boolean, info: ExportInfo): string[] {
  if (form === "log" || form === "log-csv" || form === "dossier") return [];
  return [
    info.rejected > 0 ? `${toCount(info.rejected, "statement")} that a person rejected` : "",
    info.notAccepted > 0 ? `${toCount(info.notAccepted, "statement")} that no person accepted` : "",
    info.orphans > 0 ? `${toCount(info.orphans, "decision")} on words that are no longer there` : "",
    info.unread > 0 ? `${toCount(info.unread, "file")} that could not be read` : "",
    (form === "html" || form === "pdf") && !isFullText
      ? "the text of the reports beyond the words quoted and some context"
      : "",
  ].filter((each) => each !== "");
}

/** What must be known before it is passed on; empty where nothing must. */
export function toWarning(form: ExportForm, isFullText: boolean): string {
  if (form === "dossier")
    return "It holds the reports in full (mind their copyright), paths as typed, names, and is not encrypted.";
  if (form === "json" || isFullText) return "It holds the reports in full: mind their copyright before you pass it on.";
  if (form === "log" || form === "log-csv") return "It holds the names of those who decided, and their reasons.";
  return "";
}
