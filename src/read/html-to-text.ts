import { findMatches } from "../model/find-matches.ts";
import type { SourceMap, Zone, ZoneKind } from "../model/report.ts";
import type { HtmlPage } from "./html-page.ts";

/** Text taken out of a page, with the way back to its source. */
export interface PageText {
  readonly text: string;
  readonly sourceMap: SourceMap;
  /** Stretches whose kind the markup tells. */
  readonly zones: readonly Zone[];
}

const paragraphTags = new Set(
  "address article aside blockquote body center details dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend main nav ol p pre section summary table ul".split(
    " ",
  ),
);
const lineTags = new Set("br li tr caption thead tbody tfoot".split(" "));
const cellTags = new Set(["td", "th"]);

type Piece = { start: number; end: number; sourceStart: number; sourceEnd: number };

/**
 * Takes the words out of a page, those `isWanted` lets through: blocks become paragraphs, `br` a line break, runs of white
 * space one space. Each piece of the map is verbatim, or one decoded entity. `kindOf` tells the zone of an element; the
 * innermost element with a kind decides.
 */
export function htmlToText(
  page: HtmlPage,
  isWanted: (element: number) => boolean = () => true,
  kindOf: (element: number) => ZoneKind | null = () => null,
): PageText {
  const parts: string[] = [];
  const map: Piece[] = [];
  const zones: { kind: ZoneKind; start: number; end: number }[] = [];
  const kinds: (ZoneKind | null)[] = [];
  let length = 0;
  let breaks = 0;
  let isSpaced = true;
  let preformatted = 0;
  const append = (words: string): void => {
    parts.push(words);
    length += words.length;
  };
  const addWords = (words: string, sourceStart: number, sourceEnd: number, element: number): void => {
    if (breaks > 0 && length > 0) {
      append("\n".repeat(breaks));
    }
    breaks = 0;
    const last = map.at(-1);
    const isVerbatim = words.length === sourceEnd - sourceStart;
    if (
      last &&
      isVerbatim &&
      last.end === length &&
      last.sourceEnd === sourceStart &&
      last.end - last.start === last.sourceEnd - last.sourceStart
    ) {
      last.end += words.length;
      last.sourceEnd = sourceEnd;
    } else {
      map.push({ start: length, end: length + words.length, sourceStart, sourceEnd });
    }
    const kind = element < 0 ? null : (kinds[element] ?? null);
    const zone = zones.at(-1);
    if (kind !== null && zone?.kind === kind && zone.end >= length - 1) {
      zone.end = length + words.length;
    } else if (kind !== null) {
      zones.push({ kind, start: length, end: length + words.length });
    }
    append(words);
    isSpaced = false;
  };
  const breakLine = (count: number): void => {
    breaks = Math.max(breaks, count);
    isSpaced = true;
  };
  let pending = false;
  const addText = (words: string, start: number, end: number, element: number): void => {
    const isVerbatim = page.source.startsWith(words, start) && end - start === words.length;
    if (!isVerbatim || preformatted > 0) {
      if (/^[ \t\r\n\f]$/u.test(words) && preformatted === 0) {
        pending ||= !isSpaced;
      } else {
        flushSpace();
        addWords(words, start, end, element);
      }
      return;
    }
    for (const { 0: run, index } of findMatches(words, /[^ \t\r\n\f]+|[ \t\r\n\f]+/gu)) {
      const isSpace = /^[ \t\r\n\f]/u.test(run);
      if (!isSpace) {
        flushSpace();
        addWords(run, start + index, start + index + run.length, element);
      } else if (run === " " && !isSpaced && !pending && index + 1 < words.length) {
        addWords(" ", start + index, start + index + 1, element);
        isSpaced = true;
      } else {
        pending ||= !isSpaced;
      }
    }
  };
  const flushSpace = (): void => {
    if (pending && breaks === 0 && length > 0) {
      append(" ");
    }
    pending = false;
  };
  for (const event of page.events) {
    const { tag, parent, isSkipped } = page.elements[event.element] ?? { tag: "", parent: -1, isSkipped: false };
    if (event.kind === "text") {
      if (isWanted(event.element)) {
        addText(event.text, event.start, event.end, event.element);
      }
      continue;
    }
    if (event.kind === "open") {
      kinds[event.element] = kindOf(event.element) ?? (parent < 0 ? null : (kinds[parent] ?? null));
    }
    if (isSkipped) {
      continue;
    }
    preformatted += tag === "pre" ? (event.kind === "open" ? 1 : -1) : 0;
    if (paragraphTags.has(tag)) {
      pending = false;
      breakLine(2);
    } else if (tag === "br" ? event.kind === "open" : lineTags.has(tag)) {
      pending = false;
      breakLine(tag === "br" ? Math.min(2, breaks + 1) : 1);
    } else if (cellTags.has(tag)) {
      pending = !isSpaced;
    }
  }
  return { text: parts.join(""), sourceMap: map, zones };
}
