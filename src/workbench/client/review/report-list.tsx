import { type ReactNode, useMemo, useState } from "react";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { ReportRow } from "../../api/shapes.ts";
import { AddFiles } from "../add-files.tsx";
import { useData } from "../data.ts";
import { Frame, Waiting } from "../frame.tsx";
import { useKeys } from "../keys.ts";
import { WordFilter } from "../matter/word-filter.tsx";
import { go, toHash, usePlace } from "../route.ts";
import { VirtualList } from "../virtual-list.tsx";

/** All reports with what is left to review in each; Enter opens one at its first statement nobody has reviewed. */
export function ReportList(): ReactNode {
  const { search } = usePlace();
  const { value: rows, error } = useData<ReportRow[]>("/api/reports");
  const [at, setAt] = useState(0);
  const only = search["show"] ?? "";
  const words = search["q"] ?? "";
  const shown = useMemo(() => {
    const wanted = words.toLowerCase();
    return (rows ?? []).filter(
      (row) =>
        (only === "" || (only === "open" ? row.reviewed + row.unsure < row.statements : row.unsure > 0)) &&
        (wanted === "" || `${row.ref} ${row.title} ${row.outlet} ${row.path}`.toLowerCase().includes(wanted)),
    );
  }, [rows, only, words]);
  useKeys({
    next: () => setAt((now) => Math.min(shown.length - 1, now + 1)),
    previous: () => setAt((now) => Math.max(0, now - 1)),
    open: () => {
      const row = shown[at];
      if (row) go({ screen: "reports", id: row.ref });
    },
  });
  if (rows === null) {
    return (
      <Frame title="Reports">
        <Waiting error={error} words="Fetching the list …" />
      </Frame>
    );
  }
  const set = (changes: Record<string, string>): void =>
    go({ screen: "reports", search: { ...search, ...changes } }, true);
  return (
    <Frame
      title="Reports"
      shown={`${shown.length} of ${rows.length} shown`}
      controls={
        <>
          <AddFiles />
          <WordFilter words={words} onChange={(q) => set({ q })} />
          <label className="field">
            show
            <select value={only} onChange={(event) => set({ show: event.target.value })}>
              <option value="">all</option>
              <option value="open">not yet reviewed</option>
              <option value="unsure">unsure</option>
            </select>
          </label>
        </>
      }
    >
      <VirtualList
        label="Reports"
        rowHeight={56}
        count={shown.length}
        current={at}
        row={(index) => <Row row={shown[index]!} />}
        keyOf={(index) => shown[index]!.id}
      />
    </Frame>
  );
}

function Row({ row }: { readonly row: ReportRow }): ReactNode {
  const left = row.statements - row.reviewed - row.unsure;
  return (
    <a className="report-row" href={toHash({ screen: "reports", id: row.ref })}>
      <span className="ref">{row.ref}</span>
      <span className="title" dir="auto" lang={row.language}>
        {toVisibleText(row.title ?? row.path ?? row.id)}
      </span>
      <span className="facts">
        <bdi>{toVisibleText(row.outlet ?? row.path ?? "")}</bdi> · {row.from ?? "no date"}
        {row.problems > 0 && ` · ${row.problems} odd`}
      </span>
      <span className="left">
        {row.statements === 0 ? (
          <span className="quiet">nobody speaks</span>
        ) : left === 0 ? (
          <>✓ done{row.unsure > 0 && `, ${row.unsure} unsure`}</>
        ) : (
          `${left} of ${row.statements} left`
        )}
        {row.statements > 0 && (
          <progress
            value={row.reviewed}
            max={row.statements}
            aria-label={`${row.reviewed} of ${row.statements} reviewed`}
          />
        )}
      </span>
    </a>
  );
}
