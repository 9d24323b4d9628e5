import type { Quantity } from "../model/dossier.ts";
import type { Span } from "../model/span.ts";

/** A figure where it stands; `text` is its words. */
export interface QuantityMention extends Span, Quantity {}

/** Finds figures with their bounds and units, in reading order. */
export function findQuantities(_text: string): QuantityMention[] {
  return [];
}
