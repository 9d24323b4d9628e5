import type { WordTable } from "./word-table.ts";

/**
 * Integer weights over hashed features. A feature is a 32-bit hash; its low `bits` bits name a bucket, and `rows` names the
 * bucket's row of weights, 0 where training gave it none. `weights` holds one number a label, row after row; row 0 is all zero.
 * `rows` may be empty: then each bucket has its weights at its own place, and one look into memory is enough. A model with one
 * label ranks: `scoreOne` gives a candidate's score.
 */
export interface LinearModel {
  readonly labels: readonly string[];
  readonly bits: number;
  readonly rows: Int32Array;
  readonly weights: Int8Array;
  /** The weights without their zeros, where there are many labels; then `rows` and `weights` are empty. */
  readonly sparse?: SparseWeights;
  /** What one unit of the trained weights is in integers; only for reading scores, never for choosing. */
  readonly scale: number;
  /** Data, split, counts and scores, as the trainer wrote them. */
  readonly about: Readonly<Record<string, string | number>>;
  /** Word lists that the features look up, by name. */
  readonly tables: Readonly<Record<string, WordTable>>;
}

/**
 * Weights that are not zero, packed to stay small in memory, since most looks go far apart. `blocks` has two numbers for 32
 * buckets: a bit for each that has a row, and the number of rows before. `starts` gives each row's first entry, and where the
 * last row ends; an entry is the label times 256 plus the weight plus 128.
 */
export interface SparseWeights {
  readonly blocks: Int32Array;
  readonly starts: Int32Array;
  readonly entries: Uint16Array;
}

/** Adds up the weights of the first `count` features into `out`, one score a label; `out` is overwritten. */
export function scoreFeatures(
  model: LinearModel,
  features: Int32Array | readonly number[],
  count: number,
  out: Int32Array,
): void {
  out.fill(0);
  addFeatures(model, features, count, out);
}

/** Adds the weights of the first `count` features onto the scores that `out` already holds. */
export function addFeatures(
  model: LinearModel,
  features: Int32Array | readonly number[],
  count: number,
  out: Int32Array,
): void {
  const { rows, weights, sparse } = model;
  if (sparse !== undefined) {
    addSparse(sparse, features, count, out);
    return;
  }
  const size = model.labels.length;
  if (size === 1) {
    out[0]! += scoreOne(model, features, count);
    return;
  }
  if (rows.length === 0) {
    addDirect(weights, size, features, count, out);
    return;
  }
  const mask = rows.length - 1;
  for (let at = 0; at < count; at++) {
    const row = rows[features[at]! & mask]!;
    if (row !== 0) {
      const base = row * size;
      for (let label = 0; label < size; label++) {
        out[label]! += weights[base + label]!;
      }
    }
  }
}

function addDirect(
  weights: Int8Array,
  size: number,
  features: Int32Array | readonly number[],
  count: number,
  out: Int32Array,
): void {
  const mask = weights.length / size - 1;
  if (size === 3) {
    addDirectThree(weights, mask, features, count, out);
    return;
  }
  for (let label = 0; label < size; label++) {
    let sum = 0;
    for (let at = 0; at < count; at++) {
      sum += weights[(features[at]! & mask) * size + label]!;
    }
    out[label]! += sum;
  }
}

/** Looks each bucket up once: most lie far apart in memory. */
function addDirectThree(
  weights: Int8Array,
  mask: number,
  features: Int32Array | readonly number[],
  count: number,
  out: Int32Array,
): void {
  let first = 0;
  let second = 0;
  let third = 0;
  for (let at = 0; at < count; at++) {
    const base = (features[at]! & mask) * 3;
    first += weights[base]!;
    second += weights[base + 1]!;
    third += weights[base + 2]!;
  }
  out[0]! += first;
  out[1]! += second;
  out[2]! += third;
}

let found = new Int32Array(256);

function addSparse(
  { blocks, starts, entries }: SparseWeights,
  features: Int32Array | readonly number[],
  count: number,
  out: Int32Array,
): void {
  const mask = blocks.length * 16 - 1;
  if (found.length < count) {
    found = new Int32Array(count * 2);
  }
  // All rows first: they lie far apart in memory, and looks that wait for nothing can be on their way together.
  let rows = 0;
  for (let at = 0; at < count; at++) {
    const bucket = features[at]! & mask;
    const block = (bucket >> 5) * 2;
    const bits = blocks[block]!;
    found[rows] = blocks[block + 1]! + countBits(bits & ((1 << (bucket & 31)) - 1));
    rows += (bits >>> (bucket & 31)) & 1;
  }
  for (let at = 0; at < rows; at++) {
    const row = found[at]!;
    const last = starts[row + 1]!;
    for (let one = starts[row]!; one < last; one++) {
      const entry = entries[one]!;
      out[entry >> 8]! += (entry & 255) - 128;
    }
  }
}

/** How many bits of a 32-bit number are set. */
export function countBits(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The score of a candidate under a model with one label. */
export function scoreOne(model: LinearModel, features: Int32Array | readonly number[], count: number): number {
  const { rows, weights } = model;
  let score = 0;
  if (rows.length === 0) {
    const mask = weights.length - 1;
    for (let at = 0; at < count; at++) {
      score += weights[features[at]! & mask]!;
    }
    return score;
  }
  const mask = rows.length - 1;
  for (let at = 0; at < count; at++) {
    score += weights[rows[features[at]! & mask]!]!;
  }
  return score;
}

/** The label with the highest score among `labels` (in rising order), the lowest where several share it. */
export function bestAmong(scores: Int32Array, labels: Uint8Array): number {
  let best = labels[0]!;
  for (let at = 1; at < labels.length; at++) {
    const label = labels[at]!;
    best = scores[label]! > scores[best]! ? label : best;
  }
  return best;
}
