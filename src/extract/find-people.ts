import { type ActorMention, findActorByName } from "../lexicon/find-actors.ts";
import { toSlug } from "../lexicon/to-slug.ts";
import type { NameMention } from "../segment/names.ts";
import { organisationWord } from "./find-named.ts";
import type { KnownPlaces } from "./find-places.ts";
import type { KnownPeople } from "./known-names.ts";
import { cleanName, findNameRuns, lastNameOf } from "./name-runs.ts";

const notPeople =
  /\b(?:The|Street|River|Sea|Ocean|Gulf|Island|Islands|Mountain|Park|Road|Avenue|City|Town|Port|Airport|Station|Act|Day|War|Resolution|Treaty|Conference|Summit|North|South|East|West|New|United|Republic|Kingdom|Democratic|People|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/** Names of people by their shape alone, for when there is no model for names: two or three capitalised words that no lexicon holds. */
export function findNamesByShape(text: string, actors: readonly ActorMention[]): NameMention[] {
  return findNameRuns(text)
    .filter(({ start, end, text: name }) => {
      const words = name.split(/\s+/u).length;
      if (words < 2 || words > 3 || notPeople.test(name) || organisationWord.test(name)) return false;
      return !actors.some((actor) => actor.start < end && start < actor.end);
    })
    .map((run) => ({ ...run, first: 0, last: 0, kind: "person" }));
}

/** People named in full in a report: by last name, the first full name wins; a first name that is unique also points there. */
export function findPeople(mentions: readonly NameMention[], places: KnownPlaces): KnownPeople {
  const people = new Map<string, { slug: string; name: string }>();
  const names = mentions.filter(
    ({ kind, text }) =>
      kind === "person" && findActorByName(text) === null && !places.has(text) && !notPeople.test(text),
  );
  const add = (key: string, full: string): void => {
    if (!people.has(key)) people.set(key, { slug: toSlug(full), name: full });
  };
  const full = names
    .filter(({ kind, text: name }) => kind === "person" && /\s/u.test(name))
    .map(({ text: name }) => cleanName(name))
    .filter((name) => /\s/u.test(name));
  for (const name of full) add(lastNameOf(name), name);
  // "Kim Jong Un" is "Kim" the second time: the family name may stand first.
  for (const name of full) {
    const parts = name.split(/\s+/u);
    if (parts.length === 3) add(parts[0]!.toLowerCase(), name);
  }
  // "Bill" is Bill Tanner where the report names no other Bill.
  const firsts = new Map<string, string | null>();
  for (const name of new Set(full)) {
    const first = name.split(/\s+/u)[0]!.toLowerCase();
    firsts.set(first, firsts.has(first) ? null : name);
  }
  for (const [first, name] of firsts) if (name !== null && name.split(/\s+/u).length === 2) add(first, name);
  for (const { text: name } of names.filter(({ kind, text: each }) => kind === "person" && !/\s/u.test(each)))
    add(lastNameOf(name), cleanName(name));
  return people;
}
