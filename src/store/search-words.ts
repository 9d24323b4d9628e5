import type { Db } from "./open-db.ts";
import { sql } from "./schema.ts";
import { findForms, foldWord } from "./word-forms.ts";

/** Where words were found: in a statement, or elsewhere in a report. */
export interface SearchHit {
  readonly reportId: string;
  readonly reportRef: string;
  /** Null where the words stand outside of every statement found. */
  readonly statementId: string | null;
  readonly statementRef: string | null;
  /** Exact words of the report, and where they stand in it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// Ranking looks at every hit; so common a word says nothing by its rank.
const mostRanked = 5000;
const around = 90;
const uncut = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** One thing looked for: words as they must stand, any of them. */
type Term = readonly string[];

/**
 * Finds statements that hold all the words, best first, then reports that do; behind those that hold just these words stand
 * those that hold other forms of them ("delivered" for "deliver"). Words in quotation marks must stand together, as they
 * are; case and accents do not matter. Only current texts are searched. Nothing to search for finds nothing.
 */
export function searchWords(db: Db, words: string, limit: number): SearchHit[] {
  const asked = toTerms(words);
  if (asked.length === 0) return [];
  const find = <Hit>(table: Table, toHit: (number: number, terms: readonly Term[]) => Hit | null): Hit[] => {
    const exact = asked.map(({ text }): Term => [text]);
    const found = findRows(db, table, exact, limit);
    const first = found.flatMap((number) => toHit(number, exact) ?? []);
    if (found.length >= limit) return first;
    const wide = asked.map(({ text, isPhrase }): Term => (isPhrase ? [text] : findForms(db, table, text)));
    if (wide.every((forms) => forms.length === 1)) return first;
    const known = new Set(found);
    const more = findRows(db, table, wide, limit).filter((number) => !known.has(number));
    return [...first, ...more.flatMap((number) => toHit(number, wide) ?? [])];
  };
  const statements = find("statement", (number) => toStatementHit(db, number));
  const seen = new Set(statements.map(({ reportId }) => reportId));
  const reports = find("report", (number, terms) => toReportHit(db, number, terms));
  return [...statements, ...reports.filter(({ reportId }) => !seen.has(reportId))].slice(0, limit);
}

function toTerms(words: string): { readonly text: string; readonly isPhrase: boolean }[] {
  const terms = [...words.matchAll(/"([^"]+)"|([^\s"]+)/gu)].map(([, phrase, word]) => ({
    text: (phrase ?? word ?? "").trim(),
    isPhrase: phrase !== undefined,
  }));
  return terms.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

// A report that is the last text of none of its sources has been replaced.
const isCurrentReport = `(NOT EXISTS (SELECT 1 FROM version WHERE report_id = r.id) OR EXISTS (SELECT 1 FROM version v
  WHERE v.report_id = r.id AND NOT EXISTS (SELECT 1 FROM version w WHERE w.source = v.source AND w.number > v.number)))`;
const joins = {
  statement: `JOIN statement t ON t.number = f.rowid AND t.is_current = 1 JOIN report r ON r.id = t.report_id`,
  report: `JOIN report r ON r.number = f.rowid`,
} as const;
const substrings = {
  statement: `SELECT t.number AS number FROM statement t JOIN report r ON r.id = t.report_id AND t.is_current = 1`,
  report: `SELECT r.number AS number FROM report r`,
} as const;

type Table = keyof typeof joins;

function findRows(db: Db, table: Table, terms: readonly Term[], limit: number): number[] {
  const all = (text: string, parameters: readonly unknown[]): number[] =>
    db.all<{ number: number }>({ sql: text, parameters } as never).map(({ number }) => number);
  // Scripts without spaces are not cut into words, so they are looked for as they stand.
  if (terms.some(([text = ""]) => uncut.test(text))) {
    const column = table === "statement" ? "t.content" : "r.text";
    const tests = terms.map(() => `instr(${column}, ?) > 0`).join(" AND ");
    const texts = terms.map(([text = ""]) => text);
    return all(`${substrings[table]} WHERE ${tests} AND ${isCurrentReport} ORDER BY 1 LIMIT ?`, [...texts, limit]);
  }
  const quote = (text: string): string => `"${text.replaceAll('"', "")}"`;
  const match = terms.map((forms) => `(${forms.map(quote).join(" OR ")})`).join(" AND ");
  const fts = `${table}_fts`;
  const counted = all(`SELECT count(*) AS number FROM (SELECT 1 FROM ${fts} WHERE ${fts} MATCH ? LIMIT ?)`, [
    match,
    mostRanked,
  ]);
  const order = (counted[0] ?? 0) < mostRanked ? `bm25(${fts}), f.rowid` : "f.rowid";
  const query = `SELECT f.rowid AS number FROM ${fts} f ${joins[table]} WHERE ${fts} MATCH ? AND ${isCurrentReport} ORDER BY ${order} LIMIT ?`;
  return all(query, [match, limit]);
}

function toStatementHit(db: Db, number: number): SearchHit | null {
  const row = db.first(
    sql
      .selectFrom("statement")
      .innerJoin("report", "report.id", "statement.report_id")
      .select(["statement.id", "statement.facts", "report.id as reportId", "report.number as reportNumber"])
      .where("statement.number", "=", number)
      .compile(),
  );
  if (!row) return null;
  const { content, cue } = JSON.parse(row.facts) as { content: readonly SearchSpan[]; cue: SearchSpan | null };
  const { start, end, text } = content[0] ?? cue ?? { start: 0, end: 0, text: "" };
  const { reportId } = row;
  return {
    reportId,
    reportRef: `R${row.reportNumber}`,
    statementId: row.id,
    statementRef: `S${number}`,
    start,
    end,
    text,
  };
}

interface SearchSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function toReportHit(db: Db, number: number, terms: readonly Term[]): SearchHit | null {
  const row = db.first(sql.selectFrom("report").select(["id", "text"]).where("number", "=", number).compile());
  if (!row) return null;
  const { text, id } = row;
  const found = terms.flatMap((forms) => forms.map((form) => findFolded(text, form))).find((at) => at >= 0) ?? 0;
  const from = found <= around ? 0 : text.indexOf(" ", found - around) + 1 || found;
  const [start, end] = [Math.min(from, found), Math.min(text.length, found + around)];
  return {
    reportId: id,
    reportRef: `R${number}`,
    statementId: null,
    statementRef: null,
    start,
    end,
    text: text.slice(start, end),
  };
}

/** Where a term stands in a text whatever its case and accents; -1 where it does not. */
function findFolded(text: string, term: string): number {
  const at = text.search(new RegExp(term.replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&"), "iu"));
  if (at >= 0) return at;
  const folded = foldWord(term);
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) if (foldWord(word) === folded) return index;
  return -1;
}
