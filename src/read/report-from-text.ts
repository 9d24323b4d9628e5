import { createHash } from "node:crypto";
import type { DateRange } from "../model/date-range.ts";
import type { Problem } from "../model/problem.ts";
import type { Credit, Report, SourceMap, Zone } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import { findHiddenText, findMachineTranslation } from "./find-damage.ts";
import { findLanguage } from "./find-language.ts";
import { findOutlet } from "./find-outlet.ts";
import { findPublishedOn } from "./find-published-on.ts";
import { findTranslationLabel } from "./find-translation-label.ts";
import { findZones } from "./find-zones.ts";
import { parseFrontMatter } from "./parse-front-matter.ts";

/** What is known of a report besides its text. Everything may be left out: the text itself is asked then. */
export interface ReportFacts {
  readonly path?: string | null;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly byline?: readonly string[];
  /** As the file's fields give it; ranges with null ends are taken as not given. */
  readonly publishedOn?: DateRange | { readonly from: string | null; readonly to: string | null } | null;
  readonly language?: string | null;
  readonly url?: string | null;
  readonly sourceMap?: SourceMap;
  /** Problems met on the way to the text; they come first. */
  readonly problems?: readonly Problem[];
  /** Stretches whose kind markup tells, in order; they win over the words. */
  readonly zones?: readonly Zone[];
  readonly credits?: readonly Credit[];
}

/**
 * Makes a report of a text: zones, credits, title, outlet, byline, publication day, language and what is odd about it.
 * The text is kept as it is. Problems: `no-date`, `two-dates`, `not-english`, `machine-translated`, `hidden-text`, `empty`.
 */
export function reportFromText(text: string, facts: ReportFacts = {}): Report {
  const header = parseFrontMatter(text);
  const given: ReportFacts = { ...header?.facts, ...dropEmpty(facts) };
  const house = splitOutlet(given.outlet ?? null);
  const path = facts.path ?? null;
  const headerZone: Zone[] = header ? [{ kind: "furniture", start: 0, end: header.end }] : [];
  const title = given.title?.replaceAll(/\s+/gu, " ").trim() || null;
  const layout = findZones(text, { title, hints: [...headerZone, ...(facts.zones ?? [])] });
  const prose = layout.zones.filter(({ kind }) => kind === "body" || kind === "headline" || kind === "subheading");
  const paragraphs = prose.map(({ start, end }) => text.slice(start, end));
  const found = findLanguage(paragraphs);
  // A page's own tag is often a template's; words that tell win over it.
  const language = found === "und" ? (given.language ?? "und") : found;
  const { from, to } = given.publishedOn ?? { from: null, to: null };
  const dates = findPublishedOn(from !== null && to !== null ? { from, to } : null, layout.dates, path);
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const byline = given.byline && given.byline.length > 0 ? given.byline : layout.byline;
  const credits = [...(facts.credits ?? []), ...layout.credits].sort((one, other) => one.start - other.start);
  return {
    id: `r${sha256.slice(0, 12)}`,
    path,
    title: title ?? layout.title,
    outlet: house.outlet ?? layout.outlet ?? findOutlet(text, layout.zones),
    byline: [...byline],
    publishedOn: dates.publishedOn,
    language,
    sha256,
    text,
    credits,
    zones: layout.zones,
    problems: [
      ...(facts.problems ?? []),
      ...dates.problems,
      ...findOddities(text, paragraphs, language, layout.translated ?? house.translated),
    ],
    // An address is where a page was, and never a script.
    ...(given.url && /^https?:\/\//iu.test(given.url) ? { url: given.url } : {}),
    ...(facts.sourceMap ? { sourceMap: facts.sourceMap } : {}),
  };
}

function findOddities(text: string, paragraphs: readonly string[], language: string, label: Span | null): Problem[] {
  const problems: Problem[] = [];
  if (text.trim() === "") {
    problems.push({ code: "empty", message: "text: holds no words" });
  }
  if (language !== "en" && language !== "und") {
    problems.push({ code: "not-english", message: `text: is written in \`${language}\`, only English is read` });
  }
  const hidden = findHiddenText(text);
  if (hidden) {
    problems.push(hidden);
  }
  if (label) {
    const message = "text: the page says that a machine translated it";
    problems.push({ code: "machine-translated", message, start: label.start, end: label.end });
    return problems;
  }
  const translated =
    language === "en" ? findMachineTranslation(text.length > 400_000 ? text.slice(0, 400_000) : text) : null;
  if (translated && paragraphs.length > 0) {
    problems.push(translated);
  }
  return problems;
}

/** `Northern Leaflet, translated automatically`, as some archives fill the field, is an outlet and a warning. */
function splitOutlet(outlet: string | null): { readonly outlet: string | null; readonly translated: Span | null } {
  const label = outlet === null ? null : findTranslationLabel({ text: outlet, words: outlet.split(/\s+/u).length });
  return label ? { outlet: label.outlet, translated: { start: 0, end: 0 } } : { outlet, translated: null };
}

function dropEmpty(facts: ReportFacts): ReportFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
