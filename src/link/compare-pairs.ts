import type { LinkedActors } from "./actors.ts";
import type { Item } from "./group-events.ts";
import { findSpeakers } from "./positions.ts";

/** How items are held against each other two by two. */
export interface PairRule<Found> {
  /** Only items of one block are compared. One block where left out. */
  readonly toBlock?: (item: Item) => string;
  /** What two items differ in; items and voices that are alike give the same answer. */
  readonly toLikeness: (item: Item) => string;
  readonly compare: (one: Item, other: Item) => readonly Found[];
  /** What each pair must pass beside its likeness. */
  readonly isNear?: (one: Item, other: Item) => boolean;
  /** How many answers are wanted in all; all where left out. */
  readonly limit?: number;
}

/** A difference between two likenesses is told this often; the rest says the same in the same words. */
const perLikeness = 20;

/**
 * Compares items of different statements two by two, the earlier one first, in the order of the pairs. Likenesses are
 * compared once, so that a thousand passages that say the same cost little more than one. Empty where nothing is found.
 */
export function comparePairs<Found>(items: readonly Item[], linked: LinkedActors, rule: PairRule<Found>): Found[] {
  const { toBlock, toLikeness, compare, isNear, limit = Number.POSITIVE_INFINITY } = rule;
  if (items.length < 2) return [];
  const voices = toVoices(items, linked);
  const blocks = new Map<string, Map<string, number[]>>();
  const places = items.map((item, at) => {
    const block = toBlock?.(item) ?? "";
    const likeness = `${toLikeness(item)} ${voices[at]}`;
    const kinds = blocks.get(block) ?? new Map<string, number[]>();
    blocks.set(block, kinds);
    const members = kinds.get(likeness);
    if (members) members.push(at);
    else kinds.set(likeness, [at]);
    return { kinds, likeness };
  });
  const differs = new Map<Map<string, number[]>, Map<string, boolean>>();
  const told = new Map<string, number>();
  const found: Found[] = [];
  for (const [at, { kinds, likeness }] of places.entries()) {
    const known = differs.get(kinds) ?? new Map<string, boolean>();
    differs.set(kinds, known);
    const others: number[] = [];
    for (const [kind, members] of kinds) {
      const key = `${likeness}\n${kind}`;
      if (known.get(key) === false) continue;
      for (const other of members) {
        if (other <= at || isSameStatement(items[at]!, items[other]!)) continue;
        if (!known.has(key)) known.set(key, compare(items[at]!, items[other]!).length > 0);
        if (known.get(key) === false) break;
        if (isNear && !isNear(items[at]!, items[other]!)) continue;
        const count = told.get(key) ?? 0;
        if (count >= perLikeness) break;
        told.set(key, count + 1);
        others.push(other);
      }
    }
    for (const other of others.toSorted((one, each) => one - each)) {
      found.push(...compare(items[at]!, items[other]!));
      if (found.length >= limit) return found.slice(0, limit);
    }
  }
  return found;
}

function isSameStatement(one: Item, other: Item): boolean {
  return one.reading.statement.id === other.reading.statement.id;
}

/** Whose words they are, as states where known; a voice heard in one statement only shares it with no other. */
function toVoices(items: readonly Item[], linked: LinkedActors): string[] {
  const ofStatement = new Map<string, readonly string[]>();
  for (const { reading } of items) {
    const { statement } = reading;
    if (ofStatement.has(statement.id)) continue;
    const voices = findSpeakers(statement, linked).map((id) => linked.stateOf(id) ?? id);
    ofStatement.set(statement.id, [...new Set(voices)].toSorted());
  }
  const counts = new Map<string, number>();
  for (const voices of ofStatement.values())
    for (const voice of voices) counts.set(voice, (counts.get(voice) ?? 0) + 1);
  return items.map(({ reading }) =>
    (ofStatement.get(reading.statement.id) ?? []).filter((voice) => (counts.get(voice) ?? 0) > 1).join(),
  );
}
