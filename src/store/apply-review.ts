import type { Regrouping } from "../link/regroup.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Review } from "../model/review.ts";
import type { Statement } from "../model/statement.ts";
import { addedRule, isAddition, toAddedId, toAddedStatement } from "./added-statement.ts";
import { findSuccessor, isSameStatement } from "./anchor-words.ts";
import { applyEdit, toReview } from "./apply-edit.ts";
import type { Decision, DecisionOf } from "./decision.ts";

/** A statement that the current texts no longer give: where it stood, and the report that took that one's place. */
export interface PastStatement {
  readonly statement: Statement;
  readonly report: Report;
  /** Id of the current version of its report; null where there is none. */
  readonly currentReportId: string | null;
}

export interface ReviewInput {
  /** Current versions only. */
  readonly reports: readonly Report[];
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  /** Decisions that stand, in order. */
  readonly decisions: readonly Decision[];
  readonly findPast: (statementId: string) => PastStatement | null;
}

/** What was extracted with what people decided put over it. */
export interface Reviewed {
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  readonly rejected: readonly Statement[];
  readonly regroupings: readonly Regrouping[];
  /** Decisions of one origin, with the ids their statements have now. */
  readonly sameOrigins: readonly { readonly decision: DecisionOf<"same-origin">; readonly ids: readonly string[] }[];
  readonly orphans: readonly Problem[];
  /** The id a statement that was decided on has now; null for an orphan. */
  readonly toCurrent: (statementId: string) => string | null;
}

const verdicts = { accept: "accepted", reject: "rejected", unsure: "unsure" } as const;

/**
 * Applies decisions to statements: verdicts and notes are written beside them, edits over them, rejected ones left out.
 * A statement that a person accepted or edited stays even if it is no longer extracted from the same text. In a later
 * text a decision holds for the statement in the very same words; where there is none the decision is an orphan.
 */
export function applyReview({ reports, statements, decisions, findPast }: ReviewInput): Reviewed {
  const reportsById = new Map(reports.map((report) => [report.id, report]));
  const current = new Map([...statements.values()].flat().map((each) => [each.id, each]));
  const keeps = new Set(decisions.flatMap(({ kind, target }) => (kind === "accept" || kind === "edit" ? target : [])));
  const additions = new Map(decisions.filter(isAddition).map((each) => [toAddedId(each), each] as const));
  const orphans: Problem[] = [];
  const resolved = new Map<string, string | null>();
  const toCurrent = (id: string): string | null => {
    if (current.has(id)) return id;
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const past = findPast(id);
    const found = past && resolvePast(past);
    resolved.set(id, found);
    return found;
  };
  const resolvePast = ({ statement, report, currentReportId }: PastStatement): string | null => {
    const now = currentReportId === null ? undefined : reportsById.get(currentReportId);
    if (!now) return null;
    const candidates = statements.get(now.id) ?? [];
    const isAdded = statement.rule === addedRule;
    if (isAdded && now.id === report.id) {
      // Taken back; or hearsay has come to read the very same.
      return additions.has(statement.id)
        ? (candidates.find((each) => isSameStatement(each, statement))?.id ?? null)
        : null;
    }
    if (now.id === report.id) {
      if (keeps.has(statement.id)) current.set(statement.id, statement);
      return keeps.has(statement.id) ? statement.id : null;
    }
    const successor = findSuccessor(statement, report.text, candidates, now.text)?.id ?? null;
    const addition = additions.get(statement.id);
    const again = successor === null && addition ? toAddedStatement(addition, now) : null;
    if (again) current.set(again.id, again);
    return again?.id ?? successor;
  };
  const orphan = (decision: Decision, id: string): void => {
    const past = findPast(id);
    const words = past?.statement.content[0]?.text ?? past?.statement.cue?.text;
    const what = words === undefined ? id : `“${words.length > 80 ? `${words.slice(0, 79)}…` : words}”`;
    const where = past?.report.path ?? past?.report.id ?? "any report";
    orphans.push({
      code: "orphan",
      message: `decision ${decision.id} (${decision.kind} by ${decision.author}): ${what} is not in the current text of ${where}`,
      ...(past && past.currentReportId !== null && { reportId: past.currentReportId }),
    });
  };
  /** What was decided on a statement that its author took back decides nothing, and is no orphan. */
  const isTakenBack = (id: string): boolean => !additions.has(id) && findPast(id)?.statement.rule === addedRule;
  const toIds = (decision: Decision, ids: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const now = toCurrent(id);
      if (now === null && !isTakenBack(id)) orphan(decision, id);
      return now ?? [];
    });
  const change = (id: string, next: (before: Review) => Partial<Review>): void => {
    const before = current.get(id)!;
    current.set(id, { ...before, review: { ...toReview(before), ...next(toReview(before)) } });
  };
  const regroupings: Regrouping[] = [];
  const sameOrigins: { decision: DecisionOf<"same-origin">; ids: string[] }[] = [];
  for (const decision of decisions) {
    const { target, author: by, time: on } = decision;
    switch (decision.kind) {
      case "accept":
      case "reject":
      case "unsure": {
        const verdict = verdicts[decision.kind];
        for (const id of toIds(decision, target))
          change(id, () => ({ verdict, by, on, reason: decision.reason ?? null }));
        break;
      }
      case "add":
        for (const id of toIds(decision, [toAddedId(decision)])) {
          change(id, ({ added }) => ({
            verdict: "accepted",
            by,
            on,
            reason: decision.reason ?? null,
            added: added ?? { by, on },
          }));
        }
        break;
      case "note":
        for (const id of toIds(
          decision,
          target.filter((each) => each.startsWith("s")),
        )) {
          change(id, ({ notes }) => ({ notes: [...notes, { text: decision.value.text, by, on }] }));
        }
        break;
      case "edit":
        for (const id of toIds(decision, target)) {
          const before = current.get(id)!;
          const edited = applyEdit(before, decision, reportsById.get(before.reportId)!);
          if (edited) current.set(id, edited);
          else orphan(decision, id);
        }
        break;
      case "link": {
        const toward = toMembers(decision.value.proposition, toCurrent);
        regroupings.push({ kind: "move", statementIds: toIds(decision, target), toward });
        break;
      }
      case "split":
        regroupings.push({ kind: "part", statementIds: toIds(decision, target) });
        break;
      case "merge":
        regroupings.push({ kind: "join", groups: target.map((each) => toMembers(each, toCurrent)) });
        break;
      case "same-origin":
        sameOrigins.push({ decision, ids: toIds(decision, target) });
        break;
      default:
    }
  }
  const kept = new Map<string, Statement[]>(reports.map(({ id }) => [id, []]));
  const rejected: Statement[] = [];
  for (const each of current.values()) {
    if (each.review?.verdict === "rejected") rejected.push(each);
    else kept.get(each.reportId)?.push(each);
  }
  return { statements: kept, rejected, regroupings, sameOrigins, orphans, toCurrent };
}

/** The statements that name a proposition (`P/s1+s2`), as they are called now. */
export function toMembers(proposition: string, toCurrent: (id: string) => string | null): string[] {
  const [, members = ""] = proposition.split("/");
  return members.split("+").flatMap((id) => toCurrent(id) ?? []);
}
