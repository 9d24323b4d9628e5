import type { CompiledQuery } from "kysely";
import { UserError } from "../errors.ts";

/** What a query holds once it is compiled: text and values. */
export interface Query {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** One connection to a file. Everything is synchronous: what has returned has been done. */
export interface Db {
  /** Runs statements without values or results. */
  readonly exec: (sql: string) => void;
  readonly run: (query: Query) => number;
  readonly all: <Row>(query: CompiledQuery<Row>) => Row[];
  readonly first: <Row>(query: CompiledQuery<Row>) => Row | null;
  /** Runs work in one transaction that takes the writer's place at once; all of it is written, or nothing. */
  readonly write: <Result>(work: () => Result) => Result;
  readonly close: () => void;
}

// The part of `node:sqlite` that is used; its twin for Node 20 has the same.
interface DatabaseSync {
  exec(sql: string): void;
  prepare(sql: string): {
    run(...values: unknown[]): { changes: number | bigint };
    all(...values: unknown[]): unknown[];
  };
  close(): void;
}
interface SqliteModule {
  readonly DatabaseSync: new (path: string) => DatabaseSync;
}

// SQLite up to 3.51.2 can damage a file when two connections write and checkpoint at the same moment.
const leastVersion = [3, 51, 3] as const;
const mostPrepared = 200;

/** Opens a file of SQLite, making it where there is none. Throws UserError where it is no database or cannot be had. */
export async function openDb(path: string): Promise<Db> {
  const { DatabaseSync } = await loadSqlite();
  try {
    const database = new DatabaseSync(path);
    // Waits for another process that is writing; then looks at the file, which alone tells what it is.
    database.exec("PRAGMA busy_timeout = 10000; PRAGMA cache_size = -64000; PRAGMA temp_store = MEMORY");
    database.prepare("SELECT count(*) FROM sqlite_schema").all();
    return toDb(database);
  } catch (cause) {
    throw new UserError(`${path}: cannot be opened as a dossier: ${toSaid(cause)}`, { cause });
  }
}

async function loadSqlite(): Promise<SqliteModule> {
  const builtIn = process.getBuiltinModule?.("node:sqlite" as "node:fs") as unknown as SqliteModule | undefined;
  if (builtIn && isSound(builtIn)) return builtIn;
  const twin = (await import("@photostructure/sqlite")) as unknown as SqliteModule;
  if (isSound(twin)) return twin;
  throw new UserError("sqlite: is older than 3.51.3, which can damage a dossier; update Node");
}

function isSound({ DatabaseSync }: SqliteModule): boolean {
  const database = new DatabaseSync(":memory:");
  const [row] = database.prepare("SELECT sqlite_version() AS version").all() as { readonly version: string }[];
  database.close();
  const parts = (row?.version ?? "0").split(".").map(Number);
  const at = leastVersion.findIndex((least, index) => least !== parts[index]);
  return at < 0 || (parts[at] ?? 0) > leastVersion[at]!;
}

function toDb(database: DatabaseSync): Db {
  const prepared = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  let isWriting = false;
  const prepare = (sql: string): ReturnType<DatabaseSync["prepare"]> => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= mostPrepared) prepared.clear();
    const made = database.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  const all = <Row>({ sql, parameters }: Query): Row[] => prepare(sql).all(...parameters) as Row[];
  return {
    exec: (sql) => database.exec(sql),
    run: ({ sql, parameters }) => Number(prepare(sql).run(...parameters).changes),
    all,
    first: (query) => all<never>(query)[0] ?? null,
    write(work) {
      if (isWriting) return work();
      database.exec("BEGIN IMMEDIATE");
      isWriting = true;
      try {
        const result = work();
        database.exec("COMMIT");
        return result;
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      } finally {
        isWriting = false;
      }
    },
    close() {
      prepared.clear();
      database.close();
    },
  };
}

function toSaid(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
