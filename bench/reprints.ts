import { findReprints } from "../src/link/reprints.ts";
import { kinds, makePlanted, type Planted } from "./planted/make-stories.ts";
import { measuringWords } from "./planted/measuring-words.ts";
import { tuningWords } from "./planted/tuning-words.ts";

// node --import tsx bench/reprints.ts [--tuning] [--seed N]: how well planted reprints are found among different stories
// on the same events. `--tuning` uses the list of words that thresholds were chosen with.

interface Score {
  readonly rand: number;
  readonly cubed: number;
  readonly joined: number;
  readonly false: number;
}

const seed = Number(readArgument("--seed") ?? 7);
const bars: Readonly<Record<string, number>> = { copied: 0.95, cut: 0.95, rewritten: 0.85 };

function main(): void {
  const words = process.argv.includes("--tuning") ? tuningWords : measuringWords;
  const missed: string[] = [];
  let joined = 0;
  let wrong = 0;
  for (const kind of [...kinds, null]) {
    for (const isCredited of [false, true]) {
      const planted = makePlanted(words, kind, isCredited, seed);
      const score = scoreGroups(planted);
      const name = kind ?? "all kinds";
      joined += score.joined;
      wrong += score.false;
      const share = score.joined === 0 ? 0 : (score.false / score.joined) * 100;
      console.log(
        `${name.padEnd(11)}${isCredited ? "credited  " : "uncredited"}  ${planted.length} reports  ARI ${score.rand.toFixed(3)}  B-cubed F1 ${score.cubed.toFixed(3)}  false joins ${score.false} of ${score.joined} (${share.toFixed(1)} %)`,
      );
      if (score.rand < (bars[name] ?? 0)) missed.push(`${name}: ARI below ${bars[name]}`);
    }
  }
  if (wrong > joined * 0.01) missed.push("more than 1 % of the joins are false");
  console.log(missed.length === 0 ? "✓ all bars held" : missed.map((each) => `✕ ${each}`).join("\n"));
  if (missed.length > 0) process.exitCode = 1;
}

/** Adjusted Rand index, B-cubed F1, and the pairs joined, all and of different stories. */
function scoreGroups(planted: readonly Planted[]): Score {
  const found = findReprints(planted.map(({ report }) => report));
  const group = new Map<string, number>();
  found.forEach(({ reportIds }, at) => {
    if (reportIds.length > 1) for (const id of reportIds) group.set(id, at);
  });
  const groups = planted.map(({ report }, at) => `${group.get(report.id) ?? `alone ${at}`}`);
  const stories = planted.map(({ story }) => String(story));
  const both = groups.map((each, at) => `${each}|${stories[at]}`);
  const [pairsBoth, pairsGroups, pairsStories] = [both, groups, stories].map(countPairs) as [number, number, number];
  const expected = (pairsGroups * pairsStories) / countPairs(planted.map(() => ""));
  const precision = toShare(both, groups);
  const recall = toShare(both, stories);
  return {
    rand: (pairsBoth - expected) / ((pairsGroups + pairsStories) / 2 - expected),
    cubed: (2 * precision * recall) / (precision + recall),
    joined: pairsGroups,
    false: pairsGroups - pairsBoth,
  };
}

function count(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function countPairs(labels: readonly string[]): number {
  return [...count(labels).values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** The mean over all reports of how much of their group they share their story with. */
function toShare(both: readonly string[], labels: readonly string[]): number {
  const [common, sizes] = [count(both), count(labels)];
  return both.reduce((sum, each, at) => sum + common.get(each)! / sizes.get(labels[at]!)!, 0) / both.length;
}

function readArgument(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}

main();
