import type { ReactNode } from "react";
import { toPublishedWords, toSaidWords } from "../date-words.ts";
import { type DossierIndex, toReportName } from "../dossier-index.ts";
import { toCautions, toChainWords } from "../sections/statements.ts";
import { toOneLine, toVisibleText } from "../visible-text.ts";
import { ActWord } from "./citations.tsx";
import { ClaimLinks } from "./evidence-view.tsx";
import { toLang } from "./passages-view.tsx";
import { Scroll, Words } from "./safe.tsx";

/** Lists all statements with their exact words; ids lead to the words in their report. */
export function StatementsView({ index }: { readonly index: DossierIndex }): ReactNode {
  return (
    <Scroll label="Statements">
      <table className="wide">
        <caption>
          In the order of the reports. The id leads to the words in the report. “←” names who passes the words on.
        </caption>
        <thead>
          <tr>
            {["Id", "Speaker", "Act", "Exact words", "Claim", "Said", "Report"].map((each) => (
              <th scope="col" key={each}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {index.dossier.statements.map((statement) => {
            const report = index.reports.get(statement.reportId);
            const cautions = toCautions(statement);
            return (
              <tr key={statement.id} id={`row-${statement.ref}`}>
                <th scope="row">
                  <a className="cite" href={`#${statement.ref}`}>
                    {statement.ref}
                  </a>
                </th>
                <td>
                  <Words>{toChainWords(index, statement)}</Words>
                </td>
                <td>
                  <ActWord act={statement.act} />
                  {cautions.length > 0 && <div className="small quiet">{cautions.join(", ")}</div>}
                </td>
                <td className="words" dir="auto" lang={toLang(report?.language)}>
                  {statement.content.length === 0 ? (
                    <span className="quiet">
                      no words given{statement.cue !== null && `: ${toVisibleText(statement.cue.text)}`}
                    </span>
                  ) : (
                    toVisibleText(statement.content.map(({ text }) => toOneLine(text)).join(" … "))
                  )}
                </td>
                <td>
                  <ClaimLinks index={index} ids={statement.propositionIds} />
                </td>
                <td>{toVisibleText(toSaidWords(statement)).replace(/^said /u, "")}</td>
                <td>
                  {report !== undefined && (
                    <>
                      <a href={`#${report.ref}`}>{report.ref}</a> <Words>{toReportName(report)}</Words>
                      <div className="small quiet">{toPublishedWords(report)}</div>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
