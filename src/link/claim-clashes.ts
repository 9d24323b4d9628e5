import type { Contradiction } from "../model/dossier.ts";
import type { LinkedActors } from "./actors.ts";
import { type FactKind, type Facts, factKinds, findClash, shareVoice, toDaysBetween, toFacts } from "./clash-facts.ts";
import { findSpeakers } from "./positions.ts";
import type { Grouped } from "./propositions.ts";
import type { Reading } from "./reading.ts";
import { noRecall, type Recall } from "./recall.ts";

/** Most of one kind for one claim: further ones say the same again. */
const perClaim = 2;
/** A statement is held against so many that stand in its claim or share a telling term with it. */
const reach = 16;
const keys = 6;
/** How many telling terms two statements share at least, so that their figures can be of one thing. */
const leastShared = 2;
/** Share of the words of the shorter one where no claim holds both. */
const leastShare = 0.5;

/**
 * Finds what statements say of one thing that cannot both be right: another figure of the same unit, another day or hour,
 * another side or floor. They stand in one claim, or share their telling words (`readings` are all statements). Speakers
 * differ, or one is told differently by two reports within three days: a later figure of the same speaker is no
 * contradiction, nor is a count that may have grown since. Of each difference the two told nearest in time are shown.
 * Empty where nothing clashes.
 */
export function findClaimClashes(
  grouped: readonly Grouped[],
  linked: LinkedActors,
  readings: readonly Reading[] = [],
  recall: Recall = noRecall,
): Contradiction[] {
  const claimsOf = new Map<string, string[]>();
  const told = new Map<string, Reading>();
  for (const { proposition, items } of grouped) {
    for (const { reading } of items) {
      told.set(reading.statement.id, reading);
      claimsOf.set(reading.statement.id, [...(claimsOf.get(reading.statement.id) ?? []), proposition.id]);
    }
  }
  for (const reading of readings) if (!told.has(reading.statement.id)) told.set(reading.statement.id, reading);
  const all = [...told.values()]
    .filter(({ statement: { act } }) => act === "asserts" || act === "judges")
    .map((reading) => {
      const voices = findSpeakers(reading.statement, linked).map((id) => linked.stateOf(id) ?? id);
      return recall("facts", reading, [linked.names, ...voices], () => toFacts(reading, linked.names, voices));
    });
  return factKinds.flatMap((kind) => findOfKind(kind, all, claimsOf));
}

interface Pair {
  readonly left: Facts;
  readonly right: Facts;
  readonly words: readonly [string, string];
  /** The same for two wordings of one value: "ten kilometres", "10 kilometres". */
  readonly values: readonly string[];
  readonly claim: string;
  readonly days: number;
  readonly order: number;
}

function findOfKind(
  kind: FactKind,
  all: readonly Facts[],
  claimsOf: ReadonlyMap<string, readonly string[]>,
): Contradiction[] {
  const pairs: Pair[] = [];
  const byKey = new Map<string, Facts[]>();
  for (const right of all) {
    if (right[kind].length === 0) continue;
    const claims = claimsOf.get(right.reading.statement.id) ?? [];
    const own = [...claims, ...right.terms.slice(0, keys).map((term) => `~${term}`)];
    const earlier = new Set(own.flatMap((key) => (byKey.get(key) ?? []).slice(-reach)));
    for (const key of own) byKey.set(key, [...(byKey.get(key) ?? []).slice(1 - reach), right]);
    for (const left of earlier) {
      const claim = claims.find((id) => claimsOf.get(left.reading.statement.id)?.includes(id)) ?? "";
      if (!isFair(left, right) || !isOfOne(kind, left, right, claim !== "")) continue;
      const words = findClash(kind, left, right);
      if (words === null) continue;
      const values = [toValue(kind, left, words[0]), toValue(kind, right, words[1])];
      pairs.push({ left, right, words, values, claim, days: toDaysBetween(left, right), order: pairs.length });
    }
  }
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const kept = pairs
    .toSorted((one, other) => one.days - other.days || one.order - other.order)
    .filter(({ values, claim, right }) => {
      const difference = values.toSorted().join(" / ");
      const key = claim || right.reading.statement.id;
      if (seen.has(difference) || (counts.get(key) ?? 0) >= perClaim) return false;
      seen.add(difference);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return true;
    });
  return kept
    .toSorted((one, other) => one.order - other.order)
    .map(({ left, right, words }) => ({
      kind: kind === "hour" ? "date" : kind,
      statementIds: [left.reading.statement.id, right.reading.statement.id],
      because: `one passage says ${words[0]}, the other ${words[1]}`,
    }));
}

function toValue(kind: FactKind, { quantity, date, hour }: Facts, words: string): string {
  const known =
    kind === "quantity"
      ? quantity.filter(({ text }) => text === words).map(({ low, of }) => `${low} ${of}`)
      : kind === "date"
        ? date.filter(({ text }) => text === words).map(({ from, to }) => `${from} ${to}`)
        : hour.filter(({ text }) => text === words).map(({ minute }) => `${minute}`);
  return known[0] ?? words.toLowerCase();
}

/** Other voices, or one voice told by two reports within three days. */
function isFair(left: Facts, right: Facts): boolean {
  if (!shareVoice(left, right)) return true;
  return left.reading.report.id !== right.reading.report.id && toDaysBetween(left, right) <= 3;
}

/** Whether two statements share enough words to be of one thing; "there had been five" leans on what went before. */
function isOfOne(kind: FactKind, left: Facts, right: Facts, isJoined: boolean): boolean {
  const shared = left.terms.filter((term) => right.terms.includes(term)).length;
  const sharesName = [...left.names].some((name) => right.names.has(name));
  if (!isJoined) {
    const shortest = Math.min(left.terms.length, right.terms.length);
    const isOpen = [left, right].some(({ quantity }) => quantity.every(({ of }) => of === ""));
    return (
      !(kind === "quantity" && isOpen) &&
      shared >= leastShared &&
      shared >= shortest * leastShare &&
      (sharesName || left.names.size * right.names.size === 0)
    );
  }
  // A sale by one side is no other telling of another's.
  if (left.names.size > 0 && right.names.size > 0 && !sharesName) return false;
  if ([left, right].some(({ quantity, terms }) => quantity[0]?.of === "" && terms.length < 4)) return true;
  return shared >= (kind === "quantity" && isParticular(left) && isParticular(right) ? 1 : leastShared);
}

const common =
  /^(?:person|dollar|euro|pound|kilomet(?:re|er)|met(?:re|er)|\$|€|£|km|mile|barrel|tonne|ton|m|kg|litre|)$/u;

/** Wagons are rather those told before than people, barrels or miles are. */
function isParticular({ quantity }: Facts): boolean {
  return quantity.every(({ of }) => !common.test(of));
}
