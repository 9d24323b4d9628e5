import { hasSpeech } from "./furniture.ts";
import { isProse, type Marked } from "./marked.ts";
import { isPersonName } from "./names.ts";

const trade =
  /\b(?:writer|reporter|journalist|correspondent|editor|columnist|contributor|author|fellow|analyst|researcher|professor|lecturer|director|co-?founder|founder|strategist|commentator|blogger|producer|photographer|scholar|president|chair(?:man|woman)?|adviser|advisor|former|playwright|historian|lawyer|attorney|specialist|expert|intern)\b/iu;
const trait =
  /\b(?:covers|covering|covered|writes (?:about|for|on)|writing (?:about|for|on)|(?:has |have )?reported (?:from|on)|reports (?:from|on)|joined|graduated|holds an? |has (?:worked|lived|written|served|been)|is based in|lives in|can be (?:reached|contacted|followed)|tweets at|previously (?:worked|served|was)|(?:his|her|their) (?:work|latest book|book|writing) |is the author)\b/iu;
const named =
  /^(?!The\s)(?<name>(?:Dr\.? |Prof\.? |Professor |Gen\.? )?\p{Lu}[\p{L}.'’-]*(?:\s(?:de |van |von |al-|bin )?\p{Lu}[\p{L}.'’-]*){1,3}),? (?:(?:\([^)]*\)|PhD|Jr\.|,)\s*)*(?:is|was|has|have|writes|covers|reports|works|joined|graduated|holds|teaches|serves|tweets|lives|leads)\b/u;

/**
 * Marks portraits of the authors under the last sentence of the report: "Mira Tarn covers ports for …". Only lines
 * after which no more prose follows are looked at, and only such as open with an author's name, or with a full name
 * the report has not used and a trade.
 */
export function markPortraits(marked: readonly Marked[], byline: readonly string[]): void {
  let prose = marked.filter((entry) => isProse(entry)).length;
  // Portraits stand at the very end; more than fifty lines of them are something else.
  for (let index = marked.length - 1; index > Math.max(0, marked.length - 50) && prose > 2; index--) {
    const entry = marked[index]!;
    if (entry.kind !== null) {
      continue;
    }
    const isText = isProse(entry);
    if (isPortrait(marked, index, byline)) {
      prose -= isText ? 1 : 0;
      entry.kind = "furniture";
    } else if (isText) {
      return;
    }
  }
}

function isPortrait(marked: readonly Marked[], index: number, byline: readonly string[]): boolean {
  const { text, words } = marked[index]!.paragraph;
  if (words > 90 || /[“"]/u.test(text.slice(0, 3))) {
    return false;
  }
  if (byline.some((author) => text === author || (text.startsWith(author) && (trade.test(text) || trait.test(text))))) {
    return true;
  }
  const name = named.exec(text)?.groups?.["name"];
  if (name === undefined) {
    const follows =
      /^(?:he|she|they|his|her|their)\b/iu.test(text) && (trait.test(text) || /\bbooks?\b|\btwitter\b/iu.test(text));
    const before = marked[index - 1];
    return follows && !hasSpeech(text) && before !== undefined && isPortrait(marked, index - 1, byline);
  }
  const [start = "", ...others] = name.split(" ");
  const surname = others.at(-1) ?? start;
  const isByline = byline.some((author) => author.endsWith(surname));
  const isNew = !marked.slice(0, index).some((entry) => isProse(entry) && entry.paragraph.text.includes(surname));
  const isAfterName =
    isPersonName(marked[index - 1]!.paragraph.text) && text.startsWith(marked[index - 1]!.paragraph.text);
  const isTrade = trade.test(text) || trait.test(text);
  return isTrade && (isByline || isAfterName || (isNew && isPersonName(name) && !hasSpeech(text)));
}
