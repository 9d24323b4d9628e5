import { toFamilies } from "./goods-match.ts";
import type { Item } from "./group-events.ts";
import { isState, isTeller, toSide } from "./known-actors.ts";
import type { ReadEvent, Reading } from "./reading.ts";

/**
 * Turns the events of all readings into items whose roles are states and groups. Sides of a deal that the words leave
 * undirected get the direction of the directed transfers between the same two, where all of these agree; a missing
 * recipient or supplier is filled where the same report knows only one. Both are noted as inferred.
 */
export function toItems(readings: readonly Reading[]): Item[] {
  const items = readings.flatMap((reading) => reading.events.map((event) => toItem(reading, event)));
  const directions = countDirections(items);
  const byReport = new Map<string, Item[]>();
  for (const item of items) {
    const own = byReport.get(item.reading.report.id);
    if (own) own.push(item);
    else byReport.set(item.reading.report.id, [item]);
  }
  return items
    .map((item) => direct(item, directions))
    .map((item) => complete(item, byReport.get(item.reading.report.id) ?? []))
    .filter(({ supplier, recipient, endUser, event, reading }) => {
      // Who threatens or promises something else speaks of the deal of others in passing.
      const own = [supplier, recipient, endUser, ...event.sides];
      return event.act !== "intends" || own.includes(reading.state) || own.includes(reading.speaker);
    })
    .filter(({ supplier, recipient, event }) => supplier !== null || recipient !== null || event.sides.length === 2);
}

function toItem(reading: Reading, event: ReadEvent): Item {
  const side = (id: string | null): string | null => (id === null || isTeller(id) ? null : toSide(id));
  const supplier = side(event.supplier);
  const recipient = side(event.recipient);
  const endUser = side(event.endUser);
  const sides = [...new Set(event.sides.filter((id) => !isTeller(id)).map(toSide))];
  return {
    reading,
    event: { ...event, sides },
    supplier,
    recipient: recipient === supplier ? null : recipient,
    endUser: endUser === recipient || endUser === supplier ? null : endUser,
    inferred: event.inferred,
  };
}

function toKey(one: string, other: string, item: Item): string {
  return `${[one, other].toSorted().join("|")}|${toFamilies(item.event.goods).join("+")}`;
}

/** Counts by pair and goods family how often which one gives. */
function countDirections(items: readonly Item[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const item of items) {
    if (
      item.supplier === null ||
      item.recipient === null ||
      item.event.stage === "captured" ||
      item.event.stage === "used"
    )
      continue;
    const key = toKey(item.supplier, item.recipient, item);
    const bySupplier = counts.get(key) ?? new Map<string, number>();
    bySupplier.set(item.supplier, (bySupplier.get(item.supplier) ?? 0) + 1);
    counts.set(key, bySupplier);
  }
  return counts;
}

function direct(item: Item, directions: ReadonlyMap<string, ReadonlyMap<string, number>>): Item {
  const [one, other] = item.event.sides;
  if (item.supplier !== null || item.recipient !== null || one === undefined || other === undefined) return item;
  const counts = directions.get(toKey(one, other, item));
  if (!counts) return item;
  const ranked = [...counts].toSorted((left, right) => right[1] - left[1]);
  const total = ranked.reduce((sum, [, count]) => sum + count, 0);
  const [top] = ranked;
  if (!top || top[1] < total * 0.8) return item;
  return {
    ...item,
    supplier: top[0],
    recipient: top[0] === one ? other : one,
    inferred: [...item.inferred, "direction"],
  };
}

/** Fills the one missing role of a movement from the other transfers of the same goods in the same report, if they agree. */
function complete(item: Item, others: readonly Item[]): Item {
  const { event, supplier, recipient } = item;
  if (event.stage === "captured" || event.stage === "used" || event.inferred.includes("elsewhere")) return item;
  if ((supplier === null) === (recipient === null)) return item;
  // Who claims a thing of others is no part of it; who denies it may well be.
  const stranger = event.act === "denies" || event.act === "intends" ? null : item.reading.state;
  const family = toFamilies(event.goods).join();
  const alike = others.filter((each) => each !== item && toFamilies(each.event.goods).join() === family);
  if (supplier !== null) {
    const targets = [
      ...new Set(
        alike.filter((each) => each.supplier === supplier && each.recipient !== null).map((each) => each.recipient),
      ),
    ];
    const open = alike.filter(
      (each) => each.supplier === null && each.recipient !== null && each.recipient !== supplier,
    );
    const states = (targets.length > 0 ? targets : [...new Set(open.map((each) => each.recipient))]).filter(
      (id) => id !== null && id !== stranger && isState(id),
    );
    return states.length === 1 && states[0]
      ? { ...item, recipient: states[0], inferred: [...item.inferred, "recipient"] }
      : item;
  }
  // Who only accuses others in this report gives nothing itself.
  const accusers = new Set(others.filter((each) => each.event.act === "asserts").map((each) => each.reading.state));
  const givers = findGivers((each) => each.recipient === recipient);
  if (givers.length === 0) givers.push(...findGivers((each) => each.recipient === null && each.supplier !== recipient));
  return givers.length === 1 && givers[0]
    ? { ...item, supplier: givers[0], inferred: [...item.inferred, "supplier"] }
    : item;

  function findGivers(isOther: (each: Item) => boolean): (string | null)[] {
    const found = alike
      .filter((each) => isOther(each) && each.supplier !== null && each.supplier !== stranger)
      .filter((each) => !accusers.has(each.supplier))
      .map((each) => each.supplier);
    return [...new Set(found)];
  }
}
