import type { BriefLine, BriefSection } from "../../model/brief.ts";
import { toCount } from "../word-lists.ts";

/** What a line is about when it speaks of all that was read and of no one statement. */
export const wholeDossier = "dossier";

/** Makes a line; the text stays raw, renderers make it safe. */
export function toLine(text: string, statementIds: readonly string[], about: readonly string[]): BriefLine {
  return { text, statementIds, about };
}

/** Makes a section whose list ends with `and n more` where it is longer than `limit`. */
export function toSection(
  id: string,
  title: string,
  lines: readonly BriefLine[],
  limit = Number.POSITIVE_INFINITY,
): BriefSection {
  return { id, title, lines: capLines(lines, limit) };
}

/** Keeps the first lines and counts the rest, whose statements the last line still cites. */
export function capLines(
  lines: readonly BriefLine[],
  limit: number,
  about: readonly string[] = [wholeDossier],
): BriefLine[] {
  if (lines.length <= limit) return [...lines];
  const rest = lines.slice(limit);
  const ids = [...new Set(rest.flatMap(({ statementIds }) => statementIds))];
  return [...lines.slice(0, limit), toLine(`… and ${toCount(rest.length, "more line")} (see statements).`, ids, about)];
}
