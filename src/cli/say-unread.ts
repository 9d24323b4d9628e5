import type { Effects } from "../effects.ts";
import type { Problem } from "../model/problem.ts";
import type { Inputs } from "./find-inputs.ts";
import { toVisibleLine } from "./visible-line.ts";

/** Says on standard error which inputs could not be read, and why. */
export function sayUnread(problems: readonly Problem[], effects: Effects): void {
  for (const { message } of problems) {
    effects.talk(`✕ not read: ${toVisibleLine(message)}\n`);
  }
}

/** Says on standard error which files of a folder were left out, as no reports or as written by hearsay; nothing where none were. */
export function saySkipped({ skipped, own }: Inputs, effects: Effects): void {
  sayLeftOut("as no reports", skipped, effects);
  sayLeftOut("as written by hearsay itself", own, effects);
}

function sayLeftOut(why: string, paths: readonly string[], effects: Effects): void {
  if (paths.length > 0) {
    const named = paths.slice(0, 3).map(toVisibleLine).join(", ");
    const more = paths.length > 3 ? ` and ${paths.length - 3} more` : "";
    effects.talk(`  left out ${why}: ${named}${more} (name a file to have it read)\n`);
  }
}
