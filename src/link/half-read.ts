import { findGoods } from "../lexicon/find-goods.ts";
import type { Goods } from "../model/dossier.ts";
import { replyActs } from "../model/statement.ts";
import { type ClaimTerms, toClaimTerms } from "./claim-terms.ts";
import { isGeneric, matchGoods, toFamilies } from "./goods-match.ts";
import { type Item, toPhase } from "./group-events.ts";
import type { ActorName } from "./mentions.ts";
import { toPointingItem } from "./pointing-item.ts";
import type { Reading } from "./reading.ts";
import { noRecall, type Recall } from "./recall.ts";

const members: ReadonlySet<string> = new Set(["asserts", "denies", "doubts", "declines"]);
const moving: ReadonlySet<string> = new Set(["~give", "~get", "~carry"]);
const dealing: ReadonlySet<string> = new Set(["~deal"]);
const planning =
  /\b(?:would|will|plans?|planning|wants?|considering|intends?|seeks?|expects?)\b|\b(?:could|might|going to|about to) (?:\p{L}+ ){0,2}(?:be|sell|buy|send|supply|deliver|receive)\b/iu;
const sweeping = /\b(?:any(?:body|one|where)|nobody|no one|others?|third|other (?:states?|countries))\b/iu;

/** How many transfers of one side a statement is held against, those told most often. */
const rivals = 16;

/**
 * Adds to groups of transfers the statements that tell of the same transfer in words whose frame was not read, or read in
 * part: they name a side and the goods and say that something moved or was sold; or reply, are of one of the sides and name
 * the goods or the other side. A denial of arms to anybody stays a claim of its own. Groups keep their order; one with a
 * side left open that has wholly joined another goes.
 */
export function joinHalfRead(
  groups: readonly Item[][],
  readings: readonly Reading[],
  names: readonly ActorName[],
  recall: Recall = noRecall,
): Item[][] {
  const placed = groups.map((group) => [...group]);
  const targets = groups.flatMap((group, at) => toTarget(group, at));
  if (targets.length === 0) return placed;
  const bySide = new Map<string, Target[]>();
  const byReport = new Map<string, Target[]>();
  for (const target of targets.toSorted((one, other) => other.size - one.size || one.at - other.at)) {
    for (const side of new Set(target.sides)) addTo(bySide, side, target);
    for (const report of target.reports) addTo(byReport, report, target);
  }
  const full = new Set(targets.flatMap(({ at }) => groups[at]!.map(({ reading }) => reading.statement.id)));
  const partial = new Map<string, Item>();
  for (const group of groups) for (const item of group) partial.set(item.reading.statement.id, item);
  const joined = new Map<string, number>();
  for (let first = 0; first < readings.length; ) {
    let last = first;
    while (last < readings.length && readings[last]!.report === readings[first]!.report) last++;
    const own = readings.slice(first, last);
    recall("half-read", own[0]!.report, [names, ...own], () => toClaimTerms(own, names)).forEach((terms, place) => {
      const reading = own[place]!;
      if (full.has(reading.statement.id) || !members.has(reading.statement.act)) return;
      const sides = [...terms.own, ...terms.lent].flatMap((term) => (term.startsWith("@") ? [term.slice(1)] : []));
      const near = [reading.state, reading.speaker, ...sides].flatMap((side) =>
        (bySide.get(side ?? "") ?? []).slice(0, rivals),
      );
      const options = new Set([...(byReport.get(reading.report.id) ?? []), ...near]);
      const best = choose(reading, terms, partial.get(reading.statement.id) ?? null, [...options]);
      if (best === null) return;
      placed[best.at]!.push(toPointingItem(reading, groups[best.at]![0]!));
      if (!best.reports.has(reading.report.id)) addTo(byReport, reading.report.id, best);
      best.reports.add(reading.report.id);
      joined.set(reading.statement.id, best.at);
    });
    first = last;
  }
  // What is told in part only is no transfer of its own where all of it has joined one.
  return placed.filter((group) => {
    const [item] = group;
    const at = item === undefined ? undefined : joined.get(item.reading.statement.id);
    const isOpen = item !== undefined && (item.supplier === null || (item.endUser ?? item.recipient) === null);
    return !isOpen || at === undefined || !group.every(({ reading }) => joined.get(reading.statement.id) === at);
  });
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

interface Target {
  readonly at: number;
  readonly sides: readonly string[];
  readonly goods: readonly Goods[];
  readonly phase: string;
  readonly months: ReadonlySet<string>;
  readonly size: number;
  /** Reports that tell of it; grows. */
  readonly reports: Set<string>;
}

/** What a group of events is told by, if both sides of it are known and somebody claims it. */
function toTarget(group: readonly Item[], at: number): Target[] {
  const [first] = group;
  const end = first?.endUser ?? first?.recipient;
  if (first?.event.kind !== "transfer" || first.supplier === null || end === null || end === undefined) return [];
  if (!group.some(({ event }) => event.act === "asserts")) return [];
  const goods = group.flatMap(({ event }) => event.goods);
  return [
    {
      at,
      sides: [first.supplier, end, ...(first.recipient === null ? [] : [first.recipient])],
      goods,
      phase: toPhase(first.event),
      months: new Set(group.flatMap(({ event }) => (event.when ? toMonths(event.when.from, event.when.to) : []))),
      size: group.length,
      reports: new Set(group.map(({ reading }) => reading.report.id)),
    },
  ];
}

function choose(
  reading: Reading,
  { own, lent }: ClaimTerms,
  item: Item | null,
  targets: readonly Target[],
): Target | null {
  const { words, statement, state, speaker, report } = reading;
  if (sweeping.test(words) || planning.test(words)) return null;
  const all = [...own, ...lent];
  const goods = findGoods(words).map(({ text, category }): Goods => ({ text, category }));
  const isReply = replyActs.has(statement.act);
  const months = own.filter((term) => monthNames.includes(term));
  let best: Target | null = null;
  let most = 0;
  for (const target of targets) {
    const phase = item ? toPhase(item.event) : null;
    if (phase !== null && phase !== target.phase && phase !== "open") continue;
    if (item && [item.supplier, item.endUser ?? item.recipient].some((id) => id !== null && !target.sides.includes(id)))
      continue;
    if (
      item?.event.when &&
      target.months.size > 0 &&
      !toMonths(item.event.when.from, item.event.when.to).some((each) => target.months.has(each))
    )
      continue;
    if (months.length > 0 && target.months.size > 0 && !months.some((month) => target.months.has(month))) continue;
    const named = target.sides.filter((side) => all.includes(`@${side}`)).length;
    const isParty = target.sides.includes(state ?? "") || target.sides.includes(speaker ?? "");
    const sameGoods = goods.length > 0 && isAlike(goods, target.goods);
    const deeds = target.phase === "agreed" ? dealing : target.phase === "moved" ? moving : null;
    if (deeds === null) continue;
    const tells = own.some((term) => deeds.has(term));
    const isHere = target.reports.has(report.id);
    const fits = isReply
      ? isParty
        ? sameGoods || (named > 0 && tells)
        : tells && sameGoods && (named > 0 || isHere)
      : tells && sameGoods && named > (isHere ? 0 : 1);
    if (!fits) continue;
    if (goods.length > 0 && !sameGoods) continue;
    const score = 1 + named + (sameGoods ? 1 : 0) + (isHere ? 1 : 0) + Math.log(target.size) / 4;
    if (score > most) [best, most] = [target, score];
  }
  return best;
}

/** One kind of goods in common, or a broad word of the same family. */
function isAlike(ones: readonly Goods[], others: readonly Goods[]): boolean {
  if (isGeneric(ones) || isGeneric(others)) {
    const families = toFamilies(others);
    return toFamilies(ones).some((family) => families.includes(family));
  }
  return ones.some((one) => others.some((other) => matchGoods([one], [other], true)));
}

const monthNames = [
  "~january",
  "~february",
  "~march",
  "~april",
  "~may",
  "~june",
  "~july",
  "~august",
  "~september",
  "~october",
  "~november",
  "~december",
];

/** The names of the months a range of days touches, whatever the year. */
function toMonths(from: string, to: string): string[] {
  const [first, last] = [toMonth(from), toMonth(to)];
  const found: string[] = [];
  for (let month = first; month <= last && found.length < 12; month++) found.push(monthNames[month % 12]!);
  return found;
}

function toMonth(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}
