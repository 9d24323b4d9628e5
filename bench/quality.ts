import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scoreLabelled } from "./score-labelled.ts";
import { scoreMatters } from "./score-matters.ts";

// npm run bench:quality [-- --shared FOLDER] [--polnear dev,test]: precision and recall, written to quality.txt.
// The labelled set is ours and always scored. Other annotated texts are not ours to ship; their folder holds gold/, seeds/,
// data/polnear/ and the scorers in eval/.
const root = fileURLToPath(new URL("../", import.meta.url));
const shared = readOption("--shared") ?? join(root, "..", "shared");
const golden = new URL("./quality.txt", import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), "hearsay-quality-"));

const before = existsSync(golden) ? readFileSync(golden, "utf8") : "";
const halves = [["train"], ["test"], ["test", "odd"], ["test", "plain"]] as const;
const blocks = halves.map(([half, only]) => {
  const { rows, errors } = scoreLabelled(half, only && { only });
  const listed = half === "train" ? `\ncommonest errors\n${errors.slice(0, 20).join("\n")}\n` : "";
  return `# labelled set, ${half} half${only ? `, ${only} part` : ""}\n${rows.join("\n")}\n${listed}`;
});
for (const half of ["train", "test"] as const)
  blocks.push(`# labelled matters, ${half} half\n${(await scoreMatters(half)).join("\n")}\n`);
const own = blocks.length;
if (existsSync(join(shared, "eval"))) {
  blocks.push(scoreGold(), ...(readOption("--polnear") ?? "dev").split(",").map(scorePolnear));
} else {
  console.error(
    `${shared}: no annotations there, only the labelled set is scored; name their folder with --shared FOLDER`,
  );
}
rmSync(scratch, { recursive: true });
const after = blocks.join("\n");
console.log(after);
if (blocks.length > own) {
  writeFileSync(golden, after);
  console.log(after === before ? "as before" : "bench/quality.txt has changed: read git diff");
}

/** Scores against the reports annotated by hand. */
function scoreGold(): string {
  const gold = readdirSync(join(shared, "gold"))
    .filter((name) => name.endsWith(".json"))
    .sort();
  const seeds = gold.map((name) => join(shared, "seeds", name.replace(/\.json$/u, ".txt")));
  const predictions = extract("gold.jsonl", seeds);
  return score("annotated reports", "score-gold.mjs", [predictions, ...gold.map((name) => join(shared, "gold", name))]);
}

/** Scores against one part (dev, test) of a public corpus of attributions. */
function scorePolnear(part: string): string {
  const folder = join(shared, "data", "polnear", part);
  return score(`PolNeAR ${part}`, "score-polnear.mjs", [
    folder,
    extract(`polnear-${part}.jsonl`, [join(folder, "text")]),
  ]);
}

function extract(name: string, paths: readonly string[]): string {
  const main = join(root, "dist", "cli", "main.js");
  const { stdout, stderr, status } = run([main, "extract", "--json", ...paths]);
  if (status !== 0) {
    throw new Error(`extract: ended with ${status}: ${stderr}`);
  }
  const file = join(scratch, name);
  writeFileSync(file, stdout);
  return file;
}

function score(title: string, scorer: string, args: readonly string[]): string {
  const { stdout, stderr, status } = run([join(shared, "eval", scorer), ...args]);
  if (status !== 0) {
    throw new Error(`${scorer}: ended with ${status}: ${stderr}`);
  }
  return `# ${title}\n${stdout.trimEnd()}\n`;
}

function run(args: readonly string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1024 * 1024 * 1024 });
}

function readOption(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
