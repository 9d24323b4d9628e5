import { findMatches } from "../model/find-matches.ts";
import type { TextSpan } from "../model/span.ts";

/** One word of a text as look-ups see it: `key` is lower case, without accents, dots and invisible marks. */
export interface Word extends TextSpan {
  readonly key: string;
}

/** A phrase and what it stands for. */
export interface Term<T> {
  readonly words: string;
  readonly value: T;
}

/** A phrase in a trie, with its words as listed. */
export interface ListedTerm<T> extends Term<T> {
  readonly parts: readonly string[];
}

/** All values whose phrase covers the words `from` to `to` (excluded) of a list of words. */
export interface TermMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly terms: readonly ListedTerm<T>[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly terms: ListedTerm<T>[];
}

/** Phrases by their words; opaque, made by `toTrie`. */
export type TermTrie<T> = Node<T>;

const wordPattern = /(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?|[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]*/gu;

/** Cuts a text into words, in reading order. Hyphens and apostrophes part words; `U.S.` is one. */
export function toWords(text: string): Word[] {
  return Array.from(findMatches(text, wordPattern), ({ 0: word, index }) => {
    return { start: index, end: index + word.length, text: word, key: toKey(word) };
  });
}

/** Folds a word for look-ups: lower case, no accents, dots or invisible marks. */
export function toKey(word: string): string {
  // Most words need no folding.
  if (/^[A-Za-z0-9]+$/.test(word)) {
    return word.toLowerCase();
  }
  return word
    .normalize("NFD")
    .replace(/[\p{M}.\u00AD\u200B-\u200D]/gu, "")
    .toLowerCase();
}

/** Builds a trie of phrases. Phrases without a word are left out. */
export function toTrie<T>(terms: readonly Term<T>[]): TermTrie<T> {
  const root: Node<T> = { next: new Map(), terms: [] };
  for (const term of terms) {
    let node = root;
    const words = toWords(term.words);
    for (const { key } of words) {
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), terms: [] };
        node.next.set(key, next);
      }
      node = next;
    }
    if (node !== root) {
      node.terms.push({ ...term, parts: words.map(({ text }) => text) });
    }
  }
  return root;
}

/** Finds the phrases that start at word `from`, longest first. Words further apart than one line break do not belong together. */
export function findTermsAt<T>(text: string, words: readonly Word[], from: number, trie: TermTrie<T>): TermMatch<T>[] {
  const matches: TermMatch<T>[] = [];
  let node: Node<T> | undefined = trie;
  // Most words begin no phrase.
  if (words[from] === undefined || !trie.next.has(words[from].key)) return matches;
  for (let at = from; at < words.length; at++) {
    const word: Word = words[at]!;
    if (at > from && !isJoined(text, words[at - 1]!, word)) {
      break;
    }
    node = node.next.get(word.key);
    if (node === undefined) {
      break;
    }
    if (node.terms.length > 0) {
      matches.unshift({ from, to: at + 1, terms: node.terms });
    }
  }
  return matches;
}

/** Whether two neighbouring words can belong to one phrase: blanks, a hyphen, an apostrophe, a slash, or the dot of an abbreviation. */
export function isJoined(text: string, before: Word, after: Word): boolean {
  const gap = text.slice(before.end, after.start);
  if (gap === " ") {
    return true;
  }
  if (/^[^\S\n]*\n?[^\S\n]*$/.test(gap)) {
    return true;
  }
  if (gap.length > 3) {
    return false;
  }
  return /^(?:['’]|[-‐‑/&]| & |, )$/.test(gap) || (/^\.?\s?$/.test(gap) && before.text.length <= 2);
}
