import { toCount } from "../brief/word-lists.ts";
import type { Config } from "../config.ts";
import type { Effects } from "../effects.ts";
import { ExitCode } from "../errors.ts";
import type { Captured } from "../store/captured.ts";
import type { DossierStore } from "../store/dossier-store.ts";
import { captureSources, type Taken } from "./capture-sources.ts";
import { chooseJobs, extractSources } from "./extract-all.ts";
import { findInputs, type Input } from "./find-inputs.ts";
import type { Source } from "./find-sources.ts";
import { readVersion } from "./program.ts";
import { createProgress } from "./progress.ts";
import { isForeign, sayEmptiness } from "./say-emptiness.ts";
import { saySkipped, sayUnread } from "./say-unread.ts";
import { toShellWord } from "./shell-word.ts";
import { toVisibleLine } from "./visible-line.ts";

const mostHeld = 200;
const longestHeldMs = 1000;

/**
 * Reads reports into a dossier, many in one transaction, and says how it went. What was written stays, whatever happens
 * later: run again, it goes on where it stopped. Gives the exit code.
 */
export async function addReports(
  store: DossierStore,
  args: readonly string[],
  config: Config,
  effects: Effects,
): Promise<number> {
  const found = await findInputs(args, effects);
  saySkipped(found, effects);
  return sayAdded(store, found.inputs, await addInputs(store, found.inputs, config, effects), effects);
}

/** Reads inputs into a dossier, many in one transaction; what is wrong with one of them is said at once. */
export async function addInputs(
  store: DossierStore,
  inputs: readonly Input[],
  config: Config,
  effects: Effects,
): Promise<Sums> {
  const taken: Taken[] = [];
  let known = 0;
  const progress = createProgress("Adding", inputs.length, effects);
  const onKnown = (path: string): void => {
    known += 1;
    progress.step(path);
  };
  const sources = captureSources(inputs, store, { maxBytes: config.maxBytes, taken, onKnown }, effects);
  const jobs = chooseJobs(config.jobs, inputs, effects.cores);
  const sums = await writeAll(store, { sources, taken, jobs, config, step: progress.step }, effects);
  progress.end();
  return { ...sums, known: sums.known + known };
}

/** Extracts anew what the dossier holds, from the bytes it kept; decisions stay. Gives the exit code. */
export async function addAgain(store: DossierStore, config: Config, effects: Effects): Promise<number> {
  const kept = new Map(store.reports().map((each) => [each.originalHash, each.report] as const));
  const taken: Taken[] = [];
  async function* readKept(): AsyncGenerator<Source> {
    for (const [hash, report] of kept) {
      const original = store.original(hash);
      const path = report.path ?? "-";
      if (effects.interrupted.aborted || !original) return;
      const { bytes } = original;
      taken.push({ path, source: store.versions(report.id)[0]?.source ?? null, bytes });
      const isRecord = /\.(?:jsonl|ndjson)$/iu.test(path);
      yield isRecord
        ? { kind: "record", path, line: 1, json: new TextDecoder().decode(bytes) }
        : { kind: "bytes", path, bytes };
    }
  }
  const progress = createProgress("Reading again", kept.size, effects);
  const jobs = config.jobs ?? (kept.size > 100 ? effects.cores : 1);
  const work = { sources: readKept(), taken, jobs, config, step: progress.step, isAgain: true };
  const sums = await writeAll(store, work, effects);
  progress.end();
  effects.talk(
    `✓ ${toCount(sums.known, "report")} read again, ${toCount(sums.reports, "text")} came out new; decisions stay\n`,
  );
  return effects.interrupted.aborted ? ExitCode.interrupted : sums.unread > 0 ? ExitCode.someUnread : ExitCode.fine;
}

interface Work {
  readonly sources: AsyncIterable<Source>;
  readonly taken: Taken[];
  readonly jobs: number;
  readonly config: Config;
  readonly step: (path: string) => void;
  readonly isAgain?: boolean;
}

/** What became of inputs; `known` were there before, `foreign` are in another language. */
export interface Sums {
  readonly reports: number;
  readonly versions: number;
  readonly known: number;
  readonly statements: number;
  readonly foreign: number;
  readonly unread: number;
}

async function writeAll(store: DossierStore, work: Work, effects: Effects): Promise<Sums> {
  const { sources, taken, jobs, config, step, isAgain = false } = work;
  const extractor = `hearsay ${readVersion()}`;
  const sums = { reports: 0, versions: 0, known: 0, statements: 0, foreign: 0, unread: 0 };
  let held: Captured[] = [];
  let lastMs = effects.elapsedMs();
  const flush = (): void => {
    const added = store.add(held);
    for (const name of ["reports", "versions", "known", "statements"] as const) sums[name] += added[name];
    for (const { path } of held) step(path);
    held = [];
    lastMs = effects.elapsedMs();
  };
  store.setBulk(true);
  try {
    for await (const { reports, problems } of extractSources(sources, {
      jobs,
      maxBytes: config.maxBytes,
      form: "reports",
    })) {
      const { path, source, bytes } = taken.shift()!;
      const addedAt = effects.now();
      sums.foreign += reports.filter(({ report, statements }) => isForeign(report, statements.length)).length;
      sums.unread += problems.length;
      sayUnread(problems, effects);
      if (bytes.length === 0 && reports.length === 0) {
        store.addUnread({ path, addedAt, problems });
        step(path);
      } else {
        held.push({ path, source, bytes, addedAt, extractor, reports, problems, isAgain });
      }
      if (held.length >= mostHeld || effects.elapsedMs() - lastMs > longestHeldMs) flush();
    }
  } finally {
    flush();
    store.setBulk(false);
  }
  return sums;
}

function sayAdded(store: DossierStore, inputs: readonly Input[], sums: Sums, effects: Effects): number {
  const { reports, versions, known, statements, foreign, unread } = sums;
  const read = reports + known;
  const isStopped = effects.interrupted.aborted;
  const isEmpty = !isStopped && sayEmptiness({ inputs: inputs.length, read, kept: read, foreign }, null, effects);
  const told = [
    `${toCount(reports, "report")} added`,
    ...(versions > 0 ? [`${versions} of them a new text of a known one`] : []),
    ...(known > 0 ? [`${known} known already`] : []),
    toCount(statements, "statement"),
  ];
  const mark = isStopped ? "interrupted, what was done is kept:" : isEmpty ? " " : "✓";
  effects.talk(`${mark} ${told.join(", ")}  nothing left this computer\n`);
  if (!isStopped && !isEmpty) effects.talk(`Next:  hearsay brief ${toVisibleLine(toShellWord(store.path))}\n`);
  return isStopped ? ExitCode.interrupted : isEmpty || unread > 0 ? ExitCode.someUnread : ExitCode.fine;
}
