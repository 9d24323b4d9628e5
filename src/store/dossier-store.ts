import { existsSync, rmSync } from "node:fs";
import { UserError } from "../errors.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import type { TakenBrief } from "../model/taken-brief.ts";
import type { Captured } from "./captured.ts";
import { checkTargets, withAddition, withAnchors } from "./check-targets.ts";
import type { Decision, DecisionDraft, DecisionOf, TakenHow } from "./decision.ts";
import { type Joined, joinDossiers, readOriginal } from "./join-dossiers.ts";
import { dropLinked, type LinkMemory } from "./link-once.ts";
import { appendToLog, recallLog } from "./log-rows.ts";
import { type Db, openDb } from "./open-db.ts";
import { findProblems, type ReportVersion, readInfo, readVersions, type StoreInfo } from "./read-info.ts";
import { type OverviewSums, type ReportOverview, readOverview, readSums } from "./read-overview.ts";
import {
  findPastReports,
  readReports,
  readStatement,
  readStatements,
  type StoredReport,
  type StoredStatement,
} from "./read-rows.ts";
import { findRedoable, findUndoable, replayLog } from "./replay-log.ts";
import { resolveTarget } from "./resolve-target.ts";
import { migrateSchema, schemaSteps, sql } from "./schema.ts";
import { type SearchHit, searchWords } from "./search-words.ts";
import { readTaken, writeTaken } from "./taken-briefs.ts";
import { trackChanges } from "./track-changes.ts";
import { type StoreCheck, verifyDossier } from "./verify-dossier.ts";
import { type WorkedOut, type WorkOutOptions, workOut } from "./work-out.ts";
import { writeAdded } from "./write-added.ts";
import { type Added, writeCaptured, writeRecapture, writeUnread } from "./write-captured.ts";

export type { ReportVersion, StoreInfo } from "./read-info.ts";

/** Who decides, and when: ISO 8601 with zone. */
export interface Signature {
  readonly author: string;
  readonly time: string;
}

/**
 * A dossier on disk. All methods are synchronous, and what has returned is on disk; several processes may have the same
 * dossier open. Ids are lasting (`s…`, `r…`, `P/s…`); `resolve` finds them from what people type.
 */
export interface DossierStore {
  readonly path: string;
  readonly info: () => StoreInfo;
  /** Another text as soon as this or another process has changed anything; the same as long as nothing has. */
  readonly revision: () => string;
  /** Current reports without their texts, in the order they were added, and how far their review is. */
  readonly overview: () => readonly ReportOverview[];
  /** The sums of the overview, which are quicker to have. */
  readonly sums: () => OverviewSums;
  /** In the order they were added, past texts included. */
  readonly reports: () => readonly StoredReport[];
  /** Null where no report has this id. */
  readonly report: (id: string) => StoredReport | null;
  /** All texts that the sources of a report have had, by source, oldest first. */
  readonly versions: (reportId: string) => readonly ReportVersion[];
  /** The bytes as they were read; null where there are none of this hash. */
  readonly original: (hash: string) => { readonly bytes: Uint8Array; readonly mime: string } | null;
  /** In the order of the words, past ones included, before decisions. */
  readonly statements: (reportId: string) => readonly StoredStatement[];
  /** One statement with its short name, before decisions; null where there is none. */
  readonly stored: (statementId: string) => StoredStatement | null;
  /** One statement with its report, before decisions. Throws UserError where there is none. */
  readonly statement: (id: string) => { readonly statement: Statement; readonly report: Report };
  /** The linked and assessed dossier with decisions applied; kept until something changes. */
  readonly dossier: (options: WorkOutOptions) => WorkedOut;
  /** See `searchWords`. */
  readonly search: (words: string, limit: number) => readonly SearchHit[];
  /** The whole log, each entry behind those it follows. */
  readonly decisions: () => readonly Decision[];
  /** Appends a decision. Throws UserError where it cannot be one, or names what is not here. */
  readonly decide: (draft: DecisionDraft) => Decision;
  /**
   * Takes back a decision: the one named, else the author's last that stands. Gives what was taken back. Throws
   * UserError where there is none.
   */
  readonly undo: (by: Signature, id?: string) => Decision;
  /** Brings back what the author took back last, as long as nothing new was decided since. */
  readonly redo: (by: Signature) => Decision;
  /** Notes that somebody took a brief, with what it told: an entry of the log that decides nothing. */
  readonly takeBrief: (brief: TakenBrief, how: TakenHow, by: Signature) => DecisionOf<"brief">;
  /** What a brief told that the log names by its hash; null where it is not here. */
  readonly takenBrief: (hash: string) => TakenBrief | null;
  /** The short name (`S12`, `R4`) of a lasting id; null where there is none. */
  readonly nameOf: (id: string) => string | null;
  /** The lasting id that a person means; see `resolveTarget`. */
  readonly resolve: (name: string, dossier?: () => Dossier) => string;
  /** Writes captured files in one transaction. */
  readonly add: (captured: readonly Captured[]) => Added;
  /** Whether bytes of this hash were read before. */
  readonly isKnown: (hash: string) => boolean;
  /** Notes that known bytes were found again at a path. */
  readonly addKnown: (hash: string, place: Pick<Captured, "path" | "source" | "addedAt">) => void;
  /** Notes what could not be read. */
  readonly addUnread: (unread: Pick<Captured, "path" | "addedAt" | "problems">) => void;
  /** Trades safety from power cuts, not from crashes, for speed while much is added. */
  readonly setBulk: (isBulk: boolean) => void;
  /** Takes in all that another dossier holds. */
  readonly joinFrom: (path: string) => Promise<Joined>;
  readonly verify: () => readonly StoreCheck[];
  /** What is odd in current reports, and what could not be read. Orphans need the dossier: see `dossier`. */
  readonly problems: () => readonly Problem[];
  /** Writes a copy in one file, fit to be sent; nothing is left of one that failed. Throws UserError where the target exists. */
  readonly copyTo: (path: string) => Promise<void>;
  readonly close: () => void;
}

export interface OpenOptions {
  /** Steps of the schema. */
  readonly steps?: readonly string[];
  /** Names this very hearsay, so that what was linked is kept in the file for the next time. */
  readonly stamp?: string | null;
  /** Whether it will be linked again and again, a decision later each time: then much is kept in memory for that. */
  readonly isLasting?: boolean;
}

/** Makes a new dossier. `path` must not exist, or be empty. */
export async function createDossier(
  path: string,
  name: string,
  time: string,
  { isLasting = false }: Pick<OpenOptions, "isLasting"> = {},
): Promise<DossierStore> {
  const db = await openDb(path);
  try {
    db.exec("PRAGMA journal_mode = WAL");
    migrateSchema(db, path, true);
    const settings = { name, madeAt: time };
    for (const [setting, value] of Object.entries(settings)) {
      db.run(sql.insertInto("setting").values({ name: setting, value }).compile());
    }
    return toStore(db, path, { stamp: null, isLasting });
  } catch (error) {
    db.close();
    if (path !== ":memory:") removeFile(path);
    throw error;
  }
}

// Half a dossier looks like a whole one to whoever finds it.
function removeFile(path: string): void {
  for (const each of ["", "-journal", "-wal", "-shm"]) rmSync(`${path}${each}`, { force: true });
}

/**
 * Opens a dossier, bringing an older one to the newest schema. Throws UserError where the file is none, or was written by
 * a later hearsay. The caller makes sure that there is a file.
 */
export async function openDossier(
  path: string,
  { steps = schemaSteps, stamp = null, isLasting = false }: OpenOptions = {},
): Promise<DossierStore> {
  const db = await openDb(path);
  try {
    migrateSchema(db, path, false, steps);
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    return toStore(db, path, { stamp, isLasting });
  } catch (error) {
    db.close();
    throw error;
  }
}

function toStore(db: Db, path: string, { stamp, isLasting }: Pick<LinkMemory, "stamp" | "isLasting">): DossierStore {
  const memory: LinkMemory = { stamp, isLasting, last: null, rows: null };
  let kept: { readonly key: string; readonly workedOut: WorkedOut } | null = null;
  const { revision, noteWrite } = trackChanges(db);
  const write = <Result>(work: () => Result): Result => {
    noteWrite();
    return work();
  };
  let past: { readonly at: string; readonly ids: ReadonlyMap<string, string> } | null = null;
  const findPast = (): ReadonlyMap<string, string> => {
    const at = revision();
    if (past?.at !== at) past = { at, ids: findPastReports(db) };
    return past.ids;
  };
  const decide = (make: (log: () => Decision[]) => DecisionDraft): Decision =>
    write(() =>
      db.write(() => {
        const decision = appendToLog(db, make);
        if (["add", "undo", "redo"].includes(decision.kind)) writeAdded(db);
        return decision;
      }),
    );
  return {
    path,
    info: () => readInfo(db, path),
    revision,
    overview: () => readOverview(db),
    sums: () => readSums(db),
    reports: () => readReports(db),
    report: (id) => readReports(db, id, findPast())[0] ?? null,
    versions: (reportId) => readVersions(db, reportId),
    original: (hash) => readOriginal(db, hash),
    statements: (reportId) => readStatements(db, reportId),
    stored: (id) => readStatement(db, id),
    statement(id) {
      const statement = readStatement(db, id)?.statement;
      const report = readReports(db, statement?.reportId ?? "", findPast())[0]?.report;
      if (!statement || !report) throw new UserError(`${id}: is not in this dossier`);
      return { statement, report };
    },
    dossier(options) {
      const key = [revision(), options.asOf ?? "", options.pack.id, String(options.onlyAccepted ?? false)].join(" ");
      if (kept?.key === key) return kept.workedOut;
      // Two large dossiers at a time may be more than memory holds.
      kept = null;
      kept = { key, workedOut: workOut(db, options, memory) };
      return kept.workedOut;
    },
    search: (words, limit) => searchWords(db, words, limit),
    decisions: () => recallLog(db),
    decide: (draft) =>
      decide(() => {
        checkTargets(db, draft);
        if (draft.kind === "add") return withAddition(db, draft);
        return draft.kind === "edit" ? withAnchors(db, draft) : draft;
      }),
    undo(by, id) {
      let taken: Decision | null = null;
      decide((log) => {
        const entries = log();
        taken =
          id === undefined
            ? findUndoable(entries, by.author)
            : (replayLog(entries).find((each) => each.id.startsWith(id)) ?? null);
        if (!taken)
          throw new UserError(
            id === undefined ? `undo: no decision of ${by.author} stands` : `${id}: no such decision stands`,
          );
        return { kind: "undo", target: [], value: { of: taken.id }, ...by };
      });
      return taken!;
    },
    redo(by) {
      let brought: Decision | null = null;
      decide((log) => {
        brought = findRedoable(log(), by.author);
        if (!brought) throw new UserError(`redo: ${by.author} has taken back nothing, or decided anew since`);
        return { kind: "redo", target: [], value: { of: brought.id }, ...by };
      });
      return brought!;
    },
    takeBrief: (brief, how, by) =>
      write(() =>
        db.write(() => {
          const value = { taken: writeTaken(db, brief), asOf: brief.asOf, how };
          return appendToLog(db, () => ({ kind: "brief", target: [], value, ...by })) as DecisionOf<"brief">;
        }),
      ),
    takenBrief: (hash) => readTaken(db, hash),
    nameOf(id) {
      const table = id.startsWith("r") ? "report" : "statement";
      const row = db.first(sql.selectFrom(table).select("number").where("id", "=", id).compile());
      return row && `${table === "report" ? "R" : "S"}${row.number}`;
    },
    resolve: (name, dossier) => resolveTarget(db, name, dossier ?? null),
    add: (captured) =>
      write(() =>
        db.write(() => {
          const added = writeCaptured(db, captured);
          // What is extracted anew takes the place of all statements of a report.
          if (added.known > 0) writeAdded(db);
          return added;
        }),
      ),
    isKnown: (hash) => db.first(sql.selectFrom("original").select("hash").where("hash", "=", hash).compile()) !== null,
    addKnown: (hash, place) => write(() => writeRecapture(db, hash, place)),
    addUnread: (unread) => write(() => writeUnread(db, unread)),
    setBulk: (isBulk) =>
      db.exec(
        isBulk
          ? "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16000"
          : "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000",
      ),
    async joinFrom(other) {
      const source = await openDb(other);
      try {
        migrateSchema(source, other, false);
        return write(() =>
          db.write(() => {
            const joined = joinDossiers(db, source);
            writeAdded(db);
            return joined;
          }),
        );
      } finally {
        source.close();
      }
    },
    verify: () => verifyDossier(db),
    problems: () => findProblems(db),
    async copyTo(target) {
      if (existsSync(target)) throw new UserError(`${target}: is there already`);
      try {
        db.copyInto(target);
        const copy = await openDb(target);
        try {
          dropLinked(copy);
          copy.exec("VACUUM");
        } finally {
          copy.close();
        }
      } catch (error) {
        removeFile(target);
        throw error;
      }
    },
    close() {
      try {
        // Leaves all in the one file, where no other process is at it.
        db.exec("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)");
      } catch {
        // A full disk, or one that must not be written to: all is in the file beside it, and whoever opens it next tries again.
      }
      db.close();
    },
  };
}
