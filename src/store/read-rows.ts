import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import type { Db } from "./open-db.ts";
import type { RowMemory } from "./row-memory.ts";
import { sql } from "./schema.ts";

/** A report as it lies in a dossier. */
export interface StoredReport {
  /** Lasting short name: `R4`. */
  readonly ref: string;
  readonly report: Report;
  readonly originalHash: string;
  readonly extractor: string;
  readonly addedAt: string;
  /** False where a later text took its place at every address it had. */
  readonly isCurrent: boolean;
}

/** A statement as it lies in a dossier, before decisions. */
export interface StoredStatement {
  /** Lasting short name: `S12`. */
  readonly ref: string;
  readonly statement: Statement;
  /** False where a later hearsay no longer found it in the same text. */
  readonly isCurrent: boolean;
}

/**
 * All reports, or one by id, in the order they were added. `past` may be brought along by whoever asks often, and a
 * `memory` by whoever wants the very same objects for rows that are as they were.
 */
export function readReports(
  db: Db,
  id: string | null = null,
  past: ReadonlyMap<string, string> = findPastReports(db),
  memory: RowMemory | null = null,
): StoredReport[] {
  const rows = db.all(
    sql
      .selectFrom("report")
      .selectAll()
      .$if(id !== null, (query) => query.where("id", "=", id ?? ""))
      .orderBy("number")
      .compile(),
  );
  return rows.map((row) => ({
    ref: `R${row.number}`,
    report: memory ? memory.recall(row.id, row.facts, () => toReport(row)) : toReport(row),
    originalHash: row.original_hash,
    extractor: row.extractor,
    addedAt: row.added_at,
    isCurrent: !past.has(row.id),
  }));
}

// The text of a report never changes: its id is made of it.
function toReport({ facts, text }: { readonly facts: string; readonly text: string }): Report {
  return { ...(JSON.parse(facts) as Omit<Report, "text">), text };
}

/** All statements, or those of one report, in the order of their numbers; for `memory` see `readReports`. */
export function readStatements(
  db: Db,
  reportId: string | null = null,
  memory: RowMemory | null = null,
): StoredStatement[] {
  const rows = db.all(
    sql
      .selectFrom("statement")
      .select(["number", "id", "is_current", "facts"])
      .$if(reportId !== null, (query) => query.where("report_id", "=", reportId ?? "").orderBy("place"))
      .orderBy("number")
      .compile(),
  );
  return rows.map((row) => toStored(row, memory));
}

/** One statement by id; null where there is none. */
export function readStatement(db: Db, id: string): StoredStatement | null {
  const query = sql.selectFrom("statement").select(["number", "id", "is_current", "facts"]).where("id", "=", id);
  const row = db.first(query.compile());
  return row && toStored(row, null);
}

function toStored(
  row: { readonly number: number; readonly id: string; readonly is_current: number; readonly facts: string },
  memory: RowMemory | null,
): StoredStatement {
  const parse = (): Statement => JSON.parse(row.facts) as Statement;
  const statement = memory ? memory.recall(row.id, row.facts, parse) : parse();
  return { ref: `S${row.number}`, statement, isCurrent: row.is_current === 1 };
}

/** All texts of the sources that have had several, and of others that one of these reports stands in. */
const severalTexts = `SELECT source, report_id FROM version WHERE report_id IN (SELECT report_id FROM version
  WHERE source IN (SELECT source FROM version WHERE number > 1)) ORDER BY source, number`;
const allTexts = "SELECT source, report_id FROM version ORDER BY source, number";

/**
 * Reports that are the current text of none of their sources, by id, with the report that took their place. Texts that
 * do not count (as of a day, say) take nobody's place.
 */
export function findPastReports(db: Db, counts: ((reportId: string) => boolean) | null = null): Map<string, string> {
  // Most sources have had one text only: asked for now, the rest need not be read.
  const query = { sql: counts === null ? severalTexts : allTexts, parameters: [] } as never;
  const all = db.all<{ readonly source: string; readonly report_id: string }>(query);
  const rows = counts === null ? all : all.filter(({ report_id }) => counts(report_id));
  const last = new Map(rows.map(({ source, report_id }) => [source, report_id]));
  const current = new Set(last.values());
  const past = new Map<string, string>();
  for (const { source, report_id } of rows) {
    if (!current.has(report_id)) past.set(report_id, last.get(source)!);
  }
  return past;
}

/** Counts the statements that the present hearsay finds, by report. */
export function countCurrent(db: Db): Map<string, number> {
  // Those that are found no more are few: an index holds them, and another one all.
  const count = (where: string): { readonly id: string; readonly count: number }[] =>
    db.all({
      sql: `SELECT report_id AS id, count(*) AS count FROM statement ${where} GROUP BY report_id`,
      parameters: [],
    } as never);
  const counts = new Map(count("").map((row) => [row.id, row.count]));
  for (const row of count("WHERE is_current = 0")) counts.set(row.id, (counts.get(row.id) ?? 0) - row.count);
  return counts;
}

/** Counts all statements that the present hearsay finds, those of past texts included. */
export function countAllCurrent(db: Db): number {
  const query = `SELECT (SELECT count(*) FROM statement) - (SELECT count(*) FROM statement WHERE is_current = 0) AS count`;
  return db.first<{ count: number }>({ sql: query, parameters: [] } as never)?.count ?? 0;
}

/** What could not be read when it was last tried, by path. */
export function readUnread(db: Db): Problem[] {
  const rows = db.all(sql.selectFrom("unread").selectAll().orderBy("path").compile());
  return rows.map(({ path, code, message }) => ({ code, message, path }));
}
