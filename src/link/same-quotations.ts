import { findMatches } from "../model/find-matches.ts";
import { toTokens } from "../segment/tokens.ts";
import type { Ending } from "./outlet-ends.ts";

const run = 7;

/** An ending with the statement's words and form. */
export interface QuotedEnding extends Ending {
  readonly words: string;
  readonly form: "direct" | "indirect" | "mixed";
}

/**
 * Finds unnamed voices that are another voice told elsewhere: the same run of seven quoted words has one speaker. By key
 * of the unnamed voice: the key to count it under, and why. A named voice goes first, then the earlier one.
 */
export function findSameQuotations(
  endings: readonly QuotedEnding[],
): Map<
  string,
  { readonly key: string; readonly voice: string; readonly actorId: string | null; readonly isNamed: boolean }
> {
  const holders = new Map<string, QuotedEnding>();
  const order = [...endings].toSorted((one, other) => Number(other.terminal.isNamed) - Number(one.terminal.isNamed));
  const found: ReturnType<typeof findSameQuotations> = new Map();
  for (const ending of order) {
    const { key, isNamed, isOutlet } = ending.terminal;
    if (isOutlet || key.startsWith("nobody-")) continue;
    for (const shingle of toShingles(ending)) {
      const holder = holders.get(shingle);
      if (holder === undefined) {
        holders.set(shingle, ending);
        continue;
      }
      if (isNamed || holder.terminal.key === key || holder.report.id === ending.report.id || found.has(key)) continue;
      const { terminal } = holder;
      found.set(
        key,
        found.get(terminal.key) ?? {
          key: terminal.key,
          voice: terminal.voice,
          actorId: terminal.actorId,
          isNamed: terminal.isNamed,
        },
      );
    }
  }
  return found;
}

function toShingles({ words, form }: QuotedEnding): string[] {
  if (form === "indirect") return [];
  const quoted =
    form === "direct" ? [words] : [...findMatches(words, /[“"]([^“”"]+)[”"]/gu)].map(([, each = ""]) => each);
  return quoted.flatMap((each) => {
    const tokens = toTokens(each)
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map(({ lower }) => lower);
    return tokens.slice(run - 1).map((_, at) => tokens.slice(at, at + run).join(" "));
  });
}
