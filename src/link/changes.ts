import type { Change } from "../model/dossier.ts";
import type { Act } from "../model/statement.ts";
import type { LinkedActors } from "./actors.ts";
import { findMove, type Move } from "./moves.ts";
import { toMonthWords } from "./proposition-text.ts";
import type { Grouped } from "./propositions.ts";
import type { Reading } from "./reading.ts";
import { noRecall, type Recall } from "./recall.ts";
import { type Stand, toStands } from "./stands.ts";

/** A stand is held against so many earlier ones of its voice at most that stand in one proposition or share a term with it. */
const mostEarlier = 24;
/** How many of its rarest terms lead to earlier stands of its voice. */
const keys = 8;

/**
 * Finds actors who moved, in the order of the propositions, oldest move first: from denying to asserting, from asserting to
 * doubting, from one figure to another. Officials of one state and people of one firm move as that state or firm. The two
 * statements need not both stand in that proposition (`readings` are all statements): words that admit, retreat or correct, or the same words with and without a
 * denial, tell that they are about one thing. Each actor is told to have moved once in a proposition in each way.
 */
export function findChanges(
  grouped: readonly Grouped[],
  linked: LinkedActors,
  readings: readonly Reading[] = [],
  recall: Recall = noRecall,
): Change[] {
  const order = new Map(grouped.map(({ proposition }, at) => [proposition.id, at]));
  const found = toVoices(toStands(grouped, linked, readings, recall), linked).flatMap(([actorId, stands]) =>
    findMoves(actorId, stands, linked),
  );
  return found.toSorted((one, other) => (order.get(one.propositionId) ?? 0) - (order.get(other.propositionId) ?? 0));
}

function findMoves(actorId: string, all: readonly Stand[], linked: LinkedActors): Change[] {
  const stands = all
    .map((stand, order) => ({ stand, order }))
    .toSorted((one, other) =>
      one.stand.day < other.stand.day ? -1 : one.stand.day > other.stand.day ? 1 : one.order - other.order,
    )
    .map(({ stand }) => stand);
  const found = new Map<string, Change>();
  const byKey = new Map<string, Stand[]>();
  for (const after of stands) {
    const own = toKeys(after);
    const earlier = new Set(own.flatMap((key) => (byKey.get(key) ?? []).slice(-mostEarlier)));
    for (const key of own) {
      const list = byKey.get(key);
      if (list) list.push(after);
      else byKey.set(key, [after]);
    }
    if (after.isRetold) continue;
    const before = [...earlier].filter(({ day }) => !day.startsWith(after.day) && !after.day.startsWith(day));
    const move = findMove(before, after);
    if (move === null) continue;
    const change = toChange(actorId, after, move, linked);
    if (change === null) continue;
    const key = `${change.propositionId} ${change.kind}`;
    if (!found.has(key)) found.set(key, change);
  }
  return [...found.values()];
}

function toKeys({ propositionIds, terms }: Stand): string[] {
  return [...propositionIds, ...terms.slice(0, keys).map((term) => `~${term}`)];
}

function toChange(actorId: string, after: Stand, { before, kind, reason }: Move, linked: LinkedActors): Change | null {
  const common = after.speakers.find((id) => before.speakers.includes(id));
  const mover = common ?? actorId;
  const name = linked.actorOf(mover)?.name ?? mover;
  const shared = after.propositionIds.find((id) => before.propositionIds.includes(id));
  const propositionId = shared ?? after.propositionIds[0] ?? before.propositionIds[0];
  if (propositionId === undefined) return null;
  return {
    actorId: mover,
    propositionId,
    kind,
    from: { act: before.act, on: before.day },
    to: { act: after.act, on: after.day },
    statementIds: [before.item.reading.statement.id, after.item.reading.statement.id],
    because: `${name} ${toReason(before, after, reason)}`,
  };
}

function toReason(before: Stand, after: Stand, reason: Move["reason"]): string {
  const [then, now] = [toDayText(before.day), toDayText(after.day)];
  if (reason === "firmness") return `was firmer ${then} than ${now}`;
  if (reason !== null) return `said ${reason[0]} ${then} and ${reason[1]} ${now}`;
  if (before.act === after.act) return `${before.isNegated ? "said otherwise" : "was less firm"} ${then} than ${now}`;
  return `${past[before.act]} it ${then} and ${past[after.act]} it ${now}`;
}

/** Stands by whose they are: the state's, the firm's or the person's own; in the order of the first. */
function toVoices(stands: readonly Stand[], linked: LinkedActors): [string, Stand[]][] {
  const byActor = new Map<string, Stand[]>();
  for (const stand of stands) {
    for (const speaker of stand.speakers) {
      const actor = linked.actorOf(speaker);
      const [owner] = actor?.kind === "group" ? [] : (actor?.memberOf ?? []);
      const key = linked.stateOf(speaker) ?? owner ?? speaker;
      const own = byActor.get(key);
      if (own) own.push(stand);
      else byActor.set(key, [stand]);
    }
  }
  return [...byActor];
}

const past: Readonly<Record<Act, string>> = {
  asserts: "asserted",
  denies: "denied",
  doubts: "doubted",
  declines: "declined to comment on",
  intends: "announced",
  urges: "called for",
  judges: "gave a view on",
  asks: "asked about",
};

/** "on 30 Mar 2023", "in Aug 2023": the day as exact as it is known. */
function toDayText(day: string): string {
  const [year = "", month] = day.split("-");
  if (day.length === 10) return `on ${toMonthWords({ from: day, to: day })}`;
  return month === undefined ? `in ${year}` : `in ${toMonthWords({ from: `${day}-01`, to: `${day}-28` })}`;
}
