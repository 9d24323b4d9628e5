import type { Db } from "./open-db.ts";

/**
 * The root that the forms of an English word share: `deliver` of delivers, delivered, delivering; `deny` of denies, denied.
 * Cuts endings of number and time only, so that words of one family (general, generate) stay apart. Null for words that
 * are too short to have forms, and for those of other scripts.
 */
export function toRoot(word: string): string | null {
  if (!/^[a-z]{3,}$/u.test(word) || word === "news") return null;
  const one = word
    .replace(/(?<=.{2})(?:ies|ied)$/u, "y")
    .replace(/(?<=ss|x|ch|sh|zz)es$/u, "")
    .replace(/(?<=.{3})(?<![ius])s$/u, "");
  const bare = one.replace(/(?<=[aeiouy].*[^aeiou]|[aeiouy]{2,}[^aeiou]?)(?:ing|(?<!e)ed)$/u, "");
  // "making" leaves "mak": a short word that no doubled letter ("planning") shows to end so.
  const whole = bare !== one && /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(bare) ? `${bare}e` : bare;
  const root = whole
    .replace(/(?<=.{3})eed$/u, "ee")
    .replace(/(?<=[aeiou].*[aeiouy].*)e$/u, "")
    .replace(/([^aeiou])\1$/u, "$1");
  return root.length < 2 ? null : root;
}

/** More forms than this no word has; the most frequent are looked for. */
const mostForms = 12;

/** The forms of a word, itself first, that the full-text index of a table holds. */
export function findForms(db: Db, table: "statement" | "report", word: string): string[] {
  const folded = foldWord(word);
  const root = toRoot(folded);
  if (root === null) return [word];
  const vocabulary = `${table}_words`;
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${vocabulary} USING fts5vocab(main, ${table}_fts, row)`);
  const start = root.replace(/[ey]$/u, "");
  const query = `SELECT term FROM temp.${vocabulary} WHERE term >= ? AND term < ? ORDER BY doc DESC`;
  const rows = db.all<{ term: string }>({ sql: query, parameters: [start, `${start}{`] } as never);
  const forms = rows.map(({ term }) => term).filter((term) => term !== folded && toRoot(term) === root);
  return [word, ...forms.slice(0, mostForms)];
}

/** A word as the index holds it: without case and accents. */
export function foldWord(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
