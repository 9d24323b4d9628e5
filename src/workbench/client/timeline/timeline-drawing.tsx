import type { ReactNode } from "react";
import { actLooks } from "../../../brief/act-words.ts";
import { toDateWords } from "../../../brief/date-words.ts";
import { toExactWords } from "../../../brief/dossier-index.ts";
import { findTicks } from "../../../brief/timeline-layout.ts";
import { toLabelLines } from "../../../brief/views/label-lines.ts";
import { Shape } from "../../../brief/views/timeline-view.tsx";
import { cutText, toVisibleText } from "../../../brief/visible-text.ts";
import type { DateKind, Laid, Mark, Row } from "./shape-timeline.ts";

export const labelWidth = 210;
export const drawingWidth = 1040;
/** What one mark takes of the width, its number included. */
export const markRoom = 54;
const laneHeight = 26;
const axis = { from: labelWidth + 20, to: drawingWidth - 44 };
/** Width on which days are laid out. */
export const axisWidth = axis.to - axis.from;

export const kindWords: Readonly<Record<DateKind, string>> = {
  said: "said",
  event: "is said to have happened",
  published: "published",
  added: "added to this dossier",
};

/** Draws statements by one kind of date. A bar is as long as the date is vague; each sign is a link to the words. */
export function TimelineDrawing({
  laid,
  kind,
  rowLimit,
}: {
  readonly laid: Laid;
  readonly kind: DateKind;
  readonly rowLimit: number;
}): ReactNode {
  const rows = laid.rows.slice(0, rowLimit);
  const place = (day: number): number =>
    axis.from + ((day - laid.first) / Math.max(1, laid.last - laid.first)) * axisWidth;
  const tops = rows.map((_, at) => 40 + rows.slice(0, at).reduce((sum, { lanes }) => sum + lanes * laneHeight + 10, 0));
  const height = 46 + rows.reduce((sum, { lanes }) => sum + lanes * laneHeight + 10, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="drawing" tabIndex={0} aria-label="Timeline, scrolls sideways">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, an image could not hold them */}
      <svg
        viewBox={`0 0 ${drawingWidth} ${height}`}
        width={drawingWidth}
        height={height}
        role="group"
        aria-labelledby="time-title time-desc"
      >
        <title id="time-title">{`When each statement was ${kind === "event" ? "about" : kindWords[kind]}`}</title>
        <desc id="time-desc">One row each, time from left to right. The table below holds the same data.</desc>
        {rows.map((row, at) =>
          at % 2 === 0 ? (
            <rect
              key={row.key}
              className="band"
              x="0"
              y={tops[at]! - 5}
              width={drawingWidth}
              height={row.lanes * laneHeight + 10}
            />
          ) : null,
        )}
        {findTicks(laid.first, laid.last, 9).map(({ day, label }) => (
          <g key={label}>
            <line className="rule" x1={place(day)} x2={place(day)} y1="26" y2={height} />
            <text className="faint" x={place(day)} y="18" fontSize="12.5" textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
        {rows.map((row, at) => (
          <g key={row.key}>
            <Label row={row} middle={tops[at]! + laneHeight / 2} />
            {row.marks.map((mark) => (
              <Sign
                key={mark.dated.statement.id}
                mark={mark}
                kind={kind}
                y={tops[at]! + mark.lane * laneHeight + laneHeight / 2}
                place={place}
              />
            ))}
          </g>
        ))}
      </svg>
    </section>
  );
}

function Label({ row, middle }: { readonly row: Row; readonly middle: number }): ReactNode {
  const [first, second] = toLabelLines(row.name, 30);
  return (
    <text x="10" y={middle + (second === undefined ? 5 : -3)} fontSize="13">
      {toVisibleText(first)}
      {second !== undefined && (
        <tspan x="10" dy="15">
          {toVisibleText(second)}
        </tspan>
      )}
      {row.more > 0 && (
        <tspan className="faint" x="10" dy="17" fontSize="11.5">
          {row.more} more in the table
        </tspan>
      )}
    </text>
  );
}

function Sign({
  mark,
  kind,
  y,
  place,
}: {
  readonly mark: Mark;
  readonly kind: DateKind;
  readonly y: number;
  readonly place: (day: number) => number;
}): ReactNode {
  const { statement, speaker, dates } = mark.dated;
  const { tone, word } = actLooks[statement.act];
  const range = dates[kind];
  const x = (place(mark.from) + place(mark.to)) / 2;
  const when = range === null ? "" : toDateWords(range.from, range.to);
  const label = toVisibleText(
    `${statement.ref}, ${speaker} ${word}, ${kindWords[kind]} ${when}: ${cutText(toExactWords(statement), 120)}`,
  );
  return (
    <a href={`#${statement.ref}`} aria-label={label}>
      <title>{label}</title>
      {mark.to > mark.from && (
        <rect
          className={`span mark-${tone}`}
          x={place(mark.from)}
          y={y - 3}
          width={Math.max(2, place(mark.to) - place(mark.from))}
          height="6"
          rx="3"
        />
      )}
      <rect x={x - 12} y={y - 12} width="52" height="24" fill="transparent" stroke="none" />
      <g className={`mark-${tone}`} transform={`translate(${x} ${y})`}>
        <Shape act={statement.act} hollow={false} />
      </g>
      <text x={x + 10} y={y + 4.5} fontSize="12">
        {statement.ref}
      </text>
    </a>
  );
}
