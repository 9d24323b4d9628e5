import { toReportName } from "../brief/dossier-index.ts";
import { toVisibleText } from "../brief/visible-text.ts";
import type { Dossier, DossierReport } from "../model/dossier.ts";

/** An item of CSL-JSON 1.0, as far as a report fills it. */
export interface CslItem {
  readonly id: string;
  readonly type: "article-newspaper";
  readonly title: string;
  readonly "container-title"?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[]; readonly circa?: true };
  readonly URL?: string;
  readonly language?: string;
  readonly note: string;
}

/** The reports of a dossier as CSL-JSON, for Zotero and whatever else cites, in the dossier's order. */
export function composeReportsCsl(dossier: Dossier): CslItem[] {
  return dossier.reports.map((report) => ({
    id: report.ref,
    type: "article-newspaper",
    title: toVisibleText(report.title ?? toReportName(report)),
    ...(report.outlet !== null && { "container-title": toVisibleText(report.outlet) }),
    ...(report.byline.length > 0 && { author: report.byline.map((each) => ({ literal: toVisibleText(each) })) }),
    ...toIssued(report),
    ...(report.url !== undefined && { URL: toVisibleText(report.url) }),
    ...(report.language !== "und" && { language: report.language }),
    note: `hearsay ${report.ref}; sha256 of the text as read ${report.sha256}`,
  }));
}

/** A day, a month or a year, two where it is a span; worked out from the text it is about then. */
function toIssued({ publishedOn: { from, to }, problems }: DossierReport): Pick<CslItem, "issued"> {
  const first = from ?? to;
  if (first === null) return {};
  const last = to === null || to === first ? [] : [toParts(to)];
  const circa = problems.some(({ code }) => code === "date-inferred");
  return { issued: { "date-parts": [toParts(first), ...last], ...(circa && { circa }) } };
}

function toParts(date: string): number[] {
  return date.split("-").map(Number);
}
