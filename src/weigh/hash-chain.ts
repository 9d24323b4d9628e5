import { toHash } from "./canonical-json.ts";

/** `prevHash` of the first entry of a chain. */
export const firstHash = "0".repeat(64);

/** An entry of a chain: it holds the hash of the entry before, so that none can be changed or lost unseen. */
export type Chained<Fields> = Fields & { readonly prevHash: string; readonly hash: string };

/** Ties an entry to the one before: its hash is the SHA-256 of the canonical JSON of its fields and `prevHash`. */
export function toChained<Fields extends object>(fields: Fields, prevHash: string): Chained<Fields> {
  const linked = { ...fields, prevHash };
  return { ...linked, hash: toHash(linked) };
}

/** Whether an entry's hash fits its fields, that is, whether nobody edited it. */
export function isUnedited(entry: Chained<object>): boolean {
  const { hash, ...rest } = entry;
  return toHash(rest) === hash;
}

/** The hash of the last entry; 64 zeros for an empty chain. */
export function findHead(chain: readonly { readonly hash: string }[]): string {
  return chain.at(-1)?.hash ?? firstHash;
}
