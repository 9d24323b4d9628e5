import { memo, type ReactNode } from "react";
import { actLooks } from "../../../brief/act-words.ts";
import { toVisibleText } from "../../../brief/visible-text.ts";
import { toVoiceWords } from "../../../brief/voice-words.ts";
import type { ReviewStatement } from "../../api/shapes.ts";
import { VirtualList } from "../virtual-list.tsx";

/** The statements of a report in a list; only those in sight are in the page. */
export function StatementQueue({
  statements,
  selectedId,
  onSelect,
}: {
  readonly statements: readonly ReviewStatement[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const current = statements.findIndex(({ id }) => id === selectedId);
  return (
    <VirtualList
      label="Statements of this report"
      rowHeight={50}
      count={statements.length}
      current={current}
      keyOf={(index) => statements[index]!.id}
      row={(index) => <Row statement={statements[index]!} isCurrent={index === current} onSelect={onSelect} />}
    />
  );
}

const Row = memo(function Row({
  statement,
  isCurrent,
  onSelect,
}: {
  readonly statement: ReviewStatement;
  readonly isCurrent: boolean;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const { id, ref, act, chain, content, cue, review } = statement;
  const { glyph, tone, word } = actLooks[act];
  return (
    <button
      type="button"
      className={`queue-row ${review?.verdict ?? "open"}`}
      onClick={() => onSelect(id)}
      tabIndex={isCurrent ? 0 : -1}
    >
      <span className="who-says">
        <span className={tone}>
          <span className="glyph" aria-hidden="true">
            {glyph}
          </span>{" "}
          {ref}
          <span className="hidden"> {word}</span>
        </span>{" "}
        <bdi>{chain[0] ? toVisibleText(toVoiceWords(chain[0])) : "nobody named"}</bdi>
      </span>
      <span className="verdict">{toVerdictWords(statement)}</span>
      <span className="words" dir="auto">
        {toVisibleText(content[0]?.text ?? cue?.text ?? "")}
      </span>
    </button>
  );
});

/** A verdict in a word and a sign; empty where there is none. */
export function toVerdictWords({ review }: ReviewStatement): string {
  const verdict = review?.verdict ?? null;
  const words = { accepted: "✓ accepted", rejected: "✕ rejected", unsure: "~ unsure" } as const;
  if (verdict === "accepted" && review?.added?.on === review?.on) return "✓ added";
  return verdict !== null ? words[verdict] : (review?.edits.length ?? 0) > 0 ? "edited" : "";
}
