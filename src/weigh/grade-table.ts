import { UserError } from "../errors.ts";
import { toHash } from "./canonical-json.ts";
import { gradesV0 } from "./generated/grades-v0.ts";
import { type GradeLetter, gradeLetters, type InterestWord, interestWords } from "./grade-words.ts";

export { type GradeLetter, gradeLetters, type InterestWord, interestWords } from "./grade-words.ts";

/** A value with its doubt. Low and high are what a careful person would still accept. */
export interface Spread {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** Starting values of a ledger: `data/grades/v0.json`. */
export interface GradeTable {
  readonly id: string;
  readonly note: string;
  /** Whether the values were fitted to outcomes. */
  readonly calibrated: boolean;
  readonly t: Readonly<Record<GradeLetter, Spread>>;
  readonly q: Readonly<Record<InterestWord, Spread>>;
  readonly f: {
    readonly ownText: number;
    readonly directQuote: number;
    readonly paraphrase: number;
    readonly most: number;
  };
  readonly unset: { readonly t: GradeLetter; readonly q: InterestWord };
  readonly lambda: number;
  /** Probability before any report is read. */
  readonly start: number;
  readonly caps: Caps;
}

/** The most points one entry may give. */
export interface Caps {
  readonly statement: number;
  readonly evidence: number;
}

/** The table that ships with hearsay: uncalibrated starting values. */
export const defaultTable: GradeTable = gradesV0;

/** The hash every ledger names beside the table's id. */
export function toTableHash(table: GradeTable): string {
  return toHash(table);
}

/** Reads a grade table of the user. Throws UserError, naming the field, where a value is missing or out of bounds. */
export function parseGradeTable(text: string): GradeTable {
  let table: GradeTable;
  try {
    table = JSON.parse(text) as GradeTable;
  } catch (cause) {
    throw new UserError("grade table: not JSON", { cause });
  }
  if (typeof table?.id !== "string" || table.id === "") throw new UserError("grade table id: a name is needed");
  if (typeof table.note !== "string") throw new UserError("grade table note: words are needed");
  if (typeof table.calibrated !== "boolean") throw new UserError("grade table calibrated: true or false is needed");
  for (const letter of gradeLetters) checkSpread(table.t?.[letter], `grade table t ${letter}`);
  for (const word of interestWords) checkSpread(table.q?.[word], `grade table q ${word}`);
  for (const name of ["ownText", "directQuote", "paraphrase", "most"] as const) {
    checkShare(table.f?.[name], `grade table f ${name}`);
  }
  if (!gradeLetters.includes(table.unset?.t)) throw new UserError("grade table unset t: a letter A to F is needed");
  if (!interestWords.includes(table.unset?.q)) throw new UserError("grade table unset q: a word of q is needed");
  checkShare(table.lambda, "grade table lambda");
  if (!(table.start > 0 && table.start < 1)) throw new UserError("grade table start: between 0 and 1 is needed");
  for (const name of ["statement", "evidence"] as const) {
    if (!(table.caps?.[name] > 0 && table.caps[name] < 100)) {
      throw new UserError(`grade table caps ${name}: points from 0 to 100 are needed`);
    }
  }
  return table;
}

/** Throws UserError unless the spread holds three shares in rising order. */
export function checkSpread(spread: Spread | undefined, name: string): void {
  for (const end of ["low", "mid", "high"] as const) checkShare(spread?.[end], `${name} ${end}`);
  if (spread && !(spread.low <= spread.mid && spread.mid <= spread.high)) {
    throw new UserError(`${name}: low, mid and high must rise`);
  }
}

/** Throws UserError unless the value is from 0 to 1. */
export function checkShare(value: unknown, name: string): void {
  if (typeof value !== "number" || !(value >= 0 && value <= 1)) {
    throw new UserError(`${name}: a number from 0 to 1 is needed`);
  }
}
