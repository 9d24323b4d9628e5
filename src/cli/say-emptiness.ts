import { toCount } from "../brief/word-lists.ts";
import type { Effects } from "../effects.ts";
import type { Report } from "../model/report.ts";

/** How many inputs were found, reports read, of these kept up to the day asked for, and of the kept not in English. */
export interface ReadCounts {
  readonly inputs: number;
  readonly read: number;
  readonly kept: number;
  readonly foreign: number;
}

/**
 * Says on standard error why there is nothing to tell, or which reports told nothing since they are not in English. Gives
 * whether no input could be read; reports left out by their day were read, and an answer without them is a true one.
 */
export function sayEmptiness(
  { inputs, read, kept, foreign }: ReadCounts,
  asOf: string | null,
  effects: Effects,
): boolean {
  if (inputs === 0) {
    effects.talk("✕ nothing to read: no report was found in what is named\n");
    return true;
  }
  if (read === 0) {
    effects.talk("✕ no report could be read\n");
    return true;
  }
  if (kept === 0) {
    effects.talk(
      `  ${toCount(read, "report")} read, none kept: nothing here bears a date up to ${asOf ?? "that day"}\n`,
    );
    return false;
  }
  if (foreign > 0) {
    const which = foreign === kept ? "✕ no report is in English" : `  ${toCount(foreign, "report")} not in English`;
    effects.talk(`${which}: only English is read, so nothing was found there\n`);
  }
  return foreign === kept;
}

/** Whether a report told nothing since its language is not read. */
export function isForeign({ problems }: Report, statementCount: number): boolean {
  return statementCount === 0 && problems.some(({ code }) => code === "not-english");
}
