/** Where the reports rub against each other or against reading: changes, contradictions, reprints, gaps, problems. */
import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { Change, Contradiction, DossierStatement, Reprint } from "../../model/dossier.ts";
import type { Problem } from "../../model/problem.ts";
import { toWhether } from "../claim-clause.ts";
import { type DossierIndex, findStatements, toExactWords, toReportName, toSpeakerName } from "../dossier-index.ts";
import { cutText, toOneLine, toQuoted } from "../visible-text.ts";
import { toCount, toDistinct, toSentence, toWordList } from "../word-lists.ts";
import { toGapIds } from "./known.ts";
import { toLine, toSection, wholeDossier } from "./section.ts";

/** Words for how an actor moved. */
export const changeWords: Readonly<Record<Change["kind"], string>> = {
  reversal: "reversal",
  "walk-back": "walk-back",
  hardening: "hardening",
  update: "update",
};

/** Composes who changed position, with both passages in exact words. */
export function composeChanges(index: DossierIndex): BriefSection {
  return toSection(
    "changes",
    "Changes of position",
    index.dossier.changes.map((each) => composeChange(index, each)),
    12,
  );
}

function composeChange(index: DossierIndex, change: Change): BriefLine {
  const proposition = index.propositions.get(change.propositionId);
  const on = proposition === undefined ? "" : ` on ${toWhether(proposition)}`;
  const quotes = toQuotePair(findInOrder(index, change.statementIds));
  const text = `${changeWords[change.kind]}${on}`;
  const why = toSentence(toOneLine(change.because));
  return toLine(
    `${toSentence(text)} ${why}${quotes === "" ? "" : ` ${quotes}`}`.replace(/ {2,}/gu, " "),
    change.statementIds,
    [change.propositionId],
  );
}

/** Composes passages that cannot both be right as worded; no winner is picked. */
export function composeContradictions(index: DossierIndex): BriefSection {
  return toSection(
    "contradictions",
    "Contradictions",
    index.dossier.contradictions.map((each) => composeContradiction(index, each)),
    12,
  );
}

function composeContradiction(index: DossierIndex, { kind, statementIds, because }: Contradiction): BriefLine {
  const statements = findInOrder(index, statementIds);
  const quotes = statements
    .slice(0, 3)
    .map(
      (each) =>
        `${toSpeakerName(index, each)} in ${toReportName(index.reports.get(each.reportId)!)}: ${toQuoted(cutText(toExactWords(each), 160))}`,
    )
    .join(" – against – ");
  const ids = toDistinct(statements.flatMap(({ propositionIds }) => propositionIds));
  return toLine(
    `On the ${kind}: ${toSentence(toOneLine(because))} ${quotes}`.trim(),
    statementIds,
    ids.length > 0 ? ids : [wholeDossier],
  );
}

/** Composes which reports carry the same words: they count as one. */
export function composeReprints(index: DossierIndex): BriefSection {
  return toSection(
    "reprints",
    "Reprints",
    index.dossier.reprints.map((each) => composeReprint(index, each)),
    12,
  );
}

function composeReprint(index: DossierIndex, { reportIds, origin, because }: Reprint): BriefLine {
  const reports = reportIds.flatMap((id) => index.reports.get(id) ?? []);
  const names = toWordList(
    reports.map((report) => `${toReportName(report)} (${report.ref})`),
    6,
  );
  const text =
    reports.length < 2
      ? `${names} carries text from ${toOneLine(origin)}`
      : `${names} carry the same text, from ${toOneLine(origin)}, and count once`;
  return toLine(
    `${toSentence(text)} ${toSentence(toOneLine(because))}`,
    [],
    reports.map(({ ref }) => ref),
  );
}

/** Composes what would settle each main claim or what nobody says about it, one line a claim. */
export function composeGaps(index: DossierIndex): BriefSection {
  const { gaps, propositions } = index.dossier;
  const lines = propositions.slice(0, gapClaims).flatMap((proposition) => {
    const own = gaps.filter((gap) => gap.propositionId === proposition.id);
    if (own.length === 0) return [];
    const texts = own.map(({ text }, number) =>
      number === 0
        ? toOneLine(text)
        : toOneLine(text)
            .replace(/^no (?:statement|report) in this dossier says/iu, "nor")
            .replace(/^no (?:statement|report) in this dossier names evidence/iu, "none names evidence"),
    );
    return [toLine(`On ${toWhether(proposition)}: ${texts.join("; ")}.`, toGapIds(proposition, own), [proposition.id])];
  });
  const loose = gaps
    .filter(({ propositionId }) => propositionId === null)
    .map(({ text, statementIds }) => toLine(toSentence(toOneLine(text)), statementIds, [wholeDossier]));
  return toSection("gaps", "What would settle it", [...lines, ...loose], 16);
}

const gapClaims = 12;

/** Composes what was odd in reading, one line a kind of problem, with the reports it happened in. */
export function composeProblems(index: DossierIndex): BriefSection {
  const { dossier } = index;
  const all: (Problem & { readonly ref: string | null })[] = [];
  const seen = new Set<string>();
  for (const problem of [
    ...dossier.reports.flatMap((report) => report.problems.map((each) => ({ ...each, reportId: report.id }))),
    ...dossier.problems,
  ]) {
    const key = JSON.stringify([problem.code, problem.message, problem.reportId ?? problem.path ?? null]);
    if (seen.has(key)) continue;
    seen.add(key);
    all.push({
      ...problem,
      ref: problem.reportId === undefined ? null : (index.reports.get(problem.reportId)?.ref ?? null),
    });
  }
  const codes = toDistinct(all.map(({ code }) => code));
  const lines = codes.map((code) => {
    const group = all.filter((each) => each.code === code);
    const refs = toDistinct(group.flatMap(({ ref }) => ref ?? []));
    const where = refs.length > 0 ? ` in ${toWordList(refs, 8)}` : "";
    const messages = toDistinct(group.map(({ message }) => cutText(toQuotes(toOneLine(message)), 200)));
    const rest = messages.length > 2 ? `; and ${toCount(messages.length - 2, "more")}`.replace(/mores$/u, "more") : "";
    return toLine(
      `${code.replaceAll("-", " ")}${where}: ${messages.slice(0, 2).join("; ")}${rest}.`,
      [],
      refs.length > 0 ? refs : [wholeDossier],
    );
  });
  return toSection("problems", "Problems of reading", lines, 16);
}

/** What messages set off as code stands in quotation marks in prose. */
function toQuotes(message: string): string {
  return message.replaceAll(/`([^`]*)`/gu, "‘$1’");
}

/** Keeps the order of the ids: a change is told from its earlier to its later statement. */
function findInOrder(index: DossierIndex, ids: readonly string[]): DossierStatement[] {
  return toDistinct(ids).flatMap((id) => findStatements(index, [id]));
}

function toQuotePair(statements: readonly DossierStatement[]): string {
  const words = statements.map(toExactWords).filter((each) => each !== "");
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || first === last) return "";
  return `First: ${toQuoted(cutText(first, 200))} Later: ${toQuoted(cutText(last, 200))}`;
}
