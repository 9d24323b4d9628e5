import { UserError } from "./errors.ts";

/** Settings as the rest of the program sees them: checked and complete. */
export interface Config {
  /** ISO day, the last one that counts; null where everything counts. */
  readonly asOf: string | null;
  /** Worker threads; 1 works in this process. Null: decided by the number of inputs. */
  readonly jobs: number | null;
  /** Sentences or lines shown round a passage. */
  readonly context: number;
  /** Largest file, or line of records, that is read. */
  readonly maxBytes: number;
  /** Folder or name of the pack; null is the default one. */
  readonly pack: string | null;
  /** Lists that names are held against, as files. */
  readonly lists: readonly string[];
}

/** Settings as a person wrote them: nothing about them is known yet. */
export type ConfigSpec = { readonly [Key in keyof Config]?: unknown };

const megabyte = 1024 * 1024;

/** Checks what a person wrote and fills in the rest. Throws UserError, naming the setting, on what it cannot use. */
export function normalizeConfig(spec: ConfigSpec): Config {
  return {
    asOf: spec.asOf === undefined ? null : normalizeAsOf(spec.asOf),
    jobs: spec.jobs === undefined ? null : normalizeWhole("jobs", spec.jobs, 1, 64),
    context: spec.context === undefined ? 1 : normalizeWhole("context", spec.context, 0, 50),
    maxBytes: spec.maxBytes === undefined ? 64 * megabyte : normalizeWhole("max-mb", spec.maxBytes, 1, 512) * megabyte,
    pack: spec.pack === undefined ? null : normalizeText("pack", spec.pack),
    lists: spec.lists === undefined ? [] : [spec.lists].flat().map((path) => normalizeText("list", path)),
  };
}

/** Turns `2023-03-30`, `2023-03` or `2023` into the last day meant; throws UserError for anything else. */
export function normalizeAsOf(value: unknown): string {
  const parts = typeof value === "string" ? /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(value.trim()) : null;
  if (parts !== null) {
    const year = Number(parts[1]);
    const month = Number(parts[2] ?? 12);
    const last = daysInMonth(year, month);
    const day = Number(parts[3] ?? last);
    if (year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= last) {
      return `${parts[1]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    }
  }
  throw new UserError(`as-of: expected a date such as 2023-10-12, 2023-10 or 2023, got \`${String(value)}\``);
}

function normalizeText(name: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new UserError(`${name}: expected a path, got \`${String(value)}\``);
}

function normalizeWhole(name: string, value: unknown, least: number, most: number): number {
  const number = typeof value === "number" ? value : /^\d{1,9}$/u.test(String(value)) ? Number(value) : Number.NaN;
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new UserError(`${name}: expected a whole number from ${least} to ${most}, got \`${String(value)}\``);
  }
  return number;
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
