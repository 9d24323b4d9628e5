import type { Goods } from "../model/dossier.ts";
import type { Token } from "../segment/tokens.ts";
import type { EventContext } from "./event.ts";
import type { Party } from "./parties.ts";

interface Range {
  readonly first: number;
  readonly last: number;
}
export interface GoodsAt extends Range {
  readonly goods: Goods;
}

/** A trigger word and the stretch of its sentence in which its parties and goods stand. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly sentence: Range;
  readonly from: number;
  readonly to: number;
  readonly parties: readonly Party[];
  readonly goods: readonly GoodsAt[];
  /** The parties of the whole text, the sentences before included. */
  readonly everyone: readonly Party[];
  readonly at: number;
  readonly context: EventContext;
}
