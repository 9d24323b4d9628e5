import type { Proposition } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import { decideEntries, decideSettings, regroupOrigins, toItem, toProblem } from "./apply-decisions.ts";
import { toHash, toHashable } from "./canonical-json.ts";
import { checkConfidence, toLowest } from "./check-confidence.ts";
import { composeSentences } from "./compose-sentences.ts";
import { type Decision, findHead, findStanding } from "./decision-log.ts";
import { enterEvidence } from "./enter-evidence.ts";
import { enterOrigins } from "./enter-origins.ts";
import { explainWhyNotMore, toFormula } from "./explain-line.ts";
import type { Interest } from "./find-interest.ts";
import { findSensitivity } from "./find-sensitivity.ts";
import { defaultTable, type GradeTable, toTableHash } from "./grade-table.ts";
import { indexParts, type LedgerParts } from "./index-parts.ts";
import type { Ledger, LedgerEntry, LedgerLine } from "./ledger-shape.ts";
import { type ScaleName, toLikelihoodWord } from "./likelihood-words.ts";
import { type Settings, weighEntries } from "./weigh-entries.ts";

export interface WeighOptions {
  readonly table?: GradeTable;
  readonly scale?: ScaleName;
  readonly lambda?: number;
  readonly start?: number;
  /** Who would say what in any case; before the rules for parties. */
  readonly interests?: readonly Interest[];
  /** A verified log, oldest first. */
  readonly decisions?: readonly Decision[];
}

/**
 * Weighs one proposition: each origin a line, clusters, one sum, its words, checks and what would change it. A pure
 * function of the dossier's parts, the grade table and the log of decisions: the same input gives the same hash.
 * Without entries the sum is the start and the word "no evidence entered". Decisions that fit nothing become problems.
 */
export function weighProposition(proposition: Proposition, parts: LedgerParts, options: WeighOptions = {}): Ledger {
  const { table = defaultTable, scale = "icd-203", interests = [], decisions: log = [] } = options;
  const problems: Problem[] = [];
  const standing = findStanding(log);
  const defaults: Settings = {
    lambda: options.lambda ?? table.lambda,
    start: options.start ?? table.start,
    caps: table.caps,
  };
  const { settings, gaps, adopted } = decideSettings(defaults, standing, proposition.id, problems);
  const origins = regroupOrigins(proposition.origins, standing, proposition.id, problems);
  const entered = enterOrigins(proposition, origins, parts, table, interests);
  const things = enterEvidence(parts.evidence, standing, proposition.id, problems);
  const decided = decideEntries([...entered.entries, ...things], standing, proposition.id, table, problems);
  const entries = dropUnsound(decided, settings, standing, proposition.id, problems);
  const weighing = weighEntries(entries, settings);
  const checks = checkConfidence(entries, weighing, settings, gaps);
  const confidence = entries.length === 0 ? "low" : toLowest(checks.map((check) => check.confidence));
  const lines = entries.map((entry) => toLine(entry, weighing, settings));
  const ids = new Set(entries.map(({ id }) => id));
  const result: Omit<Ledger, "hash"> = {
    schema: "hearsay/ledger/1",
    model: "origin-ledger/1",
    table: { id: table.id, hash: toTableHash(table), calibrated: table.calibrated },
    manifest: indexParts(parts).manifest,
    logHead: findHead(log),
    scale,
    settings,
    propositionId: proposition.id,
    text: proposition.text,
    counts: toCounts(proposition, entries, weighing.clusters.length, parts),
    lines: lines.toSorted(byWeight),
    listed: entered.listed.filter(({ id }) => !ids.has(id)),
    weighing,
    word: entries.length === 0 ? "no evidence entered" : toLikelihoodWord(weighing.probability, weighing.range, scale),
    confidence,
    checks,
    sentences: composeSentences(entries, weighing, settings, checks, confidence, scale),
    sensitivity: findSensitivity(entries, settings),
    adopted,
    problems: [...problems, ...findTwoSided(entries)],
  };
  const rounded = toHashable(result);
  return { ...rounded, hash: toHash(rounded) };
}

// Mostly a sign that one of its statements was misread.
function findTwoSided(entries: readonly LedgerEntry[]): Problem[] {
  return entries.flatMap(({ label, side, id, isUnnamed }) => {
    if (side !== "for" || isUnnamed) return [];
    const other = entries.find((each) => each.side === "against" && each.label === label);
    if (!other) return [];
    const message = `${label}: stands on both sides, as ${id} and ${other.id}; one of its statements may be misread`;
    return [{ code: "origin-on-both-sides", message }];
  });
}

// A reviewer's p1, p0 and a may contradict each other; such an entry is rejected.
function dropUnsound(
  entries: readonly LedgerEntry[],
  settings: Settings,
  decisions: readonly Decision[],
  propositionId: string,
  problems: Problem[],
): LedgerEntry[] {
  return entries.filter((entry) => {
    if (entry.grades.kind === "statement") return true;
    try {
      weighEntries([entry], settings);
      return true;
    } catch {
      const decision = decisions.findLast((each) => toItem(each, propositionId) === entry.id);
      if (decision) problems.push(toProblem(decision, "low, mid and high points must rise; the entry is rejected"));
      return false;
    }
  });
}

function toLine(entry: LedgerEntry, weighing: ReturnType<typeof weighEntries>, settings: Settings): LedgerLine {
  const weighed = weighing.entries.find(({ id }) => id === entry.id)!;
  return {
    ...entry,
    ...weighed,
    formula: toFormula(entry, weighed, settings),
    whyNotMore: explainWhyNotMore(entry, weighed, settings),
  };
}

function byWeight(one: LedgerLine, other: LedgerLine): number {
  return Math.abs(other.points.mid) - Math.abs(one.points.mid) || (one.id < other.id ? -1 : 1);
}

function toCounts(
  { statementIds }: Proposition,
  entries: readonly LedgerEntry[],
  clusters: number,
  parts: LedgerParts,
): Ledger["counts"] {
  const index = indexParts(parts);
  const reportIds = new Set(statementIds.flatMap((id) => index.statements.get(id)?.reportId ?? []));
  const outlets = new Set([...reportIds].flatMap((id) => index.reports.get(id)?.outlet ?? []));
  const copied = new Set([...reportIds].flatMap((id) => index.reprints.get(id) ?? []));
  const copies = [...copied].reduce(
    (sum, each) => sum + Math.max(0, each.reportIds.filter((id) => reportIds.has(id)).length - 1),
    0,
  );
  return {
    reports: reportIds.size,
    outlets: outlets.size,
    relays: reportIds.size - copies,
    origins: entries.filter(({ grades }) => grades.kind === "statement").length,
    clusters,
  };
}
