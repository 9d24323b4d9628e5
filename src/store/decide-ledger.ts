import type { Dossier, DossierStatement } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import { regroupOrigins } from "../weigh/apply-decisions.ts";
import { assessDossier } from "../weigh/assess-dossier.ts";
import type { DecisionField, Decision as LedgerDecision } from "../weigh/decision-log.ts";
import { type Reviewed, toMembers } from "./apply-review.ts";
import type { Decision } from "./decision.ts";

/** A dossier with what people decided on origins and grades, and these grades as the ledger reads them. */
export interface Decided {
  readonly dossier: Dossier;
  readonly ledger: readonly LedgerDecision[];
  readonly problems: readonly Problem[];
}

/** Puts origins together, and weighs again with the grades and judgements that people set. */
export function decideLedger(dossier: Dossier, decisions: readonly Decision[], reviewed: Reviewed): Decided {
  const problems: Problem[] = [];
  const byId = new Map(dossier.statements.map((each) => [each.id, each]));
  const merges = reviewed.sameOrigins.flatMap(({ decision, ids }) =>
    dossier.propositions.flatMap(({ id, origins }) => {
      const [first, ...others] = ids.filter((each) => origins.some(({ statementIds }) => statementIds.includes(each)));
      const into = origins.find(({ statementIds }) => statementIds.includes(first ?? ""));
      const apart = others.filter((each) =>
        origins.some((origin) => origin !== into && origin.side === into?.side && origin.statementIds.includes(each)),
      );
      return apart.map((each) => toLedger(decision, `${id}/${each}`, "merge", null, first ?? ""));
    }),
  );
  const propositions = dossier.propositions.map((each) => {
    const own = merges.filter(({ target }) => target.startsWith(`${each.id}/`));
    return own.length === 0 ? each : { ...each, origins: regroupOrigins(each.origins, own, each.id, problems) };
  });
  const ledger = decisions.flatMap((decision): LedgerDecision[] => {
    if (decision.kind !== "grade" && decision.kind !== "adopt") return [];
    const { field, to } = decision.value;
    const from = decision.kind === "grade" ? decision.value.from : null;
    return decision.target.flatMap((target) => {
      const place = toPlace(target, byId, reviewed);
      if (place !== null) return [toLedger(decision, place, field, from, to)];
      const message = `decision ${decision.id} (${decision.kind} by ${decision.author}): the proposition it speaks of is no longer there`;
      problems.push({ code: "orphan", message });
      return [];
    });
  });
  if (merges.length === 0 && ledger.length === 0) return { dossier, ledger, problems };
  return { dossier: assessDossier({ ...dossier, propositions }, { decisions: ledger }), ledger, problems };
}

/** `P/s1+s2/s1` as it is numbered now: `P3/s1`; null where no proposition holds most of the statements. */
function toPlace(
  target: string,
  statements: ReadonlyMap<string, DossierStatement>,
  { toCurrent }: Reviewed,
): string | null {
  const [, , line] = target.split("/");
  const counts = new Map<string, number>();
  const members = toMembers(target, toCurrent);
  for (const id of members) {
    for (const each of statements.get(id)?.propositionIds ?? []) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const [top] = [...counts].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  if (!top || top[1] * 2 < members.length) return null;
  const item = line === undefined ? "" : toCurrent(line);
  return item === null ? null : item === "" ? top[0] : `${top[0]}/${item}`;
}

function toLedger(
  decision: Decision,
  target: string,
  field: DecisionField,
  from: unknown,
  to: unknown,
): LedgerDecision {
  const { id, time, author, reason = "", prevHash, hash } = decision;
  const role = (decision.kind === "grade" ? decision.value.role : undefined) ?? "reviewer";
  const evidence = (decision.kind === "grade" ? decision.value.evidence : undefined) ?? [];
  return { id, time, author, role, target, field, from, to, reason, evidence, supersedes: null, prevHash, hash };
}
