/** Hashes a text into 32 bits (FNV-1a over its UTF-16 code units), from a seed. The same everywhere. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed | 0;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/** Mixes a feature's number with one hash into 32 well spread bits. */
export function mixOne(feature: number, one: number): number {
  let hash = Math.imul(one ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** Mixes a feature's number with two hashes, whose order counts, into 32 well spread bits. */
export function mixTwo(feature: number, one: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(other, 0x27d4eb2f), 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  return hash ^ (hash >>> 14);
}
