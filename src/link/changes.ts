import type { Change } from "../model/dossier.ts";
import type { Act } from "../model/statement.ts";
import type { LinkedActors } from "./actors.ts";
import type { Item } from "./group-events.ts";
import { dayOf, findSpeakers } from "./positions.ts";
import type { Grouped } from "./propositions.ts";

const strength: Readonly<Partial<Record<Act, number>>> = { asserts: 2, doubts: 1, denies: 0 };

/** Finds actors who moved on one proposition, oldest move first: from asserting to doubting, from doubting to asserting … */
export function findChanges(grouped: readonly Grouped[], linked: LinkedActors): Change[] {
  return grouped.flatMap(({ proposition, items }) => {
    const byActor = new Map<string, Item[]>();
    for (const item of items) {
      if (strength[item.event.act] === undefined) continue;
      for (const speaker of findSpeakers(item.reading.statement, linked)) {
        byActor.set(speaker, [...(byActor.get(speaker) ?? []), item]);
      }
    }
    return [...byActor].flatMap(([actorId, own]) =>
      findMoves(actorId, proposition.id, own, linked.actorOf(actorId)?.name ?? actorId),
    );
  });
}

function findMoves(actorId: string, propositionId: string, items: readonly Item[], name: string): Change[] {
  const dated = items
    .filter((item) => dayOf(item) !== null)
    .map((item, order) => ({ item, order, day: dayOf(item) ?? "" }))
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.order - other.order));
  const changes: Change[] = [];
  for (let at = 1; at < dated.length; at++) {
    const before = dated[at - 1]!;
    const after = dated[at]!;
    if (
      before.item.event.act === after.item.event.act ||
      before.day.startsWith(after.day) ||
      after.day.startsWith(before.day)
    )
      continue;
    if (before.item.reading.statement.id === after.item.reading.statement.id) continue;
    const from = before.item.event.act;
    const to = after.item.event.act;
    const kind =
      (from === "asserts" && to === "denies") || (from === "denies" && to === "asserts")
        ? "reversal"
        : (strength[to] ?? 0) < (strength[from] ?? 0)
          ? "walk-back"
          : "hardening";
    changes.push({
      actorId,
      propositionId,
      kind,
      from: { act: from, on: before.day },
      to: { act: to, on: after.day },
      statementIds: [before.item.reading.statement.id, after.item.reading.statement.id],
      because: `${name} ${from} it on ${before.day} and ${to} it on ${after.day}`,
    });
  }
  return changes;
}
