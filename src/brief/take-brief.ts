import { hashText } from "../learned/hash.ts";
import type { Dossier, DossierStatement } from "../model/dossier.ts";
import type { Statement } from "../model/statement.ts";
import type { TakenBrief } from "../model/taken-brief.ts";

/** What is known beside the dossier. */
export interface TakeOptions {
  /** As asked for; null for all there is. */
  readonly asOf: string | null;
  /** Version of hearsay. */
  readonly hearsay: string;
  readonly rejected?: readonly Pick<Statement, "id">[];
}

/** Writes down in short what the brief of a dossier tells, so that a later one can be held against it. */
export function toTakenBrief(dossier: Dossier, { asOf, hearsay, rejected = [] }: TakeOptions): TakenBrief {
  const reports = new Map(dossier.reports.map(({ id }, place) => [id, place]));
  const places = new Map(dossier.statements.map(({ id }, place) => [id, place]));
  const toPlaces = (ids: readonly string[]): number[] =>
    ids.flatMap((id) => places.get(id) ?? []).sort((one, other) => one - other);
  return {
    schema: "hearsay/taken/1",
    asOf,
    hearsay,
    reports: dossier.reports.map(({ id }) => id),
    statements: dossier.statements.map((each) => {
      const { start, end } = toSpan(each);
      const report = reports.get(each.reportId) ?? -1;
      return [each.id, each.ref, report, each.act, start, end, hashWords(each), each.cue?.start ?? -1];
    }),
    rejected: rejected.map(({ id }) => id).sort(),
    propositions: dossier.propositions.map(({ id, text, status, assessment, origins, statementIds }) => ({
      id,
      text,
      status,
      word: assessment?.word ?? null,
      origins: origins.filter(({ side }) => side === "for").length,
      statements: toPlaces(statementIds),
    })),
    changes: dossier.changes.map(({ actorId, propositionId, statementIds }) => ({
      actorId,
      propositionId,
      statements: toPlaces(statementIds),
    })),
  };
}

function toSpan({ content, cue, chain }: DossierStatement): { readonly start: number; readonly end: number } {
  const first = content[0] ?? cue ?? chain[0];
  return { start: first?.start ?? 0, end: content.at(-1)?.end ?? first?.end ?? 0 };
}

function hashWords({ content, chain, cue }: DossierStatement): number {
  const words = [chain[0]?.text ?? "", cue?.text ?? "", ...content.map(({ text }) => text)];
  return hashText(JSON.stringify(words)) >>> 0;
}
