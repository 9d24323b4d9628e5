import type { BriefSection } from "../../model/brief.ts";
import { toPublishedWords } from "../date-words.ts";
import { type DossierIndex, toReportName } from "../dossier-index.ts";
import { cutText, toOneLine } from "../visible-text.ts";
import { toCount } from "../word-lists.ts";
import { toLine, toSection } from "./section.ts";

/** Composes the list of reports read: who published them when, where the file lies and how many statements it holds. */
export function composeReports(index: DossierIndex): BriefSection {
  const counts = new Map<string, number>();
  for (const { reportId } of index.dossier.statements) counts.set(reportId, (counts.get(reportId) ?? 0) + 1);
  const lines = index.dossier.reports.map((report) => {
    const own = counts.get(report.id) ?? 0;
    const title = report.title === null || report.outlet === null ? "" : `, ${cutText(toOneLine(report.title), 120)}`;
    const path = report.path === null ? "" : `, ${toOneLine(report.path)}`;
    const words = `${report.ref}: ${toReportName(report)}${title}, ${toPublishedWords(report)}${path}; ${toCount(own, "statement")}; sha256 ${report.sha256.slice(0, 12)}…`;
    return toLine(words, [], [report.ref]);
  });
  return toSection("reports", "Reports read", lines);
}
