import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import { reportFromJson } from "./report-from-json.ts";

/** Reports of a file, in its order, and what could not be read. */
export interface Reading {
  readonly reports: Report[];
  readonly problems: Problem[];
}

/** Reads one report, an array of them, `{reports: […]}` or a JSON Feed; null where the text is no JSON at all. */
export function readJson(text: string, path: string | null): Reading | null {
  const value = parse(text);
  if (value === undefined) {
    return null;
  }
  const feed = toFeedItems(value);
  if (feed !== null) {
    return readRecords(feed, (index) => `item ${index + 1}`, path);
  }
  const isHolder = typeof value === "object" && value !== null && "reports" in value && Array.isArray(value.reports);
  const records: unknown[] = Array.isArray(value) ? value : isHolder ? (value.reports as unknown[]) : [value];
  return readRecords(records, (index) => (records.length > 1 ? `record ${index + 1}` : null), path);
}

/** Reads one report a line; empty lines count but say nothing. */
export function readJsonLines(text: string, path: string | null): Reading {
  const reading: Reading = { reports: [], problems: [] };
  let number = 0;
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end).trim();
    number++;
    if (line !== "") {
      const value = parse(line);
      const problem = {
        code: "bad-json",
        message: `line ${number}: is no JSON`,
        ...(path === null ? {} : { path }),
        start: at,
        end,
      };
      const { reports, problems } =
        value === undefined ? { reports: [], problems: [problem] } : readRecords([value], () => `line ${number}`, path);
      reading.reports.push(...reports);
      reading.problems.push(...problems);
    }
    at = end + 1;
  }
  return reading;
}

// A file of something else may hold millions of values that are no reports.
const mostProblems = 100;

/** The items of a JSON Feed as records, with the feed's title for outlet; null where the value is none. */
function toFeedItems(value: unknown): unknown[] | null {
  const feed = value as { readonly version?: unknown; readonly items?: unknown } | null;
  if (typeof feed !== "object" || feed === null || !Array.isArray(feed.items)) return null;
  if (typeof feed.version !== "string" || !feed.version.includes("jsonfeed.org")) return null;
  const { title, language } = feed as { readonly title?: unknown; readonly language?: unknown };
  return (feed.items as unknown[]).map((item) => {
    if (typeof item !== "object" || item === null) return item;
    const fields = item as Readonly<Record<string, unknown>>;
    const text = fields["content_html"] ?? fields["content_text"] ?? fields["summary"];
    return { outlet: title, language, ...fields, text };
  });
}

/** Makes a report of each record; `placeOf` says in words where a record stands, null where it is the only one. */
export function readRecords(
  records: readonly unknown[],
  placeOf: (index: number) => string | null,
  path: string | null,
): Reading {
  const reading: Reading = { reports: [], problems: [] };
  let untold = 0;
  for (const [index, value] of records.entries()) {
    const report = reportFromJson(value, null);
    const place = placeOf(index);
    if ("code" in report && reading.problems.length === mostProblems) {
      untold++;
    } else if ("code" in report) {
      reading.problems.push({
        ...report,
        message: place === null ? report.message : `${place}: ${report.message}`,
        ...(path === null ? {} : { path }),
      });
    } else {
      reading.reports.push(report.path === null && path !== null ? { ...report, path } : report);
    }
  }
  if (untold > 0) {
    const message = `records: ${untold} more are no reports`;
    reading.problems.push({ code: "bad-record", message, ...(path === null ? {} : { path }) });
  }
  return reading;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
