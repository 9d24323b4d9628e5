import type { Frame, Goods, Quantity, Stage } from "../model/dossier.ts";
import type { Span } from "../model/span.ts";

/** One event that a statement's words tell of, before statements are put together. Offsets point into the words read. */
export interface Event extends Span {
  readonly kind: Frame["kind"];
  readonly supplier: string | null;
  readonly recipient: string | null;
  readonly endUser: string | null;
  /** The sides where the words do not say who gives: "arms deals between A and B". */
  readonly sides: readonly string[];
  readonly goods: readonly Goods[];
  readonly payment: readonly Goods[];
  readonly stage: Stage | null;
  /** False where the stage is read off a noun or a gerund, which leave it half open. */
  readonly isStageSure: boolean;
  readonly isOngoing: boolean;
  readonly when: { readonly from: string; readonly to: string } | null;
  readonly whenText: string | null;
  readonly route: readonly string[];
  readonly mode: string | null;
  readonly quantity: Quantity | null;
  /** Who wants or asks for it, as far as the words say; null where nobody is said to. */
  readonly seeker: string | null;
  /** The words say it did not happen. */
  readonly isNegated: boolean;
  /** Points back ("these deliveries", "such a deal", "the shipments") instead of naming the goods. */
  readonly isAnaphoric: boolean;
  /** Names of fields taken from the surroundings and not from the words. */
  readonly inferred: readonly string[];
}

/** What a clause leaves out and its surroundings tell. */
export interface EventContext {
  /** Who does what the words leave without a subject ("denied selling arms"); null where unclear. */
  readonly subject: string | null;
  /** Who "it" is at the start of the words. */
  readonly it: string | null;
  /** Who "we" is: the state or body the speaker speaks for. */
  readonly we: string | null;
  /** The only two sides the report speaks of as dealing with each other, if there are just two. */
  readonly pair: readonly [string, string] | null;
}

export const noContext: EventContext = { subject: null, it: null, we: null, pair: null };
