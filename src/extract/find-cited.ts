import { type Span, type TextSpan, toTextSpan } from "../model/span.ts";
import { toBodyClasses } from "./body-nouns.ts";
import { isPeopleNoun, isPersonNoun } from "./person-nouns.ts";

const citing =
  /(?:citing|quoting|cited|quoted|quotes|cites|with reference to) ((?!by |from )[^,.;:“”"]{3,70}?)(?= (?:as saying|that|with the words|on Monday|said|reported|reports|writes|wrote)\b|[,.;:“”"]|$)/u;

/**
 * Finds whom a medium cites in a sentence: "the Courier, citing two officials, reported …". Undefined where it cites a
 * thing ("citing customs data"), which speaks for nobody. The span is that of the whole text.
 */
export function findCited(text: string, from: number, sentence: Span): TextSpan | undefined {
  const stretch = text.slice(from, sentence.end);
  const match = citing.exec(stretch);
  if (match?.[1] === undefined || match.index > 90) return undefined;
  const words = match[1].trimEnd();
  const start = from + match.index + match[0].indexOf(words);
  const head = words.split(/ (?:of|from|in|at|with|close|inside|who|familiar|within) /u, 1)[0] ?? words;
  const noun = /([\p{L}-]+)$/u.exec(head)?.[1] ?? "";
  const lower = noun.toLowerCase();
  const isSomebody =
    isPersonNoun(lower) ||
    isPeopleNoun(lower) ||
    toBodyClasses(lower).length > 0 ||
    /^\p{Lu}\p{Ll}/u.test(noun) ||
    (/^an? /u.test(words) && /(?:er|or|ist|ee|ian|man|woman|nic)$/u.test(lower));
  return isSomebody && !/^(?:it|him|her|them|his|its|their)\b/iu.test(words)
    ? toTextSpan(text, start, start + words.length)
    : undefined;
}
