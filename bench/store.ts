import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDossier } from "../src/store/dossier-store.ts";
import { makeManyReports } from "./make-many-reports.ts";

// node --import tsx bench/store.ts [REPORTS]: adds short made-up reports by the command line, one file of records a line,
// half of it interrupted on the way; then opens the dossier again, links it, and searches it. Build first: `npm run build`.
const count = Number(process.argv[2] ?? 10_000);
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
try {
  const reports = join(folder, "reports.jsonl");
  const file = openSync(reports, "w");
  for (const { id, text, publishedOn, outlet } of makeManyReports(count, 1).reports) {
    writeSync(file, `${JSON.stringify({ text, outlet, date: publishedOn.from, url: `https://made.example/${id}` })}\n`);
  }
  closeSync(file);
  const path = join(folder, "many.hearsay");
  run("init", [path]);
  const stopped = run("add", [path, reports], count);
  const kept = await countReports(path);
  const added = run("add", [path, reports]);
  console.log(
    `add: ${toSpeed(count, stopped.ms + added.ms)} reports/s, ${toSpeed(count, (stopped.cpuS + added.cpuS) * 1000)} a CPU second, extraction included, at most ${added.mb} MB; interrupted after ${kept} reports and gone on with`,
  );
  const known = run("add", [path, reports]);
  console.log(`add again, all known: ${toSeconds(known)}`);
  console.log(`status, a process of its own: ${toSeconds(run("status", [path]))}`);
  const out = ["-o", join(folder, "brief.md")];
  const linked = run("brief", [path, ...out]);
  const again = run("brief", [path, ...out]);
  console.log(
    `brief: ${toSeconds(linked)} the first time, ${linked.mb} MB, ${toSeconds(again)} the next, ${again.mb} MB`,
  );
  const name = run("origins", ["P1", path]);
  console.log(`origins P1: ${toSeconds(name)}`);
  const startMs = performance.now();
  const store = await openDossier(path);
  const info = store.info();
  console.log(
    `open, with counts: ${(performance.now() - startMs).toFixed(0)} ms (${info.reports} reports, ${info.statements} statements, ${(statSync(path).size / 1e6).toFixed(0)} MB)`,
  );
  for (const words of ["said", "artillery shells", '"crude oil"', "rockets denied", "zeppelin"]) {
    store.search(words, 50);
    const times = Array.from({ length: 5 }, () => {
      const from = performance.now();
      store.search(words, 50);
      return performance.now() - from;
    }).toSorted((one, other) => one - other);
    console.log(
      `search ${words}: ${times[2]?.toFixed(1)} ms, ${store.search(words, 1000).length} hits of at most 1000`,
    );
  }
  store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Took {
  readonly ms: number;
  /** Time spent computing, all threads together. */
  readonly cpuS: number;
  /** The most memory it held. */
  readonly mb: number;
}

/** Runs a command line to its end, or interrupts it on the way where `halfOf` says how much there is to do. */
function run(verb: string, args: readonly string[], halfOf = 0): Took {
  const startMs = performance.now();
  const code = `process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS + " " + process.cpuUsage().user))`;
  const stop = `setTimeout(() => process.kill(process.pid, "SIGINT"), ${2000 + halfOf * 4})`;
  const hook = `data:text/javascript,${encodeURIComponent(halfOf > 0 ? `${code};${stop}` : code)}`;
  const { status, stderr } = spawnSync(process.execPath, ["--import", hook, main, verb, ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0 && status !== 130) throw new Error(`hearsay ${verb} ended with code ${status}: ${stderr}`);
  const [, peak = "", cpu = ""] = /\npeak (\d+) (\d+)$/u.exec(stderr) ?? [];
  return { ms: performance.now() - startMs, cpuS: Number(cpu) / 1e6, mb: Math.round(Number(peak) / 1024) };
}

async function countReports(path: string): Promise<number> {
  const store = await openDossier(path);
  const { reports } = store.info();
  store.close();
  return reports;
}

function toSpeed(done: number, ms: number): string {
  return (done / (ms / 1000)).toFixed(0);
}

function toSeconds({ ms, cpuS }: Took): string {
  return `${(ms / 1000).toFixed(1)} s (${cpuS.toFixed(1)} CPU s)`;
}
