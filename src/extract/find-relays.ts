import { findActorByName } from "../lexicon/find-actors.ts";
import { toSlug } from "../lexicon/to-slug.ts";
import { findMatches } from "../model/find-matches.ts";
import { type Span, type TextSpan, toTextSpan } from "../model/span.ts";
import type { ChainLink } from "../model/statement.ts";
import type { NameMention } from "../segment/names.ts";
import { findChannels } from "./find-channels.ts";
import type { KnownPlaces } from "./voices/find-places.ts";
import { findMediaNames, type KnownMedia } from "./voices/media-names.ts";
import { isCommonWord } from "./voices/name-runs.ts";

const channelBefore =
  /\b(?:told|tells|telling|interview|comments|remarks|carried|published|released|issued|posted|broadcast|distributed|reported|relayed|quoted|cited|aired|run|read|transmit\w*|quot\w+|report\w*|relay\w*|broadcast|reproduced|calculated for|wrote for|writes for|according to|speaking (?:to|on)|statement to|writing (?:in|for)|op-ed (?:for|in)|essay (?:for|in)|column (?:for|in)|through|via|on|to|with|by|in)\b[^.;“”"]{0,45}$/iu;
const channelAfter =
  /^[^.;“”"]{0,25}?\b(?:quoted|quotes|quoting|with reference|cited|cites|citing|reported|reports|reporting|writes|wrote|transmits|transmitted|said|says|carried|carries|interview|learn\w*|published|relayed|relays|has it|ran|put it|was told|were told)\b/iu;
const told =
  /\b(?:told|tells|telling|(?:quoted|cited|interviewed) by|speaking to|interview (?:with|to)|(?:comments|remarks) to)\s+(?:the\s+)?(?=\p{Lu})/gu;
const bodies =
  /^(?:Congress|Parliament|Senate|Council|Committee|Assembly|House|Court|Cabinet|Duma|Bundestag|Knesset|Security|General|Colonel|Captain|President|Minister|Prime|Foreign|Defen[cs]e|Mr|Ms|Mrs|Dr|Sir|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;

const bodyEnd =
  /\b(?:Congress|Parliament|Senate|Council|Committee|Assembly|Court|Commission|Ministry|Union|League|Inquiry|Conference|Bank|Navy|Army|Mission|Panel|Department|Police|Forum)$/u;

const owned =
  /^['’]s? (?:\p{Ll}+ ){0,3}(?:site|partner|paper|station|channel|edition|supplement|website|agency|daily|weekly)\b/u;
/** What follows "told the Lamp", so that "told the Hague tribunal" is none. */
const afterMedium = /^(?: (?:that|on|in|last|how|he|she|it|they|the|by|at|there|this|its|his|her)\b|[,.:;“"]|$)/u;

/** The medium a report named last before a place, by id; null where it named none. */
function lastMediumBefore(text: string, at: number, media: KnownMedia): string | null {
  return findMediaNames(text.slice(Math.max(0, at - 2000), at), media).at(-1)?.actorId ?? null;
}

/** Who passes words on, as far as a report says so. */
export interface Relay extends TextSpan {
  readonly actorId: string | null;
  readonly kind?: ChainLink["kind"] | undefined;
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
  const named = findMediaNames(stretch, media);
  for (const name of named) {
    // "the Courier's sister site Tide": the second of them carries the words.
    if (owned.test(stretch.slice(name.end)) && named.some(({ start: at }) => at > name.end && at < name.end + 30))
      continue;
    if (channelBefore.test(stretch.slice(0, name.start)) || channelAfter.test(stretch.slice(name.end)))
      add(name.start, name.end, name.actorId);
  }
  // "told Loop": a name that is no person, no state and no assembly is taken for the medium it was said to.
  for (const { index, 0: words } of findMatches(stretch, told)) {
    const from = index + words.length;
    const name = /^\p{Lu}[\p{L}\p{N}&’'.-]*(?: \p{Lu}[\p{L}\p{N}&’'.-]*){0,3}/u
      .exec(stretch.slice(from))?.[0]
      .replace(/[.,’']+$|['’]s.*$/gu, "");
    const isDaily = /the\s+$/u.test(words) && /^(?:Sunday|Saturday|Monday) \p{Lu}/u.test(name ?? "");
    if (!name || (bodies.test(name) && !isDaily) || findActorByName(name) !== null) continue;
    const isNamed = /\bthe\s+$/u.test(words);
    // "the Evening Ferry", "the Lamp": with an article it is no place and nobody's name.
    const isTitle = isNamed && (name.includes(" ") || isCommonWord(name.toLowerCase()));
    if (places.has(name) && !isTitle && !(isNamed && afterMedium.test(stretch.slice(from + name.length)))) continue;
    const mention = names.find((each) => each.start < start + from + name.length && start + from < each.end);
    const fits =
      mention === undefined || isDaily
        ? isNamed
        : mention.kind === "organization" ||
          (isNamed && (mention.kind === "other" || mention.kind === "place")) ||
          (isTitle && mention.kind !== "norp");
    if (fits && !bodyEnd.test(name)) add(from, from + name.length, toSlug(name));
  }
  // A letter or podcast counts only where no medium carries the words.
  for (const { start: at, end: to, text: words, kind, pointsBack } of findChannels(text, { start, end })) {
    if (kind === "carrier" && found.length > 0) continue;
    if (kind === "account") {
      add(at - start, to - start, toSlug(words));
    } else if (kind === "posted") {
      const mention = names.find((each) => each.start < to && at < each.end);
      if (places.has(words) || findActorByName(words)?.actor.kind === "state" || mention?.kind === "person") continue;
      add(at - start, to - start, toSlug(words));
    } else if (!found.some((each) => each.start < to && at < each.end))
      found.push({
        ...toTextSpan(text, at, to),
        actorId: pointsBack ? lastMediumBefore(text, at, media) : null,
        kind: pointsBack ? undefined : "unnamed",
      });
  }
  return found.sort((one, other) => one.start - other.start);
}
