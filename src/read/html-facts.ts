import type { DateRange } from "../model/date-range.ts";
import type { Problem } from "../model/problem.ts";
import { parseDay } from "../time/parse-day.ts";
import type { HtmlPage } from "./html-page.ts";
import { type Facts, parseNames, toLanguage } from "./parse-front-matter.ts";
import { parseDateLine } from "./parse-page-line.ts";

const dateNames = [
  "article:published_time",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "dc.date.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.issued",
  "sailthru.date",
  "date",
  "cxenseparse:recs:publishtime",
];

type Thing = { readonly [key: string]: unknown };

/** Finds what a page's head says about the report: Open Graph, JSON-LD, meta tags, canonical address, language. */
export function findHtmlFacts(page: HtmlPage): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const article = page.jsonLd
    .flatMap(parseThings)
    .find((thing) => /(?:Article|BlogPosting|Report)$/u.test(typeOf(thing)));
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const value = page.meta.get(name)?.trim();
      if (value) {
        return value;
      }
    }
    return null;
  };
  const dates = [article?.["datePublished"], ...dateNames.map((name) => page.meta.get(name)), ...page.times]
    .map((value) => (typeof value === "string" ? toDay(value) : null))
    .filter((day) => day !== null);
  const site = meta("og:site_name", "application-name", "dc.publisher", "publisher") ?? toName(article?.["publisher"]);
  const title =
    meta("og:title", "twitter:title", "dc.title") ??
    (typeof article?.["headline"] === "string" ? article["headline"] : null) ??
    (page.title || null);
  const authors =
    article?.["author"] === undefined
      ? []
      : [article["author"]]
          .flat()
          .map(toName)
          .filter((name) => name !== null);
  const byline =
    authors.length > 0
      ? authors.flatMap(parseNames)
      : parseNames(meta("author", "article:author", "dc.creator", "byl", "parsely-author") ?? "");
  return {
    facts: {
      title: title === null ? null : dropSite(title, site),
      outlet: site,
      byline,
      publishedOn: dates[0] ?? null,
      language: toLanguage(page.language ?? meta("og:locale", "language", "content-language")),
      url: page.canonical ?? meta("og:url"),
    },
    problems: findConflict(dates),
  };
}

/** Days one apart are the same moment in two time zones. */
function findConflict(dates: readonly DateRange[]): Problem[] {
  const [first] = dates;
  const other = first && dates.find((day) => Math.abs(Date.parse(day.from) - Date.parse(first.from)) > 86_400_000);
  return other
    ? [{ code: "two-dates", message: `publication day: took ${first.from}, the page's fields also give ${other.from}` }]
    : [];
}

function toDay(value: string): DateRange | null {
  const iso =
    /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/u.exec(value)?.[1] ??
    /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/u.exec(value)?.slice(1, 4).join("-");
  return iso === undefined ? (parseDateLine(value.trim())?.range ?? null) : parseDay(iso);
}

function dropSite(title: string, site: string | null): string {
  const cut = title.replace(/\s+[|–—·»-]\s+[^|–—·»]{2,40}$/u, "");
  const tail = title.slice(cut.length).replace(/^[\s|–—·»-]+/u, "");
  const isSite = site !== null ? tail.toLowerCase() === site.toLowerCase() : /\s[|»]\s/u.test(title.slice(cut.length));
  return (isSite ? cut : title).trim();
}

function toName(value: unknown): string | null {
  if (typeof value === "string") {
    return value.trim() || null;
  }
  const name = isThing(value) ? value["name"] : null;
  return typeof name === "string" ? name.trim() || null : null;
}

function parseThings(json: string): Thing[] {
  if (json.length > 500_000) {
    return [];
  }
  try {
    const value: unknown = JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gu, ""));
    const things = [value].flat().filter(isThing);
    return things.flatMap((thing) => (Array.isArray(thing["@graph"]) ? thing["@graph"].filter(isThing) : [thing]));
  } catch {
    return [];
  }
}

function typeOf(thing: Thing): string {
  return (
    [thing["@type"]]
      .flat()
      .filter((type) => typeof type === "string")
      .find((type) => /Article|Posting|Report/u.test(type)) ?? ""
  );
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
