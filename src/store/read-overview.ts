import type { Report } from "../model/report.ts";
import { isAddition, toAddedId } from "./added-statement.ts";
import { recallLog } from "./log-rows.ts";
import type { Db } from "./open-db.ts";
import { countAllCurrent, countCurrent, findPastReports } from "./read-rows.ts";
import { replayLog } from "./replay-log.ts";
import { sql } from "./schema.ts";

/** A current report in a list: all that is known of it but its text, and how far its review is. */
export interface ReportOverview {
  readonly ref: string;
  readonly facts: Omit<Report, "text">;
  readonly addedAt: string;
  readonly statements: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly unsure: number;
}

/**
 * Lists current reports in the order they were added, without their texts, so that ten thousand are quick. Verdicts on
 * an earlier text of a report are not counted.
 */
export function readOverview(db: Db): ReportOverview[] {
  const past = findPastReports(db);
  const counts = countCurrent(db);
  const verdicts = countVerdicts(db);
  const rows = db.all(
    sql.selectFrom("report").select(["number", "id", "facts", "added_at"]).orderBy("number").compile(),
  );
  return rows
    .filter(({ id }) => !past.has(id))
    .map(({ number, id, facts, added_at }) => ({
      ref: `R${number}`,
      facts: JSON.parse(facts) as Omit<Report, "text">,
      addedAt: added_at,
      statements: counts.get(id) ?? 0,
      accepted: verdicts.accept.get(id) ?? 0,
      rejected: verdicts.reject.get(id) ?? 0,
      unsure: verdicts.unsure.get(id) ?? 0,
    }));
}

/** Sums over all current reports. */
export interface OverviewSums {
  readonly reports: number;
  readonly statements: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly unsure: number;
}

/** Adds up what `readOverview` lists, without reading any report. */
export function readSums(db: Db): OverviewSums {
  const past = findPastReports(db);
  const count = (sql: string): number => db.all<{ count: number }>({ sql, parameters: [] } as never)[0]?.count ?? 0;
  const pastStatements = [...past.keys()].map(
    (id) =>
      db.all<{ count: number }>({
        sql: "SELECT count(*) AS count FROM statement WHERE is_current = 1 AND report_id = ?",
        parameters: [id],
      } as never)[0]?.count ?? 0,
  );
  const { accept, reject, unsure } = countVerdicts(db);
  const sum = (counts: ReadonlyMap<string, number>): number =>
    [...counts].reduce((total, [reportId, each]) => (past.has(reportId) ? total : total + each), 0);
  return {
    reports: count("SELECT count(*) AS count FROM report") - past.size,
    statements: countAllCurrent(db) - pastStatements.reduce((total, each) => total + each, 0),
    accepted: sum(accept),
    rejected: sum(reject),
    unsure: sum(unsure),
  };
}

type Verdict = "accept" | "reject" | "unsure";

function countVerdicts(db: Db): Record<Verdict, ReadonlyMap<string, number>> {
  const last = new Map<string, Verdict>();
  for (const decision of replayLog(recallLog(db))) {
    const { kind, target } = decision;
    // Who adds a statement has read it.
    if (isAddition(decision)) last.set(toAddedId(decision), "accept");
    if (kind === "accept" || kind === "reject" || kind === "unsure") for (const id of target) last.set(id, kind);
  }
  const reportOf = new Map<string, string>();
  const ids = [...last.keys()];
  for (let at = 0; at < ids.length; at += 500) {
    const query = sql
      .selectFrom("statement")
      .select(["id", "report_id"])
      .where("id", "in", ids.slice(at, at + 500))
      .where("is_current", "=", 1);
    for (const { id, report_id } of db.all(query.compile())) reportOf.set(id, report_id);
  }
  const sums = { accept: new Map<string, number>(), reject: new Map(), unsure: new Map() };
  for (const [id, verdict] of last) {
    const reportId = reportOf.get(id);
    if (reportId !== undefined) sums[verdict].set(reportId, (sums[verdict].get(reportId) ?? 0) + 1);
  }
  return sums;
}
