import type { Span } from "../model/span.ts";

/** A picture's line: what it shows, whose it is. Offsets are the line's own. */
export interface Caption {
  /** Who made or sent the picture; null where the line does not say. */
  readonly credit: Span | null;
  /** Whether the line holds the credit alone, so that the words stand before it. */
  readonly bare: boolean;
}

const maker = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’&-]+){0,4}`;
const pictureHouse =
  "(?:AP|AFP|EPA|EFE|Reuters|REUTERS|Getty|Shutterstock|Bloomberg|Xinhua|TASS|Sputnik|Yonhap|Kyodo|KCNA|Handout|HANDOUT|Pool|POOL|File|FILE|iStock|Alamy|Instagram|Facebook|Twitter|Wikimedia|Flickr|Anadolu|ANSA|dpa|Zuma|NurPhoto|[\\p{L}]+ ?(?:Photos?|Images?|Pictures|Press|News|Agency))";
// "J. Roe/NNA", "A. Poe / NNA via Delta Photos"
const shared = String.raw`${maker}\s?/\s?\p{Lu}[\p{L}&. -]{1,40}?(?:\s?/\s?\p{Lu}[\p{L}&. -]{1,30}?)?(?:\svia\s\p{Lu}[\p{L} ]{1,30}?)?`;
const house = String.raw`(?:${maker}\s?[/,]\s?)?(?:${maker}\svia\s)?${pictureHouse}(?:\s(?:Images|Photos?|Pictures|Commons|News))?`;

const bareLine =
  /^(?:(?:cover |featured? |file |lead |header )?(?:images?|photos?|photographs?|pictures?|illustrations?|graphics?|videos?|screengrabs?)(?:\s*\/?\s*(?:sources?|credits?|courtesy(?: of)?|by|copyright))?\s*(?::|©|\bby\b|-\s)|©|credits?:|\(?photo by)\s*(?<name>[^\n]{2,90}?)\)?\.?$/diu;
const ownLine = new RegExp(String.raw`^\(?(?<name>${shared}|${maker}\svia\s${pictureHouse}|${house})\)?\.?$`, "du");
const tailInBrackets = new RegExp(
  String.raw`\((?:(?:[Pp]hoto|[Ii]mage|[Pp]icture|PHOTO)(?: credit)?(?:\s?:|\sby|\scourtesy of)?\s)?(?<name>${shared}|[Pp]hotos?\s?/\s?${maker}|AP Photo\s?/\s?${maker}|${maker}\svia\s${pictureHouse}(?:\s\p{Lu}\p{L}+)?)\.?\)\.?$`,
  "du",
);
const tailAfterStop = new RegExp(
  String.raw`[.!?”"]\s+(?:(?:Photo|Image|Picture)(?: credit)?(?::|\sby)\s)?(?<name>${shared}|${maker}\svia\s${pictureHouse}(?:\s\p{Lu}\p{L}+)?)$`,
  "du",
);
// "(handout)", "… at the quay, file photo."
const tailWithoutName =
  /(?:\((?:via )?|[,.;–—-]\s?)(?:[Hh]andout|HANDOUT|[Ff]ile (?:photo|picture|image|pic)|FILE|[Ss]creen ?grab|[Cc]ourtesy (?:photo|image)|[Pp]hoto (?:handout|illustration)|[Ii]llustrati(?:ve|on) (?:photo|image)|[Uu]ndated (?:photo|picture|image|handout))\)?\.?\)?$/u;
const opening =
  /^(?:FILE(?:\s?PHOTO|\s?PIC)?\s*(?:[:–—]|-\s)|(?:photo|picture|image|caption)\s*:\s|(?:above|below|left|right|pictured)\s*:\s)/iu;

/** Finds whether a line belongs to a picture; null where it does not. */
export function findCaption(text: string): Caption | null {
  if (text.length > 700) {
    return null;
  }
  const alone = text.length <= 110 ? bareLine.exec(text) : null;
  if (alone && !/[.!?]\s/u.test(alone.groups?.["name"] ?? "")) {
    return { credit: toSpan(alone, 0), bare: true };
  }
  const own = text.length <= 80 && text.includes("/") ? ownLine.exec(text) : null;
  if (own && !/\p{Ll}{3}\.\s/u.test(own.groups?.["name"] ?? "")) {
    return { credit: toSpan(own, 0), bare: true };
  }
  const from = Math.max(0, text.length - 130);
  const tail = text.slice(from);
  // Most lines fail these looks, which are far cheaper than the patterns.
  const closers = [
    ...(/\)\.?$/u.test(tail) ? [tailInBrackets] : []),
    ...(tail.includes("/") || tail.includes(" via ") ? [tailAfterStop] : []),
  ];
  for (const pattern of closers) {
    const match = pattern.exec(tail);
    const span = toSpan(match, from);
    if (span) {
      return { credit: span, bare: false };
    }
  }
  if (text.length <= 300 && tailWithoutName.test(tail) && !/[“"”]/u.test(tail.slice(-20))) {
    return { credit: null, bare: false };
  }
  return opening.test(text) ? { credit: null, bare: false } : null;
}

function toSpan(match: RegExpExecArray | null, shift: number): Span | null {
  const indices = match?.indices?.groups?.["name"];
  return indices ? { start: indices[0] + shift, end: indices[1] + shift } : null;
}
