import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { hedgeWords } from "../../../brief/act-words.ts";
import { toDateWords } from "../../../brief/date-words.ts";
import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { ActWord, Citations } from "../../../brief/views/citations.tsx";
import { cutText, toVisibleText } from "../../../brief/visible-text.ts";
import type { Voice } from "../../../brief/voices.ts";
import { toHash } from "../route.ts";
import { type Matrix, type MatrixCell, moveInGrid } from "./shape-matrix.ts";

/** Names a cell in the address: `P3|Mira Tarn`. */
export function toCellName(propositionId: string, speaker: string): string {
  return `${propositionId}|${speaker}`;
}

/** The table of positions. Arrows move from cell to cell, Enter opens the history of one; S12 leads to the words. */
export function MatrixTable({
  index,
  matrix,
  search,
  first,
  onEdge,
}: {
  readonly index: DossierIndex;
  readonly matrix: Matrix;
  readonly search: Readonly<Record<string, string>>;
  /** Number of rows shown. */
  readonly first: number;
  /** Called where an arrow leads out of the table to the left or right. */
  readonly onEdge: (step: 1 | -1) => void;
}): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  const rows = matrix.rows.slice(0, first);
  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]");
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const [row = 0, column = 0] = (cell.dataset["cell"] ?? "").split(" ").map(Number);
    const isAcross = event.key === "ArrowLeft" || event.key === "ArrowRight";
    if (!isAcross && !["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
    event.preventDefault();
    const isRtl = getComputedStyle(cell).direction === "rtl";
    const key = isRtl && isAcross ? (event.key === "ArrowLeft" ? "ArrowRight" : "ArrowLeft") : event.key;
    const next = moveInGrid(key, { row, column }, { rows: rows.length, columns: matrix.columns.length });
    if (next) {
      table.current
        ?.querySelector<HTMLElement>(
          `[data-cell="${next.row} ${next.column}"] a, [data-cell="${next.row} ${next.column}"] [tabindex]`,
        )
        ?.focus();
    } else if (isAcross) onEdge(key === "ArrowRight" ? 1 : -1);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="matrix-scroll" tabIndex={0} aria-label="Positions, speaker by claim; scrolls">
      <table className="matrix" ref={table} onKeyDown={onKeyDown} data-arrows data-keys>
        <thead>
          <tr>
            <th scope="col">Speaker</th>
            {matrix.columns.map(({ id, text, status }) => (
              <th scope="col" key={id}>
                <a
                  href={toHash({ screen: "propositions", id, search: search["asOf"] ? { asOf: search["asOf"] } : {} })}
                >
                  {id}
                </a>{" "}
                <span dir="auto">{toVisibleText(cutText(text, 110))}</span> <span className="quiet">({status})</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }, row) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{toVisibleText(name)}</bdi>
              </th>
              {cells.map((cell, column) => {
                const { id } = matrix.columns[column]!;
                const cellName = toCellName(id, name);
                return (
                  <td
                    key={id}
                    data-cell={`${row} ${column}`}
                    className={search["cell"] === cellName ? "open" : undefined}
                  >
                    {cell === null ? (
                      <span className="quiet small none" tabIndex={-1}>
                        no statement
                      </span>
                    ) : (
                      <Cell
                        index={index}
                        cell={cell}
                        href={toHash({ screen: "matrix", search: { ...search, cell: cellName } })}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({
  index,
  cell,
  href,
}: {
  readonly index: DossierIndex;
  readonly cell: MatrixCell;
  readonly href: string;
}): ReactNode {
  const { standing, history, changes, originIds } = cell;
  const shown = standing.slice(-2);
  return (
    <>
      <a className="cell-link" href={href}>
        {shown.map((voice) => (
          <span className="act-line" key={`${voice.act} ${voice.hedge}`}>
            <ActWord act={voice.act} />
            {voice.hedge !== "none" && ` (${hedgeWords[voice.hedge]})`}
          </span>
        ))}
        {changes.length > 0 && <span className="chip changed">changed</span>}
      </a>
      <span className="cell-facts">
        {toWhen(standing.at(-1)!)}
        {history.length > shown.length && ` · ${history.length - shown.length} more`}
        {originIds.length > 0 && ` · ${originIds.join(", ")}`}
      </span>
      <Citations index={index} ids={shown.flatMap(({ statements }) => statements.map(({ id }) => id))} limit={3} />
    </>
  );
}

/** When somebody took a position: the day of saying, else the day of the first report of it. */
export function toWhen({ from, reportedOn, isSaidDay }: Voice): string {
  if (from !== null && isSaidDay) return toDateWords(from);
  const day = from ?? reportedOn;
  return day === null ? "undated" : `reported ${toDateWords(day)}`;
}
