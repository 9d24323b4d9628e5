import type { Brief } from "../../model/brief.ts";
import type { Dossier } from "../../model/dossier.ts";
import { indexDossier, toReportName } from "../dossier-index.ts";
import { ReportsView } from "../views/reports-view.tsx";
import { toVisibleText } from "../visible-text.ts";
import { type HtmlOptions, renderDocument, renderHtml } from "./render-html.tsx";

/** One file of a brief. */
export interface HtmlPage {
  readonly name: string;
  readonly html: string;
}

/** Above this size browsers get slow: the reports then get a page each. */
export const mostPageBytes = 4_000_000;

/** How pages are called, and from which size on there are several. */
export interface PageOptions extends HtmlOptions {
  /** Name of the first page: `brief.html`. */
  readonly main?: string;
  /** What the names of the others begin with. */
  readonly prefix?: string;
  readonly mostBytes?: number;
}

/**
 * Renders a brief as one page; where that is larger than `mostBytes`, the words of each report stand on a page of their
 * own beside it (`R4.html`), and every link leads there and back.
 */
export function renderPages(
  brief: Brief,
  dossier: Dossier,
  { main = "brief.html", prefix = "", mostBytes = mostPageBytes, ...options }: PageOptions = {},
): HtmlPage[] {
  const whole = renderHtml(brief, dossier, options);
  if (new TextEncoder().encode(whole).length <= mostBytes || dossier.reports.length < 2) {
    return [{ name: main, html: whole }];
  }
  const reportRefs = new Map(dossier.reports.map(({ id, ref }) => [id, ref]));
  const pageOf = new Map(dossier.statements.map(({ ref, reportId }) => [ref, reportRefs.get(reportId)]));
  const first = renderHtml(brief, dossier, { ...options, apart: true });
  // Only our own links have this form: quotation marks in text are escaped.
  const linked = first.replace(/href="#([SR])(\d+)"/gu, (link, letter: string, number: string) => {
    const page = letter === "R" ? `R${number}` : pageOf.get(`S${number}`);
    return page === undefined ? link : `href="${toAddress(`${prefix}${page}.html`)}#${letter}${number}"`;
  });
  const pages = dossier.reports.map((report) => {
    const own = {
      ...dossier,
      reports: [report],
      statements: dossier.statements.filter(({ reportId }) => reportId === report.id),
    };
    const title = toVisibleText(report.title ?? toReportName(report));
    const html = renderDocument(
      title,
      <div className="page">
        <header>
          <p className="kicker">
            <b>hearsay</b> · <a href={toAddress(main)}>back to the brief</a>
          </p>
          <h1 dir="auto">{toVisibleText(brief.title)}</h1>
        </header>
        <main>
          <ReportsView index={indexDossier(own)} fullText={options.fullText ?? false} />
        </main>
      </div>,
      own,
    );
    return {
      name: `${prefix}${report.ref}.html`,
      html: html.replace(/href="#((?:row-S|P|T|E)\d+)"/gu, (_, id: string) => `href="${toAddress(main)}#${id}"`),
    };
  });
  return [{ name: main, html: linked }, ...pages];
}

// Encoded names hold no quotation mark, so they can stand in an attribute as they are.
function toAddress(name: string): string {
  return encodeURIComponent(name);
}
