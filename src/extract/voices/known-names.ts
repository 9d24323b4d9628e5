import type { NameMention } from "../../segment/names.ts";
import type { KnownPlaces } from "./find-places.ts";
import type { KnownMedia } from "./media-names.ts";
import { isLastAlone } from "./name-runs.ts";

/** Somebody a report names, and where it does so in full, in reading order. */
export interface KnownPerson {
  readonly slug: string;
  readonly name: string;
  readonly places: readonly number[];
}

/** People a report names: last name, or a first name that tells (lower case) → who bears it, the first named first. */
export type KnownPeople = ReadonlyMap<string, readonly KnownPerson[]>;

/** What a report names, found once for all its voices. */
export interface KnownNames {
  readonly people: KnownPeople;
  readonly places: KnownPlaces;
  readonly media: KnownMedia;
  readonly mentions: readonly NameMention[];
  /** States the report names, the most often named first. */
  readonly states: readonly string[];
}

/**
 * Finds who a name in some place is: a full name is itself, a last name the one of that name who was named last before,
 * else the first behind. Undefined where the report names nobody so.
 */
export function findKnownPerson(people: KnownPeople, name: string, at: number): KnownPerson | undefined {
  const parts = name.toLowerCase().split(/\s+/u);
  const bearers = people.get(parts.at(-1) ?? "") ?? [];
  const [first] = bearers;
  if (first === undefined) return undefined;
  if (parts.length > 1 && !isLastAlone(name)) {
    const same = bearers.find((each) => each.name.toLowerCase() === name.toLowerCase());
    // "Nadia Orlo" is not Samir Orlo.
    return same ?? bearers.find((each) => !each.name.includes(" ") || isSameFirst(each.name, parts));
  }
  let best: KnownPerson | undefined;
  let nearest = -1;
  for (const each of bearers) {
    const before = each.places.findLast((place) => place <= at) ?? -1;
    if (before > nearest) {
      nearest = before;
      best = each;
    }
  }
  return best ?? first;
}

/** Whether two full names may be one person's: a shared or abbreviated first name, or a title taken for one. */
function isSameFirst(name: string, parts: readonly string[]): boolean {
  const own = name.toLowerCase().split(/\s+/u);
  if (own.slice(0, -1).some((word) => parts.includes(word))) return true;
  return own[0]?.[0] === parts[0]?.[0] && (own[0]!.length < 3 || parts[0]!.length < 3);
}
