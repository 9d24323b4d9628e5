import { countBits, type LinearModel, type SparseWeights } from "./perceptron.ts";
import { newWordTable, putInTable, type WordTable } from "./word-table.ts";

// The file, decompressed: header length (4 bytes, low first), header as JSON, then five blocks, each after its length:
// gaps between the buckets that have a row, numbers of weights a row, their labels, the weights, and the word tables.
interface Header {
  readonly format: "hearsay/linear/1";
  readonly labels: readonly string[];
  readonly bits: number;
  readonly scale: number;
  readonly about: Readonly<Record<string, string | number>>;
  readonly tables: readonly { readonly name: string; readonly size: number }[];
}

/** Lays a model out as bytes, sparse and in one fixed order, fit for compression. The same model gives the same bytes. */
export function encodeModel(
  model: LinearModel,
  tables: Readonly<Record<string, readonly (readonly [number, number])[]>>,
): Uint8Array {
  const names = Object.keys(tables).sort();
  const header: Header = {
    format: "hearsay/linear/1",
    labels: model.labels,
    bits: model.bits,
    scale: model.scale,
    about: model.about,
    tables: names.map((name) => ({ name, size: tables[name]!.length })),
  };
  const [gaps, counts, labels, weights, words]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const size = model.labels.length;
  let previous = -1;
  model.rows.forEach((row, bucket) => {
    if (row === 0) {
      return;
    }
    let count = 0;
    for (let label = 0; label < size; label++) {
      const weight = model.weights[row * size + label]!;
      if (weight !== 0) {
        count++;
        labels.push(label);
        weights.push(weight & 0xff);
      }
    }
    if (count > 0) {
      writeVarint(gaps, bucket - previous - 1);
      counts.push(count);
      previous = bucket;
    }
  });
  for (const name of names) {
    const pairs = tables[name]!.map(([key, value]) => [key >>> 0, value] as const).sort((a, b) => a[0] - b[0]);
    let last = 0;
    for (const [key] of pairs) {
      writeVarint(words, key - last);
      last = key;
    }
    for (const [, value] of pairs) {
      writeVarint(words, value);
    }
  }
  const bytes: number[] = [];
  const head = new TextEncoder().encode(JSON.stringify(header));
  for (const block of [head, gaps, counts, labels, weights, words]) {
    bytes.push(block.length & 0xff, (block.length >>> 8) & 0xff, (block.length >>> 16) & 0xff, block.length >>> 24);
    for (const byte of block) {
      bytes.push(byte);
    }
  }
  return Uint8Array.from(bytes);
}

/** Reads a model from the bytes `encodeModel` made. Throws an `Error` where they are something else. */
export function decodeModel(bytes: Uint8Array): LinearModel {
  let at = 0;
  const readBlock = (): Uint8Array => {
    const length = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    const block = bytes.subarray(at + 4, at + 4 + length);
    if (length < 0 || block.length !== length) {
      throw new Error("weights: file ends too early");
    }
    at += 4 + length;
    return block;
  };
  const header = readHeader(readBlock());
  const [gaps, counts, labels, weights, words] = [readBlock(), readBlock(), readBlock(), readBlock(), readBlock()];
  const tables = readTables(words, header.tables);
  const shared = { labels: header.labels, bits: header.bits, scale: header.scale, about: header.about, tables };
  return header.labels.length > fewLabels && header.bits >= blockBits
    ? { ...shared, ...noWeights, sparse: readSparse(header.bits, gaps, counts, labels, weights) }
    : { ...shared, ...readDense(header, gaps, counts, labels, weights) };
}

// Up to so many labels a full row is faster to add than the entries that are not zero.
const fewLabels = 8;
// A block of sparse weights stands for 32 buckets.
const blockBits = 5;
const noWeights = { rows: new Int32Array(0), weights: new Int8Array(0) };

function readSparse(
  bits: number,
  gaps: Uint8Array,
  counts: Uint8Array,
  labels: Uint8Array,
  weights: Uint8Array,
): SparseWeights {
  const blocks = new Int32Array(2 ** bits / 16);
  const starts = new Int32Array(counts.length + 1);
  const reader = { bytes: gaps, at: 0 };
  let bucket = -1;
  for (let row = 0; row < counts.length; row++) {
    bucket += readVarint(reader) + 1;
    blocks[(bucket >> 5) * 2]! |= 1 << (bucket & 31);
    starts[row + 1] = starts[row]! + counts[row]!;
  }
  let rows = 0;
  for (let block = 0; block < blocks.length; block += 2) {
    blocks[block + 1] = rows;
    rows += countBits(blocks[block]!);
  }
  const entries = new Uint16Array(labels.length);
  for (let at = 0; at < labels.length; at++) {
    entries[at] = labels[at]! * 256 + (((weights[at]! << 24) >> 24) + 128);
  }
  return { blocks, starts, entries };
}

function readDense(
  { bits, labels: { length: size } }: Header,
  gaps: Uint8Array,
  counts: Uint8Array,
  labels: Uint8Array,
  weights: Uint8Array,
): Pick<LinearModel, "rows" | "weights"> {
  // Few weights take less room at their bucket's own place than behind a row's number.
  const direct = size <= 4;
  const rows = new Int32Array(direct ? 0 : 2 ** bits);
  const dense = new Int8Array(direct ? 2 ** bits * size : (counts.length + 1) * size);
  const reader = { bytes: gaps, at: 0 };
  let bucket = -1;
  let next = 0;
  for (let row = 1; row <= counts.length; row++) {
    bucket += readVarint(reader) + 1;
    if (!direct) {
      rows[bucket] = row;
    }
    const base = (direct ? bucket : row) * size;
    for (const end = next + counts[row - 1]!; next < end; next++) {
      dense[base + labels[next]!] = (weights[next]! << 24) >> 24;
    }
  }
  return { rows, weights: dense };
}

function readHeader(block: Uint8Array): Header {
  const header = JSON.parse(new TextDecoder().decode(block)) as Header;
  if (header.format !== "hearsay/linear/1") {
    throw new Error(`weights: format ${String(header.format)} is unknown`);
  }
  return header;
}

function readTables(words: Uint8Array, shapes: Header["tables"]): Record<string, WordTable> {
  const reader = { bytes: words, at: 0 };
  const tables: Record<string, WordTable> = {};
  for (const { name, size } of shapes) {
    const table = newWordTable(size);
    const keys = new Int32Array(size);
    let key = 0;
    for (let entry = 0; entry < size; entry++) {
      key += readVarint(reader);
      keys[entry] = key | 0;
    }
    for (let entry = 0; entry < size; entry++) {
      putInTable(table, keys[entry]!, readVarint(reader));
    }
    tables[name] = table;
  }
  return tables;
}

function writeVarint(out: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    out.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  out.push(rest);
}

function readVarint(reader: { readonly bytes: Uint8Array; at: number }): number {
  let value = 0;
  let unit = 1;
  for (;;) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined) {
      throw new Error("weights: number runs past the end");
    }
    value += (byte & 0x7f) * unit;
    if (byte < 0x80) {
      return value;
    }
    unit *= 0x80;
  }
}
