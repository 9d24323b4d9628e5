import type { Span, TextSpan } from "../model/span.ts";
import { findQuotationMarks, type MarkFamily, type QuotationMark } from "./quotation-marks.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** Words between quotation marks, marks included; never longer than a paragraph. */
export interface Quotation extends TextSpan {
  /** The closing mark is missing, or stands at the end of a later paragraph. */
  readonly open: boolean;
  /** The paragraph goes on with an unclosed quotation of the paragraph before. */
  readonly continues: boolean;
  /** It stands inside another quotation. */
  readonly nested: boolean;
}

interface Opened {
  readonly mark: QuotationMark;
  readonly continues: boolean;
  /** End of the first single mark inside that closes nothing; it may have been meant for this one. */
  strayEnd: number | undefined;
}

/** How many quotations inside each other a mark is matched against. */
const deepest = 8;

interface Found extends Span {
  open: boolean;
  continues: boolean;
  nested: boolean;
}

/**
 * Finds the quotations of a text, in order of their starts, outer before inner. A quotation ends at its closing mark,
 * at an opening mark that serves as one, at the next quotation of its sentence's neighbours, or with its paragraph.
 * Apostrophes and stray marks make no quotation. Empty where there are none.
 */
export function findQuotations(text: string, _tokens: readonly Token[], sentences: readonly Sentence[]): Quotation[] {
  const quotations: Found[] = [];
  let carried: MarkFamily | null = null;
  for (let first = 0; first < sentences.length; ) {
    let last = first;
    while (last + 1 < sentences.length && sentences[last + 1]!.paragraph === sentences[first]!.paragraph) last++;
    const paragraph = sentences.slice(first, last + 1);
    carried = readParagraph(text, paragraph, carried, quotations);
    first = last + 1;
  }
  quotations.sort((one, other) => one.start - other.start || other.end - one.end);
  return quotations.map((found) => ({ ...found, text: text.slice(found.start, found.end) }));
}

/** Adds a paragraph's quotations to `found`; returns the family of the quotation it leaves open. */
function readParagraph(
  text: string,
  sentences: readonly Sentence[],
  carried: MarkFamily | null,
  found: Found[],
): MarkFamily | null {
  const start = sentences[0]!.start;
  const end = sentences[sentences.length - 1]!.end;
  const marks = findQuotationMarks(text, start, end);
  const canNest = findNesting(marks);
  const possessive = findPossessives(text, marks);
  const stack: Opened[] = [];
  const close = (depth: number, at: number, open: boolean): void => {
    const { mark, continues } = stack[depth]!;
    stack.length = depth;
    found.push({ start: mark.start, end: at, open, continues, nested: depth > 0 });
  };

  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]!;
    if (possessive[index] === true) continue;
    const depth = findOpened(stack, mark);
    if (isClosing(mark, depth, stack)) {
      const top = stack.at(-1);
      if (depth >= 0) {
        close(depth, mark.end, false);
      } else if (isSingle(mark) && top !== undefined) {
        if (!isPlural(text, mark)) top.strayEnd ??= mark.end;
      } else if (carried !== null && stack.length === 0 && !isSingle(mark)) {
        found.push({ start, end: mark.end, open: false, continues: true, nested: false });
      }
    } else if (mark.role !== "closes") {
      const opened = stack[depth];
      // A second opening mark with too few closing ones behind it: the first one's closing mark is missing.
      if (opened?.mark.family === mark.family && !isSingle(mark) && canNest[index] !== true) {
        const at = opened.strayEnd ?? endBefore(text, sentences, opened.mark.start, mark.start);
        close(depth, at, opened.strayEnd === undefined);
      }
      stack.push({ mark, continues: carried === mark.family && mark.start === start, strayEnd: undefined });
    }
    if (!isSingle(mark)) carried = null;
  }
  let family: MarkFamily | null = null;
  while (stack.length > 0) {
    const { mark, strayEnd } = stack.at(-1)!;
    if (isSingle(mark) && !isLoneOpener(text, mark, start, stack.length)) {
      stack.pop();
    } else {
      if (strayEnd === undefined) family = mark.family;
      close(stack.length - 1, strayEnd ?? end, strayEnd === undefined);
    }
  }
  return family;
}

/** Whether a single mark that never closes opens a quotation all the same: at the paragraph's front or behind a colon. */
function isLoneOpener(text: string, mark: QuotationMark, start: number, depth: number): boolean {
  if (depth > 1 || mark.family === "prime") return false;
  return mark.start === start || /[,:]\s$/.test(text.slice(mark.start - 2, mark.start));
}

/** The quotation the mark could close: the innermost of its family, else of a like one. -1 where none. */
function findOpened(stack: readonly Opened[], mark: QuotationMark): number {
  let like = -1;
  for (let depth = stack.length - 1; depth >= Math.max(0, stack.length - deepest); depth--) {
    const { family } = stack[depth]!.mark;
    if (family === mark.family) return depth;
    if (like < 0 && isLike(family, mark.family)) like = depth;
  }
  if (like < 0 && mark.role === "closes" && mark.family === "double" && stack.length === 1) return 0;
  return like;
}

function isLike(opening: MarkFamily, closing: MarkFamily): boolean {
  const isDouble = (family: MarkFamily): boolean => family === "double" || family === "straight";
  return (isDouble(opening) && isDouble(closing)) || (opening === "single" && closing === "prime");
}

function isSingle(mark: QuotationMark): boolean {
  return mark.family === "single" || mark.family === "prime";
}

function isClosing(mark: QuotationMark, depth: number, stack: readonly Opened[]): boolean {
  if (mark.role === "closes") return true;
  if (mark.role === "opens") return false;
  return depth >= 0 && stack[depth]!.mark.family === mark.family;
}

/** For each opening double mark, whether the marks behind it close it and one quotation around it as well. */
function findNesting(marks: readonly QuotationMark[]): boolean[] {
  const canNest: boolean[] = new Array<boolean>(marks.length).fill(false);
  const depths: number[] = [];
  let depth = 0;
  for (const mark of marks) {
    if (!isSingle(mark)) depth += mark.role === "opens" ? 1 : mark.role === "closes" ? -1 : 0;
    depths.push(depth);
  }
  let lowest = Number.POSITIVE_INFINITY;
  for (let index = marks.length - 1; index >= 0; index--) {
    const before = depths[index - 1] ?? 0;
    canNest[index] = lowest <= before - 1;
    lowest = Math.min(lowest, depths[index]!);
  }
  return canNest;
}

/**
 * For each single mark behind an "s" and before a word, whether a surer closing mark follows before the next opening
 * one: then it is the apostrophe of "the guards’ crates".
 */
function findPossessives(text: string, marks: readonly QuotationMark[]): boolean[] {
  const possessive: boolean[] = new Array<boolean>(marks.length).fill(false);
  let isCloserAhead = false;
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]!;
    if (!isSingle(mark)) continue;
    if (mark.role !== "closes") {
      isCloserAhead = false;
    } else if (isPlural(text, mark)) {
      possessive[index] = isCloserAhead;
    } else {
      isCloserAhead = true;
    }
  }
  return possessive;
}

function isPlural(text: string, { start, end }: QuotationMark): boolean {
  return text[start - 1] === "s" && /^\s\p{L}/u.test(text.slice(end, end + 3));
}

/** Where a quotation without closing mark ends when another opens: with its sentence, or just before the other. */
function endBefore(text: string, sentences: readonly Sentence[], from: number, to: number): number {
  // The first sentence that ends behind the opening mark.
  let first = 0;
  let last = sentences.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (sentences[middle]!.end > from) last = middle;
    else first = middle + 1;
  }
  let end = Math.min(to, sentences[first]!.end);
  while (end > from + 1 && /\s/.test(text[end - 1]!)) end--;
  return end;
}

const finite =
  /^(?:i|we|you|he|she|it|they|is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|cannot|['’](?:s|re|ve|ll|d|m)|n['’]t)$/i;
const words = /n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[\p{L}\p{N}](?:[\p{L}\p{N}.-]|['’](?!(?:s|re|ve|ll|d|m)\b))*/giu;

/** Whether a quotation only borrows a word or two: at most three words and no clause among them. */
export function isScareQuote({ text }: Pick<Quotation, "text">): boolean {
  const found = text.match(words) ?? [];
  const isClause = found.length > 1 && found.some((word) => finite.test(word) && !/^['’]s$/i.test(word));
  const count = found.filter((word) => !/^(?:['’]|n['’]t)/i.test(word)).length;
  return count > 0 && count <= 3 && !isClause && !/[.!?…]["'”’»]?$/u.test(text);
}
