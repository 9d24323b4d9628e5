import { findMatches } from "../model/find-matches.ts";
/**
 * What the white space before a token does: `none` nothing, `wrap` breaks a line inside a paragraph,
 * `paragraph` starts a new paragraph.
 */
export type LineBreak = "none" | "wrap" | "paragraph";

interface Line {
  readonly start: number;
  readonly end: number;
}

const lineFeed = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const sentenceEnd = /[.!?…。！？:;]["'”’»“‘)\]]*$/u;
const shortestWrap = 30;
const longestWrap = 120;

/**
 * Finds the line breaks of a text and says for each whether it starts a paragraph or only wraps a line, in reading
 * order; `at` is the offset of the break's first character. A break wraps where the line ends without an end mark and
 * the next starts in lower case, or where its block of lines is filled like typed or mailed text: no line had room
 * for the first word of the next. A blank line always starts a paragraph. Empty where the text has one line.
 */
export function findLineBreaks(text: string): { readonly at: number; readonly kind: LineBreak }[] {
  const lines = toLines(text);
  const breaks: { at: number; kind: LineBreak }[] = [];
  const widths = wrapWidths(text, lines);
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1]!;
    const wraps = !isBlank(line) && !isBlank(next) && (isTornSentence(text, line, next) || widths[index]! > 0);
    breaks.push({ at: line.end, kind: wraps ? "wrap" : "paragraph" });
  }
  return breaks;
}

function isTornSentence(text: string, line: Line, next: Line): boolean {
  const first = String.fromCodePoint(text.codePointAt(next.start) ?? 32);
  return /\p{Ll}/u.test(first) && !sentenceEnd.test(text.slice(Math.max(line.start, line.end - 8), line.end));
}

/** For each line the width it was filled to, 0 where it was not. Blocks of three lines and more show the text's width. */
function wrapWidths(text: string, lines: readonly Line[]): number[] {
  const widths = lines.map(() => 0);
  let textWidth = 0;
  const pairs: number[] = [];
  for (let first = 0; first < lines.length; first++) {
    if (isBlank(lines[first]!)) continue;
    let last = first;
    let width = widthOf(lines[first]!);
    while (last + 1 < lines.length && !isBlank(lines[last + 1]!)) {
      last++;
      width = Math.max(width, widthOf(lines[last]!));
    }
    if (last - first >= 2 && isFilled(text, lines, first, last, width)) {
      widths.fill(width, first, last);
      textWidth = Math.max(textWidth, width);
    } else if (last - first === 1) {
      pairs.push(first);
    }
    first = last;
  }
  for (const first of pairs) {
    if (textWidth > 0 && isFilled(text, lines, first, first + 1, textWidth)) widths[first] = textWidth;
  }
  return widths;
}

function isFilled(text: string, lines: readonly Line[], first: number, last: number, width: number): boolean {
  if (width < shortestWrap || width > longestWrap) return false;
  for (let index = first; index < last; index++) {
    const room = width - widthOf(lines[index]!);
    if (room < 0 || firstWordLength(text, lines[index + 1]!) < room) return false;
  }
  return widthOf(lines[last]!) <= width;
}

function firstWordLength(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && !/\s/.test(text[end]!)) end++;
  return end - line.start;
}

/** Lines without the white space around them; blank lines have no width. */
function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  const add = (to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    lines.push({ start, end });
  };
  for (const { 0: mark, index } of findMatches(text, lineFeed)) {
    add(index);
    from = index + mark.length;
  }
  add(text.length);
  return lines;
}

function widthOf(line: Line): number {
  return line.end - line.start;
}

function isBlank(line: Line): boolean {
  return line.end === line.start;
}
