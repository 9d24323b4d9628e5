import { UserError } from "../errors.ts";
import type { Dossier } from "../model/dossier.ts";

const mostMembers = 5;

/** Names a proposition, or one line of its ledger, by statements, since numbers of propositions move. */
export function nameProposition({ propositions, statements }: Dossier, id: string, origin?: string): string {
  const found = propositions.find((each) => each.id === id);
  if (!found)
    throw new UserError(
      `${id}: no such proposition; ${propositions.length === 0 ? "there are none here" : `the last one is ${propositions.at(-1)?.id}`}`,
    );
  const own = new Set(found.statementIds);
  const members = statements.filter((each) => own.has(each.id));
  // Those that belong here alone tell best which one is meant.
  const sole = members.filter(({ propositionIds }) => propositionIds.length === 1);
  const named = [...sole, ...members.filter((each) => !sole.includes(each))]
    .slice(0, mostMembers)
    .map((each) => each.id);
  if (origin === undefined) return `P/${named.join("+")}`;
  const line = found.origins.find((each) => each.id === origin);
  if (!line?.statementIds[0]) throw new UserError(`${id}/${origin}: no such origin`);
  return `P/${named.join("+")}/${line.statementIds[0]}`;
}
