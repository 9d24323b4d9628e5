import { UserError } from "../errors.ts";
import type { Dossier, Proposition } from "../model/dossier.ts";

const idPattern = /^P\d+$/u;

/** Parts the ids of propositions (`P1 P2`) that stand first from the inputs behind them; either may be empty. */
export function splitPropositionArgs(args: readonly string[]): {
  readonly ids: readonly string[];
  readonly inputs: readonly string[];
} {
  const firstInput = args.findIndex((arg) => !idPattern.test(arg));
  return firstInput < 0
    ? { ids: args, inputs: [] }
    : { ids: args.slice(0, firstInput), inputs: args.slice(firstInput) };
}

/** Finds a proposition by its id; throws a `UserError` that names the last one where there is none. */
export function findProposition({ propositions }: Dossier, id: string): Proposition {
  const found = propositions.find((each) => each.id === id);
  if (found) return found;
  const last = propositions.at(-1)?.id;
  throw new UserError(`${id}: no such proposition; ${last ? `the last one is ${last}` : "there are none here"}`);
}
