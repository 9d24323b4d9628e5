import { findMatches } from "../model/find-matches.ts";
import type { Span } from "../model/span.ts";

/** One paragraph of a report: a line, or several where a hard-wrapped file broke one paragraph into lines. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly words: number;
  /** Whether it closes like a sentence. */
  readonly ended: boolean;
  /** Whether an empty line, or the start of the text, stands before it. */
  readonly apart: boolean;
  /** Without marks and spaces, lower case: equal for lines that repeat each other. Of no use beyond 800 characters. */
  readonly key: string;
}

interface Line extends Span {
  readonly text: string;
  readonly apart: boolean;
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const sentenceEnd = /[.!?…。！？؟][\s"'”’»)\]]*$/u;
const listMark = /^(?:[-*•·–—▪‣]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s)/u;
const leadingWord =
  /(?:[,–—-]|\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|as|is|was|were|are|has|had|have|be|been|its|their|his|her|this|than|into|over|under|about|between))$/iu;

/** Finds the paragraphs of a text in reading order, white space trimmed; empty for a text without words. Linear in its length. */
export function findParagraphs(text: string): Paragraph[] {
  const lines = findLines(text);
  const width = findWrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let first = 0;
  for (let index = 0; index < lines.length; index++) {
    const next = lines[index + 1];
    if (next && !next.apart && isTorn(lines[first]!, lines[index]!, next, width)) {
      continue;
    }
    paragraphs.push(toParagraph(text, lines[first]!, lines[index]!));
    first = index + 1;
  }
  return paragraphs;
}

/** Whether a text closes like a sentence. */
export function isEnded(text: string): boolean {
  return sentenceEnd.test(text.slice(-12));
}

/** A text without marks and spaces, lower case: the same for lines that differ in those only. */
export function toKey(text: string): string {
  return text.replaceAll(/[\s!-/:-@[-`{-~\u00A0-\u00BF\u2010-\u2027\u2030-\u205E\u3001-\u3003]+/gu, "").toLowerCase();
}

function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let apart = true;
  const add = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === "") {
      apart = true;
      return;
    }
    const start = from + raw.length - raw.trimStart().length;
    lines.push({ start, end: start + trimmed.length, text: trimmed, apart });
    apart = false;
  };
  for (const { 0: mark, index } of findMatches(text, lineBreak)) {
    add(index);
    from = index + mark.length;
  }
  add(text.length);
  return lines;
}

/** Width of a hard-wrapped text; 0 where lines are whole paragraphs. */
function findWrapWidth(lines: readonly Line[]): number {
  let pairs = 0;
  let torn = 0;
  let lower = 0;
  let width = 0;
  for (let index = 1; index < lines.length; index++) {
    const [line, next] = [lines[index - 1]!, lines[index]!];
    if (next.apart) {
      continue;
    }
    pairs++;
    const length = line.text.length;
    if (length >= 40 && length <= 100 && !isEnded(line.text)) {
      torn++;
      width = Math.max(width, length);
      lower += startsLower(next.text) ? 1 : 0;
    }
  }
  return torn >= 3 && torn / pairs >= 0.5 && lower / torn >= 0.4 ? width : 0;
}

function isTorn(first: Line, line: Line, next: Line, width: number): boolean {
  if (listMark.test(next.text)) {
    return false;
  }
  if (width > 0 && line.text.length > width * 0.66) {
    return true;
  }
  if (isEnded(line.text) || line.end - first.start < 20) {
    return false;
  }
  return startsLower(next.text) || (line.text.length >= 45 && leadingWord.test(line.text.slice(-20)));
}

function startsLower(text: string): boolean {
  return /^["“‘'(]?\p{Ll}/u.test(text) && !/^(?:by|via|https?:)\b/u.test(text);
}

function toParagraph(text: string, first: Line, last: Line): Paragraph {
  const { start, apart } = first;
  const words = text.slice(start, last.end);
  return {
    start,
    end: last.end,
    text: words,
    words: countWords(words),
    ended: isEnded(words),
    apart,
    key: words.length > 800 ? `#${start}` : toKey(words),
  };
}

/** Counts words; two Chinese or Japanese signs count as one. Stops at 1,000 characters: longer is long. */
function countWords(text: string): number {
  const length = Math.min(text.length, 1000);
  let words = 0;
  let signs = 0;
  let isInside = false;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0) {
      isInside = false;
    } else if (!isInside && isLetterOrDigit(code)) {
      words++;
      isInside = true;
    }
    signs += code >= 0x3040 && code <= 0x9fff ? 1 : 0;
  }
  return words + Math.floor(signs / 2);
}

function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  }
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}
