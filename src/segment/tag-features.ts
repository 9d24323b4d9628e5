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
  const remembered = toRemembered(tables);
  for (let at = 0; at < tokens.length; at++) {
    const { text, lower } = tokens[at]!;
    let id = known.get(text);
    if (id === undefined) {
      id = forms.length;
      known.set(text, id);
      let form = remembered.get(text);
      if (form === undefined) {
        form = toWordForm(text, lower, tables);
        remembered.set(text, form);
      }
      forms.push(form);
    }
    ids[at] = id;
  }
  return { ids, forms };
}

// Forms come again from report to report; each model has its own tables.
const rememberedForms = new WeakMap<Readonly<Record<string, WordTable>>, Map<string, WordForm>>();
const mostRemembered = 20_000;

function toRemembered(tables: Readonly<Record<string, WordTable>>): Map<string, WordForm> {
  const remembered = rememberedForms.get(tables);
  if (remembered !== undefined && remembered.size < mostRemembered) {
    return remembered;
  }
  const fresh = new Map<string, WordForm>();
  rememberedForms.set(tables, fresh);
  return fresh;
}

const plainShape = hashText("x");

function toWordForm(text: string, lower: string, tables: Readonly<Record<string, WordTable>>): WordForm {
  const word = /^\p{N}/u.test(lower) ? lower.replace(/\p{N}/gu, "0") : lower;
  const hash = hashText(word);
  const length = word.length;
  const uses = findUses(word, tables["uses"]);
  // Most words are plain small letters: no need to look at each character.
  const plain = /^[a-z]+$/.test(text);
  return {
    lower: hash,
    prefix2: hashText(word.slice(0, 2)),
    prefix3: hashText(word.slice(0, 3)),
    suffix1: hashText(word.slice(-1)),
    suffix2: hashText(word.slice(-2)),
    suffix3: hashText(word.slice(-3)),
    suffix4: length > 4 ? hashText(word.slice(-4)) : 0,
    shape: plain ? plainShape : hashText(toShape(text)),
    class: findInTable(tables["classes"], mixOne(0, hash)) || 0x10000 + uses,
    uses,
    capital: !plain && /^\p{Lu}/u.test(text),
    name: !plain && /\p{Lu}/u.test(text),
    letter: plain || /\p{L}/u.test(text),
  };
}

/** The look of a word, runs shortened: `Xx` for Karvik, `XX` for NNA, `X` for A, `d`, `x-x`, `.`; `@` for addresses. */
function toShape(text: string): string {
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

/** How a sentence shows a word: 1 at its start, 2 more in a headline. */
export function toPlace(at: number, first: number, headline: boolean): number {
  return (headline ? 2 : 0) + (at === first ? 1 : 0);
}

/** Fills `out` from `from` on with the features of the word alone; returns the number of features in `out`. */
export function fillWordFeatures(word: WordForm, place: number, out: Int32Array, from: number): number {
  let count = from;
  out[count++] = mixOne(1, word.lower);
  out[count++] = mixTwo(2, word.shape, place);
  out[count++] = mixTwo(3, word.lower, word.capital && place < 2 ? 1 : 0);
  out[count++] = mixOne(4, word.suffix2);
  out[count++] = mixOne(5, word.suffix3);
  out[count++] = mixTwo(7, word.suffix2, word.shape);
  out[count++] = mixOne(8, word.prefix2);
  out[count++] = mixOne(9, word.prefix3);
  out[count++] = mixTwo(10, word.suffix1, place);
  out[count++] = mixTwo(34, word.uses, place);
  out[count++] = mixTwo(35, word.uses, word.shape);
  out[count++] = mixTwo(38, word.uses, word.suffix2);
  out[count++] = mixTwo(45, word.suffix3, place);
  if (word.suffix4 !== 0) {
    out[count++] = mixOne(6, word.suffix4);
  }
  return count;
}

/** Fills `out` from `from` on with the features of the two labels before; returns the number of features in `out`. */
export function fillLabelFeatures(tag: number, tag2: number, out: Int32Array, from: number): number {
  let count = from;
  out[count++] = mixOne(11, tag);
  out[count++] = mixOne(12, tag2);
  out[count++] = mixTwo(13, tag, tag2);
  return count;
}

/**
 * Fills `out` from `from` on with the features of a word and the label before it; returns the number of features in `out`.
 * `verb` says whether the clause has its finite verb by then.
 */
export function fillStepFeatures(word: WordForm, tag: number, verb: boolean, out: Int32Array, from: number): number {
  let count = from;
  out[count++] = mixOne(6, word.suffix4);
  out[count++] = mixTwo(14, tag, word.lower);
  out[count++] = mixTwo(15, tag, word.suffix3);
  out[count++] = mixTwo(26, word.class, tag);
  out[count++] = mixTwo(36, word.uses, tag);
  out[count++] = mixTwo(50, word.uses, verb ? 1 : 0);
  out[count++] = mixTwo(51, mixTwo(52, word.class, tag), verb ? 1 : 0);
  return count;
}

/** Where a word beside the one to be tagged can stand. */
export const besides = { before: 0, before2: 1, after: 2, after2: 3 } as const;

/** Fills `out` from `from` on with the features of a word beside the one to be tagged; returns the number of features in `out`. */
export function fillBesideFeatures(
  word: WordForm,
  beside: (typeof besides)[keyof typeof besides],
  out: Int32Array,
  from: number,
): number {
  let count = from;
  out[count++] = mixOne(16 + beside, word.lower);
  if (beside === besides.before) out[count++] = mixOne(21, word.suffix3);
  if (beside === besides.after) out[count++] = mixOne(20, word.suffix3);
  return count;
}

/**
 * Fills `out` from `from` on with the features of several words together around the token at `at` in its sentence; returns
 * the number of features in `out`. `tag` and `tag2` are the labels of the two tokens before, the number of labels where there are none.
 */
export function fillContextFeatures(
  { ids, forms }: TagWords,
  { first, last }: { readonly first: number; readonly last: number },
  at: number,
  tag: number,
  tag2: number,
  out: Int32Array,
  from: number,
): number {
  const word = forms[ids[at]!]!;
  const before = at > first ? forms[ids[at - 1]!]! : nobody;
  const after = at + 1 < last ? forms[ids[at + 1]!]! : nobody;
  const after2 = at + 2 < last ? forms[ids[at + 2]!]! : nobody;
  let count = from;
  out[count++] = mixTwo(22, before.lower, word.lower);
  out[count++] = mixTwo(23, word.lower, after.lower);
  out[count++] = mixTwo(24, after.shape, word.shape);
  out[count++] = mixTwo(25, word.class, after.class);
  out[count++] = mixTwo(27, mixTwo(28, word.class, after.class), tag);
  out[count++] = mixTwo(29, after.class, after2.class);
  out[count++] = mixTwo(30, word.suffix3, after.class);
  out[count++] = mixTwo(31, before.lower, after.lower);
  out[count++] = mixTwo(32, mixTwo(33, tag, tag2), word.class);
  out[count++] = mixTwo(37, word.uses, after.uses);
  out[count++] = mixTwo(47, word.uses, after.lower);
  out[count++] = mixTwo(48, mixTwo(49, word.uses, after.class), tag);
  return count;
}

/** For each label, whether it fills the place of a clause's finite verb (1), opens a new clause (2) or neither (0). */
export function toClauseRoles(labels: readonly string[]): Uint8Array {
  const roles = new Uint8Array(labels.length);
  labels.forEach((label, at) => {
    if (["VBZ", "VBP", "VBD", "MD"].includes(label)) {
      roles[at] = 1;
    } else if ([",", ":", "``", "''", "CC", "WDT", "WP", "WRB"].includes(label)) {
      roles[at] = 2;
    }
  });
  return roles;
}
