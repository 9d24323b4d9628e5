import { findActorById } from "../lexicon/find-actors.ts";
import { findStateOf } from "../lexicon/state-of.ts";
import type { ActorKind } from "../model/statement.ts";

/** What the lexicon holds on an actor. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly role: string;
  readonly memberOf: readonly string[];
}

/** Looks an actor up in the lexicon by id; null where it holds none. */
export function findKnownActor(id: string): KnownActor | null {
  return findActorById(id) ?? null;
}

const silent: ReadonlySet<string> = new Set([
  "outlet",
  "news-agency",
  "think-tank",
  "ngo",
  "investigators",
  "imagery-firm",
  "international",
]);
const independent: ReadonlySet<string> = new Set(["armed-group", "firm", "hackers", "party", "international"]);

/** Whether an actor is a paper, an agency or a think tank: it tells of deals and is no side of one. */
export function isTeller(id: string): boolean {
  const known = findKnownActor(id);
  return known !== null && silent.has(known.role);
}

/** The side of a deal an actor stands for: a state's bodies act for the state, groups and firms for themselves. */
export function toSide(id: string): string {
  const known = findKnownActor(id);
  if (!known || known.kind === "state" || known.kind === "group" || independent.has(known.role)) return id;
  return findStateOf(id) ?? id;
}

/** Whether an id is a state of the lexicon. */
export function isState(id: string): boolean {
  return findKnownActor(id)?.kind === "state";
}
