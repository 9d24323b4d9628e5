import { findMatches } from "../model/find-matches.ts";
import type { Span, TextSpan } from "../model/span.ts";
import { toTextSpan } from "../model/span.ts";

const days =
  "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun";
const name = String.raw`(?!(?:${days})\b)\p{Lu}[\p{L}\p{N}’'-]*(?: \p{Lu}[\p{L}\p{N}’'-]*){0,2}`;
const media =
  "news agency|news site|agency|newspaper|paper|edition|daily|weekly|broadcaster|television|TV|TV station|radio station|radio|station|channel|magazine|website|portal";
/** "on Loop", after words that say that something was put there. */
const posted = new RegExp(
  String.raw`\b(?:post|posts|posted|video|message|messages|thread|channel|account|statement|wrote|writes|published|tweeted|says|said) on (?:its |his |her |their |the )?(${name})(?= (?:channel|account|page)\b|[^\p{L}]|$)`,
  "gu",
);
/** "a video posted on Loop", "wrote on Loop", "on its Loop channel": a platform, whatever else bears the name. */
const accountNoun = "(?:channel|account|page|feed|profile)";
const account = new RegExp(
  String.raw`\b(?:(?:post|posts|posted|video|message|messages|thread|tweeted|wrote|writes) on (?:(?:its|his|her|their) )?(?=${name}(?: ${accountNoun})?(?:[^\p{L}]|$|[ ]\p{Ll}))|on (?:its|his|her|their) (?:own |official |personal |verified )?(?=${name} ${accountNoun}\b))(${name})`,
  "gu",
);
/** "in a letter to staff", "in her newsletter", "on a podcast": what carries the words, where nothing names a medium. */
const carriers =
  /\b(?:in|on|via) ((?!an? (?:(?:tele)?phone |exclusive |brief |recent |e-?mail |separate )?interview\b(?! (?:with|to) ))(?:an? (?:[\p{Ll}\d-]+ ){0,2}?(?:letter|e-?mail|message|note|op-ed|interview|podcast|reply|video)|(?:its|his|her|their) (?:own )?(?:newsletter|podcast|blog))(?: to [^,.;:“”"]{2,28}?)?)(?= (?:that|on|seen|posted|published|there|late|last|said|its|he|she|it|the)\b|[,.;:]|$)/giu;
/** "told the same paper", "by the state news agency", "Narvian state TV": a medium without a name. */
const described = new RegExp(
  String.raw`\b(?:told|tells|to|by|on|with) ((?:(?:the|an?|its|their) |\p{Lu}[\p{L}-]+(?:['’]s)? )?(?:(?:same|state|public|local|national|official|rival|private|party|army|army['’]s|government|regional|news|private) ){0,3}(?:${media}))(?= (?:that|on|in|as|last|how|\d)\b|[,.;:]|$)`,
  "gu",
);
const backTo =
  /^the (?:same |news |state )?(?:agency|news agency|newspaper|paper|daily|weekly|broadcaster|station|channel|magazine|website|site|portal)$/u;

/** What carries words, named or not. */
export interface Channel extends TextSpan {
  readonly kind: "account" | "posted" | "carrier" | "described";
  /** Whether the words point back to a medium named before. */
  readonly pointsBack: boolean;
}

/**
 * Finds what carries the words of a sentence where no medium known by name does: a post on a platform, a letter, a podcast,
 * "the same paper". In reading order of each sort; spans are those of the whole text.
 */
export function findChannels(text: string, { start, end }: Span): Channel[] {
  const stretch = text.slice(start, end);
  const found: Channel[] = [];
  const add = (kind: Channel["kind"], pattern: RegExp): void => {
    for (const { index, 0: whole, 1: words = "" } of findMatches(stretch, pattern)) {
      const from = start + index + whole.indexOf(words, whole.length - words.length);
      if (isQuoted(stretch, from - start) || (words === "paper" && /\bon $/u.test(stretch.slice(0, from - start))))
        continue;
      found.push({ ...toTextSpan(text, from, from + words.length), kind, pointsBack: backTo.test(words) });
    }
  };
  add("account", account);
  add("posted", posted);
  add("described", described);
  add("carrier", carriers);
  return found;
}

/** Whether a place stands between an opening quotation mark and its closing one. */
function isQuoted(stretch: string, at: number): boolean {
  let isOpen = false;
  // A straight mark behind a letter or stop closes, even where its opening stands in the sentence before.
  for (const [mark, index] of [...stretch.slice(0, at).matchAll(/[“”"]/gu)].map(
    ({ 0: each, index }) => [each, index] as const,
  ))
    isOpen = mark === "“" || (mark === '"' && !/[\p{L}\p{N}.,!?…]/u.test(stretch[index - 1] ?? " "));
  return isOpen;
}
