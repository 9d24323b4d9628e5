import type { Reprint } from "../model/dossier.ts";
import type { Report } from "../model/report.ts";
import { toDayNumber } from "../time/calendar.ts";
import { findCopies, type StoryLink } from "./find-copies.ts";
import { findRewrites } from "./find-rewrites.ts";
import { toReportWords } from "./report-words.ts";

/**
 * Finds reports that carry another's words: those that credit it themselves, then groups of reports that tell one story,
 * because their text is the same in whole or in passages, or because one rewrites the other detail by detail. Quotations
 * are left out of the comparison, since a shared quotation shows a shared speaker and no copying. In the order of the
 * reports, each in at most one group; empty where every report stands alone.
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
  return [...credited, ...findStories(reports)];
}

function findStories(reports: readonly Report[]): Reprint[] {
  const known = new Map<string, string>();
  const words = reports.map((report) => toReportWords(report, known));
  const copies = findCopies(words);
  const stories = joinLinked(reports.length, copies);
  const rewrites = findRewrites(words, stories, (one, other) => namesSource(reports[one]!, reports[other]!)).filter(
    ({ one, other }) => isNearInTime(reports[one]!, reports[other]!) || namesSource(reports[one]!, reports[other]!),
  );
  const links = [...copies, ...rewrites];
  const groups = joinLinked(reports.length, links);
  const members = new Map<number, number[]>();
  for (const [place, group] of groups.entries()) {
    const list = members.get(group);
    if (list) list.push(place);
    else members.set(group, [place]);
  }
  const linksOf = new Map<number, StoryLink[]>();
  for (const link of links) {
    const list = linksOf.get(groups[link.one]!);
    if (list) list.push(link);
    else linksOf.set(groups[link.one]!, [link]);
  }
  return [...members]
    .filter(([, places]) => places.length > 1)
    .map(([group, places]) => {
      const own = places.map((place) => reports[place]!);
      return {
        reportIds: own.map(({ id }) => id),
        origin: findOrigin(own),
        because: explainLinks(linksOf.get(group) ?? []),
      };
    });
}

/** The number of the first report of each report's group. */
function joinLinked(size: number, links: readonly StoryLink[]): number[] {
  const first = Array.from({ length: size }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (first[root] !== root) root = first[root]!;
    first[at] = root;
    return root;
  };
  for (const { one, other } of links) {
    const [left, right] = [find(one), find(other)];
    first[Math.max(left, right)] = Math.min(left, right);
  }
  return first.map((_, at) => find(at));
}

/** How many days apart a story is told anew in other words; later, the same details make a follow-up. */
const longestApart = 31;

/** Whether two reports may have been published within that time; so they may where a day is not known. */
function isNearInTime({ publishedOn: one }: Report, { publishedOn: other }: Report): boolean {
  const isAfter = (from: string | null, to: string | null): boolean =>
    from !== null && to !== null && toNumber(from) - toNumber(to) > longestApart;
  if (one.basis === "file" || other.basis === "file") return true;
  return !isAfter(one.from, other.to ?? other.from) && !isAfter(other.from, one.to ?? one.from);
}

function toNumber(day: string): number {
  return toDayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** Whether one of two reports credits the other's outlet. */
function namesSource(one: Report, other: Report): boolean {
  const credits = (from: Report, to: Report): boolean =>
    to.outlet !== null && from.credits.some(({ kind, name }) => kind !== "photo" && isSameName(name, to.outlet ?? ""));
  return credits(one, other) || credits(other, one);
}

function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/^the /u, "").trim();
  return plain(one) === plain(other);
}

/** Whose story it is: what the first report credits, else another of them, else where it stood first. */
function findOrigin(reports: readonly Report[]): string {
  const first = reports[0]!;
  return (
    reports.flatMap(({ credits }) => credits).find(({ kind }) => kind === "reprint" || kind === "agency")?.name ??
    first.outlet ??
    first.title ??
    first.id
  );
}

function explainLinks(links: readonly StoryLink[]): string {
  const least = (kind: StoryLink["kind"]): number | null => {
    const sizes = links.filter((link) => link.kind === kind).map(({ size }) => size);
    return sizes.length === 0 ? null : Math.min(...sizes);
  };
  const [copied, passage, rewritten] = [least("copied"), least("passage"), least("rewritten")];
  const reasons: string[] = [];
  if (copied !== null) {
    const share = Math.floor(copied * 100);
    const agreed = share >= 100 ? "in every run of five words of the shorter one" : `to ${share} per cent or more`;
    reasons.push(`their own words, quotations left out, agree ${agreed}`);
  }
  if (passage !== null) reasons.push(`passages of ${passage} words or more stand in both as they are`);
  if (rewritten !== null)
    reasons.push(
      `sentence by sentence they tell the same details (names, figures, rare words), to ${Math.floor(rewritten * 100)} per cent or more of the shorter one`,
    );
  return reasons.join("; ");
}
