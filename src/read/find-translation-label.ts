import type { Span } from "../model/span.ts";
import type { Paragraph } from "./find-paragraphs.ts";
import { hasSpeech } from "./furniture.ts";

/** A line in which a page says that a machine translated it. Offsets are the paragraph's own. */
export interface TranslationLabel extends Span {
  /** Whose page it was, where the line opens with a name: `Northern Leaflet, translated automatically`. */
  readonly outlet: string | null;
}

const label =
  /\b(?:auto(?:matically|matic)?[- ]translat(?:ed|ion)|translated automatically|(?:machine|computer|ai)[- ](?:assisted )?translat(?:ed|ion)|translated (?:by|with|using|via) (?:an? )?(?:machine|computer|software|ai|google|deepl|bing|chatgpt|yandex)\b(?: translate)?|(?:google|deepl|bing|yandex) translat(?:e|ion|or))\b/iu;
const outletBefore =
  /^(?<name>(?:[Tt]he )?\p{Lu}[\p{L}\p{N}.'’&-]*(?:\s(?:of|the|&|\p{Lu}[\p{L}\p{N}.'’&-]*)){0,5})\s*(?:[,;:|(–—]|\s-\s)/u;
const pageWord = /^(?:this|the|original|translated|machine|automatic|auto|text|article|note|editor)$/iu;

/** Finds such a line; null for prose that merely speaks of translations. */
export function findTranslationLabel({ text, words }: Pick<Paragraph, "text" | "words">): TranslationLabel | null {
  const match = words <= 20 && text.length <= 200 ? label.exec(text) : null;
  if (!match) {
    return null;
  }
  const isOfPage =
    /^\W*(?:note|editor|this|the (?:article|text|above|following)|translat|machine|auto|original)/iu.test(text);
  if (hasSpeech(text) || (words > 12 && !isOfPage) || (/[.!?]$/u.test(text) && !isOfPage)) {
    return null;
  }
  const name = /^by\s/iu.test(text) ? undefined : outletBefore.exec(text.slice(0, match.index))?.groups?.["name"];
  const isName = name !== undefined && !pageWord.test(name.split(" ")[0] ?? "");
  return { start: match.index, end: match.index + match[0].length, outlet: isName ? name : null };
}
