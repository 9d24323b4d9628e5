import type { ReactNode } from "react";
import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { Ledger } from "../../../weigh/ledger-shape.ts";
import { toPercent } from "../../../weigh/likelihood-words.ts";
import { type Shift, toShiftGroups } from "./shape-ledger.ts";

const mostShifts = 12;
const mostBars = 10;

/** What would change the likelihood: each origin, cluster, side and government left out, other settings, each input at its ends. */
export function WhatWouldChange({
  index,
  ledger,
}: {
  readonly index: DossierIndex;
  readonly ledger: Ledger;
}): ReactNode {
  const { sensitivity, weighing, lines } = ledger;
  const labels = new Map(lines.map(({ id, label }) => [id, label]));
  const base = toPercent(weighing.probability);
  return (
    <section aria-labelledby="change">
      <h2 id="change">What would change it</h2>
      <p className="small">
        {sensitivity.flipSet
          ? `The fewest lines whose going turns it: ${sensitivity.flipSet.entryIds.join(" + ")} (then ${toPercent(sensitivity.flipSet.probability)}%).`
          : `The fewest lines whose going turns it: ${sensitivity.flipNote}.`}{" "}
        To be at even you must have started from {toPercent(weighing.breakEven)}%.
      </p>
      <div className="shift-groups">
        {toShiftGroups(index, ledger).map(({ title, shifts }) => (
          <table className="plain-table fit" key={title}>
            <caption>{title}</caption>
            <tbody>
              {shifts.slice(0, mostShifts).map((shift) => (
                <ShiftRow key={shift.what} shift={shift} base={base} />
              ))}
            </tbody>
          </table>
        ))}
        {sensitivity.tornado.length > 0 && (
          <table className="plain-table fit">
            <caption>One input at its lowest and at its highest</caption>
            <tbody>
              {sensitivity.tornado.slice(0, mostBars).map(({ entryId, input, low, high }) => (
                <tr key={`${entryId} ${input}`}>
                  <th scope="row">
                    {entryId} <bdi>{toVisibleText(labels.get(entryId) ?? "")}</bdi>: {input} {low.value}–{high.value}
                  </th>
                  <td className="number">
                    {toPercent(low.probability)}–{toPercent(high.probability)}%
                  </td>
                  <td>
                    <Bar from={toPercent(low.probability)} to={toPercent(high.probability)} base={base} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

function ShiftRow({ shift, base }: { readonly shift: Shift; readonly base: number }): ReactNode {
  const { what, percent, change } = shift;
  return (
    <tr>
      <th scope="row">{toVisibleText(what)}</th>
      <td className="number">
        {percent}%{" "}
        <span className="quiet small">{change === 0 ? "same" : `${change > 0 ? "+" : "−"}${Math.abs(change)}`}</span>
      </td>
      <td>
        <Bar from={base} to={percent} base={base} />
      </td>
    </tr>
  );
}

/** A stretch of 0 to 100 with a stroke where the likelihood stands; the numbers stand beside it. */
function Bar({ from, to, base }: { readonly from: number; readonly to: number; readonly base: number }): ReactNode {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return (
    <svg className="bar" viewBox="0 0 100 14" width="110" height="15" aria-hidden="true">
      <line className="rule" x1="0" x2="100" y1="7" y2="7" />
      <rect className="range" x={low} y="3.5" width={Math.max(0.8, high - low)} height="7" />
      <line className="now" x1={base} x2={base} y1="0" y2="14" />
    </svg>
  );
}
