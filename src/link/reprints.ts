import type { Reprint } from "../model/dossier.ts";
import type { Report } from "../model/report.ts";
import { toTokens } from "../segment/tokens.ts";

const size = 5;
/** Shingles that stand in more reports than this tell nothing about copying. */
const commonAt = 12;
const least = 8;

/**
 * Finds reports that carry another's words: those that credit it themselves, then those whose text is nearly the same.
 * Quotations are left out of the comparison, since a shared quotation shows a shared speaker and no copying. In the
 * order of the reports; empty where every report stands alone.
 */
export function findReprints(reports: readonly Report[]): Reprint[] {
  const credited = reports.flatMap((report): Reprint[] => {
    const credit =
      report.credits.find(({ kind }) => kind === "reprint") ??
      report.credits.find(({ kind }) => kind === "first-published");
    if (!credit) return [];
    const how = credit.kind === "reprint" ? "credits its words to" : "says it was first published by";
    return [{ reportIds: [report.id], origin: credit.name, because: `the report ${how} ${credit.name}` }];
  });
  return [...credited, ...findCopies(reports)];
}

function findCopies(reports: readonly Report[]): Reprint[] {
  const shingles = reports.map(toShingles);
  const holders = new Map<string, number[]>();
  shingles.forEach((set, index) => {
    for (const shingle of set) {
      const list = holders.get(shingle);
      if (!list) holders.set(shingle, [index]);
      else if (list.length <= commonAt) list.push(index);
    }
  });
  const shared = new Map<string, number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > commonAt) continue;
    for (let one = 0; one < list.length; one++) {
      for (let other = one + 1; other < list.length; other++) {
        const key = `${list[one]}|${list[other]}`;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  const group = reports.map((_, index) => index);
  const because = new Map<number, number>();
  for (const [key, count] of shared) {
    const [one = 0, other = 0] = key.split("|").map(Number);
    const smaller = Math.min(shingles[one]!.size, shingles[other]!.size);
    const share = smaller > 0 ? count / smaller : 0;
    if (count < least || share < 0.5) continue;
    const root = Math.min(group[one]!, group[other]!);
    for (const [index, each] of group.entries()) if (each === group[one] || each === group[other]) group[index] = root;
    because.set(root, Math.min(because.get(root) ?? 1, share));
  }
  const roots = [...new Set(group)].filter((root) => group.filter((each) => each === root).length > 1);
  return roots.map((root) => {
    const members = reports.filter((_, index) => group[index] === root);
    const first = members[0]!;
    const share = Math.floor((because.get(root) ?? 1) * 100);
    return {
      reportIds: members.map(({ id }) => id),
      origin:
        first.credits.find(({ kind }) => kind === "reprint" || kind === "agency")?.name ??
        first.outlet ??
        first.title ??
        first.id,
      because: `their own words, quotations left out, agree ${share >= 100 ? "in every run of five words of the shorter one" : `to ${share} per cent or more`}`,
    };
  });
}

/** Runs of five words of a report's body, quotations masked. */
function toShingles(report: Report): ReadonlySet<string> {
  const body =
    report.zones.length > 0
      ? report.zones.filter(({ kind }) => kind === "body").map(({ start, end }) => report.text.slice(start, end))
      : [report.text];
  const shingles = new Set<string>();
  for (const part of body) {
    for (const piece of part.split(/“[^”]*”|"[^"\n]*"|\n+/u)) {
      const words = toTokens(piece)
        .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
        .map(({ lower }) => lower);
      for (let at = 0; at + size <= words.length; at++) shingles.add(words.slice(at, at + size).join(" "));
    }
  }
  return shingles;
}
