import { commonWords } from "../lexicon/generated/common-words.ts";
import { findMatches } from "../model/find-matches.ts";
import type { Token } from "./tokens.ts";

const common: ReadonlySet<string> = new Set(commonWords.split(" "));
const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

// Words that open a clause: with a capital inside a token they show that a border was lost before them.
const openers = words(
  "the this that these those however but and while when after before since although though meanwhile moreover there they according also then his her their its what who why how where some many most both all not now in on at as for from with it he she we",
);
const grammatical = words("the and of that with which from for has had was were is are to in by on at last next who");
const periods = words(
  "week month year night summer winter spring autumn fall weekend january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday",
);
const roles = words(
  "spokesman spokeswoman spokesperson minister president ambassador director analyst adviser advisor secretary correspondent",
);
// Endings that make one word out of a name: "Norlanders", "Karvikgate".
const shortestName = 3;

interface Split {
  readonly at: number;
  /** Sure by itself; the others count only in a text that shows it lost borders. */
  readonly sure: boolean;
}

/**
 * Finds the borders lost inside words of damaged text ("Vesniaaccusing", "HoweverThe"), as rising offsets for the
 * `splits` of `toTokens`. A token is split where it is unknown, occurs once, and its halves are a name and a common
 * word, or a clause opener with a capital stands in its middle. Splits that fit less well count only where the text
 * shows two sure ones. Empty where the text is sound.
 */
export function findGluedWords(_text: string, tokens: readonly Token[]): number[] {
  const counts = new Map<string, number>();
  const names = new Set<string>();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    counts.set(token.lower, (counts.get(token.lower) ?? 0) + 1);
    if (isName(token)) names.add(token.text);
  }
  const splits: Split[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.text.length < 6 || token.text.length > 40 || common.has(token.lower)) continue;
    if (counts.get(token.lower) !== 1 || !/^[\p{L}-]+$/u.test(token.text)) continue;
    const split = findSplit(token, tokens[index - 1], tokens[index + 1], names);
    if (split !== null) splits.push(split);
  }
  const isDamaged = splits.filter(({ sure }) => sure).length >= 2;
  return splits.filter(({ sure }) => sure || isDamaged).map(({ at }) => at);
}

/** A capitalised word that is no common word in another place of its sentence. */
function isName({ text, lower }: Token): boolean {
  // A word in small letters has no capital.
  return text !== lower && /^\p{Lu}[\p{L}-]{2,}$/u.test(text) && !common.has(lower);
}

function findSplit(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  names: ReadonlySet<string>,
): Split | null {
  const { text, start } = token;
  const inner = findInnerCapital(text);
  if (inner > 0) return isCapitalSplit(text, inner, names) ? { at: start + inner, sure: true } : null;
  let weak: Split | null = null;
  for (let at = shortestName; at <= text.length - 2; at++) {
    const left = text.slice(0, at);
    const right = text.slice(at);
    if (!common.has(right)) continue;
    if (names.has(left) && isSureRight(right, after)) return { at: start + at, sure: true };
    if (weak === null && isWeakSplit(left, right, before, after)) weak = { at: start + at, sure: false };
  }
  return weak;
}

/** Where a capital follows a small letter inside a word; -1 where none, or several. */
function findInnerCapital(text: string): number {
  const found = [...findMatches(text, /(?<=\p{Ll}{2})\p{Lu}(?=\p{Ll})/gu)];
  return found.length === 1 ? found[0]!.index : -1;
}

function isCapitalSplit(text: string, at: number, names: ReadonlySet<string>): boolean {
  const left = text.slice(0, at);
  const right = text.slice(at);
  // Product and site names put two words together too ("HarbourWatch"); a lower-case start is none.
  if (/^\p{Ll}/u.test(left))
    return left.length >= 4 && common.has(left) && (names.has(right) || openers.has(right.toLowerCase()));
  const isOpener = openers.has(right.toLowerCase());
  const lastPart = left.slice(left.lastIndexOf("-") + 1).toLowerCase();
  return isOpener && right.length >= 3 && left.length >= 4 && (!common.has(lastPart) || left.includes("-"));
}

/** What stands behind a name that the report has elsewhere: a verb form, a longer word, or a small word that fits. */
function isSureRight(right: string, after: Token | undefined): boolean {
  if (after === undefined || !/^[\p{L}“"‘]/u.test(after.text)) return false;
  if (roles.has(right)) return true;
  if (right.length >= 6 && /(?:ing|ed)$/.test(right)) return true;
  return isPeriod(right, after) || (grammatical.has(right) && right.length >= 3);
}

function isPeriod(right: string, after: Token | undefined): boolean {
  return (right === "last" || right === "next") && periods.has(after?.lower ?? "");
}

/** Names seen nowhere else, and abbreviations in small letters: what stands around them must help. */
function isWeakSplit(left: string, right: string, before: Token | undefined, after: Token | undefined): boolean {
  if (after === undefined) return false;
  const isCapitalised = /^\p{Lu}\p{Ll}{3,}$/u.test(left) && !common.has(left.toLowerCase());
  if (isCapitalised) {
    return roles.has(right) ? /^(?:for|of|at|in|to)$/.test(after.lower) : isPeriod(right, after);
  }
  const isAbbreviation = /^\p{Ll}{3,5}$/u.test(left) && /[^aeiouy]{3}/.test(left);
  return (
    isAbbreviation &&
    right === "the" &&
    /^\p{L}/u.test(after.text) &&
    /^(?:agency|by|of|to|broadcaster|newspaper|the|channel|group)$/.test(before?.lower ?? "")
  );
}
