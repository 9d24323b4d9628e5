import type { ReactNode } from "react";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { Problems } from "../../api/shapes.ts";
import { useData } from "../data.ts";
import { Frame, Waiting } from "../frame.tsx";
import { toHash } from "../route.ts";

/** What needs a look: decisions whose words are gone, and what is odd in reports. */
export function ProblemsScreen(): ReactNode {
  const { value, error, isStale } = useData<Problems>("/api/problems");
  if (value === null) {
    return (
      <Frame title="Problems">
        <Waiting error={error} words="Looking for orphans …" />
      </Frame>
    );
  }
  const { orphans, problems } = value;
  return (
    <Frame title="Problems" shown={`${orphans.length + problems.length} shown`} isStale={isStale}>
      <section aria-labelledby="orphans">
        <h2 id="orphans">Orphans ({orphans.length})</h2>
        <p className="quiet">
          Decisions on words that are no longer in the current text of their report. They decide nothing, and stay in
          the log.
        </p>
        {orphans.length > 0 && (
          <ul className="rows">
            {orphans.map(({ decision, words, statementRef, reportRef }) => (
              <li key={decision.id}>
                <p>
                  <b>{decision.kind}</b> {statementRef ?? ""} by <bdi>{decision.author}</bdi>,{" "}
                  {decision.time.slice(0, 10)}
                  {reportRef !== null && (
                    <>
                      {" "}
                      in <a href={toHash({ screen: "reports", id: reportRef })}>{reportRef}</a>
                    </>
                  )}
                </p>
                <blockquote dir="auto">{toVisibleText(words)}</blockquote>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="odd">
        <h2 id="odd">Odd in reports ({problems.length})</h2>
        <ul className="rows">
          {problems.map(({ problem, reportRef, title }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: problems have no name of their own
            <li key={place}>
              <p>
                <code>{problem.code}</code> <span dir="auto">{toVisibleText(problem.message)}</span>{" "}
                {reportRef === null ? (
                  <bdi className="quiet">{problem.path ?? ""}</bdi>
                ) : (
                  <a href={toHash({ screen: "reports", id: reportRef })}>
                    {reportRef} <bdi>{toVisibleText(title ?? "")}</bdi>
                  </a>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </Frame>
  );
}
