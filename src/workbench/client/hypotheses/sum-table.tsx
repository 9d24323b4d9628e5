import { type ReactNode, useState } from "react";
import { type DossierIndex, findStatements } from "../../../brief/dossier-index.ts";
import { Citations } from "../../../brief/views/citations.tsx";
import { toOneLine, toVisibleText } from "../../../brief/visible-text.ts";
import { toSigned } from "../../../weigh/explain-line.ts";
import type { Ledger, LedgerLine } from "../../../weigh/ledger-shape.ts";
import { toPercent } from "../../../weigh/likelihood-words.ts";
import { Hint } from "../hint.tsx";
import { StatementLink } from "../matter/statement-link.tsx";
import { useRows } from "../matter/use-rows.ts";
import { OverrideForm } from "./override-form.tsx";
import { type LineField, lineFields, toCurrent, toSumRows } from "./shape-ledger.ts";

/** The sum as anybody can do it again; each line opens to its formula, grades with reasons, and exact words. */
export function SumTable({
  index,
  ledger,
  onSet,
}: {
  readonly index: DossierIndex;
  readonly ledger: Ledger;
  readonly onSet: (line: LedgerLine, field: LineField, to: string | number | boolean, reason: string) => void;
}): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const [isSetting, setSetting] = useState(false);
  const toggle = (id: string, isToSet = false): void => {
    setOpen(open === id && !isToSet ? null : id);
    setSetting(isToSet);
  };
  const box = useRows<HTMLTableElement>({ override: (id) => toggle(id, true) });
  const { weighing } = ledger;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="drawing" tabIndex={0} aria-label="The sum, scrolls sideways">
      <table className="plain-table sum" ref={box} data-keys>
        <caption>
          In points: ten times the decimal logarithm of the odds. +3 about doubles the odds, +10 makes them ten times as
          high. <Hint id="override" /> sets a value of the line that has the focus.
        </caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Side</th>
            <th scope="col" className="number">
              Points (low to high)
            </th>
            <th scope="col" className="number">
              Counts
            </th>
            <th scope="col">Words</th>
          </tr>
        </thead>
        {toSumRows(ledger).map((row) =>
          row.kind === "line" ? (
            <tbody key={row.line.id} data-row={row.line.id}>
              <tr className={row.isInCluster ? "member" : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="line-button"
                    aria-expanded={open === row.line.id}
                    onClick={() => toggle(row.line.id)}
                    data-first
                  >
                    <span aria-hidden="true">{open === row.line.id ? "▾" : "▸"}</span> {row.line.id}{" "}
                    <bdi>{toVisibleText(toOneLine(row.line.label))}</bdi>
                  </button>
                  <span className="under-name">{toMarks(row.line)}</span>
                </th>
                <td>
                  <span className={row.line.side}>{row.line.side === "for" ? "▲ for" : "▼ against"}</span>
                </td>
                <td className="number">
                  {toSigned(row.line.points.mid)}{" "}
                  <span className="quiet small">
                    ({toSigned(row.line.points.low)} to {toSigned(row.line.points.high)})
                  </span>
                </td>
                <td className="number">
                  <b>{toSigned(row.points)}</b>
                  {row.share !== "" && <span className="under-name">{row.share}</span>}
                </td>
                <td>
                  <Citations index={index} ids={row.line.statementIds} limit={3} />
                </td>
              </tr>
              {open === row.line.id && (
                <tr>
                  <td colSpan={5} className="opened">
                    <LineDetail index={index} line={row.line} isSetting={isSetting} onSet={onSet} />
                  </td>
                </tr>
              )}
            </tbody>
          ) : (
            <tbody key={`${row.kind} ${row.label}`} className={row.kind}>
              <tr>
                <th scope="row" colSpan={3}>
                  {row.kind === "cluster" ? (
                    <>
                      cluster <bdi>{toVisibleText(row.label)}</bdi>
                      <span className="under-name">{toVisibleText(row.because)}</span>
                    </>
                  ) : (
                    row.label
                  )}
                </th>
                <td className="number">
                  {row.kind === "cluster" ? `[${toSigned(row.points)}]` : <b>{toSigned(row.points)}</b>}
                </td>
                <td />
              </tr>
            </tbody>
          ),
        )}
        <tfoot>
          <tr>
            <td colSpan={5}>
              1 / (1 + 10^({toSigned(-weighing.total.mid).replace("+", "")} / 10)) ={" "}
              <b>{toPercent(weighing.probability)}%</b>; range {toSigned(weighing.total.low)} to{" "}
              {toSigned(weighing.total.high)} points: {toPercent(weighing.range[0])} to {toPercent(weighing.range[1])}%;
              all at their worst or best: {toPercent(weighing.extreme[0])} to {toPercent(weighing.extreme[1])}%
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function toMarks({ letter, interest, isReviewed, isHedged, setBy }: LedgerLine): string {
  const people = [...new Set(setBy.flatMap(({ by, on }) => (on === null ? [] : [by])))];
  return [
    letter === null ? "t by number" : `t ${letter}`,
    interest === null ? "q by number" : `q “${interest}”`,
    isReviewed ? "reviewed" : "not reviewed",
    isHedged ? "hedged" : "",
    people.length > 0 ? `set by ${people.join(", ")}` : "defaults",
  ]
    .filter((each) => each !== "")
    .join(" · ");
}

function LineDetail({
  index,
  line,
  isSetting,
  onSet,
}: {
  readonly index: DossierIndex;
  readonly line: LedgerLine;
  readonly isSetting: boolean;
  readonly onSet: (line: LedgerLine, field: LineField, to: string | number | boolean, reason: string) => void;
}): ReactNode {
  const { id, label, formula, setBy, cluster, clusterBecause, whyNotMore, statementIds, grades } = line;
  return (
    <>
      <p className="formula">{formula}</p>
      <ul className="plain small">
        {setBy.map(({ field, value, by, on, because }) => (
          <li key={field}>
            <b>
              {field} {value}
            </b>
            : {toVisibleText(because)} <span className="quiet">({on === null ? by : `${by}, ${on.slice(0, 10)}`})</span>
          </li>
        ))}
        <li>
          cluster <bdi>{toVisibleText(cluster)}</bdi>: {toVisibleText(clusterBecause)}
        </li>
        {whyNotMore.length > 0 && <li>why not more? {toVisibleText(whyNotMore.join("; "))}</li>}
      </ul>
      {grades.kind === "statement" && (
        <OverrideForm
          name={`${id} ${label}`}
          fields={lineFields}
          toNow={(field) => toCurrent(field, line)}
          isFocused={isSetting}
          onSet={(field, to, reason) => onSet(line, field, to, reason)}
        />
      )}
      {findStatements(index, statementIds).map((statement) => (
        <StatementLink key={statement.id} index={index} statement={statement} />
      ))}
    </>
  );
}
