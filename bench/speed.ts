import "../src/cli/start-flags.ts";
import { findInputs } from "../src/cli/find-inputs.ts";
import { nodeEffects } from "../src/cli/node-effects.ts";
import type { Report } from "../src/model/report.ts";
import { readFile } from "../src/read/read-file.ts";

export interface Speed {
  readonly reports: number;
  readonly words: number;
  readonly statements: number;
  readonly wordsPerSecond: number;
}

/**
 * Measures extraction alone as it ships (in `dist/`, where `npm run build` puts it), in this process and with the flags of the
 * command line, after two seconds to warm up: reading and files are left out. Counts the processor's time and not the
 * clock's, which tells more about what else the machine does.
 */
export async function measureSpeed(paths: readonly string[]): Promise<Speed> {
  const effects = nodeEffects(new AbortController().signal);
  const { inputs } = await findInputs(paths, effects);
  const reports: Report[] = [];
  for (const { path, problem } of inputs) {
    if (problem === null) {
      const bytes = await effects.readBytes(path, 64 * 1024 * 1024);
      reports.push(...(await readFile({ path, bytes })).reports);
    }
  }
  const built = new URL("../dist/index.js", import.meta.url).href;
  const { extractStatements, shippedWeights } = (await import(built)) as typeof import("../src/index.ts");
  const models = shippedWeights();
  const extractOnce = (): number =>
    reports.reduce((sum, report) => sum + extractStatements(report, { models }).length, 0);
  const words = reports.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
  const statements = extractOnce();
  timeRounds(extractOnce);
  const { rounds, seconds } = timeRounds(extractOnce);
  return { reports: reports.length, words, statements, wordsPerSecond: Math.round((words * rounds) / seconds) };
}

/** Repeats something for two seconds of the processor's time, at least once; tells how often, and how long it took. */
function timeRounds(repeat: () => void): { readonly rounds: number; readonly seconds: number } {
  const start = process.cpuUsage();
  for (let rounds = 1; ; rounds++) {
    repeat();
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (seconds >= 2) return { rounds, seconds };
  }
}
