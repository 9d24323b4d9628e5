import type { Evidence } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import { toItem, toProblem } from "./apply-decisions.ts";
import type { Decision } from "./decision-log.ts";
import type { LedgerEntry } from "./ledger-shape.ts";

const fields = ["p1", "p0", "a"] as const;
const unset = { low: 0, mid: 0, high: 0 };

/**
 * Enters things seen for which a reviewer gave all of p1, p0 and a; the values themselves are set with the other
 * decisions. What is only said to exist is never entered. One cluster for each provider.
 */
export function enterEvidence(
  evidence: readonly Evidence[],
  decisions: readonly Decision[],
  propositionId: string,
  problems: Problem[],
): LedgerEntry[] {
  if (decisions.length === 0) return [];
  return evidence.flatMap(({ id, kind, text, seen, presentedBy, statementIds }): LedgerEntry[] => {
    const graded = decisions.filter(
      (each) => toItem(each, propositionId) === id && fields.some((field) => field === each.field),
    );
    const [first] = graded;
    if (!first) return [];
    if (!seen) {
      problems.push(toProblem(first, "the thing is said to exist but is not in this dossier"));
      return [];
    }
    if (graded.length < fields.length) {
      problems.push(toProblem(first, "p1, p0 and a are needed together"));
      return [];
    }
    return [
      {
        id,
        label: `${kind}: ${text}`,
        side: "for",
        grades: { kind: "evidence", p1: unset, p0: unset, a: unset },
        cluster: presentedBy === null ? id : `evidence of ${presentedBy}`,
        clusterBecause: presentedBy === null ? "a thing of its own" : "things of one provider stand together",
        letter: null,
        interest: null,
        isReviewed: true,
        isHedged: false,
        isFirsthand: false,
        isUnnamed: false,
        government: null,
        statementIds,
        reportIds: [],
        setBy: [],
      },
    ];
  });
}
