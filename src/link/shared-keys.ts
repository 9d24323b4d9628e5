/** Places up to this number go beside a key of 32 bits into one exact number. */
const room = 2 ** 21;

/**
 * Calls `visit` for every key that two places or more have, with those places in rising order. Keys are whole numbers
 * below 2^32; each place should name a key once. Sorting plain numbers takes little room however many keys there are.
 */
export function eachSharedKey(keysOf: readonly ArrayLike<number>[], visit: (places: readonly number[]) => void): void {
  const all = new Float64Array(keysOf.reduce((sum, keys) => sum + keys.length, 0));
  let filled = 0;
  for (const [place, keys] of keysOf.entries())
    for (let at = 0; at < keys.length; at++) all[filled++] = keys[at]! * room + place;
  all.sort();
  let from = 0;
  for (let at = 1; at <= all.length; at++) {
    const isSame = at < all.length && Math.floor(all[at]! / room) === Math.floor(all[from]! / room);
    if (isSame) continue;
    if (at - from > 1) visit(Array.from(all.subarray(from, at), (each) => each % room));
    from = at;
  }
}

/** A hash of some words below 2^32, never 0 (FNV-1a). */
export function toKey(words: readonly string[]): number {
  let hash = 0x81_1c_9d_c5;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01_00_01_93);
    hash = Math.imul(hash ^ 0x20, 0x01_00_01_93);
  }
  return hash >>> 0 || 1;
}
