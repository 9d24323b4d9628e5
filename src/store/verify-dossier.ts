import { createHash } from "node:crypto";
import { toCount } from "../brief/word-lists.ts";
import { UserError } from "../errors.ts";
import type { Problem } from "../model/problem.ts";
import { hashBytes, unpackBytes } from "./captured.ts";
import { findLogFaults } from "./join-logs.ts";
import { readLog } from "./log-rows.ts";
import type { Db } from "./open-db.ts";
import { readReports, readStatements } from "./read-rows.ts";
import { sql } from "./schema.ts";
import { checkTaken } from "./taken-briefs.ts";

/** One thing that must hold of a dossier on disk, and where it does not; empty where it holds everywhere. */
export interface StoreCheck {
  readonly id: string;
  readonly says: string;
  readonly failures: readonly Problem[];
}

/** Checks a whole dossier on disk, in a fixed order: the file, the originals, the texts, the words, the log. */
export function verifyDossier(db: Db): StoreCheck[] {
  const hashes = db.all(sql.selectFrom("original").select("hash").compile());
  const reports = readReports(db);
  const texts = new Map(reports.map(({ report }) => [report.id, report.text]));
  const statements = readStatements(db);
  const log = readLog(db);
  return [
    { id: "file", says: "the file is whole, and its indexes fit it", failures: findFileFaults(db) },
    {
      id: "originals",
      says: `the bytes of ${toCount(hashes.length, "original")} are as they were read (SHA-256)`,
      failures: hashes.flatMap(({ hash }) => {
        const row = db.first(sql.selectFrom("original").selectAll().where("hash", "=", hash).compile());
        return row && isSame(() => hashBytes(unpackBytes(row)), hash)
          ? []
          : [{ code: "original-differs", message: `original ${hash.slice(0, 12)}: its bytes do not fit its hash` }];
      }),
    },
    {
      id: "texts",
      says: `the text of ${toCount(reports.length, "report")} is as it was read (SHA-256)`,
      failures: reports.flatMap(({ ref, report: { text, sha256, id } }) =>
        createHash("sha256").update(text, "utf8").digest("hex") === sha256
          ? []
          : [{ code: "hash-differs", message: `${ref}: its text does not fit its hash`, reportId: id }],
      ),
    },
    {
      id: "words",
      says: `the words of ${toCount(statements.length, "statement")} stand in the reports at the places given; who says or denies them: verify --anew`,
      failures: statements.flatMap(({ ref, statement: { reportId, content, cue, chain } }) => {
        const text = texts.get(reportId) ?? "";
        const spans = [...content, ...chain, ...(cue ? [cue] : [])];
        return spans.every((span) => text.slice(span.start, span.end) === span.text)
          ? []
          : [{ code: "words-differ", message: `${ref}: its words are not where they should be`, reportId }];
      }),
    },
    {
      id: "log",
      says: `${toCount(log.length, "entry", "entries")} in the log, each behind the one it follows, none edited, none missing`,
      failures: findLogFaults(log),
    },
    ...checkTaken(db),
  ];
}

function findFileFaults(db: Db): Problem[] {
  const rows = db.all<{ quick_check: string }>({ sql: "PRAGMA quick_check", parameters: [] } as never);
  const faults = rows.filter(({ quick_check }) => quick_check !== "ok");
  const indexes = ["report_fts", "statement_fts"].filter((name) => {
    const check = `INSERT INTO ${name} (${name}, rank) VALUES ('integrity-check', 1)`;
    try {
      db.run({ sql: check, parameters: [] });
      return false;
    } catch (error) {
      // To be asked this counts as writing, which not every place allows.
      return !(error instanceof UserError);
    }
  });
  return [
    ...faults.map(({ quick_check }) => ({ code: "file-damaged", message: `file: ${quick_check}` })),
    ...indexes.map((name) => ({ code: "index-differs", message: `${name}: does not fit what it is an index of` })),
  ];
}

/** Whether something can be had and, where one is given, is the value expected. */
function isSame(find: () => unknown, expected: string | null): boolean {
  try {
    const found = find();
    return expected === null || found === expected;
  } catch {
    return false;
  }
}
