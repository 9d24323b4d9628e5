import { isGeneric, matchGoods, toFamilies } from "./goods-match.ts";
import type { ReadEvent, Reading } from "./reading.ts";

/** One event of one statement, with its roles as far as the whole matter tells them. */
export interface Item {
  readonly reading: Reading;
  readonly event: ReadEvent;
  readonly supplier: string | null;
  readonly recipient: string | null;
  readonly endUser: string | null;
  readonly inferred: readonly string[];
}

export type Phase = "considered" | "negotiating" | "agreed" | "moved" | "used" | "captured" | "open";

/** Groups events that can be one and the same, by roles, goods, phase, time and payment; never by wording. Deterministic. */
export function groupEvents(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  const ranked = items
    .map((item, order) => ({ item, order, rank: toRank(item) }))
    .toSorted((one, other) => one.rank - other.rank || one.order - other.order);
  for (const { item } of ranked) {
    const fitting = groups.filter((group) => group.every((other) => fits(item, other)));
    const best = choose(item, fitting);
    if (best) best.push(item);
    else groups.push([item]);
  }
  const order = new Map(items.map((item, index) => [item, index]));
  const inOrder = (one: Item, other: Item): number => (order.get(one) ?? 0) - (order.get(other) ?? 0);
  return groups.map((group) => group.toSorted(inOrder)).toSorted((one, other) => inOrder(one[0]!, other[0]!));
}

/** Full events first, so that vaguer ones find something to join. */
function toRank({ event, supplier, recipient }: Item): number {
  const missing = [event.when, supplier, recipient].filter((each) => each === null).length;
  return (
    missing * 4 + (isGeneric(event.goods) ? 2 : 0) + (event.via === "words" ? 0 : 1) + (event.stage === null ? 2 : 0)
  );
}

function choose(item: Item, fitting: readonly Item[][]): Item[] | null {
  if (fitting.length <= 1) return fitting[0] ?? null;
  const here = fitting.filter((group) => group.some(({ reading }) => reading.report.id === item.reading.report.id));
  if (here.length === 1) return here[0] ?? null;
  const sure = (here.length > 0 ? here : fitting).filter((group) =>
    group.some(({ event }) => event.stage === item.event.stage && sameWhen(item, event.when)),
  );
  return sure[0] ?? null;
}

function sameWhen(item: Item, when: ReadEvent["when"]): boolean {
  return (item.event.when === null) === (when === null);
}

/** Whether two events can be the same one. */
export function fits(one: Item, other: Item): boolean {
  const sameReport = one.reading.report.id === other.reading.report.id;
  if (!samePlayers(one, other)) return false;
  const phase = toPhase(one.event);
  const otherPhase = toPhase(other.event);
  const payable = one.event.payment.length > 0 && other.event.payment.length > 0;
  const planned = isPlanned(phase) && isPlanned(otherPhase);
  if (phase !== otherPhase && !(planned && payable)) return false;
  const sameRoute =
    one.event.route.length > 0 &&
    one.event.route.some((place) => other.event.route.some((each) => each.endsWith(place) || place.endsWith(each)));
  const sameFamily = toFamilies(one.event.goods).join() === toFamilies(other.event.goods).join();
  if (
    !(sameRoute && sameFamily) &&
    !(planned && payable && sameFamily) &&
    !matchGoods(one.event.goods, other.event.goods, sameReport)
  )
    return false;
  if (
    one.event.quantity &&
    other.event.quantity &&
    one.event.when &&
    other.event.when &&
    !overlap(one.event.when, other.event.when)
  )
    return false;
  if (planned) {
    if (one.event.payment.length > 0 !== other.event.payment.length > 0) return false;
    if (
      payable &&
      !one.event.payment.some((each) => other.event.payment.some(({ category }) => category === each.category))
    )
      return false;
    return near(one.reading.said, other.reading.said, 62);
  }
  if (one.event.when && other.event.when) return overlap(one.event.when, other.event.when);
  return (
    sameRoute ||
    one.event.when === other.event.when ||
    near(one.event.when ?? one.reading.said, other.event.when ?? other.reading.said, 400)
  );
}

function samePlayers(one: Item, other: Item): boolean {
  if (one.supplier !== other.supplier) return false;
  const target = ({ recipient, endUser }: Item): string | null => endUser ?? recipient;
  return target(one) === target(other);
}

/** The phase an event is in: shipped and delivered are one movement as long as the words leave it half open. */
export function toPhase({ stage }: { readonly stage: ReadEvent["stage"] }): Phase {
  if (stage === null) return "open";
  return stage === "shipped" || stage === "delivered" ? "moved" : stage;
}

function isPlanned(phase: Phase): boolean {
  return phase === "considered" || phase === "negotiating";
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Whether two ranges of days share a day. */
export function overlap(one: Days, other: Days): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function near(one: Days | null, other: Days | null, days: number): boolean {
  if (!one || !other) return true;
  return (
    overlap(one, other) ||
    Math.min(Math.abs(toDay(one.from) - toDay(other.to)), Math.abs(toDay(other.from) - toDay(one.to))) <= days
  );
}

/** Days since 1970 of an ISO day. */
export function toDay(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000;
}
