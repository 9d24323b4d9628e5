import type { DateReading } from "./date-reading.ts";

/** Words around a match that decide whether it is a date at all. */
export interface DateContext {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The preposition before the match, lower case: "in", "as early as"; empty where none. */
  readonly lead: string;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** One way to write a date. `read` gives null where the words are none after all. */
export interface DateRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Groups, context: DateContext) => DateReading | null;
}

/** Makes a rule; the pattern starts at the front of a word. */
export function toRule(name: string, source: string, read: DateRule["read"]): DateRule {
  return { name, pattern: new RegExp(`(?<![\\p{L}\\p{N}.,/$€£-])${source}`, "gu"), read };
}
