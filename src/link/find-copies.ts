import { type ReportWords, runLength } from "./report-words.ts";
import { eachSharedKey } from "./shared-keys.ts";

/** Two reports, by place in their list, that tell the same story, and what shows it. */
export interface StoryLink {
  readonly one: number;
  readonly other: number;
  readonly kind: "copied" | "passage" | "rewritten";
  /** What part of the shorter one stands in the other: 0 to 1. For a passage, how many words it has. */
  readonly size: number;
}

/** One run in so many is looked up; which ones depends on their words alone, so that copies keep the same. */
const sampleOf = 3;
/** A run that more reports have is taken for common property in search, unless neighbours in the list show otherwise. */
const crowd = 12;
const fewRuns = 8;
const someRuns = 20;
/** Words that no chance puts into two reports: in all passages, in the longest; and what part of the shorter one they make up. */
const passageWords = 36;
const longestPassage = 30;
const passageShare = 0.2;
const leastStretch = 7;

/**
 * Finds reports whose own words are the same: whole, cut, or in passages put into another story. Reports that share no
 * run of five words are never compared. In the order of the reports.
 */
export function findCopies(words: readonly ReportWords[]): StoryLink[] {
  const runs = words.map(toSortedRuns);
  const links: StoryLink[] = [];
  for (const [one, other] of findCandidates(runs)) {
    const [short, long] = runs[one]!.length <= runs[other]!.length ? [one, other] : [other, one];
    const shared = countShared(runs[short]!, runs[long]!);
    const share = runs[short]!.length === 0 ? 0 : shared / runs[short]!.length;
    if (shared >= fewRuns && share >= (shared < someRuns ? 0.7 : 0.5)) {
      links.push({ one, other, kind: "copied", size: share });
      continue;
    }
    if (share < passageShare) continue;
    const { total, longest } = measurePassages(words[short]!, runs[long]!);
    if (total >= passageWords && longest >= longestPassage) links.push({ one, other, kind: "passage", size: longest });
  }
  return links;
}

/** The runs of a report, each once, in rising order: a sorted list takes a tenth of the room of a set. */
function toSortedRuns({ runs }: ReportWords): Uint32Array {
  const sorted = runs.toSorted();
  return sorted.filter((run, at) => run !== 0 && run !== sorted[at - 1]);
}

function countShared(short: Uint32Array, long: Uint32Array): number {
  let shared = 0;
  for (let one = 0, other = 0; one < short.length && other < long.length; ) {
    const [left, right] = [short[one]!, long[other]!];
    if (left === right) shared += 1;
    if (left <= right) one += 1;
    if (right <= left) other += 1;
  }
  return shared;
}

/** Words in stretches of a report that stand in another just so. */
function measurePassages(
  { runs }: ReportWords,
  sorted: Uint32Array,
): { readonly total: number; readonly longest: number } {
  let total = 0;
  let longest = 0;
  let stretch = 0;
  const other = new Set(sorted);
  for (const run of [...runs, 0]) {
    if (run !== 0 && other.has(run)) stretch += 1;
    else {
      if (stretch >= leastStretch) total += stretch + runLength - 1;
      longest = Math.max(longest, stretch + runLength - 1);
      stretch = 0;
    }
  }
  return { total, longest };
}

/** Pairs of reports that share sampled runs. Of a run that a crowd shares each report is paired with the first and the one before. */
function findCandidates(runs: readonly Uint32Array[]): [number, number][] {
  const samples = runs.map((own) => own.filter((run) => run % sampleOf === 0));
  const pairs = new Set<number>();
  const add = (one: number, other: number): void => {
    pairs.add(one * runs.length + other);
  };
  eachSharedKey(samples, (list) => {
    for (const [at, other] of list.entries()) {
      if (list.length <= crowd) for (let before = 0; before < at; before++) add(list[before]!, other);
      else if (at > 0) {
        add(list[0]!, other);
        if (at > 1) add(list[at - 1]!, other);
      }
    }
  });
  return [...pairs]
    .toSorted((one, other) => one - other)
    .map((key) => [Math.floor(key / runs.length), key % runs.length]);
}
