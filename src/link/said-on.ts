import type { DateRange } from "../model/date-range.ts";
import type { Statement } from "../model/statement.ts";
import { findDates } from "../time/find-dates.ts";

/**
 * Works out on which days a statement was made, from its own words and the days its report was written on. A statement
 * whose words name no day, or whose days are known, comes back as it is.
 */
export function resolveSaidOn(statement: Statement, reference: DateRange | null): Statement {
  const { saidOn } = statement;
  if (saidOn === null || saidOn.from !== null || reference === null) return statement;
  const date = findDates(saidOn.text, { reference })[0];
  if (!date || date.from === null || date.to === null) return statement;
  return { ...statement, saidOn: { ...saidOn, from: date.from, to: date.to } };
}
