import type { Goods, Quantity } from "../model/dossier.ts";
import { findSentences } from "../segment/sentences.ts";
import type { Token } from "../segment/tokens.ts";
import type { Clause } from "./clause.ts";
import { type Event, type EventContext, noContext } from "./event.ts";
import type { Mentions } from "./mentions.ts";
import type { OfficeHolder } from "./office-holders.ts";
import { findParties, type Party, toTokenIndex } from "./parties.ts";
import { findDealRoles, findNounRoles, findVerbRoles, type Roles } from "./roles.ts";
import { findRoute, type Route } from "./route.ts";
import { findNounStage, findVerbStage, type StageReading } from "./stages.ts";
import { findSubject } from "./subject.ts";
import {
  clauseBorders,
  negotiating,
  type TransferNoun,
  type TransferVerb,
  transferNouns,
  transferVerbs,
} from "./transfer-words.ts";

/**
 * Finds the transfers a text tells of, in reading order: one for each verb or noun of giving, taking, trading, capture or
 * use that has goods or points back to goods. Fields the words leave open stay null. Empty where the text tells of none.
 */
export function findEvents(mentions: Mentions, people: readonly OfficeHolder[], context: EventContext): Event[] {
  const { text, tokens } = mentions;
  const parties = findParties(mentions, people);
  const at = toTokenIndex(tokens);
  const goods = mentions.goods.map((each) => ({
    first: at(each.start),
    last: at(each.end - 1) + 1,
    goods: { text: each.text, category: each.category },
  }));
  const events: Event[] = [];
  for (const sentence of findSentences(text, tokens)) {
    const words = text.slice(sentence.start, sentence.end);
    const route = findRoute(words);
    const masked = route.masked.map(({ start, end }) => ({
      first: at(start + sentence.start),
      last: at(end + sentence.start - 1) + 1,
    }));
    const isMasked = (first: number): boolean => masked.some((each) => each.first <= first && first < each.last);
    const isPretended = (index: number): boolean =>
      route.phrases.some(({ start, end }) => {
        const offset = (tokens[index]?.start ?? 0) - sentence.start;
        return start <= offset && offset < end;
      });
    const inside = { first: sentence.first, last: sentence.last };
    const triggers = findTriggers(tokens, inside, goods, parties).filter(({ at: index }) => !isPretended(index));
    const here: Event[] = [];
    for (const [order, trigger] of triggers.entries()) {
      const clause: Clause = {
        tokens,
        sentence: inside,
        from: borderBefore(tokens, trigger.at, sentence.first),
        to: borderAfter(
          tokens,
          trigger.at,
          sentence.last,
          triggers.slice(order + 1).find(({ verb }) => verb !== null)?.at,
        ),
        parties: parties.filter(
          ({ first, last }) => first >= sentence.first && last <= sentence.last && !isMasked(first),
        ),
        goods: goods.filter(({ first, last }) => first >= sentence.first && last <= sentence.last),
        everyone: parties,
        at: trigger.at,
        context,
      };
      const event = toEvent(clause, trigger, mentions, route, triggers.length === 1);
      if (event && !isInPayment(here, event, goods, trigger.at)) here.push(event);
    }
    events.push(...joinPointers(joinExchange(keepRoute(here, route, sentence.start), text, sentence)));
  }
  return mergeSame(events);
}

interface Trigger {
  readonly at: number;
  readonly verb: TransferVerb | null;
  readonly noun: TransferNoun | null;
}
interface Range {
  readonly first: number;
  readonly last: number;
}

const goodsWords: ReadonlySet<string> = new Set(["including", "containing", "comprising", "carrying"]);
const determiners =
  /^(?:the|a|an|these|those|this|that|such|any|its|their|his|her|of|more|no|further|new|additional|initial|alleged|potential|possible|proposed|secret|first|several|some|both|all|on|about|over|for|from|into)$/u;
const verbBefore =
  /^(?:to|will|would|could|may|might|can|should|must|shall|did|does|do|not|n't|never|it|he|she|they|we|i|who|which|that|has|have|had|having|is|are|was|were|be|been|being|and|also|now|already|currently|allegedly|reportedly|again|illegally)$/u;

/** A word that is both verb and noun ("supplies", "exports") is told apart by its neighbours. */
function findTriggers(
  tokens: readonly Token[],
  sentence: Range,
  goods: readonly Range[],
  parties: readonly Party[],
): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const word = tokens[at]!.lower;
    const verb = transferVerbs.get(word) ?? null;
    const noun = transferNouns.get(word) ?? null;
    if (!verb && !noun) continue;
    const previous = tokens[at - 1]?.lower ?? "";
    const next = tokens[at + 1]?.lower ?? "";
    const afterGoods = goods.some(({ last }) => last === at);
    const owner = parties.find(({ last }) => last === at);
    let isNoun = noun !== null;
    if (verb && noun) {
      const afterAgent = owner !== undefined && owner.as === "agent";
      isNoun = !(
        previous === "to" ||
        verbBefore.test(previous) ||
        previous.endsWith("ly") ||
        (afterAgent && !determiners.test(previous))
      );
      if (afterGoods || (at === sentence.first && next === "of")) isNoun = true;
      if (previous === "to" && next === "of") isNoun = true;
    } else if (verb && !noun) {
      // "an order of shells", "in use": nouns that look like verbs
      if (/^(?:the|a|an|of|in|for)$/u.test(previous) && !word.endsWith("ing") && !word.endsWith("ed")) continue;
      if (verb.role === "bidder" && !isBid(tokens, at, sentence.last, goods)) continue;
      if (word === "get" && !/^(?:to|and|will|would|could|can|'ll)$/u.test(previous)) continue;
      if (
        verb.lemma === "ship" &&
        word.startsWith("ship") &&
        !/(?:ed|ing)$/u.test(word) &&
        previous !== "to" &&
        !/^(?:will|would|could|may|might|can)$/u.test(previous)
      )
        continue;
    }
    if (word === "deal" && next === "with" && /^(?:that|which|to|will|would|must|who)$/u.test(previous)) continue;
    // A compound before its own noun: "arms trade deal"; the later word decides.
    if (isNoun && transferNouns.has(next)) continue;
    triggers.push(isNoun ? { at, verb: null, noun } : { at, verb, noun: null });
  }
  return triggers;
}

/** "offering food for weapons": goods, then what they are the price of; an offer of one thing only is none. */
function isBid(tokens: readonly Token[], at: number, last: number, goods: readonly Range[]): boolean {
  const price = goods.find(({ first }) => first > at && first <= at + 6);
  const wanted = price && goods.find(({ first }) => first > price.last && first <= price.last + 7 && first < last);
  if (!price || !wanted) return false;
  const between = tokens
    .slice(price.last, wanted.first)
    .map(({ lower }) => lower)
    .join(" ");
  return /^(?:in (?:exchange|return) )?for\b/u.test(between);
}

function toEvent(clause: Clause, trigger: Trigger, mentions: Mentions, route: Route, isOnly: boolean): Event | null {
  const { tokens, at } = clause;
  const roles: Roles | null = trigger.verb
    ? findVerbRoles(clause, trigger.verb)
    : trigger.noun && trigger.noun.role !== "deal"
      ? findNounRoles(clause, trigger.noun)
      : trigger.noun
        ? findDealRoles(clause)
        : null;
  if (!roles) return null;
  const reading: StageReading = trigger.verb
    ? findVerbStage(tokens, at, clause.sentence.first, trigger.verb)
    : findNounStage(tokens, at, clause.sentence.first, clause.sentence.last, trigger.noun!);
  const goods = roles.goods;
  if (goods.length === 0 && !roles.isAnaphoric) return null;
  if (trigger.verb?.role === "user" && goods.length === 0) return null;
  // "talks might go on" are talks, and no plan to deliver.
  const isTalk =
    (trigger.noun?.role === "deal" && reading.stage === null && talksNear(tokens, clause)) ||
    (trigger.verb === null && reading.stage === "considered" && talks.test(tokens[at]!.lower));
  const start = tokens[clause.from]?.start ?? 0;
  const end = tokens[clause.to - 1]?.end ?? start;
  const sentenceStart = tokens[clause.sentence.first]?.start ?? 0;
  const low = isOnly ? sentenceStart : start;
  const dates = mentions.dates.filter((date) => date.start >= low && date.end <= end);
  const date = dates.toSorted((one, other) => distance(one, tokens[at]!) - distance(other, tokens[at]!))[0];
  return {
    start: tokens[at]!.start,
    end: tokens[at]!.end,
    kind: "transfer",
    supplier: roles.supplier,
    recipient: roles.recipient,
    endUser: roles.endUser,
    sides: roles.sides,
    goods,
    payment: roles.payment,
    stage: isTalk ? "negotiating" : reading.stage,
    isStageSure: reading.isSure,
    isOngoing: reading.isOngoing,
    when: date && date.from !== null && date.to !== null ? { from: date.from, to: date.to } : null,
    whenText: date?.text ?? null,
    route: route.places,
    mode: findRoute(mentions.text.slice(start, end)).mode,
    quantity: toQuantity(mentions, clause, roles, isOnly),
    seeker: findSeeker(clause, trigger, reading),
    isNegated: reading.isNegated,
    isAnaphoric: roles.isAnaphoric,
    inferred: goesElsewhere(mentions.text.slice(tokens[at]!.end, end))
      ? [...roles.inferred, "elsewhere"]
      : roles.inferred,
  };
}

const talks = /^(?:talks|negotiations|discussions)$/u;
const wanting =
  /^(?:seek|sought|want|wish|hope|plan|try|tries|trying|tried|ask|request|approach|propos|intend|offer)\p{L}*$/u;

/** Whose wish a planned event is: the subject of "seeks to buy", "was planning … to buy". */
function findSeeker(clause: Clause, trigger: Trigger, { stage }: StageReading): string | null {
  if ((stage !== "considered" && stage !== "negotiating") || trigger.verb === null) return null;
  const { tokens, sentence, at } = clause;
  const before = tokens.slice(Math.max(sentence.first, at - 16), at).findLastIndex(({ lower }) => wanting.test(lower));
  if (before < 0) return null;
  const wish = Math.max(sentence.first, at - 16) + before;
  return findSubject({ ...clause, from: sentence.first, at: wish, context: noContext }).actorId;
}

function toQuantity(mentions: Mentions, clause: Clause, roles: Roles, isOnly: boolean): Quantity | null {
  const start = clause.tokens[isOnly ? clause.sentence.first : clause.from]?.start ?? 0;
  const end = clause.tokens[(isOnly ? clause.sentence.last : clause.to) - 1]?.end ?? 0;
  const inside = mentions.quantities.filter(
    (each) =>
      each.start >= start &&
      each.end <= end &&
      each.unit !== "" &&
      !/^(?:day|week|month|year|hour|minute|km|kilomet|mile|percent|%|countr|state|side|nation|people|person|time|party|resolution|letter|leader)/u.test(
        each.unit,
      ),
  );
  const goodsAt = roles.goodsAt ?? clause.tokens[clause.at]!.start;
  const nearest = inside.toSorted((one, other) => Math.abs(one.start - goodsAt) - Math.abs(other.start - goodsAt))[0];
  if (!nearest) return null;
  const { text, low, high, bound, unit } = nearest;
  return { text, low, high, bound, unit };
}

/** "to other countries": there is a recipient, but none that could be named from the surroundings. */
function goesElsewhere(words: string): boolean {
  return /\b(?:to|for|from) (?:other|third|foreign|any|some|several|many|various|a number of|at least|\w+ other)\b/iu.test(
    words,
  );
}

function talksNear(tokens: readonly Token[], clause: Clause): boolean {
  return tokens.slice(clause.from, clause.to).some(({ lower }) => negotiating.has(lower));
}

function distance(one: { readonly start: number }, other: { readonly start: number }): number {
  return Math.abs(one.start - other.start);
}

function borderBefore(tokens: readonly Token[], at: number, first: number): number {
  for (let index = at - 1; index >= first; index--) {
    if (clauseBorders.has(tokens[index]!.lower)) return index + 1;
    if (tokens[index]!.lower === "and" && tokens[index - 1]?.text === ",") return index + 1;
  }
  return first;
}

function borderAfter(tokens: readonly Token[], at: number, last: number, nextTrigger: number | undefined): number {
  for (let index = at + 1; index < last; index++) {
    const word = tokens[index]!.lower;
    if (clauseBorders.has(word)) return index;
    if (word === "and" && tokens[index - 1]?.text === ",") return index;
    if (index === nextTrigger) return index;
    // ", citing pictures of …": a participle starts a thought of its own
    if (word.endsWith("ing") && tokens[index - 1]?.text === "," && !goodsWords.has(word)) return index;
  }
  return last;
}

/** Where a sentence tells of several events, the way belongs to the last one told before it. */
function keepRoute(events: readonly Event[], route: Route, offset: number): readonly Event[] {
  const starts = [...route.phrases, ...route.masked].map(({ start }) => start + offset);
  if (events.length < 2 || starts.length === 0) return events;
  const at = Math.min(...starts);
  const owner = events.findLast(({ start }) => start < at) ?? events[0];
  return events.map((event) => (event === owner ? event : { ...event, route: [] }));
}

const exchange = /\b(?:in (?:exchange|return) for|as (?:payment|compensation|a reward) for|to pay for)\b/iu;

/** "the oil shipments may be A's part in exchange for B providing arms": one bargain, paid with what stands first. */
function joinExchange(
  events: readonly Event[],
  text: string,
  sentence: { readonly start: number; readonly end: number },
): Event[] {
  const match = exchange.exec(text.slice(sentence.start, sentence.end));
  if (!match) return [...events];
  const at = sentence.start + match.index;
  const before = events.filter(({ start }) => start < at);
  const given = events.find(({ start, goods }) => start > at && goods.length > 0);
  const paid = before.find(({ goods }) => goods.length > 0);
  if (!given || !paid || given.goods.some(({ category }) => paid.goods.some((each) => each.category === category)))
    return [...events];
  const joined: Event = {
    ...given,
    payment: paid.goods,
    recipient: given.recipient ?? (paid.supplier === given.supplier ? null : paid.supplier),
    stage: given.isStageSure ? given.stage : null,
  };
  return [joined, ...events.filter((each) => each.start > at && each !== given)];
}

/** "As part of this deal, A would receive …": the noun that points back says whose deal the other event is. */
function joinPointers(events: readonly Event[]): Event[] {
  const told = events.filter(({ goods }) => goods.length > 0);
  if (told.length === 0 || told.length === events.length) return [...events];
  // "is considering a sale, and talks are advancing": the talks are further on.
  const isTalked = events.some(({ goods, stage }) => goods.length === 0 && stage === "negotiating");
  return told.map((event, index) => {
    if (index > 0) return event;
    const stage = isTalked && event.stage === "considered" ? "negotiating" : event.stage;
    return { ...event, stage, isAnaphoric: true };
  });
}

/** "trade arms for food supplies": the second noun only names the payment of the first event. */
function isInPayment(
  events: readonly Event[],
  event: Event,
  goods: readonly (Range & { readonly goods: Goods })[],
  at: number,
): boolean {
  const isRoleless = event.supplier === null && event.recipient === null && event.sides.length === 0;
  if (isRoleless && events.some((each) => each.goods.some((item) => event.goods.includes(item)))) return true;
  const adjacent = goods.find(({ last }) => last === at);
  return (
    adjacent !== undefined && event.goods.length <= 1 && events.some(({ payment }) => payment.includes(adjacent.goods))
  );
}

/** Joins a verb and the noun it governs into one event: "completed a delivery", "made a shipment", "resumed sales". */
function mergeSame(events: readonly Event[]): Event[] {
  const kept: Event[] = [];
  for (const event of events) {
    const same = kept.findIndex(
      (each) =>
        (each.supplier === event.supplier || event.supplier === null) &&
        (each.supplier !== null ||
          (each.sides.length === 2 && each.sides.toSorted().join() === event.sides.toSorted().join())) &&
        (each.recipient === event.recipient || each.recipient === null || event.recipient === null) &&
        event.start - each.start < 120 &&
        (each.stage === event.stage || !event.isStageSure) &&
        each.isNegated === event.isNegated &&
        (event.goods.length === 0 ||
          each.goods.some(({ category }) => event.goods.some((goods) => goods.category === category))),
    );
    const other = kept[same];
    if (same < 0 || !other) kept.push(event);
    else
      kept[same] = {
        ...other,
        recipient: other.recipient ?? event.recipient,
        endUser: other.endUser ?? event.endUser,
        goods: other.goods.length > 0 ? other.goods : event.goods,
        when: other.when ?? event.when,
        whenText: other.whenText ?? event.whenText,
        payment: other.payment.length > 0 ? other.payment : event.payment,
        quantity: other.quantity ?? event.quantity,
        isAnaphoric: other.isAnaphoric && event.isAnaphoric,
      };
  }
  return kept;
}
