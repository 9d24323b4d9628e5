import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches } from "../../src/model/find-matches.ts";

const patterns = [/a/gu, /a*/gu, /(?<=b)a|/gu, /\b\p{L}+/gu, /(?<pair>ab)|b/gu];

test("findMatches › finds what matchAll finds", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", " ", "\u{1F6A2}") }), fc.nat(4), (text, which) => {
      const pattern = patterns[which]!;
      expect([...findMatches(text, pattern)]).toEqual([...text.matchAll(pattern)]);
    }),
  );
});

test("findMatches › goes through two texts at once with one pattern", () => {
  const pairs: string[] = [];
  for (const [one] of findMatches("Karvik Dolna", patterns[3]!))
    for (const [other] of findMatches("Selma Orlo", patterns[3]!)) pairs.push(`${one} ${other}`);
  expect(pairs).toEqual(["Karvik Selma", "Karvik Orlo", "Dolna Selma", "Dolna Orlo"]);
});
