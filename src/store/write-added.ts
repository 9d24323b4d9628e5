import { addedRule, isAddition, toAddedStatement } from "./added-statement.ts";
import { isSameStatement } from "./anchor-words.ts";
import { readLog } from "./log-rows.ts";
import type { Db } from "./open-db.ts";
import { readReports, readStatement, readStatements } from "./read-rows.ts";
import { replayLog } from "./replay-log.ts";
import { sql } from "./schema.ts";
import { writeStatement } from "./write-captured.ts";

/**
 * Brings the statements that people added in line with the log, which alone says what was added: each has a row, and so
 * a lasting short name; it is current while its addition stands and hearsay has not come to read the very same itself.
 */
export function writeAdded(db: Db): void {
  const log = readLog(db);
  if (!log.some(isAddition)) return;
  const standing = new Set(replayLog(log).map(({ id }) => id));
  const current = new Map<string, boolean>();
  for (const decision of log.filter(isAddition)) {
    const report = readReports(db, decision.target[0] ?? "", new Map())[0]?.report;
    const statement = report && toAddedStatement(decision, report);
    if (!statement) continue;
    const others = readStatements(db, report.id).filter((each) => each.isCurrent && each.statement.rule !== addedRule);
    const isRead = others.some((each) => isSameStatement(each.statement, statement));
    const stands = standing.has(decision.id) && !isRead;
    if (!readStatement(db, statement.id) || stands) writeStatement(db, statement, stands);
    current.set(statement.id, stands || (current.get(statement.id) ?? false));
  }
  for (const [id, isCurrent] of current) {
    const own = sql
      .updateTable("statement")
      .set({ is_current: isCurrent ? 1 : 0 })
      .where("id", "=", id);
    db.run(own.compile());
  }
}
