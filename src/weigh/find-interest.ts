import type { Actor, Frame } from "../model/dossier.ts";
import type { InterestWord } from "./grade-table.ts";
import type { Side } from "./weigh-entries.ts";

/** What is known of an actor's interest in a matter: would it say so, had it not known? */
export interface Interest {
  readonly actorId: string;
  readonly side: Side;
  readonly word: InterestWord;
  readonly because: string;
}

export interface FoundInterest {
  readonly word: InterestWord;
  /** `interest given` or `rule party-denies`. */
  readonly by: string;
  readonly because: string;
}

/**
 * Finds how far interest explains what an origin says. Interests given come first (the actor's own before its state's);
 * then the rule: a party denies its deed regardless. Null where nothing is known; then the table's value for unset holds.
 * `actorId` null: an origin without a name.
 */
export function findInterest(
  actorId: string | null,
  side: Side,
  frame: Frame,
  actors: ReadonlyMap<string, Actor>,
  given: readonly Interest[],
): FoundInterest | null {
  if (actorId === null) return null;
  const own = [actorId, ...toStates(actorId, actors)];
  for (const id of own) {
    const interest = given.find((each) => each.actorId === id && each.side === side);
    if (interest) return { word: interest.word, by: "interest given", because: interest.because };
  }
  const parties = [frame.supplier, frame.recipient, frame.endUser].filter((id) => id !== null);
  const name = actors.get(actorId)?.name ?? actorId;
  // A ministry of the supplier is a party; the state behind an armed group is not the group.
  const isParty = own.some((id) => parties.includes(id));
  // A reader would weigh an admission more, but a machine's reading of one is too often wrong: a reviewer sets that.
  if (!isParty || side === "for") return null;
  return { word: "regardless", by: "rule party-denies", because: `${name} is a party and would deny it true or false` };
}

/** The states an actor belongs to, nearest first. */
export function toStates(actorId: string, actors: ReadonlyMap<string, Actor>): string[] {
  const seen = new Set<string>([actorId]);
  const open = [actorId];
  const states: string[] = [];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const actor = actors.get(id);
    if (actor?.kind === "state" && id !== actorId) states.push(id);
    for (const next of actor?.memberOf ?? []) {
      if (!seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return states;
}
