import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import { type Captured, hashBytes, packBytes, toMime } from "./captured.ts";
import type { Db } from "./open-db.ts";
import { sql } from "./schema.ts";

/** What became of captured files: reports not known before, later texts of known ones among them, and known ones. */
export interface Added {
  readonly reports: number;
  readonly versions: number;
  readonly known: number;
  readonly statements: number;
}

/** Writes captured files, in one transaction; what is known already is not written twice. */
export function writeCaptured(db: Db, captured: readonly Captured[]): Added {
  return db.write(() => {
    const sums = { reports: 0, versions: 0, known: 0, statements: 0 };
    for (const each of captured) {
      const { path, bytes, addedAt, extractor, reports } = each;
      const hash = hashBytes(bytes);
      writeOriginal(db, hash, path, bytes);
      writeCapture(db, hash, path, addedAt);
      writeUnread(db, each);
      for (const { report, statements } of reports) {
        const known = findExtractor(db, report.id);
        if (known === null) {
          writeReport(db, report, statements, hash, extractor, addedAt);
          sums.reports += 1;
          sums.statements += statements.length;
        } else {
          sums.known += 1;
          if (known !== extractor || each.isAgain) rewriteStatements(db, report, statements, extractor);
        }
        const source = report.url ?? (reports.length === 1 ? each.source : null);
        if (source !== null && writeVersion(db, source, report.id, addedAt) > 1 && known === null) sums.versions += 1;
      }
    }
    return sums;
  });
}

/** Notes that an original known already was found at a path, and makes its report the current text there. */
export function writeRecapture(
  db: Db,
  hash: string,
  { path, source, addedAt }: Pick<Captured, "path" | "source" | "addedAt">,
): void {
  const query = sql.selectFrom("capture").select("path").where("original_hash", "=", hash).where("path", "=", path);
  const isCaptured = db.first(query.compile()) !== null;
  const reports = db.all(sql.selectFrom("report").select(["id", "facts"]).where("original_hash", "=", hash).compile());
  const only = reports.length === 1 ? reports[0] : undefined;
  const place = only && ((JSON.parse(only.facts) as Pick<Report, "url">).url ?? source);
  const isCurrent = !only || !place || readLastVersion(db, place)?.report_id === only.id;
  if (isCaptured && isCurrent) return; // Nothing to write: a second run over many files is quick.
  db.write(() => {
    writeCapture(db, hash, path, addedAt);
    if (only && place) writeVersion(db, place, only.id, addedAt);
  });
}

function writeOriginal(db: Db, hash: string, path: string, bytes: Uint8Array): void {
  const known = db.first(sql.selectFrom("original").select("hash").where("hash", "=", hash).compile());
  if (known) return;
  const row = { hash, size: bytes.length, mime: toMime(path), ...packBytes(bytes) };
  db.run(sql.insertInto("original").values(row).compile());
}

/** Notes from where and when an original was taken; the first time at one path stays. */
export function writeCapture(db: Db, hash: string, path: string, addedAt: string): void {
  const row = { original_hash: hash, path, added_at: addedAt };
  db.run(
    sql
      .insertInto("capture")
      .values(row)
      .onConflict((each) => each.doNothing())
      .compile(),
  );
}

/** Keeps what could not be read at a path, in place of what was kept there before. */
export function writeUnread(
  db: Db,
  { path, addedAt, problems }: Pick<Captured, "path" | "addedAt" | "problems">,
): void {
  db.run(sql.deleteFrom("unread").where("path", "=", path).compile());
  const [problem] = problems;
  if (!problem) return;
  const row = { path, code: problem.code, message: problem.message, added_at: addedAt };
  db.run(sql.insertInto("unread").values(row).compile());
}

/** Writes a report that is not known yet, with its statements in the order of their words. */
export function writeReport(
  db: Db,
  report: Report,
  statements: readonly Statement[],
  hash: string,
  extractor: string,
  addedAt: string,
): void {
  const { text, ...facts } = report;
  const title = report.title ?? "";
  const row = {
    id: report.id,
    original_hash: hash,
    title,
    text,
    facts: JSON.stringify(facts),
    extractor,
    added_at: addedAt,
  };
  const [made] = db.all(sql.insertInto("report").values(row).returning("number").compile());
  const number = made!.number;
  db.run({ sql: "INSERT INTO report_fts (rowid, title, text) VALUES (?, ?, ?)", parameters: [number, title, text] });
  for (const statement of statements.toSorted(byPlace)) writeStatement(db, statement, true);
}

// What the former extractor found stays, no longer current, since people may have decided on it.
function rewriteStatements(db: Db, report: Report, statements: readonly Statement[], extractor: string): void {
  const { text: _, ...facts } = report;
  const own = sql
    .updateTable("report")
    .set({ facts: JSON.stringify(facts), extractor })
    .where("id", "=", report.id);
  db.run(own.compile());
  db.run(sql.updateTable("statement").set({ is_current: 0 }).where("report_id", "=", report.id).compile());
  for (const statement of statements.toSorted(byPlace)) writeStatement(db, statement, true);
}

/** Writes a statement; one that is known keeps its number and takes the new reading if that is current. */
export function writeStatement(db: Db, statement: Statement, isCurrent: boolean): void {
  const facts = JSON.stringify(statement);
  const known = db.first(sql.selectFrom("statement").select("number").where("id", "=", statement.id).compile());
  if (known) {
    if (!isCurrent) return;
    const own = sql.updateTable("statement").set({ facts, is_current: 1 }).where("number", "=", known.number);
    db.run(own.compile());
    return;
  }
  const content = statement.content.map(({ text }) => text).join(" … ");
  const speaker = statement.chain.map(({ text }) => text).join(" ← ");
  const row = {
    id: statement.id,
    report_id: statement.reportId,
    is_current: isCurrent ? 1 : 0,
    place: toPlace(statement),
    content,
    speaker,
    facts,
  };
  const [made] = db.all(sql.insertInto("statement").values(row).returning("number").compile());
  const fts = "INSERT INTO statement_fts (rowid, content, speaker) VALUES (?, ?, ?)";
  db.run({ sql: fts, parameters: [made!.number, content, speaker] });
}

/** Makes a report the current text of a source; gives how many texts the source has had. */
function writeVersion(db: Db, source: string, reportId: string, addedAt: string): number {
  const last = readLastVersion(db, source);
  if (last?.report_id === reportId) return last.number;
  const number = (last?.number ?? 0) + 1;
  db.run(sql.insertInto("version").values({ source, number, report_id: reportId, added_at: addedAt }).compile());
  return number;
}

function findExtractor(db: Db, reportId: string): string | null {
  const row = db.first(sql.selectFrom("report").select("extractor").where("id", "=", reportId).compile());
  return row?.extractor ?? null;
}

function byPlace(one: Statement, other: Statement): number {
  return toPlace(one) - toPlace(other) || (one.id < other.id ? -1 : 1);
}

function toPlace({ content, cue }: Statement): number {
  return content[0]?.start ?? cue?.start ?? 0;
}

function readLastVersion(db: Db, source: string): { readonly number: number; readonly report_id: string } | null {
  const query = sql.selectFrom("version").select(["number", "report_id"]).where("source", "=", source);
  return db.first(query.orderBy("number", "desc").limit(1).compile());
}
