import { toLastDayNumber } from "../../../brief/date-words.ts";
import type { Dossier } from "../../../model/dossier.ts";

/** Days on which something in a dossier was said or came out, oldest first, each once: the steps of "as of". */
export function findDays({ reports, statements }: Pick<Dossier, "reports" | "statements">): string[] {
  const said = statements.flatMap(({ saidOn }) => saidOn?.from ?? []);
  const published = reports.flatMap(({ publishedOn }) => publishedOn.from ?? []);
  return [...new Set([...said, ...published].map(toDay))].sort();
}

/** The day before or after one; from the latest state (empty) a step back leads to the last day but one, past it to the latest again. */
export function stepDay(days: readonly string[], day: string, step: 1 | -1): string {
  if (step < 0) {
    const before = days.filter((each) => each < (day === "" ? (days.at(-1) ?? "") : day));
    return before.at(-1) ?? day;
  }
  return day === "" ? "" : (days.find((each) => each > day) ?? "");
}

// A month or a year is known whole when it is over.
function toDay(date: string): string {
  return new Date(toLastDayNumber(date) * 86_400_000).toISOString().slice(0, 10);
}
