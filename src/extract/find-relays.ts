import { type Span, type TextSpan, toTextSpan } from "../model/span.ts";
import { findMediaNames } from "./media-names.ts";

const channel =
  /\b(?:told|in an interview (?:with|given to|published by|broadcast by)|in (?:comments|remarks) (?:to|carried by|published by|reported by)|(?:carried|published|released|issued|posted|broadcast|distributed|reported|relayed|quoted|cited|aired|run) (?:as saying )?(?:by|on|through|in)|quoted as saying by|according to|speaking (?:to|on)|on the (?:website|telegram channel) of|in an? (?:op-ed|essay) (?:for|in)|writing in|as reported by)\s+/giu;

/**
 * Finds who passes the words on, as far as a stretch of text says so: "in a statement carried by NNA", "told the Courier".
 * In reading order.
 */
export function findRelays(text: string, { start, end }: Span): (TextSpan & { readonly actorId: string })[] {
  const stretch = text.slice(start, end);
  const names = findMediaNames(stretch);
  const found: (TextSpan & { readonly actorId: string })[] = [];
  if (names.length === 0) return found;
  for (const { index, 0: words } of stretch.matchAll(channel)) {
    const from = index + words.length;
    const name = names.find((each) => each.start >= from && each.start - from < 60 && isOnePhrase(stretch.slice(from, each.start)));
    if (name && !found.some(({ actorId }) => actorId === name.actorId)) {
      found.push({ ...toTextSpan(text, start + name.start, start + name.end), actorId: name.actorId });
    }
  }
  return found;
}

/** No sentence, quotation or clause border between the channel's words and the name. */
function isOnePhrase(between: string): boolean {
  return !/[.;“”":]/u.test(between) && !/\b(?:that|said|who|which|and)\b/u.test(between);
}
