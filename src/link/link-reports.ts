import type { Actor, Change, Contradiction, Evidence, Gap, Proposition, Reprint, Transfer } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import { type LinkedActors, linkActors } from "./actors.ts";
import { findChanges } from "./changes.ts";
import { openClaims } from "./claim-items.ts";
import { findContradictions } from "./contradictions.ts";
import { dateByOtherReports, dateByOwnWords, type Told, toReference } from "./date-reports.ts";
import { findEvidence } from "./evidence.ts";
import { findGaps } from "./gaps.ts";
import { toClaims } from "./group-claims.ts";
import { toItems } from "./items.ts";
import { mendActs } from "./mend-acts.ts";
import { mendVoices } from "./mend-voices.ts";
import { findEventGroups, findPropositions } from "./propositions.ts";
import type { Reading } from "./reading.ts";
import { readStatements } from "./readings.ts";
import { createRecall, noRecall, type Recall } from "./recall.ts";
import type { Regrouping } from "./regroup.ts";
import { relatePropositions } from "./relations.ts";
import { findReprints } from "./reprints.ts";
import { resolveSaidOn } from "./said-on.ts";
import { findTransfers } from "./transfers.ts";
import type { Claim } from "./weigh-claims.ts";

/** Reports and the statements found in each, before or after dating. */
export interface Matter {
  readonly reports: readonly Report[];
  /** By report id, each in the order of the words. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  /** What dating had to read already; used again where reports and statements are still the same. */
  readonly work?: Work;
  /** What was worked out of the very same reports and statements before; nothing where it is left out. */
  readonly recall?: Recall;
}

/** Voices and readings of a matter, kept from one step to the next. */
export interface Work {
  readonly linked: LinkedActors;
  readonly readings: Recall;
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
  const recall = matter.recall ?? noRecall;
  const mended = matter.reports.map((report) => {
    const own = matter.statements.get(report.id) ?? [];
    return [report.id, recall("mended", report, own, () => keepEdits(own, mendActs(mendVoices(report, own))))] as const;
  });
  const reports = matter.reports.map((report) => recall("dated", report, [], () => dateByOwnWords(report)));
  let current = resolve({ reports, statements: new Map(mended), recall });
  const linked = linkActors(current.reports, toAll(current), recall);
  const work: Work = { linked, readings: matter.recall ?? createRecall() };
  const tellings = new Map<Report, readonly Told[]>();
  for (let round = 0; round < rounds && current.reports.some(({ publishedOn }) => publishedOn.from === null); round++) {
    const items = toItems(readAll(current, work));
    const found = dateByOtherReports(current.reports, items, work.linked.names, tellings);
    // Dated as it was before, a report is the very same.
    const reports = found.map((report, at) => {
      const before = current.reports[at]!;
      if (report === before) return report;
      return recall("dated by others", before, [JSON.stringify([report.publishedOn, report.problems])], () => report);
    });
    if (reports.every((report, index) => report === current.reports[index])) break;
    current = resolve({ reports, statements: current.statements, recall });
  }
  return { ...current, work, ...(matter.recall && { recall }) };
}

// What a person put right is not mended again.
function keepEdits(before: readonly Statement[], after: readonly Statement[]): Statement[] {
  return after.map((each, at) => {
    const own = before[at];
    const fields = new Set(own?.review?.edits.map(({ field }) => field));
    if (!own || fields.size === 0) return each;
    return { ...each, ...(fields.has("act") && { act: own.act }), ...(fields.has("speaker") && { chain: own.chain }) };
  });
}

/** Puts the statements of ordered, dated reports together. */
export function linkReports(matter: Matter, decided: readonly Regrouping[] = []): Linked {
  const { reports } = matter;
  const all = toAll(matter);
  const isSame = matter.work !== undefined && matter.work.linked.reportCount === reports.length;
  const recall = matter.recall ?? noRecall;
  const work =
    isSame && matter.work
      ? matter.work
      : { linked: linkActors(reports, all, recall), readings: matter.recall ?? createRecall() };
  const { linked } = work;
  const readings = readAll(matter, work);
  const order = new Map(all.map(({ id }, index) => [id, index]));
  const reprints = recall("reprints", recall, reports, () => findReprints(reports));
  const firsts = new Map(reprints.flatMap(({ reportIds }) => reportIds.map((id) => [id, reportIds[0] ?? id] as const)));
  const refOf = (id: string): number => order.get(id) ?? all.length;
  const copyOf = (id: string): string => firsts.get(id) ?? id;
  const found = findPropositions(readings, linked, refOf, copyOf, decided, recall);
  const grouped = relatePropositions(found, refOf, recall);
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
    changes: findChanges(grouped, linked, readings, recall),
    contradictions: findContradictions(grouped, linked, reports, readings, recall),
    reprints,
    gaps: findGaps(grouped, evidence),
    problems: [],
  };
}

/** The statements of a matter that may make or join a claim, as linking compares them. */
export function readOpenClaims(matter: Matter): Claim[] {
  const dated = dateMatter(matter);
  const linked = linkActors(dated.reports, toAll(dated));
  const readings = readAll(dated, { linked, readings: noRecall });
  const { open, groupOf } = openClaims(findEventGroups(readings), readings, linked.names);
  return toClaims(open, groupOf, linked.names);
}

function toAll({ reports, statements }: Matter): Statement[] {
  return reports.flatMap(({ id }) => statements.get(id) ?? []);
}

/** Reads all reports but those that were read before, with nothing changed since that reading them rests on. */
function readAll({ reports, statements }: Matter, { linked, readings }: Work): Reading[] {
  return reports.flatMap((report) => {
    const own = statements.get(report.id) ?? [];
    const given = [...own, linked.names, ...own.flatMap((each) => toVoice(each, linked))];
    return readings("readings", report, given, () => readStatements(report, own, linked));
  });
}

/** All that reading a statement takes from who is who, but for the names. */
function toVoice(statement: Statement, { speakerOf, stateOf, actorOf }: LinkedActors): (string | null)[] {
  const speaker = speakerOf(statement);
  return speaker === null ? [null] : [speaker, stateOf(speaker), actorOf(speaker)?.kind ?? null];
}

function resolve({ reports, statements, recall = noRecall }: Matter): Matter {
  const resolved = reports.map((report) => {
    const own = statements.get(report.id) ?? [];
    const toSaid = (): Statement[] => {
      const reference = toReference(report);
      return own.map((statement) => resolveSaidOn(statement, reference));
    };
    return [report.id, recall("said", report, own, toSaid)] as const;
  });
  return { reports, statements: new Map(resolved) };
}
