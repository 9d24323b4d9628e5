import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { CompiledQuery } from "kysely";
import { UserError } from "../errors.ts";
import { tellFault } from "./tell-fault.ts";

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
  /** Writes all of it into a new file. */
  readonly copyInto: (target: string) => void;
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
  readonly DatabaseSync: new (path: string | URL) => DatabaseSync;
}

// SQLite up to 3.51.2 can damage a file when two connections write and checkpoint at the same moment.
const leastVersion = [3, 51, 3] as const;
const mostPrepared = 200;

/** Opens a file of SQLite, making it where there is none. Throws UserError where it is no database or cannot be had. */
export async function openDb(path: string): Promise<Db> {
  const { DatabaseSync } = await loadSqlite();
  const open = (place: string | URL): Db =>
    tellFault(path, () => {
      const database = new DatabaseSync(place);
      // Waits for another process that is writing; then looks at the file, which alone tells what it is.
      database.exec("PRAGMA busy_timeout = 10000; PRAGMA cache_size = -64000; PRAGMA temp_store = MEMORY");
      database.prepare("SELECT count(*) FROM sqlite_schema").all();
      return toDb(database, path);
    });
  try {
    return open(path);
  } catch (cause) {
    if (isLocked(path)) return open(toLockedAddress(path));
    if (cause instanceof UserError) throw cause;
    throw new UserError(`${path}: cannot be opened as a dossier: ${toSaid(cause)}`, { cause });
  }
}

/**
 * Whether a file lies where nothing can be written, on a disc say: then it can still be read. Not where another file beside
 * it holds what was written last.
 */
function isLocked(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    if (existsSync(`${path}-wal`)) return false;
  } catch {
    return false;
  }
  try {
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

function toLockedAddress(path: string): URL {
  const address = pathToFileURL(path);
  address.search = "?immutable=1&mode=ro";
  return address;
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

function toDb(database: DatabaseSync, path: string): Db {
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
  const all = <Row>({ sql, parameters }: Query): Row[] =>
    tellFault(path, () => prepare(sql).all(...parameters) as Row[]);
  const exec = (sql: string): void => tellFault(path, () => database.exec(sql));
  return {
    exec,
    run: ({ sql, parameters }) => tellFault(path, () => Number(prepare(sql).run(...parameters).changes)),
    all,
    first: (query) => all<never>(query)[0] ?? null,
    write(work) {
      if (isWriting) return work();
      exec("BEGIN IMMEDIATE");
      isWriting = true;
      try {
        const result = work();
        exec("COMMIT");
        return result;
      } catch (error) {
        try {
          database.exec("ROLLBACK");
        } catch {
          // A full disk has rolled it back already.
        }
        throw error;
      } finally {
        isWriting = false;
      }
    },
    copyInto: (target) => tellFault(target, () => void prepare("VACUUM INTO ?").run(target)),
    close() {
      prepared.clear();
      database.close();
    },
  };
}

function toSaid(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
