import { toDateWords } from "../../../brief/date-words.ts";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { Report } from "../../../model/report.ts";
import type { ReviewStatement } from "../../api/shapes.ts";
import { toHash } from "../route.ts";
import { say } from "../say.ts";

/** Copies the address of a statement; it leads there as long as this workbench is open, and by `#/…` in any later one. */
export async function copyLink(reportRef: string, { ref }: ReviewStatement): Promise<void> {
  const hash = toHash({ screen: "reports", id: reportRef, search: { s: ref } });
  await copy(`${location.origin}/${hash}`, `Link to ${ref} copied.`);
}

/** Copies a statement as a line of Markdown: exact words, speaker, report, day. */
export async function copyCitation(report: Report, statement: ReviewStatement): Promise<void> {
  const { content, chain, cue, ref } = statement;
  const words = content.map(({ text }) => text.replace(/\s+/gu, " ")).join(" … ") || (cue?.text ?? "");
  const source = [
    chain.map(({ text }) => text).join(", as passed on by ") || "unnamed",
    report.outlet ?? report.title ?? report.path ?? report.id,
    report.publishedOn.from === null ? "no date" : toDateWords(report.publishedOn.from, report.publishedOn.to),
    ...(report.url === undefined ? [] : [report.url]),
  ].join(", ");
  await copy(`“${toVisibleText(words)}” (${toVisibleText(source)})`, `${ref} copied as a citation.`);
}

/** Puts words where they can be pasted from, and says so; where the browser does not allow it they are said instead. */
export async function copy(text: string, told: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(told);
  } catch {
    say(`The browser does not allow copying. It would be: ${text.slice(0, 400)}`, "error");
  }
}
