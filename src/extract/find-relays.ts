import { findActorByName } from "../lexicon/find-actors.ts";
import { type Span, type TextSpan, toTextSpan } from "../model/span.ts";
import type { ChainLink } from "../model/statement.ts";
import type { NameMention } from "../segment/names.ts";
import type { KnownPlaces } from "./find-places.ts";
import { findMediaNames, type KnownMedia, toSlug } from "./media-names.ts";

const channelBefore =
  /\b(?:told|tells|telling|interview|comments|remarks|carried|published|released|issued|posted|broadcast|distributed|reported|relayed|quoted|cited|aired|run|read|according to|speaking (?:to|on)|statement to|writing (?:in|for)|op-ed (?:for|in)|essay (?:for|in)|column (?:for|in)|through|via|on|to|with|by|in)\b[^.;“”"]{0,45}$/iu;
const channelAfter =
  /^[^.;“”"]{0,25}?\b(?:quoted|quotes|quoting|cited|cites|citing|reported|reports|reporting|writes|wrote|transmits|transmitted|said|says|carried|carries|interview|learn\w*|published|relayed|relays|has it|ran|put it)\b/iu;
const told = /\b(?:told|tells|telling)\s+(?:the\s+)?(?=\p{Lu})/gu;
const bodies =
  /^(?:Congress|Parliament|Senate|Council|Committee|Assembly|House|Court|Cabinet|Duma|Bundestag|Knesset|Security|General|Colonel|Captain|President|Minister|Prime|Foreign|Defen[cs]e|Mr|Ms|Mrs|Dr|Sir|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;

/** Who passes words on, as far as a report says so. */
export interface Relay extends TextSpan {
  readonly actorId: string | null;
  readonly kind?: ChainLink["kind"];
}

/**
 * Finds who passes the words of a sentence on: "in a statement carried by NNA", "told the Courier", "NNA quoted him as
 * saying". In reading order; a medium that only stands in the sentence is none.
 */
export function findRelays(
  text: string,
  { start, end }: Span,
  media: KnownMedia,
  names: readonly NameMention[],
  places: KnownPlaces,
): Relay[] {
  const stretch = text.slice(start, end);
  const found: Relay[] = [];
  const add = (from: number, to: number, actorId: string): void => {
    if (!found.some((each) => each.actorId === actorId || (each.start < start + to && start + from < each.end))) {
      found.push({ ...toTextSpan(text, start + from, start + to), actorId });
    }
  };
  for (const name of findMediaNames(stretch, media)) {
    if (channelBefore.test(stretch.slice(0, name.start)) || channelAfter.test(stretch.slice(name.end)))
      add(name.start, name.end, name.actorId);
  }
  // "told Loop": a name that is no person, no state and no assembly is taken for the medium it was said to.
  for (const { index, 0: words } of stretch.matchAll(told)) {
    const from = index + words.length;
    const name = /^\p{Lu}[\p{L}\p{N}&’'.-]*(?: \p{Lu}[\p{L}\p{N}&’'.-]*){0,3}/u
      .exec(stretch.slice(from))?.[0]
      .replace(/[.,’']+$|['’]s.*$/gu, "");
    if (!name || bodies.test(name) || findActorByName(name) !== null) continue;
    if (places.has(name)) continue;
    const mention = names.find((each) => each.start < start + from + name.length && start + from < each.end);
    if (mention !== undefined && mention.kind === "organization") add(from, from + name.length, toSlug(name));
  }
  return found.sort((one, other) => one.start - other.start);
}
