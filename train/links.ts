import { readFileSync, writeFileSync } from "node:fs";
import { matchStatements } from "../bench/matters/match-matter.ts";
import { type ReadMatter, readMatters } from "../bench/matters/read-matters.ts";
import { extractStatements } from "../src/extract/extract-statements.ts";
import { clusterClaims } from "../src/link/cluster-claims.ts";
import { readOpenClaims } from "../src/link/link-reports.ts";
import { type Signal, signalNames, toSignals } from "../src/link/pair-signals.ts";
import { weighClaims } from "../src/link/weigh-claims.ts";
import { shippedWeights } from "../src/weights.ts";
import { fitLogistic } from "./logistic.ts";

// node --import tsx train/links.ts: fits what each signal of a pair of statements counts to the train part of
// bench/matters and writes data/link-weights.csv; `npm run generate` makes the module of it. Prints how well each matter is
// linked by weights fitted to the others.

/** Two statements of one matter, and whether a person gave them to one proposition; null where nobody marked them. */
export interface LabelledPair {
  readonly one: number;
  readonly other: number;
  readonly signals: readonly number[];
  readonly isOne: boolean | null;
}

export interface PairedMatter {
  readonly name: string;
  readonly count: number;
  readonly pairs: readonly LabelledPair[];
}

/** Added to what is fitted: that two stand side by side and share no word means less in long reports than in those of the matters. */
const given: Readonly<Partial<Record<Signal, number>>> = { strangers: -1.5 };
const thresholds = [0.12, 0.14, 0.16, 0.18, 0.2, 0.22];

/** Finds the statements of a matter as linking sees them, and pairs them all. */
export function pairMatter(matter: ReadMatter): PairedMatter {
  const models = shippedWeights();
  const reports = [...matter.reports.values()];
  const statements = new Map(reports.map((report) => [report.id, extractStatements(report, { models })] as const));
  const claims = weighClaims(readOpenClaims({ reports, statements }));
  const { labelOf } = matchStatements(matter, [...statements.values()].flat());
  const propositionsOf = (at: number): string[] | null => {
    const label = labelOf.get(claims[at]!.reading.statement.id);
    if (label === undefined) return null;
    return matter.propositions.filter(({ statementIds }) => statementIds.includes(label)).map(({ id }) => id);
  };
  const marked = claims.map((_, at) => propositionsOf(at));
  const pairs = claims.flatMap((claim, other) =>
    claims.slice(0, other).map((each, one): LabelledPair => {
      const [left, right] = [marked[one], marked[other]];
      const isOne = left && right ? left.some((id) => right.includes(id)) : null;
      return { one, other, signals: toSignals(each, claim), isOne };
    }),
  );
  return { name: matter.name, count: claims.length, pairs };
}

/** Fits the weights, two digits behind the point; each matter counts by the square root of its marked pairs. */
export function fitLinks(matters: readonly PairedMatter[]): number[] {
  const examples = matters.flatMap(({ pairs }) => {
    const marked = pairs.filter(({ isOne }) => isOne !== null);
    const weight = 1 / Math.sqrt(marked.length / 1000 || 1);
    return marked.map(({ signals, isOne }) => ({ values: signals, isTrue: isOne === true, weight }));
  });
  const fitted = fitLogistic(examples, 8);
  return fitted.map((value, at) => Math.round((value + (given[signalNames[at]!] ?? 0)) * 100) / 100);
}

/** Pairs linked rightly, wrongly, and missed. */
function score(matter: PairedMatter, weights: readonly number[], threshold: number): number[] {
  const likeness = ({ signals }: LabelledPair): number =>
    signals.reduce((sum, value, at) => sum + value * weights[at]!, 0);
  const pairs = matter.pairs.map((pair) => ({ ...pair, likeness: likeness(pair) }));
  const groups = clusterClaims(matter.count, pairs, threshold);
  const marked = pairs.filter(({ isOne }) => isOne !== null);
  const linked = marked.filter(({ one, other }) => groups[one] === groups[other]);
  const right = linked.filter(({ isOne }) => isOne).length;
  return [right, linked.length - right, marked.filter(({ isOne }) => isOne).length - right];
}

function toRow([right = 0, wrong = 0, missed = 0]: readonly number[]): string {
  const percent = (part: number, all: number): string => `${((100 * part) / (all || 1)).toFixed(1)} %`;
  const both = 2 * right + wrong + missed;
  return `precision ${percent(right, right + wrong)}, recall ${percent(right, right + missed)}, F1 ${percent(2 * right, both)}`;
}

if (process.argv[1] === import.meta.filename) {
  const matters = (await readMatters("train")).map(pairMatter);
  const held = matters.map((matter) => fitLinks(matters.filter((other) => other !== matter)));
  for (const threshold of thresholds) {
    const scores = matters.map((matter, at) => score(matter, held[at]!, threshold));
    const sums = [0, 1, 2].map((part) => scores.reduce((sum, each) => sum + each[part]!, 0));
    console.log(`each matter by the others, mean chance above ${threshold}: ${toRow(sums)}`);
  }
  const weights = fitLinks(matters);
  const path = new URL("../data/link-weights.csv", import.meta.url);
  const before = readFileSync(path, "utf8");
  const rows = signalNames.map((name, at) => `${name},${weights[at]!.toFixed(2)}`);
  const after = `signal,weight\n${rows.join("\n")}\n`;
  writeFileSync(path, after);
  console.log(`data/link-weights.csv ${after === before ? "as it was" : "written: npm run generate"}`);
}
