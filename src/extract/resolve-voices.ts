import { type ActorMention, findActorByName } from "../lexicon/find-actors.ts";
import type { ChainLink } from "../model/statement.ts";
import type { NameMention } from "../segment/names.ts";
import type { KnownPlaces } from "./find-places.ts";
import {
  cleanName,
  findNameRuns,
  type KnownNames,
  type KnownPeople,
  lastNameOf,
  organisationWord,
  type Voice,
} from "./find-voices.ts";
import { isMedia, toSlug } from "./media-names.ts";

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
  for (const { text: name } of names.filter(({ kind, text: each }) => kind === "person" && !/\s/u.test(each)))
    add(lastNameOf(name), cleanName(name));
  return people;
}

interface Heard {
  person: Voice | undefined;
  body: Voice | undefined;
  plural: Voice | undefined;
  medium: Voice | undefined;
  any: Voice | undefined;
  readonly roles: Map<string, Voice>;
  /** The two states a report names most: who "both sides" are. */
  readonly pair: readonly string[];
}

const pairs =
  /^(?:both|the two|the) (?:states|countries|sides|nations|capitals|governments|armies|parties|neighbou?rs)$/iu;

const things =
  /^(?:statement|note|letter|communique|communiqué|dispatch|report|commentary|document|memo|text|message|post|tweet|speech|article|editorial|resolution|study|survey|poll)$/u;
const mediaRoles = /^(?:newspaper|paper|daily|outlet|website|site|agency|broadcaster|magazine|television|radio)$/u;

/**
 * Resolves pronouns and roles in reading order: "he" is the last person who spoke, "the spokesperson" the last voice with
 * that role, "the statement" whoever spoke last, "the newspaper" the last paper. What nobody fits stays unnamed.
 */
export function resolveVoices(
  voices: readonly (Voice | undefined)[],
  { mentions: names, people, media, states }: KnownNames,
): (Voice | undefined)[] {
  const isMedium = new Set(media.values());
  const offices = findOffices(voices);
  const heard: Heard = {
    person: undefined,
    body: undefined,
    plural: undefined,
    medium: undefined,
    any: undefined,
    roles: new Map(),
    pair: states.slice(0, 2),
  };
  return voices.map((voice) => {
    if (voice === undefined) return undefined;
    const resolved = resolveVoice(voice, heard, names, people, offices);
    remember(heard, resolved, isMedium);
    return resolved;
  });
}

function resolveVoice(
  voice: Voice,
  heard: Heard,
  names: readonly NameMention[],
  people: KnownPeople,
  offices: ReadonlyMap<string, Voice | null>,
): Voice {
  const take = (from: Voice | undefined): Voice =>
    from
      ? { ...voice, actor: from.actor, kind: from.kind, speaksFor: from.speaksFor, role: voice.role ?? from.role }
      : voice;
  switch (voice.pronoun) {
    case "he":
    case "she":
    case "him":
    case "her":
      return take(heard.person ?? lastPersonBefore(voice.start, names, people, voice));
    case "it":
      return take(heard.body ?? heard.any);
    case "they":
    case "them":
      // "They" may be one spokesperson.
      return take(heard.any?.role?.startsWith("spokes") ? heard.any : (heard.plural ?? heard.body));
    case null:
      break;
    default:
      return voice;
  }
  const office = toOffice(voice);
  const holder = voice.actor === null && office ? offices.get(office) : null;
  if (holder) return take(holder);
  if (voice.actor !== null || voice.role === null || !voice.pointsBack) return voice;
  if (pairs.test(voice.text) && voice.speaksFor.length === 0 && heard.pair.length === 2)
    return { ...voice, kind: "group", speaksFor: heard.pair };
  if (things.test(voice.role)) return voice.speaksFor.length === 0 ? take(heard.any) : voice;
  if (mediaRoles.test(voice.role)) return take(heard.medium);
  const known = heard.roles.get(toRoleKey(voice.role));
  const longer = known?.actor !== null && known !== undefined && known.kind === "organization";
  if (longer && voice.speaksFor.length === 0) return take(known);
  if (known && voice.speaksFor.every((id) => known.speaksFor.includes(id) || known.actor === id)) return take(known);
  return voice;
}

/** "Yonmar's foreign minister": who holds an office that the report names with one person only. */
function findOffices(voices: readonly (Voice | undefined)[]): Map<string, Voice | null> {
  const offices = new Map<string, Voice | null>();
  for (const voice of voices) {
    const office = voice?.kind === "person" ? toOffice(voice) : undefined;
    if (!voice || !office) continue;
    const known = offices.get(office);
    offices.set(office, known === undefined || known?.actor === voice.actor ? voice : null);
  }
  return offices;
}

const singleOffices =
  /\b(prime minister|foreign minister|foreign secretary|defen[cs]e (?:minister|secretary)|(?:interior|finance|trade|justice|energy|health|transport|mines) minister|president|chancellor|king|queen|premier|secretary of state|army chief|chief of staff|leader|ambassador|mayor|governor)\b/iu;

/** The office a voice names, with its state: "foreign minister|yonmar". */
function toOffice({ text, speaksFor }: Voice): string | undefined {
  const office = singleOffices.exec(text)?.[1]?.toLowerCase();
  const [state] = speaksFor;
  return office && state && !/\b(?:former|deputy|vice|ex-)/iu.test(text) ? `${office}|${state}` : undefined;
}

function remember(heard: Heard, voice: Voice, media: ReadonlySet<string>): void {
  if (voice.actor !== null && (isMedia(voice.actor) || media.has(voice.actor))) {
    heard.medium = voice;
    return;
  }
  if (voice.kind === "person" || (voice.kind === "unnamed" && voice.role !== null && !/s$/u.test(voice.role)))
    heard.person = voice;
  if (voice.kind === "state" || voice.kind === "organization" || voice.kind === "group") heard.body = voice;
  if (
    voice.kind !== "person" &&
    (/\band\b/u.test(voice.text) || (voice.role !== null && /s$/u.test(voice.role)) || voice.kind === "state")
  )
    heard.plural = voice;
  if (voice.actor !== null || voice.speaksFor.length > 0) heard.any = voice;
  if (voice.role !== null && voice.pronoun === null) heard.roles.set(toRoleKey(voice.role), voice);
}

function lastPersonBefore(
  at: number,
  names: readonly NameMention[],
  people: KnownPeople,
  voice: Voice,
): Voice | undefined {
  const name = names.findLast(({ end, kind }) => kind === "person" && end <= at);
  const person = name && people.get(lastNameOf(cleanName(name.text)));
  return person
    ? { ...voice, actor: person.slug, kind: "person" satisfies ChainLink["kind"], speaksFor: [] }
    : undefined;
}

/** "spokesman", "spokeswoman" and "spokesperson" are one role. */
function toRoleKey(role: string): string {
  return role.replace(/^spokes\w+$/u, "spokesperson").replace(/s$/u, "");
}
