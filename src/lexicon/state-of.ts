import { findActorById } from "./find-actors.ts";

/** Finds the state an actor of the lexicon is or belongs to, at any remove, by its id; null where the lexicon knows of none. */
export function findStateOf(actorId: string): string | null {
  const entry = findActorById(actorId);
  if (entry === null) return null;
  if (entry.kind === "state") return entry.id;
  for (const member of entry.memberOf) {
    const state = findStateOf(member);
    if (state !== null) return state;
  }
  return null;
}
