import type { JsonPath, PlacedJson } from "./json-places.ts";

/** Something wrong with a pack, or worth a look (`note`). */
export interface PackFault {
  readonly severity: "error" | "note";
  readonly file: string;
  /** From 1; null where the file itself is missing. */
  readonly line: number | null;
  /** `1874-9 direction`, `targets "DPRK" actors`; empty where it is about the file. */
  readonly field: string;
  readonly message: string;
}

/** Gathers the faults of one file and reads its fields; a field that is wrong is told once and read as undefined. */
export interface FieldReader {
  readonly error: (path: JsonPath, message: string) => void;
  readonly note: (path: JsonPath, message: string) => void;
  readonly text: (path: JsonPath) => string | undefined;
  readonly list: (path: JsonPath) => readonly unknown[] | undefined;
  readonly object: (path: JsonPath) => Readonly<Record<string, unknown>> | undefined;
  readonly names: (path: JsonPath) => readonly string[];
  readonly choice: (path: JsonPath, choices: readonly string[]) => void;
  readonly day: (path: JsonPath) => string | null;
}

/** Makes a reader for one file of a pack; `nameOf` words a path for people. */
export function makeFieldReader(
  file: string,
  json: PlacedJson,
  faults: PackFault[],
  nameOf: (path: JsonPath) => string,
): FieldReader {
  const say = (severity: PackFault["severity"], path: JsonPath, message: string): void => {
    faults.push({ severity, file, line: json.lineOf(path), field: nameOf(path), message });
  };
  const error = (path: JsonPath, message: string): void => say("error", path, message);
  const findValue = (path: JsonPath): unknown => {
    let value = json.value;
    for (const step of path) value = isObject(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined;
    return value;
  };
  const read = <T>(path: JsonPath, fits: (value: unknown) => value is T, needed: string): T | undefined => {
    const value = findValue(path);
    if (fits(value)) return value;
    error(path, value === undefined ? `is missing; ${needed} needed` : `${needed} needed`);
    return undefined;
  };
  const text = (path: JsonPath): string | undefined => read(path, isText, "words are");
  const list = (path: JsonPath): readonly unknown[] | undefined => read(path, isList, "a list is");
  return {
    error,
    note: (path, message) => say("note", path, message),
    text,
    list,
    object: (path) => read(path, isObject, "an object is"),
    names: (path) =>
      (list(path) ?? []).flatMap((name, index) => {
        if (isText(name)) return [name];
        error([...path, index], "words are needed");
        return [];
      }),
    choice: (path, choices) => {
      const value = text(path);
      if (value !== undefined && !choices.includes(value)) error(path, `"${value}" is none of ${choices.join(", ")}`);
    },
    day: (path) => {
      const value = findValue(path);
      if (value === null) return null;
      if (isText(value) && isDay(value)) return value;
      error(path, "a day such as 2023-03-30, or null, is needed");
      return null;
    },
  };
}

/** Whether words are a day of the calendar, as `2023-03-30`. */
export function isDay(words: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(words) ?? [];
  if (year === undefined) return false;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= last;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
