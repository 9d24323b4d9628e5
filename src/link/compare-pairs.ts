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
/** How many items behind it in its block each item is held against: a block of thousands must not cost millions. */
const reach = 400;
/** How many pairs of likenesses that do not differ are remembered for one block. */
const mostRemembered = 500_000;

/**
 * Compares items of different statements two by two, the earlier one first, in the order of the pairs. Likenesses are
 * compared once, so that a thousand passages that say the same cost little more than one. In a block of more items than
 * 400 only such pairs are told whose items stand no further apart. Empty where nothing is found.
 */
export function comparePairs<Found>(items: readonly Item[], linked: LinkedActors, rule: PairRule<Found>): Found[] {
  const { toBlock, toLikeness, compare, isNear, limit = Number.POSITIVE_INFINITY } = rule;
  if (items.length < 2) return [];
  const voices = toVoices(items, linked);
  const kinds = toNumbers(items.map((item, at) => `${toLikeness(item)} ${voices[at]}`));
  const blockOf = toNumbers(items.map((item) => toBlock?.(item) ?? ""));
  const blocks: Block[] = [];
  const places = items.map((_, at) => {
    const block: Block = blocks[blockOf[at]!] ?? { members: [], alike: new Set() };
    blocks[blockOf[at]!] = block;
    return block.members.push(at) - 1;
  });
  const told = new Map<number, number>();
  const found: Found[] = [];
  for (const [at, item] of items.entries()) {
    const { members, alike } = blocks[blockOf[at]!]!;
    const last = Math.min(members.length - 1, places[at]! + reach);
    for (let place = places[at]! + 1; place <= last; place++) {
      const other = items[members[place]!]!;
      const key = kinds[at]! * items.length + kinds[members[place]!]!;
      if (alike.has(key) || (told.get(key) ?? 0) >= perLikeness || isSameStatement(item, other)) continue;
      if (isNear && !isNear(item, other)) continue;
      const differences = compare(item, other);
      if (differences.length === 0) {
        if (alike.size >= mostRemembered) alike.clear();
        alike.add(key);
        continue;
      }
      told.set(key, (told.get(key) ?? 0) + 1);
      found.push(...differences);
      if (found.length >= limit) return found.slice(0, limit);
    }
  }
  return found;
}

interface Block {
  /** Places of its items, rising. */
  readonly members: number[];
  /** Pairs of likenesses that do not differ. */
  readonly alike: Set<number>;
}

/** Numbers words by first appearance: the same words get the same number. */
function toNumbers(all: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return all.map((words) => {
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    return number;
  });
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
