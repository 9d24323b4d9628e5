import { DummyDriver, type Generated, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { UserError } from "../errors.ts";
import type { Db } from "./open-db.ts";

/** The tables of a dossier, as the newest schema has them. */
export interface Tables {
  readonly setting: { readonly name: string; readonly value: string };
  /** The bytes of a file as they were read, packed where that saves room. */
  readonly original: {
    readonly hash: string;
    readonly size: number;
    readonly mime: string;
    readonly coding: "gzip" | "raw";
    readonly bytes: Uint8Array;
  };
  /** When and from where an original was taken. */
  readonly capture: { readonly original_hash: string; readonly path: string; readonly added_at: string };
  /** `number` is the report's lasting short name, `R4`; `facts` is the report as JSON without its text. */
  readonly report: {
    readonly number: Generated<number>;
    readonly id: string;
    readonly original_hash: string;
    readonly title: string;
    readonly text: string;
    readonly facts: string;
    readonly extractor: string;
    readonly added_at: string;
  };
  /** The texts that one address or path has had; the last is the current one. */
  readonly version: {
    readonly source: string;
    readonly number: number;
    readonly report_id: string;
    readonly added_at: string;
  };
  /** `number` is the lasting short name, `S12`. Those a later extractor no longer finds stay, not current. */
  readonly statement: {
    readonly number: Generated<number>;
    readonly id: string;
    readonly report_id: string;
    readonly is_current: number;
    readonly place: number;
    readonly content: string;
    readonly speaker: string;
    readonly facts: string;
  };
  /** The log: nothing in it is ever changed or removed. */
  readonly decision: {
    readonly position: Generated<number>;
    readonly hash: string;
    readonly id: string;
    readonly entry: string;
  };
  /** What linking gave, in pieces, by what it was given: taken in place of linking the very same again. */
  readonly linked: { readonly key: string; readonly number: number; readonly bytes: Uint8Array };
  /** What briefs told that people took, by SHA-256 of the JSON; the log names who took which and when. */
  readonly taken: { readonly hash: string; readonly bytes: Uint8Array };
  /** What could not be read when it was last tried. */
  readonly unread: {
    readonly path: string;
    readonly code: string;
    readonly message: string;
    readonly added_at: string;
  };
}

/** Builds queries, checked by the compiler against the tables; `Db` runs them. */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Steps from one schema version to the next; the first makes a new file. Never changed once released, only added to. */
export const schemaSteps: readonly string[] = [
  `
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE original (hash TEXT PRIMARY KEY, size INTEGER NOT NULL, mime TEXT NOT NULL, coding TEXT NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE capture (original_hash TEXT NOT NULL REFERENCES original(hash), path TEXT NOT NULL, added_at TEXT NOT NULL,
  PRIMARY KEY (original_hash, path)) WITHOUT ROWID;
CREATE TABLE report (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  original_hash TEXT NOT NULL REFERENCES original(hash), title TEXT NOT NULL, text TEXT NOT NULL, facts TEXT NOT NULL,
  extractor TEXT NOT NULL, added_at TEXT NOT NULL);
CREATE INDEX report_original ON report(original_hash);
CREATE TABLE version (source TEXT NOT NULL, number INTEGER NOT NULL, report_id TEXT NOT NULL, added_at TEXT NOT NULL,
  PRIMARY KEY (source, number)) WITHOUT ROWID;
CREATE INDEX version_report ON version(report_id);
CREATE TABLE statement (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, report_id TEXT NOT NULL,
  is_current INTEGER NOT NULL, place INTEGER NOT NULL, content TEXT NOT NULL, speaker TEXT NOT NULL, facts TEXT NOT NULL);
CREATE INDEX statement_report ON statement(report_id, place);
CREATE TABLE decision (position INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL UNIQUE, id TEXT NOT NULL UNIQUE, entry TEXT NOT NULL);
CREATE TRIGGER decision_unchanged BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TABLE unread (path TEXT PRIMARY KEY, code TEXT NOT NULL, message TEXT NOT NULL, added_at TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE report_fts USING fts5(title, text, content='report', content_rowid='number', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE statement_fts USING fts5(content, speaker, content='statement', content_rowid='number', tokenize='unicode61 remove_diacritics 2');
`,
  `
CREATE TABLE linked (key TEXT NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (key, number));
`,
  `
CREATE INDEX statement_gone ON statement(report_id) WHERE is_current = 0;
CREATE INDEX version_later ON version(source) WHERE number > 1;
`,
  `
CREATE TABLE taken (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TRIGGER taken_unchanged BEFORE UPDATE ON taken BEGIN SELECT RAISE(ABORT, 'briefs that were taken stay'); END;
CREATE TRIGGER taken_kept BEFORE DELETE ON taken BEGIN SELECT RAISE(ABORT, 'briefs that were taken stay'); END;
`,
];

/** "HSAY": marks a file of SQLite as a dossier. */
const applicationId = 0x48534159;

/**
 * Brings a file to the newest schema, a new one from nothing. Throws UserError where the file is something else, or was
 * written by a later hearsay; such files stay as they are.
 */
export function migrateSchema(db: Db, path: string, isNew: boolean, steps: readonly string[] = schemaSteps): void {
  const found = readPragma(db, "application_id");
  const version = readPragma(db, "user_version");
  if (!isNew && found !== applicationId) throw new UserError(`${path}: is no dossier of hearsay`);
  if (version > steps.length) {
    throw new UserError(
      `${path}: was written by a later hearsay (schema ${version}, this one knows ${steps.length}); update hearsay to open it`,
    );
  }
  if (version === steps.length) return;
  db.write(() => {
    // Another process may have done it while this one waited.
    for (const step of steps.slice(readPragma(db, "user_version"))) db.exec(step);
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length}`);
  });
}

function readPragma(db: Db, name: "application_id" | "user_version"): number {
  const row = db.first<Record<string, number>>({ sql: `PRAGMA ${name}`, parameters: [] } as never);
  return row?.[name] ?? 0;
}
