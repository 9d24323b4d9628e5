import type { Problem } from "../model/problem.ts";
import { readLogHead, recallLog } from "./log-rows.ts";
import type { Db } from "./open-db.ts";
import { countAllCurrent, findPastReports, readReports, readUnread } from "./read-rows.ts";
import { replayLog } from "./replay-log.ts";
import { sql } from "./schema.ts";

/** What a dossier on disk holds, in numbers. */
export interface StoreInfo {
  readonly name: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly schemaVersion: number;
  /** Current reports; those a later text replaced are `past`. */
  readonly reports: number;
  readonly past: number;
  readonly statements: number;
  /** Decisions that stand, and all entries of the log. */
  readonly decisions: number;
  readonly entries: number;
  readonly unread: number;
  readonly logHead: string;
}

/** A text that a source has had; the last one is current. */
export interface ReportVersion {
  readonly source: string;
  readonly number: number;
  readonly reportId: string;
  readonly addedAt: string;
}

/** Counts what a dossier holds. */
export function readInfo(db: Db, path: string): StoreInfo {
  const settings = new Map(
    db.all(sql.selectFrom("setting").selectAll().compile()).map(({ name, value }) => [name, value] as const),
  );
  const count = (table: "report" | "unread" | "decision"): number =>
    db.first(
      sql
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .compile(),
    )?.count ?? 0;
  const past = findPastReports(db).size;
  const [schema] = db.all<{ user_version: number }>({ sql: "PRAGMA user_version", parameters: [] } as never);
  return {
    name: settings.get("name") ?? path,
    madeAt: settings.get("madeAt") ?? "",
    schemaVersion: schema?.user_version ?? 0,
    reports: count("report") - past,
    past,
    statements: countAllCurrent(db),
    decisions: replayLog(recallLog(db)).length,
    entries: count("decision"),
    unread: count("unread"),
    logHead: readLogHead(db),
  };
}

/** All texts that the sources of a report have had, by source, oldest first. */
export function readVersions(db: Db, reportId: string): ReportVersion[] {
  const rows = db.all(
    sql
      .selectFrom("version")
      .selectAll()
      .where("source", "in", (query) => query.selectFrom("version").select("source").where("report_id", "=", reportId))
      .orderBy("source")
      .orderBy("number")
      .compile(),
  );
  return rows.map(({ source, number, report_id, added_at }) => ({
    source,
    number,
    reportId: report_id,
    addedAt: added_at,
  }));
}

/** What could not be read, then what is odd in current reports. */
export function findProblems(db: Db): Problem[] {
  const odd = readReports(db)
    .filter(({ isCurrent }) => isCurrent)
    .flatMap(({ report }) =>
      report.problems.map((problem) => ({ ...problem, reportId: problem.reportId ?? report.id })),
    );
  return [...readUnread(db), ...odd];
}
