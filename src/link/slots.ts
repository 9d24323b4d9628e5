import type { Clause, GoodsAt } from "./clause.ts";
import type { Party } from "./parties.ts";
import { clauseBorders, prepositions } from "./transfer-words.ts";

/** Parties and goods after a trigger by the preposition they hang on. */
export interface Slots {
  readonly plain: Party[];
  readonly to: Party[];
  readonly from: Party[];
  readonly by: Party[];
  readonly with: Party[];
  readonly between: Party[];
  readonly for: Party[];
  readonly goods: GoodsAt[];
  readonly origin: Party | null;
  readonly payment: GoodsAt[];
}

/** Sorts what follows a trigger by the preposition before it. */
export function readAfter(clause: Clause, first: number): Slots {
  const { tokens, parties, goods } = clause;
  const slots: Slots = {
    plain: [],
    to: [],
    from: [],
    by: [],
    with: [],
    between: [],
    for: [],
    goods: [],
    payment: [],
    origin: null,
  };
  let origin: Party | null = null;
  let preposition = "";
  let isPayment = false;
  for (let at = first; at < clause.to; at++) {
    const word = tokens[at]!.lower;
    // The quotation is over and its speaker follows.
    if (word === "”" && /^(?:he|she|said|says|told)$/u.test(tokens[at + 1]?.lower ?? "")) break;
    const party = parties.find((each) => each.first === at);
    const item = goods.find((each) => each.first === at);
    if (item) {
      if (isPayment) slots.payment.push(item);
      else if (slots.goods.length < 3) slots.goods.push(item);
      at = item.last - 1;
      continue;
    }
    if (party) {
      if (party.as === "origin") origin = origin ?? party;
      else if (party.as !== "modifier" && !isPayment)
        (party.as === "owner" && preposition !== "to" && preposition !== "" ? [] : slotOf(slots, preposition)).push(
          party,
        );
      at = Math.max(at, party.last - 1);
      continue;
    }
    if ((word === "exchange" || word === "return") && tokens[at - 1]?.lower === "in") {
      isPayment = tokens[at + 1]?.lower === "for" || tokens[at + 1]?.lower === "of";
      // "… and is offering food in return": what stands last is the price.
      const price = isPayment || slots.goods.length < 2 ? undefined : slots.goods.pop();
      if (price) slots.payment.push(price);
    } else if (
      word === "for" &&
      clause.goods.some(({ last }) => last === at) &&
      clause.goods.some((each) => each.first > at && each.first <= at + 4)
    )
      isPayment = true;
    else if (clauseBorders.has(word)) break;
    if (word === "with") isPayment = false;
    // "as confirmed by B": by hangs on another verb
    if (word === "by" && at > first && tokens[at - 1]!.lower.endsWith("ed")) preposition = "of";
    else if (prepositions.has(word)) preposition = word;
    else if (/^[,]$/u.test(word)) preposition = "";
  }
  return { ...slots, origin };
}

function slotOf(slots: Slots, preposition: string): Party[] {
  switch (preposition) {
    case "":
      return slots.plain;
    case "to":
    case "into":
    case "towards":
    case "toward":
      return slots.to;
    case "from":
      return slots.from;
    case "by":
      return slots.by;
    case "with":
      return slots.with;
    case "between":
    case "among":
      return slots.between;
    case "for":
      return slots.for;
    default:
      return [];
  }
}
