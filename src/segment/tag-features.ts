import { hashText, mixOne, mixTwo } from "../learned/hash.ts";
import { findInTable, type WordTable } from "../learned/word-table.ts";
import type { Token } from "./tokens.ts";
import { findUses } from "./word-uses.ts";

/** Words of a text as the tagger sees them: `ids` gives each token's form, equal words share one. */
export interface TagWords {
  readonly ids: Int32Array;
  readonly forms: readonly WordForm[];
}

/** Hashes of one written form, worked out once. */
export interface WordForm {
  readonly lower: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly shape: number;
  /** Tags the word had in training, as a class number; 0 for unknown words. */
  readonly class: number;
  /** What a dictionary knows of the word: see `findUses`. */
  readonly uses: number;
  /** Whether the form begins with a capital, and whether it has a letter. */
  readonly capital: boolean;
  /** Whether it has a capital anywhere: `al-Assad`. */
  readonly name: boolean;
  readonly letter: boolean;
}

/** No token has more features than this. */
export const maxTagFeatures = 60;

/** Prepares the words of a text. */
export function toTagWords(tokens: readonly Token[], tables: Readonly<Record<string, WordTable>>): TagWords {
  const known = new Map<string, number>();
  const forms: WordForm[] = [];
  const ids = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const { text, lower } = tokens[at]!;
    let id = known.get(text);
    if (id === undefined) {
      id = forms.length;
      known.set(text, id);
      forms.push(toWordForm(text, lower, tables));
    }
    ids[at] = id;
  }
  return { ids, forms };
}

function toWordForm(text: string, lower: string, tables: Readonly<Record<string, WordTable>>): WordForm {
  const word = /^\p{N}/u.test(lower) ? lower.replace(/\p{N}/gu, "0") : lower;
  const hash = hashText(word);
  const length = word.length;
  const uses = findUses(word, tables["uses"]);
  return {
    lower: hash,
    prefix2: hashText(word.slice(0, 2)),
    prefix3: hashText(word.slice(0, 3)),
    suffix1: hashText(word.slice(-1)),
    suffix2: hashText(word.slice(-2)),
    suffix3: hashText(word.slice(-3)),
    suffix4: length > 4 ? hashText(word.slice(-4)) : 0,
    shape: hashText(toShape(text)),
    class: findInTable(tables["classes"], mixOne(0, hash)) || 0x10000 + uses,
    uses,
    capital: /^\p{Lu}/u.test(text),
    name: /\p{Lu}/u.test(text),
    letter: /\p{L}/u.test(text),
  };
}

/** The look of a word, runs shortened: `Xx` for Karvik, `XX` for NNA, `X` for A, `d`, `x-x`, `.`; `@` for addresses. */
export function toShape(text: string): string {
  if (text.length > 5 && (text.includes("@") || text.includes("://"))) {
    return "@";
  }
  return text
    .replace(/\p{Lu}{2,}/gu, "XX")
    .replace(/\p{Lu}/gu, "X")
    .replace(/[\p{Ll}\p{Lo}]+/gu, "x")
    .replace(/\p{N}+/gu, "d")
    .replace(/’/g, "'");
}

const edge = hashText("edge");
/** Stands for the word beyond a sentence's edge. */
export const nobody: WordForm = {
  lower: edge,
  prefix2: edge,
  prefix3: edge,
  suffix1: edge,
  suffix2: edge,
  suffix3: edge,
  suffix4: 0,
  shape: edge,
  class: 0xffff,
  uses: 0xffff,
  capital: false,
  name: false,
  letter: false,
};

/**
 * Whether most words of a sentence begin with a capital, as in headlines: then a capital tells little.
 */
export function isCapitalised(words: TagWords, first: number, last: number): boolean {
  let [capitals, letters] = [0, 0];
  for (let at = first; at < last; at++) {
    const form = words.forms[words.ids[at]!]!;
    capitals += form.capital ? 1 : 0;
    letters += form.letter ? 1 : 0;
  }
  return letters > 2 && capitals * 10 >= letters * 7;
}

/** Fills `out` with the features of the token at `at` and returns their number. `tags` holds the labels chosen so far. */
export function fillTagFeatures(
  { ids, forms }: TagWords,
  tags: Uint8Array,
  first: number,
  last: number,
  at: number,
  size: number,
  headline: boolean,
  out: Int32Array,
): number {
  const word = forms[ids[at]!]!;
  const before = at > first ? forms[ids[at - 1]!]! : nobody;
  const before2 = at > first + 1 ? forms[ids[at - 2]!]! : nobody;
  const after = at + 1 < last ? forms[ids[at + 1]!]! : nobody;
  const after2 = at + 2 < last ? forms[ids[at + 2]!]! : nobody;
  const tag = at > first ? tags[at - 1]! : size;
  const tag2 = at > first + 1 ? tags[at - 2]! : size;
  const place = (headline ? 2 : 0) + (at === first ? 1 : 0);
  let count = 0;
  out[count++] = mixOne(1, word.lower);
  out[count++] = mixTwo(2, word.shape, place);
  out[count++] = mixTwo(3, word.lower, word.capital && !headline ? 1 : 0);
  out[count++] = mixOne(4, word.suffix2);
  out[count++] = mixOne(5, word.suffix3);
  if (word.suffix4 !== 0) {
    out[count++] = mixOne(6, word.suffix4);
  }
  out[count++] = mixTwo(7, word.suffix2, word.shape);
  out[count++] = mixOne(8, word.prefix2);
  out[count++] = mixOne(9, word.prefix3);
  out[count++] = mixTwo(10, word.suffix1, place);
  out[count++] = mixOne(11, tag);
  out[count++] = mixOne(12, tag2);
  out[count++] = mixTwo(13, tag, tag2);
  out[count++] = mixTwo(14, tag, word.lower);
  out[count++] = mixTwo(15, tag, word.suffix3);
  out[count++] = mixOne(16, before.lower);
  out[count++] = mixOne(17, before2.lower);
  out[count++] = mixOne(18, after.lower);
  out[count++] = mixOne(19, after2.lower);
  out[count++] = mixOne(20, after.suffix3);
  out[count++] = mixOne(21, before.suffix3);
  out[count++] = mixTwo(22, before.lower, word.lower);
  out[count++] = mixTwo(23, word.lower, after.lower);
  out[count++] = mixTwo(24, after.shape, word.shape);
  out[count++] = mixTwo(25, word.class, after.class);
  out[count++] = mixTwo(26, word.class, tag);
  out[count++] = mixTwo(27, mixTwo(28, word.class, after.class), tag);
  out[count++] = mixTwo(29, after.class, after2.class);
  out[count++] = mixTwo(30, word.suffix3, after.class);
  out[count++] = mixTwo(31, before.lower, after.lower);
  out[count++] = mixTwo(32, mixTwo(33, tag, tag2), word.class);
  out[count++] = mixTwo(34, word.uses, place);
  out[count++] = mixTwo(35, word.uses, word.shape);
  out[count++] = mixTwo(36, word.uses, tag);
  out[count++] = mixTwo(37, word.uses, after.uses);
  out[count++] = mixTwo(38, word.uses, word.suffix2);
  out[count++] = mixTwo(39, mixTwo(40, before.shape, word.shape), after.shape);
  out[count++] = mixTwo(41, tag, after.lower);
  out[count++] = mixTwo(42, word.lower, after.class);
  out[count++] = mixTwo(43, mixTwo(44, tag, tag2), word.suffix2);
  out[count++] = mixTwo(45, word.suffix3, place);
  out[count++] = mixTwo(46, before.class, before2.class);
  return count;
}
