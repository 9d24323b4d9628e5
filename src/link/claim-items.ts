import { replyActs } from "../model/statement.ts";
import { findQuantities } from "../segment/quantities.ts";
import { takeStances } from "./claim-stances.ts";
import { isSayable } from "./claim-text.ts";
import { groupClaims } from "./group-claims.ts";
import type { Item } from "./group-events.ts";
import { joinHalfRead } from "./half-read.ts";
import type { ActorName } from "./mentions.ts";
import { toBlankEvent, toPointingItem } from "./pointing-item.ts";
import type { ReadEvent, Reading } from "./reading.ts";
import { isForbidding } from "./readings.ts";
import { noRecall, type Recall } from "./recall.ts";
import type { Claim } from "./weigh-claims.ts";

const members: ReadonlySet<string> = new Set(["asserts", "denies", "doubts", "declines", "judges", "intends"]);

const views: ReadonlySet<string> = new Set(["judges", "intends"]);

/** Statements that may make or join a claim, with the known event each tells of, and the events as they are now known. */
export interface OpenClaims {
  readonly placed: Item[][];
  readonly open: readonly Reading[];
  /** The group of events a statement tells of, -1 for none. */
  readonly groupOf: (statementId: string) => number;
}

/** Finds the statements to be grouped by what they are about, after those have joined a transfer that tell half of it. */
export function openClaims(
  groups: readonly Item[][],
  readings: readonly Reading[],
  names: readonly ActorName[] = [],
  recall: Recall = noRecall,
): OpenClaims {
  const placed = joinHalfRead(groups, readings, names, recall);
  const groupOf = new Map<string, number>();
  placed.forEach((group, at) => {
    for (const { reading } of group) if (!groupOf.has(reading.statement.id)) groupOf.set(reading.statement.id, at);
  });
  const open = readings.filter(({ statement }) => members.has(statement.act) && !isForbidding(statement));
  return { placed, open, groupOf: (id) => groupOf.get(id) ?? -1 };
}

/**
 * Finds a place for statements that tell of no known event. What is about one thing with a group of events joins it; others
 * that are about one thing make a group of their own, if at least two are, with neither sides nor goods nor stage. The
 * groups of events come first, in their order, then the others in the order of their first statement.
 */
export function placeClaims(
  groups: readonly Item[][],
  readings: readonly Reading[],
  names: readonly ActorName[] = [],
  recall: Recall = noRecall,
): Item[][] {
  const { placed, open, groupOf } = openClaims(groups, readings, names, recall);
  const others: Item[][] = [];
  const grouped = groupClaims(open, groupOf, names, recall);
  const homes = findHomes(grouped);
  for (const claims of grouped) {
    const free = claims.filter(({ group }) => group < 0);
    const event = toMain(claims, homes);
    const namedThere = claims.flatMap(({ group, reading }) =>
      group >= 0 && group === event?.at ? toNames(reading) : [],
    );
    const told = claims.filter(({ group }) => group >= 0 && group === event?.at).flatMap(({ own }) => own);
    const joins = ({ reading, own, lent }: Claim): boolean =>
      event !== null &&
      !isElsewhere(toNames(reading), namedThere) &&
      (replyActs.has(reading.statement.act) ||
        own.some((term) => isPlain(term) && told.includes(term)) ||
        lent.length > 0) &&
      (event.share > 0.5 || !views.has(reading.statement.act));
    for (const claim of free)
      if (joins(claim)) placed[event!.at]!.push(toPointingItem(claim.reading, placed[event!.at]![0]!));
    const rest = free.filter((claim) => !joins(claim)).map(({ reading }) => toItem(reading));
    if (rest.length > 1 && isSayable(rest)) others.push(takeStances(rest));
  }
  return [...placed, ...others];
}

/** The proper names in what is said, by their first five letters, so that "Norlandish" is of Norland. */
function toNames({ statement }: Reading): string[] {
  const words = statement.content.flatMap(({ text }) => text.match(/\p{Lu}\p{L}{2,}/gu) ?? []);
  return words.filter((word) => !noName.test(word)).map((word) => word.slice(0, 5).toLowerCase());
}

const noName =
  /^(?:The|That|This|These|Those|There|Its|His|Her|Their|Our|She|They|And|But|Not|None|Nobody|Nothing|Some|All|Any|One|Two|For|From|With|When|While|After|January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)$/u;

/** Whether two tell of somebody each, and of nobody in common: a sale by one state is no view on another's. */
function isElsewhere(mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.length > 0 && theirs.length > 0 && !mine.some((name) => theirs.includes(name));
}

/** Names alone are what a matter is made of. */
function isPlain(term: string): boolean {
  return !term.startsWith("@");
}

/**
 * For each event the claims among which most of the statements are that tell of it: others may join it only from there,
 * lest it draws in several groups that are about different things. Of equal ones the first.
 */
function findHomes(grouped: readonly Claim[][]): Map<number, readonly Claim[]> {
  const homes = new Map<number, { readonly claims: readonly Claim[]; readonly count: number }>();
  for (const claims of grouped) {
    for (const [group, count] of countEvents(claims))
      if (count > (homes.get(group)?.count ?? 0)) homes.set(group, { claims, count });
  }
  return new Map([...homes].map(([group, { claims }]) => [group, claims]));
}

/** How many of the claims tell of each event. */
function countEvents(claims: readonly Claim[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { group } of claims) if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

/** Share of the statements about one thing that must tell of an event for the others to be about it; views and plans take more than half. */
const least = 0.2;

/** The event at home among the claims that most of them tell of, and what share of them does; null where too few do. */
function toMain(
  claims: readonly Claim[],
  homes: ReadonlyMap<number, readonly Claim[]>,
): { readonly at: number; readonly share: number } | null {
  const counts = [...countEvents(claims)].filter(([group]) => homes.get(group) === claims);
  const [top] = counts.toSorted((one, other) => other[1] - one[1] || one[0] - other[0]);
  return top && top[1] >= claims.length * least ? { at: top[0], share: top[1] / claims.length } : null;
}

function toItem(reading: Reading): Item {
  return { reading, event: toEvent(reading), supplier: null, recipient: null, endUser: null, inferred: [] };
}

function toEvent(reading: Reading): ReadEvent {
  const figures = findQuantities(reading.words).filter(({ unit }) => unit !== "" && !time.test(unit));
  const [figure] = figures;
  if (!figure || figures.length > 1) return toBlankEvent(reading);
  const { text, low, high, bound, unit } = figure;
  return { ...toBlankEvent(reading), quantity: { text, low, high, bound, unit } };
}

const time = /^(?:second|minute|hour|day|night|week|month|year|decade|km|kilomet|mile|metre|meter|percent|%)/u;
