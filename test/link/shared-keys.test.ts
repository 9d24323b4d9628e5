import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachSharedKey, toKey } from "../../src/link/shared-keys.ts";

describe("eachSharedKey", () => {
  it("eachSharedKey › tells each key of two places or more with all its places, in order", () => {
    const key = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    const small = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.oneof(small, key), { maxLength: 6 }), { maxLength: 12 }), (keysOf) => {
        const seen: (readonly number[])[] = [];
        eachSharedKey(keysOf, (places) => seen.push(places));
        const wanted = [...new Set(keysOf.flat())]
          .toSorted((one, other) => one - other)
          .map((each) => keysOf.flatMap((keys, place) => (keys.includes(each) ? [place] : [])))
          .filter((places) => places.length > 1);
        expect(seen).toEqual(wanted);
      }),
    );
  });
});

describe("toKey", () => {
  it("toKey › tells words apart from the same letters in other words", () => {
    expect(toKey(["ab", "c"])).not.toBe(toKey(["a", "bc"]));
  });
});
