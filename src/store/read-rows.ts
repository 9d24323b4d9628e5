import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import type { Db } from "./open-db.ts";
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

/** All reports, or one by id, in the order they were added. `past` may be brought along by whoever asks often. */
export function readReports(
  db: Db,
  id: string | null = null,
  past: ReadonlyMap<string, string> = findPastReports(db),
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
    report: { ...(JSON.parse(row.facts) as Omit<Report, "text">), text: row.text },
    originalHash: row.original_hash,
    extractor: row.extractor,
    addedAt: row.added_at,
    isCurrent: !past.has(row.id),
  }));
}

/** All statements, or those of one report, in the order of their numbers. */
export function readStatements(db: Db, reportId: string | null = null): StoredStatement[] {
  const rows = db.all(
    sql
      .selectFrom("statement")
      .select(["number", "is_current", "facts"])
      .$if(reportId !== null, (query) => query.where("report_id", "=", reportId ?? "").orderBy("place"))
      .orderBy("number")
      .compile(),
  );
  return rows.map(toStored);
}

/** One statement by id; null where there is none. */
export function readStatement(db: Db, id: string): StoredStatement | null {
  const query = sql.selectFrom("statement").select(["number", "is_current", "facts"]).where("id", "=", id);
  const row = db.first(query.compile());
  return row && toStored(row);
}

function toStored(row: {
  readonly number: number;
  readonly is_current: number;
  readonly facts: string;
}): StoredStatement {
  return { ref: `S${row.number}`, statement: JSON.parse(row.facts) as Statement, isCurrent: row.is_current === 1 };
}

/**
 * Reports that are the current text of none of their sources, by id, with the report that took their place. Texts that
 * do not count (as of a day, say) take nobody's place.
 */
export function findPastReports(db: Db, counts: (reportId: string) => boolean = () => true): Map<string, string> {
  const all = db.all(sql.selectFrom("version").selectAll().orderBy("source").orderBy("number").compile());
  const rows = all.filter(({ report_id }) => counts(report_id));
  const last = new Map(rows.map(({ source, report_id }) => [source, report_id]));
  const current = new Set(last.values());
  const past = new Map<string, string>();
  for (const { source, report_id } of rows) {
    if (!current.has(report_id)) past.set(report_id, last.get(source)!);
  }
  return past;
}

/** What could not be read when it was last tried, by path. */
export function readUnread(db: Db): Problem[] {
  const rows = db.all(sql.selectFrom("unread").selectAll().orderBy("path").compile());
  return rows.map(({ path, code, message }) => ({ code, message, path }));
}
