import { type ActorMention, findActors } from "../lexicon/find-actors.ts";
import { findGoods, type GoodsMention } from "../lexicon/find-goods.ts";
import type { DateRange } from "../model/date-range.ts";
import { findQuantities, type QuantityMention } from "../segment/quantities.ts";
import { type Token, toTokens } from "../segment/tokens.ts";
import { type DateMention, findDates } from "../time/find-dates.ts";

/** All that the lexicon and the small grammars see in a stretch of text; offsets point into that stretch. */
export interface Mentions {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly actors: readonly ActorMention[];
  readonly goods: readonly GoodsMention[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
}

/** Finds actors, goods, dates and figures in a text. `reference` is the day the words were written, null where unknown. */
export function findMentions(text: string, reference: DateRange | null): Mentions {
  return {
    text,
    tokens: toTokens(text),
    actors: findActors(text),
    goods: findGoods(text),
    dates: findDates(text, { reference }),
    quantities: findQuantities(text),
  };
}
