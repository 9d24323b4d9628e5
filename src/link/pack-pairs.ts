import type { LikePair } from "./cluster-claims.ts";

/** A list of pairs that only grows. */
export interface PackedPairs extends Iterable<LikePair> {
  readonly add: (one: number, other: number, likeness: number) => void;
}

const perChunk = 1 << 16;

/** Makes an empty list of pairs that takes a fifth of the room of as many objects. */
export function packPairs(): PackedPairs {
  const chunks: { readonly ends: Int32Array; readonly likeness: Float64Array }[] = [];
  let count = 0;
  return {
    add(one, other, likeness) {
      const at = count % perChunk;
      if (at === 0) chunks.push({ ends: new Int32Array(2 * perChunk), likeness: new Float64Array(perChunk) });
      const chunk = chunks.at(-1)!;
      chunk.ends[2 * at] = one;
      chunk.ends[2 * at + 1] = other;
      chunk.likeness[at] = likeness;
      count += 1;
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < count; index++) {
        const [chunk, at] = [chunks[Math.floor(index / perChunk)]!, index % perChunk];
        yield { one: chunk.ends[2 * at]!, other: chunk.ends[2 * at + 1]!, likeness: chunk.likeness[at]! };
      }
    },
  };
}
