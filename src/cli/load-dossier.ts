import type { Config } from "../config.ts";
import { buildDossier } from "../dossier.ts";
import type { Effects } from "../effects.ts";
import { ExitCode, UserError } from "../errors.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";
import { screenLists } from "../screen/lists/screen-lists.ts";
import type { Decision } from "../weigh/decision-log.ts";
import { chooseJobs, extractAll } from "./extract-all.ts";
import { isDossierPath, loadStored } from "./find-dossier.ts";
import { findInputs, type Input } from "./find-inputs.ts";
import { parseSavedDossier } from "./parse-saved-dossier.ts";
import { createProgress } from "./progress.ts";
import { readLists } from "./read-lists.ts";
import { readPack } from "./read-pack.ts";
import { isForeign, sayEmptiness } from "./say-emptiness.ts";
import { saySkipped, sayUnread } from "./say-unread.ts";
import { toVisibleLine } from "./visible-line.ts";

/** A dossier and how reading went. */
export interface Loaded {
  readonly dossier: Dossier;
  /** 0, or 3 where some inputs could not be read, or none. */
  readonly exitCode: number;
  /** Whether it was saved earlier and not built from reports now. */
  readonly isSaved: boolean;
  /** Grades that people set in a dossier on disk; the assessments hold them already. */
  readonly ledger?: readonly Decision[];
  /** Statements that people rejected in a dossier on disk. */
  readonly rejected?: readonly Statement[];
  /** The same as of an earlier day; throws UserError where a saved dossier cannot tell. */
  readonly before: (day: string) => Promise<Dossier>;
}

/**
 * Reads reports, extracts their statements and builds the dossier; one file with a saved dossier is taken as it is.
 * What cannot be read is said on standard error at once, and so is why there is nothing in the dossier. Throws UserError where
 * no input is named, one of the `targets` to be written is a report to be read, or the person interrupts.
 */
export async function loadDossier(
  args: readonly string[],
  config: Config,
  effects: Effects,
  targets: readonly string[] = [],
): Promise<Loaded> {
  if (args.length === 0) {
    throw new UserError("reports: expected files or folders, got none; try: hearsay brief examples/dprk-russia");
  }
  const stored = args.filter(isDossierPath);
  if (stored.length > 0) {
    if (args.length > 1)
      throw new UserError(`${stored[0]}: is a dossier and stands alone; reports go into it with hearsay add`);
    const path = stored[0] ?? "";
    const { dossier, ledger, rejected } = await loadStored(path, config, effects);
    const own = await readLists(config.lists, config.maxBytes, effects);
    const before = async (day: string): Promise<Dossier> =>
      (await loadStored(path, { ...config, asOf: day }, effects)).dossier;
    return { dossier: screenLists(dossier, own), exitCode: ExitCode.fine, isSaved: true, ledger, rejected, before };
  }
  const saved = await findSavedDossier(args, config, effects);
  if (saved !== null) {
    if (config.pack !== null) {
      throw new UserError("pack: a saved dossier was held against its pack already; name the reports instead");
    }
    const lists = await readLists(config.lists, config.maxBytes, effects);
    const before = async (): Promise<Dossier> => {
      throw new UserError("since: a saved dossier cannot be asked for an earlier day; name the reports instead");
    };
    return { dossier: screenLists(saved, lists), exitCode: ExitCode.fine, isSaved: true, before };
  }
  const pack = await readPack(config.pack, config.maxBytes, effects);
  const lists = await readLists(config.lists, config.maxBytes, effects);
  const found = await findInputs(args, effects);
  const { inputs } = found;
  await refuseInputs(targets, inputs, effects);
  const unread: Problem[] = [];
  saySkipped(found, effects);

  const reports: Report[] = [];
  const statements = new Map<string, readonly Statement[]>();
  const progress = createProgress("Reading", inputs.length, effects);
  const jobs = chooseJobs(config.jobs, inputs, effects.cores);
  const options = { jobs, maxBytes: config.maxBytes, form: "reports" } as const;
  for await (const extraction of extractAll(inputs, options, effects)) {
    for (const { report, statements: own } of extraction.reports) {
      reports.push(report);
      statements.set(report.id, own);
    }
    unread.push(...extraction.problems);
    sayUnread(extraction.problems, effects);
    progress.step(extraction.path);
  }
  progress.end();
  if (effects.interrupted.aborted) {
    const message = `interrupted: ${reports.length} reports were read, nothing was written`;
    throw new UserError(message, { exitCode: ExitCode.interrupted });
  }
  const asOf = config.asOf === null ? {} : { asOf: config.asOf };
  const built = screenLists(buildDossier(reports, statements, { ...asOf, pack }), lists);
  const counts = {
    inputs: inputs.length,
    read: reports.length,
    kept: built.reports.length,
    foreign: built.reports.filter((report) => isForeign(report, statements.get(report.id)?.length ?? 0)).length,
  };
  const isEmpty = sayEmptiness(counts, config.asOf, effects);
  const exitCode = isEmpty || unread.length > 0 ? ExitCode.someUnread : ExitCode.fine;
  const before = async (day: string): Promise<Dossier> => buildDossier(reports, statements, { asOf: day, pack });
  return { dossier: { ...built, problems: [...built.problems, ...unread] }, exitCode, isSaved: false, before };
}

async function refuseInputs(targets: readonly string[], inputs: readonly Input[], effects: Effects): Promise<void> {
  for (const target of targets) {
    const facts = await effects.stat(target).catch(() => null);
    if (facts !== null && inputs.some(({ realPath }) => realPath === facts.realPath)) {
      throw new UserError(`${toVisibleLine(target)}: is one of the reports and would be overwritten`);
    }
  }
}

async function findSavedDossier(args: readonly string[], config: Config, effects: Effects): Promise<Dossier | null> {
  const [path = ""] = args;
  if (args.length !== 1 || !path.toLowerCase().endsWith(".json")) {
    return null;
  }
  const bytes = await effects.readBytes(path, config.maxBytes).catch(() => null);
  const dossier = bytes === null || bytes.length > config.maxBytes ? null : parseSavedDossier(bytes);
  if (dossier !== null && config.asOf !== null) {
    throw new UserError("as-of: a saved dossier has its day already; name the reports instead");
  }
  return dossier;
}
