import type { Change } from "../model/dossier.ts";
import { type ClaimFigure, isComparable } from "./figures.ts";
import { compareStands, type Stand } from "./stands.ts";

/** How a stand differs from an earlier one of the same voice. */
export interface Move {
  readonly before: Stand;
  readonly kind: Change["kind"];
  /** The two figures; `firmness` where the act stays and only the words retreat; null where the acts tell it. */
  readonly reason: "firmness" | readonly [string, string] | null;
}

/** Shares of words from which two statements are of one thing: where one proposition holds both, where the words tell of a move, and where they do not. */
const least = { joined: 0.2, told: 0.3, untold: 0.5 };

/**
 * Finds what a stand moves from among earlier stands of its voice: the one most alike. Without words that admit, retreat or
 * harden, only the same words said and denied are a move, or a doubt by who asserted the same. Null where it does not move.
 */
export function findMove(earlier: readonly Stand[], after: Stand): Move | null {
  const { admits, retreats, hardens, takenBack } = after.signals;
  const isTold = admits || retreats || hardens || takenBack.length > 0;
  const pairs = earlier
    .filter(
      (before) => isTold || before.level !== after.level || (before.figures.length > 0 && after.figures.length > 0),
    )
    .map((before) => ({ before, ...toNearness(before, after) }))
    .toSorted((one, other) => other.share - one.share || (one.before.day < other.before.day ? 1 : -1));
  for (const pair of pairs) {
    const move = toMove(pair, after);
    if (move !== null) return move;
  }
  return null;
}

interface Pair extends Nearness {
  readonly before: Stand;
}

interface Nearness {
  readonly count: number;
  readonly share: number;
  /** Both stand in one proposition; in one transfer. */
  readonly isJoined: boolean;
  readonly isTransfer: boolean;
  /** One person or body speaks both times, and not only one side. */
  readonly isSelf: boolean;
}

function toNearness(before: Stand, after: Stand): Nearness {
  return {
    ...compareStands(before, after),
    isJoined: before.propositionIds.some((id) => after.propositionIds.includes(id)),
    isTransfer: before.transferIds.some((id) => after.transferIds.includes(id)),
    isSelf: before.speakers.some((id) => after.speakers.includes(id)),
  };
}

function toMove(pair: Pair, after: Stand): Move | null {
  const { before, isTransfer, isSelf, isJoined, count, share } = pair;
  const { signals } = after;
  const figures = findNewFigure(pair, after);
  if (figures !== null) return { before, kind: "update", reason: figures };
  const isNear =
    isTransfer || (isJoined ? isSelf || (count > 0 && share >= least.joined) : count > 1 && share >= least.told);
  const isSame = count > 2 && share >= least.untold;
  const isBack = signals.retreats && isNear;
  // Who does not know of an arrival takes no sending back.
  const isStage = isSameStage(before, after);
  const isOpposed = isAgainst(before) && (before.level === 0 || (count > 0 && (isSelf || share >= least.told)));
  if (isOpposed && after.level >= 2 && !(after.isNegated && before.isNegated)) {
    if (isBack) return { before, kind: "walk-back", reason: after.level === 3 ? "firmness" : null };
    if (signals.admits && isNear) return { before, kind: after.level === 3 ? "reversal" : "walk-back", reason: null };
    // "Some may have got there", of who had denied it.
    if (before.level === 0 && after.level === 2 && isJoined && count > 0 && allowing.test(after.item.reading.words))
      return { before, kind: "walk-back", reason: null };
    if (before.level === 0)
      return isSame && before.isNegated && !after.isNegated ? { before, kind: "reversal", reason: null } : null;
  }
  if (before.level === 0 && after.level >= 1) return isBack ? { before, kind: "walk-back", reason: null } : null;
  if (before.level >= 2 && after.level === 0) {
    if (isBack) return { before, kind: "walk-back", reason: "firmness" };
    return isSame && after.isDenied && !before.isNegated ? { before, kind: "reversal", reason: null } : null;
  }
  if (signals.hardens && before.level <= after.level && isNear) return { before, kind: "hardening", reason: null };
  if (before.level >= 2 && after.act === "doubts")
    return isBack || (isSelf && ((isTransfer && isStage) || isSame))
      ? { before, kind: "walk-back", reason: null }
      : null;
  if (before.act === "doubts" && after.level === 3)
    return isSelf && isSame && !after.isNegated ? { before, kind: "hardening", reason: null } : null;
  if (!isBack || before.level < after.level || before.level === 1) return null;
  // "Sabotage, of which he had been sure, remained one possibility": less firm, though the act is the same.
  return { before, kind: "walk-back", reason: before.level === after.level ? "firmness" : null };
}

function isSameStage({ item: one }: Stand, { item: other }: Stand): boolean {
  // A reply bears the stage of what it answers; its own words tell whether it speaks of the arrival only.
  if (arrival.test(other.reading.words) && !arrival.test(one.reading.words)) return false;
  return one.event.stage === null || other.event.stage === null || one.event.stage === other.event.stage;
}

const arrival = /\b(?:receiv|arriv|reach|deliver)/iu;

const allowing = /\b(?:may|might|could)\b/iu;

/** Denies it, or says in so many words that it is not so. */
function isAgainst({ level, isNegated }: Stand): boolean {
  return level === 0 || (level >= 2 && isNegated);
}

/** Another figure for the same thing, or one that takes an earlier one back. */
function findNewFigure(
  { before, isJoined, isSelf, count, share }: Pair,
  after: Stand,
): readonly [string, string] | null {
  const back = before.figures.find(({ low }) => low !== null && after.signals.takenBack.includes(low));
  if (back && (isJoined || count > 1)) {
    const now = after.figures.find(({ low }) => low !== back.low) ?? after.figures[0];
    return [back.text, now?.text ?? "otherwise"];
  }
  if (after.level < 2 || before.level < 2 || !isSelf) return null;
  if (!(isJoined ? share >= least.told : count > 2 && share >= least.untold)) return null;
  for (const now of after.figures) {
    const same = after.figures.filter((each) => isComparable(each, now));
    const then = before.figures.filter((each) => isComparable(each, now));
    const [old] = then;
    if (old && same.length === 1 && then.length === 1 && isOther(old, now)) return [old.text, now.text];
  }
  return null;
}

/** Other figures, and not only a more exact one: 29 where it was "at least 23" still holds. */
function isOther(old: ClaimFigure, now: ClaimFigure): boolean {
  if (old.low === now.low || old.low === null || now.low === null) return false;
  return old.high !== null || now.low < old.low || now.low >= old.low * 2;
}
