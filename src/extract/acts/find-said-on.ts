import type { DateRange } from "../../model/date-range.ts";
import { contains, type Span, spansWithin, type TextSpan } from "../../model/span.ts";
import type { Statement } from "../../model/statement.ts";
import { parseIsoDay } from "../../time/calendar.ts";
import type { DateMention } from "../../time/find-dates.ts";

/** Where the words of a statement stand. */
export interface SaidSpans {
  readonly cue: Span | null;
  readonly source: TextSpan | undefined;
  readonly content: readonly TextSpan[];
  readonly sentence: Span;
}

const nearest = 90;

/**
 * Finds when something was said: the date that stands nearest to the cue in its sentence, outside the content and in the
 * cue's own clause. A date inside the content is when something happened, not when it was said, unless it only trails a
 * quotation or a claim. What is still to be said has no day, and a word for a day before which or since when is none.
 * `dates` are those of the sentence, `others` the statements that share it.
 */
export function findSaidOn(
  text: string,
  statement: SaidSpans,
  dates: readonly DateMention[],
  others: readonly SaidSpans[],
  published: DateRange | null,
): Statement["saidOn"] {
  const { cue } = statement;
  if (cue === null || ahead.test(text.slice(cue.start, cue.end))) return null;
  const found =
    findNearest(text, { ...statement, cue }, dates, others) ??
    findTrailing(text, { ...statement, cue }, dates, published);
  return found ? { from: found.from, to: found.to, text: text.slice(found.start, found.end) } : null;
}

const ahead = /\b(?:will|(?:is|are|was|were) (?:expected|due|set|scheduled) to|(?:is|are) to)\b/iu;

function findNearest(
  text: string,
  { cue, source, content, sentence }: SaidSpans & { readonly cue: Span },
  dates: readonly DateMention[],
  others: readonly SaidSpans[],
): DateMention | undefined {
  let found: DateMention | undefined;
  let top = nearest;
  for (const date of dates) {
    if (content.some(({ start, end }) => date.start < end && start < date.end)) continue;
    if (isNoDay(text, date) || (source && isInSource(text, date, source, cue))) continue;
    if (isOfAnother(date, cue, others)) continue;
    // "On Monday, the court threw out a case in which | Norland accused …": the day of what the relative hangs on.
    if (source && date.end < source.start && source.end <= cue.start && hangs.test(text.slice(date.end, source.start)))
      continue;
    if (!isBracketed(text, date) && crossesClause(text, date, cue, sentence)) continue;
    const distance = date.start >= cue.end ? date.start - cue.end : Math.max(0, cue.start - date.end);
    // "In March, Karvik suggested …": a date that opens the sentence belongs to its main verb.
    const opens = date.phraseStart - sentence.start < 3;
    const weighed = (opens && date.end <= cue.start) || isBracketed(text, date) ? Math.min(distance, 30) : distance;
    if (weighed < top) {
      top = weighed;
      found = date;
    }
  }
  return found;
}

/** A clause that hangs on a noun before it, up to its subject. */
const hangs = /\p{L} (?:(?:in|by|under|at|for|with|from|on|during|through|to) which|whose|where) (?:the )?$/u;

const spoken =
  "(?:news |press |council |cabinet |annual |regular |weekly |daily )?(?:briefing|statement|speech|meeting|session|interview|conference|hearing|report|edition|address|broadcast|debate|letter|post|announcement|sitting|rally|summit)";
const startsSpoken = new RegExp(`^['’]s?\\s+${spoken}`, "iu");
const isSpoken = new RegExp(`^['’]s?\\s+${spoken}$`, "iu");

/** "since June", "after Tuesday's blackout": a border of what happened. */
function isNoDay(text: string, { start, end, phraseStart }: DateMention): boolean {
  if (/^(?:since|until|till|before|after|by)\b/iu.test(text.slice(phraseStart, start))) return true;
  // "set a new date of Sept. 9": a day somebody names.
  if (/\b(?:date|deadline|anniversary|day) (?:of|for) $/iu.test(text.slice(Math.max(0, start - 20), start)))
    return true;
  const after = text.slice(end, end + 40);
  return /^['’]s?\s/u.test(after) && !startsSpoken.test(after);
}

/** "Esker, whose term ends in the autumn, has ruled out": a date of who speaks; a paper speaks when it comes out. */
function isInSource(text: string, date: Span, source: Span, cue: Span): boolean {
  if (contains(source, date)) {
    return date.start > source.start + 3 && !issued.test(text.slice(source.start, date.start));
  }
  if (date.end > cue.start) {
    return source.start > cue.start && date.start > source.end && relative.test(text.slice(source.end, date.start));
  }
  if (date.start < source.start) return false;
  const lead = text.slice(source.start, date.start);
  if (handled.test(lead)) return true;
  return relative.test(lead) && !/,\s*(?:on\s+)?$/u.test(lead) && text.slice(date.end, cue.start).includes(",");
}

const issued = /\b(?:published|issued|sent|posted|made public|aired|broadcast|interviewed)\b[^,]{0,60}$/iu;
const handled = /\b(?:captured|seized|taken|signed|adopted|bought|shown|citing|quoting)\b[^,]{0,60}$/iu;
const relative =
  /\b(?:who|which|whose|whom|where)\b|\b(?:captured|seized|taken|signed|adopted|bought|shown)\b[^,]{0,60}$/iu;

/** Whether another cue stands between, or the cue stands in what somebody else says and the date outside it, or the reverse. */
function isOfAnother(date: Span, cue: Span, others: readonly SaidSpans[]): boolean {
  const from = Math.min(date.end, cue.end);
  const to = Math.max(date.start, cue.start);
  return others.some((other) => {
    if (other.cue && ((from <= other.cue.start && other.cue.end <= to) || contains(other.cue, date))) return true;
    const holdsCue = other.content.some((part) => contains(part, cue));
    const holdsDate = other.content.some((part) => contains(part, date));
    return holdsCue !== holdsDate && (holdsDate || (other.cue !== null && !contains(cue, other.cue)));
  });
}

/** Whether a border of clauses stands between a date and the cue. */
function crossesClause(text: string, date: Span, cue: Span, sentence: Span): boolean {
  const isBefore = date.end <= cue.start;
  const between = isBefore ? text.slice(date.end, cue.start) : text.slice(cue.end, date.start);
  if (/^, when\b/u.test(between) || (!isBefore && /^,? when (?:we|I|asked|reached|called|contacted)\b/u.test(between)))
    return false;
  if (!isBefore && between.includes(":")) return true;
  if (/[;“”"]/u.test(between) || /, (?:but|while|as|and|after|when|with|even as|where|though) /u.test(between))
    return true;
  if (!isBefore && / but /u.test(between)) return true;
  if (/\b(?:after|while|although|because|before|whereas|when)\b/iu.test(between)) return true;
  if (!isBefore) return false;
  // "said on Monday that …, adding": whoever wrote it did not say when that was added.
  if (/^\p{L}+ing\b/iu.test(text.slice(cue.start, cue.end)) && /,|\band\b/u.test(between)) return true;
  return (
    /^[“"*\s]*(?:when|after|while|as(?! (?:early|late|recently|far|of)\b)|since|although|though|before|because|once|if)\b/iu.test(
      text.slice(sentence.start, date.start),
    ) && between.includes(",")
  );
}

function isBracketed(text: string, { phraseStart, end }: DateMention): boolean {
  return text[phraseStart - 1] === "(" && text[end] === ")";
}

const claim =
  /^(?:(?:the|this|that|these|those|such|any|all|his|her|its|their|it|them|as)\s+)?(?:[\p{L}’'-]+\s+){0,3}?(?:claims?|charges?|allegations?|accusations?|reports?|rumou?rs?|speculation|explanation|story|idea|suggestions?|deaths)(?: as [\p{L}-]+)?\s+$|^(?:it|them)(?: as [\p{L}-]+)?\s+$/iu;

/** "“No,” on Tuesday", "the claim on Monday", "accused Vesnia of theft on Monday": a day the content only carries along. */
function findTrailing(
  text: string,
  { cue, content }: SaidSpans & { readonly cue: Span },
  dates: readonly DateMention[],
  published: DateRange | null,
): DateMention | undefined {
  return dates.find((date) => {
    const part = content.find(({ start, end }) => start <= date.start && date.end <= end + 1);
    if (part === undefined || isNoDay(text, date)) return false;
    const before = text.slice(part.start, date.phraseStart);
    const after = text.slice(date.end, Math.max(part.end, date.end));
    const isFirst = date.start - part.start < 2 && /^\s*(?:on\s+)?$/u.test(text.slice(cue.end, part.start));
    if (isFirst && date.precision === "day") return true;
    // "had asked Vesnia on Monday to search the ship"
    if (
      asked.test(text.slice(cue.start, cue.end)) &&
      /^(?:[\p{L}’'-]+ ){1,4}$/u.test(before) &&
      /^ to \p{L}/u.test(after)
    )
      return true;
    const isClause =
      /^(?:that|it|he|she|they|we|i|there|to)\b/iu.test(before) ||
      /\b(?:saying|that)$/iu.test(text.slice(cue.start, cue.end));
    if (!isClause && isSpoken.test(after)) return true;
    if (/[\p{L}\p{N}]/u.test(after)) return false;
    if (isBracketed(text, date) || claim.test(before) || (before.trim() === "" && !/^the\b/iu.test(date.text)))
      return true;
    if (!isClause && /[\p{L}\p{N}][.,!?]?[”"»]\s*$/u.test(before)) return true;
    const verb = text.slice(cue.start, cue.end);
    // "confirmed the gift on Thursday", "informed its members of this in March": a short thing, and the day it was put to the world.
    if (!isClause && telling.test(verb) && short.test(before)) return date.precision === "day" || definite.test(before);
    return /^(?:accuse|blame)/iu.test(verb) && isFresh(date, published);
  });
}

/** Verbs of putting something to the world, whose object is no event that the day could belong to. */
const telling =
  /\b(?:confirm|inform|publish|apologi[sz]|releas|air|certif|back|unveil|welcom|criticis|criticiz|condemn|prais|denounc|slam|hail|repeat|reiterat|retract|withdr|clarif|submit|outlin|laid out|set out|thank|notif|alert|congratulat|defend|rebuk|chide|scold|trad|endors|voic|rais|sketch|address|issu|mock|dispute|contest|challeng|question|reject|dismiss|den(?:y|i)|refut|rebut)\w*\b/iu;
/** At most seven words, none of which opens a clause. */
const short =
  /^(?!.*\b(?:that|who|which|when|after|before|because|if|whether|killed|to \p{Ll}+ (?:the|a)\b))(?:[\p{L}\p{N}’'“”"-]+,? ){1,7}$/iu;
const definite = /^(?:the|this|that|these|those|its|his|her|their|such|it|them|all|of|to|for)\b/iu;

const asked = /\b(?:ask|urge|call(?:ed|s)? on|order|tell|told|instruct|request|warn|summon)/iu;

/** "**4 November.** Vesnia denied the sale": an entry of a list of days, unless the words go on from an earlier sentence. */
export function findEntryDay(
  text: string,
  { cue, source }: SaidSpans,
  dates: readonly DateMention[],
): Statement["saidOn"] {
  if (cue === null || !source || /^(?:he|she|it|they|this|that|which|who|one)\b/iu.test(source.text)) return null;
  const start = text.lastIndexOf("\n", cue.start) + 1;
  const lead = /^(?:\*\*|[-*•]\s)?\s?/u.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  const date = spansWithin(dates, { start, end: start + 50 })[0];
  const isEntry =
    date?.precision === "day" &&
    date.start === start + lead &&
    date.end < cue.start &&
    // "May 20. The army said": a plain day with a full stop is a date line.
    /^(?:\.\*\*\s|:(?:\*\*)?\s|\*\*[.:]?\s)/u.test(text.slice(date.end, date.end + 4));
  return date && isEntry ? { from: date.from, to: date.to, text: date.text } : null;
}

const presented =
  /\b(?:gave|spoke|addressed|appeared|met (?:the )?(?:press|reporters|journalists)|took (?:to|questions)|faced|fielded|briefed|broke (?:his|her|its|their) silence|went before|came before|testified|held a (?:news|press)|published|issued|responded|replied|answered|reacted|hit back|commented)\b/u;

/** "Orlo gave his account on Monday. “We sold nothing,” he said": the day of the sentence before, where that only leads up to words. */
export function findPresentedDay(
  text: string,
  { cue, content, sentence }: SaidSpans,
  dates: readonly DateMention[],
  others: readonly SaidSpans[],
): Statement["saidOn"] {
  if (cue === null || !/^[“"]/u.test(content[0]?.text ?? "")) return null;
  const line = text.lastIndexOf("\n", sentence.start) + 1;
  const before = text.slice(line, sentence.start).trimEnd();
  const start = line + (/^.*[.!?]["”]?\s/su.exec(before)?.[0].length ?? 0);
  const end = line + before.length;
  if (!presented.test(text.slice(start, end)) || /[“”"]/u.test(text.slice(start, end))) return null;
  if (
    others.some((other) => (other.cue?.start ?? sentence.start) >= start && (other.cue?.start ?? sentence.start) < end)
  )
    return null;
  const found = spansWithin(dates, { start, end }).filter((date) => date.precision === "day" && !isNoDay(text, date));
  const [date] = found;
  return date && found.length === 1 ? { from: date.from, to: date.to, text: date.text } : null;
}

/** A weekday that is the day of publication or the one before. */
function isFresh({ from, weekday }: DateMention, published: DateRange | null): boolean {
  if (from === null || weekday === undefined || published === null) return false;
  const age = (parseIsoDay(published.to) ?? 0) - (parseIsoDay(from) ?? 0);
  return age >= 0 && age <= 1;
}
