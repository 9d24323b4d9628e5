import type { DateRange } from "../model/date-range.ts";
import { parseDateLine } from "./parse-page-line.ts";

/** What a file says about its report apart from the text. */
export interface Facts {
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly byline?: readonly string[];
  readonly publishedOn?: DateRange | null;
  readonly language?: string | null;
  readonly url?: string | null;
  /** Whose work the text is, as the file says beside the text. */
  readonly credit?: string | null;
}

const keys: Readonly<Record<string, keyof Facts | null>> = {
  title: "title",
  headline: "title",
  outlet: "outlet",
  publisher: "outlet",
  publication: "outlet",
  site: "outlet",
  source: "outlet",
  author: "byline",
  authors: "byline",
  byline: "byline",
  by: "byline",
  date: "publishedOn",
  published: "publishedOn",
  "published on": "publishedOn",
  publishedon: "publishedOn",
  publication_date: "publishedOn",
  "publication date": "publishedOn",
  "load-date": null,
  language: "language",
  lang: "language",
  url: "url",
  link: "url",
  canonical: "url",
  credit: "credit",
  section: null,
  length: null,
  tags: null,
  topics: null,
  copyright: null,
};

/**
 * Parses the lines before a text that describe it: YAML-like front matter between `---` lines, or two or more lines
 * `Key: value` with known keys and an empty line after them. `end` is where the text begins; null where there are none.
 */
export function parseFrontMatter(text: string): { readonly facts: Facts; readonly end: number } | null {
  const fenced = /^\s*---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(text);
  if (fenced) {
    return { facts: toFacts(fenced[1] ?? ""), end: fenced[0].length };
  }
  const block = /^(?:[A-Za-z][\w -]{1,20}:[ \t]?[^\r\n]{0,300}\r?\n){2,16}(?=\r?\n)/u.exec(text.slice(0, 8000));
  if (
    !block?.[0].split(/\r?\n/u).every((line) => line === "" || (line.split(":")[0] ?? "").trim().toLowerCase() in keys)
  ) {
    return null;
  }
  return { facts: toFacts(block[0]), end: block[0].length };
}

function toFacts(block: string): Facts {
  const values = new Map<keyof Facts, string[]>();
  let last: keyof Facts | null = null;
  for (const line of block.split(/\r?\n/u)) {
    const item = /^\s+-\s+(.+)$/u.exec(line) ?? /^-\s+(.+)$/u.exec(line);
    if (item && last !== null) {
      values.get(last)?.push(unquote(item[1] ?? ""));
      continue;
    }
    const pair = /^\s*([\w -]+?)\s*:\s*(.*)$/u.exec(line);
    last = pair ? (keys[(pair[1] ?? "").toLowerCase()] ?? null) : null;
    if (pair && last !== null && !values.has(last)) {
      const value = (pair[2] ?? "").trim();
      const list = /^\[(.*)\]$/u.exec(value);
      values.set(last, list ? splitList(list[1] ?? "") : value === "" ? [] : [unquote(value)]);
    }
  }
  const one = (key: keyof Facts): string | null => values.get(key)?.[0] || null;
  return {
    title: one("title"),
    outlet: one("outlet"),
    byline: (values.get("byline") ?? []).flatMap(parseNames),
    publishedOn: parseDateLine(one("publishedOn") ?? "")?.range ?? null,
    language: toLanguage(one("language")),
    url: one("url"),
    credit: one("credit"),
  };
}

/** Parses the names of a byline as a file gives it: `Mira Tarn and Ines Vaal`. */
export function parseNames(value: string): string[] {
  return value
    .replace(/^by\s+/iu, "")
    .split(/\s*(?:,|;|\||&|\band\b)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name.length <= 80 && !/^https?:/u.test(name));
}

/** A language tag as ISO 639-1, null where it is none: `en-GB` is `en`, `English` is `en`. */
export function toLanguage(tag: string | null | undefined): string | null {
  const lower = (tag ?? "").trim().toLowerCase();
  return lower === "english" ? "en" : (/^[a-z]{2}(?=$|[-_])/u.exec(lower)?.[0] ?? null);
}

const escaped = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([\s\S]))/giu;
const letterEscapes: Readonly<Record<string, string>> = {
  n: " ",
  t: " ",
  r: " ",
  v: " ",
  f: " ",
  N: " ",
  _: " ",
  0: "",
};

/** A value without its quotation marks, as YAML reads it: `\"` between double ones, `''` between single ones. */
function unquote(value: string): string {
  const trimmed = value.trim();
  const double = /^"((?:[^"\\]|\\.)*)"$/u.exec(trimmed)?.[1];
  if (double !== undefined) {
    return double.replaceAll(escaped, (_, two?: string, four?: string, eight?: string, sign = "") => {
      const code = Number.parseInt(two ?? four ?? eight ?? "", 16);
      return Number.isNaN(code)
        ? (letterEscapes[sign] ?? sign)
        : code <= 0x10ffff
          ? String.fromCodePoint(code)
          : "\uFFFD";
    });
  }
  const single = /^'((?:[^']|'')*)'$/u.exec(trimmed)?.[1];
  return single?.replaceAll("''", "'") ?? /^(["'])(.*)\1$/u.exec(trimmed)?.[2] ?? trimmed;
}

/** The items of `[a, "b, c"]`: commas inside quotation marks part nothing. */
function splitList(items: string): string[] {
  const found = items.match(/(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,])+/gu) ?? [];
  return found.map(unquote).filter((item) => item !== "");
}
