import { actLooks } from "../brief/act-words.ts";
import { toVisibleText } from "../brief/visible-text.ts";
import { toCount } from "../brief/word-lists.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";

/** What people read of `hearsay extract`: the report's name, then a paragraph a statement. Safe to print on a terminal. */
export function renderStatementList(report: Report, statements: readonly Statement[]): string {
  const facts = [
    report.outlet,
    report.publishedOn.from,
    report.language === "en" ? null : `language ${report.language}`,
  ];
  const head = `${report.path ?? report.id}: ${report.title ?? "untitled"} (${facts.filter(isText).join(", ") || "no date"})`;
  const problems = report.problems.map(({ code, message }) => `  note ${code}: ${message}`);
  return `${[toLine(head), `  ${toCount(statements.length, "statement")}`, ...problems.map(toLine), ...statements.flatMap(toRows)].join("\n")}\n\n`;
}

function toRows(statement: Statement): string[] {
  const { act, hedge, form, saidOn, evidence, certainty } = statement;
  const words = statement.content.map(({ text }) => text).join(" … ");
  const facts = [
    act,
    hedge === "none" ? null : hedge,
    form,
    saidOn === null ? null : `said ${toDays(saidOn)}`,
    ...evidence.map(({ kind, text }) => `${kind}: ${text}`),
    `certainty ${certainty}`,
    statement.id,
  ];
  return [
    "",
    toLine(
      `  ${actLooks[act].glyph} ${toVoices(statement)}${statement.cue === null ? "" : ` [${statement.cue.text}]`} ${words}`,
    ),
    toLine(`    ${facts.filter(isText).join(" · ")}`),
  ];
}

/** `2023-11-02`, `2023-10-01 to 2023-10-31`; the words where no day was worked out. */
function toDays({ from, to, text }: NonNullable<Statement["saidOn"]>): string {
  return from === null ? text : to === null || to === from ? from : `${from} to ${to}`;
}

/** The chain of voices, nearest to the words first: `Mira Tarn ← NNA`. */
export function toVoices({ chain }: Statement): string {
  return chain.length === 0 ? "(nobody named)" : chain.map(({ text }) => text).join(" ← ");
}

function toLine(text: string): string {
  return toVisibleText(text.replace(/(?<=\S)\s+/gu, " "));
}

function isText(value: string | null): value is string {
  return value !== null;
}
