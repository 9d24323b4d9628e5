import { toSigned } from "./explain-line.ts";
import type { Ledger } from "./ledger-shape.ts";
import { toPercent } from "./likelihood-words.ts";

/** Says what changed between two ledgers on one proposition, item by item; empty where the results are the same. */
export function compareLedgers(before: Ledger, after: Ledger): string[] {
  if (before.hash === after.hash) return [];
  const changes: string[] = [];
  const [was, is] = [toPercent(before.weighing.probability), toPercent(after.weighing.probability)];
  changes.push(was === is ? `still computed ${is}%` : `computed ${was}% before, ${is}% now`);
  if (before.table.hash !== after.table.hash) changes.push(`grades: ${before.table.id} before, ${after.table.id} now`);
  if (before.manifest !== after.manifest) changes.push("other reports");
  if (before.logHead !== after.logHead) changes.push("other decisions");
  for (const name of ["lambda", "start"] as const) {
    if (before.settings[name] !== after.settings[name]) {
      changes.push(`${name}: ${before.settings[name]} before, ${after.settings[name]} now`);
    }
  }
  // Origins are numbered anew with every report: what they are called holds longer.
  const keyOf = ({ label, side }: Ledger["lines"][number]): string => `${label}, ${side}`;
  const [old, now] = [before, after].map(({ lines }) => new Map(lines.map((line) => [keyOf(line), line])));
  for (const [key, line] of now!) {
    const earlier = old!.get(key);
    if (!earlier) changes.push(`${key}: new, ${toSigned(line.counted, 1)} points`);
    else if (toSigned(earlier.counted, 1) !== toSigned(line.counted, 1)) {
      changes.push(`${key}: ${toSigned(earlier.counted, 1)} points before, ${toSigned(line.counted, 1)} now`);
    }
  }
  for (const [key, line] of old!) {
    if (!now!.has(key)) changes.push(`${key}: gone, ${toSigned(line.counted, 1)} points before`);
  }
  return changes;
}
