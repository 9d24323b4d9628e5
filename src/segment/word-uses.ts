import { hashText, mixOne } from "../learned/hash.ts";
import { findInTable, type WordTable } from "../learned/word-table.ts";

/** Bits of what a word can be by the dictionary; `saying` marks verbs of saying and thinking. Only the name model's list has
 * those between `name` and `saying`. */
export const wordUses = {
  noun: 1,
  verb: 2,
  adjective: 4,
  adverb: 8,
  name: 16,
  place: 32,
  given: 64,
  family: 128,
  city: 256,
  placePart: 512,
  people: 1024,
  group: 2048,
  groupEnd: 4096,
  saying: 8192,
} as const;

// What only follows from a base form stands above the list's own bits.
const derived = 16384;

/**
 * What a dictionary of base forms knows of a word in lower case, as one number: its own bits (`wordUses`), then those of the
 * base form it may be an inflection of (noun or verb + s, verb + ed, verb + ing, adjective + er, est, ly); of a word with a
 * hyphen, the last part counts. 0 where the dictionary knows nothing or there is none.
 */
export function findUses(word: string, table: WordTable | undefined): number {
  if (table === undefined) {
    return 0;
  }
  const hyphen = word.lastIndexOf("-");
  const base = hyphen > 0 ? word.slice(hyphen + 1) : word;
  const look = (form: string): number => findInTable(table, mixOne(0, hashText(form)));
  let uses = look(base) | (hyphen > 0 ? derived : 0);
  if (base.length < 4) {
    return uses;
  }
  if (base.endsWith("s") && !base.endsWith("ss")) {
    const stem = base.slice(0, -1);
    const found =
      look(stem) |
      (base.endsWith("es") ? look(base.slice(0, -2)) : 0) |
      (base.endsWith("ies") ? look(`${base.slice(0, -3)}y`) : 0);
    uses |= inflected(found, 3, derived * 2);
  } else if (base.endsWith("ed")) {
    uses |= inflected(lookStems(base.slice(0, -2), look), 2, derived * 8);
  } else if (base.endsWith("ing")) {
    uses |= inflected(lookStems(base.slice(0, -3), look), 2, derived * 16);
  } else if (base.endsWith("er")) {
    uses |= lookStems(base.slice(0, -2), look) & 4 ? derived * 32 : 0;
  } else if (base.endsWith("est")) {
    uses |= lookStems(base.slice(0, -3), look) & 4 ? derived * 64 : 0;
  } else if (base.endsWith("ly")) {
    uses |= lookStems(base.slice(0, -2), look) & 4 ? derived * 128 : 0;
  }
  return uses;
}

// What the base form lends: its bits in `mask`, moved up, and whether it is a verb of saying.
function inflected(found: number, mask: number, unit: number): number {
  return (found & mask) * unit + (found & wordUses.saying);
}

// A stem as it is, with its e back, its y back (denied), or its doubled letter single (planned).
function lookStems(stem: string, look: (form: string) => number): number {
  const last = stem.at(-1);
  return (
    look(stem) |
    look(`${stem}e`) |
    (last === "i" ? look(`${stem.slice(0, -1)}y`) : 0) |
    (last !== undefined && last === stem.at(-2) ? look(stem.slice(0, -1)) : 0)
  );
}
