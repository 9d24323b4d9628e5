import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { measureSpeed } from "./speed.ts";

// npm run bench [-- PATH…]: time and peak memory of whole processes, and words a second of extraction on one core.
const root = fileURLToPath(new URL("../", import.meta.url));
const paths = process.argv.slice(2);
const inputs = paths.length > 0 ? paths : [`${root}examples/dprk-russia`];

console.log(`node ${process.version}, ${inputs.join(" ")}`);
await report("hearsay --help", ["--help"], 5);
await report("hearsay brief", ["brief", ...inputs], 3);
await report("hearsay brief --html", ["brief", ...inputs, "--html", "/dev/null"], 3);
await report("hearsay extract --json", ["extract", ...inputs, "--json"], 3);
const { reports, words, wordsPerSecond, statements } = await measureSpeed(inputs);
console.log(
  `extraction, one core, warm: ${wordsPerSecond} words/s (${reports} reports, ${words} words, ${statements} statements)`,
);

/** Prints the median time and the largest memory of some runs of one command line. */
async function report(name: string, args: readonly string[], runs: number): Promise<void> {
  const times: number[] = [];
  const peaks: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { elapsedMs, peakMb } = await runOnce(args);
    times.push(elapsedMs);
    peaks.push(peakMb);
  }
  const median = times.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
  console.log(`${name}: ${Math.round(median)} ms, at most ${Math.round(Math.max(...peaks))} MB (median of ${runs})`);
}

function runOnce(args: readonly string[]): Promise<{ elapsedMs: number; peakMb: number }> {
  // The process itself knows its peak best; it says so on a third channel when it ends.
  const peak = "process.on('exit',()=>require('node:fs').writeSync(3,String(process.resourceUsage().maxRSS)))";
  const preload = `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('file:///');${encodeURIComponent(peak)}`;
  const startMs = performance.now();
  const child = spawn(process.execPath, ["--import", preload, `${root}dist/cli/main.js`, ...args], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stdio[3]?.on("data", (piece: Buffer) => {
    said += piece.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve({ elapsedMs: performance.now() - startMs, peakMb: Number(said) / 1024 }));
  });
}
