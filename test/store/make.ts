import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { Report } from "../../src/model/report.ts";
import type { Statement } from "../../src/model/statement.ts";
import type { Captured } from "../../src/store/captured.ts";
import type { DecisionDraft } from "../../src/store/decision.ts";
import { createDossier, type DossierStore } from "../../src/store/dossier-store.ts";

export const time = "2023-10-12T09:30:00Z";
export const mira = { author: "Mira Tarn", time } as const;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-store-"));
  folders.push(folder);
  return folder;
}

/** A new dossier in a folder of its own; closed by whoever asked for it. */
export async function makeStore(folder = makeFolder(), name = "karvik"): Promise<DossierStore> {
  return createDossier(join(folder, `${name}.hearsay`), name, time);
}

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

/** A verdict on statements. */
export function makeVerdict(kind: "accept" | "reject" | "unsure", target: readonly string[]): DecisionDraft {
  return { kind, target, value: null, ...mira };
}
