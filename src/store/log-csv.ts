import { toCsv } from "../export/to-csv.ts";
import type { Decision } from "./decision.ts";

const header = ["id", "time", "author", "decides", "on", "to", "reason", "stands", "previous hash", "hash"];

/** A log as CSV, one decision a row, in the order of the log; `standing` are those that nobody took back. */
export function composeLogCsv(log: readonly Decision[], standing: readonly Decision[]): string {
  const stands = new Set(standing.map(({ id }) => id));
  const rows = log.map(({ id, time, author, kind, target, value, reason, prevHash, hash }) => [
    ...[id, time, author, kind, target.join(" "), value === null ? "" : JSON.stringify(value), reason ?? ""],
    ...[
      kind === "undo" || kind === "redo" || kind === "join" || kind === "brief"
        ? ""
        : stands.has(id)
          ? "yes"
          : "taken back",
      prevHash,
      hash,
    ],
  ]);
  return toCsv(header, rows);
}
