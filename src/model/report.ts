import type { Problem } from "./problem.ts";
import type { Span } from "./span.ts";

/**
 * What a stretch of a report is for. Zones are marked, never cut. They do not overlap, stand in order and cover the text
 * but for line breaks. `furniture` (menus, bios, newsletter boxes, related posts) yields no statements; neither do
 * `byline` and `credit`. A `caption` may hold evidence. A `headline` speaks for the page and is weaker than the body.
 */
export type ZoneKind = "headline" | "subheading" | "byline" | "dateline" | "credit" | "caption" | "body" | "furniture";

export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** Whose work the words are, as the report itself credits it. */
export interface Credit extends Span {
  readonly kind: "reprint" | "first-published" | "agency" | "photo";
  readonly name: string;
}

/**
 * When a report was published. `basis`: `metadata` (page or file fields), `text` (a date line, or worked out from dates
 * in the text: then a `date-inferred` problem says how), `file` (the file name), `none` (then `from` and `to` are null).
 */
export interface PublishedOn {
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: "metadata" | "text" | "file" | "none";
}

/** One document as it was read. Its text never changes; everything else points into it. */
export interface Report {
  /** `r` and twelve hexadecimal digits of the text's SHA-256. */
  readonly id: string;
  /** As the user named it; `-` for standard input; null where there is none. */
  readonly path: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: readonly string[];
  readonly publishedOn: PublishedOn;
  /** ISO 639-1, `und` where too little text tells. */
  readonly language: string;
  /** SHA-256 of `text` in UTF-8, hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  readonly credits: readonly Credit[];
  readonly zones: readonly Zone[];
  readonly problems: readonly Problem[];
  /** Address the file names as its own; never fetched. */
  readonly url?: string;
  /** How offsets of `text` map back to the file's own characters, where the text was taken out of markup. */
  readonly sourceMap?: SourceMap;
}

/** Pieces of `text` and where they stand in the decoded file: `text[start…end)` came from `source[sourceStart…sourceEnd)`. */
export type SourceMap = readonly (Span & { readonly sourceStart: number; readonly sourceEnd: number })[];
