import type { Quantity } from "../model/dossier.ts";
import { findMatches } from "../model/find-matches.ts";
import type { TextSpan } from "../model/span.ts";
import { findDates } from "../time/find-dates.ts";
import { figureInDigits, figureInWords, readFigure, readVagueFigure, vagueFigure } from "./number-words.ts";
import { type FoundUnit, findUnit } from "./quantity-units.ts";

/** A figure where it stands; `text` is its words from the bound to the unit. */
export interface QuantityMention extends TextSpan, Quantity {}

type Bound = Quantity["bound"];

const bounds: readonly (readonly [Bound, string])[] = [
  [
    "more-than",
    "(?:[Mm]ore|[Gg]reater)\\s+than|[Oo]ver|[Aa]bove|[Ee]xceeding|[Uu]pwards?\\s+of|[Ii]n\\s+excess\\s+of|[Bb]eyond",
  ],
  ["at-least", "[Aa]t\\s+least|[Nn]o(?:t)?\\s+(?:fewer|less)\\s+than|[Aa]\\s+minimum\\s+of|[Mm]inimum"],
  [
    "up-to",
    "[Uu]p\\s+to|[Aa]s\\s+(?:many|much)\\s+as|[Aa]t\\s+most|[Nn]o(?:t)?\\s+more\\s+than|[Aa]\\s+maximum\\s+of|[Mm]aximum",
  ],
  ["less-than", "(?:[Ff]ewer|[Ll]ess)\\s+than|[Uu]nder|[Bb]elow"],
  [
    "about",
    "[Aa]bout|[Aa]round|[Ss]ome|[Rr]oughly|[Aa]pprox(?:imately|\\.)|(?:[Aa]n\\s+)?[Ee]stimated|[Nn]early|[Aa]lmost|[Cc]lose\\s+to|[Cc]irca|[Cc]a\\.|~",
  ],
];
const boundWord = bounds.map(([, source]) => source).join("|");
const figure = `(?:${figureInDigits}|${figureInWords}|${vagueFigure})`;
const currency = "(?:(?:US|CA?|AU?|NT|HK)?\\$|€|£|¥|₩)";
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/’'#$€£¥₩_-])(?:(?<bound>${boundWord})\\s*(?:the\\s+|a\\s+total\\s+of\\s+)?(?=[$€£¥₩\\s\\d]|[A-Z]{2}\\$|\\b))?(?<open>[Bb]etween\\s+|[Ff]rom\\s+)?(?:(?<sign>${currency})\\s?)?(?<one>${figure})(?:(?<to>\\s?[-–—]\\s?|\\s+to\\s+|\\s+or\\s+|(?<=[Bb]etween\\s.{1,40})\\s+and\\s+)${currency}?(?<two>${figure}))?(?<more>\\s+or\\s+(?:more|so|fewer|less)\\b|\\+|-plus\\b)?(?![\\d:]|[.,/]\\d|-\\p{L}|[–-]\\d|\\p{L})`,
  "gu",
);
const multiplied = /(?:bn|mn|tn|m|k|hundred|thousand|million|billion|trillion|dozen)$/i;
const namedNumber =
  /(?:\b(?:No|Nos|Art|Articles?|Resolutions?|Res|Annex|Section|Chapter|Page|Room|Flight|Route|Order|Law|Unit|Phase|Group|Channel|Type|Mark|Mk|Model|Block|Boeing|Airbus)\.?|#)\s*(?:\d+,?\s+(?:and\s+)?)?$/;

/**
 * Finds figures with their bounds and units, in reading order, none overlapping: "over two dozen kinds" is low 25,
 * high null, bound `more-than`, unit `kind`. Bounds move by one where things are counted and not where they are
 * measured; vague words count at their least ("dozens" is at least 24). The unit is in the singular, empty where a
 * large figure stands alone. Dates, ordinals, calibres, scores, names with numbers are no quantities. Empty where
 * there are none.
 */
export function findQuantities(text: string): QuantityMention[] {
  const mentions: QuantityMention[] = [];
  const dates = findDates(text, { reference: null });
  let date = 0;
  for (const match of findMatches(text, pattern)) {
    const { bound, open, two } = match.groups ?? {};
    const end = match.index + match[0].length;
    // "From 95 crates" is no range: the preposition stays outside.
    const start = match.index + (two === undefined && bound === undefined ? (open ?? "").length : 0);
    if (start < (mentions.at(-1)?.end ?? 0)) continue;
    while (date < dates.length && dates[date]!.end <= start) date++;
    const isDate = date < dates.length && dates[date]!.start < end;
    if (isDate || namedNumber.test(text.slice(Math.max(0, start - 32), start))) continue;
    const mention = toMention(text, start, end, match.groups ?? {});
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
}

function toMention(
  text: string,
  start: number,
  matchEnd: number,
  groups: Readonly<Record<string, string | undefined>>,
): QuantityMention | null {
  const { one, two, sign } = groups;
  if (one === undefined) return null;
  const first = readValue(one);
  const last = two === undefined ? null : readValue(two);
  const found = sign === undefined ? findUnitOf(text, matchEnd, two ?? one) : toCurrency(sign, matchEnd);
  if (!isQuantity(text, matchEnd, groups, found)) return null;
  const low = last !== null && isShortHand(one, two ?? "") ? first * toMultiplier(two ?? "") : first;
  if (last !== null && last <= low) return null;
  const bound: Bound = last !== null ? "range" : readBound(groups, one);
  const end = found?.end ?? matchEnd;
  const unit = found?.unit ?? "";
  return {
    start,
    end,
    text: text.slice(start, end),
    ...toLimits(low, last, bound, found?.isMeasure !== false),
    bound,
    unit,
  };
}

const vagueStart = /^(?:tens|dozens|scores|hundreds|thousands|millions|billions)\b/i;

function readValue(words: string): number {
  return vagueStart.test(words) ? readVagueFigure(words) : Number(readFigure(words).toPrecision(12));
}

/** The unit behind a figure; vague ones have "of" between. */
function findUnitOf(text: string, end: number, figureWords: string): FoundUnit | null {
  const of = vagueStart.test(figureWords) ? /^\s+of(?:\s+the)?(?=\s)/.exec(text.slice(end, end + 12)) : null;
  return findUnit(text, end + (of?.[0].length ?? 0));
}

function toCurrency(sign: string, end: number): FoundUnit {
  return { unit: sign.slice(-1), end, isMeasure: true };
}

/** "5-10 million": the first figure shares the multiplier of the second. */
function isShortHand(one: string, two: string): boolean {
  return multiplied.test(two) && !multiplied.test(one);
}

function toMultiplier(words: string): number {
  const plain = /^\d[\d,.]*/.exec(words)?.[0].replaceAll(",", "");
  return plain === undefined ? readFigure(multiplied.exec(words)?.[0] ?? "") : readFigure(words) / Number(plain);
}

/** A figure without a unit counts only where it is too large for a name, an age or a clock. */
function isQuantity(
  text: string,
  end: number,
  { one, two, more }: Readonly<Record<string, string | undefined>>,
  found: FoundUnit | null,
): boolean {
  const after = text.slice(end, end + 24);
  if (/^\s?(?:mm|cm|millimet|centimet|calib|-?(?:st|nd|rd|th)\b|[ap]\.?m\b|o[’']clock|GMT|UTC)/i.test(after))
    return false;
  if (/^one$/i.test(one ?? "")) return found !== null && /^\s\p{L}+$/u.test(text.slice(end, found.end));
  if (found !== null) return true;
  if (two !== undefined && more === undefined) return multiplied.test(two);
  return (
    /\d,\d{3}/.test(one ?? "") ||
    (multiplied.test(one ?? "") && !/^\s+of\s+(?:the|them|us)\b/.test(after) && /\d|\s/.test(one ?? ""))
  );
}

function readBound(groups: Readonly<Record<string, string | undefined>>, one: string): Bound {
  const after = groups["more"]?.trim() ?? "";
  if (/so$/.test(after)) return "about";
  if (/fewer|less/.test(after)) return "up-to";
  if (after !== "") return "at-least";
  const words = groups["bound"];
  if (words !== undefined) {
    return bounds.find(([, source]) => new RegExp(`^(?:${source})$`).test(words))?.[0] ?? "exact";
  }
  return /^(?:tens|dozens|scores|hundreds|thousands|millions|billions|several|a\s+few)\b/i.test(one)
    ? "at-least"
    : "exact";
}

function toLimits(
  value: number,
  last: number | null,
  bound: Bound,
  isMeasure: boolean,
): { low: number | null; high: number | null } {
  const step = isMeasure || !Number.isInteger(value) ? 0 : 1;
  switch (bound) {
    case "range":
      return { low: value, high: last };
    case "more-than":
      return { low: value + step, high: null };
    case "at-least":
      return { low: value, high: null };
    case "less-than":
      return { low: null, high: value - step };
    case "up-to":
      return { low: null, high: value };
    default:
      return { low: value, high: value };
  }
}
