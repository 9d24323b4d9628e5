import type { Change } from "../model/dossier.ts";
import type { Act } from "../model/statement.ts";
import type { LinkedActors } from "./actors.ts";
import type { Item } from "./group-events.ts";
import { dayOf, findSpeakers } from "./positions.ts";
import { toMonthWords } from "./proposition-text.ts";
import type { Grouped } from "./propositions.ts";

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

const strength: Readonly<Partial<Record<Act, number>>> = { asserts: 2, doubts: 1, denies: 0 };

/**
 * Finds actors who moved, oldest move first within a proposition: from asserting to doubting, from denying to asserting …
 * A wider denial of the same actor counts where it covers the proposition; officials of one state move as that state.
 */
export function findChanges(grouped: readonly Grouped[], linked: LinkedActors): Change[] {
  const byId = new Map(grouped.map((each) => [each.proposition.id, each]));
  return grouped.flatMap((group) => {
    const { proposition } = group;
    if (proposition.frame.kind === "sanction") return [];
    const wider = proposition.relations
      .filter(({ kind }) => kind === "broader")
      .flatMap(({ propositionId }) => byId.get(propositionId)?.items ?? [])
      .filter(({ event }) => event.act === "denies");
    const own = group.items.filter(({ event }) => strength[event.act] !== undefined);
    const moves = findBySpeaker(own, linked, (id) => id).flatMap(([actorId, items]) =>
      findMoves(actorId, proposition.id, items, linked),
    );
    const states = findBySpeaker([...own.filter(isOwnAdmission), ...wider], linked, (id) => linked.stateOf(id) ?? id);
    const turns = states
      .flatMap(([actorId, items]) => findMoves(actorId, proposition.id, items, linked))
      .filter(({ kind }) => kind === "reversal");
    const told = new Set(moves.map(({ actorId }) => linked.stateOf(actorId) ?? actorId));
    return [...moves, ...turns.filter(({ actorId }) => !told.has(actorId)).slice(0, 1)];

    /** Who first denied and then asserts must be a side of the deal itself. */
    function isOwnAdmission({ event, supplier, recipient, endUser, reading }: Item): boolean {
      const speaker = reading.state ?? reading.speaker;
      return event.act === "asserts" && [supplier, recipient, endUser].includes(speaker);
    }
  });
}

function findBySpeaker(
  items: readonly Item[],
  linked: LinkedActors,
  toId: (actorId: string) => string,
): [string, Item[]][] {
  const byActor = new Map<string, Item[]>();
  for (const item of items) {
    for (const speaker of findSpeakers(item.reading.statement, linked).map(toId)) {
      const own = byActor.get(speaker);
      if (own) own.push(item);
      else byActor.set(speaker, [item]);
    }
  }
  return [...byActor];
}

function findMoves(actorId: string, propositionId: string, items: readonly Item[], linked: LinkedActors): Change[] {
  const name = linked.actorOf(actorId)?.name ?? actorId;
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
    // "Norland had sent nothing": a denial in the words of an assertion turns nothing round.
    if (isReversed(before.item, after.item) && [before.item, after.item].some(assertsNothing)) continue;
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
      because: `${name} ${past[from]} it ${toDayText(before.day)} and ${past[to]} it ${toDayText(after.day)}`,
    });
  }
  return changes;
}

function isReversed(one: Item, other: Item): boolean {
  return one.event.act === "denies" || other.event.act === "denies";
}

const negation = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without)\b|n['’]t\b/iu;

function assertsNothing({ event, reading }: Item): boolean {
  return event.act === "asserts" && negation.test(reading.words);
}
