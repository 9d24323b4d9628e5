import { findActors } from "../lexicon/find-actors.ts";
import { findStateOf } from "../lexicon/state-of.ts";
import { toSlug } from "../lexicon/to-slug.ts";
import type { Report } from "../model/report.ts";
import type { ActorKind, ChainLink, Statement } from "../model/statement.ts";
import { findBelongings, findPointedBodies, isPublic, type KnownOwners } from "./find-belongings.ts";
import { findKnownActor, isTeller } from "./known-actors.ts";
import { type ActorName, findNamedActors } from "./mentions.ts";
import { findNewBodies } from "./new-names.ts";
import { noRecall, type Recall } from "./recall.ts";
import { toTwinFinder } from "./same-bodies.ts";

/** A voice as far as chains tell it. */
export interface Voice {
  readonly id: string;
  readonly kind: ActorKind;
  /** As reports write it. */
  readonly names: readonly string[];
  readonly memberOf: readonly string[];
}

/** Who speaks for whom over all reports. */
export interface Owners {
  /** By id of the voice: ids of the bodies, states and clients it speaks for, nearest first. */
  readonly ownersOf: ReadonlyMap<string, readonly string[]>;
  /** Voices without a name that are a body told before, by id: "the company". */
  readonly pointed: ReadonlyMap<string, string>;
  /** Bodies and states that speak in no chain but stand behind somebody who does. */
  readonly others: readonly { readonly id: string; readonly name: string; readonly kind: ActorKind }[];
}

/** Stands for the one state of a matter in which no state is named, so that its police and its ministries are one side. */
export const homeState = { id: "home-state", name: "the authorities", kind: "state" } as const;

const paperName =
  /\b(?:Times|Post|Daily|News|Herald|Radio|Television|TV|Telegraph|Gazette|Tribune|Journal|Courier|Chronicle|Guardian|Press|Wire|Newswire|Broadcasting|Mirror|Ledger|Star|Lantern|Messenger|Standard|University)\b/u;

/**
 * Finds who speaks for whom: by office and name, by what stands before, and over all reports of a matter. `names` are the
 * names of states and groups that the reports bring. Where no report names any state, all who hold a public office speak
 * for one.
 */
export function findOwners(
  reports: readonly Report[],
  statements: readonly Statement[],
  voices: readonly Voice[],
  idOf: (link: ChainLink, reportId: string) => string | null,
  names: readonly ActorName[],
  recall: Recall = noRecall,
): Owners {
  const byId = new Map(voices.map((voice) => [voice.id, voice]));
  const findTwin = toTwinFinder(voices.flatMap(({ id, kind }) => (kind === "organization" ? [id] : [])));
  const bodyNames = reports
    .flatMap((each) => recall("new-bodies", each, [], () => findNewBodies(each.text, findActors(each.text))))
    .filter(({ words }) => !paperName.test(words))
    .map((each) => ({ ...each, actorId: findTwin(each.actorId) ?? each.actorId }));
  const unspoken = new Map(bodyNames.filter(({ actorId }) => !byId.has(actorId)).map((each) => [each.actorId, each]));
  const people = new Map<string, Set<string>>();
  for (const { id, kind } of voices) {
    if (kind !== "person") continue;
    const last = id.split("-").at(-1) ?? id;
    people.set(last, (people.get(last) ?? new Set()).add(id));
  }
  const stateIds = new Set(
    names.filter(({ actorId }) => byId.get(actorId)?.kind !== "group").map((each) => each.actorId),
  );
  const isState = (id: string): boolean =>
    byId.get(id)?.kind === "state" || findKnownActor(id)?.kind === "state" || (stateIds.has(id) && !byId.has(id));
  const known: KnownOwners = {
    idOf,
    isState,
    isPerson: (id) => byId.get(id)?.kind === "person",
    personOf: (familyName) => {
      const [only, ...others] = people.get(familyName.toLowerCase()) ?? [];
      return only !== undefined && others.length === 0 ? only : null;
    },
    isBody: (id) => {
      if (unspoken.has(id)) return true;
      if (isTeller(id) && findKnownActor(id)?.role !== "think-tank") return false;
      const kind = byId.get(id)?.kind ?? findKnownActor(id)?.kind;
      if (kind !== "organization" && kind !== "group") return false;
      return !/^r[0-9a-f]{12}-/u.test(id) && !(byId.get(id)?.names ?? []).some((name) => paperName.test(name));
    },
    ownersOf: (id) => ownersOf.get(id) ?? [],
    bodyOf: (words) => {
      const slug = toSlug(words.replace(/^(?:the|its|their) /iu, ""));
      if (!/-(?:ministry|council|service|agency|command|department)$/u.test(slug)) return null;
      return findTwin(slug);
    },
    names: dropAmbiguous([
      ...names,
      ...bodyNames,
      ...voices
        .filter(({ kind, id }) => (kind === "organization" || kind === "group") && !/^r[0-9a-f]{12}-/u.test(id))
        .flatMap(({ id, names: written }) =>
          written
            .map((words) => words.replace(/^(?:the|a|an) /iu, ""))
            .filter((words) => /^\p{Lu}[\p{L}\p{N}’-]*(?: (?:of|for|the|and|\p{Lu}[\p{L}\p{N}’-]*))*$/u.test(words))
            .map((words) => ({ words, actorId: id })),
        ),
    ]),
  };
  const byReport = new Map<string, Statement[]>();
  for (const statement of statements) {
    const list = byReport.get(statement.reportId);
    if (list) list.push(statement);
    else byReport.set(statement.reportId, [statement]);
  }
  const ownersOf = new Map<string, readonly string[]>();
  const told = new Map<string, { readonly owner: string; readonly rank: number }[]>();
  const pointed = new Map<string, string>();
  for (const report of reports) {
    const own = byReport.get(report.id) ?? [];
    for (const { link, owners, rank } of findBelongings(report, own, known)) {
      const id = idOf(link, report.id);
      if (id === null || findKnownActor(id)) continue;
      const list = told.get(id) ?? [];
      told.set(id, list);
      for (const owner of owners) list.push({ owner, rank });
    }
  }
  for (const [id, list] of told) ownersOf.set(id, [toPlainest(list)]);
  for (const report of reports)
    for (const [id, target] of findPointedBodies(report, byReport.get(report.id) ?? [], known)) pointed.set(id, target);
  for (const [id, state] of findHomes(reports, byReport, known, ownersOf)) ownersOf.set(id, [state]);
  for (const [id, state] of findNamesakes(reports, byReport, known, ownersOf, byId)) ownersOf.set(id, [state]);
  if (
    isOfOneState(
      reports,
      names.filter(({ actorId }) => isState(actorId)),
      voices,
    )
  )
    for (const { id, names: written, kind } of voices)
      if (kind !== "state" && written.some(isPublic) && !ownersOf.has(id)) ownersOf.set(id, [homeState.id]);
  const behind = new Set([...ownersOf.values()].flat());
  return {
    ownersOf,
    pointed,
    others: [
      ...[...unspoken.values()]
        .filter(({ actorId }) => behind.has(actorId))
        .map(({ words, actorId }) => ({ id: actorId, name: words, kind: "organization" as const })),
      ...(behind.has(homeState.id) ? [homeState] : []),
    ],
  };
}

/** Whether the reports name no state at all, or so few that offices without one can only be of one: those of a place. */
function isOfOneState(reports: readonly Report[], states: readonly ActorName[], voices: readonly Voice[]): boolean {
  if (states.length > 0 || voices.some(({ id }) => findStateOf(id) !== null)) return false;
  const named = new Set<string>();
  for (const { text } of reports) {
    for (const { actorId } of findActors(text)) if (findKnownActor(actorId)?.kind === "state") named.add(actorId);
    if (named.size > 1) return false;
  }
  return true;
}

/** Leaves out what several bodies are called: "the Treasury" of one report is not that of another. */
function dropAmbiguous(names: readonly ActorName[]): ActorName[] {
  const ids = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { words, actorId } of names) {
    const known = ids.get(words) ?? actorId;
    ids.set(words, known);
    if (known !== actorId) ambiguous.add(words);
  }
  return names.filter(({ words }) => !ambiguous.has(words));
}

/**
 * Voices of a body that the lexicon gives to a state, in a report that does not name this state: where another report
 * says whose body it is ("Norland's National Security Council"), they are of that state. By id of the voice.
 */
function findNamesakes(
  reports: readonly Report[],
  byReport: ReadonlyMap<string, readonly Statement[]>,
  known: KnownOwners,
  ownersOf: ReadonlyMap<string, readonly string[]>,
  byId: ReadonlyMap<string, Voice>,
): Map<string, string> {
  const found = new Map<string, string>();
  const ownerOfBody = new Map<string, string>();
  for (const [id, [owner]] of ownersOf) {
    if (owner === undefined || findKnownActor(owner) !== null || !known.isState(owner)) continue;
    for (const body of byId.get(id)?.memberOf ?? []) if (isBodyOfState(body)) ownerOfBody.set(body, owner);
  }
  if (ownerOfBody.size === 0) return found;
  for (const report of reports) {
    const named = new Set(findActors(report.text).map(({ actorId }) => actorId));
    for (const link of (byReport.get(report.id) ?? []).flatMap(({ chain }) => chain)) {
      const id = known.idOf(link, report.id);
      const told = id === null ? undefined : ownersOf.get(id)?.[0];
      if (id === null || (told !== undefined && !isBodyOfState(told))) continue;
      for (const body of [told ?? id, ...(byId.get(id)?.memberOf ?? [])]) {
        const owner = ownerOfBody.get(body);
        const state = findStateOf(body);
        if (owner !== undefined && state !== null && !named.has(state) && findKnownActor(id) === null)
          found.set(id, owner);
      }
    }
  }
  return found;
}

function isBodyOfState(id: string): boolean {
  const actor = findKnownActor(id);
  return actor !== null && actor.kind === "organization" && findStateOf(id) !== null;
}

/**
 * A report that leaves out whose minister speaks means the state it is at home in: the one that others speak for whom it
 * calls by a bare office too. By id of the voice; missing where several states would do, and where the paragraph names
 * another state before it: "Norland agreed with Vesnia. The minister …".
 */
function findHomes(
  reports: readonly Report[],
  byReport: ReadonlyMap<string, readonly Statement[]>,
  known: KnownOwners,
  ownersOf: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
  const found = new Map<string, string>();
  const toState = (id: string, left = 4): string | null => {
    if (known.isState(id)) return id;
    const [owner] = ownersOf.get(id) ?? [];
    return owner === undefined || left === 0 ? null : toState(owner, left - 1);
  };
  for (const { id: reportId, text } of reports) {
    const links = (byReport.get(reportId) ?? []).flatMap(({ chain }) => chain);
    const bare = links.filter(
      ({ text }) =>
        isPublic(text) && findNamedActors(text, known.names).every(({ actorId }) => !known.isState(actorId)),
    );
    const ids = new Set(bare.flatMap((link) => known.idOf(link, reportId) ?? []));
    const homes = new Set([...ids].flatMap((id) => toState(id) ?? findStateOf(id) ?? []));
    const [home] = homes;
    if (homes.size !== 1 || home === undefined) continue;
    const isElsewhere = ({ start }: ChainLink): boolean =>
      findNamedActors(text.slice(text.lastIndexOf("\n", start) + 1, start), known.names).some(
        ({ actorId }) => known.isState(actorId) && actorId !== home,
      );
    for (const id of ids) {
      if (ownersOf.has(id) || known.isState(id) || findStateOf(id) !== null) continue;
      if (!links.some((link) => known.idOf(link, reportId) === id && isElsewhere(link))) found.set(id, home);
    }
  }
  return found;
}

/** The owner told most plainly; of those the one told most often, then first. */
function toPlainest(list: readonly { readonly owner: string; readonly rank: number }[]): string {
  const most = list.reduce((highest, { rank }) => Math.max(highest, rank), 0);
  const counts = new Map<string, number>();
  for (const { owner, rank } of list) if (rank === most) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? "";
}
