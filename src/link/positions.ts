import { findActors } from "../lexicon/find-actors.ts";
import type { Position } from "../model/dossier.ts";
import type { Statement } from "../model/statement.ts";
import type { LinkedActors } from "./actors.ts";
import type { Item } from "./group-events.ts";

/** Who holds what, oldest first: one position for each actor, act and stretch of time in which nothing else came between. */
export function findPositions(group: readonly Item[], linked: LinkedActors): Position[] {
  const byActor = new Map<string, Item[]>();
  for (const item of group) {
    for (const speaker of findSpeakers(item.reading.statement, linked)) {
      const own = byActor.get(speaker);
      if (own) own.push(item);
      else byActor.set(speaker, [item]);
    }
  }
  const positions = [...byActor].flatMap(([actorId, items]) => toPositions(actorId, items));
  return positions.toSorted(
    (one, other) =>
      compareDays(one.from, other.from) || compare(one.actorId, other.actorId) || compare(one.act, other.act),
  );
}

const found = new WeakMap<LinkedActors, WeakMap<Statement, readonly string[]>>();

/** The speakers of a statement: one, or all that a joint voice names ("A and B"). Empty where the words name nobody. */
export function findSpeakers(statement: Statement, linked: LinkedActors): readonly string[] {
  const known = found.get(linked) ?? new WeakMap<Statement, readonly string[]>();
  found.set(linked, known);
  const speakers = known.get(statement) ?? readSpeakers(statement, linked);
  known.set(statement, speakers);
  return speakers;
}

function readSpeakers(statement: Statement, linked: LinkedActors): string[] {
  const link = statement.chain[0];
  if (!link) return [];
  if (link.actor === null && link.kind === "group" && link.speaksFor?.length === 2) return [...link.speaksFor];
  if (link.actor === null && /\band\b|,/u.test(link.text)) {
    const joint = [
      ...new Set(
        findActors(link.text)
          .filter(({ by }) => by !== "adjective")
          .map(({ actorId }) => actorId),
      ),
    ];
    if (joint.length > 1) return joint;
  }
  if (link.actor !== null && /^\s*(?:both\s+)?\S[^,]{0,40}\band\b/u.test(link.text)) {
    const joint = [
      ...new Set(
        findActors(link.text)
          .filter(({ by }) => by !== "adjective")
          .map(({ actorId }) => actorId),
      ),
    ];
    if (joint.length > 1 && joint.includes(link.actor)) return joint;
  }
  const speaker = linked.speakerOf(statement);
  return speaker === null ? [] : [speaker];
}

type Draft = { -readonly [Key in Exclude<keyof Position, "statementIds">]: Position[Key] } & {
  readonly ids: Set<string>;
};

/** Acts that tell where the actor stands; asking and declining end no position. */
const standing: ReadonlySet<string> = new Set(["asserts", "denies", "doubts"]);

function toPositions(actorId: string, items: readonly Item[]): Position[] {
  const ordered = items
    .map((item, order) => ({ item, order, day: dayOf(item) }))
    .toSorted((one, other) => compareDays(one.day, other.day) || one.order - other.order);
  const positions: Draft[] = [];
  for (const { item, day } of ordered) {
    const { act, hedge } = item.event;
    const id = item.reading.statement.id;
    const open = positions.findLast((each) => each.act === act && each.to === null);
    if (open) {
      open.ids.add(id);
      open.from ??= day;
      continue;
    }
    if (standing.has(act)) {
      for (const each of positions) {
        if (each.to === null && standing.has(each.act) && isBefore(each.from, day)) each.to = day;
      }
    }
    positions.push({ actorId, act, hedge, from: day, to: null, ids: new Set([id]) });
  }
  return positions.map(({ ids, ...position }) => ({ ...position, statementIds: [...ids] }));
}

/** The day, month or year of a statement, no finer than known: `2022-12`; null where nothing says. */
export function dayOf({ reading }: Item): string | null {
  const said = reading.said;
  if (!said) return null;
  if (said.from === said.to) return said.from;
  if (said.from.slice(0, 7) === said.to.slice(0, 7)) return said.from.slice(0, 7);
  return said.from.slice(0, 4) === said.to.slice(0, 4) ? said.from.slice(0, 4) : said.from.slice(0, 7);
}

/** Whether one day is surely the earlier: "2022" is not before "2022-11", which may lie on either side. */
function isBefore(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one < other && !other.startsWith(one);
}

function compareDays(one: string | null, other: string | null): number {
  return compare(one ?? "9999", other ?? "9999");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
