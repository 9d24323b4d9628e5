import type { Goods } from "../model/dossier.ts";
import type { Token } from "../segment/tokens.ts";
import type { Clause, GoodsAt } from "./clause.ts";
import type { Party } from "./parties.ts";
import { readAfter, type Slots } from "./slots.ts";
import { findSubject, nounStart } from "./subject.ts";
import { prepositions, type TransferNoun, type TransferVerb } from "./transfer-words.ts";

/** Who gives what to whom for what. `inferred` names the fields that the clause itself does not state. */
export interface Roles {
  readonly supplier: string | null;
  readonly recipient: string | null;
  readonly endUser: string | null;
  readonly sides: readonly string[];
  readonly goods: readonly Goods[];
  readonly goodsAt: number | null;
  readonly payment: readonly Goods[];
  readonly isAnaphoric: boolean;
  readonly inferred: readonly string[];
}

const additional = /^(?:new|further|more|additional)$/u;
const pointing = /^(?:the|this|that|these|those|such|any|said)$/u;

/** Reads the roles around a verb, active or passive. Null where neither goods nor parties stand in its reach. */
export function findVerbRoles(clause: Clause, verb: TransferVerb): Roles | null {
  const { tokens, at } = clause;
  const isPassive = isPassiveAt(tokens, at, clause.from);
  const after = readAfter(clause, at + 1);
  const inferred: string[] = [];
  const subjectGoods = clause.goods.filter(({ last }) => last <= at && last > at - 14 && last > clause.from).at(-1);
  const found = findSubject(clause);
  const subject = found.actorId;
  if (found.isInferred && subject !== null) inferred.push("subject");
  const isReduced =
    !isPassive &&
    /(?:ed|sent|sold|bought|given|got)$/u.test(tokens[at]!.lower) &&
    subjectGoods !== undefined &&
    (["by", "from", "to"].includes(tokens[at + 1]?.lower ?? "") ||
      (subjectGoods.last === at && /^(?:is|are|was|were|will|would|could)$/u.test(tokens[at + 1]?.lower ?? "")));
  if (isPassive || isReduced) {
    const goods = subjectGoods ?? after.goods[0];
    const pointed = goods ? null : pointsBack(tokens, at, clause.from);
    if (!goods && pointed === null) return null;
    const origin = goods ? originOf(clause, goods.first) : null;
    const agent = after.by[0]?.actorId ?? null;
    const giver = verb.role === "giver" || verb.role === "trader";
    const base = toRoles(
      after,
      goods ? [goods] : [],
      !goods,
      inferred.filter((each) => each !== "subject"),
    );
    if (verb.role === "captor") return { ...base, supplier: after.from[0]?.actorId ?? null, recipient: agent };
    if (verb.role === "user") return { ...base, supplier: origin?.actorId ?? null, recipient: agent };
    return giver
      ? {
          ...base,
          supplier: agent ?? after.from[0]?.actorId ?? origin?.actorId ?? null,
          recipient: after.to[0]?.actorId ?? null,
        }
      : { ...base, supplier: after.from[0]?.actorId ?? origin?.actorId ?? null, recipient: agent };
  }
  const goods = after.goods;
  const isAnaphoric = goods.length === 0 && objectPointsBack(tokens, at);
  if (goods.length === 0 && !isAnaphoric) return null;
  const base = toRoles(after, goods, isAnaphoric, inferred);
  const origin = after.origin?.actorId ?? null;
  switch (verb.role) {
    case "giver": {
      const firstGoods = goods[0]?.first ?? Number.POSITIVE_INFINITY;
      const dative = after.plain.find(({ first, last }) => first > at && last <= firstGoods) ?? null;
      const recipient = after.to[0] ?? dative;
      const endUser =
        after.by[0] ?? after.for[0] ?? after.to.slice(1).find(({ actorId }) => actorId !== recipient?.actorId) ?? null;
      return {
        ...base,
        supplier: subject ?? origin,
        recipient: recipient?.actorId ?? null,
        endUser: recipient ? (endUser?.actorId ?? null) : null,
      };
    }
    case "taker":
      return { ...base, supplier: after.from[0]?.actorId ?? origin ?? null, recipient: subject };
    case "trader": {
      const other = after.with[0]?.actorId ?? after.to[0]?.actorId ?? after.origin?.actorId ?? null;
      return after.payment.length > 0 || after.to.length > 0 ? { ...base, supplier: subject, recipient: other } : null;
    }
    case "payer": {
      const paid = goods.filter((each) => precededBy(tokens, each.first, "for"));
      const means = goods.filter(
        (each) => precededBy(tokens, each.first, "with") || precededBy(tokens, each.first, "in"),
      );
      if (paid.length === 0) return null;
      return {
        ...base,
        goods: paid.map((each) => each.goods),
        payment: means.map((each) => each.goods),
        supplier: after.to[0]?.actorId ?? after.from[0]?.actorId ?? null,
        recipient: subject,
      };
    }
    // "offers food for weapons": the price stands first
    case "bidder":
      return {
        ...base,
        goods: base.payment,
        payment: base.goods,
        supplier: after.to[0]?.actorId ?? after.plain[0]?.actorId ?? null,
        recipient: subject,
      };
    case "captor":
      return { ...base, supplier: after.from[0]?.actorId ?? origin, recipient: subject };
    case "user":
      return { ...base, supplier: after.from[0]?.actorId ?? origin, recipient: subject };
  }
}

/** Reads the roles around a noun: "A's deliveries of B to C", "arms sales to C", "transfer by A of B". */
export function findNounRoles(clause: Clause, noun: TransferNoun): Roles | null {
  const { tokens, at } = clause;
  const after = readAfter(clause, at + 1);
  const compound = clause.goods.find(({ last }) => last === at) ?? null;
  const ofGoods = after.goods
    .filter((each) => precededBy(tokens, each.first, "of") || after.goods.length === 1)
    .slice(0, 2);
  const goods = compound ? [compound] : ofGoods;
  const head = compound?.first ?? at;
  const origin = originOf(clause, head) ?? null;
  const isAnaphoric =
    pointing.test(tokens[head - 1]?.lower ?? "") ||
    (goods.length === 0 && additional.test(tokens[at - 1]?.lower ?? ""));
  if (goods.length === 0 && !isAnaphoric) return null;
  const inferred: string[] = [];
  const base = toRoles(after, goods, isAnaphoric, inferred);
  const subject = findSubject(clause);
  const governs =
    /^(?:made|make|makes|making|completed|complete|completing|conducted|began|begun|started|resumed|resume|continue|continued|sent|carried|executed)$/u;
  const isObject = tokens.slice(Math.max(clause.from, at - 7), at).some(({ lower }) => governs.test(lower));
  const owner = origin?.actorId ?? null;
  if (noun.role === "taker") {
    return {
      ...base,
      supplier: after.from[0]?.actorId ?? null,
      recipient: owner ?? after.by[0]?.actorId ?? (isObject ? subject.actorId : null),
    };
  }
  const supplier =
    after.by[0]?.actorId ??
    after.from[0]?.actorId ??
    owner ??
    (isObject && !subject.isInferred ? subject.actorId : null);
  const recipient =
    after.to[0]?.actorId ?? (after.from.length > 0 ? (laterParty(clause, after.from[0]!)?.actorId ?? null) : null);
  // "other defence supplies" without anybody beside it are goods and no event.
  if (noun.lemma === "supply" && supplier === null && recipient === null && !isAnaphoric) return null;
  return {
    ...base,
    supplier,
    recipient: recipient === supplier ? null : recipient,
    endUser: after.for[0]?.actorId ?? null,
  };
}

/** Reads the sides of a deal: "arms deal between A and B", "A's arms transaction with B", "such a deal". */
export function findDealRoles(clause: Clause): Roles | null {
  const { tokens, at } = clause;
  const after = readAfter(clause, at + 1);
  const compound =
    clause.goods.find(({ last }) => last === at || (last === at - 1 && /^['’]$/u.test(tokens[at - 1]?.text ?? ""))) ??
    null;
  const onGoods = after.goods.filter((each) =>
    ["on", "for", "over", "about", "of", "in"].some((word) => precededBy(tokens, each.first, word)),
  );
  const goods = compound ? [compound] : onGoods;
  const isAnaphoric =
    goods.length === 0 &&
    (/^(?:talks|negotiations|discussions)$/u.test(tokens[at]!.lower) ||
      tokens.slice(Math.max(clause.from, at - 3), at).some(({ lower }) => pointing.test(lower)));
  if (goods.length === 0 && !isAnaphoric) return null;
  const inferred: string[] = [];
  let sides = after.between.map(({ actorId }) => actorId).slice(0, 2);
  const owner = originOf(clause, compound?.first ?? at)?.actorId ?? null;
  if (sides.length < 2) {
    const withOther = after.with[0]?.actorId ?? null;
    if (sides.length === 1 && withOther !== null) sides = [...sides, withOther];
  }
  if (sides.length < 2) {
    const withOther = after.with[0]?.actorId ?? null;
    const subject = findSubject(clause);
    const first = owner ?? subject.actorId ?? null;
    if (withOther !== null && first !== null && withOther !== first) sides = [first, withOther];
    else if (withOther !== null && clause.context.subject !== null) {
      sides = [clause.context.subject, withOther];
      inferred.push("sides");
    } else if (withOther !== null && clause.context.pair?.includes(withOther)) {
      sides = [...clause.context.pair];
      inferred.push("sides");
    } else {
      const named = [
        ...new Set(
          clause.parties
            .filter(({ as, first }) => as !== "modifier" && !/^(?:in|against|inside)$/u.test(nounStart(tokens, first)))
            .map(({ actorId }) => actorId),
        ),
      ];
      if (named.length === 2 && tokens[at]!.lower !== "trade") {
        sides = named;
        inferred.push("sides");
      } else if (clause.context.pair && tokens[at]!.lower !== "trade") {
        sides = [...clause.context.pair];
        inferred.push("sides");
      }
    }
  }
  return {
    ...toRoles(after, goods, isAnaphoric, inferred),
    supplier: null,
    recipient: null,
    sides: [...new Set(sides)],
  };
}

function toRoles(after: Slots, goods: readonly GoodsAt[], isAnaphoric: boolean, inferred: readonly string[]): Roles {
  return {
    supplier: null,
    recipient: null,
    endUser: null,
    sides: [],
    goods: goods.map((each) => each.goods),
    goodsAt: null,
    payment: after.payment.map((each) => each.goods),
    isAnaphoric,
    inferred,
  };
}

function originOf(clause: Clause, head: number): Party | null {
  return (
    clause.parties.findLast(
      ({ first, last, as }) => (as === "origin" || as === "owner") && last <= head && head - first <= 7,
    ) ?? null
  );
}

function laterParty(clause: Clause, party: Party): Party | null {
  return (
    clause.parties.find(
      ({ first, as, actorId }) =>
        first >= party.last && first < clause.to && as !== "modifier" && actorId !== party.actorId,
    ) ?? null
  );
}

function precededBy(tokens: readonly Token[], first: number, word: string): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 9); at--) {
    const lower = tokens[at]!.lower;
    if (lower === word) return true;
    if (prepositions.has(lower) && lower !== "of") return false;
  }
  return false;
}

/** A participle with a form of "be" before it and nothing but adverbs between. */
function isPassiveAt(tokens: readonly Token[], at: number, from: number): boolean {
  const form = tokens[at]!.lower;
  if (!/(?:ed|en|sent|sold|bought|given|got|paid|lent|fed)$/u.test(form)) return false;
  for (let index = at - 1; index >= Math.max(from, at - 4); index--) {
    const word = tokens[index]!.lower;
    if (/^(?:is|are|was|were|be|been|being|'re|get|got)$/u.test(word)) return true;
    if (!/ly$|^(?:not|n't|never|also|now|already|then|still|[“"‘'])$/u.test(word)) return false;
  }
  return false;
}

function pointsBack(tokens: readonly Token[], at: number, from: number): string | null {
  const word = tokens
    .slice(Math.max(from, at - 8), at)
    .find(({ lower }) => /^(?:they|these|those|them|it)$/u.test(lower));
  return word?.lower ?? null;
}

function objectPointsBack(tokens: readonly Token[], at: number): boolean {
  return /^(?:them|these|those)$/u.test(tokens[at + 1]?.lower ?? "");
}
