/** Words for probabilities. The number is kept; the words only render it. */

export const scaleNames = ["icd-203", "phia", "ipcc"] as const;
export type ScaleName = (typeof scaleNames)[number];

/** A word and the probabilities it stands for. */
export interface Band {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

// Half-open: a shared edge belongs to the word above it.
const icd203: readonly Band[] = [
  { word: "almost no chance", from: 0.01, to: 0.05 },
  { word: "very unlikely", from: 0.05, to: 0.2 },
  { word: "unlikely", from: 0.2, to: 0.45 },
  { word: "roughly even chance", from: 0.45, to: 0.55 },
  { word: "likely", from: 0.55, to: 0.8 },
  { word: "very likely", from: 0.8, to: 0.95 },
  { word: "almost certain", from: 0.95, to: 0.99 },
];

// The gaps between these are meant.
const phia: readonly Band[] = [
  { word: "remote chance", from: 0.01, to: 0.05 },
  { word: "highly unlikely", from: 0.1, to: 0.2 },
  { word: "unlikely", from: 0.25, to: 0.35 },
  { word: "realistic possibility", from: 0.4, to: 0.4999 },
  { word: "likely", from: 0.55, to: 0.75 },
  { word: "highly likely", from: 0.8, to: 0.9 },
  { word: "almost certain", from: 0.95, to: 0.99 },
];

// Nested; the narrowest that holds the number is taken. Edges go away from even.
const ipcc: readonly Band[] = [
  { word: "extremely likely", from: 0.95, to: 1 },
  { word: "extremely unlikely", from: 0, to: 0.05 },
  { word: "very likely", from: 0.9, to: 1 },
  { word: "very unlikely", from: 0, to: 0.1 },
  { word: "likely", from: 0.66, to: 1 },
  { word: "unlikely", from: 0, to: 0.34 },
  { word: "about as likely as not", from: 0.33, to: 0.66 },
];

/** Probabilities are shown from 1 to 99 %, never as certain. */
export function toShown(probability: number): number {
  return Math.min(0.99, Math.max(0.01, probability));
}

/** `88`: a whole percent from 1 to 99. */
export function toPercent(probability: number): number {
  return Math.round(toShown(probability) * 100);
}

/** The place of a probability on the ICD 203 scale, 0 (almost no chance) to 6 (almost certain). */
export function toIcdPlace(probability: number): number {
  const shown = roundEdge(toShown(probability));
  return Math.max(
    0,
    icd203.findLastIndex(({ from }) => from <= shown),
  );
}

/** Finds the words for a probability: one, or both neighbours where it falls in a gap the scale leaves. */
export function findBands(probability: number, scale: ScaleName): readonly Band[] {
  const shown = roundEdge(toShown(probability));
  if (scale === "icd-203") return [icd203[toIcdPlace(shown)]!];
  if (scale === "ipcc")
    return [
      ipcc.find(({ from, to, word }) => (word.includes("as not") || from > 0 ? from <= shown : true) && shown <= to)!,
    ];
  const inside = phia.find(({ from, to }) => from <= shown && shown <= to);
  if (inside) return [inside];
  const above = phia.findIndex(({ from }) => from > shown);
  return [phia[above - 1]!, phia[above]!];
}

/** `likely, 55–80%`; both neighbours in a gap; the span where the range takes in more than two words of the scale. */
export function toLikelihoodWord(
  probability: number,
  range: readonly [number, number],
  scale: ScaleName = "icd-203",
): string {
  if (isUnsettled(range)) return "not settled by this evidence";
  const span = findSpan(range, scale);
  if (span) return `${span[0].word} to ${span[1].word}, ${toEdges(span[0].from, span[1].to)}`;
  return findBands(probability, scale).map(toBandWords).join(" or ");
}

/** A range below 45 and above 55 % at once settles nothing. */
export function isUnsettled([low, high]: readonly [number, number]): boolean {
  return roundEdge(low) < 0.45 && roundEdge(high) > 0.55;
}

/** First and last word of a range over more than two; null where one or two cover it, or the scale is nested. */
export function findSpan([low, high]: readonly [number, number], scale: ScaleName): readonly [Band, Band] | null {
  if (scale === "ipcc") return null;
  const bands = scale === "phia" ? phia : icd203;
  const first = findBands(low, scale)[0]!;
  const last = findBands(high, scale).at(-1)!;
  return bands.indexOf(last) - bands.indexOf(first) >= 2 ? [first, last] : null;
}

/** `likely, 55–80%`. */
export function toBandWords({ word, from, to }: Band): string {
  return `${word}, ${toEdges(from, to)}`;
}

function toEdges(from: number, to: number): string {
  return `${Math.round(from * 100)}–${Math.round(to * 100)}%`;
}

// Words must not turn on a bit that differs between engines.
function roundEdge(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
