import { createHash } from "node:crypto";
import type { Report } from "../src/model/report.ts";
import { toTextSpan } from "../src/model/span.ts";
import type { Statement } from "../src/model/statement.ts";

/** A statement out of one line `SPEAKER said CONTENT.` of a report, as a stand-in for extraction. */
export function makeSaid({ id, text, sha256 }: Report, line: number): Statement {
  const rows = text.split("\n");
  const at = rows.slice(0, line).join("\n").length + 1;
  const row = rows[line] ?? "";
  const cue = at + row.indexOf(" said ") + 1;
  const name = createHash("sha256").update(`${sha256} ${at}`).digest("hex").slice(0, 12);
  return {
    id: `s${name}`,
    reportId: id,
    chain: [{ ...toTextSpan(text, at, cue - 1), actor: null, kind: "person" }],
    cue: toTextSpan(text, cue, cue + 4),
    content: [toTextSpan(text, cue + 5, at + row.length - 1)],
    act: "asserts",
    hedge: "none",
    form: "indirect",
    saidOn: null,
    evidence: [],
    rule: "bench",
    certainty: "high",
    zone: "body",
    parent: null,
    answers: [],
  };
}

/** The least a report can be: its text is one body. */
export function makePlainReport(path: string, text: string): Report {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return {
    id: `r${sha256.slice(0, 12)}`,
    path,
    title: null,
    outlet: null,
    byline: [],
    publishedOn: { from: null, to: null, basis: "none" },
    language: "en",
    sha256,
    text,
    credits: [],
    zones: [{ kind: "body", start: 0, end: text.length }],
    problems: [],
  };
}
