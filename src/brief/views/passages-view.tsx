import type { ReactNode } from "react";
import type { DossierStatement } from "../../model/dossier.ts";
import { actLooks } from "../act-words.ts";
import { toWhether } from "../claim-clause.ts";
import { toDateWords, toPublishedWords, toSaidWords } from "../date-words.ts";
import { type DossierIndex, toActorName, toExactWords, toReportName, toSpeakerName } from "../dossier-index.ts";
import { changeWords } from "../sections/frictions.ts";
import { toVisibleText } from "../visible-text.ts";
import { toSentence } from "../word-lists.ts";
import { ActWord, Citation } from "./citations.tsx";
import { Words } from "./safe.tsx";

const limit = 30;

/** Shows who moved on which claim, both passages side by side. */
export function ChangesView({ index }: { readonly index: DossierIndex }): ReactNode {
  return index.dossier.changes.slice(0, limit).map((change, place) => {
    const proposition = index.propositions.get(change.propositionId);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: changes never move, the page is rendered once
      <div className="card" key={place}>
        <h3>
          <Words>{toActorName(index, change.actorId)}</Words>: <ActWord act={change.from.act} />{" "}
          <span className="quiet">({toDateWords(change.from.on)})</span> → <ActWord act={change.to.act} />{" "}
          <span className="quiet">({toDateWords(change.to.on)})</span>
        </h3>
        <p>
          {proposition !== undefined && (
            <>
              On <a href={`#${proposition.id}`}>{proposition.id}</a>,{" "}
              <Words>{toSentence(toWhether(proposition)).replace(/^W/u, "w")}</Words>{" "}
            </>
          )}
          {toSentence(changeWords[change.kind])} <Words>{toSentence(change.because)}</Words>
        </p>
        <Passages index={index} ids={change.statementIds} />
      </div>
    );
  });
}

/** Shows passages that cannot both be right as worded, side by side; no winner is picked. */
export function ContradictionsView({ index }: { readonly index: DossierIndex }): ReactNode {
  return index.dossier.contradictions.slice(0, limit).map(({ kind, because, statementIds }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: contradictions never move, the page is rendered once
    <div className="card" key={place}>
      <h3>On the {kind}</h3>
      <p>
        <Words>{toSentence(because)}</Words>
      </p>
      <Passages index={index} ids={statementIds} />
    </div>
  ));
}

function Passages({ index, ids }: { readonly index: DossierIndex; readonly ids: readonly string[] }): ReactNode {
  const statements = [...new Set(ids)].flatMap((id) => index.statements.get(id) ?? []);
  return (
    <div className="pair">
      {statements.slice(0, 4).map((statement) => (
        <Passage key={statement.id} index={index} statement={statement} />
      ))}
    </div>
  );
}

function Passage({
  index,
  statement,
}: {
  readonly index: DossierIndex;
  readonly statement: DossierStatement;
}): ReactNode {
  const report = index.reports.get(statement.reportId);
  const when = statement.saidOn === null && report !== undefined ? toPublishedWords(report) : toSaidWords(statement);
  return (
    <figure>
      <figcaption>
        <Citation index={index} statement={statement} /> <Words>{toSpeakerName(index, statement)}</Words>,{" "}
        {toVisibleText(when)}
        {report !== undefined && (
          <>
            , in <a href={`#${report.ref}`}>{report.ref}</a> <Words>{toReportName(report)}</Words>
          </>
        )}
      </figcaption>
      <blockquote className={actLooks[statement.act].tone} dir="auto" lang={toLang(report?.language)}>
        {toVisibleText(toExactWords(statement) || (statement.cue?.text ?? ""))}
      </blockquote>
    </figure>
  );
}

/** The language of a quotation, undefined where it is not known. */
export function toLang(language: string | undefined): string | undefined {
  return language === undefined || !/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.test(language) || language === "und"
    ? undefined
    : language;
}
