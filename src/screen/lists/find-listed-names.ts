import { findActorByName, findActors } from "../../lexicon/find-actors.ts";
import { toSlug } from "../../lexicon/to-slug.ts";
import type { Actor, Dossier, DossierReport } from "../../model/dossier.ts";

/** A name that stands in the reports, in the spellings met, with where it stands. */
export interface FoundName {
  /** The actor's id, else the slug of the name. */
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly string[];
  /** Statements whose voice it is, or whose words hold it. */
  readonly statementIds: readonly string[];
  /** Its first place in each report. */
  readonly places: readonly NamePlace[];
  readonly isSpeaker: boolean;
  /** Transfers the actor is a party of: `T1`. */
  readonly partyOf: readonly string[];
}

export interface NamePlace {
  readonly reportRef: string;
  readonly start: number;
  readonly end: number;
}

type Draft = { -readonly [Key in keyof FoundName]: FoundName[Key] };

const particle = "(?:al|el|ul|bin|ibn|von|van|de|da|del|of|and|the|for)";
// A full stop belongs to initials only; else it ends the sentence.
const word = String.raw`(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{N}’'-]*)`;
const nameRun = new RegExp(String.raw`${word}(?:[ -](?:${particle}[ -]){0,2}${word}){0,9}`, "gu");
const ship = /\b(?:ships?|vessels?|tankers?|freighters?|carriers?|MV|MT)\b[^.;]{0,40}$/iu;
const imo = /\bIMO\D{0,3}\d{7}\b/u;

/**
 * Finds the names that can be held against lists, in the order of the actors, then of the reports: people, bodies and
 * groups that speak or take part, then names of two and more words (or of ships) that stand in a report's body or
 * captions. States and unnamed voices are left out.
 */
export function findListedNames({ actors, statements, transfers, reports }: Dossier): FoundName[] {
  const found = new Map<string, Draft>();
  for (const actor of actors.filter(isNamed)) {
    const all = [actor.name, ...actor.aliases].flatMap((name) => [name, toStateless(name, actor)]);
    const isSpeaker = statements.some(({ chain }) => chain.some((link) => link.actor === actor.id));
    found.set(actor.id, {
      ...{ id: actor.id, name: actor.name, spellings: [...new Set(all)], statementIds: [], places: [] },
      ...{ isSpeaker, partyOf: [] },
    });
  }
  for (const report of reports) {
    const own = statements.filter(({ reportId }) => reportId === report.id);
    for (const link of own.flatMap(({ chain }) => chain)) {
      const entry = link.actor === null ? undefined : found.get(link.actor);
      if (entry) addPlace(entry, { reportRef: report.ref, start: link.start, end: link.end });
    }
    for (const { name, start, end } of findNamesIn(report)) {
      const id = findActorByName(name)?.actor.id ?? toSlug(name);
      const blank = { id, name, spellings: [name], statementIds: [], places: [], isSpeaker: false, partyOf: [] };
      const entry = found.get(id) ?? blank;
      found.set(id, entry);
      if (!entry.spellings.includes(name)) entry.spellings = [...entry.spellings, name];
      addPlace(entry, { reportRef: report.ref, start, end });
      const holding = own.filter(({ content }) => content.some((span) => span.start <= start && end <= span.end));
      const ids = holding.map((statement) => statement.id).filter((each) => !entry.statementIds.includes(each));
      entry.statementIds = [...entry.statementIds, ...ids];
    }
  }
  for (const { id, chain } of statements) {
    for (const { actor } of chain) {
      const entry = actor === null ? undefined : found.get(actor);
      if (entry && !entry.statementIds.includes(id)) entry.statementIds = [...entry.statementIds, id];
    }
  }
  return [...found.values()]
    .filter(({ places }) => places.length > 0)
    .map((entry) => {
      const own = transfers.filter((each) => [each.supplier, each.recipient, each.endUser].includes(entry.id));
      return { ...entry, partyOf: own.map(({ id }) => id) };
    });
}

function addPlace(entry: Draft, place: NamePlace): void {
  if (!entry.places.some(({ reportRef }) => reportRef === place.reportRef)) entry.places = [...entry.places, place];
}

function isNamed({ id, kind }: Actor): boolean {
  return kind !== "state" && !/^r[0-9a-f]{12}-/u.test(id);
}

/** "Norlandic Ministry of Munitions" is on a list as "Ministry of Munitions". */
function toStateless(name: string, { kind }: Actor): string {
  const [first] = findActors(name);
  if (kind === "person" || first === undefined || first.start > 4 || first.by === "name") return name;
  const rest = name.slice(first.end).trim();
  return rest.includes(" ") ? rest : name;
}

function findNamesIn({ text, zones }: DossierReport): { name: string; start: number; end: number }[] {
  return zones
    .filter(({ kind }) => kind === "body" || kind === "caption")
    .flatMap((zone) =>
      [...text.slice(zone.start, zone.end).matchAll(nameRun)].flatMap(({ 0: run, index }) => {
        const words = run.replace(/[.'’-]+$/u, "");
        const start = zone.start + index;
        const end = start + words.length;
        const number = imo.exec(text.slice(start, end + 25))?.[0];
        const place = { start, end };
        if (number !== undefined) return [{ name: `${words}, ${number}`, ...place }];
        if (ship.test(text.slice(Math.max(zone.start, start - 60), start))) return [{ name: words, ...place }];
        const isState = findActorByName(words)?.actor.kind === "state";
        return words.includes(" ") && !isState ? [{ name: words, ...place }, ...toHalves(words, start)] : [];
      }),
    );
}

/** "Orlo Ven and Mira Tarn" may be one name or two. */
function toHalves(words: string, from: number): { name: string; start: number; end: number }[] {
  const at = words.indexOf(" and ");
  if (at < 0) return [];
  const halves = [
    { name: words.slice(0, at), start: from, end: from + at },
    { name: words.slice(at + 5), start: from + at + 5, end: from + words.length },
  ];
  return halves.filter(({ name }) => name.includes(" "));
}

/** A name and what is left of it without its first words, as long as two are left; two names joined by "and" stay whole. */
export function toSuffixes(name: string): string[] {
  const words = name.includes(" and ") ? [name] : name.split(" ");
  return words.slice(0, Math.max(1, words.length - 1)).map((_, at) => words.slice(at).join(" "));
}
