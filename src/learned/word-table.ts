/** Small numbers by word hash: open addressing, `keys` and `values` side by side, value 0 where a slot is free. */
export interface WordTable {
  readonly keys: Int32Array;
  readonly values: Uint16Array;
}

/** Builds a table from pairs of a word's 32-bit hash and a value from 1 to 65535; of two equal hashes the first counts. */
export function toWordTable(pairs: readonly (readonly [number, number])[]): WordTable {
  const table = newWordTable(pairs.length);
  for (const [key, value] of pairs) {
    putInTable(table, key, value);
  }
  return table;
}

/** Makes an empty table with room for `count` words. */
export function newWordTable(count: number): WordTable {
  let size = 16;
  while (size < count * 2) {
    size *= 2;
  }
  return { keys: new Int32Array(size), values: new Uint16Array(size) };
}

/** Puts a value under a word hash, unless the table has one already. Only for a table that is being made. */
export function putInTable({ keys, values }: WordTable, key: number, value: number): void {
  let slot = slotOf(key, keys.length);
  while (values[slot] !== 0 && keys[slot] !== (key | 0)) {
    slot = (slot + 1) & (keys.length - 1);
  }
  if (values[slot] === 0) {
    keys[slot] = key;
    values[slot] = value;
  }
}

/** The value of a word hash, 0 where the table lacks it. */
export function findInTable(table: WordTable | undefined, key: number): number {
  if (table === undefined) {
    return 0;
  }
  const { keys, values } = table;
  let slot = slotOf(key, keys.length);
  while (values[slot] !== 0) {
    if (keys[slot] === (key | 0)) {
      return values[slot]!;
    }
    slot = (slot + 1) & (keys.length - 1);
  }
  return 0;
}

function slotOf(key: number, size: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & (size - 1);
}
