import type { Contradiction } from "../model/dossier.ts";
import { findMatches } from "../model/find-matches.ts";
import type { DateMention } from "../time/find-dates.ts";
import type { LinkedActors } from "./actors.ts";
import { toTermsOf } from "./claim-terms.ts";
import { comparePairs } from "./compare-pairs.ts";
import { type ClaimFigure, findClaimFigures, isApart, isComparable } from "./figures.ts";
import { type Item, toDay } from "./group-events.ts";
import { findSpeakers } from "./positions.ts";
import { findDatesWithin } from "./said-on.ts";

/** Most of one kind for one claim: further ones say the same again. */
const perClaim = 3;
/** How many telling terms two statements share at least, so that their figures can be of one thing. */
const leastShared = 2;

/**
 * Finds what statements of one claim say of it that cannot both be right: another figure of the same unit, another hour,
 * another side or floor of a thing. Speakers differ, or one is told differently by two reports within three days: a later
 * figure of the same speaker is no contradiction. Figures told as a part are left out. Empty where nothing clashes.
 */
export function findClaimClashes(items: readonly Item[], linked: LinkedActors): Contradiction[] {
  const told = items.filter(({ reading: { statement } }) => statement.act === "asserts" || statement.act === "judges");
  if (told.length < 2) return [];
  const facts = new Map(told.map((item) => [item, toFacts(item)] as const));
  return (["quantity", "date", "hour", "place"] as const).flatMap((kind) =>
    comparePairs(
      told.filter((item) => facts.get(item)![kind].length > 0),
      linked,
      {
        toLikeness: (item) => JSON.stringify([facts.get(item)!.key, item.reading.report.id, item.reading.said?.from]),
        compare: (one, other) => compare(kind, [one, facts.get(one)!], [other, facts.get(other)!], linked),
        limit: perClaim,
      },
    ),
  );
}

interface Facts {
  readonly quantity: readonly ClaimFigure[];
  readonly date: readonly DateMention[];
  readonly hour: readonly { readonly text: string; readonly minute: number }[];
  readonly place: readonly { readonly text: string; readonly noun: string; readonly which: string }[];
  /** Worked out when asked for: most claims clash in nothing. */
  readonly terms: () => readonly string[];
  readonly key: string;
}

const dated =
  /\d|\b(?:(?:Jan|Febr)uary|March|April|May|Ju(?:ne|ly)|August|(?:Septem|Octo|Novem|Decem)ber|\p{Lu}\p{Ll}+day)\b/u;
const clock =
  /\b(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?\s?(?<half>[ap])\.?\s?m\b|\b(?<named>midnight|noon|midday)\b/giu;
const side =
  /\b(?<which>ground|first|second|third|fourth|fifth|top|upper|lower|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|front|rear|left|right) (?<noun>floor|gate|wing|side|bank|shore|coast|tower|hall|entrance|deck|runway|tunnel|block)\b/giu;

function toFacts({ reading }: Item): Facts {
  const { words } = reading;
  const quantity = findClaimFigures(words);
  const date = dated.test(words) ? findDatesWithin(words, reading.said) : [];
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
  let known: readonly string[] | null = null;
  const terms = (): readonly string[] => (known ??= toTermsOf(reading).filter((term) => !term.startsWith("#")));
  const days = date.map(({ from, to }) => [from, to]);
  const key = JSON.stringify([quantity.map(({ text }) => text), days, hour, place]);
  return { quantity, date, hour, place, terms, key };
}

function compare(
  kind: "quantity" | "date" | "hour" | "place",
  [one, left]: readonly [Item, Facts],
  [other, right]: readonly [Item, Facts],
  linked: LinkedActors,
): Contradiction[] {
  const isSame = shareVoice(one, other, linked);
  if (isSame && (one.reading.report.id === other.reading.report.id || !saidTogether(one, other))) return [];
  const found = {
    quantity: () => findFigures(left, right, isSame),
    date: () => findDays(left, right),
    hour: () => findHours(left, right),
    place: () => findSides(left, right),
  }[kind]();
  if (found === null || !isOfOne(kind, left, right)) return [];
  return [
    {
      kind: kind === "hour" ? "date" : kind,
      statementIds: [one.reading.statement.id, other.reading.statement.id],
      because: `one passage says ${found[0]}, the other ${found[1]}`,
    },
  ];
}

/** Whether two statements share enough words to be of one thing; "there had been five" leans on what went before. */
function isOfOne(kind: string, left: Facts, right: Facts): boolean {
  if ([left, right].some(({ quantity, terms }) => quantity[0]?.of === "" && terms().length < 4)) return true;
  const least = kind === "quantity" && isParticular(left) && isParticular(right) ? 1 : leastShared;
  const others = right.terms();
  return left.terms().filter((term) => others.includes(term)).length >= least;
}

const common = /^(?:person|\$|€|£|km|mile|barrel|tonne|ton|m|kg|litre|)$/u;

/** Wagons are rather those told before than people, barrels or miles are. */
function isParticular({ quantity }: Facts): boolean {
  return quantity.every(({ of }) => !common.test(of));
}

/** A single figure of one thing on each side, too far apart for both to hold. */
function findFigures(left: Facts, right: Facts, isSame: boolean): readonly [string, string] | null {
  for (const a of left.quantity) {
    const theirs = right.quantity.filter((each) => isComparable(a, each));
    const mine = left.quantity.filter((each) => theirs.some((other) => isComparable(each, other)));
    const [b] = theirs;
    if (!b || mine.length > 1 || theirs.length > 1) continue;
    if (isApart(a, b) || (isSame && isOther(a, b))) return [a.text, b.text];
  }
  return null;
}

/** One speaker's figure, open upwards in one report and another one in the next. */
function isOther(one: ClaimFigure, other: ClaimFigure): boolean {
  if (one.low === null || other.low === null || one.high !== null || other.high !== null) return false;
  return Math.max(one.low, other.low) >= Math.min(one.low, other.low) * 1.25;
}

/** One day or month each, as exact as the other, and apart. */
function findDays(left: Facts, right: Facts): readonly [string, string] | null {
  const [a, b] = [left.date[0], right.date[0]];
  if (!a || !b || left.date.length > 1 || right.date.length > 1) return null;
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null;
  const spans = [a, b].map(({ from, to }) => toDay(to ?? "") - toDay(from ?? ""));
  if (spans.some((days) => days > 31) || spans.some((days) => days > 0) !== spans.every((days) => days > 0))
    return null;
  const isPoint = [a, b].every(({ precision }) => precision === "day" || precision === "month");
  if (!isPoint || (a.from <= b.to && b.from <= a.to)) return null;
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

function shareVoice(one: Item, other: Item, linked: LinkedActors): boolean {
  const toVoices = ({ reading }: Item): string[] =>
    findSpeakers(reading.statement, linked).map((id) => linked.stateOf(id) ?? id);
  const others = toVoices(other);
  return toVoices(one).some((id) => others.includes(id));
}

function saidTogether(one: Item, other: Item): boolean {
  const [left, right] = [one.reading.said, other.reading.said];
  return left !== null && right !== null && Math.abs(toDay(left.from) - toDay(right.from)) <= 3;
}
