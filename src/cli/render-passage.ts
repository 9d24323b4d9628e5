import { actLooks } from "../brief/act-words.ts";
import { toVisibleText } from "../brief/visible-text.ts";
import type { Dossier, DossierReport, DossierStatement } from "../model/dossier.ts";
import { findSentences } from "../segment/sentences.ts";
import { toTokens } from "../segment/tokens.ts";
import { toVoices } from "./render-statement-list.ts";

/**
 * One statement as it stands in its report: what it does and who says it, the passage with the exact words between
 * › and ‹ and `context` sentences round it, then what was seen and where it lies. Safe to print on a terminal.
 */
export function renderPassage(statement: DossierStatement, dossier: Dossier, context: number): string {
  const report = dossier.reports.find(({ id }) => id === statement.reportId);
  if (report === undefined) {
    throw new Error(`${statement.ref}: its report ${statement.reportId} is not in the dossier`);
  }
  const { act, cue, saidOn, hedge, form, evidence, certainty, rule, propositionIds } = statement;
  const said =
    saidOn === null ? "day not said" : `said ${saidOn.from ?? ""} (“${saidOn.text}”)`.replace("said  (", "said (");
  const published = report.publishedOn.from === null ? "" : `, published ${report.publishedOn.from}`;
  const answered = dossier.statements
    .filter(({ id }) => statement.answers.includes(id))
    .map(({ ref, content }) => `${ref} “${content.map(({ text }) => text).join(" … ")}”`)
    .join("; ");
  const rows = [
    [statement.ref, `${actLooks[act].glyph} ${act}`, propositionIds.join(" "), toVoices(statement), said]
      .filter(Boolean)
      .join("  "),
    "",
    ...toPassage(statement, report, context).map((line) => `  ${line}`),
    "",
    `  Cue: ${cue === null ? "none, the layout attributes" : `${cue.text} (${cue.start}–${cue.end})`}   Hedge: ${hedge}   Form: ${form}   Certainty: ${certainty}   Rule: ${rule}`,
    ...(answered === "" ? [] : [`  Answers: ${answered}`]),
    ...evidence.map(({ kind, text, start, end }) => `  Rests on: ${text} (${kind}, ${start}–${end}); not seen here`),
    `  Where: ${report.ref} ${report.path ?? report.id}, ${statement.content.map(({ start, end }) => `${start}–${end}`).join(" and ") || "no words of its own"}${published}`,
    `  Id: ${statement.id}   ${toReviewWords(statement)}`,
  ];
  return `${rows.map((row) => toVisibleText(row.replaceAll("\n", " "))).join("\n")}\n\n`;
}

/** A report in two lines, what is told of it and where it is from. Safe to print on a terminal. */
export function renderReportHead({ ref, title, outlet, publishedOn, path, id }: DossierReport, count: number): string {
  const day = publishedOn.from === null ? "without a date" : `published ${publishedOn.from}`;
  const told = [ref, title ?? "(no title)", outlet, day].filter((each) => each !== null).join("  ");
  const rows = [told, `  ${path ?? "(no file)"}   Id: ${id}   ${count === 1 ? "1 statement" : `${count} statements`}`];
  return `${rows.map((row) => toVisibleText(row.replaceAll("\n", " "))).join("\n")}\n\n`;
}

function toReviewWords({ review }: DossierStatement): string {
  if (!review) return "Reviewed by a person: no";
  const { verdict, by, on, reason, edits, notes } = review;
  const judged =
    verdict === null ? "no verdict" : `${verdict} by ${by}, ${on?.slice(0, 10)}${reason ? `, because ${reason}` : ""}`;
  const changed = edits.map(({ field, was, by: author }) => `${field} set by ${author} (was “${was}”)`);
  return [
    `Reviewed by a person: ${judged}`,
    ...changed,
    ...notes.map((each) => `note by ${each.by}: ${each.text}`),
  ].join("; ");
}

function toPassage(statement: DossierStatement, { text, zones }: DossierReport, context: number): string[] {
  const parts = statement.content.length > 0 ? statement.content : statement.cue === null ? [] : [statement.cue];
  const spans = [...parts, ...(statement.cue === null ? [] : [statement.cue]), ...statement.chain];
  const first = Math.min(...spans.map(({ start }) => start));
  const last = Math.max(...spans.map(({ end }) => end));
  if (spans.length === 0) {
    return [];
  }
  const sentences = findSentences(text, toTokens(text), zones);
  const from = Math.max(0, sentences.findLastIndex(({ start }) => start <= first) - context);
  const found = sentences.findIndex(({ end }) => end >= last);
  const to = Math.min(sentences.length - 1, (found < 0 ? sentences.length - 1 : found) + context);
  let at = sentences[from]?.start ?? 0;
  const stop = Math.max(last, sentences[to]?.end ?? text.length);
  let passage = at > 0 ? "… " : "";
  for (const { start, end } of parts.toSorted((one, other) => one.start - other.start)) {
    passage += `${text.slice(at, start)}›${text.slice(start, end)}‹`;
    at = end;
  }
  passage += text.slice(at, stop) + (stop < text.length ? " …" : "");
  return passage.split(/\s*\n\s*/u).filter((line) => line !== "");
}
