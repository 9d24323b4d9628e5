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

const members: ReadonlySet<string> = new Set(["asserts", "denies", "doubts", "declines", "judges", "intends"]);

/**
 * Finds a place for statements that tell of no known event. One that replies to a group of events joins it; others that
 * are about one thing make a group of their own, if at least two are, with neither sides nor goods nor stage. The groups
 * of events come first, in their order, then the others in the order of their first statement.
 */
export function placeClaims(
  groups: readonly Item[][],
  readings: readonly Reading[],
  names: readonly ActorName[] = [],
): Item[][] {
  const placed = joinHalfRead(groups, readings, names);
  const groupOf = new Map<string, number>();
  placed.forEach((group, at) => {
    for (const { reading } of group) if (!groupOf.has(reading.statement.id)) groupOf.set(reading.statement.id, at);
  });
  const others: Item[][] = [];
  const open = readings.filter(({ statement }) => members.has(statement.act) && !isForbidding(statement));
  for (const claims of groupClaims(open, (id) => groupOf.get(id) ?? -1, names)) {
    const free = claims.filter(({ group }) => group < 0);
    const event = toMain(claims.map(({ group }) => group));
    const joins = (reading: Reading): boolean => event >= 0 && replyActs.has(reading.statement.act);
    for (const { reading } of free)
      if (joins(reading)) placed[event]!.push(toPointingItem(reading, placed[event]![0]!));
    const rest = free.filter(({ reading }) => !joins(reading));
    const told = rest.map(({ reading }) => toItem(reading));
    if (told.length > 1 && isSayable(told)) others.push(takeStances(told));
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
