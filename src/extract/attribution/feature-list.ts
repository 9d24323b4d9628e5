/** A growing list of hashed features, reused between calls so that scoring makes no garbage. */
export interface FeatureList {
  readonly hashes: Int32Array;
  count: number;
}

/** Makes an empty list; no candidate has more than 1,024 features. */
export function newFeatureList(): FeatureList {
  return { hashes: new Int32Array(1024), count: 0 };
}

/** Adds one feature: its template's number and up to three values, mixed. */
export function add(list: FeatureList, template: number, one = 0, two = 0, three = 0): void {
  let hash = Math.imul(template + 0x9e37, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + one, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 13)) + two, 0x27d4eb2f);
  hash = Math.imul((hash ^ (hash >>> 16)) + three, 0x165667b1);
  list.hashes[list.count++] = hash ^ (hash >>> 15);
}

/** Sorts a distance into few buckets: 0, 1, 2, 3, 4 to 5, 6 to 8, 9 to 13, 14 to 22, more. */
export function bucketOf(distance: number): number {
  if (distance <= 3) return distance;
  if (distance <= 5) return 4;
  if (distance <= 8) return 5;
  if (distance <= 13) return 6;
  return distance <= 22 ? 7 : 8;
}
