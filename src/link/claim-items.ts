import { findQuantities } from "../segment/quantities.ts";
import { takeStances } from "./claim-stances.ts";
import { groupClaims } from "./group-claims.ts";
import type { Item } from "./group-events.ts";
import type { ReadEvent, Reading } from "./reading.ts";

const members: ReadonlySet<string> = new Set(["asserts", "denies", "doubts", "declines", "judges", "intends"]);
const replies: ReadonlySet<string> = new Set(["denies", "doubts", "declines"]);

/**
 * Finds a place for statements that tell of no known event. One that replies to a group of events joins it; others that
 * are about one thing make a group of their own, if at least two are, with neither sides nor goods nor stage. The groups
 * of events come first, in their order, then the others in the order of their first statement.
 */
export function placeClaims(groups: readonly Item[][], readings: readonly Reading[]): Item[][] {
  const groupOf = new Map<string, number>();
  groups.forEach((group, at) => {
    for (const { reading } of group) if (!groupOf.has(reading.statement.id)) groupOf.set(reading.statement.id, at);
  });
  const placed = groups.map((group) => [...group]);
  const others: Item[][] = [];
  const open = readings.filter(({ statement }) => members.has(statement.act));
  for (const claims of groupClaims(open, (id) => groupOf.get(id) ?? -1)) {
    const free = claims.filter(({ group }) => group < 0);
    const event = toMain(claims.map(({ group }) => group));
    const joins = (reading: Reading): boolean => event >= 0 && replies.has(reading.statement.act);
    for (const { reading } of free) if (joins(reading)) placed[event]!.push(toPointing(reading, placed[event]![0]!));
    const rest = free.filter(({ reading }) => !joins(reading));
    if (rest.length > 1) others.push(takeStances(rest.map(({ reading }) => toItem(reading))));
  }
  return [...placed, ...others];
}

/** The event that most of the statements tell of, if at least half do; -1 where none is. */
function toMain(groups: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const group of groups) if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  const [top] = [...counts].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]);
  return top && top[1] * 2 >= groups.length ? top[0] : -1;
}

/** A reply that names no event itself speaks of the one it replies to, and adds nothing to what is known of it. */
function toPointing(reading: Reading, { event, supplier, recipient, endUser }: Item): Item {
  const own: ReadEvent = {
    ...toEvent(reading),
    kind: event.kind,
    goods: event.goods,
    stage: event.stage,
    sides: event.sides,
  };
  return {
    reading,
    event: { ...own, quantity: null, isAnaphoric: true, via: "pointing" },
    supplier,
    recipient,
    endUser,
    inferred: ["event"],
  };
}

function toItem(reading: Reading): Item {
  return { reading, event: toEvent(reading), supplier: null, recipient: null, endUser: null, inferred: [] };
}

function toEvent({ statement, words }: Reading): ReadEvent {
  const figures = findQuantities(words).filter(({ unit }) => unit !== "" && !time.test(unit));
  const [figure] = figures;
  return {
    kind: "other",
    start: 0,
    end: words.length,
    supplier: null,
    recipient: null,
    endUser: null,
    sides: [],
    goods: [],
    payment: [],
    stage: null,
    isStageSure: false,
    isOngoing: false,
    when: null,
    whenText: null,
    route: [],
    mode: null,
    quantity:
      figure && figures.length === 1
        ? { text: figure.text, low: figure.low, high: figure.high, bound: figure.bound, unit: figure.unit }
        : null,
    seeker: null,
    isNegated: false,
    isAnaphoric: false,
    inferred: [],
    act: statement.act,
    hedge: statement.hedge,
    via: "words",
  };
}

const time = /^(?:second|minute|hour|day|night|week|month|year|decade|km|kilomet|mile|metre|meter|percent|%)/u;
