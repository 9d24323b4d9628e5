import type { ReactNode } from "react";
import { actLooks } from "../../../brief/act-words.ts";
import { toDateWords } from "../../../brief/date-words.ts";
import { type DossierIndex, toExactWords } from "../../../brief/dossier-index.ts";
import { toLang } from "../../../brief/views/passages-view.tsx";
import { cutText, toVisibleText } from "../../../brief/visible-text.ts";
import type { DateRange } from "../../../model/date-range.ts";
import { useRows } from "../matter/use-rows.ts";
import type { DatedStatement } from "./shape-timeline.ts";

/** The same statements as a table, the four dates side by side. */
export function TimelineTable({
  index,
  rows,
}: {
  readonly index: DossierIndex;
  readonly rows: readonly DatedStatement[];
}): ReactNode {
  const box = useRows<HTMLTableElement>();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="drawing" tabIndex={0} aria-label="Statements with their dates, scrolls sideways">
      <table className="plain-table" ref={box} data-keys>
        <caption>Four dates, kept apart. “Is said to have happened” is the claim’s, never a finding.</caption>
        <thead>
          <tr>
            {["Statement", "Said", "Is said to have happened", "Published", "Added here", "Exact words"].map((each) => (
              <th scope="col" key={each}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ statement, speaker, outlet, dates }) => {
            const { glyph, tone, word } = actLooks[statement.act];
            const report = index.reports.get(statement.reportId);
            return (
              <tr key={statement.id} data-row={statement.id}>
                <th scope="row">
                  <a href={`#${statement.ref}`} className={tone} data-first>
                    <span className="glyph" aria-hidden="true">
                      {glyph}
                    </span>{" "}
                    {statement.ref} {word}
                  </a>
                  <span className="under-name">
                    <bdi>{toVisibleText(speaker)}</bdi>
                  </span>
                </th>
                <td>
                  {dates.said === null && statement.saidOn !== null
                    ? `“${toVisibleText(statement.saidOn.text)}”, day not worked out`
                    : toWords(dates.said)}
                </td>
                <td>{toWords(dates.event)}</td>
                <td>
                  {toWords(dates.published)}
                  <span className="under-name">
                    {report?.ref} <bdi>{toVisibleText(outlet)}</bdi>
                  </span>
                </td>
                <td>{toWords(dates.added)}</td>
                <td className="words" dir="auto" lang={toLang(report?.language)}>
                  {toVisibleText(cutText(toExactWords(statement), 180))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function toWords(range: DateRange | null): ReactNode {
  return range === null ? <span className="quiet">not given</span> : toDateWords(range.from, range.to);
}
