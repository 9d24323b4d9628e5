import type { Report } from "../../model/report.ts";
import type { Statement } from "../../model/statement.ts";
import { isAddition, toAddedId } from "../../store/added-statement.ts";
import { applyReview } from "../../store/apply-review.ts";
import type { Decision } from "../../store/decision.ts";
import type { DossierStore } from "../../store/dossier-store.ts";
import type { StoredStatement } from "../../store/read-rows.ts";
import { replayLog } from "../../store/replay-log.ts";
import type { ReviewedReport, ReviewStatement } from "../api/shapes.ts";

/**
 * One report with its statements as people left them, rejected ones included, in the order of the words. Nothing is
 * linked for it, so that it is quick in a dossier of any size. Null where there is no such report.
 */
export function toReviewedReport(store: DossierStore, id: string): ReviewedReport | null {
  const stored = store.report(id);
  if (!stored) return null;
  const { report, ref, originalHash, addedAt, isCurrent } = stored;
  const versions = [...new Map(store.versions(id).map((each) => [each.reportId, each])).values()];
  return {
    ref,
    report,
    originalHash,
    addedAt,
    isCurrent,
    versions: versions.map(({ reportId, addedAt }) => ({
      ref: store.nameOf(reportId) ?? reportId,
      reportId,
      addedAt,
      isCurrent: store.report(reportId)?.isCurrent ?? false,
    })),
    statements: findReviewed(
      store,
      report,
      versions.map(({ reportId }) => reportId),
    ),
  };
}

/** The statements named, as people left them; those of past texts and unknown ones are left out. */
export function findReviewedStatements(store: DossierStore, ids: readonly string[]): ReviewStatement[] {
  const byReport = new Map<string, StoredStatement[]>();
  for (const id of new Set(ids)) {
    const stored = store.stored(id);
    if (!stored) continue;
    byReport.set(stored.statement.reportId, [...(byReport.get(stored.statement.reportId) ?? []), stored]);
  }
  return [...byReport].flatMap(([reportId, own]) => {
    const report = store.report(reportId)?.report;
    return report ? applyOwn(store, report, own, new Map()) : [];
  });
}

function findReviewed(store: DossierStore, report: Report, versionIds: readonly string[]): ReviewStatement[] {
  const earlier = versionIds.filter((id) => id !== report.id).flatMap((id) => store.statements(id));
  return applyOwn(
    store,
    report,
    store.statements(report.id),
    new Map(earlier.map(({ statement }) => [statement.id, statement])),
  );
}

/** Applies what was decided on statements of one report, and on those of earlier texts that they follow. */
function applyOwn(
  store: DossierStore,
  report: Report,
  own: readonly StoredStatement[],
  earlier: ReadonlyMap<string, Statement>,
): ReviewStatement[] {
  const refs = new Map(own.map(({ ref, statement }) => [statement.id, ref]));
  const past = new Map([...earlier, ...own.map(({ statement }) => [statement.id, statement] as const)]);
  const { statements, rejected } = applyReview({
    reports: [report],
    statements: new Map([[report.id, own.filter(({ isCurrent }) => isCurrent).map(({ statement }) => statement)]]),
    decisions: replayLog(store.decisions()).flatMap((each) => toOwn(each, past)),
    findPast(id) {
      const statement = past.get(id);
      const before = statement?.reportId === report.id ? report : store.report(statement?.reportId ?? "")?.report;
      return statement && before ? { statement, report: before, currentReportId: report.id } : null;
    },
  });
  return [...(statements.get(report.id) ?? []), ...rejected]
    .map((each) => ({ ...each, ref: refs.get(each.id) ?? each.id }))
    .sort((one, other) => toPlace(one) - toPlace(other) || (one.id < other.id ? -1 : 1));
}

// Of a decision on many statements, the part that is about these.
function toOwn(decision: Decision, own: ReadonlyMap<string, unknown>): Decision[] {
  if (isAddition(decision)) return own.has(toAddedId(decision)) ? [decision] : [];
  const isVerdict = ["accept", "reject", "unsure", "edit", "note"].includes(decision.kind);
  const target = decision.target.filter((id) => own.has(id));
  return isVerdict && target.length > 0 ? [{ ...decision, target }] : [];
}

function toPlace({ content, cue, chain }: Statement): number {
  return content[0]?.start ?? cue?.start ?? chain[0]?.start ?? 0;
}
