import { unpackBytes } from "./captured.ts";
import { joinLog, readLog } from "./log-rows.ts";
import type { Db } from "./open-db.ts";
import { readReports, readStatements } from "./read-rows.ts";
import { sql } from "./schema.ts";
import { joinTaken } from "./taken-briefs.ts";
import { writeCapture, writeReport, writeStatement } from "./write-captured.ts";

/** What another dossier brought. */
export interface Joined {
  readonly reports: number;
  readonly decisions: number;
}

/**
 * Takes in all that another dossier holds and this one lacks: originals, reports, statements, texts of the same source,
 * decisions. Nothing here is lost or changed; statements that only the other found are kept as past ones.
 */
export function joinDossiers(db: Db, other: Db): Joined {
  return db.write(() => {
    for (const { hash } of other.all(sql.selectFrom("original").select("hash").compile())) {
      const row = other.first(sql.selectFrom("original").selectAll().where("hash", "=", hash).compile());
      if (row) {
        db.run(
          sql
            .insertInto("original")
            .values(row)
            .onConflict((each) => each.doNothing())
            .compile(),
        );
      }
    }
    for (const row of other.all(sql.selectFrom("capture").selectAll().compile())) {
      writeCapture(db, row.original_hash, row.path, row.added_at);
    }
    let reports = 0;
    const own = new Set(db.all(sql.selectFrom("report").select("id").compile()).map(({ id }) => id));
    for (const { report, originalHash, extractor, addedAt } of readReports(other)) {
      const stored = readStatements(other, report.id);
      if (own.has(report.id)) {
        for (const { statement } of stored) writeStatement(db, statement, false);
        continue;
      }
      const current = stored.filter(({ isCurrent }) => isCurrent).map(({ statement }) => statement);
      writeReport(db, report, current, originalHash, extractor, addedAt);
      for (const { statement, isCurrent } of stored) if (!isCurrent) writeStatement(db, statement, false);
      reports += 1;
    }
    joinVersions(db, other);
    joinTaken(db, other);
    return { reports, decisions: joinLog(db, readLog(other)) };
  });
}

/**
 * Texts of one source stand by the time they were added, whichever dossier they came from. A text that both hold counts
 * from when it was here first: who takes in an old text late has not seen it come back.
 */
function joinVersions(db: Db, other: Db): void {
  const ours = readTexts(db);
  for (const [source, theirs] of readTexts(other)) {
    const texts = new Map(ours.get(source));
    for (const [id, added] of theirs) {
      const known = texts.get(id);
      texts.set(id, known === undefined || added < known ? added : known);
    }
    const order = [...texts].toSorted(([one, ones], [next, nexts]) => compare(ones, nexts) || compare(one, next));
    db.run(sql.deleteFrom("version").where("source", "=", source).compile());
    order.forEach(([id, added], at) => {
      const row = { source, number: at + 1, report_id: id, added_at: added.slice(0, -8) };
      db.run(sql.insertInto("version").values(row).compile());
    });
  }
}

/** By source the texts it has had, each with when it came last; the number behind the time keeps the order within one moment. */
function readTexts(db: Db): Map<string, Map<string, string>> {
  const texts = new Map<string, Map<string, string>>();
  for (const row of db.all(sql.selectFrom("version").selectAll().orderBy("source").orderBy("number").compile())) {
    const own = texts.get(row.source) ?? new Map<string, string>();
    own.set(row.report_id, row.added_at + String(row.number).padStart(8, "0"));
    texts.set(row.source, own);
  }
  return texts;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The bytes of an original as they were read; null where there is none. */
export function readOriginal(db: Db, hash: string): { readonly bytes: Uint8Array; readonly mime: string } | null {
  const row = db.first(sql.selectFrom("original").selectAll().where("hash", "=", hash).compile());
  return row && { bytes: unpackBytes(row), mime: row.mime };
}
