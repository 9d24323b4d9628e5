import type { ReactNode } from "react";
import { toPercent } from "../../../weigh/likelihood-words.ts";
import { bands } from "./shape-ledger.ts";

/** A likelihood on the scale of words: a dot for the computed number, a bar for its range. All of it stands in words beside it. */
export function Ruler({
  probability,
  range,
  isSmall = false,
}: {
  readonly probability: number;
  readonly range: readonly [number, number];
  readonly isSmall?: boolean;
}): ReactNode {
  const [width, height] = isSmall ? [150, 22] : [760, 64];
  const toX = (value: number): number => 6 + Math.min(0.99, Math.max(0.01, value)) * (width - 12);
  const middle = isSmall ? 11 : 20;
  return (
    <svg className="ruler" viewBox={`0 0 ${width} ${height}`} width={isSmall ? width : undefined} aria-hidden="true">
      <line className="rule" x1={toX(0)} x2={toX(1)} y1={middle} y2={middle} />
      {bands.slice(1).map(({ from }) => (
        <line key={from} className="rule" x1={toX(from)} x2={toX(from)} y1={middle - 6} y2={middle + 6} />
      ))}
      <rect
        className="range"
        x={toX(range[0])}
        y={middle - 3.5}
        width={Math.max(2, toX(range[1]) - toX(range[0]))}
        height="7"
        rx="3.5"
      />
      <circle className="dot" cx={toX(probability)} cy={middle} r={isSmall ? 5 : 7} />
      {!isSmall &&
        bands.map(({ word, from, to }, at) => {
          const isNarrow = to - from < 0.12;
          return (
            <text
              key={word}
              className={isInBand(probability, from, to) ? "now" : "faint"}
              x={toX((from + to) / 2)}
              y={middle + (isNarrow && at % 2 === 0 ? 42 : 25)}
              fontSize="11.5"
              textAnchor={at === 0 ? "start" : at === bands.length - 1 ? "end" : "middle"}
            >
              {word}
            </text>
          );
        })}
    </svg>
  );
}

function isInBand(probability: number, from: number, to: number): boolean {
  const percent = toPercent(probability) / 100;
  return percent >= from && percent < to;
}
