import type { NameMention } from "../segment/names.ts";
import type { KnownPlaces } from "./find-places.ts";
import type { KnownMedia } from "./media-names.ts";

/** People a report names in full: last name (lower case) → slug and full name. */
export type KnownPeople = ReadonlyMap<string, { readonly slug: string; readonly name: string }>;

/** What a report names, found once for all its voices. */
export interface KnownNames {
  readonly people: KnownPeople;
  readonly places: KnownPlaces;
  readonly media: KnownMedia;
  readonly mentions: readonly NameMention[];
  /** States the report names, the most often named first. */
  readonly states: readonly string[];
}
