import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, newLikestQueue } from "../../src/link/likest-queue.ts";

const candidate = fc.record({ one: fc.nat(5), other: fc.nat(5), mean: fc.constantFrom(0, 0.5, 1, 2) });

describe("newLikestQueue", () => {
  it("newLikestQueue › gives the highest mean first, of equal ones the pair that stands first", () => {
    fc.assert(
      fc.property(fc.array(candidate), (all) => {
        const queue = newLikestQueue();
        for (const each of all) queue.push(each);
        const given: Candidate[] = [];
        for (let top = queue.pop(); top; top = queue.pop()) given.push(top);
        const sorted = all.toSorted((a, b) => b.mean - a.mean || a.one - b.one || a.other - b.other);
        expect(given).toEqual(sorted);
        expect(queue.pop()).toBeUndefined();
      }),
    );
  });
});
