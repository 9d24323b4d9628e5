import { extractStatements } from "../extract/extract-statements.ts";
import type { Models } from "../learned/models.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import { readFile } from "../read/read-file.ts";
import { toFailure } from "./find-inputs.ts";
import { type Source, tooLong } from "./find-sources.ts";
import { readBytes } from "./node-effects.ts";

/** What one source gave: its reports with their statements in reading order, and what could not be read of it. */
export interface Extraction {
  readonly path: string;
  readonly reports: readonly { readonly report: Report; readonly statements: readonly Statement[] }[];
  readonly problems: readonly Problem[];
}

/** Reads one source and extracts its statements. Never throws: whatever goes wrong with a source is a problem of that source. */
export async function extractSource(
  source: Source,
  { models, maxBytes }: { readonly models: Models; readonly maxBytes: number },
): Promise<Extraction> {
  const { path } = source;
  try {
    const { reports, problems } = await readSource(source, maxBytes);
    const extracted = reports.map((report) => ({ report, statements: extractStatements(report, { models }) }));
    const isEmpty = reports.length === 0 && problems.length === 0;
    const found = isEmpty ? [{ code: "no-report", message: "holds no report" }] : problems;
    return { path, reports: extracted, problems: found.map((problem) => withPath(problem, path)) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const message = `${path}: could not be worked through, which is a fault in hearsay: ${said}`;
    return { path, reports: [], problems: [{ code: "fault", message, path }] };
  }
}

interface Reading {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

async function readSource(source: Source, maxBytes: number): Promise<Reading> {
  switch (source.kind) {
    case "problem":
      return { reports: [], problems: [source.problem] };
    case "bytes":
      return readFile({ path: source.path, bytes: source.bytes }, { maxBytes });
    case "record":
      return readRecord(source.json, source.path, source.line);
    case "file":
      return readPath(source.path, maxBytes);
  }
}

async function readPath(path: string, maxBytes: number): Promise<Reading> {
  const bytes = await readBytes(path, maxBytes).catch((error: unknown) => toFailure(path, error));
  if ("code" in bytes) {
    return { reports: [], problems: [bytes] };
  }
  return bytes.length > maxBytes
    ? { reports: [], problems: [tooLong(path, maxBytes, path)] }
    : readFile({ path, bytes }, { maxBytes });
}

async function readRecord(json: string, path: string, line: number): Promise<Reading> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const message = `${path} line ${line}: expected one JSON object a line`;
    return { reports: [], problems: [{ code: "bad-record", message, path }] };
  }
  // Most runs meet no record, and its reader brings that of HTML along.
  const { reportFromJson } = await import("../read/report-from-json.ts");
  const report = reportFromJson(value, path);
  if ("code" in report) {
    return { reports: [], problems: [{ ...report, message: `${path} line ${line}: ${report.message}`, path }] };
  }
  return { reports: [report], problems: [] };
}

// Whoever reads the message, far from the file, must see which file it was.
function withPath(problem: Problem, path: string): Problem {
  const { message } = problem;
  const named = message.startsWith(path) ? message : `${path}: ${message.replace(/^file: /u, "")}`;
  return { ...problem, message: named, path };
}
