import type { ReactNode } from "react";
import type { DossierReport, DossierStatement } from "../../model/dossier.ts";
import type { Span } from "../../model/span.ts";
import { actLooks } from "../act-words.ts";
import { findParagraphs, findWindows, hasOwnLines, type Segment, toSegments } from "../context-windows.ts";
import { toPublishedWords } from "../date-words.ts";
import { type DossierIndex, toReportName } from "../dossier-index.ts";
import { toVisibleText } from "../visible-text.ts";
import { toCount } from "../word-lists.ts";
import { toLang } from "./passages-view.tsx";
import { Words } from "./safe.tsx";

/** Shows the reports with every statement marked at its words: by default only the words with some context, on wish in full. */
export function ReportsView({
  index,
  fullText,
}: {
  readonly index: DossierIndex;
  readonly fullText: boolean;
}): ReactNode {
  return index.dossier.reports.map((report) => {
    const statements = index.dossier.statements.filter(({ reportId }) => reportId === report.id);
    const windows = fullText ? [{ start: 0, end: report.text.length }] : findWindows(report, statements, 110);
    return (
      <article className="report" id={report.ref} key={report.id}>
        <h3>
          <span className="name">{report.ref}</span> <Words>{report.title ?? toReportName(report)}</Words>
        </h3>
        <ReportFacts report={report} count={statements.length} />
        <div className={hasOwnLines(report.text) ? "body own-lines" : "body"} dir="auto" lang={toLang(report.language)}>
          {windows.map((window) => (
            <Window key={window.start} report={report} statements={statements} window={window} />
          ))}
        </div>
      </article>
    );
  });
}

function ReportFacts({ report, count }: { readonly report: DossierReport; readonly count: number }): ReactNode {
  const facts = [
    report.outlet === null ? "" : toReportName(report),
    report.byline.join(", "),
    toPublishedWords(report),
    report.path ?? "",
    toCount(count, "statement"),
    `sha256 ${report.sha256.slice(0, 12)}…`,
    ...report.credits.map(({ kind, name }) => `${kind.replaceAll("-", " ")}: ${name}`),
  ];
  return (
    <p className="small quiet">
      {facts
        .filter((fact) => fact !== "")
        .map((fact, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts never move, the page is rendered once
          <span key={place}>
            {place > 0 && " · "}
            <Words>{fact}</Words>
          </span>
        ))}
    </p>
  );
}

function Window({
  report,
  statements,
  window,
}: {
  readonly report: DossierReport;
  readonly statements: readonly DossierStatement[];
  readonly window: Span;
}): ReactNode {
  const paragraphs = findParagraphs(report.text, window);
  return paragraphs.map((paragraph, place) => (
    <p key={paragraph.start}>
      {place === 0 && window.start > 0 && <span className="gap">[…] </span>}
      {toSegments(paragraph, statements).map((segment) => (
        <Piece key={segment.start} text={report.text} segment={segment} />
      ))}
      {place === paragraphs.length - 1 && window.end < report.text.length && <span className="gap"> […]</span>}
    </p>
  ));
}

/** One piece of text; where statements begin, links lead to their rows and carry the targets of deep links. */
function Piece({ text, segment }: { readonly text: string; readonly segment: Segment }): ReactNode {
  const words = toVisibleText(text.slice(segment.start, segment.end));
  const className = [segment.isSpeaker ? "who" : "", segment.isCue ? "cue" : ""]
    .filter((each) => each !== "")
    .join(" ");
  const plain = className === "" ? words : <span className={className}>{words}</span>;
  const [top] = segment.statements;
  if (top === undefined) return plain;
  const [first, ...others] = segment.starts;
  const inner = others.reduce<ReactNode>(
    (content, { ref, id }) => (
      <span id={ref} key={id}>
        {content}
      </span>
    ),
    plain,
  );
  const layers = segment.statements.length > 1 ? " layers" : "";
  return (
    <>
      {segment.starts.map((statement) => (
        <Tag key={statement.id} statement={statement} />
      ))}
      <mark
        id={first?.ref}
        className={`${(segment.statements.at(-1) ?? top).act}${layers} ${segment.statements.map(({ ref }) => `in-${ref}`).join(" ")}`}
      >
        {inner}
      </mark>
    </>
  );
}

function Tag({ statement }: { readonly statement: DossierStatement }): ReactNode {
  const { glyph, tone, word } = actLooks[statement.act];
  return (
    <a className={`tag ${tone}`} href={`#row-${statement.ref}`} title={word}>
      <span className="glyph" aria-hidden="true">
        {glyph}
      </span>
      {statement.ref}
    </a>
  );
}
