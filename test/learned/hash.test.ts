import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText, mixOne, mixTwo } from "../../src/learned/hash.ts";

describe("hashText", () => {
  it("hashText › gives FNV-1a of the code units, in 32 bits", () => {
    expect(hashText("") >>> 0).toBe(0x811c9dc5);
    expect(hashText("a") >>> 0).toBe(0xe40c292c);
  });
});

describe("mixTwo", () => {
  it("mixTwo › tells the order of its parts and the features apart", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (one, other) => {
        fc.pre(one !== other);
        expect(mixTwo(3, one, other)).not.toBe(mixTwo(4, one, other));
        expect(mixOne(3, one)).toBe(mixOne(3, one) | 0);
      }),
      { numRuns: 200 },
    );
    expect(mixTwo(1, 2, 3)).not.toBe(mixTwo(1, 3, 2));
  });
});
