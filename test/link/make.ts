import { createHash } from "node:crypto";
import type { Report } from "../../src/model/report.ts";
import type { Act, ActorKind, Statement } from "../../src/model/statement.ts";

/** Makes a bare report of a text. */
export function makeReport(text: string, facts: Partial<Report> = {}): Report {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const zones = [{ kind: "body" as const, start: 0, end: text.length }];
  return {
    id: `r${sha256.slice(0, 12)}`,
    path: null,
    title: null,
    outlet: null,
    byline: [],
    publishedOn: { from: null, to: null, basis: "none" },
    language: "en",
    sha256,
    text,
    credits: [],
    zones,
    problems: [],
    ...facts,
  };
}

export interface Said {
  readonly by: string;
  readonly actor?: string | null;
  readonly kind?: ActorKind | "unnamed";
  readonly cue: string;
  readonly words: string;
  readonly act?: Act;
  readonly on?: string;
  readonly answers?: readonly string[];
  readonly evidence?: readonly string[];
}

/** Makes a statement whose parts are found in the report's text; fails where a part is not there. */
export function makeStatement(report: Report, said: Said): Statement {
  const at = (words: string): { start: number; end: number; text: string } => {
    const start = report.text.indexOf(words);
    if (start < 0) throw new Error(`no such words: ${words}`);
    return { start, end: start + words.length, text: words };
  };
  const id = `s${createHash("sha256").update(`${report.id}${said.by}${said.words}`).digest("hex").slice(0, 12)}`;
  const actor = said.actor ?? null;
  return {
    id,
    reportId: report.id,
    chain: [{ ...at(said.by), actor, kind: said.kind ?? (actor === null ? "unnamed" : "state") }],
    cue: at(said.cue),
    content: [at(said.words)],
    act: said.act ?? "asserts",
    hedge: "none",
    form: "indirect",
    saidOn: said.on === undefined ? null : { from: null, to: null, text: said.on },
    evidence: (said.evidence ?? []).map((words) => ({ ...at(words), kind: "imagery" as const })),
    rule: "test",
    certainty: "high",
    zone: "body",
    parent: null,
    answers: said.answers ?? [],
  };
}
