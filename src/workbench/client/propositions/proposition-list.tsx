import { type ReactNode, useMemo, useState } from "react";
import { actLooks } from "../../../brief/act-words.ts";
import { toVisibleText } from "../../../brief/visible-text.ts";
import { toCount } from "../../../brief/word-lists.ts";
import { Frame, Waiting } from "../frame.tsx";
import { toHint } from "../key-table.ts";
import { useKeys } from "../keys.ts";
import { AsOf, AsOfNote, useAsOf } from "../matter/as-of.tsx";
import { useRowKeys } from "../matter/use-row-keys.ts";
import { WordFilter } from "../matter/word-filter.tsx";
import { go, toHash, usePlace } from "../route.ts";
import { useDossier } from "../use-dossier.ts";
import { VirtualList } from "../virtual-list.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { filterPropositions, type PropositionRow, toPropositionRows } from "./shape-propositions.ts";

const choices = [
  ["", "all"],
  ["disputed", "disputed"],
  ["asserted", "asserted, not denied"],
  ["denied", "only denied"],
  ["doubted", "only doubted"],
  ["view", "views on rules"],
  ["open", "not yet reviewed"],
] as const;

/** All propositions: how each stands, how many origins and statements are for and against it. Enter opens one. */
export function PropositionList(): ReactNode {
  const { search } = usePlace();
  const asOf = useAsOf();
  const { index, error, isStale } = useDossier(asOf);
  const [merging, setMerging] = useState<string | null>(null);
  const words = search["q"] ?? "";
  const status = search["show"] ?? "";
  const rows = useMemo(() => (index === null ? [] : toPropositionRows(index)), [index]);
  const shown = useMemo(() => filterPropositions(rows, { words, status }), [rows, words, status]);
  const { current, setCurrent } = useRowKeys(shown, "propositions", asOf);
  useKeys({ merge: () => setMerging(shown[current]?.id ?? null) });
  if (index === null) {
    return (
      <Frame title="Propositions" controls={<AsOf />}>
        <Waiting error={error} words="Finding out what statements are about the same thing …" />
      </Frame>
    );
  }
  const set = (changes: Record<string, string>): void => {
    setCurrent(0);
    go({ screen: "propositions", search: { ...search, ...changes } }, true);
  };
  return (
    <Frame
      title="Propositions"
      shown={`${shown.length} of ${rows.length} shown`}
      isStale={isStale}
      controls={
        <>
          <WordFilter words={words} onChange={(q) => set({ q })} />
          <label className="field">
            show
            <select value={status} onChange={(event) => set({ show: event.target.value })}>
              {choices.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <AsOf />
        </>
      }
    >
      <AsOfNote />
      <p className="quiet small lead-in">
        What statements assert or deny, worded once by the machine: no finding. <kbd>Enter</kbd> opens one with its
        exact words, <kbd>{toHint("merge")}</kbd> merges it with another.
      </p>
      {shown.length === 0 ? (
        <p className="quiet">
          {rows.length === 0
            ? "No statement here is about anything that hearsay can tell."
            : "Nothing fits the filter."}
        </p>
      ) : (
        <VirtualList
          label="Propositions"
          rowHeight={76}
          count={shown.length}
          current={current}
          row={(place) => <Row row={shown[place]!} asOf={asOf} />}
          keyOf={(place) => shown[place]!.id}
        />
      )}
      {merging !== null && <MergeDialog index={index} id={merging} onClose={() => setMerging(null)} />}
    </Frame>
  );
}

function Row({ row, asOf }: { readonly row: PropositionRow; readonly asOf: string }): ReactNode {
  return (
    <a className="proposition-row" href={toHash({ screen: "propositions", id: row.id, search: { asOf } })}>
      <span className="ref">{row.id}</span>
      <span className="wording" dir="auto">
        {toVisibleText(row.text)}
      </span>
      <span className="facts">
        <b className={`status-word ${row.status}`}>{row.status}</b>
        {row.kind === "view" && " · a view on rules"}
        {" · "}
        {toOriginWords(row)} in {toCount(row.reports, "report")}
        {row.likelihood !== null && <span className="likely"> · {row.likelihood}</span>}
      </span>
      <span className="counts">
        {row.acts.map(({ act, count }) => (
          <span key={act} className={actLooks[act].tone} title={`${count} ${actLooks[act].word}`}>
            <span className="glyph" aria-hidden="true">
              {actLooks[act].glyph}
            </span>
            <span className="hidden">{actLooks[act].word} </span>
            {count}
          </span>
        ))}
        <span className="quiet small">
          {row.accepted} of {row.statements} accepted
        </span>
      </span>
    </a>
  );
}

/** `origins: 1 for, 2 against (1 not shown to be independent)`. */
export function toOriginWords({ originsFor, originsAgainst, originsOpen }: PropositionRow): string {
  const open = originsOpen === 0 ? "" : `, ${originsOpen} of them not shown to be independent`;
  return `origins: ${originsFor} for, ${originsAgainst} against${open}`;
}
