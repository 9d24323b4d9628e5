import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { openDossier } from "../src/store/dossier-store.ts";

/** What some rounds of killing showed; `lost` and `faults` must stay empty. */
export interface CrashResult {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly faults: readonly string[];
  readonly slowestReopenMs: number;
}

const writer = fileURLToPath(new URL("crash-writer.ts", import.meta.url));

/**
 * Lets two processes add reports and decide on them in one dossier, kills both after `delaysMs` of a round, reopens, and
 * looks whether all they had acknowledged is there and the dossier holds. One round a delay.
 */
export async function runCrashRounds(path: string, delaysMs: readonly number[]): Promise<CrashResult> {
  const acknowledged = new Set<string>();
  const faults: string[] = [];
  const lost = new Set<string>();
  let slowestReopenMs = 0;
  for (const [round, delayMs] of delaysMs.entries()) {
    const results = await Promise.all([0, 1].map((first) => killWriter(path, first, delayMs + first * 13)));
    for (const line of results.flat()) acknowledged.add(line);
    const startMs = performance.now();
    const store = await openDossier(path);
    slowestReopenMs = Math.max(slowestReopenMs, performance.now() - startMs);
    const there = new Set([
      ...store.reports().map(({ report }) => `report ${report.id}`),
      ...store.decisions().map(({ hash }) => `decision ${hash}`),
    ]);
    for (const line of acknowledged) if (!there.has(line)) lost.add(line);
    for (const { failures } of store.verify())
      faults.push(...failures.map(({ message }) => `round ${round}: ${message}`));
    store.close();
  }
  return { rounds: delaysMs.length, acknowledged: acknowledged.size, lost: [...lost], faults, slowestReopenMs };
}

/** Gives the lines a writer had written in full before it was killed. */
async function killWriter(path: string, first: number, delayMs: number): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", writer, path, String(first), "2"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const isUp = new Promise<void>((resolve) => {
    child.stdout.on("data", (piece: Buffer) => {
      said += piece.toString("utf8");
      resolve();
    });
  });
  const closed = once(child, "close");
  await Promise.race([isUp, closed.then(() => Promise.reject(new Error("writer: ended by itself")))]);
  await new Promise((resolve) => {
    setTimeout(resolve, delayMs);
  });
  child.kill("SIGKILL");
  await closed;
  return said.split("\n").slice(0, -1);
}
