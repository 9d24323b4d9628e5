import type { DateRange } from "../model/date-range.ts";
import type { Statement } from "../model/statement.ts";
import { type DateMention, findDates } from "../time/find-dates.ts";

/**
 * Works out on which days a statement was made, from its own words and the days its report was written on. A statement
 * whose words name no day, or whose days are known, comes back as it is.
 */
export function resolveSaidOn(statement: Statement, reference: DateRange | null): Statement {
  const { saidOn } = statement;
  if (saidOn === null || saidOn.from !== null || reference === null) return statement;
  const date = findSaidDate(saidOn.text, reference);
  if (!date || date.from === null || date.to === null) return statement;
  return { ...statement, saidOn: { ...saidOn, from: date.from, to: date.to } };
}

/** Reads the date of a said-on phrase; a bare "March" or "May" is taken as the month it must be here. */
export function findSaidDate(text: string, reference: DateRange | null): DateMention | null {
  return findDatesWithin(text, reference)[0] ?? findDatesWithin(`in ${text}`, reference)[0] ?? null;
}

/**
 * Finds dates in words written on some day of a range. Where the first and the last day of the range would give other
 * days ("on Tuesday"), the mention covers both: no finer than known.
 */
export function findDatesWithin(text: string, reference: DateRange | null): DateMention[] {
  const first = findDates(text, { reference: reference && { from: reference.from, to: reference.from } });
  if (reference === null || reference.from === reference.to) return first;
  const last = findDates(text, { reference: { from: reference.to, to: reference.to } });
  return first.map((mention, index) => {
    const other = last[index];
    if (!other || mention.from === null || mention.to === null || other.from === null || other.to === null)
      return mention;
    return {
      ...mention,
      from: mention.from < other.from ? mention.from : other.from,
      to: mention.to > other.to ? mention.to : other.to,
    };
  });
}
