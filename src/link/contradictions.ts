import { findGoods } from "../lexicon/find-goods.ts";
import type { Contradiction, Goods, Quantity } from "../model/dossier.ts";
import { findMatches } from "../model/find-matches.ts";
import type { Report } from "../model/report.ts";
import type { LinkedActors } from "./actors.ts";
import { findClaimClashes } from "./claim-clashes.ts";
import { comparePairs } from "./compare-pairs.ts";
import { noContext } from "./event.ts";
import { findEvents } from "./events.ts";
import { isGeneric, matchGoods, toFamilies } from "./goods-match.ts";
import { type Item, overlap, toDay, toPhase } from "./group-events.ts";
import { toSide } from "./known-actors.ts";
import { findMentions } from "./mentions.ts";
import { findSpeakers } from "./positions.ts";
import { toGoodsText, toMonthWords } from "./proposition-text.ts";
import type { Grouped } from "./propositions.ts";
import type { Reading } from "./reading.ts";
import { noRecall, type Recall } from "./recall.ts";

const perProposition = 12;

/**
 * Finds passages that cannot both be right as worded, or that word one thing differently: figures, dates, goods, route,
 * stage, and sides turned round; in one proposition or, as far as `readings` (all statements) share their words, in
 * several. Plain denials are none: they are positions. No winner is picked; each pair is told once.
 */
export function findContradictions(
  grouped: readonly Grouped[],
  linked: LinkedActors,
  reports: readonly Report[],
  readings: readonly Reading[] = [],
  recall: Recall = noRecall,
): Contradiction[] {
  const within = grouped.flatMap(({ items }) => {
    const told = items.filter(({ event }) => event.via === "words" && event.act !== "denies" && event.act !== "doubts");
    return comparePairs(told, linked, {
      toLikeness: ({ event }) => toKey(event, event.whenText !== null),
      compare: (one, other) => compare(one, other, linked),
      limit: perProposition,
    });
  });
  return dropRepeats([
    ...within,
    ...findClaimClashes(grouped, linked, readings, recall),
    ...findFigures(grouped, linked),
    ...findTurnedRound(grouped),
    ...findGoodsDrift(grouped, linked),
    ...findModes(grouped, linked),
    ...findSeekers(grouped, linked),
    ...findOtherBargains(grouped),
    ...findStrongTitles(grouped, linked, reports),
    ...findOffices(grouped, linked, reports),
  ]);
}

function compare(one: Item, other: Item, linked: LinkedActors): Contradiction[] {
  const found: Contradiction[] = [];
  const ids = [one.reading.statement.id, other.reading.statement.id];
  const add = (kind: Contradiction["kind"], because: string): void => {
    found.push({ kind, statementIds: ids, because });
  };
  const [left, right] = [one.event, other.event];
  const sameVoice = shareVoice(one, other, linked);
  if (
    left.quantity &&
    right.quantity &&
    left.quantity.unit === right.quantity.unit &&
    disjoint(left.quantity, right.quantity) &&
    sameMonth(one, other)
  ) {
    add("quantity", `one passage says ${left.quantity.text}, the other ${right.quantity.text}`);
  }
  if (left.when && right.when && left.whenText !== null && right.whenText !== null && !overlap(left.when, right.when))
    add("date", `one passage dates it ${toMonthWords(left.when)}, the other ${toMonthWords(right.when)}`);
  if (sameVoice && !sameGoods(left.goods, right.goods) && !isGeneric(left.goods) && !isGeneric(right.goods)) {
    add(
      "goods",
      `the same side's claim is about ${toGoodsText(left.goods)} in one passage and ${toGoodsText(right.goods)} in the other`,
    );
  }
  if (left.mode !== null && right.mode !== null && left.mode !== right.mode)
    add("place", `one passage has the goods go by ${left.mode}, the other by ${right.mode}`);
  if (left.route.length > 0 && right.route.length > 0 && left.route.join() !== right.route.join() && sameVoice) {
    add(
      "place",
      `one passage gives the pretended way as ${left.route.join(" or ")}, the other as ${right.route.join(" or ")}`,
    );
  }
  if (
    left.stage === "delivered" &&
    right.stage === "shipped" &&
    left.isStageSure &&
    right.isStageSure &&
    right.isOngoing &&
    sameMonth(one, other)
  )
    add("stage", "one passage has it delivered, the other still under way");
  return found;
}

/** One side names two lower bounds for what it tells once: both may hold, but one of them was not its figure. */
function findFigures(grouped: readonly Grouped[], linked: LinkedActors): Contradiction[] {
  const told = grouped
    .flatMap(({ items }) => items)
    .filter(
      ({ event, supplier }) =>
        event.act === "asserts" && event.quantity !== null && supplier !== null && toPhase(event) === "moved",
    );
  return comparePairs(told, linked, {
    toBlock: (item) => `${toSides(item)}|${toFamilies(item.event.goods).join()}`,
    toLikeness: ({ event }) => JSON.stringify(event.quantity),
    isNear: saidNear,
    compare: (one, other): Contradiction[] => {
      const [left, right] = [one.event.quantity, other.event.quantity];
      if (!left || !right || left.unit !== right.unit || !isOtherBound(left, right) || !shareVoice(one, other, linked))
        return [];
      return [
        {
          kind: "quantity",
          statementIds: [one.reading.statement.id, other.reading.statement.id],
          because: `one passage says ${left.text}, the other ${right.text}`,
        },
      ];
    },
  });
}

/** "more than 1,000" against "more than 1,500": open upwards both, and a fifth apart at least. */
function isOtherBound(one: Quantity, other: Quantity): boolean {
  if (one.high !== null || other.high !== null || one.low === null || other.low === null) return false;
  return Math.max(one.low, other.low) >= Math.min(one.low, other.low) * 1.2;
}

/** Who gives and who gets it in the end. */
function toSides({ supplier, recipient, endUser }: Item): string {
  return `${supplier}|${endUser ?? recipient}`;
}

/** All of an event that two passages on it may differ in. */
function toKey(
  { quantity, when, goods, stage, isStageSure, isOngoing, route, mode }: Item["event"],
  isDated: boolean,
): string {
  return JSON.stringify([quantity, when, isDated, goods, stage, isStageSure, isOngoing, route, mode]);
}

function shareVoice(one: Item, other: Item, linked: LinkedActors): boolean {
  const others = findSpeakers(other.reading.statement, linked);
  const states = others.map((id) => linked.stateOf(id) ?? id);
  return findSpeakers(one.reading.statement, linked).some((id) => states.includes(linked.stateOf(id) ?? id));
}

function disjoint(
  one: { readonly low: number | null; readonly high: number | null },
  other: { readonly low: number | null; readonly high: number | null },
): boolean {
  const above = (low: number | null, high: number | null): boolean => low !== null && high !== null && low > high;
  return above(one.low, other.high) || above(other.low, one.high);
}

function sameMonth(one: Item, other: Item): boolean {
  const left = one.event.when;
  const right = other.event.when;
  return left !== null && right !== null && overlap(left, right) && left.from.slice(0, 7) === right.from.slice(0, 7);
}

/** The side that gives in one passage takes the same goods for the same payment in another. */
function findTurnedRound(grouped: readonly Grouped[]): Contradiction[] {
  const items = grouped
    .flatMap((each) => each.items)
    .filter(({ event }) => event.via === "words" && event.act !== "denies");
  const paid = items.filter(({ event }) => event.payment.length > 0);
  const byTaker = new Map<string | null, Item[]>();
  for (const item of paid) {
    const list = byTaker.get(item.recipient);
    if (list) list.push(item);
    else byTaker.set(item.recipient, [item]);
  }
  return paid.flatMap((one) => {
    const other = byTaker
      .get(one.supplier)
      ?.find(
        (each) =>
          each.reading.statement.id !== one.reading.statement.id &&
          one.supplier !== null &&
          each.recipient === one.supplier &&
          each.supplier !== one.supplier &&
          !each.inferred.includes("recipient") &&
          sameFamilies(each.event.goods, one.event.goods) &&
          each.event.payment.some(({ category }) => one.event.payment.some((mine) => mine.category === category)),
      );
    if (!other) return [];
    const ids = [one.reading.statement.id, other.reading.statement.id];
    return [
      {
        kind: "payment" as const,
        statementIds: ids,
        because: `who gives ${toGoodsText(one.event.goods)} for ${toGoodsText(one.event.payment)} in one passage gets them in the other`,
      },
    ];
  });
}

/** The same speaker on the same sides and phase at about the same time, but other goods. */
function findGoodsDrift(grouped: readonly Grouped[], linked: LinkedActors): Contradiction[] {
  const items = grouped
    .flatMap((each) => each.items)
    .filter(
      ({ event, supplier }) =>
        supplier !== null && event.via === "words" && event.act === "asserts" && !isGeneric(event.goods),
    );
  const isPlan = ({ event }: Item): boolean => ["considered", "negotiating"].includes(toPhase(event));
  return comparePairs(items, linked, {
    toBlock: (item) => `${toSides(item)}|${toStep(item)}|${toFamilies(item.event.goods).join()}`,
    toLikeness: (item) => JSON.stringify([item.event.goods, item.event.stage, item.event.when, saysOnly(item)]),
    isNear: (one, other) => !isPlan(one) || saidNear(one, other),
    compare: (one, other): Contradiction[] => {
      if (
        (matchGoods(one.event.goods, other.event.goods, false) && !(saysOnly(one) || saysOnly(other))) ||
        sameGoods(one.event.goods, other.event.goods) ||
        !shareVoice(one, other, linked) ||
        !(isPlan(one) || sameMonth(one, other))
      )
        return [];
      return [
        {
          kind: "goods",
          statementIds: [one.reading.statement.id, other.reading.statement.id],
          because: `the same side's claim ${isPlan(one) ? "at about the same time" : "for the same time"} is about ${toGoodsText(one.event.goods)} in one passage and ${toGoodsText(other.event.goods)} in the other${isPlan(one) ? "; another day may explain it" : ""}`,
        },
      ];
    },
  });
}

function sameFamilies(ones: readonly Goods[], others: readonly Goods[]): boolean {
  return toFamilies(ones).join() === toFamilies(others).join();
}

/** "certain only of shells": then a longer list is another claim. */
function saysOnly({ reading, event }: Item): boolean {
  return /\bonly\b/iu.test(reading.words.slice(Math.max(0, event.start - 80), event.end));
}

/** Talks and plans are one step: neither has anything change hands. */
function toStep({ event }: Item): string {
  return toPhase(event) === "negotiating" ? "considered" : toPhase(event);
}

function saidNear(one: Item, other: Item): boolean {
  const [left, right] = [one.reading.said, other.reading.said];
  return left !== null && right !== null && Math.abs(toDay(left.from) - toDay(right.from)) <= 70;
}

/** The same lists of goods, or lists that differ only in how broad the words are. */
function sameGoods(ones: readonly Goods[], others: readonly Goods[]): boolean {
  const names = (goods: readonly Goods[]): string =>
    goods
      .map(({ category }) => category)
      .toSorted()
      .join();
  return names(ones) === names(others) || (ones.length === others.length && matchGoods(ones, others, false));
}

/** The same goods between the same sides at about the same time, by rail in one passage and by sea in another. */
function findModes(grouped: readonly Grouped[], linked: LinkedActors): Contradiction[] {
  const told = grouped
    .flatMap(({ items }) => items)
    .filter(
      ({ event, supplier }) =>
        event.mode !== null && event.act === "asserts" && supplier !== null && toPhase(event) === "moved",
    );
  return comparePairs(told, linked, {
    toBlock: toSides,
    toLikeness: ({ event }) => JSON.stringify([event.mode, event.goods]),
    isNear: saidNear,
    compare: (one, other): Contradiction[] => {
      if (one.event.mode === other.event.mode || !matchGoods(one.event.goods, other.event.goods, true)) return [];
      return [
        {
          kind: "place",
          statementIds: [one.reading.statement.id, other.reading.statement.id],
          because: `one passage has the goods go by ${one.event.mode}, the other by ${other.event.mode}`,
        },
      ];
    },
  });
}

/** One side told of the same plan twice: once the giver wants it, once the taker. */
function findSeekers(grouped: readonly Grouped[], linked: LinkedActors): Contradiction[] {
  return grouped.flatMap(({ items }) => {
    const told = items.filter(({ event }) => event.via === "words" && event.act !== "denies" && event.seeker !== null);
    return comparePairs(told, linked, {
      toLikeness: ({ event, supplier, recipient }) => JSON.stringify([event.seeker, supplier, recipient]),
      isNear: saidNear,
      compare: (one, other): Contradiction[] => {
        const [left, right] = [one.event.seeker, other.event.seeker];
        if (left === null || right === null || toSide(left) === toSide(right) || !shareVoice(one, other, linked))
          return [];
        const sides = [one.supplier, one.recipient];
        if (!sides.includes(toSide(left)) || !sides.includes(toSide(right))) return [];
        const name = (id: string): string => linked.actorOf(toSide(id))?.name ?? id;
        return [
          {
            kind: "party" as const,
            statementIds: [one.reading.statement.id, other.reading.statement.id],
            because: `one passage has ${name(left)} seek the deal, the other ${name(right)}`,
          },
        ];
      },
    });
  });
}

const swap = /(\p{L}+)[- ]for[- ](\p{L}+)/gu;

/** "food for fuel" where the bargain it answers was arms for food. */
function findOtherBargains(grouped: readonly Grouped[]): Contradiction[] {
  return grouped.flatMap(({ items }) => {
    const paid = items.find(({ event }) => event.via === "words" && event.payment.length > 0);
    if (!paid) return [];
    const known = toFamilies([...paid.event.goods, ...paid.event.payment]);
    const answers = items.filter(({ event }) => event.via === "answer" && event.act !== "asserts");
    return answers.flatMap(({ reading }) =>
      [...findMatches(reading.words, swap)].flatMap((match) => {
        const named = [match[1] ?? "", match[2] ?? ""].map((word) =>
          findGoods(word).map(({ text, category }) => ({ text, category })),
        );
        if (named.some((each) => each.length === 0)) return [];
        const families = toFamilies(named.flat());
        if (!families.some((each) => known.includes(each)) || families.every((each) => known.includes(each))) return [];
        return [
          {
            kind: "payment" as const,
            statementIds: [paid.reading.statement.id, reading.statement.id],
            because: `the bargain is ${toGoodsText(paid.event.goods)} for ${toGoodsText(paid.event.payment)} in one passage and ${match[0]} in the other`,
          },
        ];
      }),
    );
  });
}

/** A title that states as fact what the report itself only has as one side's claim, denied by the other. */
function findStrongTitles(
  grouped: readonly Grouped[],
  linked: LinkedActors,
  reports: readonly Report[],
): Contradiction[] {
  const byReport = new Map<string, Item[]>();
  for (const item of grouped.flatMap(({ items }) => items)) {
    const { id } = item.reading.report;
    const list = byReport.get(id);
    if (list) list.push(item);
    else byReport.set(id, [item]);
  }
  return reports.flatMap((report) => {
    const title = report.title?.trim() ?? "";
    // A question, a doubt or a speaker in the title leaves it open.
    if (
      title === "" ||
      /[?:"“‘]|\b(?:says?|said|claims?|alleg\p{L}+|accus\p{L}+|report\p{L}*|den\p{L}+|admi\p{L}+|concede\p{L}*|acknowledg\p{L}+|confirm\p{L}*|what|how|why|whether|may|could|might|possible|potential|likely|fears?|concern\p{L}*|dismiss\p{L}*|reject\p{L}*)\b/iu.test(
        title,
      )
    )
      return [];
    const events = findEvents(findMentions(title, null, linked.names), [], noContext).filter(
      ({ supplier, recipient, isNegated, kind }) =>
        supplier !== null && recipient !== null && !isNegated && kind === "transfer",
    );
    return events.slice(0, 1).flatMap((event) => {
      const here = (byReport.get(report.id) ?? []).filter(
        (item) =>
          item.reading.statement.zone !== "headline" &&
          item.supplier === toSide(event.supplier ?? "") &&
          toFamilies(item.event.goods).join() === toFamilies(event.goods).join(),
      );
      const claim = here.find((item) => item.event.act === "asserts" && item.reading.speaker !== null);
      const denial = here.find((item) => item.event.act === "denies");
      if (!denial) return [];
      const ids = [...(claim ? [claim.reading.statement.id] : []), denial.reading.statement.id];
      return [
        {
          kind: "wording" as const,
          statementIds: [...new Set(ids)],
          because: `the title “${title}” states it as a fact; in the text it is a claim that is denied`,
        },
      ];
    });
  });
}

// Ranks are left out: a colonel may be a minister.
const officeWords: readonly (readonly [office: string, words: RegExp])[] = [
  ["spokesperson", /\bspokes(?:man|woman|person)\b/iu],
  ["adviser", /\badvis[eo]r\b/iu],
  ["minister", /\bminister\b/iu],
  ["ambassador", /\b(?:ambassador|envoy|permanent representative)\b/iu],
  ["secretary", /\bsecretary\b/iu],
  ["analyst", /\b(?:analyst|expert|researcher)\b/iu],
];

/** An unnamed voice has an id made of its report and words; "an official" of many reports is no one person. */
function isUnnamed(actorId: string): boolean {
  return /^r[0-9a-f]{12}-/u.test(actorId);
}

/** A speaker who bears one office in one place and another elsewhere: a different person, a new post or a slip. */
function findOffices(grouped: readonly Grouped[], linked: LinkedActors, reports: readonly Report[]): Contradiction[] {
  const items = grouped.flatMap((each) => each.items);
  const speakers = new Map<string, Item>();
  const firsts = new Map<string, string>();
  for (const item of items) {
    const { speaker, report, statement } = item.reading;
    if (speaker === null || linked.actorOf(speaker)?.kind !== "person" || isUnnamed(speaker)) continue;
    if (!speakers.has(speaker)) speakers.set(speaker, item);
    const key = `${speaker} ${report.id}`;
    if (!firsts.has(key)) firsts.set(key, statement.id);
  }
  const nameOf = (id: string): string => linked.actorOf(id)?.name ?? "";
  const places = findNames(reports, new Set([...speakers.keys()].map(nameOf)));
  return [...speakers].flatMap(([id, item]) => {
    const name = nameOf(id);
    const found = new Map<string, { readonly words: string; readonly reportId: string }>();
    for (const { report, at } of places.get(name) ?? []) {
      const near = report.text.slice(Math.max(0, at - 90), at).replace(/^.*\p{Ll}{3}[.!?]["”’)]*\s+/su, "");
      if (!officeWords.some(([, pattern]) => pattern.test(near))) continue;
      const before = /(?:\p{Lu}[\p{L}.’'-]*\s+(?:(?:of|for|the|and)\s+)?){0,6}(?:\p{L}+\s+)?$/u.exec(near)?.[0] ?? "";
      const words = before.replaceAll(/\s+/gu, " ").trim();
      if (/\b(?:former|ex|then)\b/iu.test(words)) continue;
      const office = officeWords.find(([, pattern]) => pattern.test(words))?.[0];
      if (office !== undefined && !found.has(office)) found.set(office, { words, reportId: report.id });
    }
    // A foreign secretary is a minister.
    if (found.has("minister")) found.delete("secretary");
    if (found.size < 2) return [];
    const offices = [...found.values()];
    const inReport = (reportId: string): string | undefined => firsts.get(`${id} ${reportId}`);
    const ids = new Set([...offices.flatMap(({ reportId }) => inReport(reportId) ?? []), item.reading.statement.id]);
    if (ids.size < 2) return [];
    return [
      {
        kind: "speaker" as const,
        statementIds: [...ids].slice(0, 3),
        because: `${name} is called ${offices.map(({ words }) => `“${words}”`).join(" and ")}`,
      },
    ];
  });
}

/** Where reports write names of several words, by name, in the order of the reports. */
function findNames(
  reports: readonly Report[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly { readonly report: Report; readonly at: number }[]> {
  const byFirst = new Map<string, string[]>();
  for (const name of names) {
    const first = /^[\p{L}\p{N}]+/u.exec(name)?.[0];
    if (first !== undefined && /\s/u.test(name)) byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  const found = new Map<string, { readonly report: Report; readonly at: number }[]>();
  for (const report of reports) {
    for (const { 0: word, index: at } of findMatches(report.text, /[\p{L}\p{N}]+/gu)) {
      for (const name of byFirst.get(word) ?? []) {
        if (!report.text.startsWith(name, at)) continue;
        const places = found.get(name);
        if (places) places.push({ report, at });
        else found.set(name, [{ report, at }]);
      }
    }
  }
  return found;
}

/** The two kinds of goods that a reason sets against each other, whatever their wording and order. */
function toGoodsKey(because: string): string {
  const [, first = "", second = ""] = /about (.+) in one passage and (.+) in the other/u.exec(because) ?? [];
  const kinds = [first, second].map((words) =>
    [...new Set(findGoods(words).map(({ category }) => category))].toSorted().join("+"),
  );
  return `goods of ${kinds.toSorted().join(" / ")}`;
}

/** One difference is told once: by the same pair of passages, and by the same reason in other words of the same reports. */
function dropRepeats(found: readonly Contradiction[]): Contradiction[] {
  const seen = new Set<string>();
  return found.filter(({ kind, statementIds, because }) => {
    const keys = [`${kind}|${statementIds.toSorted().join()}`, `${kind}|${because}`];
    if (kind === "goods") keys.push(toGoodsKey(because));
    if (kind === "payment" && because.startsWith("who gives")) keys.push(`turned|${statementIds.at(-1)}`);
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}
