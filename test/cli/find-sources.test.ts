import { describe, expect, it } from "vitest";
import { findSources, type Source } from "../../src/cli/find-sources.ts";
import { nodeEffects } from "../../src/cli/node-effects.ts";
import type { Effects } from "../../src/effects.ts";

const real = nodeEffects(new AbortController().signal);

async function read(pieces: readonly string[], path = "-", maxBytes = 100): Promise<Source[]> {
  const effects: Effects = {
    ...real,
    readPieces: async function* () {
      for (const piece of pieces) {
        yield Buffer.from(piece);
      }
    },
  };
  const sources: Source[] = [];
  for await (const source of findSources([{ path, problem: null, size: null }], maxBytes, effects)) {
    sources.push(source);
  }
  return sources;
}

describe("findSources", () => {
  it("cuts records at line ends, wherever the pieces end", async () => {
    expect(await read(['{"a"', ':1}\n\n{"b":2', '}\n{"c":3}'])).toEqual([
      { kind: "record", path: "-", line: 1, json: '{"a":1}' },
      { kind: "record", path: "-", line: 3, json: '{"b":2}' },
      { kind: "record", path: "-", line: 4, json: '{"c":3}' },
    ]);
  });

  it("takes other standard input as one report", async () => {
    const [source] = await read(["  Mira Tarn", " said so."]);
    expect(source).toMatchObject({ kind: "bytes", path: "-" });
  });

  it("reads a file of records line by line even where the first is odd", async () => {
    expect((await read(["oops\n{}\n"], "a.jsonl")).map(({ kind }) => kind)).toEqual(["record", "record"]);
  });

  it("loses a line that is too long and goes on behind it", async () => {
    const sources = await read(['{"a":"', "x".repeat(80), "y".repeat(80), '"}\n{"b":2}\n']);
    expect(sources.map((source) => (source.kind === "problem" ? source.problem.code : source.kind))).toEqual([
      "too-long",
      "record",
    ]);
  });

  it("yields nothing of empty standard input but an empty report", async () => {
    expect(await read([])).toMatchObject([{ kind: "bytes", path: "-" }]);
  });

  it("stops where the person interrupts", async () => {
    const effects: Effects = { ...real, interrupted: AbortSignal.abort() };
    expect((await findSources([{ path: "a.txt", problem: null, size: null }], 10, effects).next()).done).toBe(true);
  });
});
