import { type ReactNode, useState } from "react";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { Problems } from "../../api/shapes.ts";
import { useData } from "../data.ts";
import { decideUndo } from "../decide.ts";
import { Frame, Waiting } from "../frame.tsx";
import { toHash } from "../route.ts";

type Orphan = Problems["orphans"][number];
type Odd = Problems["problems"][number];

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
  const byCode = new Map<string, Odd[]>();
  for (const each of problems) byCode.set(each.problem.code, [...(byCode.get(each.problem.code) ?? []), each]);
  const groups = [...byCode].sort(([, one], [, other]) => one.length - other.length);
  return (
    <Frame title="Problems" shown={`${orphans.length} orphans, ${problems.length} oddities`} isStale={isStale}>
      <section aria-labelledby="orphans">
        <h2 id="orphans">Orphans ({orphans.length})</h2>
        <p className="quiet">
          Decisions on words that are no longer in the current text of their report. They decide nothing and stay in the
          log. Decide anew in the current text, and take the old one back.
        </p>
        {orphans.length > 0 && (
          <ul className="rows">
            {orphans.map((orphan) => (
              <OrphanRow key={orphan.decision.id + orphan.message} orphan={orphan} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="odd">
        <h2 id="odd">Odd in reports ({problems.length})</h2>
        {problems.length === 0 && <p className="quiet">Nothing was found odd.</p>}
        {groups.map(([code, group]) => (
          <OddGroup key={code} code={code} group={group} />
        ))}
      </section>
    </Frame>
  );
}

function OrphanRow({ orphan }: { readonly orphan: Orphan }): ReactNode {
  const { decision, words, statementRef, reportRef, currentRef } = orphan;
  return (
    <li>
      <p>
        <b>{decision.kind}</b> {statementRef ?? ""} by <bdi>{decision.author}</bdi>, {decision.time.slice(0, 10)}
        {reportRef !== null && (
          <>
            , in <a href={toHash({ screen: "reports", id: reportRef })}>{reportRef}</a>
          </>
        )}
        {currentRef !== null && (
          <>
            {" "}
            · <a href={toHash({ screen: "reports", id: currentRef })}>current text {currentRef}</a>
          </>
        )}
      </p>
      {words !== "" && <blockquote dir="auto">{toVisibleText(words)}</blockquote>}
      <button type="button" onClick={() => void decideUndo("undo", decision.id)}>
        Take back
      </button>
    </li>
  );
}

const fewest = 20;

function OddGroup({ code, group }: { readonly code: string; readonly group: readonly Odd[] }): ReactNode {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? group : group.slice(0, fewest);
  return (
    <>
      <h3>
        {code.replaceAll("-", " ")} <span className="quiet">({group.length})</span>
      </h3>
      <ul className="rows">
        {shown.map(({ problem, reportRef, title }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: problems have no name of their own
          <li key={place}>
            <p>
              {reportRef === null ? (
                <bdi>{toVisibleText(problem.path ?? "")}</bdi>
              ) : (
                <a
                  href={toHash({
                    screen: "reports",
                    id: reportRef,
                    search: problem.start === undefined ? {} : { at: String(problem.start) },
                  })}
                >
                  {reportRef} <bdi>{toVisibleText(title ?? "")}</bdi>
                </a>
              )}{" "}
              <span className="quiet" dir="auto">
                {toVisibleText(problem.message)}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {group.length > shown.length && (
        <button type="button" onClick={() => setAll(true)}>
          Show all {group.length}
        </button>
      )}
    </>
  );
}
