import type { Statement } from "../model/statement.ts";
import type { Anchor } from "./decision.ts";

const reach = 32;

/** Adds what stands round exact words, so that they can be told from the same words elsewhere. */
export function toAnchor<Words extends Anchor>(words: Words, text: string): Words {
  return {
    ...words,
    before: text.slice(Math.max(0, words.start - reach), words.start),
    after: text.slice(words.end, words.end + reach),
  };
}

/**
 * Finds exact words in a text: where they stood, else where they now stand alone or between the same words. Null where
 * they are gone, or stand in several places that nothing tells apart.
 */
export function findAnchor<Words extends Anchor>(words: Words, text: string): Words | null {
  const { start, end, text: wanted, before, after } = words;
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && places.length < 1000; at = text.indexOf(wanted, at + 1))
    places.push(at);
  const isBetween = (at: number): boolean =>
    before !== undefined &&
    after !== undefined &&
    text.slice(0, at).endsWith(before) &&
    text.startsWith(after, at + wanted.length);
  const alike = places.filter(isBetween);
  const only = places.includes(start) && (alike.length === 0 || isBetween(start)) ? start : (one(alike) ?? one(places));
  return only === undefined ? null : { ...words, start: only, end: only + end - start };
}

/**
 * Finds the statement of a later text that says the same: the same content, speaker, cue and act in the very same
 * words, names and numbers included. Null where there is none, or several that their surroundings do not tell apart.
 */
export function findSuccessor(
  statement: Statement,
  text: string,
  candidates: readonly Statement[],
  laterText: string,
): Statement | null {
  const words = toWords(statement);
  const same = candidates.filter((each) => toWords(each) === words);
  if (same.length < 2) return same[0] ?? null;
  const round = (each: Statement, whole: string): string => {
    const { start, end } = each.content[0] ?? each.cue ?? { start: 0, end: 0 };
    return `${whole.slice(Math.max(0, start - reach), start)}\n${whole.slice(end, end + reach)}`;
  };
  return one(same.filter((each) => round(each, laterText) === round(statement, text))) ?? null;
}

/** Whether two statements of one text are the same: speaker, cue, content and act, in the very same places. */
export function isSameStatement(one: Statement, other: Statement): boolean {
  const toPlaces = ({ content, chain, cue }: Statement): string =>
    JSON.stringify([...content, ...chain.slice(0, 1), ...(cue ? [cue] : [])].map(({ start, end }) => [start, end]));
  return one.act === other.act && toPlaces(one) === toPlaces(other);
}

function toWords({ content, chain, cue, act }: Statement): string {
  return JSON.stringify([content.map(({ text }) => text), chain.map(({ text }) => text), cue?.text ?? null, act]);
}

function one<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}
