import type { StructuredTextItem } from "unpdf";
import type { Problem } from "../model/problem.ts";
import type { Report, Zone } from "../model/report.ts";
import { reportFromText } from "./report-from-text.ts";

interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Makes a report of a PDF: lines joined to paragraphs by their gaps, words broken over two lines joined, lines that come
 * back on most pages marked as furniture. The day in the file's own fields is when the file was made, so it is not taken.
 * Throws where the file cannot be opened.
 */
export async function readPdf(bytes: Uint8Array, path: string | null): Promise<Report> {
  const { getDocumentProxy, extractTextItems } = await import("unpdf");
  // The library takes the buffer over, so it gets a copy.
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { items } = await extractTextItems(file);
  const pages = items.map(toLines);
  const running = findRunningLines(pages);
  let text = "";
  const zones: Zone[] = [];
  for (const lines of pages) {
    for (const { words, isRunning } of toParagraphs(lines, running)) {
      text += text === "" ? "" : "\n\n";
      if (isRunning) {
        zones.push({ kind: "furniture", start: text.length, end: text.length + words.length });
      }
      text += words;
    }
  }
  const problems: Problem[] =
    text.trim() === "" ? [{ code: "no-text", message: "pdf: its pages hold pictures, no words" }] : [];
  return reportFromText(text, { path, zones, problems });
}

function toLines(items: readonly StructuredTextItem[]): Line[] {
  const lines: Line[] = [];
  let parts: string[] = [];
  let first: StructuredTextItem | null = null;
  let last: StructuredTextItem | null = null;
  const close = (): void => {
    const text = parts
      .join("")
      .replaceAll(/[ \t]+/gu, " ")
      .trim();
    if (first && last && text !== "") {
      lines.push({ text, x: first.x, right: last.x + last.width, y: first.y, size: first.fontSize });
    }
    parts = [];
    first = null;
    last = null;
  };
  for (const item of items) {
    if (last && Math.abs(item.y - last.y) > Math.max(1, last.fontSize * 0.5)) {
      close();
    }
    if (last && item.str.trim() !== "" && item.x - (last.x + last.width) > last.fontSize * 0.2) {
      parts.push(" ");
    }
    parts.push(item.str);
    if (item.str.trim() !== "") {
      first ??= item;
      last = item;
    }
    if (item.hasEOL) {
      close();
    }
  }
  close();
  return lines;
}

/** Lines at the head or foot of more than half the pages, numbers aside. */
function findRunningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(({ text }) => toRunningKey(text)));
    for (const key of edges) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => pages.length >= 3 && count > pages.length / 2).map(([key]) => key));
}

function toRunningKey(text: string): string {
  return text.replaceAll(/\d+/gu, "0");
}

function toParagraphs(lines: readonly Line[], running: ReadonlySet<string>): { words: string; isRunning: boolean }[] {
  const gaps = lines
    .slice(1)
    .map((line, index) => Math.abs(lines[index]!.y - line.y))
    .filter((gap) => gap > 0);
  const usual = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  const width = Math.max(0, ...lines.map(({ right }) => right));
  const paragraphs: { words: string; isRunning: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = paragraphs.at(-1);
    const isRunning = running.has(toRunningKey(line.text));
    const goesOn =
      before !== undefined &&
      open !== undefined &&
      !isRunning &&
      !open.isRunning &&
      before.y - line.y <= usual * 1.35 &&
      before.y > line.y &&
      Math.abs(before.size - line.size) < 0.6 &&
      !(line.x > before.x + line.size * 0.8 && line.x < before.right) &&
      !(before.right < width * 0.75 && /[.!?”"]$/u.test(before.text));
    const startsColumn =
      before !== undefined && before.y < line.y && !/[.!?:”"]$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
    if (open && !isRunning && !open.isRunning && (goesOn || startsColumn)) {
      open.words = join(open.words, line.text);
    } else {
      paragraphs.push({ words: line.text, isRunning });
    }
  }
  return paragraphs;
}

/** Joins two lines; a hyphen at the break before a lower-case letter was put there by the layout. */
function join(words: string, next: string): string {
  if (/\p{Ll}[-\u00AD]$/u.test(words) && /^\p{Ll}/u.test(next)) {
    return words.slice(0, -1) + next;
  }
  return `${words} ${next}`;
}
