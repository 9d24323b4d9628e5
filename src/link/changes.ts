import type { Change } from "../model/dossier.ts";
import type { Act } from "../model/statement.ts";
import type { LinkedActors } from "./actors.ts";
import { readSignals, type Signals } from "./change-signals.ts";
import { toTermsOf } from "./claim-terms.ts";
import { findClaimFigures, isComparable } from "./figures.ts";
import type { Item } from "./group-events.ts";
import { dayOf, findSpeakers } from "./positions.ts";
import { toMonthWords } from "./proposition-text.ts";
import type { Grouped } from "./propositions.ts";

/** Share of the words of a claim that somebody must repeat to be taken to have come round to it without saying so. */
const leastEcho = 0.3;

/**
 * Finds actors who moved, oldest move first within a proposition: from denying to asserting, from asserting to doubting,
 * from one figure to another. Officials of one state and people of one firm move as that state or firm. A statement that
 * shares little with the claim counts only where its words admit, retreat or take something back. Each actor is told to
 * have moved once in a proposition, or once in each way.
 */
export function findChanges(grouped: readonly Grouped[], linked: LinkedActors): Change[] {
  return grouped.flatMap((group) => {
    const { proposition } = group;
    if (proposition.frame.kind === "sanction") return [];
    const claim = new Set(group.items.filter(({ event }) => event.act === "asserts").flatMap(toTerms));
    return toVoices(group.items, linked).flatMap(([actorId, items]) =>
      findMoves(
        actorId,
        proposition.id,
        items.map((item) => toStand(item, claim)),
        linked,
      ),
    );
  });
}

interface Stand {
  readonly item: Item;
  readonly day: string;
  readonly act: Act;
  /** 0 denies, 1 doubts, 2 asserts as possible, 3 asserts. */
  readonly level: number;
  readonly signals: Signals;
  readonly echo: number;
}

const levels: Readonly<Partial<Record<Act, number>>> = { asserts: 3, judges: 3, doubts: 1, denies: 0 };

function toStand(item: Item, claim: ReadonlySet<string>): Stand | null {
  const { event, reading } = item;
  const day = dayOf(item);
  const act = event.isBeside ? reading.statement.act : event.act;
  const base = levels[act];
  if (day === null || base === undefined) return null;
  const isHedged = base === 3 && (reading.statement.hedge === "possible" || reading.statement.hedge === "conditional");
  const terms = toTerms(item);
  const echo = claim.size === 0 ? 0 : terms.filter((term) => claim.has(term)).length / Math.max(3, terms.length);
  return { item, day, act, level: isHedged ? 2 : base, signals: readSignals(reading), echo };
}

function findMoves(
  actorId: string,
  propositionId: string,
  all: readonly (Stand | null)[],
  linked: LinkedActors,
): Change[] {
  const stands = all
    .flatMap((stand, order) => (stand === null ? [] : [{ ...stand, order }]))
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.order - other.order));
  const found = new Map<Change["kind"], Change>();
  for (const [at, after] of stands.entries()) {
    if (isRetold(after.item)) continue;
    const earlier = stands.slice(0, at).filter(({ day }) => !day.startsWith(after.day) && !after.day.startsWith(day));
    const move = findMove(earlier, after);
    if (move === null || found.has(move.kind)) continue;
    const { before, kind, reason } = move;
    const mover = findCommon(before.item, after.item, linked) ?? actorId;
    const name = linked.actorOf(mover)?.name ?? mover;
    found.set(kind, {
      actorId: mover,
      propositionId,
      kind,
      from: { act: before.act, on: before.day },
      to: { act: after.act, on: after.day },
      statementIds: [before.item.reading.statement.id, after.item.reading.statement.id],
      because: `${name} ${reason ?? `${past[before.act]} it ${toDayText(before.day)} and ${past[after.act]} it ${toDayText(after.day)}`}`,
    });
  }
  return [...found.values()];
}

/** The one person or body that speaks both times; null where two of one side do. */
function findCommon(one: Item, other: Item, linked: LinkedActors): string | null {
  const others = findSpeakers(other.reading.statement, linked);
  return findSpeakers(one.reading.statement, linked).find((id) => others.includes(id)) ?? null;
}

interface Move {
  readonly before: Stand;
  readonly kind: Change["kind"];
  readonly reason: string | null;
}

/** How a statement stands to what the same voice said before; null where it does not move. */
function findMove(earlier: readonly Stand[], after: Stand): Move | null {
  const { level, signals } = after;
  const last = earlier.findLast((each) => each.level !== level) ?? null;
  const figures = findNewFigure(earlier, after);
  if (figures !== null) return figures;
  const isTold = signals.admits || signals.retreats || signals.hardens;
  if (last === null) {
    const same = earlier.at(-1);
    if (same === undefined || !signals.retreats || level === 1) return null;
    // "Sabotage, of which he had been sure, remained one possibility": less firm, though the act is the same.
    return {
      before: same,
      kind: "walk-back",
      reason: `was firmer ${toDayText(same.day)} than ${toDayText(after.day)}`,
    };
  }
  if (!isTold && after.echo < leastEcho) return null;
  // A denial in the words of an assertion turns nothing round: "Norland had sent nothing".
  if ((last.level === 0) !== (level === 0) && !signals.admits && [last, after].some(assertsNothing)) return null;
  if (signals.hardens && level > last.level && last.level > 0) return { before: last, kind: "hardening", reason: null };
  if (last.level === 0 && level >= 2) {
    const kind = level === 3 && !signals.retreats ? "reversal" : "walk-back";
    return { before: last, kind, reason: null };
  }
  if (last.level >= 2 && level === 0)
    return isTold || after.echo >= 0.5 ? { before: last, kind: "reversal", reason: null } : null;
  if (last.level === 0 && level === 1)
    return signals.retreats ? { before: last, kind: "walk-back", reason: null } : null;
  if (last.level >= 2 && level === 1) return { before: last, kind: "walk-back", reason: null };
  if (last.level === 1 && level === 3) return { before: last, kind: "hardening", reason: null };
  return null;
}

/** Another figure for the same thing, or one that takes an earlier one back. */
function findNewFigure(earlier: readonly Stand[], after: Stand): Move | null {
  if (after.level < 2) return null;
  const mine = findClaimFigures(after.item.reading.words);
  for (const before of earlier.toReversed()) {
    if (before.level < 2) continue;
    const theirs = findClaimFigures(before.item.reading.words);
    const back = theirs.find(({ low }) => low !== null && after.signals.takenBack.includes(low));
    if (back) {
      const now = mine.find(({ low }) => low !== back.low) ?? mine[0];
      const reason = `said ${back.text} ${toDayText(before.day)} and ${now?.text ?? "otherwise"} ${toDayText(after.day)}`;
      return { before, kind: "update", reason };
    }
    for (const now of mine) {
      const same = mine.filter((each) => isComparable(each, now));
      const then = theirs.filter((each) => isComparable(each, now));
      const [old] = then;
      if (!old || same.length > 1 || then.length > 1 || old.low === now.low) continue;
      if (shareOf(before, after) < leastEcho && !(after.echo >= leastEcho && before.echo >= leastEcho)) continue;
      const reason = `said ${old.text} ${toDayText(before.day)} and ${now.text} ${toDayText(after.day)}`;
      return { before, kind: "update", reason };
    }
  }
  return null;
}

function shareOf(one: Stand, other: Stand): number {
  const [left, right] = [toTerms(one.item), toTerms(other.item)];
  const shared = left.filter((term) => right.includes(term)).length;
  return shared / Math.max(3, Math.min(left.length, right.length));
}

/** Statements by whose they are: the state's, the firm's or the person's own; in the order of the first. */
function toVoices(items: readonly Item[], linked: LinkedActors): [string, Item[]][] {
  const byActor = new Map<string, Item[]>();
  for (const item of items) {
    for (const speaker of findSpeakers(item.reading.statement, linked)) {
      const actor = linked.actorOf(speaker);
      const [owner] = actor?.kind === "group" ? [] : (actor?.memberOf ?? []);
      const key = linked.stateOf(speaker) ?? owner ?? speaker;
      const own = byActor.get(key);
      if (own) own.push(item);
      else byActor.set(key, [item]);
    }
  }
  return [...byActor];
}

/** "In June it had denied …": told again later, and no move. */
function isRetold({ reading: { statement } }: Item): boolean {
  return /\bhad (?:\p{L}+ )?\p{L}+(?:ed|id)\b/iu.test(statement.cue?.text ?? "");
}

function toTerms({ reading }: Item): string[] {
  return toTermsOf(reading).filter((term) => !/^[#@]/u.test(term));
}

const negation = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without)\b|n['’]t\b/iu;

function assertsNothing({ item, level }: Stand): boolean {
  return level >= 2 && negation.test(item.reading.words);
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
