import { checkBrief } from "../brief/check-brief.ts";
import { composeBrief } from "../brief/compose-brief.ts";
import type { Dossier, DossierStatement } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import type { TextSpan } from "../model/span.ts";

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
  const lines = brief.sections.reduce((sum, section) => sum + section.lines.length, 0);
  const again = JSON.stringify(composeBrief(dossier)) === JSON.stringify(brief);
  return [
    {
      id: "words",
      says: `the words of ${statements.length} statements stand in ${reports.length} reports at the places given`,
      failures: findMovedWords(dossier),
    },
    {
      id: "references",
      says: "everything the dossier points to is in it",
      failures: findLostReferences(dossier),
    },
    {
      id: "brief",
      says: `every one of ${lines} lines of the brief cites statements, quotes exact words and rests on unchanged reports`,
      failures: checkBrief(brief, dossier),
    },
    {
      id: "repeatable",
      says: "the same dossier gives the same brief",
      failures: again ? [] : [{ code: "not-repeatable", message: "brief: differs when it is composed twice" }],
    },
  ];
}

function findMovedWords({ reports, statements }: Dossier): Problem[] {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  return statements.flatMap((statement) => {
    const text = texts.get(statement.reportId);
    if (text === undefined) {
      return [{ code: "no-report", message: `${statement.ref}: its report ${statement.reportId} is not here` }];
    }
    return toSpans(statement)
      .filter(({ start, end, text: words }) => text.slice(start, end) !== words)
      .map(({ start, end }) => ({
        code: "moved-words",
        message: `${statement.ref}: words not found at ${start}–${end} of its report`,
        reportId: statement.reportId,
        start,
        end,
      }));
  });
}

function toSpans({ chain, cue, content, evidence }: DossierStatement): readonly TextSpan[] {
  return [...chain, ...(cue === null ? [] : [cue]), ...content, ...evidence];
}

function findLostReferences(dossier: Dossier): Problem[] {
  const known = new Set(dossier.statements.flatMap(({ id, ref }) => [id, ref]));
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
      .map((id) => ({ code: "lost-statement", message: `${name}: cites ${id}, which is not here` })),
  );
}
