import type { ReactNode } from "react";
import type { Proposition } from "../../model/dossier.ts";
import { type DossierIndex, toReportName } from "../dossier-index.ts";
import { cutText, toVisibleText } from "../visible-text.ts";
import { toCount } from "../word-lists.ts";
import { Scroll } from "./safe.tsx";

const width = 900;
const step = 38;
const limit = 12;

/** Draws which reports lead back to which origins of one claim: origins left, reports right. The reasons stand in the list beside it. */
export function OriginsDrawing({
  index,
  proposition,
}: {
  readonly index: DossierIndex;
  readonly proposition: Proposition;
}): ReactNode {
  const origins = proposition.origins.slice(0, limit);
  const ids = new Set(origins.flatMap(({ reportIds }) => reportIds));
  const reports = index.dossier.reports.filter(({ id }) => ids.has(id)).slice(0, limit);
  if (reports.length < 2) return null;
  const rows = Math.max(origins.length, reports.length);
  const height = rows * step + 14;
  const yOf = (place: number, count: number): number => 7 + step * (place + 0.5 + (rows - count) / 2);
  const name = `origins-${proposition.id}`;
  return (
    <Scroll label={`Origins of ${proposition.id}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, an image could not hold them */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-labelledby={`${name}-title ${name}-desc`}
      >
        <title id={`${name}-title`}>{`Where the reports on ${proposition.id} come from`}</title>
        <desc
          id={`${name}-desc`}
        >{`${toCount(proposition.origins.length, "origin")} at the left, joined to ${toCount(ids.size, "report")} at the right. The list after the drawing gives the same and the reasons.`}</desc>
        {origins.flatMap((origin, place) =>
          reports.flatMap((report, at) =>
            origin.reportIds.includes(report.id)
              ? [
                  <path
                    key={`${origin.id} ${report.id}`}
                    className={`flow flow-${origin.side}`}
                    d={`M392 ${yOf(place, origins.length)}C472 ${yOf(place, origins.length)} 472 ${yOf(at, reports.length)} 552 ${yOf(at, reports.length)}`}
                  />,
                ]
              : [],
          ),
        )}
        {origins.map((origin, place) => (
          <g key={origin.id} transform={`translate(0 ${yOf(place, origins.length)})`}>
            <rect
              className="box"
              x="8"
              y="-15"
              width="384"
              height="30"
              rx="6"
              strokeDasharray={origin.independence === "not-established" ? "4 3" : undefined}
            />
            <text x="18" y="5" fontSize="13">
              <tspan fontWeight="600">{origin.id}</tspan> {toVisibleText(cutText(origin.label, 40))}{" "}
              <tspan className="faint">{sideSigns[origin.side]}</tspan>
            </text>
          </g>
        ))}
        {reports.map((report, at) => (
          <a
            key={report.id}
            href={`#${report.ref}`}
            aria-label={toVisibleText(`${report.ref} ${toReportName(report)}`)}
          >
            <g transform={`translate(552 ${yOf(at, reports.length)})`}>
              <rect className="box" x="0" y="-15" width="340" height="30" rx="15" />
              <text x="14" y="5" fontSize="13">
                <tspan fontWeight="600">{report.ref}</tspan> {toVisibleText(cutText(toReportName(report), 40))}
              </text>
            </g>
          </a>
        ))}
      </svg>
    </Scroll>
  );
}

const sideSigns = { for: "for", against: "against", neither: "no side" } as const;
