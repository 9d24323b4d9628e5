import type { Contradiction } from "../model/dossier.ts";
import { findMatches } from "../model/find-matches.ts";
import { findQuantities, type QuantityMention } from "../segment/quantities.ts";
import type { LinkedActors } from "./actors.ts";
import { toTermsOf } from "./claim-terms.ts";
import { comparePairs } from "./compare-pairs.ts";
import { type Item, toDay } from "./group-events.ts";
import { findSpeakers } from "./positions.ts";

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
  return (["quantity", "date", "place"] as const).flatMap((kind) =>
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
  readonly quantity: readonly (QuantityMention & { readonly of: string })[];
  readonly date: readonly { readonly text: string; readonly minute: number }[];
  readonly place: readonly { readonly text: string; readonly noun: string; readonly which: string }[];
  /** Worked out when asked for: most claims clash in nothing. */
  readonly terms: () => readonly string[];
  readonly key: string;
}

const people =
  /^(?:person|people|man|men|woman|women|child|children|worker|employee|civilian|soldier|fighter|passenger|victim|resident|student|patient|dead|death|casualty|fatality|seaman|sailor|fisherman|crew member|life|lives|\p{L}+(?:ess|stress|er|or|man|woman))$/u;
const partial =
  /\b(?:first|another|further|additional|extra|initial|remaining|other|first batch of|(?:of|among) (?:the|its|their|these|those|them))\s*$/iu;
const cut = /^\s*(?:of|among|out of) (?:the|its|their|these|those|them|whom|which)\b/iu;
const period =
  /^(?:second|minute|hour|day|night|week|month|year|decade|century|km|kilomet|mile|metre|meter|floor|time|percent|%|o'clock)/u;
const clock =
  /\b(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?\s?(?<half>[ap])\.?\s?m\b|\b(?<named>midnight|noon|midday)\b/giu;
const side =
  /\b(?<which>ground|first|second|third|fourth|fifth|top|upper|lower|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|front|rear|left|right) (?<noun>floor|gate|wing|side|bank|shore|coast|tower|hall|entrance|deck|runway|tunnel|block)\b/giu;

function toFacts({ reading }: Item): Facts {
  const { words } = reading;
  const quantity = findQuantities(words).flatMap((each) => {
    const isPart = partial.test(words.slice(0, each.start)) || cut.test(words.slice(each.end));
    if (each.unit === "" || period.test(each.unit) || isPart) return [];
    return [{ ...each, of: people.test(each.unit) ? "person" : each.unit }];
  });
  const date = [...findMatches(words, clock)].map((match) => {
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
  const terms = (): readonly string[] =>
    (known ??= toTermsOf(reading).filter((term) => !term.startsWith("#") && !term.startsWith("@")));
  return { quantity, date, place, terms, key: JSON.stringify([quantity.map(({ text }) => text), date, place]) };
}

function compare(
  kind: "quantity" | "date" | "place",
  [one, left]: readonly [Item, Facts],
  [other, right]: readonly [Item, Facts],
  linked: LinkedActors,
): Contradiction[] {
  const isSame = shareVoice(one, other, linked);
  if (isSame && (one.reading.report.id === other.reading.report.id || !saidTogether(one, other))) return [];
  const found =
    kind === "quantity"
      ? findFigures(left, right, isSame)
      : kind === "date"
        ? findHours(left, right)
        : findSides(left, right);
  if (found === null || left.terms().filter((term) => right.terms().includes(term)).length < leastShared) return [];
  return [
    {
      kind,
      statementIds: [one.reading.statement.id, other.reading.statement.id],
      because: `one passage says ${found[0]}, the other ${found[1]}`,
    },
  ];
}

/** A single figure of one unit on each side, too far apart for both to hold. */
function findFigures(left: Facts, right: Facts, isSame: boolean): readonly [string, string] | null {
  const units = new Set(left.quantity.map(({ of }) => of));
  for (const unit of units) {
    const [mine, theirs] = [
      left.quantity.filter(({ of }) => of === unit),
      right.quantity.filter(({ of }) => of === unit),
    ];
    const [a, b] = [mine[0], theirs[0]];
    if (!a || !b || mine.length > 1 || theirs.length > 1) continue;
    if (isApart(a, b) || (isSame && isOther(a, b))) return [a.text, b.text];
  }
  return null;
}

function isApart(one: QuantityMention, other: QuantityMention): boolean {
  const above = (a: QuantityMention, b: QuantityMention): boolean => {
    if (a.low === null || b.high === null) return false;
    // "about" leaves room on either side.
    const room = a.bound === "about" || b.bound === "about" ? 1.15 : 1;
    return a.low > b.high * room;
  };
  return above(one, other) || above(other, one);
}

/** One speaker's figure, open upwards in one report and another one in the next. */
function isOther(one: QuantityMention, other: QuantityMention): boolean {
  if (one.low === null || other.low === null) return false;
  return Math.max(one.low, other.low) >= Math.min(one.low, other.low) * 1.25;
}

function findHours(left: Facts, right: Facts): readonly [string, string] | null {
  const [a, b] = [left.date[0], right.date[0]];
  if (!a || !b || left.date.length > 1 || right.date.length > 1) return null;
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
