import {
  type Entry,
  type Settings,
  toProbability,
  toStatementPoints,
  weighEntries,
} from "../src/weigh/weigh-entries.ts";
import { makeChance, pick } from "./chance.ts";

// node --import tsx bench/ledger.ts [--worlds N] [--seed N]: how well the ledger's probabilities hold in invented worlds
// whose truth is known. The same family of model made the worlds, so this shows robustness, not truth. How the worlds are
// made, and what was chosen where their description leaves room, stands in docs/ledger.md.

interface Source {
  readonly id: string;
  readonly cluster: string;
  readonly side: "for" | "against";
  /** Chance that it knows, and that it would have said this not knowing, as a reviewer graded them. */
  readonly gradedT: number;
  readonly gradedQ: number;
  readonly copies: number;
}

interface World {
  readonly isTrue: boolean;
  readonly sources: readonly Source[];
}

type Method = (world: World) => number;

const prior = 0.4;
const worlds = Number(readArgument("--worlds") ?? 20_000);
const seed = Number(readArgument("--seed") ?? 1);
const seedCount = 9;
const shipped: Method = (world) => weighWorld(world, 0.25);

/** Prints one row a method: Brier score, calibration error, how much it says beyond 5 and 95 % and how much of that is right. */
function main(): void {
  const lambdas = [0, 0.25, 0.5, 1];
  const methods: readonly (readonly [string, Method])[] = [
    ["share of articles", shareOfArticles],
    ["Bayes per article", (world) => sumUp(world, ({ copies }) => copies)],
    ["Bayes per origin", (world) => sumUp(world, () => 1)],
    ...lambdas.map((lambda) => [`ledger λ ${lambda}`, (world: World) => weighWorld(world, lambda)] as const),
  ];
  console.log(`${worlds} worlds, seed ${seed}`);
  const plain = makeWorlds(seed, 0);
  console.log("grades misjudged by .2 up or down, a quarter of the time each");
  const scores = new Map(methods.map(([name, method]) => [name, printScore(name, plain, method)]));
  console.log("all sources over-trusted by one grade");
  const trusting = makeWorlds(seed, 0.2);
  const over = new Map(methods.map(([name, method]) => [name, printScore(name, trusting, method)]));
  const ledger = scores.get("ledger λ 0.25")!;
  const others = Array.from({ length: seedCount - 1 }, (_, offset) => score(makeWorlds(seed + 1 + offset, 0), shipped));
  const seeds = [ledger, ...others];
  const brier = seeds.reduce((sum, each) => sum + each.brier / seeds.length, 0);
  console.log(
    `λ 0.25 over ${seedCount} seeds: Brier ${toSpan(seeds.map((each) => each.brier))}, mean ${brier.toFixed(3)}`,
  );
  console.log(`  calibration error ${toSpan(seeds.map(({ error }) => error))}`);
  const checks: readonly (readonly [string, boolean])[] = [
    [
      "Brier of λ .25 at most .094 in the mean of the seeds, at most .099 in each",
      brier < 0.0945 && isBelow("brier", 0.0995),
    ],
    ["calibration error of λ .25 at most .012 in each", isBelow("error", 0.0125)],
    ["calibration error over-trusted at most .030", over.get("ledger λ 0.25")!.error <= 0.03],
    ["Bayes per article at least .030 worse", scores.get("Bayes per article")!.brier - ledger.brier >= 0.03],
  ];
  for (const [says, holds] of checks) console.log(`${holds ? "✓" : "✕"} ${says}`);
  if (checks.some(([, holds]) => !holds)) process.exitCode = 1;

  function isBelow(figure: "brier" | "error", bar: number): boolean {
    return seeds.every((each) => each[figure] < bar);
  }
}

function toSpan(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)}`;
}

interface Score {
  readonly brier: number;
  readonly error: number;
  /** Share of the worlds in which it says 5 % and less or 95 % and more, and how much of that is right. */
  readonly beyond: number;
  readonly right: number;
}

function printScore(name: string, all: readonly World[], method: Method): Score {
  const found = score(all, method);
  const figures = [found.brier, found.error, found.beyond, found.right].map((value) => value.toFixed(3));
  console.log(
    `  ${name.padEnd(18)} Brier ${figures[0]}  calibration error ${figures[1]}  beyond 5/95 % ${figures[2]}, right ${figures[3]}`,
  );
  return found;
}

function score(all: readonly World[], method: Method): Score {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, right: 0 }));
  let brier = 0;
  let beyond = 0;
  let beyondRight = 0;
  for (const world of all) {
    const probability = method(world);
    const outcome = world.isTrue ? 1 : 0;
    brier += (probability - outcome) ** 2 / all.length;
    const bin = bins[Math.min(9, Math.floor(probability * 10))]!;
    bin.count += 1;
    bin.sum += probability;
    bin.right += outcome;
    if (probability <= 0.05 || probability >= 0.95) {
      beyond += 1;
      if (probability > 0.5 === world.isTrue) beyondRight += 1;
    }
  }
  const error = bins.reduce((sum, { sum: said, right }) => sum + Math.abs(said - right) / all.length, 0);
  return { brier, error, beyond: beyond / all.length, right: beyondRight / Math.max(1, beyond) };
}

function shareOfArticles({ sources }: World): number {
  const all = sources.reduce((sum, { copies }) => sum + copies, 0);
  const own = sources.reduce((sum, { copies, side }) => sum + (side === "for" ? copies : 0), 0);
  return (own + 1) / (all + 2);
}

function sumUp({ sources }: World, times: (source: Source) => number): number {
  const start = 10 * Math.log10(prior / (1 - prior));
  const points = sources.map((source) => {
    const size = toStatementPoints(source.gradedT, source.gradedQ, 1) * times(source);
    return source.side === "for" ? size : -size;
  });
  return toProbability(points.reduce((sum, each) => sum + each, start));
}

function weighWorld({ sources }: World, lambda: number): number {
  const settings: Settings = { lambda, start: prior, caps: { statement: 10, evidence: 13 } };
  const entries = sources.map(({ id, side, cluster, gradedT, gradedQ }): Entry => {
    const [t, q] = [gradedT, gradedQ].map((value) => ({ low: value, mid: value, high: value }));
    return { id, side, cluster, grades: { kind: "statement", t: t!, q: q!, f: 1 } };
  });
  return weighEntries(entries, settings).probability;
}

function makeWorlds(from: number, trust: number): World[] {
  const chance = makeChance(from);
  return Array.from({ length: worlds }, () => makeWorld(chance, trust));
}

// 1–3 clusters whose basis is informed or not; 1–3 origins each, which take the cluster's basis or one of their own.
function makeWorld(chance: () => number, trust: number): World {
  const isTrue = chance() < prior;
  const sources: Source[] = [];
  const clusters = 1 + Math.floor(chance() * 3);
  for (let cluster = 0; cluster < clusters; cluster++) {
    const shared = makeBasis(chance);
    const origins = 1 + Math.floor(chance() * 3);
    for (let origin = 0; origin < origins; origin++) {
      const { t, knows } = chance() < 0.7 ? shared : makeBasis(chance);
      const prefers = chance() < 0.5 ? "for" : "against";
      const other = prefers === "for" ? "against" : "for";
      const q = pick(chance, [0.1, 0.3, 0.5, 0.8, 0.95]);
      const guess = chance();
      const side = knows ? (isTrue ? "for" : "against") : guess < q ? prefers : guess < q + (1 - q) / 2 ? other : null;
      const trueQ = side === prefers ? q : Math.max(0.05, (1 - q) / 2);
      const copies = Math.min(40, 1 + Math.floor((1 - chance()) ** (-1 / 1.1)));
      const [offT, offQ] = [misjudge(chance()), misjudge(chance())];
      if (side === null) continue;
      const gradedT = hold(t + (trust > 0 ? trust : offT), 0.1, 0.85);
      const gradedQ = hold(trueQ + (trust > 0 ? 0 : offQ), 0.1, 0.9);
      sources.push({ id: `O${sources.length}`, cluster: String(cluster), side, gradedT, gradedQ, copies });
    }
  }
  // A world of which nobody speaks is no proposition.
  return sources.length === 0 ? makeWorld(chance, trust) : { isTrue, sources };
}

interface Basis {
  /** Chance that it is informed, and whether it is. */
  readonly t: number;
  readonly knows: boolean;
}

function makeBasis(chance: () => number): Basis {
  const t = pick(chance, [0.2, 0.4, 0.6, 0.8]);
  return { t, knows: chance() < t };
}

function misjudge(value: number): number {
  return value < 0.25 ? -0.2 : value < 0.5 ? 0.2 : 0;
}

function hold(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function readArgument(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}

main();
