import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildDossier } from "../src/dossier.ts";
import { dateMatter, linkReports } from "../src/link/link-reports.ts";
import { shippedPack } from "../src/pack.ts";
import { makeManyReports } from "./make-many-reports.ts";

// node --import tsx bench/linking.ts [--sizes 1000,10000,100000] [--seed N] [--apart]: CPU time and peak memory of putting
// reports together: made-up ones, whose statements come from templates and not from extraction. Each size runs in a
// process of its own (`--one N` is such a process) that may hold 4 GB. `--apart` measures linking by itself first.

interface Run {
  readonly reports: number;
  readonly statements: number;
  readonly propositions: number;
  /** Null where linking was not measured apart. */
  readonly linkS: number | null;
  readonly buildS: number;
  readonly peakGb: number;
}

const seed = Number(readArgument("--seed") ?? 1);
const isApart = process.argv.includes("--apart");
const most = { exponent: 1.15, gigabytes: 4 };

function main(): void {
  const sizes = (readArgument("--sizes") ?? "1000,10000,100000").split(",").map(Number);
  const runs = sizes.map((size) => {
    const run = runApart(size);
    const link = run.linkS === null ? "" : `link ${run.linkS.toFixed(1)} CPU s, `;
    console.log(
      `${String(run.reports).padStart(7)} reports, ${run.statements} statements, ${run.propositions} propositions: ${link}whole dossier ${run.buildS.toFixed(1)} CPU s, at most ${run.peakGb.toFixed(2)} GB`,
    );
    return run;
  });
  const [before, after] = runs.slice(-2);
  if (!before || !after) return;
  const build = toExponent(before, after, ({ buildS }) => buildS);
  const link = isApart ? toExponent(before, after, ({ linkS }) => linkS ?? 0) : null;
  const told = [...(link === null ? [] : [`link n^${link.toFixed(2)}`]), `dossier n^${build.toFixed(2)}`];
  console.log(`growth from ${before.reports} to ${after.reports}: ${told.join(", ")}`);
  const checks: readonly (readonly [string, boolean])[] = [
    [`grows by at most n^${most.exponent}`, Math.max(link ?? 0, build) <= most.exponent],
    [`${after.reports} reports fit into ${most.gigabytes} GB`, after.peakGb <= most.gigabytes],
  ];
  for (const [says, holds] of checks) console.log(`${holds ? "✓" : "✕"} ${says}`);
  if (checks.some(([, holds]) => !holds)) process.exitCode = 1;
}

/** Time spent computing: other work on the machine does not count. */
function toCpuMs(): number {
  return process.cpuUsage().user / 1000;
}

/** Builds the whole dossier, and before that links it apart where that is wanted; tells how long each took. */
function runHere(size: number): Run {
  const { reports, statements } = makeManyReports(size, seed);
  const startMs = toCpuMs();
  if (isApart) linkReports(dateMatter({ reports, statements }));
  const linkedMs = toCpuMs();
  const { propositions } = buildDossier(reports, statements, { pack: shippedPack() });
  const builtMs = toCpuMs();
  return {
    reports: reports.length,
    statements: [...statements.values()].reduce((sum, each) => sum + each.length, 0),
    propositions: propositions.length,
    linkS: isApart ? (linkedMs - startMs) / 1000 : null,
    buildS: (builtMs - linkedMs) / 1000,
    peakGb: process.resourceUsage().maxRSS / 1024 ** 2,
  };
}

function runApart(size: number): Run {
  const args = [
    "--max-old-space-size=3800",
    "--import",
    "tsx",
    fileURLToPath(import.meta.url),
    "--one",
    String(size),
    "--seed",
    String(seed),
    ...(isApart ? ["--apart"] : []),
  ];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Run;
}

function toExponent(before: Run, after: Run, of: (run: Run) => number): number {
  return Math.log(of(after) / of(before)) / Math.log(after.reports / before.reports);
}

function readArgument(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}

const one = readArgument("--one");
if (one === undefined) main();
else console.log(JSON.stringify(runHere(Number(one))));
