import { findWeakest, toUncheckedShare } from "./check-confidence.ts";
import type { ConfidenceCheck, LedgerEntry } from "./ledger-shape.ts";
import { findBands, findSpan, isUnsettled, type ScaleName, toBandWords, toPercent } from "./likelihood-words.ts";
import { type Settings, toDecibans, toProbability, type Weighing } from "./weigh-entries.ts";

/**
 * Says what the numbers say: likelihood, confidence, and what the evidence does to the odds. Confidence never shares a
 * sentence with likelihood; a word always stands with its band and the computed number.
 */
export function composeSentences(
  entries: readonly LedgerEntry[],
  weighing: Weighing,
  settings: Settings,
  checks: readonly ConfidenceCheck[],
  confidence: string,
  scale: ScaleName,
): string[] {
  if (entries.length === 0) return ["No evidence entered.", "Confidence is low: there is nothing to weigh."];
  return [
    toLikelihoodSentence(weighing, scale),
    toConfidenceSentence(entries, weighing, settings, checks, confidence),
    toOddsSentence(weighing),
  ];
}

function toLikelihoodSentence({ probability, range }: Weighing, scale: ScaleName): string {
  const figures = `computed ${toPercent(probability)}%`;
  const span = `range ${toPercent(range[0])}–${toPercent(range[1])}%`;
  if (isUnsettled(range)) return `Not settled by this evidence (${figures}; ${span}).`;
  const own = findBands(probability, scale).map(toBandWords).join(" or ");
  const spanned = findSpan(range, scale);
  if (spanned) {
    const words = toCapital(`${spanned[0].word} to ${spanned[1].word}`);
    return `${words} (${figures}, by itself ${own}; ${span}).`;
  }
  return `${toCapital(own)} (${figures}; ${span}).`;
}

function toConfidenceSentence(
  entries: readonly LedgerEntry[],
  weighing: Weighing,
  settings: Settings,
  checks: readonly ConfidenceCheck[],
  confidence: string,
): string {
  const start = `Confidence is ${confidence}`;
  const lowest = checks.filter((check) => check.confidence === confidence);
  if (confidence === "high") return `${start}: all six checks hold.`;
  const failed = (id: string): boolean => lowest.some((check) => check.id === id);
  const reasons: string[] = [];
  if (failed("C5")) {
    const share = Math.round(toUncheckedShare(entries, weighing) * 100);
    reasons.push(`${share}% of the points rest on unknown grades or on what no person has reviewed`);
  }
  if (failed("C4")) {
    const weakest = findWeakest(entries, weighing, settings);
    if (weakest) reasons.push(toWithoutWords(entries, weighing, weakest.what, weakest.probability));
  }
  if (reasons.length === 0) reasons.push(...lowest.map(({ asks, found }) => `${asks}: ${found}`));
  return `${start}: ${reasons.join("; ")}.`;
}

function toWithoutWords(
  entries: readonly LedgerEntry[],
  { clusters }: Weighing,
  name: string,
  probability: number,
): string {
  const cluster = clusters.find((each) => each.name === name);
  const members = entries.filter(({ id }) => cluster?.entryIds.includes(id)).map(({ label }) => label);
  const gives = `the rest gives ${toPercent(probability)}%`;
  const isKnown = entries.every(({ id, isUnnamed }) => !isUnnamed || !cluster?.entryIds.includes(id));
  if (members.length === entries.length) return `without ${toList(members)} nothing is left`;
  if (members.length === 1) return `without ${members[0]} ${gives}`;
  return `without ${toList(members)}, ${isKnown ? "which share a basis" : "which may share a basis"}, ${gives}`;
}

function toOddsSentence({ total, startPoints, breakEven }: Weighing): string {
  const points = total.mid - startPoints;
  if (Math.abs(points) < 0.05) return "The evidence leaves the odds as they were.";
  const turn = points > 0 ? 1 : -1;
  const factors = [total.mid, total.low, total.high].map((each) => 10 ** ((turn * (each - startPoints)) / 10));
  const [mid = 1, ...ends] = factors;
  const [least = 1, most = 1] = ends.toSorted((one, other) => one - other);
  const from = turn > 0 ? 0.1 : 0.9;
  const there = toProbability(toDecibans(from) + points);
  const odds = `The evidence ${turn > 0 ? "multiplies" : "divides"} the odds by about ${toFactor(mid)} (${toFactor(least)} to ${toFactor(most)}).`;
  const self = `From ${turn > 0 ? "1" : "9"} in 10 you would be at ${toPercent(there)}%`;
  const doubt =
    turn > 0 ? "to doubt it still you must have started below" : "to believe it still you must have started above";
  return `${odds} ${self}; ${doubt} ${toPercent(breakEven)}%.`;
}

function toFactor(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Number(value.toFixed(value < 3 ? 1 : 0)));
}

function toList(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length <= 1 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

function toCapital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
