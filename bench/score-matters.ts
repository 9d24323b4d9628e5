import { buildDossier } from "../src/dossier.ts";
import { extractStatements } from "../src/extract/extract-statements.ts";
import type { Dossier } from "../src/model/dossier.ts";
import { shippedPack } from "../src/pack.ts";
import { shippedWeights } from "../src/weights.ts";
import { type ReadMatter, readMatters } from "./matters/read-matters.ts";
import { scoreMatter } from "./matters/score-matter.ts";

interface Tally {
  right: number;
  all: number;
}

/**
 * How well linking does on one half of the labelled matters, from their reports on: a row a measure, as
 * `name: share (right of all)`. `log` gets a line for everything that is wrong, and for how propositions were paired.
 */
export async function scoreMatters(part: "train" | "test", log?: (line: string) => void): Promise<string[]> {
  const tallies = new Map<string, Tally>();
  for (const matter of await readMatters(part)) {
    scoreMatter(matter, toDossier(matter), (measure, right, note) => {
      const isMeasure = measure !== "" && measure !== "links" && measure !== "propositions";
      if (!isMeasure || (!right && note !== "")) log?.(`${matter.name}: ${isMeasure ? "not " : ""}${measure}: ${note}`);
      if (!isMeasure) return;
      const tally = tallies.get(measure) ?? { right: 0, all: 0 };
      tallies.set(measure, { right: tally.right + (right ? 1 : 0), all: tally.all + 1 });
    });
  }
  const rows: string[] = [];
  for (const measure of measures) {
    if (measure === "link F1") rows.push(toF1(tallies.get("link precision"), tallies.get("link recall")));
    else if (tallies.has(measure)) rows.push(toRow(measure, tallies.get(measure)!));
  }
  return rows;
}

const measures = [
  ...[
    "statements found",
    "acts right",
    "propositions represented",
    "statements of a proposition that stand in its match",
  ],
  ...["link precision", "link recall", "link F1", "relation kinds right"],
  ...["origin counts exactly right", "unnamed origins counted right", "independence states right"],
  ...["same origins folded", "other origins kept apart"],
  ...["changes found", "change kinds right", "changes told that hold"],
  ...["contradictions found", "contradictions told that hold", "reprints found", "reprints told that hold"],
];

function toRow(measure: string, { right, all }: Tally): string {
  return `${measure}: ${((100 * right) / all).toFixed(1)} % (${right} of ${all})`;
}

function toF1(precision: Tally = { right: 0, all: 0 }, recall: Tally = { right: 0, all: 0 }): string {
  return `link F1: ${((200 * recall.right) / (precision.all + recall.all || 1)).toFixed(1)} %`;
}

function toDossier({ reports }: ReadMatter): Dossier {
  const models = shippedWeights();
  const all = [...reports.values()];
  const statements = new Map(all.map((report) => [report.id, extractStatements(report, { models })]));
  return buildDossier(all, statements, { pack: shippedPack() });
}

if (process.argv[1] === import.meta.filename) {
  const isVerbose = process.argv.includes("--verbose");
  const asked = process.argv.slice(2).find((each) => each === "train" || each === "test");
  for (const part of asked ? [asked] : (["train", "test"] as const)) {
    console.log(`# matters, ${part} half`);
    for (const row of await scoreMatters(part, isVerbose ? (line) => console.log(line) : undefined)) console.log(row);
  }
}
