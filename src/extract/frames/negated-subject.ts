import type { Segmented } from "../../segment/segment-report.ts";

export const helperVerb = /^(?:do|does|did|has|have|had|will|would|can|could|is|are|was|were)$/u;

/** Whether a noun phrase says that nobody of its kind did it: "Neither ministry", "None of them", "No official"; not "No. 10". */
export function opensNegated(tokens: Segmented["tokens"], first: number): boolean {
  const word = tokens[first]?.lower ?? "";
  return (
    /^(?:neither|none|nobody)$/u.test(word) ||
    (word === "no" && /^\p{L}/u.test(tokens[first + 1]?.lower ?? "")) ||
    word === "no-one" ||
    (word === "not" && /^(?:one|a)$/u.test(tokens[first + 1]?.lower ?? ""))
  );
}

/** The words of a verb whose subject is negated, as they read in a plain sentence: "has not commented", "did not replied". */
export function negateWords(words: readonly string[]): string[] {
  const [first = "", ...rest] = words;
  return helperVerb.test(first) && rest.length > 0 ? [first, "not", ...rest] : ["did", "not", ...words];
}
