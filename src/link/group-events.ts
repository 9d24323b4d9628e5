import { isGeneric, matchGoods, toFamilies } from "./goods-match.ts";
import { findKnownActor, isState } from "./known-actors.ts";
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
  const blocks = new Map<string, Item[]>();
  for (const item of items) {
    const maker = isTaken(item.event) ? null : item.supplier;
    const key = [
      item.event.kind,
      isTaken(item.event),
      maker,
      item.endUser ?? item.recipient,
      item.event.sides.join("+"),
    ]
      .slice(0, item.supplier === null && item.recipient === null ? 5 : 4)
      .join("|");
    const block = blocks.get(key);
    if (block) block.push(item);
    else blocks.set(key, [item]);
  }
  const order = new Map(items.map((item, index) => [item, index]));
  const inOrder = (one: Item, other: Item): number => (order.get(one) ?? 0) - (order.get(other) ?? 0);
  const groups = [...blocks.values()].flatMap(groupBlock).map((group) => group.toSorted(inOrder));
  return groups.toSorted((one, other) => inOrder(one[0]!, other[0]!));
}

/** A group in the making. Most items of a large group are alike: it is enough to ask one of each likeness. */
interface Group {
  readonly items: Item[];
  /** The first item of each likeness. */
  readonly kinds: Map<string, Item>;
  readonly byReport: Map<string, Item[]>;
  /** Who tells of a pretended way. */
  readonly wayVoices: Set<string | null>;
  particular: number;
}

function groupBlock(items: readonly Item[]): Item[][] {
  const groups: Group[] = [];
  const ranked = items
    .map((item, order) => ({ item, order, rank: toRank(item) }))
    .toSorted((one, other) => one.rank - other.rank || one.order - other.order);
  for (const { item } of ranked) {
    const best = choose(
      item,
      groups.filter((group) => joins(item, group)),
    );
    if (best) addTo(best, item);
    else groups.push(addTo(toEmptyGroup(), item));
  }
  return joinRoutes(groups).map((group) => group.items);
}

function toEmptyGroup(): Group {
  return { items: [], kinds: new Map(), byReport: new Map(), wayVoices: new Set(), particular: 0 };
}

function addTo(group: Group, item: Item): Group {
  group.items.push(item);
  const likeness = toLikeness(item);
  if (!group.kinds.has(likeness)) group.kinds.set(likeness, item);
  const { id } = item.reading.report;
  const here = group.byReport.get(id);
  if (here) here.push(item);
  else group.byReport.set(id, [item]);
  if (item.event.route.length > 0) group.wayVoices.add(toVoice(item));
  if (!isGeneric(item.event.goods)) group.particular += 1;
  return group;
}

/** All that `clashes` and `fits` look at, but for whether two items stand in one report. */
function toLikeness({ supplier, recipient, endUser, event, reading }: Item): string {
  const { kind, stage, act, via, when, route } = event;
  const goods = event.goods.map(({ category }) => category);
  const payment = event.payment.map(({ category }) => category);
  const isHeadline = reading.statement.zone === "headline";
  return JSON.stringify([
    [supplier, recipient, endUser, kind, stage, act, via],
    [when, route, goods, payment, reading.said, isHeadline],
  ]);
}

/** A group takes an event that fits one of its events and clashes with none. */
function joins(item: Item, group: Group): boolean {
  for (const other of group.kinds.values()) if (clashes(item, other)) return false;
  const own = group.byReport.get(item.reading.report.id);
  if (!some(group.kinds.values(), (other) => fits(item, other)) && !own?.some((other) => fits(item, other)))
    return false;
  // Who says nothing of a pretended way must not be told to have said so.
  const isTold = item.event.route.length > 0 || item.event.act !== "asserts" || item.event.via !== "words";
  if (!isTold && group.wayVoices.size > 0 && !group.wayVoices.has(toVoice(item))) return false;
  // A broad word of another report does not drift into a group about particular goods, nor the other way round.
  return (
    own !== undefined ||
    item.event.route.length > 0 ||
    item.event.payment.length > 0 ||
    isNarrow(item) ||
    (isGeneric(item.event.goods) ? group.particular === 0 : group.particular > 0)
  );
}

function some<T>(all: Iterable<T>, is: (each: T) => boolean): boolean {
  for (const each of all) if (is(each)) return true;
  return false;
}

function toVoice({ reading }: Item): string | null {
  return reading.state ?? reading.speaker;
}

/** Groups that share a pretended way are one, once an event between them has brought them together. */
function joinRoutes(groups: readonly Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const like = joined.find(
      (other) =>
        group.wayVoices.size > 0 &&
        other.wayVoices.size > 0 &&
        group.items.some((one) => other.items.some((each) => shareRoute(one, each) && fits(one, each))) &&
        !some(group.kinds.values(), (one) => some(other.kinds.values(), (each) => clashes(one, each))),
    );
    if (like) for (const item of group.items) addTo(like, item);
    else joined.push(group);
  }
  return joined;
}

/** Full events first, so that vaguer ones find something to join. */
function toRank({ event, supplier, recipient }: Item): number {
  const missing = [event.when, supplier, recipient].filter((each) => each === null).length;
  return (
    missing * 4 + (isGeneric(event.goods) ? 2 : 0) + (event.via === "words" ? 0 : 1) + (event.stage === null ? 2 : 0)
  );
}

function choose(item: Item, fitting: readonly Group[]): Group | null {
  if (fitting.length <= 1) return fitting[0] ?? null;
  const here = fitting.filter((group) => group.byReport.has(item.reading.report.id));
  if (here.length === 1) return here[0] ?? null;
  const sure = (here.length > 0 ? here : fitting).filter((group) =>
    some(group.kinds.values(), ({ event }) => event.stage === item.event.stage && sameWhen(item, event.when)),
  );
  return sure[0] ?? null;
}

function sameWhen(item: Item, when: ReadEvent["when"]): boolean {
  return (item.event.when === null) === (when === null);
}

/** Whether two events cannot be the same one: other sides, phase, time or payment. */
export function clashes(one: Item, other: Item): boolean {
  if (!samePlayers(one, other) || one.event.kind !== other.event.kind) return true;
  const [left, right] = [one.event, other.event];
  if (left.kind === "sanction") return false;
  const phases = [toPhase(left), toPhase(right)] as const;
  const planned = isPlanned(phases[0]) && isPlanned(phases[1]);
  const payable = left.payment.length > 0 && right.payment.length > 0;
  if (phases[0] !== phases[1] && !(planned && payable) && !isLoose(left, right, phases)) return true;
  // "did not know if it had arrived" doubts the arrival and not the sending.
  if ((left.act === "doubts") !== (right.act === "doubts") && left.stage !== right.stage && phases[0] === "moved")
    return true;
  if (left.when && right.when && !overlap(left.when, right.when)) return true;
  if (payable && !left.payment.some((each) => right.payment.some(({ category }) => category === each.category)))
    return true;
  if (!planned) {
    if (left.payment.length > 0 !== right.payment.length > 0 && left.act !== "denies" && right.act !== "denies")
      return true;
    const denies = left.act === "denies" || right.act === "denies";
    return (
      !denies && !shareRoute(one, other) && !near(left.when ?? one.reading.said, right.when ?? other.reading.said, 200)
    );
  }
  if (left.payment.length > 0 !== right.payment.length > 0) return true;
  const answers = left.via === "answer" || right.via === "answer";
  return !answers && !payable && !near(one.reading.said, other.reading.said, 120);
}

/** A sale, a deal and a transfer left open are one as long as only broad words name the goods. */
function isLoose(left: ReadEvent, right: ReadEvent, phases: readonly [Phase, Phase]): boolean {
  const loose: readonly Phase[] = ["open", "agreed"];
  return loose.includes(phases[0]) && loose.includes(phases[1]) && isGeneric(left.goods) && isGeneric(right.goods);
}

/** Whether two events can be the same one and have goods, way or payment in common. */
export function fits(one: Item, other: Item): boolean {
  if (clashes(one, other)) return false;
  const [left, right] = [one.event, other.event];
  const sameFamily = toFamilies(left.goods).join() === toFamilies(right.goods).join();
  const sameReport = one.reading.report.id === other.reading.report.id;
  const payable = left.payment.length > 0 && right.payment.length > 0;
  const related = shareRoute(one, other) || payable;
  const narrow = sameFamily && isNarrow(one) && (isGeneric(left.goods) || isGeneric(right.goods));
  if (!(related && sameFamily) && !narrow && !matchGoods(left.goods, right.goods, sameReport || isTitle(one, other)))
    return false;
  if (
    isPlanned(toPhase(left)) &&
    isPlanned(toPhase(right)) &&
    !payable &&
    !near(one.reading.said, other.reading.said, 62)
  )
    return left.via === "answer" || right.via === "answer";
  if (left.when && right.when) return true;
  // A denial reaches back as far as what it denies.
  if ((left.when === null && left.act === "denies") || (right.when === null && right.act === "denies")) return true;
  return (
    shareRoute(one, other) ||
    left.when === right.when ||
    near(left.when ?? one.reading.said, right.when ?? other.reading.said, 200)
  );
}

/** A group and not a state gets it: then a broad word for the goods can only mean the same dealings. */
function isNarrow({ recipient, endUser }: Item): boolean {
  const target = endUser ?? recipient;
  return target !== null && !isState(target) && findKnownActor(target)?.kind === "group";
}

function isTitle(one: Item, other: Item): boolean {
  return [one, other].some(({ reading }) => reading.statement.zone === "headline");
}

function shareRoute(one: Item, other: Item): boolean {
  return one.event.route.some((place) =>
    other.event.route.some((each) => each.endsWith(place) || place.endsWith(each)),
  );
}

/** Captured or used: who made the goods is often left out. */
function isTaken({ stage }: ReadEvent): boolean {
  return stage === "captured" || stage === "used";
}

function samePlayers(one: Item, other: Item): boolean {
  const isOpen = isTaken(one.event) && isTaken(other.event) && (one.supplier === null || other.supplier === null);
  if (one.supplier !== other.supplier && !isOpen) return false;
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
