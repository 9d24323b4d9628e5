import type { Contradiction, Goods } from "../model/dossier.ts";
import type { LinkedActors } from "./actors.ts";
import { isGeneric, matchGoods, toFamilies } from "./goods-match.ts";
import { type Item, overlap, toPhase } from "./group-events.ts";
import { findSpeakers } from "./positions.ts";
import { toGoodsText, toMonthWords } from "./proposition-text.ts";
import type { Grouped } from "./propositions.ts";

const perProposition = 12;

/**
 * Finds passages that cannot both be right as worded, or that word one thing differently: figures, dates, goods, route,
 * stage, and sides turned round. Plain denials are none: they are positions. No winner is picked; each pair is told once.
 */
export function findContradictions(grouped: readonly Grouped[], linked: LinkedActors): Contradiction[] {
  const found: Contradiction[] = [];
  for (const { items } of grouped) {
    const told = items.filter(({ event }) => event.via === "words" && event.act !== "denies" && event.act !== "doubts");
    const pairs = toPairs(told);
    found.push(...pairs.flatMap(([one, other]) => compare(one, other, linked)).slice(0, perProposition));
  }
  found.push(...findTurnedRound(grouped));
  found.push(...findGoodsDrift(grouped, linked));
  return dropRepeats(found);
}

function compare(one: Item, other: Item, linked: LinkedActors): Contradiction[] {
  const found: Contradiction[] = [];
  const ids = [one.reading.statement.id, other.reading.statement.id];
  const add = (kind: Contradiction["kind"], because: string): void => {
    found.push({ kind, statementIds: ids, because });
  };
  const [left, right] = [one.event, other.event];
  const sameVoice = shareVoice(one, other, linked);
  if (
    left.quantity &&
    right.quantity &&
    left.quantity.unit === right.quantity.unit &&
    disjoint(left.quantity, right.quantity) &&
    sameMonth(one, other)
  ) {
    add("quantity", `one passage says ${left.quantity.text}, the other ${right.quantity.text}`);
  }
  if (left.when && right.when && !overlap(left.when, right.when))
    add("date", `one passage dates it ${toMonthWords(left.when)}, the other ${toMonthWords(right.when)}`);
  if (sameVoice && !matchGoods(left.goods, right.goods, false) && !isGeneric(left.goods) && !isGeneric(right.goods)) {
    add(
      "goods",
      `the same speaker's claim is about ${toGoodsText(left.goods)} in one passage and ${toGoodsText(right.goods)} in the other`,
    );
  }
  if (left.mode !== null && right.mode !== null && left.mode !== right.mode)
    add("place", `one passage has the goods go by ${left.mode}, the other by ${right.mode}`);
  if (left.route.length > 0 && right.route.length > 0 && left.route.join() !== right.route.join() && sameVoice) {
    add(
      "place",
      `one passage gives the pretended way as ${left.route.join(" or ")}, the other as ${right.route.join(" or ")}`,
    );
  }
  if (
    left.stage === "delivered" &&
    right.stage === "shipped" &&
    left.isStageSure &&
    right.isStageSure &&
    right.isOngoing &&
    sameMonth(one, other)
  )
    add("stage", "one passage has it delivered, the other still under way");
  return found;
}

function toPairs(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) =>
    items
      .slice(index + 1)
      .filter((other) => other.reading.statement.id !== one.reading.statement.id)
      .map((other): [Item, Item] => [one, other]),
  );
}

function shareVoice(one: Item, other: Item, linked: LinkedActors): boolean {
  const others = findSpeakers(other.reading.statement, linked);
  const states = others.map((id) => linked.stateOf(id) ?? id);
  return findSpeakers(one.reading.statement, linked).some((id) => states.includes(linked.stateOf(id) ?? id));
}

function disjoint(
  one: { readonly low: number | null; readonly high: number | null },
  other: { readonly low: number | null; readonly high: number | null },
): boolean {
  const above = (low: number | null, high: number | null): boolean => low !== null && high !== null && low > high;
  return above(one.low, other.high) || above(other.low, one.high);
}

function sameMonth(one: Item, other: Item): boolean {
  const left = one.event.when;
  const right = other.event.when;
  return left !== null && right !== null && overlap(left, right) && left.from.slice(0, 7) === right.from.slice(0, 7);
}

/** The side that gives in one passage takes the same goods for the same payment in another. */
function findTurnedRound(grouped: readonly Grouped[]): Contradiction[] {
  const items = grouped
    .flatMap((each) => each.items)
    .filter(({ event }) => event.via === "words" && event.act !== "denies");
  const paid = items.filter(({ event }) => event.payment.length > 0);
  return paid.flatMap((one) => {
    const other = paid.find(
      (each) =>
        each.reading.statement.id !== one.reading.statement.id &&
        one.supplier !== null &&
        each.recipient === one.supplier &&
        each.supplier !== one.supplier &&
        !each.inferred.includes("recipient") &&
        sameFamilies(each.event.goods, one.event.goods) &&
        each.event.payment.some(({ category }) => one.event.payment.some((mine) => mine.category === category)),
    );
    if (!other) return [];
    const ids = [one.reading.statement.id, other.reading.statement.id];
    return [
      {
        kind: "payment" as const,
        statementIds: ids,
        because: `who gives ${toGoodsText(one.event.goods)} for ${toGoodsText(one.event.payment)} in one passage gets them in the other`,
      },
    ];
  });
}

/** The same speaker on the same sides and phase at about the same time, but other goods. */
function findGoodsDrift(grouped: readonly Grouped[], linked: LinkedActors): Contradiction[] {
  const items = grouped
    .flatMap((each) => each.items)
    .filter(({ event }) => event.via === "words" && event.act === "asserts" && !isGeneric(event.goods));
  return toPairs(items).flatMap(([one, other]) => {
    if (
      one.supplier === null ||
      one.supplier !== other.supplier ||
      (one.endUser ?? one.recipient) !== (other.endUser ?? other.recipient)
    )
      return [];
    if (
      toPhase(one.event) !== toPhase(other.event) ||
      !sameFamilies(one.event.goods, other.event.goods) ||
      matchGoods(one.event.goods, other.event.goods, false)
    )
      return [];
    if (!shareVoice(one, other, linked) || !sameMonth(one, other)) return [];
    return [
      {
        kind: "goods" as const,
        statementIds: [one.reading.statement.id, other.reading.statement.id],
        because: `the same side's claim for the same time is about ${toGoodsText(one.event.goods)} in one passage and ${toGoodsText(other.event.goods)} in the other`,
      },
    ];
  });
}

function sameFamilies(ones: readonly Goods[], others: readonly Goods[]): boolean {
  return toFamilies(ones).join() === toFamilies(others).join();
}

function dropRepeats(found: readonly Contradiction[]): Contradiction[] {
  const seen = new Set<string>();
  return found.filter(({ kind, statementIds, because }) => {
    const keys = [`${kind}|${statementIds.toSorted().join()}`, `${kind}|${because}`];
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}
