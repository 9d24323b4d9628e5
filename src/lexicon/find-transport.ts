import type { TextSpan } from "../model/span.ts";
import type { TransportEntry } from "./entries.ts";
import { transportEntries } from "./generated/transport.ts";
import { findTermsAt, type Term, type TermTrie, toTrie, toWords } from "./term-trie.ts";

/** Where a text names a way of carrying goods, of hiding that, or a unit of transport. `id` as in `data/transport.csv`: `rail`, `ship-to-ship`. */
export interface TransportMention extends TextSpan {
  readonly id: string;
  readonly kind: TransportEntry["kind"];
}

const trie: TermTrie<TransportEntry> = toTrie(
  transportEntries.flatMap((value) => value.terms.map((words): Term<TransportEntry> => ({ words, value }))),
);

/** Ids of all ways of carrying goods or of hiding that. */
export const transportModes: readonly string[] = transportEntries
  .filter(({ kind }) => kind !== "unit")
  .map(({ id }) => id);

/** Finds all such mentions in reading order. Words that are both a mode and a unit ("railcars") give one mention of each. */
export function findTransport(text: string): TransportMention[] {
  const words = toWords(text);
  const mentions: TransportMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = findTermsAt(text, words, at, trie)[0];
    if (match !== undefined) {
      const start = words[at]!.start;
      const end = words[match.to - 1]!.end;
      for (const { value } of match.terms) {
        mentions.push({ start, end, text: text.slice(start, end), id: value.id, kind: value.kind });
      }
      at = match.to - 1;
    }
  }
  return mentions;
}
