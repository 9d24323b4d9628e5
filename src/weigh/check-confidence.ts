import { findWithoutClusters } from "./find-sensitivity.ts";
import type { Confidence, ConfidenceCheck, LedgerEntry, Variant } from "./ledger-shape.ts";
import { toIcdPlace, toPercent } from "./likelihood-words.ts";
import type { Settings, Weighing } from "./weigh-entries.ts";

const order: readonly Confidence[] = ["low", "moderate", "high"];

/** The lowest of some grades of confidence; low where there are none. */
export function toLowest(grades: readonly Confidence[]): Confidence {
  return order.find((grade) => grades.includes(grade)) ?? "low";
}

/** Checks how far the sum can be trusted, six ways, C1 to C6. `gaps` is what a reviewer said of known gaps. */
export function checkConfidence(
  entries: readonly LedgerEntry[],
  weighing: Weighing,
  settings: Settings,
  gaps: Confidence | null,
): ConfidenceCheck[] {
  const { effectiveClusters, largestShare } = weighing;
  return [
    {
      id: "C1",
      asks: "how many clusters of equal weight it is worth",
      found: effectiveClusters.toFixed(1),
      confidence: effectiveClusters < 1.5 ? "low" : effectiveClusters < 3 ? "moderate" : "high",
    },
    {
      id: "C2",
      asks: "largest cluster's share of the points",
      found: `${Math.round(largestShare * 100)}%`,
      confidence: largestShare > 0.7 ? "low" : largestShare > 0.5 ? "moderate" : "high",
    },
    checkDirectness(entries, weighing),
    checkClusters(entries, weighing, settings),
    checkGrades(entries, weighing),
    {
      id: "C6",
      asks: "known gaps",
      found: gaps === null ? "not answered" : "as a reviewer judged",
      confidence: gaps ?? "moderate",
    },
  ];
}

function checkDirectness(entries: readonly LedgerEntry[], weighing: Weighing): ConfidenceCheck {
  const direct = entries.filter(({ isFirsthand, grades }) => isFirsthand || grades.kind === "evidence");
  const clusterOf = (id: string): string | undefined => weighing.entries.find((each) => each.id === id)?.cluster;
  const verified = new Set(direct.filter(({ isReviewed }) => isReviewed).map(({ id }) => clusterOf(id)));
  return {
    id: "C3",
    asks: "first-hand speakers and evidence seen",
    found:
      direct.length === 0
        ? "none"
        : `${direct.length}, verified in ${verified.size} ${verified.size === 1 ? "cluster" : "clusters"}`,
    confidence: direct.length === 0 ? "low" : verified.size >= 2 ? "high" : "moderate",
  };
}

/** The cluster whose going moves the sum most: over even first, then over most words. Null where there is none. */
export function findWeakest(entries: readonly LedgerEntry[], weighing: Weighing, settings: Settings): Variant | null {
  const rank = (variant: Variant): number => (crossesEven(weighing, variant) ? 100 : 0) + toMoved(weighing, variant);
  const variants = findWithoutClusters(entries, settings, weighing);
  return variants.toSorted((one, other) => rank(other) - rank(one))[0] ?? null;
}

function crossesEven({ total }: Weighing, variant: Variant): boolean {
  return Math.sign(total.mid) !== Math.sign(variant.total);
}

function toMoved({ probability }: Weighing, variant: Variant): number {
  return Math.abs(toIcdPlace(probability) - toIcdPlace(variant.probability));
}

function checkClusters(entries: readonly LedgerEntry[], weighing: Weighing, settings: Settings): ConfidenceCheck {
  const asks = "what is left without any one cluster";
  const weakest = findWeakest(entries, weighing, settings);
  if (weakest === null) return { id: "C4", asks, found: "nothing to leave out", confidence: "low" };
  const moved = toMoved(weighing, weakest);
  const crosses = crossesEven(weighing, weakest);
  const how = crosses ? "crosses even" : moved === 0 ? "no move" : `moves ${moved} ${moved === 1 ? "word" : "words"}`;
  return {
    id: "C4",
    asks,
    found: `${how}: ${toPercent(weakest.probability)}% without ${weakest.what}`,
    confidence: crosses || moved >= 2 ? "low" : moved === 1 ? "moderate" : "high",
  };
}

/** Share of the points that rests on what nobody could judge or no person has reviewed; 0 where there are none. */
export function toUncheckedShare(entries: readonly LedgerEntry[], weighing: Weighing): number {
  const sizeOf = (id: string): number => Math.abs(weighing.entries.find((each) => each.id === id)?.points.mid ?? 0);
  const sum = (list: readonly LedgerEntry[]): number => list.reduce((total, { id }) => total + sizeOf(id), 0);
  const unchecked = entries.filter(
    ({ letter, isReviewed, grades }) => !isReviewed || (grades.kind === "statement" && letter === "F"),
  );
  const all = sum(entries);
  return all > 0 ? sum(unchecked) / all : 0;
}

function checkGrades(entries: readonly LedgerEntry[], weighing: Weighing): ConfidenceCheck {
  const share = toUncheckedShare(entries, weighing);
  return {
    id: "C5",
    asks: "share of the points on unknown grades or on what no person has reviewed",
    found: `${Math.round(share * 100)}%`,
    confidence: entries.length === 0 || share > 0.5 ? "low" : share > 0.2 ? "moderate" : "high",
  };
}
