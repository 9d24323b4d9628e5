import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDossier } from "../src/store/dossier-store.ts";
import { makeManyReports } from "./make-many-reports.ts";

// node --import tsx bench/store.ts [REPORTS]: adds short made-up reports by the command line, opens the dossier again, and
// searches it. Build first: `npm run build`.
const count = Number(process.argv[2] ?? 10_000);
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
try {
  const reports = join(folder, "reports");
  mkdirSync(reports);
  for (const report of makeManyReports(count, 1).reports) {
    writeFileSync(join(reports, `${report.id}.txt`), `${report.publishedOn.from ?? ""}\n\n${report.text}`);
  }
  const path = join(folder, "many.hearsay");
  run("init", [path]);
  const seconds = run("add", [path, reports]) / 1000;
  console.log(`add: ${(count / seconds).toFixed(0)} reports/s, extraction included (${seconds.toFixed(0)} s)`);
  console.log(`add again, all known: ${(run("add", [path, reports]) / 1000).toFixed(1)} s`);
  console.log(`status, a process of its own: ${run("status", [path]).toFixed(0)} ms`);
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

/** Milliseconds that a command line takes. */
function run(verb: string, args: readonly string[]): number {
  const startMs = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [main, verb, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`hearsay ${verb} ended with code ${status}: ${stderr}`);
  return performance.now() - startMs;
}
