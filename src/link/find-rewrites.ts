import { commonWords } from "../lexicon/generated/common-words.ts";
import type { StoryLink } from "./find-copies.ts";
import { type ReportWords, toStem } from "./report-words.ts";
import { eachSharedKey, toKey } from "./shared-keys.ts";

/**
 * How much two reports must have in common. Where names and figures agree the rest may differ more; where one credits the
 * other less is enough. `kept` is what of the longer one the shorter one must keep.
 */
const bars = { told: 0.68, lessForDetails: 0.22, details: 0.6, credited: 0.33, kept: 0.32 };
const leastShared = 9;
const ownShare = 0.85;
/** The dossier is weighed together with so many reports of the wider world. */
const world = 40;
/** What more reports than this share helps to weigh and not to search. */
const crowd = 16;
const perSentence = 4;
const leastKeys = 3;
const perReport = 12;

const ranks: ReadonlyMap<string, number> = new Map(
  commonWords
    .split(" ")
    .map((word, rank) => [toStem(word), rank] as const)
    .toReversed(),
);

/**
 * Finds reports that tell the same story in other words: most of what the shorter one tells, weighed by rarity, stands
 * in the other, sentence by sentence, names and figures above all. `isCredited` says whether one of two reports names
 * the other as its source. `groups` are numbers of stories already known to be one; they count once. In the order of
 * the reports.
 */
export function findRewrites(
  words: readonly ReportWords[],
  groups: readonly number[],
  isCredited: (one: number, other: number) => boolean,
): StoryLink[] {
  const weightOf = weighWords(words, groups);
  const own = keepOwn(words, groups);
  const mayCompare = toPrefilter(own, weightOf);
  // Weighed anew for each pair: to keep them all would take more room than the texts.
  return findCandidates(own, groups, weightOf).flatMap(([one, other]): StoryLink[] => {
    if (!mayCompare(one, other)) return [];
    const [left, right] = [toTelling(own[one]!, weightOf), toTelling(own[other]!, weightOf)];
    const [short, long] = left.total <= right.total ? [left, right] : [right, left];
    const told = compare(short, long, isCredited(one, other));
    return told === null ? [] : [{ one, other, kind: "rewritten", size: told }];
  });
}

/**
 * A sentence that stands in several reports of one story is told by the first of them only. Who has little else is no
 * more than a copy and is not looked at again.
 */
function keepOwn(words: readonly ReportWords[], groups: readonly number[]): ReportWords[] {
  const told = new Map<string, number>();
  return words.map((each, place) => {
    const own = each.sentences.filter((sentence) => {
      const key = `${groups[place]} ${sentence.join(" ")}`;
      const first = told.get(key) ?? place;
      told.set(key, first);
      return first === place;
    });
    if (own.length === each.sentences.length) return each;
    return { ...each, sentences: own.length < each.sentences.length * ownShare ? [] : own };
  });
}

/** A quick look at two reports, by place: whether they share words enough to be worth comparing. Misses none that are. */
function toPrefilter(
  words: readonly ReportWords[],
  weightOf: (word: string) => number,
): (one: number, other: number) => boolean {
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  const lists = words.map(({ sentences }) => {
    const own = new Set<number>();
    for (const word of sentences.flat()) {
      const number = numbers.get(word) ?? weights.push(weightOf(word)) - 1;
      numbers.set(word, number);
      own.add(number);
    }
    return Uint32Array.from(own).sort();
  });
  const total = (list: Uint32Array): number => list.reduce((all, number) => all + weights[number]!, 0);
  const totals = Float64Array.from(lists, total);
  return (one, other) => {
    const shared = findShared(lists[one]!, lists[other]!);
    return (
      shared.length >= leastShared && total(shared) > Math.min(totals[one]!, totals[other]!) * bars.credited * 0.999
    );
  };
}

/** What two lists of rising numbers have in common. */
function findShared(left: Uint32Array, right: Uint32Array): Uint32Array {
  const shared: number[] = [];
  for (let one = 0, other = 0; one < left.length && other < right.length; ) {
    const [mine, theirs] = [left[one]!, right[other]!];
    if (mine === theirs) shared.push(mine);
    if (mine <= theirs) one += 1;
    if (theirs <= mine) other += 1;
  }
  return Uint32Array.from(shared);
}

interface Telling {
  readonly sentences: readonly ReadonlyMap<string, number>[];
  readonly all: ReadonlyMap<string, number>;
  readonly details: ReadonlySet<string>;
  readonly total: number;
}

function toTelling({ sentences, details }: ReportWords, weightOf: (word: string) => number): Telling {
  const weighed = sentences.map((words) => new Map(words.map((word) => [word, weightOf(word)] as const)));
  const all = new Map(weighed.flatMap((each) => [...each]));
  return { sentences: weighed, all, details, total: sum(all.values()) };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** How much of the shorter telling stands in the longer one, null where it is not enough to be the same story. */
function compare(short: Telling, long: Telling, isCredited: boolean): number | null {
  const shared = [...short.all].filter(([word]) => long.all.has(word));
  if (shared.length < leastShared || short.total === 0) return null;
  const whole = sum(shared.map(([, weight]) => weight)) / short.total;
  if (whole < bars.credited) return null;
  const kept = sum([...short.all.keys()].flatMap((word) => long.all.get(word) ?? [])) / long.total;
  if (kept < bars.kept && !isCredited) return null;
  const told = (whole + alignSentences(short, long)) / 2;
  const details = [...short.all].filter(([word]) => short.details.has(word));
  const agreed = details.filter(([word]) => long.all.has(word));
  const exact =
    details.length === 0 ? 0 : sum(agreed.map(([, weight]) => weight)) / sum(details.map(([, weight]) => weight));
  const bar = isCredited ? bars.credited : bars.told - bars.lessForDetails * exact;
  return exact >= bars.details && told >= bar ? told : null;
}

/** Each sentence of the shorter one against the two neighbouring sentences of the longer one that hold most of it. */
function alignSentences(short: Telling, long: Telling): number {
  let best = 0;
  let total = 0;
  for (const sentence of short.sentences) {
    let most = 0;
    for (const [at, other] of long.sentences.entries()) {
      const next = long.sentences[at + 1];
      let held = 0;
      for (const [word, weight] of sentence) if (other.has(word) || next?.has(word)) held += weight;
      most = Math.max(most, held);
    }
    best += most;
    total += sum(sentence.values());
  }
  return total === 0 ? 0 : best / total;
}

/** A word weighs by how few stories have it, here and in the wider world, where common words stand in many. */
function weighWords(words: readonly ReportWords[], groups: readonly number[]): (word: string) => number {
  const counts = new Map<string, number>();
  const lastGroup = new Map<string, number>();
  const inOrder = words.map((_, at) => at).toSorted((one, other) => groups[one]! - groups[other]! || one - other);
  for (const at of inOrder) {
    for (const word of new Set(words[at]!.sentences.flat())) {
      if (lastGroup.get(word) === groups[at]) continue;
      lastGroup.set(word, groups[at]!);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const size = new Set(groups).size + world;
  const weights = new Map(
    [...counts].map(([word, count]) => {
      const weight = Math.max(0, Math.log(size / (count + world * toCommonness(word)))) ** 2;
      return [word, weight] as const;
    }),
  );
  return (word) => weights.get(word) ?? 0;
}

/** The share of reports in the wider world that have a word. */
function toCommonness(word: string): number {
  if (/^\d/u.test(word)) return word.length < 2 ? 0.1 : 0.01;
  const rank = ranks.get(word);
  return rank === undefined ? 0.005 : Math.min(0.3, 30 / (rank + 30) + 0.03);
}

/** Pairs that share several rare words, or rare pairs of words in one sentence; of each report the likeliest few. */
function findCandidates(
  words: readonly ReportWords[],
  groups: readonly number[],
  weightOf: (word: string) => number,
): [number, number][] {
  const counts = words.map((): Map<number, number> | null => null);
  const keys = words.map(({ sentences }) =>
    Uint32Array.from(new Set(sentences.flatMap((each) => toKeys(each, weightOf)))),
  );
  eachSharedKey(keys, (list) => {
    if (list.length > crowd) return;
    for (const [at, other] of list.entries()) {
      for (let before = 0; before < at; before++) {
        const one = list[before]!;
        if (groups[one] === groups[other]) continue;
        const own: Map<number, number> = counts[other] ?? new Map();
        counts[other] = own;
        own.set(one, (own.get(one) ?? 0) + 1);
      }
    }
  });
  return counts.flatMap((found, other) =>
    [...(found ?? [])]
      .filter(([, count]) => count >= leastKeys)
      .toSorted((one, next) => next[1] - one[1] || one[0] - next[0])
      .slice(0, perReport)
      .map(([one]): [number, number] => [one, other]),
  );
}

/** The rarest words of a sentence, alone and two by two. */
function toKeys(sentence: readonly string[], weightOf: (word: string) => number): number[] {
  const rarest = sentence
    .map((word) => [word, weightOf(word)] as const)
    .toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, perSentence)
    .map(([word]) => word)
    .toSorted();
  return rarest.flatMap((one, at) => [toKey([one]), ...rarest.slice(at + 1).map((other) => toKey([one, other]))]);
}
