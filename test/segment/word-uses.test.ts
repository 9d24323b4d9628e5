import { describe, expect, it } from "vitest";
import { hashText, mixOne } from "../../src/learned/hash.ts";
import { toWordTable } from "../../src/learned/word-table.ts";
import { findUses, wordUses } from "../../src/segment/word-uses.ts";

const table = toWordTable([
  [mixOne(0, hashText("deny")), wordUses.verb],
  [mixOne(0, hashText("plan")), wordUses.noun | wordUses.verb],
]);

describe("findUses", () => {
  it("findUses › finds the base form of an inflected word", () => {
    const denied = findUses("denied", table);
    expect(denied).toBeGreaterThan(0);
    expect(findUses("planned", table)).toBe(denied);
    expect(findUses("denies", table)).not.toBe(denied);
  });

  it("findUses › gives 0 for words it does not know and where there is no table", () => {
    expect(findUses("karvik", table)).toBe(0);
    expect(findUses("deny", undefined)).toBe(0);
    expect(findUses("deny", table)).toBe(wordUses.verb);
  });
});
