import type { Span } from "../model/span.ts";

/** One paragraph of a report: a line, or several where a hard-wrapped file broke one paragraph into lines. */
export interface Paragraph extends Span {
  readonly text: string;
  readonly words: number;
  /** Whether it closes like a sentence. */
  readonly ended: boolean;
  /** Whether an empty line, or the start of the text, stands before it. */
  readonly apart: boolean;
  /** Letters and digits only, lower case: equal for lines that repeat each other. */
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
    if (next && !next.apart && isTorn(lines[index]!, next, width)) {
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

/** Letters and digits of a text, lower case: the same for lines that differ in marks and spaces only. */
export function toKey(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
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
  for (const { 0: mark, index } of text.matchAll(lineBreak)) {
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

function isTorn(line: Line, next: Line, width: number): boolean {
  if (listMark.test(next.text)) {
    return false;
  }
  if (width > 0 && line.text.length > width * 0.66) {
    return true;
  }
  if (isEnded(line.text) || line.text.length < 20) {
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
    key: toKey(words.length > 2000 ? `${words.slice(0, 2000)}${words.length}` : words),
  };
}

/** Counts words; two Chinese or Japanese signs count as one. Stops at 2,000 characters: longer is long. */
function countWords(text: string): number {
  const head = text.slice(0, 2000);
  const signs = head.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (head.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) + Math.floor(signs / 2);
}
