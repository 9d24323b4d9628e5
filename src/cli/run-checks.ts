import { checkBrief } from "../brief/check-brief.ts";
import { checkNumbers } from "../brief/check-numbers.ts";
import { checkPaths } from "../brief/check-paths.ts";
import { checkSums } from "../brief/check-sums.ts";
import { composeBrief } from "../brief/compose-brief.ts";
import { toCount } from "../brief/word-lists.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";

/** One thing that must hold, in words, and where it does not; empty where it holds everywhere. */
export interface Check {
  readonly id: string;
  readonly says: string;
  readonly failures: readonly Problem[];
}

/** Checks a dossier and the brief made from it, in a fixed order. */
export function runChecks(dossier: Dossier): Check[] {
  const { reports, statements } = dossier;
  const brief = composeBrief(dossier);
  const found = checkBrief(brief, dossier);
  const lines = brief.sections.reduce((sum, section) => sum + section.lines.length, 0);
  const assessed = dossier.propositions.filter(({ assessment }) => assessment !== null).length;
  const points = dossier.series.reduce((sum, each) => sum + each.points.length, 0);
  const isHash = ({ code }: Problem): boolean => code === "hash-differs";
  const isWords = ({ code, start }: Problem): boolean => code === "no-report" || start !== undefined;
  return [
    {
      id: "hashes",
      says: `the text of ${toCount(reports.length, "report")} is as it was read (SHA-256)`,
      failures: found.filter(isHash),
    },
    {
      id: "words",
      says: `the words of ${toCount(statements.length, "statement")} stand in the reports at the places given`,
      failures: found.filter((problem) => !isHash(problem) && isWords(problem)),
    },
    {
      id: "citations",
      says: `each of ${toCount(lines, "line")} of the brief cites what it rests on and quotes exact words`,
      failures: found.filter((problem) => !isHash(problem) && !isWords(problem)),
    },
    {
      id: "references",
      says: "every statement the dossier points to is in it",
      failures: findLostReferences(dossier),
    },
    {
      id: "paths",
      says: "every claim, position, origin, transfer, piece of evidence, finding, change and contradiction has its reason and leads to quotations",
      failures: checkPaths(dossier),
    },
    {
      id: "sums",
      says: `${toCount(assessed, "likelihood")} and ${toCount(points, "figure")} come out the same when they are summed up and read again`,
      failures: checkSums(dossier),
    },
    {
      id: "numbers",
      says: "each number of the brief is counted again or found in the words, dates, rules and figures its line cites",
      failures: checkNumbers(brief, dossier),
    },
    {
      id: "repeatable",
      says: "the same dossier gives the same brief",
      failures:
        JSON.stringify(composeBrief(dossier)) === JSON.stringify(brief)
          ? []
          : [{ code: "not-repeatable", message: "brief: differs when it is composed twice" }],
    },
  ];
}

function findLostReferences(dossier: Dossier): Problem[] {
  const known = new Set(dossier.statements.map(({ id }) => id));
  const { propositions, transfers, evidence, findings, changes, contradictions, gaps } = dossier;
  const holders: readonly (readonly [string, readonly string[]])[] = [
    ...propositions.map(({ id, statementIds }) => [id, statementIds] as const),
    ...transfers.map(({ id, statementIds }) => [id, statementIds] as const),
    ...evidence.map(({ id, statementIds }) => [id, statementIds] as const),
    ...findings.map(({ about, statementIds }) => [`finding about ${about}`, statementIds] as const),
    ...changes.map(({ propositionId, statementIds }) => [`change on ${propositionId}`, statementIds] as const),
    ...contradictions.map(({ kind, statementIds }) => [`contradiction of ${kind}`, statementIds] as const),
    ...gaps.map(
      ({ propositionId, statementIds }) => [`gap of ${propositionId ?? "the dossier"}`, statementIds] as const,
    ),
  ];
  return holders.flatMap(([name, ids]) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) => ({ code: "lost-statement", message: `${name}: cites ${id}, which the dossier lacks` })),
  );
}
