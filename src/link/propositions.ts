import type { Frame, Goods, Proposition, Stage } from "../model/dossier.ts";
import type { LinkedActors } from "./actors.ts";
import { placeClaims } from "./claim-items.ts";
import { toClaimText } from "./claim-text.ts";
import { isGeneric } from "./goods-match.ts";
import { groupEvents, type Item, toDay } from "./group-events.ts";
import { toItems } from "./items.ts";
import { toSide } from "./known-actors.ts";
import { findOrigins } from "./origins.ts";
import { findPositions } from "./positions.ts";
import { toMonthWords, toPropositionText } from "./proposition-text.ts";
import type { Reading } from "./reading.ts";
import { noRecall, type Recall } from "./recall.ts";
import { type Regrouping, regroup } from "./regroup.ts";
import { settleSides } from "./settle-sides.ts";

/** A proposition with the statements' events it was made from. */
export interface Grouped {
  readonly proposition: Proposition;
  readonly items: readonly Item[];
  readonly sides: readonly string[];
}

const claiming: ReadonlySet<string> = new Set(["asserts", "denies", "doubts"]);

/** Views and plans make no proposition of their own; a view on rules does, and so does a side's own plan. */
function isClaim({ event }: Item): boolean {
  return claiming.has(event.act) || event.act === "intends" || (event.act === "judges" && event.kind === "sanction");
}

/** Groups the events that the readings tell of; groups that nobody asserts, denies, doubts or judges are left out. */
export function findEventGroups(readings: readonly Reading[]): Item[][] {
  return groupEvents(toItems(readings)).filter((group) => group.some(isClaim));
}

/**
 * Makes one proposition of every group of events that can be the same, and of every other group of statements about one
 * thing: transfers first, then other claims, then views on rules, each most disputed and best attested first. Groups that
 * nobody asserts, denies, doubts or judges make none.
 */
export function findPropositions(
  readings: readonly Reading[],
  linked: LinkedActors,
  refOf: (statementId: string) => number,
  copyOf: (reportId: string) => string = (id) => id,
  decided: readonly Regrouping[] = [],
  recall: Recall = noRecall,
): Grouped[] {
  const { names } = linked;
  // Decisions on which statements are about one thing come after, and change nothing here.
  const placed = recall("placed", recall, [names, ...readings], () =>
    placeClaims(findEventGroups(readings), readings, names, recall),
  );
  return composePropositions(regroup(placed, decided, readings), linked, refOf, copyOf);
}

/** Words, weighs up and numbers one proposition for each group in which somebody claims something. */
export function composePropositions(
  placed: readonly (readonly Item[])[],
  linked: LinkedActors,
  refOf: (statementId: string) => number,
  copyOf: (reportId: string) => string = (id) => id,
): Grouped[] {
  const groups = placed.filter((group) => group.some(isClaim)).map((group) => settleSides(group, linked));
  const nameOf = (id: string): string => linked.actorOf(id)?.name ?? id;
  const drafts = groups.map((group) => {
    const frame = toFrame(group);
    const sides = group.find(({ event }) => event.sides.length === 2)?.event.sides ?? [];
    const statementIds = [...new Set(group.map(({ reading }) => reading.statement.id))].toSorted(
      (one, other) => refOf(one) - refOf(other),
    );
    const positions = findPositions(group, linked);
    const origins = findOrigins(group, linked, copyOf);
    const said = toSaid(group);
    const proposition: Proposition = {
      id: "",
      text:
        frame.kind === "other" ? toClaimText(group) : toPropositionText(frame, nameOf, sides, said, findSeeker(group)),
      status: toStatus(group, positions),
      frame,
      positions,
      origins,
      assessment: null,
      statementIds,
      relations: [],
    };
    return { proposition, items: group, sides };
  });
  const ranked = drafts.toSorted(
    (one, other) =>
      toClass(one.proposition) - toClass(other.proposition) ||
      toRank(other.proposition) - toRank(one.proposition) ||
      refOf(one.proposition.statementIds[0] ?? "") - refOf(other.proposition.statementIds[0] ?? "") ||
      (one.proposition.text < other.proposition.text ? -1 : 1),
  );
  return ranked.map((each, index) => ({
    ...each,
    proposition: { ...each.proposition, id: `P${index + 1}` },
  }));
}

/** Transfers stand first; views on rules are no claims and stand last. */
function toClass({ frame }: Proposition): number {
  return frame.kind === "sanction" ? 2 : frame.kind === "other" ? 1 : 0;
}

function toRank({ status, statementIds, origins, frame }: Proposition): number {
  const weight = { disputed: 3000, doubted: 1000, asserted: 1000, denied: 500 }[status];
  // A claim with a day says more than a blanket one.
  const dated = frame.when === null ? 0 : 60;
  return weight + dated + statementIds.length * 10 + origins.length;
}

/** Builds the frame that the group as a whole supports: roles shared by all, the most exact date, the goods as told most often. */
function toFrame(group: readonly Item[]): Frame {
  const words = group.filter(({ event }) => event.via === "words");
  const base = words.length > 0 ? words : group;
  const first = group[0]!;
  const stage = toStage(base);
  // The day of saying is no day of the event: only words date it.
  const whens = base.flatMap(({ event }) => (event.when !== null && event.whenText !== null ? [event.when] : []));
  const when = whens.toSorted((one, other) => span(one) - span(other) || (one.from < other.from ? -1 : 1))[0] ?? null;
  return {
    kind: first.event.kind,
    supplier: first.supplier ?? group.find(({ supplier }) => supplier !== null)?.supplier ?? null,
    recipient:
      base.find(({ recipient, endUser }) => recipient !== null && endUser !== null)?.recipient ?? first.recipient,
    endUser: base.find(({ endUser }) => endUser !== null)?.endUser ?? null,
    goods: toGoods(base),
    stage,
    when,
    route: toRoute(base.flatMap(({ event }) => event.route)),
    mode: toAgreed(base.map(({ event }) => event.mode)),
    payment: toUnique(base.flatMap(({ event }) => event.payment)),
    quantity: base.find(({ event }) => event.quantity !== null && event.act !== "denies")?.event.quantity ?? null,
  };
}

/** Who all that tell of a wish say wants it; null where nobody does, or where they differ. */
function findSeeker(group: readonly Item[]): string | null {
  const [seeker, ...others] = new Set(
    group.flatMap(({ event }) => (event.via === "words" && event.seeker !== null ? [toSide(event.seeker)] : [])),
  );
  return seeker !== undefined && others.length === 0 ? seeker : null;
}

function span({ from, to }: { readonly from: string; readonly to: string }): number {
  return toDay(to) - toDay(from);
}

/** The stage most items name for sure; the lower one where two planned stages are mixed. */
function toStage(group: readonly Item[]): Stage | null {
  const counts = new Map<Stage, number>();
  for (const { event } of group) {
    if (event.stage !== null) counts.set(event.stage, (counts.get(event.stage) ?? 0) + (event.isStageSure ? 3 : 1));
  }
  if (counts.has("considered")) return "considered";
  if (counts.has("agreed") && group.some(({ event }) => event.stage === null)) return null;
  return [...counts].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** The list of goods that most items name; the longer one where two are as frequent. */
function toGoods(group: readonly Item[]): readonly Goods[] {
  const counts = new Map<string, { count: number; goods: readonly Goods[] }>();
  for (const { event } of group) {
    const key = event.goods
      .map(({ category }) => category)
      .toSorted()
      .join("+");
    const entry = counts.get(key) ?? { count: 0, goods: toUnique(event.goods) };
    counts.set(key, { count: entry.count + 1, goods: entry.goods });
  }
  const ranked = [...counts.values()].toSorted(
    (one, other) =>
      Number(isGeneric(one.goods)) - Number(isGeneric(other.goods)) ||
      other.count - one.count ||
      other.goods.length - one.goods.length,
  );
  return ranked[0]?.goods ?? [];
}

/** The value all that have one agree on, null where they differ. */
function toAgreed(values: readonly (string | null)[]): string | null {
  const known = new Set(values.filter((value) => value !== null));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}

/** Every place once; a longer name ("North Africa") stands for the shorter ("Africa"). */
function toRoute(places: readonly string[]): string[] {
  const unique = [...new Set(places)];
  return unique.filter((place) => !unique.some((other) => other !== place && other.endsWith(` ${place}`)));
}

function toUnique(goods: readonly Goods[]): Goods[] {
  return goods.filter(({ category }, index) => goods.findIndex((each) => each.category === category) === index);
}

/** The one day it was said on, else from the month of the first to that of the last time; null where a day is too vague to have a month. */
function toSaid(group: readonly Item[]): string | null {
  const told = group.filter(({ event }) => event.isBeside !== true);
  const days = (told.length > 0 ? told : group).map(({ reading }) => reading.said).filter((said) => said !== null);
  if (days.length === 0 || days.some(({ from, to }) => toDay(to) - toDay(from) > 62)) return null;
  const [only] = days;
  const isTold = group.some(({ reading }) => reading.statement.saidOn?.from === only?.from);
  if (only && isTold && days.every(({ from, to }) => from === to && from === only.from)) return toMonthWords(only);
  const first = days.map(({ from }) => from).toSorted()[0] ?? "";
  const last =
    days
      .map(({ from }) => from)
      .toSorted()
      .at(-1) ?? "";
  return toMonthWords({ from: `${first.slice(0, 7)}-01`, to: `${last.slice(0, 7)}-28` });
}

function toStatus(group: readonly Item[], positions: Proposition["positions"]): Proposition["status"] {
  const standing = positions.filter(({ to }) => to === null);
  const acts = new Set(group.map(({ event }) => event.act));
  const claims = acts.has("asserts") || acts.has("judges") || acts.has("intends");
  if (claims && acts.has("denies")) return "disputed";
  if (acts.has("denies")) return "denied";
  if (!claims) return "doubted";
  const doubters = standing.filter(({ act }) => act === "doubts");
  const holders = standing.filter(
    ({ act, actorId }) => act === "asserts" && !doubters.some((each) => each.actorId === actorId),
  );
  return doubters.length > 0 && holders.length === 0 ? "doubted" : "asserted";
}
