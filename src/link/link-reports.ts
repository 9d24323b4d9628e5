import type { Actor, Change, Contradiction, Evidence, Gap, Proposition, Reprint, Transfer } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import { linkActors } from "./actors.ts";
import { findChanges } from "./changes.ts";
import { findContradictions } from "./contradictions.ts";
import { dateByOtherReports, dateByOwnWords, toReference } from "./date-reports.ts";
import { findEvidence } from "./evidence.ts";
import { findGaps } from "./gaps.ts";
import { toItems } from "./items.ts";
import { mendVoices } from "./mend-voices.ts";
import { findPropositions } from "./propositions.ts";
import type { Reading } from "./reading.ts";
import { readStatements } from "./readings.ts";
import { findReprints } from "./reprints.ts";
import { resolveSaidOn } from "./said-on.ts";
import { findTransfers } from "./transfers.ts";

/** Reports and the statements found in each, before or after dating. */
export interface Matter {
  readonly reports: readonly Report[];
  /** By report id, each in the order of the words. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
}

/** What the statements of many reports give when put together; see `model/dossier.ts` for each part and its order. */
export interface Linked {
  readonly actors: readonly Actor[];
  readonly propositions: readonly Proposition[];
  readonly propositionsOf: (statementId: string) => readonly string[];
  readonly transfers: readonly Transfer[];
  readonly evidence: readonly Evidence[];
  readonly changes: readonly Change[];
  readonly contradictions: readonly Contradiction[];
  readonly reprints: readonly Reprint[];
  readonly gaps: readonly Gap[];
  readonly problems: readonly Problem[];
}

const rounds = 6;

/** Dates the reports that bear no date, as far as their own words or other reports tell, and the statements in them. */
export function dateMatter(matter: Matter): Matter {
  const cache: Cache = new Map();
  const mended = matter.reports.map(
    (report) => [report.id, mendVoices(report, matter.statements.get(report.id) ?? [])] as const,
  );
  let current = resolve({ reports: matter.reports.map(dateByOwnWords), statements: new Map(mended) });
  for (let round = 0; round < rounds && current.reports.some(({ publishedOn }) => publishedOn.from === null); round++) {
    const reports = dateByOtherReports(current.reports, toItems(readAll(current, cache)));
    if (reports.every((report, index) => report === current.reports[index])) break;
    current = resolve({ reports, statements: current.statements });
  }
  return current;
}

/** Puts the statements of ordered, dated reports together. */
export function linkReports({ reports, statements }: Matter): Linked {
  const all = reports.flatMap(({ id }) => statements.get(id) ?? []);
  const linked = linkActors(reports, all);
  const readings = readAll({ reports, statements });
  const order = new Map(all.map(({ id }, index) => [id, index]));
  const grouped = findPropositions(toItems(readings), linked, (id) => order.get(id) ?? all.length);
  const propositions = grouped.map(({ proposition }) => proposition);
  const ids = new Map<string, string[]>();
  for (const { id, statementIds } of propositions)
    for (const each of statementIds) ids.set(each, [...(ids.get(each) ?? []), id]);
  const propositionsOf = (statementId: string): readonly string[] => ids.get(statementId) ?? [];
  const evidence = findEvidence(readings, linked, propositionsOf);
  return {
    actors: linked.actors,
    propositions,
    propositionsOf,
    transfers: findTransfers(grouped),
    evidence,
    changes: findChanges(grouped, linked),
    contradictions: findContradictions(grouped, linked, reports),
    reprints: findReprints(reports),
    gaps: findGaps(grouped, evidence),
    problems: [],
  };
}

type Cache = Map<string, { readonly report: Report; readonly readings: readonly Reading[] }>;

/** Reads all reports; with a cache, only those that changed since. */
function readAll({ reports, statements }: Matter, cache: Cache = new Map()): Reading[] {
  const linked = linkActors(
    reports,
    reports.flatMap(({ id }) => statements.get(id) ?? []),
  );
  return reports.flatMap((report) => {
    const known = cache.get(report.id);
    if (known?.report === report) return known.readings;
    const readings = readStatements(report, statements.get(report.id) ?? [], linked);
    cache.set(report.id, { report, readings });
    return readings;
  });
}

function resolve({ reports, statements }: Matter): Matter {
  const resolved = reports.map((report) => {
    const reference = toReference(report);
    return [
      report.id,
      (statements.get(report.id) ?? []).map((statement) => resolveSaidOn(statement, reference)),
    ] as const;
  });
  return { reports, statements: new Map(resolved) };
}
