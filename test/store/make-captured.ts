import { createHash } from "node:crypto";
import type { Report } from "../../src/model/report.ts";
import type { Statement } from "../../src/model/statement.ts";
import type { Captured } from "../../src/store/captured.ts";

export const time = "2023-10-12T09:30:00Z";

/** A report whose every line `SPEAKER said CONTENT.` is a statement, as a stand-in for extraction. */
export function makeCaptured(path: string, text: string, changes: Partial<Captured> = {}): Captured {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const id = `r${sha256.slice(0, 12)}`;
  const report: Report = {
    id,
    path,
    title: text.split("\n")[0] ?? "",
    outlet: "Dolna Post",
    byline: [],
    publishedOn: { from: "2023-03-30", to: "2023-03-30", basis: "metadata" },
    language: "en",
    sha256,
    text,
    credits: [],
    zones: [{ kind: "body", start: 0, end: text.length }],
    problems: [],
  };
  const statements = [...text.matchAll(/^(.+?) (said|denied) (.+?)\.$/gmu)].map((match) => {
    const [, speaker = "", cue = "", content = ""] = match;
    const at = match.index;
    return makeStatement(id, sha256, { at, speaker, cue, content });
  });
  return {
    path,
    source: path,
    bytes: new TextEncoder().encode(text),
    addedAt: time,
    extractor: "test 1",
    reports: [{ report, statements }],
    problems: [],
    ...changes,
  };
}

interface Said {
  readonly at: number;
  readonly speaker: string;
  readonly cue: string;
  readonly content: string;
}

function makeStatement(reportId: string, sha256: string, { at, speaker, cue, content }: Said): Statement {
  const toSpan = (start: number, text: string) => ({ start, end: start + text.length, text });
  const cueAt = at + speaker.length + 1;
  return {
    id: `s${createHash("sha256").update(`${sha256} ${at}`).digest("hex").slice(0, 12)}`,
    reportId,
    chain: [{ ...toSpan(at, speaker), actor: speaker.toLowerCase().replaceAll(" ", "-"), kind: "person" }],
    cue: toSpan(cueAt, cue),
    content: [toSpan(cueAt + cue.length + 1, content)],
    act: cue === "denied" ? "denies" : "asserts",
    hedge: "none",
    form: "indirect",
    saidOn: null,
    evidence: [],
    rule: "test",
    certainty: "high",
    zone: "body",
    parent: null,
    answers: [],
  };
}
