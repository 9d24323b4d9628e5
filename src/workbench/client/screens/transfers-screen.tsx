import { type ReactNode, useEffect, useMemo } from "react";
import { sortByStage } from "../../../brief/sections/transfers.ts";
import { FindingsView } from "../../../brief/views/findings-view.tsx";
import { SeriesView } from "../../../brief/views/series-view.tsx";
import { toVisibleText } from "../../../brief/visible-text.ts";
import { Frame, Waiting } from "../frame.tsx";
import { Hover } from "../hover-card.tsx";
import { AsOf, AsOfNote, useAsOf } from "../matter/as-of.tsx";
import { useRows } from "../matter/use-rows.ts";
import { WordFilter } from "../matter/word-filter.tsx";
import { go, usePlace } from "../route.ts";
import { filterTransfers, toTransferMap } from "../transfers/shape-transfers.ts";
import { TransferMapView } from "../transfers/transfer-map.tsx";
import { TransferRow } from "../transfers/transfer-row.tsx";
import { useDossier } from "../use-dossier.ts";

/** What is said to have moved from whom to whom, over a map of coastlines; figures against caps; rules it would touch, if true. */
export function TransfersScreen(): ReactNode {
  const { id, search } = usePlace();
  const asOf = useAsOf();
  const { index, error, isStale } = useDossier(asOf);
  const filter = { words: search["q"] ?? "", kind: search["kind"] ?? "", pair: search["pair"] ?? "" };
  const all = useMemo(() => sortByStage(index?.dossier.transfers ?? []), [index]);
  const map = useMemo(() => (index === null ? null : toTransferMap(index, all)), [index, all]);
  const rows = useRows<HTMLUListElement>();
  useEffect(() => {
    if (id !== "" && index !== null) {
      const row = document.getElementById(`row-${id}`);
      row?.scrollIntoView({ block: "center" });
      row?.querySelector<HTMLElement>("[data-first]")?.focus({ preventScroll: true });
    }
  }, [id, index]);
  if (index === null || map === null) {
    return (
      <Frame title="Transfers" controls={<AsOf />}>
        <Waiting error={error} words="Finding out what is said to have moved …" />
      </Frame>
    );
  }
  const shown = filterTransfers(index, all, filter);
  const { series, findings } = index.dossier;
  const set = (changes: Record<string, string>): void =>
    go({ screen: "transfers", search: { ...search, ...changes } }, true);
  return (
    <Frame
      title="Transfers"
      shown={`${shown.length} of ${all.length} shown`}
      isStale={isStale}
      controls={
        <>
          <WordFilter words={filter.words} onChange={(q) => set({ q })} />
          <label className="field">
            show
            <select value={filter.kind} onChange={(event) => set({ kind: event.target.value, pair: "" })}>
              <option value="">all stages</option>
              <option value="alleged">said to have moved</option>
              <option value="talk">only talked of</option>
            </select>
          </label>
          <AsOf />
        </>
      }
    >
      <AsOfNote />
      {all.length === 0 ? (
        <p className="quiet">Nobody in these reports speaks of goods that move from one party to another.</p>
      ) : (
        <>
          <TransferMapView map={map} search={search} />
          {map.left.length > 0 && (
            <p className="small quiet">
              Not on the map:{" "}
              {map.left.map(({ transferId, because }) => `${transferId} (${toVisibleText(because)})`).join(", ")}.
            </p>
          )}
          {filter.pair !== "" && (
            <p>
              <button type="button" onClick={() => set({ pair: "", kind: "" })}>
                Show all {all.length} transfers
              </button>
            </p>
          )}
          <Hover index={index}>
            <ul className="rows transfers" ref={rows} data-keys aria-label="Transfers, furthest stage first">
              {shown.map((transfer) => (
                <TransferRow key={transfer.id} index={index} transfer={transfer} asOf={asOf} />
              ))}
            </ul>
          </Hover>
          {shown.length === 0 && <p className="quiet">Nothing fits the filter.</p>}
        </>
      )}
      {series.length > 0 && (
        <section aria-labelledby="caps">
          <h2 id="caps">Figures against caps</h2>
          <p className="small quiet">
            One bar a figure, never a silent sum: reported, alleged and estimated are not added up. A missing month is
            not zero.
          </p>
          <div className="view">
            <SeriesView index={index} />
          </div>
        </section>
      )}
      {findings.length > 0 && (
        <section aria-labelledby="rules">
          <h2 id="rules">Rules it would touch, if true</h2>
          <p className="small quiet">None says that a rule was broken; a denial does not change it.</p>
          <div className="view">
            <FindingsView index={index} word={({ text }) => `“${text}”`} />
          </div>
        </section>
      )}
    </Frame>
  );
}
