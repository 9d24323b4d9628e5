import { createHash } from "node:crypto";
import { extname } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Statement } from "../model/statement.ts";

/** A file, or a record of a stream, as it was taken, and what was read out of it. */
export interface Captured {
  /** As the person named it. */
  readonly path: string;
  /** What tells that a later text is a new version of this one, where the report names no address; null where nothing does. */
  readonly source: string | null;
  readonly bytes: Uint8Array;
  /** ISO 8601. */
  readonly addedAt: string;
  /** Which hearsay extracted the statements. */
  readonly extractor: string;
  readonly reports: readonly { readonly report: Report; readonly statements: readonly Statement[] }[];
  readonly problems: readonly Problem[];
  /** Replaces what was extracted before from the same text; else that is done only where another hearsay extracted it. */
  readonly isAgain?: boolean;
}

/** SHA-256 of bytes, hexadecimal: the name of an original. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Packs bytes where that makes them smaller. */
export function packBytes(bytes: Uint8Array): { readonly coding: "gzip" | "raw"; readonly bytes: Uint8Array } {
  const packed = gzipSync(bytes);
  return packed.length < bytes.length ? { coding: "gzip", bytes: packed } : { coding: "raw", bytes };
}

/** The bytes as they were before `packBytes`. */
export function unpackBytes(packed: { readonly coding: "gzip" | "raw"; readonly bytes: Uint8Array }): Uint8Array {
  return packed.coding === "gzip" ? gunzipSync(packed.bytes) : packed.bytes;
}

const mimes: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".text": "text/plain",
  ".md": "text/markdown",
  ".markdown": "text/markdown",
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "application/xhtml+xml",
  ".pdf": "application/pdf",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".eml": "message/rfc822",
  ".rss": "application/rss+xml",
  ".atom": "application/atom+xml",
  ".xml": "application/xml",
  ".json": "application/json",
  ".jsonl": "application/json",
  ".ndjson": "application/json",
};

/** The kind of a file by the end of its name; a record out of a file of records is one of JSON. */
export function toMime(path: string): string {
  return mimes[extname(path.replace(/ line \d+$/u, "")).toLowerCase()] ?? "application/octet-stream";
}
