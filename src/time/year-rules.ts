import { toYearPart } from "./date-reading.ts";
import { type DateContext, type DateRule, type Groups, toRule } from "./date-rule.ts";
import { partWord, readPart, yearWord } from "./date-words.ts";

const lastPlainYear = 2049;
const counted =
  /^\s*(?:%|percent\b|per\s+cent\b|people|persons|tons|tonnes|barrels|shells|crates|missiles|rounds|troops|soldiers|workers|men|women|children|dollars|euros|miles|km\b|kg\b|metres|meters|feet|hours|gmt\b|utc\b|containers|vehicles|tanks|units|times|votes|seats|pages|rubles|roubles|homes|houses|mm\b|million|billion|thousand)/i;
const numberedThing =
  /(?:resolutions?|res\.|unscr|no\.|nos\.|number|article|order|law|bill|act|flight|model|route|room|page|unit|brigade|case|s\/res\/|#)\s*(?:\d+(?:,\s*|\s+)(?:and\s+)?)*$/i;

/** Years that stand alone, spans of years and decades. */
export const yearRules: readonly DateRule[] = [
  toRule(
    "years",
    `(?:(?:[Bb]etween|[Ff]rom)\\s+)?(?<year>(?:1[5-9]|20)\\d\\d)(?:\\s?[-–—/]\\s?|\\s+(?:to|and|until|through)\\s+)(?<year2>(?:(?:1[5-9]|20)\\d\\d|\\d\\d))(?![\\d%-]|[,.:]\\d|\\p{L})`,
    readYears,
  ),
  toRule(
    "decade",
    `(?:(?<part>[Ee]arly|[Mm]id|[Ll]ate)[\\s-]+)?(?:the\\s+)?(?<decade>(?:1[5-9]|20)\\d0)[’']?s\\b`,
    (groups) => {
      const first = Number(groups["decade"]);
      const part = readPart(groups["part"]);
      const [from, to] = part === null ? [0, 9] : part === "early" ? [0, 3] : part === "mid" ? [4, 6] : [7, 9];
      return {
        precision: "part",
        needs: "none",
        days: () => [toYearPart(first + from, null)[0], toYearPart(first + to, null)[1]],
      };
    },
  ),
  toRule("year", `(?:(?<part>${partWord})[\\s-]+)?(?<year>${yearWord})(?![-–]\\d)`, readYear),
];

function readYears(groups: Groups, context: DateContext): ReturnType<DateRule["read"]> {
  const first = Number(groups["year"]);
  const words = groups["year2"] ?? "";
  const last = words.length === 2 ? Math.floor(first / 100) * 100 + Number(words) : Number(words);
  const between = context.text.slice(context.start, context.end);
  const isAnd = / and /.test(between) && !/^between/i.test(between);
  if (last <= first || last > first + 100 || isAnd || numberedThing.test(wordsBefore(context))) return null;
  if (words.length === 2 && (last > first + 10 || /\d\s|\s\d/.test(between.replace(/^\D+/, "")))) return null;
  if (counted.test(wordsAfter(context))) return null;
  return {
    precision: "part",
    needs: "none",
    year: last,
    days: () => [toYearPart(first, null)[0], toYearPart(last, null)[1]],
  };
}

function readYear(groups: Groups, context: DateContext): ReturnType<DateRule["read"]> {
  const year = Number(groups["year"]);
  const part = readPart(groups["part"]);
  const isLed = part !== null || context.lead !== "" || groups["part"] !== undefined;
  if (!isLed && (year < 1900 || year > lastPlainYear)) return null;
  if (year > lastPlainYear && !/^(?:by|until|in)$/.test(context.lead)) return null;
  if (numberedThing.test(wordsBefore(context)) || counted.test(wordsAfter(context))) return null;
  return { precision: part === null ? "year" : "part", needs: "none", year, days: () => toYearPart(year, part) };
}

function wordsBefore({ text, start }: DateContext): string {
  return text.slice(Math.max(0, start - 40), start);
}

function wordsAfter({ text, end }: DateContext): string {
  return text.slice(end, end + 16);
}
