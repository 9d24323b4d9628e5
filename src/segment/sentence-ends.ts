import type { Token } from "./tokens.ts";

/** How many closing marks an end mark is looked for behind. */
const mostClosers = 12;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const endMarks = words(". ! ? … 。 ！ ？");
const closers = words("” \" ' ’ » ) ] “ ‘ › } '' ″");
const openers = words("“ \" ' ‘ « ( [ „ ‹ { — – - • * ” ’ ``");
const titles = words(
  "mr. mrs. ms. messrs. dr. prof. gen. lt. col. maj. capt. cmdr. adm. sgt. sen. sens. rep. reps. gov. govs. hon. rev. fr. mt. ft. pres. sec. amb. brig. vs. approx. ca. e.g. i.e.",
);
const numbered = words("no. nos. art. fig. vol. pp. p. ch. sec. par. para. res. cf.");
const plainAbbreviations = words("fig vol pp p ch cf par para est tel ext op");
const attributive = words("u.s. u.n. u.k. e.u. u.s.a. u.a.e. d.c.");
const hours = words("a.m. p.m.");
const afterHours = words(
  "monday tuesday wednesday thursday friday saturday sunday est edt et gmt utc cet pst pdt pt eastern pacific central moscow kyiv seoul tokyo",
);
const institutions = words(
  "congress treasury navy army senate house state embassy department secretary president ambassador ministry marines marine justice supreme security general government officials official intelligence military national central assembly council air coast special",
);
const starters = words(
  "the this that these those it he she they we you but and or so yet in on at as for from by with while when after before since if although though however meanwhile moreover there here his her their its our my what who why how where which some many most both all each no not now then thus also even only still once another other according during under despite earlier later because instead nor such to until unlike an two three several asked about further furthermore nevertheless nonetheless today yesterday in besides indeed perhaps one others",
);
const finite = words(
  "is was were are has had have will would said says told did does could may might can should must added denied claimed announced accused called asked wants plans made took came went",
);
const saying = words("said says asked asks told added wrote replied answered shouted cried demanded exclaimed");
const brands = words("yahoo");

/**
 * Whether a sentence ends with the token at `index`, closing marks included: an end mark, or an abbreviation whose dot
 * also ends the sentence. `first` is the first token of the sentence so far.
 */
export function endsSentence(text: string, tokens: readonly Token[], index: number, first: number): boolean {
  const mark = markBefore(tokens, index, first);
  if (mark < 0) return false;
  const next = tokens[index + 1];
  if (next === undefined) return true;
  if (isCloser(text, tokens, index + 1)) return false;
  const token = tokens[mark]!;
  const isAbbreviation = token.text.length > 1 && token.text.endsWith(".") && !token.text.startsWith(".");
  const atSpace = tokens[index]!.end < next.start;
  const start = nextWord(tokens, index + 1);
  if (start === undefined) return atSpace && !isAbbreviation;
  if (!atSpace) return !isAbbreviation && isLostSpace(text, tokens, mark, index, start);
  if (startsLow(start)) return false;
  if (isAbbreviation) return abbreviationEnds(tokens, mark, index, start);
  return markEnds(tokens, mark, index, first, start);
}

/** The end mark that the token at `index` closes: itself, or before closing marks and note numbers. -1 where none. */
function markBefore(tokens: readonly Token[], index: number, first: number): number {
  let at = index;
  const farthest = Math.max(first, index - mostClosers);
  while (at > farthest && tokens[at - 1]!.end === tokens[at]!.start) {
    const token = tokens[at]!;
    if (!closers.has(token.text)) break;
    // A note number such as "[3]" closes a sentence like a bracket.
    if (token.text === "]" && at - 3 >= first && tokens[at - 2]!.text === "[" && /^\d+$/.test(tokens[at - 1]!.text)) {
      if (tokens[at - 3]!.end !== tokens[at - 2]!.start) return -1;
      at -= 3;
    } else {
      at--;
    }
  }
  const token = tokens[at]!;
  if (endMarks.has(token.text) || token.text.startsWith("..")) return at;
  return token.text.length > 1 && token.text.endsWith(".") && at >= first ? at : -1;
}

/** Whether the token belongs to what ends before it: no space before, space or another closer behind. */
function isCloser(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  const last = tokens[index - 1]!;
  if (last.end !== token.start) return false;
  if (endMarks.has(token.text) || token.text.startsWith("..") || token.text === "," || token.text === ";") return true;
  if (token.text === "[") return /^\[\d{1,3}\]/.test(text.slice(token.start, token.start + 5));
  if (!closers.has(token.text)) return /^\d{1,3}\]/.test(text.slice(token.start, token.start + 4)) && last.text === "[";
  const behind = text[token.end];
  return behind === undefined || !/[\p{L}\p{N}]/u.test(behind) || token.text === "”" || token.text === "»";
}

/** The word a sentence would start with, opening marks skipped. */
function nextWord(tokens: readonly Token[], from: number): Token | undefined {
  for (let index = from; index < Math.min(from + 4, tokens.length); index++) {
    const token = tokens[index]!;
    if (!openers.has(token.text) && !/^-{2,}$/.test(token.text)) return token;
  }
  return undefined;
}

function startsLow(token: Token): boolean {
  return /^(?:\p{Ll}(?!\p{Lu})|[,;:.!?…%)\]])/u.test(token.text);
}

/** Whether a space was lost behind an end mark: "crates.The" ends a sentence, "crates.example" does not. */
function isLostSpace(text: string, tokens: readonly Token[], mark: number, index: number, start: Token): boolean {
  const markText = tokens[mark]!.text;
  if (markText === "。" || markText === "！" || markText === "？") return true;
  const last = tokens[mark - 1];
  if (last === undefined || markText.startsWith("..") || markText === "…") return false;
  if (mark === index && tokens[index]!.end === start.start) {
    return /^\p{Ll}{2,}$/u.test(last.text) && /^\p{Lu}/u.test(start.text) && starters.has(start.lower);
  }
  return /^\p{Lu}/u.test(start.text) && /[“«„]/.test(text[tokens[index]!.end] ?? "");
}

function markEnds(tokens: readonly Token[], mark: number, index: number, first: number, start: Token): boolean {
  const token = tokens[mark]!;
  const last = tokens[mark - 1];
  if (tokens[index + 1]!.text === "]" || (last?.text === "[" && mark === index)) return false;
  if (token.text === ".") {
    // "1. Where the crates went" is one sentence, and so is "fig. 3".
    if (mark - 1 === first && last !== undefined && /^(?:\d{1,3}|\p{L})$/u.test(last.text)) return false;
    if (last !== undefined && plainAbbreviations.has(last.lower) && /^\d/.test(start.text)) return false;
  }
  if (token.text === "!" && last !== undefined && brands.has(last.lower)) return starters.has(start.lower);
  const isQuestion = token.text === "?" || token.text === "!" || token.text === "…";
  return !(isQuestion && index > mark && isSayingClause(tokens, index + 1));
}

/** Whether "Tarn asked" or "Mira Tarn said" stands at `from`: then what comes before is its quotation. */
function isSayingClause(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (at > from && saying.has(token.lower)) return true;
    if (!/^(?:\p{Lu}|the$)/u.test(token.text)) return false;
  }
  return false;
}

function abbreviationEnds(tokens: readonly Token[], mark: number, index: number, start: Token): boolean {
  const { lower } = tokens[mark]!;
  const isClosed = index > mark;
  if (/^[\d$€£]/.test(start.text)) return false;
  if (titles.has(lower)) return false;
  if (numbered.has(lower)) return !/^[IVXLC]+$/.test(start.text);
  if (hours.has(lower)) return !afterHours.has(start.lower) && !/^[A-Z]{2,4}$/.test(start.text);
  if (starters.has(start.lower)) return true;
  // Initials: "J. Roe"; only a word that cannot be a name ends the sentence there.
  if (/^\p{L}\.$/u.test(lower)) return isClosed;
  const at = tokens.indexOf(start, index + 1);
  if (!hasFiniteVerb(tokens, at)) return isClosed && !saying.has(tokens[at + 1]?.lower ?? "");
  if (!attributive.has(lower)) return true;
  return !institutions.has(start.lower) && /^(?:the|and)$/.test(tokens[mark - 1]?.lower ?? "");
}

/** Whether a name and its verb stand at `from`: "Tarn said", "Mira Tarn was". */
function hasFiniteVerb(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (at > from && finite.has(token.lower)) return true;
    if (!/^\p{Lu}/u.test(token.text)) return false;
  }
  return false;
}
