import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveEdge } from "../../src/workbench/client/review/move-edge.ts";

const text = "Mira Tarn said the ship didn't leave, she said.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

describe("moveEdge", () => {
  it.each([
    ["end", 1, "word", "the ship didn't leave"],
    ["end", -1, "word", "the ship"],
    ["start", 1, "word", "ship didn't"],
    ["start", -1, "word", "said the ship didn't"],
    ["end", 1, "character", "the ship didn't "],
    ["start", -1, "character", " the ship didn't"],
  ] as const)("moves the %s by %i %s", (edge, step, unit, words) => {
    expect(cut(moveEdge(text, at("the ship didn't"), edge, step, unit))).toBe(words);
  });

  it("takes each sign of a script without spaces as a word, and never cuts a pair in two", () => {
    const chinese = "他说船走了";
    expect(moveEdge(chinese, { start: 2, end: 3 }, "end", 1, "word")).toEqual({ start: 2, end: 4 });
    expect(moveEdge("a🚢b", { start: 0, end: 1 }, "end", 1, "character")).toEqual({ start: 0, end: 3 });
    expect(moveEdge("a🚢b", { start: 0, end: 3 }, "end", -1, "character")).toEqual({ start: 0, end: 1 });
  });

  it("stays inside the text and never lets the ends meet", () => {
    const edges = fc.constantFrom("start" as const, "end" as const);
    const units = fc.constantFrom("word" as const, "character" as const);
    const moves = fc.array(fc.tuple(edges, fc.constantFrom(1 as const, -1 as const), units), { maxLength: 30 });
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80, unit: "grapheme" }), moves, (any, steps) => {
        let span = { start: 0, end: any.length };
        for (const [edge, step, unit] of steps) {
          span = moveEdge(any, span, edge, step, unit);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(any.length);
          expect(span.start).toBeLessThan(span.end);
        }
      }),
    );
  });
});
