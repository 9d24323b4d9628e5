import type { ReactNode } from "react";
import type { Series, SeriesPoint } from "../../model/dossier.ts";
import { type CapYear, isMonthly, toCapYears } from "../cap-years.ts";
import { toDateWords } from "../date-words.ts";
import type { DossierIndex } from "../dossier-index.ts";
import { toAmount, toPointSource, toSeriesName } from "../sections/series.ts";
import { cutText, toVisibleText } from "../visible-text.ts";
import { toNumberWords, toSentence } from "../word-lists.ts";
import { Citations } from "./citations.tsx";
import { Scroll, Words } from "./safe.tsx";

const width = 760;
const axis = { from: 190, to: 680 };

/** Draws figures against their cap, year by year: one bar a total, never a silent sum; months without a figure stay open. */
export function SeriesView({ index }: { readonly index: DossierIndex }): ReactNode {
  return index.dossier.series.map((series) => (
    <div key={series.id} id={series.id} className="group">
      <h3>
        <Words>{toSentence(toSeriesName(index, series)).slice(0, -1)}</Words>
      </h3>
      {toCapYears(series).map((year) => (
        <Year key={year.year} index={index} series={series} year={year} />
      ))}
      <PointsTable index={index} series={series} />
    </div>
  ));
}

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly basis: SeriesPoint["basis"];
}

function Year({
  index,
  series,
  year,
}: {
  readonly index: DossierIndex;
  readonly series: Series;
  readonly year: CapYear;
}): ReactNode {
  const cap = series.cap !== null && (series.cap.unit ?? series.unit) === series.unit ? series.cap.value : null;
  const bars = toBars(index, year);
  const months = [...year.reported, ...year.alleged, ...year.estimated].filter(isMonthly);
  const top = Math.max(1, cap ?? 0, ...bars.map(({ value }) => value)) * 1.04;
  const scale = (value: number): number => axis.from + (value / top) * (axis.to - axis.from);
  const stripTop = 40 + bars.length * 34 + 30;
  const height = months.length > 0 ? stripTop + 120 : stripTop - 12;
  const name = `series-${series.id}-${year.year}`.replace(/[^\w-]/gu, "-");
  return (
    <Scroll label={`${series.id}, ${year.year}`}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby={`${name}-title ${name}-desc`}
      >
        <title id={`${name}-title`}>
          {toVisibleText(`${toSeriesName(index, series)}, ${year.year}, against the cap`)}
        </title>
        <desc
          id={`${name}-desc`}
        >{`${bars.map(({ label, value }) => `${label}: ${toAmount(value, series.unit)}`).join("; ")}. ${cap === null ? "" : `Cap: ${toAmount(cap, series.unit)}. `}${year.missing.length > 0 ? `No figure for ${year.missing.map((each) => toDateWords(each)).join(", ")}.` : ""} The table below holds the same data.`}</desc>
        <text x="12" y="22" fontSize="15" fontWeight="600">
          {year.year}
        </text>
        {bars.map((bar, place) => (
          <g key={bar.label} transform={`translate(0 ${40 + place * 34})`}>
            <text x="12" y="16" fontSize="13">
              {toVisibleText(cutText(bar.label, 24))}
            </text>
            <rect
              className={`bar-${bar.basis}`}
              x={axis.from}
              y="3"
              width={Math.max(2, scale(bar.value) - axis.from)}
              height="18"
              rx="2"
            />
            <text x={scale(bar.value) + 6} y="17" fontSize="13">
              {toNumberWords(bar.value)}
            </text>
          </g>
        ))}
        {cap !== null && (
          <g>
            <line className="limit" x1={scale(cap)} x2={scale(cap)} y1="28" y2={40 + bars.length * 34} />
            <text x={scale(cap)} y="22" fontSize="13" textAnchor="middle">
              cap {toNumberWords(cap)}
            </text>
          </g>
        )}
        {months.length > 0 && <Months year={year} points={months} top={stripTop} />}
      </svg>
    </Scroll>
  );
}

/** Columns of one height scale; a missing month is an open box, since it is not zero. */
function Months({
  year,
  points,
  top,
}: {
  readonly year: CapYear;
  readonly points: readonly SeriesPoint[];
  readonly top: number;
}): ReactNode {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return names.map((name, place) => {
    const month = `${year.year}-${String(place + 1).padStart(2, "0")}`;
    const own = points.filter(({ from }) => from.startsWith(month));
    const x = axis.from + place * 41;
    return (
      <g key={name}>
        {own.map((point, at) => {
          const tall = Math.max(2, (point.value / most) * 74);
          const wide = 30 / own.length;
          return (
            <rect
              key={`${point.from} ${point.value} ${point.basis}`}
              className={`bar-${point.basis}`}
              x={x + at * wide}
              y={top + 80 - tall}
              width={wide - 2}
              height={tall}
            />
          );
        })}
        {year.missing.includes(month) && (
          <>
            <rect className="missing" x={x} y={top + 6} width="28" height="74" />
            <text className="faint" x={x + 14} y={top + 47} fontSize="13" textAnchor="middle">
              ?
            </text>
          </>
        )}
        <text className="faint" x={x + 14} y={top + 97} fontSize="12" textAnchor="middle">
          {name}
        </text>
      </g>
    );
  });
}

function toBars(index: DossierIndex, year: CapYear): Bar[] {
  const reported: Bar[] =
    year.reported.length === 0
      ? []
      : year.reportedTotal !== null
        ? [{ label: `reported, ${year.reported.length} added`, value: year.reportedTotal, basis: "reported" }]
        : year.reported
            .filter((point) => !isMonthly(point))
            .map((point) => ({
              label: `reported ${toDateWords(point.from, point.to)}`,
              value: point.value,
              basis: "reported",
            }));
  const others = [...year.alleged, ...year.estimated].map((point) => ({
    label: `${point.basis}, ${toPointSource(index, point)}`,
    value: point.value,
    basis: point.basis,
  }));
  return [...reported, ...others];
}

function PointsTable({ index, series }: { readonly index: DossierIndex; readonly series: Series }): ReactNode {
  const points = [...series.points].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  return (
    <details>
      <summary>All figures as a table</summary>
      <Scroll label={`Figures of ${series.id}`}>
        <table>
          <caption>
            Reported, alleged and estimated figures are never added to each other.
            {series.missing.length > 0 &&
              ` No figure for ${series.missing.map((each) => toDateWords(each)).join(", ")}: a missing month is not zero.`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Period</th>
              <th scope="col">{series.unit}s</th>
              <th scope="col">Basis</th>
              <th scope="col">Who gives it</th>
              <th scope="col">Statement</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={`${point.from} ${point.to} ${point.value} ${point.basis} ${point.statementId}`}>
                <th scope="row">{toDateWords(point.from, point.to)}</th>
                <td className="number">{toNumberWords(point.value)}</td>
                <td>{point.basis}</td>
                <td>
                  <Words>{toPointSource(index, point)}</Words>
                </td>
                <td>
                  {point.statementId === null ? (
                    <span className="quiet small">from the pack</span>
                  ) : (
                    <Citations index={index} ids={[point.statementId]} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
