import type { Decision } from "./decision.ts";

/**
 * The decisions that stand, in the order of the log: those that were undone and not redone are left out, and so are the
 * entries that undo, redo and join, and those that note a brief.
 */
export function replayLog(log: readonly Decision[]): Decision[] {
  const undone = findUndone(log);
  return log.filter((each) => isAct(each) && !undone.has(each.id));
}

/** The decision that `undo` takes back: the last that stands, of one author where one is given; null where there is none. */
export function findUndoable(log: readonly Decision[], author: string | null = null): Decision | null {
  return replayLog(log).findLast((each) => author === null || each.author === author) ?? null;
}

/**
 * The decision that `redo` brings back: the one undone last, as long as the same author decided nothing new since; null
 * where there is none.
 */
export function findRedoable(log: readonly Decision[], author: string | null = null): Decision | null {
  const undone = findUndone(log);
  const own = log.filter(
    ({ kind, author: by }) => kind !== "join" && kind !== "brief" && (author === null || by === author),
  );
  for (const entry of own.toReversed()) {
    if (isAct(entry)) return null;
    if (entry.kind === "undo" && undone.get(entry.value.of) === entry.id) {
      return log.find(({ id }) => id === entry.value.of) ?? null;
    }
  }
  return null;
}

/** Whether an entry decides on the matter, and not on other entries. */
export function isAct({ kind }: Decision): boolean {
  return kind !== "undo" && kind !== "redo" && kind !== "join" && kind !== "brief";
}

/** Ids of the decisions that are undone, each with the undo that counts. */
function findUndone(log: readonly Decision[]): Map<string, string> {
  const undone = new Map<string, string>();
  for (const entry of log) {
    if (entry.kind === "undo") undone.set(entry.value.of, entry.id);
    if (entry.kind === "redo") undone.delete(entry.value.of);
  }
  return undone;
}
