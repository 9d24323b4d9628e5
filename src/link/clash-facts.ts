import { findMatches } from "../model/find-matches.ts";
import type { DateMention } from "../time/find-dates.ts";
import { toClaimTerms } from "./claim-terms.ts";
import { type ClaimFigure, findClaimFigures, isApart, isComparable } from "./figures.ts";
import { toDay } from "./group-events.ts";
import type { ActorName } from "./mentions.ts";
import type { Reading } from "./reading.ts";
import { findDatesWithin } from "./said-on.ts";

/** What one statement says that another may say otherwise. */
export interface Facts {
  readonly reading: Reading;
  readonly quantity: readonly ClaimFigure[];
  readonly date: readonly DateMention[];
  readonly hour: readonly { readonly text: string; readonly minute: number }[];
  readonly place: readonly { readonly text: string; readonly noun: string; readonly which: string }[];
  /** Telling terms, without names, figures and what the figures count. */
  readonly terms: readonly string[];
  /** Names in its words, by their first letters; names of states and groups as actors. */
  readonly names: ReadonlySet<string>;
  /** Whose words they are, as states where known. */
  readonly voices: readonly string[];
}

/** Kinds of facts that may clash; hours are told as dates. */
export const factKinds = ["quantity", "date", "hour", "place"] as const;
export type FactKind = (typeof factKinds)[number];

const dated =
  /\d|\b(?:(?:Jan|Febr)uary|March|April|May|Ju(?:ne|ly)|August|(?:Septem|Octo|Novem|Decem)ber|\p{Lu}\p{Ll}+day)\b/u;
const clock =
  /\b(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?\s?(?<half>[ap])\.?\s?m\b|\b(?<named>midnight|noon|midday)\b/giu;
const side =
  /\b(?<which>ground|first|second|third|fourth|fifth|top|upper|lower|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|front|rear|left|right) (?<noun>floor|gate|wing|side|bank|shore|coast|tower|hall|entrance|deck|runway|tunnel|block)\b/giu;
/** The day of saying inside the words: "…, a spokesman said on Monday". */
const sayingDay = /\b(?:said|told|says|wrote|announced|added|reported|warned|stated)\b[^.,;]{0,40}$/iu;

/** Reads off a statement what others may say otherwise; `voices` are whose words they are. */
export function toFacts(reading: Reading, actorNames: readonly ActorName[], voices: readonly string[]): Facts {
  const { words } = reading;
  const quantity = findClaimFigures(words);
  const date = dated.test(words)
    ? findDatesWithin(words, reading.said).filter(
        ({ start }) => !sayingDay.test(words.slice(Math.max(0, start - 60), start)),
      )
    : [];
  const hour = [...findMatches(words, clock)].map((match) => {
    const { hour = "0", minute = "0", half = "", named } = match.groups ?? {};
    const isNoon = named !== undefined && named.toLowerCase() !== "midnight";
    const base = named === undefined ? (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : isNoon ? 12 : 0;
    return { text: match[0], minute: base * 60 + Number(minute) };
  });
  const place = [...findMatches(words, side)].map((match) => ({
    text: match[0],
    noun: (match.groups?.["noun"] ?? "").toLowerCase(),
    which: (match.groups?.["which"] ?? "").toLowerCase().replace(/ern$/u, ""),
  }));
  const [claim] = toClaimTerms([reading], actorNames);
  const own = claim?.own ?? [];
  const counted = new Set(quantity.flatMap(({ unit }) => unit.toLowerCase().split(/[ -]/u)));
  const terms = own.filter(
    (term, at) => !/^[#@]/u.test(term) && !counted.has((claim?.words[at] ?? "").replace(/s$/u, "")),
  );
  return { reading, quantity, date, hour, place, terms, names: toNames(words, own), voices };
}

function toNames(words: string, terms: readonly string[]): ReadonlySet<string> {
  const capital = [...findMatches(words, /(?<=\p{Ll}[,;]? )\p{Lu}\p{L}{2,}/gu)].map(([word]) => word);
  return new Set([
    ...terms.filter((term) => term.startsWith("@")),
    ...capital.filter((word) => !calendar.test(word)).map((word) => word.slice(0, 5).toLowerCase()),
  ]);
}

const calendar =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)$/u;

/** What two statements say differently of one kind, both wordings; null where nothing clashes. */
export function findClash(kind: FactKind, left: Facts, right: Facts): readonly [string, string] | null {
  if (kind === "quantity") return findFigures(left, right);
  if (kind === "date") return findDays(left, right);
  return kind === "hour" ? findHours(left, right) : findSides(left, right);
}

/** A single figure of one thing on each side, too far apart for both to hold. */
function findFigures(left: Facts, right: Facts): readonly [string, string] | null {
  const isSame = shareVoice(left, right);
  for (const a of left.quantity) {
    const theirs = right.quantity.filter((each) => isComparable(a, each));
    const mine = left.quantity.filter((each) => theirs.some((other) => isComparable(each, other)));
    const [b] = theirs;
    if (!b || mine.length > 1 || theirs.length > 1 || isGrown(left, a, right, b)) continue;
    if (isApart(a, b) || (isSame && isOther(a, b))) return [a.text, b.text];
  }
  return null;
}

/** A count told so much later that it may have grown since: the dead of a month ago are no other count of the dead. */
function isGrown(left: Facts, a: ClaimFigure, right: Facts, b: ClaimFigure): boolean {
  const [one, other] = [left.reading.said, right.reading.said];
  if (one === null || other === null) return false;
  const days = toDay(other.from) - toDay(one.from);
  const isMore = days >= 0 ? (b.low ?? 0) > (a.low ?? 0) : (a.low ?? 0) > (b.low ?? 0);
  const money = /^[$€£¥₩]$|^(?:dollar|euro|pound|crown|rouble|yuan|yen|won)$/u;
  const most = !isMore || money.test(a.of) ? 200 : a.of === "person" || a.of === "" ? 10 : 30;
  return Math.abs(days) > most;
}

/** One speaker's figure, open upwards in one report and another one in the next. */
function isOther(one: ClaimFigure, other: ClaimFigure): boolean {
  if (one.low === null || other.low === null || one.high !== null || other.high !== null) return false;
  return Math.max(one.low, other.low) >= Math.min(one.low, other.low) * 1.25;
}

const again = /\b(?:again|once more|second time|another|a new|further|repeated)\b/iu;
/** Dates further apart than this are those of two events; so are two days that were each news when they were told. */
const farthest = 62;
const news = 10;

/** One day or month each, as exact as the other, and apart, but not by much. */
function findDays(left: Facts, right: Facts): readonly [string, string] | null {
  const [a, b] = [left.date[0], right.date[0]];
  if (!a || !b || left.date.length > 1 || right.date.length > 1) return null;
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null;
  if ([left, right].some(({ reading }) => again.test(reading.words))) return null;
  const spans = [a, b].map(({ from, to }) => toDay(to ?? "") - toDay(from ?? ""));
  if (spans.some((days) => days > 31) || spans.some((days) => days > 0) !== spans.every((days) => days > 0))
    return null;
  const isPoint = [a, b].every(({ precision }) => precision === "day" || precision === "month");
  if (!isPoint || (a.from <= b.to && b.from <= a.to)) return null;
  if (Math.abs(toDay(a.from) - toDay(b.from)) > farthest) return null;
  const [one, other] = [left.reading.said, right.reading.said];
  if (one !== null && other !== null && Math.abs(toDay(one.from) - toDay(other.from)) > 5) {
    const isNews = (day: string, said: string): boolean => Math.abs(toDay(said) - toDay(day)) <= news;
    if (isNews(a.from, one.from) && isNews(b.from, other.from)) return null;
  }
  return [a.text, b.text];
}

function findHours(left: Facts, right: Facts): readonly [string, string] | null {
  const [a, b] = [left.hour[0], right.hour[0]];
  if (!a || !b || left.hour.length > 1 || right.hour.length > 1) return null;
  const apart = Math.abs(a.minute - b.minute);
  return Math.min(apart, 1440 - apart) >= 60 ? [a.text, b.text] : null;
}

function findSides(left: Facts, right: Facts): readonly [string, string] | null {
  for (const a of left.place) {
    const others = right.place.filter(({ noun }) => noun === a.noun);
    const [b] = others;
    if (b && others.every(({ which }) => which !== a.which)) return [a.text, b.text];
  }
  return null;
}

/** Whether one voice, or one state's, speaks both times. */
export function shareVoice(left: Facts, right: Facts): boolean {
  return left.voices.some((id) => right.voices.includes(id));
}

/** Days between the sayings; 0 where one is not known. */
export function toDaysBetween(left: Facts, right: Facts): number {
  const [one, other] = [left.reading.said, right.reading.said];
  return one === null || other === null ? 0 : Math.abs(toDay(one.from) - toDay(other.from));
}
