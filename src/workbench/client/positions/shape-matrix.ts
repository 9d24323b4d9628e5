import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { toOneLine } from "../../../brief/visible-text.ts";
import { findVoices, type Voice } from "../../../brief/voices.ts";
import type { Change, Proposition } from "../../../model/dossier.ts";

/** What one speaker holds on one proposition. */
export interface MatrixCell {
  /** Oldest first. */
  readonly history: readonly Voice[];
  /** What stands now: not given up, and no later one of the same act and hedge. */
  readonly standing: readonly Voice[];
  /** Moves of the speaker on this proposition. */
  readonly changes: readonly Change[];
  /** Origins behind it: the same in two cells of a column means not independent of each other. */
  readonly originIds: readonly string[];
}

export interface MatrixRow {
  readonly name: string;
  /** One for each column; null for no statement. */
  readonly cells: readonly (MatrixCell | null)[];
}

export interface Matrix {
  readonly columns: readonly Proposition[];
  /** Who speaks on most of the columns first, then who stands first in the dossier. */
  readonly rows: readonly MatrixRow[];
}

/** Lays out who takes which position: a row a speaker, a column a proposition; with `onlyReviewed` from accepted statements alone. */
export function toMatrix(index: DossierIndex, columns: readonly Proposition[], onlyReviewed = false): Matrix {
  const voices = columns.map((proposition) =>
    findVoices(index, proposition).flatMap((voice): Voice[] => {
      if (!onlyReviewed) return [voice];
      const statements = voice.statements.filter(({ review }) => review?.verdict === "accepted");
      return statements.length === 0 ? [] : [{ ...voice, statements }];
    }),
  );
  const names = [...new Set(voices.flatMap((own) => own.map(({ name }) => name)))];
  const rows = names.map((name) => ({
    name,
    cells: columns.map((proposition, at) => {
      const history = voices[at]!.filter((voice) => voice.name === name);
      return history.length === 0 ? null : toCell(index, proposition, history);
    }),
  }));
  const fill = ({ cells }: MatrixRow): number => cells.filter((cell) => cell !== null).length;
  return { columns, rows: rows.toSorted((one, other) => fill(other) - fill(one)) };
}

/** The propositions whose number or text holds all the words; a lone number such as `P3` means that one first. */
export function filterColumns(propositions: readonly Proposition[], words: string): Proposition[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = propositions.filter(({ id, text }) =>
    wanted.every((word) =>
      /^p\d+$/u.test(word) ? id.toLowerCase() === word : toOneLine(text).toLowerCase().includes(word),
    ),
  );
  return found;
}

/** Where the focus goes from a cell with an arrow; null where the table ends there. */
export function moveInGrid(
  key: string,
  { row, column }: { readonly row: number; readonly column: number },
  size: { readonly rows: number; readonly columns: number },
): { readonly row: number; readonly column: number } | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const [down, right] = steps[key] ?? [0, 0];
  const next = { row: row + down, column: column + right };
  if (key === "Home") return { row, column: 0 };
  if (key === "End") return { row, column: size.columns - 1 };
  const isInside = next.row >= 0 && next.row < size.rows && next.column >= 0 && next.column < size.columns;
  return isInside ? next : null;
}

function toCell(index: DossierIndex, proposition: Proposition, history: readonly Voice[]): MatrixCell {
  const ids = new Set(history.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const last = new Map(history.map((voice) => [`${voice.act} ${voice.hedge}`, voice]));
  const actorIds = new Set(history.map(({ actorId }) => actorId));
  const open = [...last.values()].filter(({ to }) => to === null);
  return {
    history,
    standing: open.length > 0 ? open : history.slice(-1),
    changes: index.dossier.changes.filter(
      ({ actorId, propositionId }) => actorIds.has(actorId) && propositionId === proposition.id,
    ),
    originIds: proposition.origins
      .filter(({ statementIds }) => statementIds.some((id) => ids.has(id)))
      .map(({ id }) => id),
  };
}
