import { gunzipSync, gzipSync } from "node:zlib";
import { compareBriefs } from "../brief/compare-briefs.ts";
import { toLastDayNumber } from "../brief/date-words.ts";
import { toCount } from "../brief/word-lists.ts";
import { UserError } from "../errors.ts";
import type { Since, TakenBrief } from "../model/taken-brief.ts";
import { isAddition, toAddedId } from "./added-statement.ts";
import { hashBytes } from "./captured.ts";
import type { Decision, DecisionOf } from "./decision.ts";
import type { DossierStore } from "./dossier-store.ts";
import { readLog } from "./log-rows.ts";
import type { Db } from "./open-db.ts";
import { replayLog } from "./replay-log.ts";
import { sql } from "./schema.ts";
import type { StoreCheck } from "./verify-dossier.ts";

/** Keeps what a brief told, once for each that differs; gives its SHA-256, which names it in the log. */
export function writeTaken(db: Db, brief: TakenBrief): string {
  const json = new TextEncoder().encode(JSON.stringify(brief));
  const hash = hashBytes(json);
  db.run(
    sql
      .insertInto("taken")
      .values({ hash, bytes: gzipSync(json) })
      .onConflict((each) => each.doNothing())
      .compile(),
  );
  return hash;
}

/** What a brief told; null where there is none of this hash. */
export function readTaken(db: Db, hash: string): TakenBrief | null {
  const row = db.first(sql.selectFrom("taken").select("bytes").where("hash", "=", hash).compile());
  return row && (JSON.parse(gunzipSync(row.bytes).toString()) as TakenBrief);
}

/** Takes in the briefs of another dossier. */
export function joinTaken(db: Db, other: Db): void {
  const known = new Set(db.all(sql.selectFrom("taken").select("hash").compile()).map(({ hash }) => hash));
  for (const { hash } of other.all(sql.selectFrom("taken").select("hash").compile())) {
    if (known.has(hash)) continue;
    const row = other.first(sql.selectFrom("taken").selectAll().where("hash", "=", hash).compile());
    if (row) db.run(sql.insertInto("taken").values(row).compile());
  }
}

/** Whether each brief that the log names is there as it was; nothing where none was taken. */
export function checkTaken(db: Db): StoreCheck[] {
  const taken = readLog(db).filter(isTaken);
  if (taken.length === 0) return [];
  const isWhole = (hash: string): boolean => {
    const row = db.first(sql.selectFrom("taken").select("bytes").where("hash", "=", hash).compile());
    try {
      return row !== null && hashBytes(gunzipSync(row.bytes)) === hash;
    } catch {
      return false;
    }
  };
  return [
    {
      id: "briefs",
      says: `what ${toCount(taken.length, "brief")} told when somebody took ${taken.length === 1 ? "it" : "them"} is as it was written down (SHA-256)`,
      failures: taken
        .filter(({ value }) => !isWhole(value.taken))
        .map(({ id }) => ({ code: "brief-differs", message: `${id}: what the brief told does not fit its hash` })),
    },
  ];
}

/** Whether an entry notes that somebody took a brief. */
export function isTaken(decision: Decision): decision is DecisionOf<"brief"> {
  return decision.kind === "brief";
}

/**
 * The brief that "your last brief" means: the last one the author took that told of no later day than `asOf`; null where
 * there is none. An ISO day, month or year; null stands for all there is.
 */
export function findLastTaken(
  log: readonly Decision[],
  author: string,
  asOf: string | null,
): DecisionOf<"brief"> | null {
  const isEarlier = (day: string | null): boolean =>
    asOf === null || (day !== null && toLastDayNumber(day) <= toLastDayNumber(asOf));
  return log.filter(isTaken).findLast((each) => each.author === author && isEarlier(each.value.asOf)) ?? null;
}

/** A brief that somebody took, and what has changed since. */
export interface SinceTaken {
  readonly taken: DecisionOf<"brief">;
  readonly since: Since;
}

/**
 * Holds a brief against one that was taken: the one named by its id in the log, else the author's last. Null where the
 * author took none. Throws UserError where the one named is not there.
 */
export function compareTaken(
  store: Pick<DossierStore, "decisions" | "takenBrief">,
  now: TakenBrief,
  { author, id = null }: { readonly author: string; readonly id?: string | null },
): SinceTaken | null {
  const log = store.decisions();
  const taken =
    id === null ? findLastTaken(log, author, now.asOf) : log.filter(isTaken).find((each) => each.id.startsWith(id));
  if (id !== null && !taken) throw new UserError(`${id}: no brief of this id was taken; hearsay log lists them`);
  const then = taken && store.takenBrief(taken.value.taken);
  if (!taken || !then) return null;
  const inForce = replayLog(log);
  const added = new Set(inForce.filter(isAddition).map(toAddedId));
  const later = new Set(log.slice(log.indexOf(taken) + 1));
  const edited = new Set(
    inForce.filter((each) => later.has(each) && isCorrection(each)).flatMap(({ target }) => target),
  );
  return { taken, since: compareBriefs(then, now, added, edited) };
}

/** Whether a decision puts anything right but the act, of which a brief tells by itself. */
function isCorrection(decision: Decision): boolean {
  return decision.kind === "edit" && Object.keys(decision.value).some((field) => field !== "act");
}
