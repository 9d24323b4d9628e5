import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { buildDossier, type DossierOptions } from "../dossier.ts";
import { noRecall } from "../link/recall.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import type { Db } from "./open-db.ts";
import type { RowMemory } from "./row-memory.ts";
import { sql } from "./schema.ts";

/** What was linked last by this process, kept from one question to the next. */
export interface LinkMemory {
  /** Names this very hearsay, since another one may link otherwise; null keeps nothing in the file. */
  readonly stamp: string | null;
  /** Whether one dossier after the other is asked for, as the workbench does, so that it pays to remember how they were linked. */
  readonly isLasting: boolean;
  last: { readonly key: string; readonly dossier: Dossier } | null;
  rows: RowMemory | null;
}

interface Input {
  readonly reports: readonly Report[];
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  readonly options: DossierOptions;
}

/** Fewer reports than this are linked sooner than what was kept of them is read. */
const fewest = 100;
/** Dossiers kept in one file: as of several days, say. */
const mostKept = 3;
/** Elements of a list that are written as one piece: a string in V8 has an end. */
const perPiece = 2000;

/**
 * Builds a dossier, or takes it from the memory or the file if it was built of the very same input before: linking ten
 * thousand reports takes minutes, reading what came of it a second. What people only noted or marked as right changes
 * nothing in it, so that their reviews are put on after. A file that cannot be written to is none the worse.
 */
export function linkOnce(db: Db, memory: LinkMemory, { reports, statements, options }: Input): Dossier {
  const bare = new Map([...statements].map(([id, own]) => [id, own.map((each) => toBare(each, memory.rows))] as const));
  const key = toKey({ reports, statements: bare, options }, memory);
  const isKept = memory.stamp !== null && reports.length >= fewest;
  if (memory.last?.key !== key) memory.last = null;
  const before = memory.last?.dossier ?? (isKept ? readLinked(db, key, reports) : null);
  const dossier =
    before ?? buildDossier(reports, bare, { ...options, ...(memory.rows && { recall: memory.rows.linking }) });
  memory.last = { key, dossier };
  if (before === null && isKept) writeLinked(db, key, dossier);
  return withReviews(dossier, statements);
}

/** Forgets what was linked, so that a copy is small. */
export function dropLinked(db: Db): void {
  if (db.run(sql.deleteFrom("linked").compile()) > 0) db.exec("VACUUM");
}

// Linking looks at what a person put right, and at nothing else of a review.
function toBare(statement: Statement, rows: RowMemory | null): Statement {
  const { review, ...rest } = statement;
  if (!review) return statement;
  const isEdited = review.edits.length > 0;
  const bare: Statement = isEdited
    ? { ...rest, review: { verdict: null, by: null, on: null, reason: null, edits: review.edits, notes: [] } }
    : rest;
  // The very object that was linked before, where it says the same.
  return rows?.recall(isEdited ? `${bare.id} edited` : bare.id, JSON.stringify(bare), () => bare) ?? bare;
}

function withReviews(dossier: Dossier, reviewed: ReadonlyMap<string, readonly Statement[]>): Dossier {
  const reviews = new Map(
    [...reviewed.values()].flatMap((own) => own.flatMap(({ id, review }) => (review ? [[id, review] as const] : []))),
  );
  if (reviews.size === 0) return dossier;
  const statements = dossier.statements.map((statement) => {
    const review = reviews.get(statement.id);
    return review ? { ...statement, review } : statement;
  });
  return { ...dossier, statements };
}

function toKey({ reports, statements, options }: Input, { stamp, rows }: LinkMemory): string {
  const recall = rows?.linking ?? noRecall;
  const hash = createHash("sha256");
  const { refs, ...rest } = options;
  hash.update(JSON.stringify([stamp, rest]));
  for (const report of reports) {
    const own = statements.get(report.id) ?? [];
    const names = [report, ...own].map(({ id }) => refs?.get(id));
    hash.update(recall("key", report, [...own, ...names], () => toDigest(report, own, names)));
  }
  return hash.digest("hex");
}

function toDigest(
  { text, ...facts }: Report,
  own: readonly Statement[],
  names: readonly (string | undefined)[],
): Uint8Array {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([facts, text.length, own.length, names]));
  for (const each of own) hash.update(JSON.stringify(each));
  return hash.digest();
}

type Piece = readonly [field: string, values: unknown, isList: boolean];

// Texts lie in the file already.
function toPieces(dossier: Dossier): Piece[] {
  const bare: Dossier = { ...dossier, reports: dossier.reports.map((report) => ({ ...report, text: "" })) };
  return Object.entries(bare).flatMap(([field, value]): Piece[] => {
    if (!Array.isArray(value)) return [[field, value, false]];
    const pieces: Piece[] = [];
    for (let at = 0; at === 0 || at < value.length; at += perPiece)
      pieces.push([field, value.slice(at, at + perPiece), true]);
    return pieces;
  });
}

function writeLinked(db: Db, key: string, dossier: Dossier): void {
  try {
    db.write(() => {
      const oldest = "SELECT key FROM linked GROUP BY key ORDER BY min(rowid)";
      const rows = db.all<{ readonly key: string }>({ sql: oldest, parameters: [] } as never);
      for (const old of rows.slice(0, Math.max(0, rows.length - mostKept + 1)))
        db.run(sql.deleteFrom("linked").where("key", "=", old.key).compile());
      db.run(sql.deleteFrom("linked").where("key", "=", key).compile());
      for (const [number, piece] of toPieces(dossier).entries()) {
        const bytes = gzipSync(JSON.stringify(piece), { level: 1 });
        db.run(sql.insertInto("linked").values({ key, number, bytes }).compile());
      }
    });
  } catch {
    // A file that must not be written to, or a full disk: it is linked anew next time.
  }
}

function readLinked(db: Db, key: string, reports: readonly Report[]): Dossier | null {
  const query = sql.selectFrom("linked").select("bytes").where("key", "=", key).orderBy("number");
  const rows = db.all(query.compile());
  if (rows.length === 0) return null;
  try {
    const fields: Record<string, unknown> = {};
    for (const { bytes } of rows) {
      const [field, values, isList] = JSON.parse(gunzipSync(bytes).toString()) as Piece;
      const known = fields[field];
      fields[field] = isList && Array.isArray(known) ? known.concat(values) : values;
    }
    const dossier = fields as unknown as Dossier;
    const texts = new Map(reports.map(({ id, text }) => [id, text]));
    return { ...dossier, reports: dossier.reports.map((each) => ({ ...each, text: texts.get(each.id) ?? "" })) };
  } catch {
    return null;
  }
}
