import { createHash } from "node:crypto";
import type { Brief, BriefLine, BriefSection } from "../model/brief.ts";
import type { Dossier, DossierReport, DossierStatement } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import type { TextSpan } from "../model/span.ts";
import { type DossierIndex, indexDossier } from "./dossier-index.ts";
import { wholeDossier } from "./sections/section.ts";
import { cutText, toOneLine } from "./visible-text.ts";

/** Sections that may hold lines on no single statement: what is missing, what went wrong, what a rule or a pack says. */
const freeSections: readonly string[] = ["findings", "gaps", "problems", "reports", "reprints", "series", "since"];

/**
 * Checks that a brief can be traced: each line cites statements of the dossier, or says what else it is about; each span
 * slices back to its report's text; each text has the hash it was read with; each quotation stands in a cited report.
 * Returns what fails, in the order of the brief; empty where all holds.
 */
export function checkBrief(brief: Brief, dossier: Dossier): Problem[] {
  const held = holdDossier(dossier);
  return [
    ...dossier.reports.flatMap(checkHash),
    ...dossier.statements.flatMap((statement) => checkSpans(statement, held)),
    ...brief.sections.flatMap((section) => section.lines.flatMap((line) => checkLine(section, line, held))),
  ];
}

interface Held {
  readonly index: DossierIndex;
  readonly subjects: ReadonlySet<string>;
  /** Texts of the reports on one line, by report id: made once, since each line is looked up in them. */
  readonly lines: ReadonlyMap<string, string>;
}

function holdDossier(dossier: Dossier): Held {
  const things = [dossier.propositions, dossier.transfers, dossier.evidence, dossier.measures, dossier.series];
  return {
    index: indexDossier(dossier),
    subjects: new Set([
      wholeDossier,
      ...things.flatMap((group) => group.map(({ id }) => id)),
      ...dossier.reports.map(({ ref }) => ref),
    ]),
    lines: new Map(dossier.reports.map(({ id, text }) => [id, toOneLine(text)])),
  };
}

function checkHash(report: DossierReport): Problem[] {
  const actual = createHash("sha256").update(report.text, "utf8").digest("hex");
  if (actual === report.sha256) return [];
  return [
    {
      code: "hash-differs",
      message: `${report.ref}: expected sha256 ${report.sha256}, got ${actual}`,
      reportId: report.id,
    },
  ];
}

function checkSpans(statement: DossierStatement, { index }: Held): Problem[] {
  const report = index.reports.get(statement.reportId);
  if (report === undefined)
    return [{ code: "no-report", message: `${statement.ref}: expected report ${statement.reportId}, found none` }];
  const spans: readonly TextSpan[] = [
    ...statement.chain,
    ...(statement.cue === null ? [] : [statement.cue]),
    ...statement.content,
    ...statement.evidence,
  ];
  return spans
    .filter(({ start, end, text }) => start < 0 || end > report.text.length || report.text.slice(start, end) !== text)
    .map(({ start, end, text }) => ({
      code: "quote-not-found",
      message: `${statement.ref}: expected \`${cutText(toOneLine(text), 60)}\` in ${report.ref}, got \`${cutText(toOneLine(report.text.slice(start, end)), 60)}\``,
      reportId: report.id,
      start,
      end,
    }));
}

function checkLine(section: BriefSection, line: BriefLine, held: Held): Problem[] {
  const name = `${section.id}: \`${cutText(toOneLine(line.text), 60)}\``;
  const unknown = line.statementIds.filter((id) => !held.index.statements.has(id));
  const problems: Problem[] = unknown.map((id) => ({
    code: "unknown-statement",
    message: `${name} cites ${id}, which the dossier lacks`,
  }));
  for (const id of line.about.filter((each) => !held.subjects.has(each))) {
    problems.push({ code: "unknown-subject", message: `${name} is about ${id}, which the dossier lacks` });
  }
  const isFree = freeSections.includes(section.id)
    ? line.about.length > 0
    : line.about.includes(wholeDossier) || section.id === "known";
  if (line.statementIds.length === 0 && !isFree)
    problems.push({ code: "no-citation", message: `${name} cites no statement` });
  return [...problems, ...checkQuotes(name, line, held)];
}

/** White space is compared as one space, since a brief prints wrapped lines as one; cuts are marked by `…`. */
function checkQuotes(name: string, line: BriefLine, { index, lines }: Held): Problem[] {
  const quotes = [...line.text.matchAll(/“([^“”]*)”/gu)].map(([, words = ""]) => words);
  if (quotes.length === 0 || line.statementIds.length === 0) return [];
  const ids = new Set(line.statementIds.flatMap((id) => index.statements.get(id)?.reportId ?? []));
  const texts = [...ids].flatMap((id) => lines.get(id) ?? []);
  return quotes
    .filter(
      (words) =>
        !texts.some(
          (text) => text.includes(words) || words.split(/ ?… ?/u).every((part) => text.includes(part.trim())),
        ),
    )
    .map((words) => ({
      code: "quote-not-found",
      message: `${name} quotes \`${cutText(words, 60)}\`, which no cited report holds`,
    }));
}
