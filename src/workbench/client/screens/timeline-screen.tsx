import { type ReactNode, useMemo, useState } from "react";
import { ActLegend } from "../../../brief/views/citations.tsx";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { ReportRow } from "../../api/shapes.ts";
import { useData } from "../data.ts";
import { Frame, Waiting } from "../frame.tsx";
import { Hint } from "../hint.tsx";
import { useKeys } from "../keys.ts";
import { AsOf, AsOfNote, useAsOf } from "../matter/as-of.tsx";
import { go, usePlace } from "../route.ts";
import {
  type DateKind,
  dateKinds,
  layRows,
  moveStretch,
  type RowKind,
  rowKinds,
  toDated,
  toIsoDay,
} from "../timeline/shape-timeline.ts";
import { axisWidth, kindWords, markRoom, TimelineDrawing } from "../timeline/timeline-drawing.tsx";
import { TimelineTable } from "../timeline/timeline-table.tsx";
import { useDossier } from "../use-dossier.ts";

const rowStep = 24;
const tableStep = 200;

/** Who said what when; the day of saying, of the alleged event, of publication and of adding are never mixed. */
export function TimelineScreen(): ReactNode {
  const { search } = usePlace();
  const { index, error, isStale } = useDossier(useAsOf());
  const { value: reports } = useData<ReportRow[]>("/api/reports");
  const [rowLimit, setRowLimit] = useState(rowStep);
  const [tableLimit, setTableLimit] = useState(tableStep);
  const kind = dateKinds.find((each) => each === search["dates"]) ?? "said";
  const by = rowKinds.find((each) => each === search["rows"]) ?? "speaker";
  const only = search["p"] ?? "";
  const [from, to] = [search["from"] ?? "", search["to"] ?? ""];
  const dated = useMemo(
    () => (index === null ? [] : toDated(index, new Map((reports ?? []).map(({ id, addedAt }) => [id, addedAt])))),
    [index, reports],
  );
  const chosen = useMemo(
    () => (only === "" ? dated : dated.filter(({ statement }) => statement.propositionIds.includes(only))),
    [dated, only],
  );
  const laid = useMemo(
    () =>
      index === null
        ? null
        : layRows(index, chosen, { dates: kind, rows: by, from, to, width: axisWidth, room: markRoom }),
    [index, chosen, kind, by, from, to],
  );
  const set = (changes: Record<string, string>): void =>
    go({ screen: "timeline", search: { ...search, ...changes } }, true);
  const move = (step: "in" | "out" | "earlier" | "later"): void => {
    if (laid) set({ ...moveStretch(laid, step) });
  };
  useKeys({
    zoomIn: () => move("in"),
    zoomOut: () => move("out"),
    moveEarlier: () => move("earlier"),
    moveLater: () => move("later"),
  });
  if (index === null || laid === null) {
    return (
      <Frame title="Timeline" controls={<AsOf />}>
        <Waiting error={error} words="Ordering what was said …" />
      </Frame>
    );
  }
  return (
    <Frame
      title="Timeline"
      shown={`${laid.shown.length} of ${dated.length} statements shown`}
      isStale={isStale}
      controls={<AsOf />}
    >
      <AsOfNote />
      <div className="toolbar">
        <fieldset className="choice">
          <legend>By the day it was</legend>
          {dateKinds.map((each: DateKind) => (
            <label key={each}>
              <input
                type="radio"
                name="dates"
                checked={kind === each}
                onChange={() => set({ dates: each, from: "", to: "" })}
              />{" "}
              {kindWords[each]}
            </label>
          ))}
        </fieldset>
        <label className="field">
          rows
          <select value={by} onChange={(event) => set({ rows: event.target.value })}>
            {rowKinds.map((each: RowKind) => (
              <option key={each} value={each}>
                by {each}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          claim
          <select value={only} onChange={(event) => set({ p: event.target.value })}>
            <option value="">all</option>
            {index.dossier.propositions.map(({ id, text }) => (
              <option key={id} value={id}>
                {id} {toVisibleText(text.slice(0, 60))}
              </option>
            ))}
          </select>
        </label>
        <span className="stretch">
          <label className="field">
            from{" "}
            <input
              type="date"
              value={from === "" ? toIsoDay(laid.first) : from}
              onChange={(event) => set({ from: event.target.value })}
            />
          </label>
          <label className="field">
            to{" "}
            <input
              type="date"
              value={to === "" ? toIsoDay(laid.last) : to}
              onChange={(event) => set({ to: event.target.value })}
            />
          </label>
          <button type="button" onClick={() => move("in")} aria-label="Zoom in">
            <Hint id="zoomIn" />
          </button>
          <button type="button" onClick={() => move("out")} aria-label="Zoom out">
            <Hint id="zoomOut" />
          </button>
          <button type="button" onClick={() => move("earlier")} aria-label="Earlier">
            ◀
          </button>
          <button type="button" onClick={() => move("later")} aria-label="Later">
            ▶
          </button>
          {(from !== "" || to !== "") && (
            <button type="button" onClick={() => set({ from: "", to: "" })}>
              all
            </button>
          )}
        </span>
      </div>
      <div className="small signs">
        <ActLegend />
      </div>
      {laid.rows.length === 0 ? (
        <p className="quiet">
          No statement here bears a date of this kind between these days.{" "}
          {kind !== "published" && dated.length > 0 && (
            <button type="button" onClick={() => set({ dates: "published", from: "", to: "" })}>
              Show them by the day of publication
            </button>
          )}
        </p>
      ) : (
        <>
          <TimelineDrawing laid={laid} kind={kind} rowLimit={rowLimit} />
          {laid.rows.length > rowLimit && (
            <p>
              <button type="button" onClick={() => setRowLimit(rowLimit + rowStep)}>
                {laid.rows.length - rowLimit} more rows
              </button>
            </p>
          )}
        </>
      )}
      <p className="small quiet">
        A bar is as long as the date is vague; each sign leads to the exact words.
        {laid.undated > 0 && ` Not drawn, no such day known: ${laid.undated}.`}
        {laid.outside > 0 && ` Outside of these days: ${laid.outside}.`}
      </p>
      {laid.shown.length > 0 && <TimelineTable index={index} rows={laid.shown.slice(0, tableLimit)} />}
      {laid.shown.length > tableLimit && (
        <p>
          <button type="button" onClick={() => setTableLimit(tableLimit + tableStep)}>
            {laid.shown.length - tableLimit} more statements
          </button>
        </p>
      )}
    </Frame>
  );
}
