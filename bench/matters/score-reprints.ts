import type { Dossier } from "../../src/model/dossier.ts";
import type { ReadMatter } from "./read-matters.ts";
import type { Ask } from "./score-matter.ts";

/**
 * Holds the reprints told against those marked, as pairs of reports. Copies of one text are reprints of each other too. A
 * credit names an outlet only: it stands for the reports of that outlet, and for none where the dossier has none of it.
 */
export function scoreReprints(matter: ReadMatter, dossier: Dossier, ask: Ask): void {
  const numberOf = new Map([...matter.reports].map(([number, { id }]) => [id, number]));
  const found = new Set<string>();
  const told: { readonly pairs: readonly string[]; readonly because: string }[] = [];
  for (const { reportIds, origin, because } of dossier.reprints) {
    const numbers = reportIds.flatMap((id) => numberOf.get(id) ?? []);
    const pairs = numbers.flatMap((one, index) => numbers.slice(index + 1).map((other) => toPair(one, other)));
    if (pairs.length > 0) told.push(...pairs.map((pair) => ({ pairs: [pair], because })));
    else {
      const [own = ""] = numbers;
      const named = [...matter.reports].filter(([number, { outlet }]) => number !== own && isSame(outlet, origin));
      const credited = named.map(([number]) => toPair(own, number));
      if (credited.length > 0) told.push({ pairs: credited, because });
    }
  }
  for (const { pairs } of told) for (const pair of pairs) found.add(pair);
  const groups = toGroups(matter);
  for (const { report, of, kind } of matter.reprints)
    ask("reprints found", found.has(toPair(report, of)), `${report} of ${of} ${kind}`);
  for (const { pairs, because } of told) {
    const holds = pairs.some((pair) => groups.some((group) => pair.split(" ").every((number) => group.has(number))));
    ask("reprints told that hold", holds, `${pairs.join(" or ")}: ${because}`);
  }
}

function toPair(one: string, other: string): string {
  return [one, other].toSorted().join(" ");
}

function isSame(outlet: string | null, name: string): boolean {
  const plain = (words: string): string => words.toLowerCase().replace(/^the /u, "");
  return outlet !== null && plain(outlet) === plain(name);
}

/** Reports that carry one text, directly or by way of another. */
function toGroups({ reprints }: ReadMatter): Set<string>[] {
  let groups: Set<string>[] = [];
  for (const { report, of } of reprints) {
    const touched = groups.filter((group) => group.has(report) || group.has(of));
    const joined = new Set([report, of, ...touched.flatMap((group) => [...group])]);
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups;
}
