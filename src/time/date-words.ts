const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const numberNames = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ordinalNames = ["first", "second", "third", "fourth"];

/** Which of several like periods words mean: the nearest on the side of the tense, or the one named. */
export type Which = "tense" | "last" | "this" | "next";

export type Part = "early" | "mid" | "late" | "first-half" | "second-half";

/** Parts of regular expressions; months and weekdays count only with a capital. */
export const monthWord =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
export const weekdayWord = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
export const weekdayShort = "(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\b\\.?";
export const dayWord = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[:.]\\d|,\\d{3}\\b|\\p{L})";
export const yearWord = "(?:1[5-9]|20)\\d\\d(?![\\d%]|[,.:]\\d|\\p{L})";
export const whichWord = "(?:[Ll]ast|[Tt]his(?:\\s+past)?|[Tt]his\\s+coming|[Nn]ext|[Tt]he\\s+coming|[Pp]ast)";
export const partWord =
  "(?:(?:[Ee]arl(?:y|ier)|[Ll]ater?|[Mm]id(?:dle)?)(?:[\\s-]+(?:in|on|part\\s+of))?|(?:[Tt]he\\s+)?(?:very\\s+)?(?:beginning|start|middle|end|close|first\\s+half|second\\s+half)\\s+of)";
export const rangeWord = "(?:\\s?[-–—‑]\\s?|\\s+(?:to|until|till|through|and)\\s+)";
export const numberWord = `(?:\\d{1,3}|an?|${numberNames.join("|")})`;
export const seasonWord = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)";
export const ordinalWord = `(?:${ordinalNames.join("|")}|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)`;

/** 1 to 12. */
export function readMonth(word: string): number {
  return monthNames.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** Monday is 1. */
export function readWeekday(word: string): number {
  return weekdayNames.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

export function readNumber(word: string): number {
  if (/^an?$/.test(word)) return 1;
  const named = numberNames.indexOf(word.toLowerCase()) + 1;
  return named > 0 ? named : Number.parseInt(word, 10);
}

/** 1 to 4, for quarters and halves. */
export function readOrdinal(word: string): number {
  const named = ordinalNames.indexOf(word.toLowerCase()) + 1;
  return named > 0 ? named : Number.parseInt(word, 10);
}

export function readWhich(word: string | undefined): Which {
  if (word === undefined) return "tense";
  const lower = word.toLowerCase();
  if (lower === "last" || lower === "past" || lower.endsWith("past")) return "last";
  return lower === "this" ? "this" : "next";
}

/** What part of a period the words name; null for the whole. "Earlier in 2023" is any day of it. */
export function readPart(word: string | undefined): Part | null {
  if (word === undefined) return null;
  const lower = word.toLowerCase();
  if (/first\s+half/.test(lower)) return "first-half";
  if (/second\s+half/.test(lower)) return "second-half";
  if (/^(?:earlier|later)\b/.test(lower)) return null;
  if (/early|beginning|start/.test(lower)) return "early";
  return /mid/.test(lower) ? "mid" : "late";
}

/** First month and count of months are three; the winter of a year begins in its December. */
export function readSeason(word: string): number {
  const lower = word.toLowerCase();
  if (lower === "spring") return 3;
  if (lower === "summer") return 6;
  return lower === "winter" ? 12 : 9;
}
