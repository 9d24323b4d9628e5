import type { TextSpan } from "../model/span.ts";
import type { GoodsEntry } from "./entries.ts";
import { goodsEntries } from "./generated/goods.ts";
import { findTermsAt, isJoined, type Term, type TermTrie, toTrie, toWords, type Word } from "./term-trie.ts";

/** Where a text names goods. `calibre` as the words give it, in millimetres; `unspecified` where they do not say which goods. */
export interface GoodsMention extends TextSpan {
  readonly category: string;
  readonly calibre?: string;
  readonly unspecified?: true;
}

/** The category of goods whose kind the words leave open: "cargo". */
export const unspecifiedGoods = "unspecified-goods";

const entriesById: ReadonlyMap<string, GoodsEntry> = new Map(goodsEntries.map((entry) => [entry.id, entry]));
const trie: TermTrie<GoodsEntry | null> = toTrie(
  goodsEntries.flatMap((entry): Term<GoodsEntry | null>[] => [
    ...entry.terms.map((words) => ({ words, value: entry })),
    ...entry.skip.map((words) => ({ words, value: null })),
  ]),
);

// What a calibre makes of words that say too little by themselves.
const byCalibre: Readonly<Record<string, string>> = {
  rounds: "artillery-ammunition",
  round: "artillery-ammunition",
  shell: "artillery-ammunition",
};

/** Finds all goods a text names, in reading order and without overlaps; the longest phrase wins. Containers and railcars are no goods. */
export function findGoods(text: string): GoodsMention[] {
  const words = toWords(text);
  const calibres = findCalibres(text, words);
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    const next = findCategoryAt(text, words, at, calibres);
    if (next === null) {
      continue;
    }
    const last = found.at(-1);
    const isTail = next.category === unspecifiedGoods && last?.to === at && isJoined(text, words[at - 1]!, words[at]!);
    if (next.category !== null && !isTail) {
      found.push({ from: at, to: next.to, category: next.category });
    }
    at = next.to - 1;
  }
  return found.map((each, index) =>
    toMention(text, words, each, findCalibreOf(text, words, each, found[index + 1], calibres)),
  );
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly category: string;
}

// A null category: words that only look like goods. Null: nothing here.
function findCategoryAt(
  text: string,
  words: readonly Word[],
  at: number,
  calibres: readonly Calibre[],
): { readonly to: number; readonly category: string | null } | null {
  const match = findTermsAt(text, words, at, trie)[0];
  if (match !== undefined) {
    const entry = match.terms.some(({ value }) => value === null) ? null : match.terms[0]!.value;
    const fits = entry !== null && hasGoodsCase(words.slice(at, match.to), match.terms[0]!.parts);
    return { to: match.to, category: fits ? entry.id : null };
  }
  const category = byCalibre[words[at]!.key];
  return category !== undefined && calibres.some(({ to }) => to === at) ? { to: at + 1, category } : null;
}

/** Whether a category is `ancestor` or stands under it: `artillery-ammunition` is a kind of `ammunition` and of `weapons`. */
export function isKindOf(category: string, ancestor: string): boolean {
  for (let at: string | null = category; at !== null; at = entriesById.get(at)?.parent ?? null) {
    if (at === ancestor) {
      return true;
    }
  }
  return false;
}

/** Finds the category right above another; null at the top. */
export function findParentCategory(category: string): string | null {
  return entriesById.get(category)?.parent ?? null;
}

/** Gives the label of a category in plain words; the id itself where the lexicon has none. */
export function toGoodsLabel(category: string): string {
  return entriesById.get(category)?.label ?? category;
}

/** All ids of categories, in the order of the rows. */
export const goodsCategories: readonly string[] = goodsEntries.map(({ id }) => id);

interface Calibre {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

// "152mm and 122mm" is one calibre of two sizes.
function findCalibres(text: string, words: readonly Word[]): Calibre[] {
  const calibres: Calibre[] = [];
  for (let at = 0; at < words.length; at++) {
    const read = readCalibre(text, words, at);
    if (read === null) {
      continue;
    }
    const last = calibres.at(-1);
    if (
      last !== undefined &&
      at - last.to <= 1 &&
      /^(?: and | or |, |\/| and\/or )$/.test(text.slice(words[last.to - 1]!.end, words[at]!.start))
    ) {
      calibres[calibres.length - 1] = { from: last.from, to: read.to, text: `${last.text}, ${read.text}` };
    } else {
      calibres.push(read);
    }
    at = read.to - 1;
  }
  return calibres;
}

function readCalibre(text: string, words: readonly Word[], at: number): Calibre | null {
  const word = words[at]!;
  const glued = /^(\d{2,3})mm$/.exec(word.key);
  if (glued !== null) {
    return { from: at, to: at + 1, text: glued[1]! };
  }
  const unit = words[at + 1];
  if (
    /^\d{2,3}$/.test(word.key) &&
    unit !== undefined &&
    /^(?:mm|millimet(?:er|re)s?)$/.test(unit.key) &&
    isJoined(text, word, unit)
  ) {
    return { from: at, to: at + 2, text: word.key };
  }
  return null;
}

// A calibre stands right before the goods, or after shells and guns in the same sentence ("shells … in 122 mm calibre").
function findCalibreOf(
  text: string,
  words: readonly Word[],
  { from, to, category }: Found,
  next: Found | undefined,
  calibres: readonly Calibre[],
): Calibre | null {
  const before = calibres.find((calibre) => calibre.to <= from && from - calibre.to <= 1);
  if (before !== undefined && !/[.;:!?\n]/.test(text.slice(words[before.to - 1]!.end, words[from]!.start))) {
    return before;
  }
  if (!isKindOf(category, "ammunition") && !isKindOf(category, "artillery-gun")) {
    return null;
  }
  const after = calibres.find((calibre) => calibre.from >= to && calibre.from - to <= 12);
  if (
    after === undefined ||
    (next !== undefined &&
      next.from - after.to <= 1 &&
      next.from >= after.to &&
      isJoined(text, words[after.to - 1]!, words[next.from]!))
  ) {
    return null;
  }
  return /[.;:!?\n]\s/.test(text.slice(words[to - 1]!.end, words[after.from]!.start)) ? null : after;
}

// Designations (`T-72`, `MLRS`, `Grad`) are in capitals, so that "grad students" and "tor" name no weapon.
function hasGoodsCase(written: readonly Word[], term: readonly string[]): boolean {
  return term.every((text, index) => {
    const word = written[index]!.text;
    return /^\p{Lu}\p{Lu}+$/u.test(text)
      ? word === word.toUpperCase()
      : !/^\p{Lu}/u.test(text) || /^[\p{Lu}\p{N}]/u.test(word);
  });
}

function toMention(
  text: string,
  words: readonly Word[],
  { from, to, category }: Found,
  calibre: Calibre | null,
): GoodsMention {
  const start = words[calibre?.to === from ? calibre.from : from]!.start;
  const end = words[to - 1]!.end;
  return {
    start,
    end,
    text: text.slice(start, end),
    category:
      calibre !== null && category === "rocket" && Number.parseInt(calibre.text, 10) >= 100
        ? "rocket-artillery"
        : category,
    ...(calibre === null ? {} : { calibre: `${calibre.text} mm` }),
    ...(category === unspecifiedGoods ? { unspecified: true as const } : {}),
  };
}
