import { type ReactNode, useMemo, useState } from "react";
import { findClaims } from "../../../brief/sections/known.ts";
import { ActLegend } from "../../../brief/views/citations.tsx";
import { Frame, Waiting } from "../frame.tsx";
import { Hover } from "../hover-card.tsx";
import { useKeys } from "../keys.ts";
import { AsOf, AsOfNote, useAsOf } from "../matter/as-of.tsx";
import { CellHistory } from "../positions/cell-history.tsx";
import { MatrixTable } from "../positions/matrix-table.tsx";
import { filterColumns, toMatrix } from "../positions/shape-matrix.ts";
import { go, usePlace } from "../route.ts";
import { useDossier } from "../use-dossier.ts";

const mostColumns = 5;
const rowStep = 40;

/** Who takes which position on which claim, as of any day; a cell opens its history, a number the exact words. */
export function PositionsScreen(): ReactNode {
  const { search } = usePlace();
  const { index, error, isStale } = useDossier(useAsOf());
  const [mostRows, setMostRows] = useState(rowStep);
  const words = search["q"] ?? "";
  const onlyReviewed = search["show"] === "reviewed";
  const start = Number(search["from"] ?? "1") - 1;
  const claims = useMemo(() => (index === null ? [] : filterColumns(findClaims(index), words)), [index, words]);
  const begin = Math.max(0, Math.min(Math.max(0, claims.length - 1), Number.isNaN(start) ? 0 : start));
  const matrix = useMemo(
    () => (index === null ? null : toMatrix(index, claims.slice(begin, begin + mostColumns), onlyReviewed)),
    [index, claims, begin, onlyReviewed],
  );
  const set = (changes: Record<string, string>): void =>
    go({ screen: "matrix", search: { ...search, ...changes, cell: "" } }, true);
  const page = (step: 1 | -1): void => {
    const next = begin + step * mostColumns;
    if (next >= 0 && next < claims.length) set({ from: String(next + 1) });
    else if (step < 0 && begin > 0) set({ from: "1" });
  };
  useKeys({ moreColumns: () => page(1), fewerColumns: () => page(-1) });
  if (index === null || matrix === null) {
    return (
      <Frame title="Positions" controls={<AsOf />}>
        <Waiting error={error} words="Finding out who holds what …" />
      </Frame>
    );
  }
  const [openId = "", ...openName] = (search["cell"] ?? "").split("|");
  const speaker = openName.join("|");
  const column = matrix.columns.findIndex(({ id }) => id === openId);
  const opened = matrix.rows.find(({ name }) => name === speaker)?.cells[column] ?? null;
  const rows = Math.min(mostRows, matrix.rows.length);
  return (
    <Frame
      title="Positions"
      shown={`claims ${claims.length === 0 ? 0 : begin + 1}–${Math.min(claims.length, begin + mostColumns)} of ${claims.length}, ${rows} of ${matrix.rows.length} speakers shown`}
      isStale={isStale}
      controls={
        <>
          <label className="field">
            <span className="hidden">Filter claims by words or number</span>
            <input
              type="search"
              placeholder="claims, e.g. P3"
              value={words}
              onChange={(event) => set({ q: event.target.value, from: "" })}
            />
          </label>
          <label className="field">
            <input
              type="checkbox"
              checked={onlyReviewed}
              onChange={(event) => set({ show: event.target.checked ? "reviewed" : "" })}
            />{" "}
            only accepted
          </label>
          <button type="button" onClick={() => page(-1)} disabled={begin === 0}>
            ‹ <span className="hidden">claims before</span>
          </button>
          <button type="button" onClick={() => page(1)} disabled={begin + mostColumns >= claims.length}>
            › <span className="hidden">further claims</span>
          </button>
          <AsOf />
        </>
      }
    >
      <AsOfNote />
      <div className="quiet small lead-in">
        Each cell is the act of the speaker, not our finding. O1, O2 … name the origin: the same mark in a column means
        not independent of each other. Arrows move, <kbd>Enter</kbd> opens the history of a cell.
      </div>
      <div className="small signs">
        <ActLegend />
      </div>
      {matrix.rows.length === 0 ? (
        <p className="quiet">
          {onlyReviewed
            ? "No accepted statement takes a position on these claims."
            : "Nobody takes a position on these claims."}
        </p>
      ) : (
        <div className={opened === null ? "with-history" : "with-history is-open"}>
          <Hover index={index}>
            <MatrixTable index={index} matrix={matrix} search={search} first={rows} onEdge={page} />
            {rows < matrix.rows.length && (
              <p>
                <button type="button" onClick={() => setMostRows(mostRows + rowStep)}>
                  {matrix.rows.length - rows} more speakers
                </button>
              </p>
            )}
          </Hover>
          {opened !== null && (
            <CellHistory
              key={search["cell"]}
              index={index}
              name={speaker}
              proposition={matrix.columns[column]!}
              cell={opened}
              onClose={() => history.back()}
            />
          )}
        </div>
      )}
    </Frame>
  );
}
