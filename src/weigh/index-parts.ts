import type { Actor, Dossier, DossierReport, DossierStatement, Evidence, Reprint } from "../model/dossier.ts";
import { toHash } from "./canonical-json.ts";

/** What of a dossier a ledger needs beside the proposition. */
export type LedgerParts = Pick<Dossier, "reports" | "statements" | "actors" | "evidence" | "reprints">;

/** A dossier's parts, ready to be looked up. */
export interface PartsIndex {
  readonly actors: ReadonlyMap<string, Actor>;
  /** By name, in the order of the actors. */
  readonly actorsByName: ReadonlyMap<string, readonly Actor[]>;
  readonly reports: ReadonlyMap<string, DossierReport>;
  readonly statements: ReadonlyMap<string, DossierStatement>;
  /** By report, in the order of the reprints. */
  readonly reprints: ReadonlyMap<string, readonly Reprint[]>;
  /** Evidence that names one of the propositions or statements, in the order of the evidence. */
  readonly findEvidence: (propositionId: string | null, statementIds: readonly string[]) => readonly Evidence[];
  /** Hash of all texts. */
  readonly manifest: string;
}

const indexes = new WeakMap<LedgerParts, PartsIndex>();

/** Indexes the parts of a dossier; done once for one and the same object. */
export function indexParts(parts: LedgerParts): PartsIndex {
  const known = indexes.get(parts);
  if (known) return known;
  const byAbout = new Map<string, Set<number>>();
  for (const [place, { propositionIds, statementIds }] of parts.evidence.entries()) {
    for (const id of [...propositionIds, ...statementIds]) {
      const places = byAbout.get(id) ?? new Set();
      byAbout.set(id, places.add(place));
    }
  }
  const index: PartsIndex = {
    actors: new Map(parts.actors.map((actor) => [actor.id, actor])),
    actorsByName: listBy(parts.actors, ({ name }) => [name]),
    reports: new Map(parts.reports.map((each) => [each.id, each])),
    statements: new Map(parts.statements.map((each) => [each.id, each])),
    reprints: listBy(parts.reprints, ({ reportIds }) => reportIds),
    findEvidence: (propositionId, statementIds) => {
      const ids = propositionId === null ? statementIds : [propositionId, ...statementIds];
      const places = new Set(ids.flatMap((id) => [...(byAbout.get(id) ?? [])]));
      return [...places].toSorted((one, other) => one - other).map((place) => parts.evidence[place]!);
    },
    manifest: toHash(parts.reports.map(({ sha256 }) => sha256).toSorted()),
  };
  indexes.set(parts, index);
  return index;
}

function listBy<T>(all: readonly T[], toKeys: (each: T) => readonly string[]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const each of all) {
    for (const key of toKeys(each)) {
      const list = lists.get(key);
      if (list) list.push(each);
      else lists.set(key, [each]);
    }
  }
  return lists;
}
