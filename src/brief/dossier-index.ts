import { toCalmWords } from "../link/voice-words.ts";
import type { Actor, Dossier, DossierReport, DossierStatement, Proposition } from "../model/dossier.ts";
import type { ChainLink } from "../model/statement.ts";
import { cutText, toOneLine } from "./visible-text.ts";
import { toIdWords } from "./voice-words.ts";

/** A Dossier with its things by id, for composing and rendering. */
export interface DossierIndex {
  readonly dossier: Dossier;
  readonly reports: ReadonlyMap<string, DossierReport>;
  readonly statements: ReadonlyMap<string, DossierStatement>;
  /** Where each statement stands in the dossier's order. */
  readonly places: ReadonlyMap<string, number>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly propositions: ReadonlyMap<string, Proposition>;
}

/** Makes the things of a dossier findable by id. */
export function indexDossier(dossier: Dossier): DossierIndex {
  return {
    dossier,
    reports: new Map(dossier.reports.map((report) => [report.id, report])),
    statements: new Map(dossier.statements.map((statement) => [statement.id, statement])),
    places: new Map(dossier.statements.map(({ id }, place) => [id, place])),
    actors: new Map(dossier.actors.map((actor) => [actor.id, actor])),
    propositions: new Map(dossier.propositions.map((proposition) => [proposition.id, proposition])),
  };
}

/** Finds the statements of some ids in the dossier's order; ids that are not there are left out, doubles too. */
export function findStatements(index: DossierIndex, ids: readonly string[]): DossierStatement[] {
  const places = [...new Set(ids)].flatMap((id) => index.places.get(id) ?? []).sort((one, other) => one - other);
  return places.flatMap((place) => index.dossier.statements[place] ?? []);
}

/** Names an actor; an id that no actor bears is turned into words: `north-korea` becomes `North Korea`. */
export function toActorName(index: DossierIndex, actorId: string): string {
  const name = index.actors.get(actorId)?.name;
  // A word that begins a sentence and names nobody in particular.
  if (/^(?:Some|Many|Others|Several)$/u.test(name ?? "")) return (name ?? "").toLowerCase();
  if (name !== undefined && name !== "") return toOneLine(name);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(actorId)) return toOneLine(actorId);
  return toIdWords(actorId);
}

/** Names one voice of a chain: the actor, else the report's own words for it (`a senior official`). */
export function toVoiceName(index: DossierIndex, link: ChainLink | undefined): string {
  if (link === undefined) return "an unnamed voice";
  if (link.actor !== null) return toActorName(index, link.actor);
  const words = toCalmWords(cutText(toOneLine(link.text), 80));
  if (words === "" || /^(?:he|she|it|they|who|which|we|i|one|this|that|these|those)$/iu.test(words))
    return "an unnamed voice";
  if (link.kind === "group" && link.speaksFor?.length === 2)
    return link.speaksFor.map((id) => toActorName(index, id)).join(" and ");
  if (/^(?:the |a |this )?(?:statement|communiqu[eé]|note|letter|report|document)$/iu.test(words)) {
    // What a body issues is the body's word.
    const [issuer, another] = link.speaksFor ?? [];
    if (issuer !== undefined && another === undefined) return toActorName(index, issuer);
    return `${words.replace(/^(?:The|This|A)\b/u, (word) => word.toLowerCase())} (issuer not named)`;
  }
  return words.replace(/^(?:The|A|An|One|Some|Two|Three|Several|Many|Another|Other)\b/u, (word) => word.toLowerCase());
}

/** Names who is nearest to the words of a statement. */
export function toSpeakerName(index: DossierIndex, statement: DossierStatement): string {
  return toVoiceName(index, statement.chain[0]);
}

/** Names a report for people: its outlet, else its title in single quotation marks, else whose words it reprints, else its file. */
export function toReportName(report: DossierReport): string {
  if (report.outlet !== null) return cutText(toOneLine(report.outlet), 60);
  if (report.title !== null) return `‘${cutText(toOneLine(report.title), 60)}’`;
  const fileName = report.path === null || report.path === "-" ? null : (report.path.split(/[/\\]/u).at(-1) ?? null);
  const source = report.credits.find(({ kind }) => kind === "reprint")?.name;
  if (source !== undefined) return `a reprint of ${cutText(toOneLine(source), 50)}`;
  return cutText(toOneLine(fileName ?? `report ${report.ref}`), 60);
}

/** The exact words of a statement on one line, parts of an interrupted quotation joined by ` … `; empty where a speaker declines without words. */
export function toExactWords(statement: DossierStatement): string {
  return statement.content.map(({ text }) => toOneLine(text)).join(" … ");
}
