import type { Dossier } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import type { Statement } from "../model/statement.ts";
import type { Pack } from "../screen/pack-shape.ts";
import type { Decision as LedgerDecision } from "../weigh/decision-log.ts";
import { applyReview, type PastStatement, type Reviewed } from "./apply-review.ts";
import { decideLedger } from "./decide-ledger.ts";
import { type LinkMemory, linkOnce } from "./link-once.ts";
import { readLog, readLogHead } from "./log-rows.ts";
import type { Db } from "./open-db.ts";
import {
  countAllCurrent,
  findPastReports,
  readReports,
  readStatement,
  readStatements,
  readUnread,
} from "./read-rows.ts";
import { replayLog } from "./replay-log.ts";
import { createRowMemory, type RowMemory } from "./row-memory.ts";

export interface WorkOutOptions {
  /** ISO day, month or year; what was published or said after it is left out. */
  readonly asOf?: string | null;
  readonly pack: Pack;
  /** Leaves out what no person accepted. */
  readonly onlyAccepted?: boolean;
}

/** The dossier as people decided on it. */
export interface WorkedOut {
  readonly dossier: Dossier;
  /** Grades and judgements that people set, as `hearsay why` takes them; they are in the assessments already. */
  readonly ledger: readonly LedgerDecision[];
  readonly rejected: readonly Statement[];
  /** Decisions whose words are gone; also among the dossier's problems. */
  readonly orphans: readonly Problem[];
}

/** Above so many statements, to keep what they were linked by takes more memory than many computers have. */
const mostRemembered = 80_000;

/** Reads current reports, puts decisions over what was extracted, and builds the dossier from that. */
export function workOut(
  db: Db,
  { asOf = null, pack, onlyAccepted = false }: WorkOutOptions,
  memory: LinkMemory,
): WorkedOut {
  const log = replayLog(readLog(db));
  const rows = chooseRowMemory(db, memory);
  const all = readReports(db, null, new Map(), rows);
  const days = new Map(all.map(({ report }) => [report.id, report.publishedOn.from] as const));
  // A later text does not replace an earlier one before its day.
  const counts = (id: string): boolean => asOf === null || (days.get(id) ?? "").slice(0, asOf.length) <= asOf;
  const past = findPastReports(db, counts);
  const stored = all.filter(({ report }) => !past.has(report.id));
  const reports = stored.map(({ report }) => report);
  const statements = new Map<string, Statement[]>(reports.map(({ id }) => [id, []]));
  const refs = new Map(stored.map(({ ref, report }) => [report.id, ref]));
  for (const { ref, statement, isCurrent } of readStatements(db, null, rows)) {
    refs.set(statement.id, ref);
    if (isCurrent) statements.get(statement.reportId)?.push(statement);
  }
  const reviewed = applyReview({ reports, statements, decisions: log, findPast: toFindPast(db, past) });
  const { regroupings } = reviewed;
  const { read, notAccepted } = onlyAccepted ? takeAccepted(reviewed) : { read: reviewed.statements, notAccepted: 0 };
  const built = linkOnce(db, memory, { reports, statements: read, options: { asOf, pack, refs, regroupings } });
  const decided = decideLedger(built, log, reviewed);
  const orphans = [...reviewed.orphans, ...decided.problems];
  const { dossier } = decided;
  const review = {
    ...toCounts(dossier, reviewed, orphans.length, readLogHead(db)),
    ...(onlyAccepted && { notAccepted }),
  };
  return {
    dossier: { ...dossier, problems: [...dossier.problems, ...readUnread(db), ...orphans], review },
    ledger: decided.ledger,
    rejected: reviewed.rejected,
    orphans,
  };
}

function chooseRowMemory(db: Db, memory: LinkMemory): RowMemory | null {
  if (!memory.isLasting || countAllCurrent(db) > mostRemembered) memory.rows = null;
  else memory.rows ??= createRowMemory();
  return memory.rows;
}

function takeAccepted({ statements }: Reviewed): {
  readonly read: ReadonlyMap<string, readonly Statement[]>;
  readonly notAccepted: number;
} {
  const read = new Map(
    [...statements].map(([id, own]) => [id, own.filter(({ review }) => review?.verdict === "accepted")] as const),
  );
  const count = (all: Iterable<readonly Statement[]>): number => [...all].reduce((sum, own) => sum + own.length, 0);
  return { read, notAccepted: count(statements.values()) - count(read.values()) };
}

function toFindPast(db: Db, past: ReadonlyMap<string, string>): (statementId: string) => PastStatement | null {
  return (statementId) => {
    const statement = readStatement(db, statementId)?.statement;
    const report = statement && readReports(db, statement.reportId)[0]?.report;
    if (!statement || !report) return null;
    const currentReportId = past.has(report.id) ? (past.get(report.id) ?? null) : report.id;
    return { statement, report, currentReportId };
  };
}

function toCounts({ statements }: Dossier, { rejected }: Reviewed, orphans: number, logHead: string) {
  const count = (test: (review: NonNullable<Statement["review"]>) => boolean): number =>
    statements.filter(({ review }) => review && test(review)).length;
  const added = count((review) => review.added !== undefined);
  return {
    accepted: count(({ verdict }) => verdict === "accepted"),
    unsure: count(({ verdict }) => verdict === "unsure"),
    edited: count(({ edits }) => edits.length > 0),
    ...(added > 0 && { added }),
    rejected: rejected.length,
    orphans,
    logHead,
  };
}
