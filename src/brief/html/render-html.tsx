import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Brief } from "../../model/brief.ts";
import type { Dossier } from "../../model/dossier.ts";
import { toOwnSpans } from "../context-windows.ts";
import { indexDossier } from "../dossier-index.ts";
import { toVisibleText } from "../visible-text.ts";
import { Page } from "./page.tsx";
import { style } from "./style.ts";

/** What a caller may settle about the page. */
export interface HtmlOptions {
  /** Whole reports instead of the quoted words with context; the page then warns of their copyright. */
  readonly fullText?: boolean;
  /** The words of the reports stand on pages of their own; see `renderPages`. */
  readonly apart?: boolean;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * Renders a brief as one HTML page that needs nothing else: no script, no request, own style, light and dark. `#S12`
 * leads to the words of a statement, `#P1` to a claim, `#R2` to a report, `#T1` to a transfer. Text of reports is always
 * text, never markup; control and direction characters are made visible.
 */
export function renderHtml(brief: Brief, dossier: Dossier, options: HtmlOptions = {}): string {
  const page = (
    <Page
      brief={brief}
      index={indexDossier(dossier)}
      fullText={options.fullText ?? false}
      apart={options.apart ?? false}
    />
  );
  return renderDocument(toVisibleText(brief.title), page, dossier);
}

/** Renders a whole document round a body, with its policy and style; the statements of the dossier light up when linked to. */
export function renderDocument(title: string, body: ReactNode, dossier: Dossier): string {
  const markup = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="hearsay" />
        <title>{title}</title>
      </head>
      <body>{body}</body>
    </html>,
  );
  // Our own constants and names like S12 only: nothing of a report gets in here, and React would escape the quotes of CSS.
  const head = `<style>${style}${toTargetRules(dossier)}</style></head>`;
  return `<!doctype html>\n${markup.replace("</head>", () => head)}\n`;
}

/** Words cut in several pieces by other marks must all light up when their statement is the target. */
function toTargetRules(dossier: Dossier): string {
  return dossier.statements
    .filter((statement) => /^S\d+$/u.test(statement.ref) && toOwnSpans(statement).length > 0)
    .map(({ ref }) => `#${ref}:target~.in-${ref},p:has(#${ref}:target) .in-${ref}{background:var(--high)}`)
    .join("");
}
