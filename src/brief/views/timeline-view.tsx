import type { ReactNode } from "react";
import { actLooks } from "../act-words.ts";
import { toPublishedWords, toSaidWords } from "../date-words.ts";
import { type DossierIndex, toExactWords } from "../dossier-index.ts";
import { findTicks, layTimeline, type TimelineMark, type TimelineRow } from "../timeline-layout.ts";
import { cutText, toVisibleText } from "../visible-text.ts";
import { ActLegend } from "./citations.tsx";
import { toLabelLines } from "./label-lines.ts";
import { Scroll } from "./safe.tsx";

const labelWidth = 200;
const width = 860;
const laneHeight = 26;
const axis = { from: labelWidth + 20, to: width - 44 };

/** Draws who said what when: rows by speaker, filled signs by day of saying, hollow ones by day of publication. Signs are links. */
export function TimelineView({ index }: { readonly index: DossierIndex }): ReactNode {
  const timeline = layTimeline(index, axis.to - axis.from, 54, 24);
  if (timeline.rows.length === 0) return <p>No statement here bears a date.</p>;
  const place = (day: number): number =>
    axis.from + ((day - timeline.first) / Math.max(1, timeline.last - timeline.first)) * (axis.to - axis.from);
  const tops = timeline.rows.map(
    (_, row) => 44 + timeline.rows.slice(0, row).reduce((sum, { lanes }) => sum + lanes * laneHeight + 10, 0),
  );
  const height = 44 + timeline.rows.reduce((sum, { lanes }) => sum + lanes * laneHeight + 10, 0) + 6;
  return (
    <>
      <ActLegend />
      <Scroll label="Timeline">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, an image could not hold them */}
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-labelledby="timeline-drawing-title timeline-drawing-desc"
        >
          <title id="timeline-drawing-title">Who said what when</title>
          <desc id="timeline-drawing-desc">
            One row a speaker, time from left to right. The table of statements at the end holds the same data.
          </desc>
          {timeline.rows.map(
            (row, number) =>
              number % 2 === 0 && (
                <rect
                  key={row.name}
                  className="band"
                  x="0"
                  y={tops[number]! - 5}
                  width={width}
                  height={row.lanes * laneHeight + 10}
                />
              ),
          )}
          {findTicks(timeline.first, timeline.last, 8).map(({ day, label }) => (
            <g key={label}>
              <line className="rule" x1={place(day)} x2={place(day)} y1="28" y2={height} />
              <text className="faint" x={place(day)} y="20" fontSize="13" textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
          {timeline.rows.map((row, number) => (
            <Row key={row.name} index={index} row={row} top={tops[number]!} place={place} />
          ))}
        </svg>
      </Scroll>
      <p className="small quiet">
        Filled: day of saying. Hollow: day of publication, where the report does not say when it was said. A bar is as
        long as the date is vague.
        {timeline.undated > 0 && ` Not drawn, no day known: ${timeline.undated}.`}
        {timeline.moreSpeakers > 0 &&
          ` ${timeline.moreSpeakers} speakers with fewer statements stand only in the table.`}{" "}
        The same data stands in the <a href="#statements">table of statements</a>.
      </p>
    </>
  );
}

function Row({
  index,
  row,
  top,
  place,
}: {
  readonly index: DossierIndex;
  readonly row: TimelineRow;
  readonly top: number;
  readonly place: (day: number) => number;
}): ReactNode {
  const [first, second] = toLabelLines(row.name, labelLength);
  return (
    <g>
      <text x="12" y={top + laneHeight / 2 + (second === undefined ? 5 : -3)} fontSize="14">
        {toVisibleText(first)}
        {second !== undefined && (
          <tspan x="12" dy="16">
            {toVisibleText(second)}
          </tspan>
        )}
        {row.more > 0 && (
          <tspan className="faint" x="12" dy="18" fontSize="12">
            {row.more} more in the table
          </tspan>
        )}
      </text>
      {row.marks.map((mark) => (
        <Mark
          key={mark.statement.id}
          index={index}
          mark={mark}
          y={top + mark.lane * laneHeight + laneHeight / 2}
          place={place}
        />
      ))}
    </g>
  );
}

const labelLength = 27;

function Mark({
  index,
  mark,
  y,
  place,
}: {
  readonly index: DossierIndex;
  readonly mark: TimelineMark;
  readonly y: number;
  readonly place: (day: number) => number;
}): ReactNode {
  const { statement, from, to, byPublication } = mark;
  const { tone, word } = actLooks[statement.act];
  const report = index.reports.get(statement.reportId);
  const x = (place(from) + place(to)) / 2;
  const when = byPublication && report !== undefined ? toPublishedWords(report) : toSaidWords(statement);
  const label = toVisibleText(`${statement.ref}, ${word}, ${when}: ${cutText(toExactWords(statement), 120)}`);
  return (
    <a href={`#${statement.ref}`} aria-label={label}>
      <title>{label}</title>
      {to > from && (
        <rect
          className={`span mark-${tone}`}
          x={place(from)}
          y={y - 3}
          width={Math.max(2, place(to) - place(from))}
          height="6"
          rx="3"
        />
      )}
      <rect x={x - 12} y={y - 12} width="52" height="24" fill="transparent" stroke="none" />
      <g className={`mark-${tone}`} transform={`translate(${x} ${y})`}>
        <Shape act={statement.act} hollow={byPublication} />
      </g>
      <text x={x + 10} y={y + 4.5} fontSize="12.5">
        {statement.ref}
      </text>
    </a>
  );
}

/** The sign of an act, drawn round the origin of its group. */
export function Shape({
  act,
  hollow,
}: {
  readonly act: TimelineMark["statement"]["act"];
  readonly hollow: boolean;
}): ReactNode {
  const look = { className: hollow || act === "declines" ? "hollow" : undefined, strokeWidth: 1.8 };
  switch (act) {
    case "asserts":
      return <path d="M0-6.5 6.5 5.5H-6.5Z" {...look} />;
    case "denies":
      return <path d="M0 6.5 6.5-5.5H-6.5Z" {...look} />;
    case "doubts":
      return <path d="M0-7 6.5 0 0 7-6.5 0Z" {...look} />;
    case "judges":
      return <path d="M-5.5-5.5H5.5V5.5H-5.5Z" {...look} />;
    case "intends":
      return <path d="M-5-6.5 6.5 0-5 6.5Z" {...look} />;
    default:
      return <circle r="5.5" {...look} />;
  }
}
