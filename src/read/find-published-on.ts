import type { DateRange } from "../model/date-range.ts";
import type { Problem } from "../model/problem.ts";
import type { PublishedOn } from "../model/report.ts";
import { parseDay } from "../time/parse-day.ts";
import type { PageDate } from "./find-zones.ts";

/**
 * Finds when a report was published: what the file's fields say, else a date line of the page, else the file's name.
 * Days that disagree all stay on the page; the page's own day is taken and a `two-dates` problem names the others.
 */
export function findPublishedOn(
  fromFields: DateRange | null,
  onPage: readonly PageDate[],
  path: string | null,
): { readonly publishedOn: PublishedOn; readonly problems: readonly Problem[] } {
  const own =
    onPage.find(({ kind }) => kind === "own") ??
    onPage.find(({ kind }) => kind === "dateline") ??
    onPage.find(({ kind }) => kind === "updated") ??
    onPage.find(({ kind }) => kind === "first");
  const inName = parsePathDay(path);
  const problems: Problem[] = [];
  const taken = fromFields ?? own?.range ?? inName;
  if (!taken) {
    const problem = {
      code: "no-date",
      message: "publication day: found none in the file's fields, the text or the file name",
    };
    return { publishedOn: { from: null, to: null, basis: "none" }, problems: [problem] };
  }
  const other = onPage.find(
    ({ range, kind }) => kind !== "updated" && kind !== "dateline" && (range.to < taken.from || range.from > taken.to),
  );
  if (other) {
    const what = other.kind === "first" ? "first published" : "the page also gives";
    problems.push({
      code: "two-dates",
      message: `publication day: took ${toWords(taken)}, ${what} ${toWords(other.range)}`,
      start: other.start,
      end: other.end,
    });
  }
  const basis = fromFields ? "metadata" : own ? "text" : "file";
  return { publishedOn: { from: taken.from, to: taken.to, basis }, problems };
}

/** Parses a day out of a file name (`2023-06-13_dolna.txt`, `dolna-20230613.html`); null where the name holds none. */
export function parsePathDay(path: string | null): DateRange | null {
  const name = path?.split(/[\\/]/u).at(-1) ?? "";
  const match = /(?<!\d)(?<y>(?:19|20)\d{2})[-_.]?(?<m>[01]\d)[-_.]?(?<d>[0-3]\d)(?!\d)/u.exec(name);
  return match?.groups ? parseDay(`${match.groups["y"]}-${match.groups["m"]}-${match.groups["d"]}`) : null;
}

function toWords({ from, to }: DateRange): string {
  return from === to ? from : `${from} to ${to}`;
}
