import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { isFeed } from "./is-feed.ts";
import { reportFromText } from "./report-from-text.ts";

/** Where reading stops. A file over either limit becomes a `too-long` problem. */
export interface ReadLimits {
  readonly maxBytes?: number;
  /** UTF-16 code units of one report's text: by default two million, some 700 pages. Markup around it may take four times that. */
  readonly maxCharacters?: number;
}

// How much longer than its text a source may be. JSON is taken apart in one go, many times its size; a line a record is not.
const sourceShare = { text: 1, pdf: 1, docx: 1, markdown: 4, html: 4, eml: 4, json: 8, feed: 8 } as const;

type Reading = { reports: Report[]; problems: Problem[] };
type Format = "pdf" | "docx" | "eml" | "html" | "markdown" | "json" | "jsonl" | "feed" | "text";

/**
 * Reads a file into its reports, in the file's order: plain text, Markdown, HTML, PDF, DOCX, EML, JSON and JSONL, and
 * feeds saved to disk (RSS, Atom, JSON Feed), told by
 * content first, then by extension. Never throws: what cannot be read comes back as problems that name the path (`empty`,
 * `binary`, `too-long`, `bad-json`, `bad-record`, `hash-mismatch`, `no-text`, `unreadable`). Nothing is fetched or executed. Readers for rare
 * formats are loaded when first needed.
 */
export async function readFile(
  file: { readonly path: string; readonly bytes: Uint8Array },
  limits: ReadLimits = {},
): Promise<Reading> {
  const { maxBytes = 64 * 1024 * 1024, maxCharacters = 2_000_000 } = limits;
  const { path, bytes } = file;
  if (bytes.length === 0) {
    return refuse(path, "empty", "file: holds no bytes");
  }
  if (bytes.length > maxBytes) {
    return refuse(path, "too-long", `file: holds ${bytes.length} bytes, at most ${maxBytes} are read`);
  }
  try {
    const reading = await readAs(file, maxCharacters, maxBytes);
    const long = reading.reports.filter(({ text }) => text.length > maxCharacters);
    const short = reading.reports.filter(({ text }) => text.length <= maxCharacters);
    return {
      reports: short,
      problems: [...reading.problems, ...long.map(({ text }) => tooLong(path, text.length, maxCharacters))],
    };
  } catch (error) {
    const because = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return refuse(path, "unreadable", `file: could not be read (${because.slice(0, 200).replace(/\.+$/u, "")})`);
  }
}

async function readAs(
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  maxCharacters: number,
  maxBytes: number,
): Promise<Reading> {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  if (head.slice(0, 1024).includes("%PDF-")) {
    const { readPdf } = await import("./read-pdf.ts");
    return keepWords(path, await readPdf(bytes, path));
  }
  if (head.startsWith("PK\u0003\u0004")) {
    const { findZipContents, readDocx } = await import("./read-docx.ts");
    const { isWord, unpacked } = findZipContents(bytes);
    if (!isWord) {
      return refuse(path, "binary", "file: is an archive that holds no Word document, or a torn one");
    }
    return unpacked > maxCharacters * 10
      ? Promise.resolve(tooLongReading(path, unpacked, maxCharacters))
      : keepWords(path, await readDocx(bytes, path));
  }
  if (isBinary(bytes)) {
    return refuse(path, "binary", toBinaryWords(path));
  }
  const { text, problems } = await decodeBytes(bytes);
  const format = findFormat(path, text);
  const most = format === "jsonl" ? maxBytes : maxCharacters * sourceShare[format];
  if (text.length > most) {
    const advice = format === "json" ? "; one record a line (.jsonl) may be of any length" : "";
    return tooLongReading(path, text.length, most, advice);
  }
  const reading = await readText(path, bytes, text, format, problems);
  return reading.reports.length === 1 && reading.problems.length === 0 ? keepWords(path, reading.reports[0]!) : reading;
}

async function readText(
  path: string,
  bytes: Uint8Array,
  text: string,
  format: Format,
  problems: readonly Problem[],
): Promise<Reading> {
  switch (format) {
    case "html": {
      const { readHtml } = await import("./read-html.ts");
      return { reports: [await readHtml(text, path, problems)], problems: [] };
    }
    case "markdown": {
      const { readMarkdown } = await import("./read-markdown.ts");
      return { reports: [readMarkdown(text, path, problems)], problems: [] };
    }
    case "eml": {
      const { readEml } = await import("./read-eml.ts");
      return { reports: [await readEml(bytes, path)], problems: [] };
    }
    case "feed": {
      const { readFeed } = await import("./read-feed.ts");
      const reading = readFeed(text, path);
      return reading.reports.length + reading.problems.length > 0
        ? reading
        : refuse(path, "empty", "feed: holds no items");
    }
    case "json":
    case "jsonl": {
      const { readJson, readJsonLines } = await import("./read-json.ts");
      // A `.json` file with one record a line is common; so is a `.jsonl` that is one array.
      const reading =
        readJson(text, path) ?? (format === "jsonl" || /\}\s*\n\s*\{/u.test(text) ? readJsonLines(text, path) : null);
      return reading ?? refuse(path, "bad-json", "file: is no JSON");
    }
    default:
      return { reports: [reportFromText(text, { path, problems })], problems: [] };
  }
}

function findFormat(path: string, text: string): Format {
  const extension = /\.([a-z0-9]{1,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
  const head = text.slice(0, 2048).trimStart();
  if (isFeed(head)) {
    return "feed";
  }
  if (
    /^(?:html?|xhtml|shtml)$/u.test(extension) ||
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b/iu.test(head)
  ) {
    return "html";
  }
  if (extension === "jsonl" || extension === "ndjson") {
    return "jsonl";
  }
  if (
    extension === "json" ||
    (!/^(?:txt|md|markdown|eml)$/u.test(extension) && /^(?:\{\s*["}]|\[\s*[{\]])/u.test(head))
  ) {
    return "json";
  }
  if (extension === "md" || extension === "markdown") {
    return "markdown";
  }
  const isMail =
    /^(?:(?:received|return-path|delivered-to|mime-version|from|to|subject|date|message-id|dkim-signature|x-[\w-]+):[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/iu.test(
      head,
    );
  return extension === "eml" || (extension === "" && isMail && /^(?:mime-version|message-id|received):/imu.test(head))
    ? "eml"
    : "text";
}

/** Says what a file of bytes is not: what its name promises, where the name says so. */
function toBinaryWords(path: string): string {
  const extension = /\.(pdf|docx)$/iu.exec(path)?.[1]?.toLowerCase();
  const promised = extension === "pdf" ? "PDF" : "Word document";
  return extension === undefined
    ? "file: holds bytes that are no text"
    : `file: is no ${promised}, though its name says so`;
}

/** Whether bytes are no text: zeros that no UTF-16 explains, or many control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 8192);
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const zeros = [0, 0];
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    if (byte === 0) {
      zeros[at % 2]!++;
    } else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) {
      controls++;
    }
  }
  const [even = 0, odd = 0] = zeros;
  const isUtf16 = isMarked || (even + odd > length * 0.15 && (even === 0 || odd === 0));
  return controls > length * 0.05 || (even + odd > 0 && !isUtf16);
}

/** A report without words is a problem of the file, not a report. */
function keepWords(path: string, report: Report): Reading {
  if (report.text.trim() !== "") {
    return { reports: [report], problems: [] };
  }
  const [problem] = report.problems.filter(({ code }) => code === "no-text");
  return {
    reports: [],
    problems: [problem ? { ...problem, path } : { code: "empty", message: "file: holds no words", path }],
  };
}

function refuse(path: string, code: string, message: string): Reading {
  return { reports: [], problems: [{ code, message, path }] };
}

function tooLong(path: string, length: number, most: number, advice = ""): Problem {
  return {
    code: "too-long",
    message: `text: holds ${length} characters, at most ${most} are read${advice}`,
    path,
    start: most,
    end: length,
  };
}

function tooLongReading(path: string, length: number, most: number, advice = ""): Reading {
  return { reports: [], problems: [tooLong(path, length, most, advice)] };
}
