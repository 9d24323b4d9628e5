import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInTable, toWordTable } from "../../src/learned/word-table.ts";

describe("findInTable", () => {
  it("findInTable › finds every word put in, and 0 for all others", () => {
    const entries = fc.uniqueArray(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 65535 })), {
      selector: ([key]) => key,
      maxLength: 200,
    });
    fc.assert(
      fc.property(entries, fc.integer(), (pairs, other) => {
        const table = toWordTable(pairs);
        for (const [key, value] of pairs) {
          expect(findInTable(table, key)).toBe(value);
        }
        if (!pairs.some(([key]) => key === other)) {
          expect(findInTable(table, other)).toBe(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("findInTable › gives 0 where there is no table", () => {
    expect(findInTable(undefined, 7)).toBe(0);
  });
});
