import { findActorById } from "./find-actors.ts";

/** Finds the state an actor of the lexicon is or belongs to, by its id; null where the lexicon knows of none. */
export function findStateOf(actorId: string): string | null {
  const entry = findActorById(actorId);
  if (entry === null) {
    return null;
  }
  if (entry.kind === "state") {
    return entry.id;
  }
  return entry.memberOf.find((id) => findActorById(id)?.kind === "state") ?? null;
}
