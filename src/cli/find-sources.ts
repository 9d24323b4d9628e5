import { extname } from "node:path";
import type { Effects } from "../effects.ts";
import type { Problem } from "../model/problem.ts";
import { type Input, toFailure } from "./find-inputs.ts";

/** One thing to read: a file, a record out of a stream of lines, or what could not be had. Small enough to hand to a thread. */
export type Source =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "record"; readonly path: string; readonly line: number; readonly json: string }
  | { readonly kind: "bytes"; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: "problem"; readonly path: string; readonly problem: Problem };

const recordFile: ReadonlySet<string> = new Set([".jsonl", ".ndjson"]);

/**
 * Yields the sources of inputs, in order; what cannot be read stays in its place. Files of records (`.jsonl`, `.ndjson`) and records on standard input come line by
 * line, so that their size does not matter; other standard input is one report. Ends early when the person interrupts.
 */
export async function* findSources(
  inputs: readonly Input[],
  maxBytes: number,
  effects: Effects,
): AsyncGenerator<Source> {
  for (const { path, problem } of inputs) {
    if (effects.interrupted.aborted) {
      return;
    }
    if (problem !== null) {
      yield { kind: "problem", path, problem };
    } else if (path === "-" || recordFile.has(extname(path).toLowerCase())) {
      yield* findRecords(path, maxBytes, effects);
    } else {
      yield { kind: "file", path };
    }
  }
}

async function* findRecords(path: string, maxBytes: number, effects: Effects): AsyncGenerator<Source> {
  const pieces = effects.readPieces(path)[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  try {
    let isRecords = path !== "-";
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
      head.push(next.value);
      const first = firstVisible(next.value);
      if (first !== undefined) {
        isRecords ||= first === 0x7b; // "{": anything else on standard input is one report
        break;
      }
    }
    const all = chain(head, pieces);
    if (isRecords) {
      yield* cutLines(all, path, maxBytes, effects.interrupted);
    } else {
      yield await collect(all, path, maxBytes);
    }
  } catch (error) {
    if (!effects.interrupted.aborted) {
      yield { kind: "problem", path, problem: toFailure(path, error) };
    }
  } finally {
    await pieces.return?.();
  }
}

async function* chain(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    yield next.value;
  }
}

async function* cutLines(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
  interrupted: AbortSignal,
): AsyncGenerator<Source> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let line = 0;
  function* flush(): Generator<Source> {
    line += 1;
    if (heldBytes > maxBytes) {
      yield { kind: "problem", path, problem: tooLong(`${path} line ${line}`, maxBytes, path) };
    } else {
      const json = Buffer.concat(held)
        .toString("utf8")
        .replace(/^\uFEFF/u, "");
      if (json.trim() !== "") {
        yield { kind: "record", path, line, json };
      }
    }
    held = [];
    heldBytes = 0;
  }
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
      hold(piece.subarray(start, end));
      yield* flush();
      if (interrupted.aborted) {
        return;
      }
      start = end + 1;
    }
    hold(piece.subarray(start));
  }
  if (heldBytes > 0) {
    yield* flush();
  }
  function hold(bytes: Uint8Array): void {
    heldBytes += bytes.length;
    if (heldBytes <= maxBytes) {
      held.push(bytes);
    } else {
      held = []; // the line is lost anyway; only its end is looked for
    }
  }
}

async function collect(pieces: AsyncIterable<Uint8Array>, path: string, maxBytes: number): Promise<Source> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > maxBytes) {
      return { kind: "problem", path, problem: tooLong(path, maxBytes, path) };
    }
    held.push(piece);
  }
  return { kind: "bytes", path, bytes: Buffer.concat(held) };
}

/** Says that something is longer than hearsay reads. */
export function tooLong(name: string, maxBytes: number, path: string): Problem {
  const limit = Math.round(maxBytes / (1024 * 1024));
  return { code: "too-long", message: `${name}: is longer than ${limit} MB; raise the limit with --max-mb`, path };
}

function firstVisible(bytes: Uint8Array): number | undefined {
  return bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
}
