import { type ActorMention, findActorByName } from "../../lexicon/find-actors.ts";
import { toSlug } from "../../lexicon/to-slug.ts";
import type { NameMention } from "../../segment/names.ts";
import { organisationWord } from "./find-named.ts";
import type { KnownPlaces } from "./find-places.ts";
import type { KnownPeople } from "./known-names.ts";
import { cleanName, findNameRuns, isLastAlone, lastNameOf } from "./name-runs.ts";

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

/** People named in a report, by last name; a family name that stands first and a first name that is unique also point there. */
export function findPeople(mentions: readonly NameMention[], places: KnownPlaces): KnownPeople {
  const people = new Map<string, { slug: string; name: string; places: number[] }[]>();
  const add = (key: string, name: string, at: number): void => {
    const bearers = people.get(key) ?? [];
    people.set(key, bearers);
    const slug = toSlug(name);
    const known = bearers.find((each) => each.slug === slug);
    if (known) known.places.push(at);
    else bearers.push({ slug, name, places: [at] });
  };
  const names = mentions
    .filter(
      ({ kind, text }) =>
        kind === "person" && findActorByName(text) === null && !places.has(text) && !notPeople.test(text),
    )
    .map(({ text, start }) => ({ name: cleanName(text), start }));
  // "Al Rashid" is a last name, though of two words.
  const full = names.filter(({ name }) => /\s/u.test(name) && !isLastAlone(name));
  for (const { name, start } of full) add(lastNameOf(name), name, start);
  // "Kim Jong Un" is "Kim" the second time: the family name may stand first.
  for (const { name, start } of full) {
    const parts = name.split(/\s+/u);
    if (parts.length === 3) add(parts[0]!.toLowerCase(), name, start);
  }
  // "Bill" is Bill Tanner where the report names no other Bill.
  const firsts = new Map<string, { name: string; start: number } | null>();
  for (const each of full) {
    const first = each.name.split(/\s+/u)[0]!.toLowerCase();
    const known = firsts.get(first);
    firsts.set(first, known === undefined || known?.name === each.name ? (known ?? each) : null);
  }
  for (const [first, each] of firsts)
    if (each !== null && each.name.split(/\s+/u).length === 2 && !people.has(first)) add(first, each.name, each.start);
  for (const { name, start } of names)
    if ((!/\s/u.test(name) || isLastAlone(name)) && !people.has(lastNameOf(name))) add(lastNameOf(name), name, start);
  return people;
}
