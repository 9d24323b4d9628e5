import { findActors } from "../lexicon/find-actors.ts";
import { findStateOf } from "../lexicon/state-of.ts";
import { toSlug } from "../lexicon/to-slug.ts";
import type { Actor } from "../model/dossier.ts";
import { findMatches } from "../model/find-matches.ts";
import type { Report } from "../model/report.ts";
import type { ActorKind, ChainLink, Statement } from "../model/statement.ts";
import { findOwners } from "./find-owners.ts";
import { findKnownActor, type KnownActor } from "./known-actors.ts";
import type { ActorName } from "./mentions.ts";
import { findNewGroups, findOtherNames } from "./new-names.ts";
import { findNewStates } from "./new-states.ts";
import { findOfficeHolders, type OfficeHolder } from "./office-holders.ts";
import { noRecall, type Recall } from "./recall.ts";
import { findSameBodies } from "./same-bodies.ts";
import { toCalmWords } from "./voice-words.ts";

/** Who is who over all reports. */
export interface LinkedActors {
  /** How many reports were read for it. */
  readonly reportCount: number;
  /** By id; unnamed voices and the states behind everybody included. */
  readonly actors: readonly Actor[];
  /** The id of who is nearest to the words; null where the words name nobody. */
  readonly speakerOf: (statement: Statement) => string | null;
  /** The state an actor is, or speaks for; null where none is known. */
  readonly stateOf: (actorId: string) => string | null;
  readonly actorOf: (actorId: string) => Actor | null;
  /** Names the reports give to states, bodies and groups that the lexicon does not hold. */
  readonly names: readonly ActorName[];
}

/** Proper names only: every word but small ones begins with a capital. */
function findNames(actors: Iterable<Actor>): ActorName[] {
  const names: ActorName[] = [];
  for (const { id, kind, name, aliases } of actors) {
    if (kind === "person" || findKnownActor(id) || /^r[0-9a-f]{12}-/u.test(id)) continue;
    for (const words of [name, ...aliases]) {
      const plain = words.replace(/^(?:the|The) /u, "");
      if (
        /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Treasury|Ministry|Army|Council|Parliament|Both)$/u.test(
          plain,
        )
      )
        continue;
      if (/^\p{Lu}[\p{L}'’-]*(?: (?:of|the|for|\p{Lu}[\p{L}'’-]*))*$/u.test(plain))
        names.push({ words: plain, actorId: id });
    }
  }
  return names.toSorted((one, other) => other.words.length - one.words.length || (one.words < other.words ? -1 : 1));
}

interface Draft {
  readonly id: string;
  kind: ActorKind;
  readonly names: Map<string, number>;
  readonly memberOf: Set<string>;
}

/**
 * Merges the voices of all chains: the same slug is the same actor, an unnamed voice is its own actor inside its report
 * only, and a lone family name is the one person of that name. People are members of the bodies and states that the words
 * of a chain or of an introduction name with them. States that no list of names holds are told by the bodies they own.
 */
export function linkActors(
  reports: readonly Report[],
  statements: readonly Statement[],
  recall: Recall = noRecall,
): LinkedActors {
  // Names that came out as they were are the very same list, so that what was read with them need not be read again.
  const keep = (step: string, names: readonly ActorName[]): readonly ActorName[] =>
    recall(step, recall, [JSON.stringify(names)], () => names);
  const stateNames = keep("state-names", findStateNames(reports, statements, recall));
  const states = new Set(stateNames.map(({ actorId }) => actorId));
  const groupNames = dropRepeats(
    reports.flatMap((each) => recall("groups", each, [], () => findNewGroups(each.text, findActors(each.text)))),
  );
  const groups = new Set(groupNames.map(({ actorId }) => actorId));
  const otherNames = dropRepeats(
    reports.flatMap((each) => recall("other-names", each, [stateNames], () => findOtherNames(each.text, stateNames))),
  );
  const drafts = new Map<string, Draft>();
  const offices = new Map(
    reports.map((each) => {
      const find = (): OfficeHolder[] => findOfficeHolders(each.text, stateNames);
      return [each.id, recall("offices", each, [stateNames], find)] as const;
    }),
  );
  const full = findFullNames(statements);
  const bodies = findBodies(statements, full);
  const twins = findSameBodies([...bodies]);
  const idOf = (link: ChainLink, reportId: string): string | null => {
    const id = toActorId(link, reportId);
    if (id === null) return null;
    const own = full.get(id) ?? id;
    return twins.get(own) ?? own;
  };
  for (const statement of statements) {
    for (const link of statement.chain) {
      const id = idOf(link, statement.reportId);
      if (id === null) continue;
      const draft = drafts.get(id) ?? {
        id,
        kind: link.kind === "unnamed" ? toUnnamedKind(link.text) : link.kind,
        names: new Map(),
        memberOf: new Set(),
      };
      if (states.has(id)) draft.kind = "state";
      else if (groups.has(id)) draft.kind = "group";
      else if (draft.kind === "person" && bodies.has(id)) draft.kind = "organization";
      drafts.set(id, draft);
      draft.names.set(link.text, (draft.names.get(link.text) ?? 0) + 1);
      for (const member of isApart(link) ? [] : findMemberships(link, id)) draft.memberOf.add(member);
      for (const member of isApart(link) ? [] : (link.speaksFor ?? [])) {
        if (member !== id && (states.has(member) || drafts.get(member)?.kind === "organization"))
          draft.memberOf.add(member);
      }
      if (link.kind !== "person" || link.actor === null) continue;
      for (const holder of offices.get(statement.reportId) ?? []) {
        if (toSlug(holder.name) === id) for (const member of holder.memberOf) draft.memberOf.add(member);
      }
    }
  }
  const same = new Map(findSameVoices(statements));
  const voices = [...drafts.values()].map(({ id, kind, names, memberOf }) => {
    return { id, kind, names: [...names.keys()], memberOf: [...memberOf] };
  });
  const owners = findOwners(reports, statements, voices, idOf, [...stateNames, ...otherNames, ...groupNames], recall);
  for (const [id, target] of owners.pointed) if (!same.has(id)) same.set(id, target);
  const actors = new Map(
    [...drafts.values()]
      .filter(({ id }) => !same.has(id))
      .map((draft) => [draft.id, toActor(draft, owners.ownersOf.get(draft.id) ?? [])] as const),
  );
  for (const { words, actorId } of stateNames) {
    if (!actors.has(actorId))
      actors.set(actorId, { id: actorId, name: words, kind: "state", aliases: [], memberOf: [] });
  }
  for (const { words, actorId } of groupNames) {
    if (!actors.has(actorId))
      actors.set(actorId, { id: actorId, name: words, kind: "group", aliases: [], memberOf: [] });
  }
  for (const each of owners.others)
    if (!actors.has(each.id)) actors.set(each.id, { ...each, aliases: [], memberOf: [] });
  addKnown(actors);
  const pronouns = findPronounVoices(statements, idOf);
  const actorOf = (id: string): Actor | null => actors.get(id) ?? toKnownActor(id);
  return {
    reportCount: reports.length,
    actors: [...actors.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    speakerOf: (statement) => {
      const link = findVoice(statement);
      const id = link ? (idOf(link, statement.reportId) ?? pronouns.get(statement.id) ?? null) : null;
      return id === null ? null : toLast(same, id);
    },
    stateOf: (id) => toState(id, actorOf, new Set()),
    actorOf,
    names: keep("names", [
      ...dropRepeats([...findNames(actors.values()), ...otherNames]),
      ...findCompassNames(reports, recall),
    ]),
  };
}

/** "A diplomat familiar with a report by the experts" speaks for none of them. */
function isApart({ text, actor }: ChainLink): boolean {
  return (
    actor === null &&
    /\b(?:familiar with|close to|briefed (?:on|by)|with knowledge of|who (?:saw|has seen))\b/iu.test(text)
  );
}

/** "He said …" where nobody is named: who spoke last in that report. By id of the statement. */
function findPronounVoices(
  statements: readonly Statement[],
  idOf: (link: ChainLink, reportId: string) => string | null,
): Map<string, string> {
  const found = new Map<string, string>();
  let last: { readonly reportId: string; readonly id: string; readonly end: number } | null = null;
  for (const { id, reportId, chain } of statements) {
    const [link] = chain;
    if (link === undefined) continue;
    const voice = idOf(link, reportId);
    if (voice !== null) last = { reportId, id: voice, end: link.end };
    else if (last?.reportId === reportId && link.start - last.end < 600 && /^(?:he|she|they)$/iu.test(link.text))
      found.set(id, last.id);
  }
  return found;
}

/** Voices that some chain calls a body, or that the words around them do: "Northgate, which owns the ship". */
function findBodies(statements: readonly Statement[], full: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  for (const { actor, kind, text } of statements.flatMap(({ chain }) => chain)) {
    if (actor === null || kind === "state") continue;
    const isCalled =
      /, which\b|\b(?:company|firm|chain|supplier|shipowner|manufacturer|operator)(?: [^,]{0,60},)? \p{Lu}/u.test(text);
    if (kind === "organization" || kind === "group" || isCalled) found.add(full.get(actor) ?? actor);
  }
  return found;
}

/** Follows "the official" to the voice told in full; a ring ends where it began. */
function toLast(same: ReadonlyMap<string, string>, id: string): string {
  const seen = new Set<string>();
  let last = id;
  for (let next = same.get(last); next !== undefined && !seen.has(next); next = same.get(last)) {
    seen.add(next);
    last = next;
  }
  return last;
}

/** States that the texts speak of and the lexicon does not hold. */
function findStateNames(reports: readonly Report[], statements: readonly Statement[], recall: Recall): ActorName[] {
  const names = reports.flatMap((each) =>
    recall("new-states", each, [], () => findNewStates(each.text, findActors(each.text))),
  );
  const people = new Set<string>();
  const spoken = new Map<string, { words: string; count: number }>();
  for (const { actor, kind, text } of statements.flatMap(({ chain }) => chain)) {
    if (actor === null) continue;
    if (kind === "person" && actor.includes("-")) people.add(actor.split("-").at(-1) ?? actor);
    if (!/^\p{Lu}\p{Ll}{3,}$/u.test(text) || toSlug(text) !== actor || findKnownActor(actor)) continue;
    const entry = spoken.get(actor) ?? { words: text, count: 0 };
    spoken.set(actor, entry);
    entry.count += kind === "state" ? 1 : -1;
  }
  const voices = [...spoken].flatMap(([id, { words, count }]) => (count > 0 && !people.has(id) ? [words] : []));
  return [...new Set([...names, ...voices])].map((words) => ({ words, actorId: toSlug(words) }));
}

/** Each stretch of words once: what the first says of it. */
function dropRepeats(names: readonly ActorName[]): ActorName[] {
  const byWords = new Map<string, ActorName>();
  for (const each of names) if (!byWords.has(each.words)) byWords.set(each.words, each);
  return [...byWords.values()];
}

/** "the North" and "the South" where the texts speak of just one state of such a name. */
function findCompassNames(reports: readonly Report[], recall: Recall): ActorName[] {
  return ["North", "South"].flatMap((point) => {
    const pattern = new RegExp(`\\b${point} \\p{Lu}\\p{Ll}+`, "gu");
    const find = (text: string): string[] => [...findMatches(text, pattern)].map(([name]) => name);
    const words = new Set(reports.flatMap((each) => recall(point, each, [], () => find(each.text))));
    const ids = new Set(
      [...words].flatMap((name) =>
        findActors(name)
          .filter(({ by }) => by === "name")
          .map(({ actorId }) => actorId),
      ),
    );
    const [actorId] = ids;
    return ids.size === 1 && actorId !== undefined
      ? [`the ${point}`, `The ${point}`].map((each) => ({ words: each, actorId }))
      : [];
  });
}

const monthFirst =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)-\p{L}+$/u;

/** Slugs of lone family names to the slug of the one person who bears that name in full. */
function findFullNames(statements: readonly Statement[]): ReadonlyMap<string, string> {
  const people = statements
    .flatMap(({ chain }) => chain)
    .filter(({ kind, actor }) => kind === "person" && actor !== null)
    .map(({ actor }) => actor ?? "");
  const byLast = new Map<string, Set<string>>();
  for (const id of people) {
    const last = id.split("-").at(-1) ?? id;
    if (last !== id) byLast.set(last, (byLast.get(last) ?? new Set()).add(id));
  }
  const full = new Map<string, string>();
  for (const id of people) {
    const last = id.split("-").at(-1) ?? id;
    const [only, ...others] = byLast.get(id) ?? [];
    if (!id.includes("-") && only !== undefined && others.length === 0) full.set(id, only);
    // "In March Berg had said": the month is no first name.
    const named = [...(byLast.get(last) ?? [])].filter((each) => !monthFirst.test(each));
    if (monthFirst.test(id) && named.length === 1 && named[0] !== undefined) full.set(id, named[0]);
  }
  return full;
}

const things =
  /^(?:the |this |that |its |some |new |such |any )?(?:evidence|information|images?|imagery|pictures?|photos?|data|figures|documents?|records|markings)\b/iu;

/** Who is nearest to the words; where that is a thing ("evidence") and a person presents it, the person. */
function findVoice({ chain }: Statement): ChainLink | undefined {
  const [first, second] = chain;
  return first && second && first.actor === null && things.test(first.text) ? second : first;
}

/** Unnamed voices that come back in the same report: "a ministry spokesman … the spokesman". */
function findSameVoices(statements: readonly Statement[]): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  const earlier = new Map<string, ChainLink[]>();
  // A headline's "official" is told of in full below it.
  const inOrder = [...statements].sort(
    (one, other) => Number(one.zone === "headline") - Number(other.zone === "headline"),
  );
  for (const { chain, reportId } of inOrder) {
    for (const link of chain) {
      if (link.actor !== null) continue;
      const before = earlier.get(reportId) ?? [];
      const noun = /^(?:the )?(?:same )?(\p{L}[\p{L}-]*)$/iu.exec(link.text.split(",")[0] ?? "")?.[1]?.toLowerCase();
      const source =
        noun === undefined
          ? undefined
          : before.findLast(
              ({ text }) =>
                text.toLowerCase() !== link.text.toLowerCase() && new RegExp(`\\b${noun}\\b`, "iu").test(text),
            );
      const id = toActorId(link, reportId);
      const sourceId = source ? toActorId(source, reportId) : null;
      if (id !== null && sourceId !== null && id !== sourceId && !same.has(id)) same.set(id, sourceId);
      earlier.set(reportId, [...before, link]);
    }
  }
  return same;
}

/** The dossier's id for a voice: its slug, or for an unnamed voice one made of its report and words. Null for a bare pronoun. */
export function toActorId(link: ChainLink, reportId: string): string | null {
  if (link.actor !== null) return link.actor;
  const slug = toSlug(link.text);
  return slug === "" || /^(?:he|she|it|they|we|i|his|her|their|its)$/u.test(slug) ? null : `${reportId}-${slug}`;
}

function toUnnamedKind(words: string): ActorKind {
  return /\b(?:officials|sources|analysts|experts|diplomats|observers|some|many|critics)\b/iu.test(words)
    ? "group"
    : /\b(?:statement|report|paper|data|document|note|media)\b/iu.test(words)
      ? "organization"
      : "person";
}

function findMemberships(link: ChainLink, id: string): string[] {
  const known = findKnownActor(id);
  if (known) return [...known.memberOf];
  if (/\b(?:former|ex-|retired|one-time)\b/iu.test(link.text)) return [];
  // "President A and leader B": each speaks for their own side.
  const last = id.split("-").at(-1) ?? id;
  const own = link.text.split(/\band\b/u).find((part) => toSlug(part).includes(last)) ?? link.text;
  const words = link.kind === "person" ? own : link.text;
  const named = findActors(words);
  // "a diplomat in Karvik", "ambassador to Norland": a place or a counterpart is nobody's employer.
  const speaking = named.filter(
    ({ start }) => !/\b(?:in|at|on|to|near|about|against|towards?)\s+(?:the\s+)?$/iu.test(words.slice(0, start)),
  );
  const told = named.length === 0 ? (link.speaksFor ?? []).filter((member) => findKnownActor(member) !== null) : [];
  return [...speaking.map(({ actorId }) => actorId), ...told].filter((actorId) => actorId !== id);
}

function toActor(draft: Draft, owners: readonly string[]): Actor {
  const known = findKnownActor(draft.id);
  const written = [...draft.names]
    .toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .map(([text]) => text);
  const name = known?.name ?? toName(draft.id, written);
  const aliases = [...new Set(written)]
    .filter((text) => text !== name && !/^(?:he|she|it|they|we|i)$/iu.test(text))
    .toSorted();
  // "Norland's National Security Council": the words name the state, so that the body is not the one that bears this name.
  const owner = owners[0] !== undefined && findKnownActor(owners[0]) === null ? owners[0] : null;
  const members = [...draft.memberOf].filter((id) => owner === null || findStateOf(id) === null);
  const states = members.map((id) => findStateOf(id)).filter((id) => id !== null && id !== draft.id);
  return {
    id: draft.id,
    name,
    kind: known?.kind ?? draft.kind,
    aliases,
    memberOf: [...new Set([...owners, ...[...members, ...states.filter((id) => id !== null)].toSorted()])].filter(
      (id) => id !== draft.id,
    ),
  };
}

/** The name as the reports write it where they write it in full, else the slug in capitals. */
function toName(id: string, written: readonly string[]): string {
  const words = id.split("-");
  const pattern = new RegExp(words.map((word) => `${word.replaceAll(/[^\p{L}\p{N}]/gu, "")}`).join("[\\s.’'-]+"), "iu");
  for (const text of written) {
    const match = pattern.exec(text.normalize("NFKD").replaceAll(/\p{M}/gu, ""));
    if (match) return match[0];
  }
  if (/^r[0-9a-f]{12}-/u.test(id)) return toCalmWords(written[0] ?? id);
  // An id put together from words that stand nowhere so: what the report writes is the name.
  const phrase = written.find((text) => /\s/u.test(text.trim()) && !/^(?:his|her|its|their)\b/iu.test(text));
  if (words.length > 2 && phrase !== undefined)
    return phrase.replace(/^(?:The|A|An|Some|Several) /u, (word) => word.toLowerCase());
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(" ");
}

/** Adds the bodies and states that members point to, so that every id in `memberOf` is an actor. */
function addKnown(actors: Map<string, Actor>): void {
  const open = [...actors.values()].flatMap(({ memberOf }) => memberOf);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (actors.has(next)) continue;
    const known = toKnownActor(next);
    if (!known) continue;
    actors.set(next, known);
    open.push(...known.memberOf);
  }
}

function toKnownActor(id: string): Actor | null {
  const known: KnownActor | null = findKnownActor(id);
  return known ? { id, name: known.name, kind: known.kind, aliases: [], memberOf: [...known.memberOf] } : null;
}

function toState(id: string, actorOf: (id: string) => Actor | null, seen: Set<string>): string | null {
  if (seen.has(id)) return null;
  seen.add(id);
  const actor = actorOf(id);
  if (!actor) return null;
  if (actor.kind === "state") return id;
  for (const member of actor.memberOf) {
    const state = toState(member, actorOf, seen);
    if (state !== null) return state;
  }
  return null;
}
