import { firstHash } from "../weigh/hash-chain.ts";
import { type Decision, type DecisionDraft, toDecision } from "./decision.ts";
import { joinLogs, orderLog } from "./join-logs.ts";
import type { Db } from "./open-db.ts";
import { sql } from "./schema.ts";

/** The log in its order: each entry behind those it follows. Not verified here. */
export function readLog(db: Db): Decision[] {
  const rows = db.all(sql.selectFrom("decision").select("entry").orderBy("position").compile());
  return orderLog(rows.map(({ entry }) => JSON.parse(entry) as Decision));
}

const recalled = new WeakMap<Db, { readonly state: string; readonly log: readonly Decision[] }>();

/** The log in its order, read again only if an entry was added: entries are chained, so that the last one tells them all. */
export function recallLog(db: Db): readonly Decision[] {
  const state = readLogHead(db);
  const known = recalled.get(db);
  if (known?.state === state) return known.log;
  const log = readLog(db);
  recalled.set(db, { state, log });
  return log;
}

/** The hash of the last entry; 64 zeros for an empty log. */
export function readLogHead(db: Db): string {
  const query = sql.selectFrom("decision").select("hash").orderBy("position", "desc").limit(1);
  return db.first(query.compile())?.hash ?? firstHash;
}

/**
 * Appends what `make` decides on the log as it is now, and gives the entry. Two processes never follow the same entry:
 * the second waits for the first.
 */
export function appendToLog(db: Db, make: (log: () => Decision[]) => DecisionDraft): Decision {
  return db.write(() => {
    const draft = make(() => readLog(db));
    const decision = toDecision(draft, readLogHead(db));
    writeEntry(db, decision);
    return decision;
  });
}

/** Takes in another log without loss; gives how many entries are new here, the joining one included. */
export function joinLog(db: Db, other: readonly Decision[]): number {
  return db.write(() => {
    const own = readLog(db);
    const known = new Set(own.map(({ hash }) => hash));
    const joined = joinLogs(own, other);
    const fresh = joined.filter(({ hash }) => !known.has(hash));
    for (const entry of fresh) writeEntry(db, entry);
    return fresh.length;
  });
}

function writeEntry(db: Db, decision: Decision): void {
  const row = { hash: decision.hash, id: decision.id, entry: JSON.stringify(decision) };
  db.run(sql.insertInto("decision").values(row).compile());
}

/** The log as lines of JSON, oldest first, each with the hash of the entry before. */
export function toLogLines(log: readonly Decision[]): string {
  return log.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}
