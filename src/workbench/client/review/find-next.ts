import type { ReviewStatement } from "../../api/shapes.ts";

export const shownKinds = ["all", "unreviewed", "unsure", "accepted", "rejected", "edited"] as const;
/** Which statements of a report are in the queue. */
export type ShownKind = (typeof shownKinds)[number];

export const markKinds = ["all", "against", "none"] as const;
/** Which words are marked in the text of a report; the one at hand always is. */
export type MarkKind = (typeof markKinds)[number];

/** Whether nobody has judged a statement yet. */
export function isOpen({ review }: ReviewStatement): boolean {
  return (review?.verdict ?? null) === null;
}

/** Whether a statement belongs to what is shown. */
export function isShown(statement: ReviewStatement, kind: ShownKind): boolean {
  switch (kind) {
    case "all":
      return true;
    case "unreviewed":
      return isOpen(statement);
    case "edited":
      return (statement.review?.edits.length ?? 0) > 0;
    default:
      return statement.review?.verdict === kind;
  }
}

/**
 * The statement to look at next: the first behind this one that nobody has judged, from the top where there is none,
 * then those left unsure. Null where all is judged; this one itself does not count.
 */
export function findNextOpen(
  statements: readonly ReviewStatement[],
  currentId: string | null,
  step: 1 | -1 = 1,
): ReviewStatement | null {
  const at = statements.findIndex(({ id }) => id === currentId);
  const round = step === 1 ? rotate(statements, at + 1) : rotate(statements, at < 0 ? 0 : at).toReversed();
  const others = round.filter(({ id }) => id !== currentId);
  return others.find(isOpen) ?? others.find(({ review }) => review?.verdict === "unsure") ?? null;
}

function rotate<Each>(values: readonly Each[], at: number): Each[] {
  return [...values.slice(at), ...values.slice(0, at)];
}
