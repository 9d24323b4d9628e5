import { createHash } from "node:crypto";
import type { Problem } from "../model/problem.ts";
import type { Report, Zone } from "../model/report.ts";
import { parseDay } from "../time/parse-day.ts";
import { parseNames, toLanguage } from "./parse-front-matter.ts";
import { parseDateLine } from "./parse-page-line.ts";
import { takeFragment } from "./read-html.ts";
import { type ReportFacts, reportFromText } from "./report-from-text.ts";

type Fields = { readonly [key: string]: unknown };

/**
 * Makes a report of one JSON record: `text` (or `body`, `content`), `title`, `outlet` (`source`, `publisher`), `byline`
 * (`author`, `authors`), `publishedOn` (`date`, `published`), `url`, `language`. Words kept as HTML are taken out of it. A report hearsay wrote itself is taken as
 * it is, once its hash is checked; so is a line of `hearsay extract`. A record without words comes back as a problem
 * (`bad-record`), a report whose text changed as `hash-mismatch`. `path` null keeps the path the record names.
 */
export function reportFromJson(value: unknown, path: string | null): Report | Problem {
  if (!isFields(value)) {
    return toProblem(
      "bad-record",
      `record: expected an object, got \`${value === null ? "null" : Array.isArray(value) ? "array" : typeof value}\``,
      path,
    );
  }
  const record = isFields(value["report"]) && value["text"] === undefined ? value["report"] : value;
  const text = toText(record);
  if (text === null || text.trim() === "") {
    return toProblem("bad-record", "record: expected words in `text`, `body` or `content`, found none", path);
  }
  const named = path ?? toOne(record, ["path", "file", "filename"]);
  const given = record["sha256"];
  if (typeof given !== "string") {
    const words = isHtml(text) ? takeFragment(text) : { text, zones: [] };
    return words.text.trim() === ""
      ? toProblem("bad-record", "record: its HTML holds no words", path)
      : reportFromText(words.text, { ...toFacts(record, named), zones: words.zones });
  }
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  if (sha256 !== given.toLowerCase()) {
    return toProblem(
      "hash-mismatch",
      `report: its text has the hash ${sha256.slice(0, 12)}, its record says ${given.slice(0, 12)}`,
      named,
    );
  }
  return isWhole(record, text) ? record : mend(record, text, named);
}

/** A report written without its zones, as `hearsay extract` prints it: what it says of itself stays. */
function mend(record: Fields, text: string, path: string | null): Report {
  const published = record["publishedOn"];
  const report = reportFromText(text, toFacts(record, path));
  const isBased = isFields(published) && typeof published["basis"] === "string" && report.publishedOn.from !== null;
  return isBased ? { ...report, publishedOn: { ...report.publishedOn, basis: published["basis"] as "text" } } : report;
}

function toFacts(record: Fields, path: string | null): ReportFacts {
  return {
    path,
    title: toOne(record, ["title", "headline", "name"]),
    outlet: toOne(record, ["outlet", "source", "publisher", "publication", "site", "sitename", "site_name", "domain"]),
    byline: toByline(record),
    publishedOn: toPublished(record),
    language: toLanguage(toOne(record, ["language", "lang"])),
    url: toOne(record, ["url", "link", "canonical", "source_url"]),
  };
}

function toText(record: Fields): string | null {
  for (const key of [
    "text",
    "body",
    "content",
    "articleBody",
    "article",
    "story",
    "maintext",
    "full_text",
    "fulltext",
  ]) {
    const value = record[key];
    if (typeof value === "string" && value.trim() !== "") {
      return value;
    }
    if (Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === "string")) {
      return value.join("\n\n");
    }
  }
  return null;
}

/** Whether words are marked up: a closed element, or breaks of lines and paragraphs. */
function isHtml(text: string): boolean {
  return /<\/(?:p|div|span|a|b|i|em|strong|h[1-6]|li|blockquote|figure|article|section)>|<(?:p|br)\s?\/?>/iu.test(text);
}

function toOne(record: Fields, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = record[key];
    const name = isFields(value) ? (value["name"] ?? value["title"]) : value;
    if (typeof name === "string" && name.trim() !== "") {
      return name.trim();
    }
  }
  return null;
}

function toByline(record: Fields): string[] {
  for (const key of ["byline", "authors", "author", "by", "creator"]) {
    const names = [record[key]].flat().map((value) => (isFields(value) ? value["name"] : value));
    const found = names.filter((name) => typeof name === "string").flatMap(parseNames);
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}

function toPublished(record: Fields): { from: string; to: string } | null {
  for (const key of [
    "publishedOn",
    "published",
    "date",
    "publication_date",
    "publicationDate",
    "date_published",
    "datePublished",
    "published_at",
    "publishedAt",
    "pubDate",
    "date_publish",
    "date_download",
  ]) {
    const value = record[key];
    if (isFields(value)) {
      const [from, to] = [value["from"], value["to"] ?? value["from"]];
      if (typeof from === "string" && typeof to === "string" && parseDay(from) && parseDay(to) && from <= to) {
        return { from, to };
      }
    } else if (typeof value === "string") {
      const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/u.exec(value)?.[1];
      const range = (day === undefined ? null : parseDay(day)) ?? parseDateLine(value.trim())?.range;
      if (range) {
        return range;
      }
    }
  }
  return null;
}

function isWhole(record: Fields, text: string): record is Fields & Report {
  const published = record["publishedOn"];
  const zones = record["zones"];
  return (
    ["id", "language"].every((key) => typeof record[key] === "string") &&
    ["path", "title", "outlet"].every((key) => record[key] === null || typeof record[key] === "string") &&
    ["byline", "credits", "problems"].every((key) => Array.isArray(record[key])) &&
    isFields(published) &&
    typeof published["basis"] === "string" &&
    Array.isArray(zones) &&
    zones.every((zone, index) => isZone(zone, index === 0 ? null : zones[index - 1], text))
  );
}

function isZone(zone: unknown, before: unknown, text: string): zone is Zone {
  if (
    !isFields(zone) ||
    !Number.isInteger(zone["start"]) ||
    !Number.isInteger(zone["end"]) ||
    typeof zone["kind"] !== "string"
  ) {
    return false;
  }
  const [start, end] = [Number(zone["start"]), Number(zone["end"])];
  return start >= (isFields(before) ? Number(before["end"]) : 0) && start <= end && end <= text.length;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toProblem(code: string, message: string, path: string | null): Problem {
  return path === null ? { code, message } : { code, message, path };
}
