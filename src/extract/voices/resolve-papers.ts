import type { Segmented } from "../../segment/segment-report.ts";
import type { Figure } from "./find-figures.ts";
import { isMedia } from "./media-names.ts";
import { type Context, takeFrom, toOwned } from "./resolve-figures.ts";

export const papers =
  /^(?:statement|note|letter|communique|communiqué|dispatch|commentary|document|memo|memorandum|text|message|post|tweet|speech|editorial|resolution|bulletin)$/u;

/** "the statement", "its memorandum", "a navy communique": a paper speaks for whoever issued it. */
export function resolvePaper(figure: Figure, before: readonly Figure[], context: Context): Figure {
  const owned = toOwned(figure, before, context);
  const [owner] = owned.speaksFor;
  if (/^(?:its|their)\s/iu.test(figure.text) && owner !== undefined) {
    const issuer = before.findLast(({ actor }) => actor === owner);
    return issuer ? takeFrom(owned, issuer) : owned;
  }
  if (!/^(?:the|that|this)\b/iu.test(figure.text) || figure.speaksFor.length > 0) return figure;
  const noun = new RegExp(`\\b${figure.nouns.find((each) => papers.test(each)) ?? ""}\\b`, "iu");
  const voices = before.filter(
    ({ actor, isSpeaker, speaksFor, nouns }) =>
      isSpeaker &&
      (actor !== null || speaksFor.length > 0) &&
      !nouns.some((each) => papers.test(each)) &&
      !(actor !== null && (isMedia(actor) || context.media.has(actor))),
  );
  const words = (sentence: number): string => toSentence(context.segmented, sentence);
  const day = weekday.exec(words(figure.sentence).slice(0, 80))?.[0];
  const firstOfLast = (fits: (sentence: number) => boolean): Figure | undefined => {
    const last = voices.findLast(({ sentence }) => sentence < figure.sentence && fits(sentence));
    return last && voices.find(({ sentence }) => sentence === last.sentence);
  };
  const issuer =
    firstOfLast((sentence) => noun.test(words(sentence))) ??
    (day === undefined ? undefined : firstOfLast((sentence) => words(sentence).includes(day))) ??
    voices.findLast(({ isPlural, paragraph }) => !isPlural && figure.paragraph - paragraph <= 2);
  return issuer ? takeFrom(figure, issuer) : figure;
}

const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;

function toSentence({ text, sentences }: Segmented, index: number): string {
  const { start, end } = sentences[index]!;
  return text.slice(start, end);
}
