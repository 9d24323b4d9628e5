import { memo, type ReactNode, useEffect, useMemo, useRef } from "react";
import { actLooks } from "../../../brief/act-words.ts";
import { hasOwnLines, type Segment, toSegments } from "../../../brief/context-windows.ts";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { Report } from "../../../model/report.ts";
import type { Span } from "../../../model/span.ts";
import type { ReviewStatement } from "../../api/shapes.ts";
import { cutText, groupByStretch } from "./cut-text.ts";
import type { MarkKind } from "./find-next.ts";

const none: readonly ReviewStatement[] = [];

/** The text of a report with every statement marked at its words; only what a key changes is drawn anew. */
export const ReportText = memo(function ReportText({
  report,
  statements,
  selectedId,
  at,
  marks,
  onSelect,
}: {
  readonly report: Report;
  /** Which words are marked; a matter of looks alone, so that nothing is drawn anew for it. */
  readonly marks: MarkKind;
  readonly statements: readonly ReviewStatement[];
  readonly selectedId: string | null;
  /** A place outside of every statement to begin at; null for none. */
  readonly at: number | null;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const { text } = report;
  const box = useRef<HTMLDivElement>(null);
  const headline = report.zones.find(({ kind }) => kind === "headline");
  const paragraphs = useMemo(() => cutText(text, headline?.end), [text, headline?.end]);
  const groups = useMemo(() => groupByStretch(paragraphs, statements), [paragraphs, statements]);
  useEffect(() => {
    if (selectedId === null || !box.current) return;
    const mark = box.current.querySelector<HTMLElement>(`[data-starts~="${selectedId}"]`);
    if (mark) bringIntoSight(mark);
  }, [selectedId]);
  useEffect(() => {
    if (at !== null && box.current) showPlace(box.current, at);
  }, [at]);
  return (
    <div
      className={hasOwnLines(text) ? "text own-lines" : "text"}
      data-marks={marks}
      dir="auto"
      lang={toLang(report.language)}
      ref={box}
    >
      {paragraphs.map(({ start, end, stretches }) => (
        <p key={start} className={headline && start < headline.end && end > headline.start ? "headline" : undefined}>
          {stretches.map((stretch) => {
            const own = groups.get(stretch.start) ?? none;
            const isHere = own.some(({ id }) => id === selectedId);
            return (
              <Stretch
                key={stretch.start}
                text={text}
                stretch={stretch}
                statements={own}
                selectedId={isHere ? selectedId : null}
                onSelect={onSelect}
              />
            );
          })}
        </p>
      ))}
    </div>
  );
});

interface StretchProps {
  readonly text: string;
  readonly stretch: Span;
  readonly statements: readonly ReviewStatement[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

const Stretch = memo(
  function Stretch({ text, stretch, statements, selectedId, onSelect }: StretchProps): ReactNode {
    return toSegments(stretch, statements).map((segment) => (
      <Piece key={segment.start} text={text} segment={segment} selectedId={selectedId} onSelect={onSelect} />
    ));
  },
  (one, other) =>
    one.text === other.text &&
    one.stretch.start === other.stretch.start &&
    one.stretch.end === other.stretch.end &&
    one.selectedId === other.selectedId &&
    one.onSelect === other.onSelect &&
    one.statements.length === other.statements.length &&
    one.statements.every((each, place) => each === other.statements[place]),
);

function Piece({
  text,
  segment,
  selectedId,
  onSelect,
}: {
  readonly text: string;
  readonly segment: Segment<ReviewStatement>;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const words = toVisibleText(text.slice(segment.start, segment.end));
  const kept = segment.statements.filter(({ review }) => review?.verdict !== "rejected");
  const isSelected = segment.statements.some(({ id }) => id === selectedId);
  const classes = [
    ...(segment.isSpeaker ? ["who"] : []),
    ...(segment.isCue ? ["cue"] : []),
    ...(kept.length > 0 ? [kept.at(-1)!.act] : []),
    ...(kept.length > 1 ? ["layers"] : []),
    ...(isSelected ? ["selected"] : []),
  ].join(" ");
  const starts = segment.starts.map(({ id }) => id).join(" ");
  const [top] = segment.statements;
  return (
    <>
      {segment.starts.map((each) => (
        <Tag key={each.id} statement={each} isSelected={each.id === selectedId} onSelect={onSelect} />
      ))}
      {top === undefined ? (
        <span className={classes === "" ? undefined : classes} data-at={segment.start}>
          {words}
        </span>
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tag before it, and j and k, do the same
        <mark
          className={classes}
          data-at={segment.start}
          data-starts={starts === "" ? undefined : starts}
          onClick={() => {
            if (getSelection()?.isCollapsed !== false) onSelect(toNextLayer(segment, selectedId));
          }}
        >
          {words}
        </mark>
      )}
    </>
  );
}

/** Clicking again on words of several statements goes from one to the next. */
function toNextLayer({ statements }: Segment<ReviewStatement>, selectedId: string | null): string {
  const at = statements.findIndex(({ id }) => id === selectedId);
  return statements[(at + 1) % statements.length]!.id;
}

function Tag({
  statement,
  isSelected,
  onSelect,
}: {
  readonly statement: ReviewStatement;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const { act, ref, id, review } = statement;
  const { glyph, tone, word } = actLooks[act];
  const verdict = review?.verdict ?? null;
  const sign = verdict === null ? "" : verdict === "accepted" ? "✓" : verdict === "rejected" ? "✕" : "~";
  return (
    <button
      type="button"
      data-act={act}
      className={`tag ${tone}${verdict === "rejected" ? " off" : ""}`}
      tabIndex={isSelected ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={`${ref} ${word}${verdict === null ? "" : `, ${verdict}`}`}
      onClick={() => onSelect(id)}
    >
      <span className="glyph" aria-hidden="true">
        {glyph}
      </span>
      {ref}
      {sign}
    </button>
  );
}

function bringIntoSight(mark: HTMLElement): void {
  const pane = mark.closest<HTMLElement>(".pane");
  const { top, bottom } = mark.getBoundingClientRect();
  const room = pane?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  // Some lines of context stay in sight above and below.
  if (top < room.top + 70 || bottom > room.bottom - 90) mark.scrollIntoView({ block: "center" });
}

function showPlace(box: HTMLElement, at: number): void {
  const pieces = [...box.querySelectorAll<HTMLElement>("[data-at]")];
  const piece = pieces.findLast((each) => Number(each.dataset["at"]) <= at) ?? pieces[0];
  if (!piece?.firstChild) return;
  const range = new Range();
  const length = piece.firstChild.textContent?.length ?? 0;
  const offset = Math.min(Math.max(0, at - Number(piece.dataset["at"])), length);
  range.setStart(piece.firstChild, offset);
  range.setEnd(piece.firstChild, Math.min(length, offset + 60));
  const place = range.getBoundingClientRect();
  const pane = piece.closest<HTMLElement>(".pane");
  if (pane) pane.scrollTop += place.top - pane.getBoundingClientRect().top - 160;
  // A passing mark that changes nothing in the page; older browsers only scroll.
  if ("highlights" in CSS) CSS.highlights.set("found", new Highlight(range));
}

/** `und` is no language a browser knows. */
function toLang(language: string): string | undefined {
  return language === "und" ? undefined : language;
}
