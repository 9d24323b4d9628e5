import { type ReactNode, useEffect, useRef } from "react";
import { hedgeWords } from "../../../brief/act-words.ts";
import { toDateWords } from "../../../brief/date-words.ts";
import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { changeWords } from "../../../brief/sections/frictions.ts";
import { ActWord } from "../../../brief/views/citations.tsx";
import { toVisibleText } from "../../../brief/visible-text.ts";
import { toSentence } from "../../../brief/word-lists.ts";
import type { Proposition } from "../../../model/dossier.ts";
import { StatementLink } from "../matter/statement-link.tsx";
import { useRows } from "../matter/use-rows.ts";
import { toWhen } from "./matrix-table.tsx";
import type { MatrixCell } from "./shape-matrix.ts";

/** All that one speaker held on one proposition, oldest first, each with its exact words. Escape closes it. */
export function CellHistory({
  index,
  name,
  proposition,
  cell,
  onClose,
}: {
  readonly index: DossierIndex;
  readonly name: string;
  readonly proposition: Proposition;
  readonly cell: MatrixCell;
  readonly onClose: () => void;
}): ReactNode {
  const rows = useRows<HTMLElement>();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <aside className="history" ref={rows} aria-labelledby="history-title" data-keys>
      <h2 id="history-title" ref={title} tabIndex={-1}>
        <bdi>{toVisibleText(name)}</bdi> <span className="quiet">on {proposition.id}</span>
      </h2>
      <p className="small" dir="auto">
        {toVisibleText(proposition.text)}
      </p>
      {cell.changes.map((change) => (
        <p key={`${change.from.on} ${change.to.on} ${change.kind}`} className="small">
          <span className="chip changed">changed</span> {toSentence(changeWords[change.kind])}{" "}
          <ActWord act={change.from.act} /> ({toDateWords(change.from.on)}) → <ActWord act={change.to.act} /> (
          {toDateWords(change.to.on)}). {toVisibleText(toSentence(change.because))}
        </p>
      ))}
      <ol className="rows">
        {cell.history.map((voice) => (
          <li key={`${voice.act} ${voice.hedge} ${voice.from} ${voice.statements[0]?.id}`}>
            <p className="small">
              <b>{toWhen(voice)}</b>: <ActWord act={voice.act} />
              {voice.hedge !== "none" && ` (${hedgeWords[voice.hedge]})`}
              {voice.to !== null && `; given up ${toDateWords(voice.to)}`}
            </p>
            {voice.statements.map((statement) => (
              <div key={statement.id} data-row={statement.id}>
                <StatementLink index={index} statement={statement} />
              </div>
            ))}
          </li>
        ))}
      </ol>
      <p>
        <button type="button" onClick={onClose}>
          Close{" "}
          <span aria-hidden="true">
            <kbd>Esc</kbd>
          </span>
        </button>
      </p>
    </aside>
  );
}
