import { type TextSpan, toTextSpan } from "../../src/model/span.ts";

/** Finds the parts of a content, joined by ` … `, in a text; see `findPart`. Parts that are not there are complained of and left out. */
export function findParts(text: string, parts: string, complain: (message: string) => void): TextSpan[] {
  return parts.split(" … ").flatMap((part) => findPart(text, part, complain) ?? []);
}

/** Finds quoted words: alone they must stand once, `#2` takes the second place as whole words, `##2` inside words too. */
export function findPart(text: string, part: string, complain: (message: string) => void): TextSpan | null {
  const [, words = part, marks = "", number = "1"] = /^(.*?)(?:(##?)(\d+))?$/su.exec(part) ?? [];
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ""; at = text.indexOf(words, at + 1)) {
    if (marks === "##" || isWhole(text, at, at + words.length)) places.push(at);
  }
  const start = places[Number(number) - 1];
  if (start === undefined) {
    complain(`words are not in the text: ${part}`);
    return null;
  }
  if (marks === "" && places.length > 1) complain(`words stand ${places.length} times, say which with #: ${part}`);
  return toTextSpan(text, start, start + words.length);
}

function isWhole(text: string, start: number, end: number): boolean {
  const isWord = (at: number): boolean => /[\p{L}\p{N}_]/u.test(text.charAt(at));
  return !(isWord(start - 1) && isWord(start)) && !(isWord(end - 1) && isWord(end));
}
