import type { ReactNode } from "react";
import type { Brief, BriefSection } from "../../model/brief.ts";
import { toWhether } from "../claim-clause.ts";
import { countReviewed } from "../counts.ts";
import { toDateWords } from "../date-words.ts";
import { type DossierIndex, toReportName } from "../dossier-index.ts";
import { findClaims } from "../sections/known.ts";
import { EvidenceView } from "../views/evidence-view.tsx";
import { FindingsView } from "../views/findings-view.tsx";
import { KnownView } from "../views/known-view.tsx";
import { ClaimLinesView, groupByClaim, LinesView } from "../views/lines-view.tsx";
import { MatrixView } from "../views/matrix-view.tsx";
import { OriginsDrawing } from "../views/origins-view.tsx";
import { ChangesView, ContradictionsView } from "../views/passages-view.tsx";
import { ReportsView } from "../views/reports-view.tsx";
import { SeriesView } from "../views/series-view.tsx";
import { SinceView } from "../views/since-view.tsx";
import { StatementsView } from "../views/statements-view.tsx";
import { TimelineView } from "../views/timeline-view.tsx";
import { TransfersView } from "../views/transfers-view.tsx";
import { toVisibleText } from "../visible-text.ts";

interface Part {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly body: ReactNode;
}

/** Lays the brief out: the answer first, then the views that carry it, the words of the reports last. */
export function Page({
  brief,
  index,
  fullText,
  apart = false,
}: {
  readonly brief: Brief;
  readonly index: DossierIndex;
  readonly fullText: boolean;
  /** The words of the reports stand on pages of their own. */
  readonly apart?: boolean;
}): ReactNode {
  const parts = toParts(brief, index, fullText, apart);
  const { reviewed, found } = countReviewed(index.dossier);
  return (
    <div className="page">
      <a className="skip" href="#main">
        Skip to the answer
      </a>
      <header>
        <p className="kicker">
          <b>hearsay</b> · {brief.asOf === null ? "no report bears a date" : `as of ${toDateWords(brief.asOf)}`}
        </p>
        <h1 dir="auto">{toVisibleText(brief.title)}</h1>
        <p className="quiet">{toVisibleText(brief.counts)}</p>
        <Tally index={index} />
      </header>
      <div className="layout">
        <nav aria-label="Sections">
          <ul>
            {parts.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="main">
          {parts.map(({ id, title, intro, body }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{title}</h2>
              {intro !== undefined && <p className="intro">{intro}</p>}
              {body}
            </section>
          ))}
        </main>
      </div>
      <footer>
        <p>
          Made by hearsay on one computer; nothing was sent anywhere. Statements were found by rules and a model
          {reviewed === 0 ? ", and no person has reviewed them." : `; a person reviewed ${reviewed} of ${found}.`}{" "}
          {fullText
            ? "This file holds the full text of the reports: mind their copyright before you pass it on."
            : "Left out: the text of the reports beyond the words quoted and some context."}
        </p>
      </footer>
    </div>
  );
}

function Tally({ index }: { readonly index: DossierIndex }): ReactNode {
  const { reports, statements, evidence } = index.dossier;
  const { reviewed, found } = countReviewed(index.dossier);
  const propositions = findClaims(index);
  const disputed = propositions.filter(({ status }) => status === "disputed").length;
  const tiles: (readonly [string, string])[] = [
    [String(reports.length), reports.length === 1 ? "report" : "reports"],
    [String(statements.length), statements.length === 1 ? "statement" : "statements"],
    [`${disputed} of ${propositions.length}`, "claims disputed"],
    [`${evidence.filter(({ seen }) => seen).length} of ${evidence.length}`, "pieces of evidence seen"],
    [`${reviewed} of ${found}`, "statements reviewed"],
  ];
  return (
    <dl className="tally">
      {tiles.map(([value, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function toParts(brief: Brief, index: DossierIndex, fullText: boolean, apart: boolean): Part[] {
  const { dossier } = index;
  const find = (id: string): BriefSection | undefined => brief.sections.find((section) => section.id === id);
  const list = (id: string, intro?: string): Part[] => {
    const section = find(id);
    return section === undefined
      ? []
      : [
          {
            id,
            title: section.title,
            ...(intro === undefined ? {} : { intro }),
            body: <LinesView index={index} lines={section.lines} />,
          },
        ];
  };
  const view = (id: string, title: string, count: number, body: ReactNode, intro?: string): Part[] =>
    count === 0 ? [] : [{ id, title, ...(intro === undefined ? {} : { intro }), body }];
  const known = find("known");
  const also = find("also");
  const positions = find("positions");
  const origins = find("origins");
  const since = find("since");
  return [
    ...(since === undefined
      ? []
      : [{ id: "since", title: since.title, body: <SinceView index={index} lines={since.lines} /> }]),
    ...(known === undefined
      ? []
      : [{ id: "known", title: "What do we know?", body: <KnownView index={index} lines={known.lines} /> }]),
    ...(also === undefined
      ? []
      : [{ id: "also", title: "Also said", body: <KnownView index={index} lines={also.lines} isShort /> }]),
    ...view("timeline", "Timeline", dossier.statements.length, <TimelineView index={index} />),
    ...view(
      "positions",
      "Who takes which position",
      dossier.propositions.length,
      <Positions index={index} section={positions} />,
    ),
    ...(origins === undefined
      ? []
      : [
          {
            id: "origins",
            title: "Who stands behind it",
            intro: "Reports that lead back to one origin count once.",
            body: <Origins index={index} section={origins} />,
          },
        ]),
    ...view(
      "evidence",
      "Evidence: asserted or seen",
      dossier.evidence.length,
      <EvidenceView index={index} />,
      "None of it is taken as shown unless the dossier holds it.",
    ),
    ...view("transfers", "Transfers, by stage", dossier.transfers.length, <TransfersView index={index} />),
    ...view(
      "findings",
      "Rules it would touch, if true",
      dossier.findings.length + dossier.propositions.filter(({ frame }) => frame.kind === "sanction").length,
      <FindingsView index={index} word={toWhether} />,
      "Each says what would follow if the claim held. None says that a rule was broken; a denial does not change it.",
    ),
    ...view("series", "Figures against caps", dossier.series.length, <SeriesView index={index} />),
    ...view("changes", "Changes of position", dossier.changes.length, <ChangesView index={index} />),
    ...view(
      "contradictions",
      "Contradictions",
      dossier.contradictions.length,
      <ContradictionsView index={index} />,
      "Passages that cannot both be right as worded. No winner is picked.",
    ),
    ...list("reprints"),
    ...list("gaps"),
    ...list("problems"),
    ...view(
      "reports",
      fullText ? "Reports, in full" : "Reports: the words in context",
      dossier.reports.length,
      apart ? <ReportLinks index={index} /> : <ReportsView index={index} fullText={fullText} />,
      "Underlined: words of a statement (dashed: denied; wavy: doubted; dotted: a view, wish or plan). Shaded: words of several statements. Bold: who says it. Italic: the word that shows the act.",
    ),
    ...view("statements", "All statements", dossier.statements.length, <StatementsView index={index} />),
  ];
}

function ReportLinks({ index }: { readonly index: DossierIndex }): ReactNode {
  return (
    <ul className="plain">
      {index.dossier.reports.map((report) => (
        <li key={report.id}>
          <a href={`#${report.ref}`}>{report.ref}</a> <bdi>{toVisibleText(report.title ?? toReportName(report))}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Positions({
  index,
  section,
}: {
  readonly index: DossierIndex;
  readonly section: BriefSection | undefined;
}): ReactNode {
  return (
    <>
      <MatrixView index={index} />
      {section !== undefined && <ClaimLinesView index={index} lines={section.lines} />}
    </>
  );
}

function Origins({ index, section }: { readonly index: DossierIndex; readonly section: BriefSection }): ReactNode {
  return groupByClaim(section.lines).map(([id, lines]) => {
    const proposition = index.propositions.get(id);
    return (
      <div className="group" key={id}>
        <ClaimLinesView index={index} lines={lines} />
        {proposition !== undefined && <OriginsDrawing index={index} proposition={proposition} />}
      </div>
    );
  });
}
