import { type ReactNode, useRef, useState } from "react";
import { actLooks } from "../../brief/act-words.ts";
import { toPublishedWords } from "../../brief/date-words.ts";
import { type DossierIndex, toExactWords, toReportName, toSpeakerName } from "../../brief/dossier-index.ts";
import { toVisibleText } from "../../brief/visible-text.ts";
import type { DossierStatement } from "../../model/dossier.ts";

/** Shows the exact words behind a citation while it has the pointer or the focus. */
export function Hover({ index, children }: { readonly index: DossierIndex; readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<{ statement: DossierStatement; top: number; left: number } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const show = (target: EventTarget): void => {
    const link = (target as Element).closest<HTMLAnchorElement>("a.cite");
    const ref = link?.hash.slice(1);
    const statement = index.dossier.statements.find((each) => each.ref === ref);
    if (!link || !statement) {
      setShown(null);
      return;
    }
    const place = link.getBoundingClientRect();
    const round = box.current!.getBoundingClientRect();
    setShown({
      statement,
      top: place.bottom - round.top + 6,
      left: Math.max(0, Math.min(place.left - round.left, round.width - 380)),
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside have the focus; this only looks on
    <div
      ref={box}
      className="hover"
      onMouseOver={(event) => show(event.target)}
      onMouseLeave={() => setShown(null)}
      onFocus={(event) => show(event.target)}
      onBlur={() => setShown(null)}
    >
      {children}
      {shown !== null && (
        <div className="hover-card" style={{ insetBlockStart: shown.top, left: shown.left }} aria-hidden="true">
          <Words index={index} statement={shown.statement} />
        </div>
      )}
    </div>
  );
}

function Words({
  index,
  statement,
}: {
  readonly index: DossierIndex;
  readonly statement: DossierStatement;
}): ReactNode {
  const { glyph, word, tone } = actLooks[statement.act];
  const report = index.reports.get(statement.reportId);
  const words = toExactWords(statement);
  return (
    <>
      <p className="small">
        <span className={tone}>
          <span className="glyph">{glyph}</span> {word}
        </span>{" "}
        <b>
          <bdi>{toVisibleText(toSpeakerName(index, statement))}</bdi>
        </b>
      </p>
      {words !== "" && (
        <blockquote className={tone} dir="auto" lang={report?.language}>
          {toVisibleText(words)}
        </blockquote>
      )}
      {report !== undefined && (
        <p className="small quiet">
          <bdi>{toVisibleText(toReportName(report))}</bdi>, {toPublishedWords(report)} · Enter opens it at the words
        </p>
      )}
    </>
  );
}
