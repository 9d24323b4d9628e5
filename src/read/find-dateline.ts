import type { DateRange } from "../model/date-range.ts";
import type { Span } from "../model/span.ts";
import { parseDay } from "../time/parse-day.ts";

/** Place, day and agency before the first words of a report: `DOLNA, May 3 (NNA) —`. Offsets are the paragraph's own; the dash belongs to it. */
export interface Dateline extends Span {
  readonly agency: Span | null;
  /** Null where the line gives no year. */
  readonly date: DateRange | null;
}

const months = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{L}*\\.?";
const pattern = new RegExp(
  String.raw`^(?<place>\p{Lu}[\p{L}.'’-]*(?:(?:,\s|\s?/\s?|\s)\p{Lu}[\p{L}.'’-]*){0,5}?)?` +
    String.raw`(?:,?\s*\(?(?<date>${months}\s?\d{1,2}(?:,?\s\d{4})?|\d{1,2}\s${months}(?:,?\s\d{4})?)\)?)?` +
    String.raw`(?:,?\s*[(\[](?<agency>[\p{L}][\p{L} .&/-]{1,38})[)\]])?` +
    String.raw`(?:\s*(?:—|–|―|--)\s*|\s+-\s+|:\s+)(?=\S)`,
  "du",
);

/** Finds the dateline a paragraph opens with; null where it opens with prose. */
export function findDateline(text: string): Dateline | null {
  const match = pattern.exec(text.slice(0, 160));
  if (!match) {
    return null;
  }
  const { place = "", date } = match.groups ?? {};
  const agency = match.indices?.groups?.["agency"];
  const [whole] = match;
  const rest = text.slice(whole.length);
  const shouted = /^(?=.*\p{Lu}{4})[^\p{Ll}]*$|^\p{Lu}{3,}/u.test(place);
  const colon = whole.trimEnd().endsWith(":");
  if (colon && !(agency && place !== "")) {
    return null;
  }
  // "NATO – which …" is prose; a dateline is followed by the start of a sentence.
  const opensSentence = /^["“‘'(]?[\p{Lu}\p{N}]/u.test(rest);
  // A day without a place needs its year: "May 3 – the day of the vote – …" is prose.
  const isDated = date !== undefined && (place !== "" || (/\d{4}$/u.test(date) && opensSentence));
  if (!agency && !isDated && !(shouted && opensSentence)) {
    return null;
  }
  const day = date === undefined ? null : parseDay(date);
  return {
    start: 0,
    end: whole.trimEnd().length,
    agency: agency ? { start: agency[0], end: agency[1] } : null,
    date: day,
  };
}
