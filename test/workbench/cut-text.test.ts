import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasOwnLines } from "../../src/brief/context-windows.ts";
import type { ReviewStatement } from "../../src/workbench/api/shapes.ts";
import { cutText, groupByStretch } from "../../src/workbench/client/review/cut-text.ts";

describe("cutText", () => {
  it("cuts long paragraphs where sentences end, and loses nothing", () => {
    const sentence = "The ship left the port at dawn. ";
    const [paragraph] = cutText(sentence.repeat(200).trim());
    const { stretches } = paragraph!;
    expect(stretches.length).toBeGreaterThan(3);
    for (const { start, end } of stretches.slice(0, -1)) {
      expect(end - start).toBeLessThanOrEqual(1500);
      expect(sentence.repeat(200).slice(start, end).trimEnd().endsWith(".")).toBe(true);
    }
  });

  it("keeps a headline apart from what follows it on the next line", () => {
    const text = "A ship leaves\nMira Tarn said so.\n\nIt carried grain.";
    const words = cutText(text, 13).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(["A ship leaves", "Mira Tarn said so.", "It carried grain."]);
  });

  it("covers each paragraph, whatever the text", () => {
    const texts = fc.array(fc.constantFrom("a", "word ", "\n", "\n\n", ". ", "漢字", "x".repeat(900)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, (pieces) => {
        for (const { start, end, stretches } of cutText(pieces.join(""))) {
          expect(stretches[0]!.start).toBe(start);
          expect(stretches.at(-1)!.end).toBe(end);
          for (const [place, each] of stretches.slice(1).entries()) expect(each.start).toBe(stretches[place]!.end);
        }
      }),
    );
  });
});

it("groupByStretch › gives each stretch the statements whose words touch it", () => {
  const text = "First words here.\n\nSecond words there.\n\nThird.";
  const span = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    text: words,
  });
  const make = (id: string, ...words: string[]) =>
    ({ id, content: words.map(span), chain: [], cue: null }) as unknown as ReviewStatement;
  const groups = groupByStretch(cutText(text), [
    make("one", "words here"),
    make("both", "here", "Second"),
    make("last", "Third"),
  ]);
  expect([...groups.values()].map((each) => each.map(({ id }) => id))).toEqual([["one", "both"], ["both"], ["last"]]);
});

it("hasOwnLines › tells lines that somebody broke from lines that a width broke", () => {
  const wrapped = "The ship left the port of Karvik at dawn with a cargo that nobody\n".repeat(8);
  expect(hasOwnLines(wrapped)).toBe(false);
  expect(hasOwnLines("First point.\nSecond point.\nThird point.")).toBe(true);
});
