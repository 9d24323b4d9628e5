const small =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const multipliers: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["score", 20],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);
const vague: ReadonlyMap<string, number> = new Map([
  ["tens", 10],
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
]);

const word = (words: readonly string[]): string =>
  `(?:${words.map((each) => `[${each[0]!.toUpperCase()}${each[0]}]${each.slice(1)}`).join("|")})`;
const multiplierWord = "(?:hundred|thousand|million|billion|trillion|dozen|score)(?!\\p{L})";
const below100 = `(?:${word(tens)}(?:[-\\s]${word(small.slice(0, 9))})?|${word([...small].reverse())})(?!\\p{L})`;
const digits = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?!\\d)";

/** Parts of a regular expression for one figure: in digits, in words, or vague ("tens of thousands"). */
export const figureInDigits = `${digits}(?:(?:bn|mn|tn|m|k)(?!\\p{L})|\\s(?:bn|mn|tn)(?!\\p{L})|(?:[\\s-]${multiplierWord})+)?`;
export const figureInWords = `(?:${below100}(?:[\\s-]${multiplierWord})*(?:\\s+(?:and\\s+)?${below100}(?:[\\s-]${multiplierWord})*)?|(?:[Aa]n?|[Ss]everal|[Aa]\\s+few|[Hh]alf\\s+an?|[Aa]\\s+couple(?:\\s+of)?)\\s+(?:${multiplierWord})(?:[\\s-]${multiplierWord})*)`;
export const vagueFigure = `(?:[Tt]ens|[Dd]ozens|[Ss]cores|[Hh]undreds|[Tt]housands|[Mm]illions|[Bb]illions)(?:\\s+of\\s+(?:hundreds|thousands|millions|billions))?(?!\\p{L})`;

/** The value of a figure in digits, words or both: `1.5 million`, `two dozen`, `one hundred and five`. NaN where it is none. */
export function readFigure(words: string): number {
  let total = 0;
  let current = Number.NaN;
  for (const part of words.toLowerCase().match(/\d[\d,]*(?:\.\d+)?|\p{L}+/gu) ?? []) {
    const multiplier = multipliers.get(part);
    const value = readPart(part);
    if (multiplier !== undefined) {
      current = (Number.isNaN(current) ? 1 : current) * multiplier;
    } else if (value !== null) {
      // "Two thousand five hundred": a smaller part starts behind a multiplied one.
      if (current >= 100 || (current >= 20 && value < 10)) {
        total += current;
        current = value;
      } else {
        current = value;
      }
    }
  }
  return total + current;
}

function readPart(part: string): number | null {
  if (/^\d/.test(part)) return Number(part.replaceAll(",", ""));
  if (/^an?$/.test(part)) return null;
  if (part === "half") return 0.5;
  if (part === "couple" || part === "several" || part === "few") return 2;
  const unit = small.indexOf(part) + 1;
  if (unit > 0) return unit;
  const ten = tens.indexOf(part) + 2;
  return ten > 1 ? ten * 10 : null;
}

/** The least that vague words promise: two of each, so `tens of thousands` is 20,000. */
export function readVagueFigure(words: string): number {
  const parts = words.toLowerCase().split(/\s+of\s+/);
  return 2 * parts.reduce((product, part) => product * (vague.get(part) ?? 1), 1);
}
