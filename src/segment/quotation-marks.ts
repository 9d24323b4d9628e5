import { findMatches } from "../model/find-matches.ts";
/** What family of marks a mark belongs to. `straight` and `angle` marks are doubles as well. */
export type MarkFamily = "double" | "straight" | "angle" | "single" | "prime";

/** What a mark does, as far as the characters beside it tell. */
export type MarkRole = "opens" | "closes" | "either";

export interface QuotationMark {
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  readonly role: MarkRole;
}

const markPattern = /``|''|[“”„‟"«»‘’‚'‹›「」『』]/g;
const letter = /[\p{L}\p{N}]/u;
const beforeOpener = /[\s([{\-–—/“‘«„"'‹>…:]/;
const afterCloser = /[\s.,;:!?)\]}…\-–—”’»"'›<]/;
// Words that drop their front: "’em", "’til", "’90s".
const elided = /^(?:\d0s\b|em\b|til\b|tis\b|twas\b|cause\b|round\b|bout\b|n\b)/i;

/**
 * Finds the quotation marks between two offsets, in reading order, apostrophes and signs for feet and inches left out.
 * A role is what the mark does where it stands: `“` between a word and a space closes.
 */
export function findQuotationMarks(text: string, from: number, to: number): QuotationMark[] {
  const marks: QuotationMark[] = [];
  // Only the stretch is searched: a long text without marks would be read to its end for each paragraph.
  for (const found of findMatches(text.slice(from, to), markPattern)) {
    const start = from + found.index;
    const end = start + found[0].length;
    const before = start > from ? text[start - 1]! : " ";
    const after = end < to ? text[end]! : " ";
    const mark = toMark(text, found[0], start, end, before, after);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

function toMark(
  text: string,
  sign: string,
  start: number,
  end: number,
  before: string,
  after: string,
): QuotationMark | null {
  const opensHere = beforeOpener.test(before) && !/\s/.test(after);
  const closesHere = afterCloser.test(after) && !/\s/.test(before);
  const is = (family: MarkFamily, role: MarkRole): QuotationMark => ({ start, end, family, role });
  switch (sign) {
    case "「":
    case "『":
      return is("angle", "opens");
    case "」":
    case "』":
      return is("angle", "closes");
    case "``":
      return is("double", "opens");
    case "''":
      return is("double", opensHere && !closesHere ? "opens" : "closes");
    case "„":
      return is("double", "opens");
    case "“":
    case "‟":
      return is("double", closesHere && !opensHere ? "closes" : "opens");
    case "”":
      return is("double", opensHere && !closesHere ? "opens" : "closes");
    case "«":
    case "‹":
      return is("angle", closesHere && !opensHere ? "closes" : "opens");
    case "»":
    case "›":
      return is("angle", opensHere && !closesHere ? "opens" : "closes");
    case '"':
      if (opensHere !== closesHere) return is("straight", opensHere ? "opens" : "closes");
      return is("straight", "either");
    default:
      return toSingle(text, sign, before, after, end, is);
  }
}

function toSingle(
  text: string,
  sign: string,
  before: string,
  after: string,
  end: number,
  is: (family: MarkFamily, role: MarkRole) => QuotationMark,
): QuotationMark | null {
  const isWordBefore = letter.test(before);
  const isWordAfter = letter.test(after);
  if (isWordBefore && isWordAfter) return null;
  const family = sign === "'" ? "prime" : "single";
  if (!isWordBefore && (isWordAfter || /[[(…]/.test(after)) && beforeOpener.test(before)) {
    const isElision = elided.test(text.slice(end, end + 8));
    if (isElision || sign === "’") return null;
    return is(family, "opens");
  }
  if (/\s/.test(before)) return null;
  if (sign === "‘" || sign === "‚") return is(family, afterCloser.test(after) ? "closes" : "opens");
  return afterCloser.test(after) ? is(family, "closes") : null;
}
