import type { Proposition } from "../../../model/dossier.ts";
import type { Decision } from "../../../store/decision.ts";

/** What people decided on the links of a proposition. */
export interface LinkDecisions {
  /** By statement: the last decision that put it here or left it here. */
  readonly links: ReadonlyMap<string, Decision>;
  /** Decisions that joined propositions into this one, in order. */
  readonly merges: readonly Decision[];
}

/** Finds the decisions that hold for a proposition as it is now; `standing` are those that nobody took back, in order. */
export function findLinkDecisions({ statementIds }: Proposition, standing: readonly Decision[]): LinkDecisions {
  const own = new Set(statementIds);
  const isHere = (name: string): boolean => {
    const members = (name.split("/")[1] ?? "").split("+");
    return members.filter((id) => own.has(id)).length * 2 >= members.length;
  };
  const links = new Map<string, Decision>();
  for (const decision of standing) {
    if (decision.kind === "split") for (const id of decision.target) links.set(id, decision);
    if (decision.kind !== "link" || !isHere(decision.value.proposition)) continue;
    for (const id of decision.target) if (own.has(id)) links.set(id, decision);
  }
  for (const id of [...links.keys()]) if (!own.has(id)) links.delete(id);
  return { links, merges: standing.filter(({ kind, target }) => kind === "merge" && target.filter(isHere).length > 1) };
}
