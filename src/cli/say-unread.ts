import type { Effects } from "../effects.ts";
import type { Problem } from "../model/problem.ts";
import { toVisibleLine } from "./visible-line.ts";

/** Says on standard error which inputs could not be read, and why. */
export function sayUnread(problems: readonly Problem[], effects: Effects): void {
  for (const { message } of problems) {
    effects.talk(`✕ not read: ${toVisibleLine(message)}\n`);
  }
}

/** Says on standard error which files of a folder were left out as no reports; nothing where none were. */
export function saySkipped(skipped: readonly string[], effects: Effects): void {
  if (skipped.length > 0) {
    const named = skipped.slice(0, 3).map(toVisibleLine).join(", ");
    const more = skipped.length > 3 ? ` and ${skipped.length - 3} more` : "";
    effects.talk(`  left out as no reports: ${named}${more} (name a file to have it read)\n`);
  }
}
