import type { ReactNode } from "react";
import { actLooks, hedgeWords } from "../../../brief/act-words.ts";
import { toPublishedWords, toSaidWords } from "../../../brief/date-words.ts";
import {
  type DossierIndex,
  toExactWords,
  toReportName,
  toSpeakerName,
  toVoiceName,
} from "../../../brief/dossier-index.ts";
import { toLang } from "../../../brief/views/passages-view.tsx";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { DossierStatement } from "../../../model/dossier.ts";

const verdictWords = { accepted: "✓ accepted", rejected: "✕ rejected", unsure: "? unsure" } as const;

/** A statement with its exact words, whole as one link to where they stand in the report. */
export function StatementLink({
  index,
  statement,
}: {
  readonly index: DossierIndex;
  readonly statement: DossierStatement;
}): ReactNode {
  const { glyph, word, tone } = actLooks[statement.act];
  const report = index.reports.get(statement.reportId);
  const relays = statement.chain.slice(1).map((link) => toVoiceName(index, link));
  const verdict = statement.review?.verdict ?? null;
  const words = toExactWords(statement);
  return (
    <a className="statement-link" href={`#${statement.ref}`} data-first>
      <span className="where">
        <span className={tone}>
          <span className="glyph" aria-hidden="true">
            {glyph}
          </span>{" "}
          {statement.ref} {word}
        </span>
        {statement.hedge !== "none" && <span> ({hedgeWords[statement.hedge]})</span>}{" "}
        <b>
          <bdi>{toVisibleText(toSpeakerName(index, statement))}</bdi>
        </b>
        {relays.length > 0 && (
          <>
            , through <bdi>{toVisibleText(relays.join(", "))}</bdi>
          </>
        )}{" "}
        · {toVisibleText(toSaidWords(statement))}
        {report !== undefined && (
          <>
            {" "}
            · {report.ref} <bdi>{toVisibleText(toReportName(report))}</bdi>, {toPublishedWords(report)}
          </>
        )}
        {verdict !== null && <span className="verdict"> · {verdictWords[verdict]}</span>}
      </span>
      {words === "" ? (
        <span className="words quiet">declined without words of its own</span>
      ) : (
        <span className={`words edge-${tone}`} dir="auto" lang={toLang(report?.language)}>
          {toVisibleText(words)}
        </span>
      )}
    </a>
  );
}
