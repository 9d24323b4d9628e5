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
          In the order of the reports. The id leads to the words in the report. “←” names who passes the words on. Where
          only a day of publication stands, the report does not say when it was said.
        </caption>
        <thead>
          <tr>
            {["Id", "Speaker", "Act", "Exact words", "Claim", "Said, and read in"].map((each) => (
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
                <td className="words main" dir="auto" lang={toLang(report?.language)}>
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
                <td className="small place">
                  {statement.saidOn !== null && toVisibleText(toSaidWords(statement))}
                  {report !== undefined && (
                    <div>
                      <a href={`#${report.ref}`}>{report.ref}</a> <Words>{toReportName(report)}</Words>
                      {statement.saidOn?.from == null && <span className="quiet">, {toPublishedWords(report)}</span>}
                    </div>
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
