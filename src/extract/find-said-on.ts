import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import type { DateMention } from "../time/find-dates.ts";

const nearest = 90;

/**
 * Finds when something was said: the date that stands nearest to the cue in its sentence and outside the content. A date
 * inside the content is when something happened, not when it was said.
 */
export function findSaidOn(
  text: string,
  sentence: Span,
  cue: Span,
  content: readonly Span[],
  dates: readonly DateMention[],
): Statement["saidOn"] {
  let found: DateMention | undefined;
  let top = nearest;
  for (const date of dates) {
    if (date.start < sentence.start || date.end > sentence.end) continue;
    if (content.some(({ start, end }) => date.start < end && start < date.end)) continue;
    const distance = date.start >= cue.end ? date.start - cue.end : Math.max(0, cue.start - date.end);
    // "In March, Karvik suggested …": a date that opens the sentence belongs to its main verb.
    const opens = date.phraseStart - sentence.start < 3;
    const weighed = opens && date.end <= cue.start ? Math.min(distance, 30) : distance;
    if (weighed < top && !crossesClause(text, date, cue)) {
      top = weighed;
      found = date;
    }
  }
  return found ? { from: found.from, to: found.to, text: text.slice(found.start, found.end) } : null;
}

/** Whether a semicolon or a quotation stands between a date and the cue. */
function crossesClause(text: string, date: Span, cue: Span): boolean {
  const between = date.end <= cue.start ? text.slice(date.end, cue.start) : text.slice(cue.end, date.start);
  return /[;“”"]/u.test(between) || /, (?:but|while|as|and|after|when|even as) /u.test(between);
}
