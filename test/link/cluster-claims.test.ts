import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterClaims } from "../../src/link/cluster-claims.ts";

const sameAs = (groups: readonly number[]): number[] => groups.map((group) => groups.indexOf(group));

describe("clusterClaims", () => {
  it("clusterClaims › joins what is alike on average, and leaves what only one of two is like", () => {
    const pairs = [
      { one: 0, other: 1, likeness: 2 },
      { one: 1, other: 2, likeness: 0.5 },
      { one: 0, other: 2, likeness: -2 },
    ];
    expect(sameAs(clusterClaims(3, pairs, 0.5))).toEqual([0, 0, 2]);
    expect(sameAs(clusterClaims(3, pairs, 0.1))).toEqual([0, 0, 0]);
  });

  it("clusterClaims › takes pairs that nobody compared to be unlike", () => {
    const chain = [
      { one: 0, other: 1, likeness: 1 },
      { one: 1, other: 2, likeness: 0.9 },
    ];
    expect(sameAs(clusterClaims(3, chain, 0.5))).toEqual([0, 0, 2]);
  });

  it("clusterClaims › counts a pair far from alike no more than one that is a little unlike", () => {
    const pairs = [
      { one: 0, other: 1, likeness: 3 },
      { one: 0, other: 2, likeness: 3 },
      { one: 1, other: 2, likeness: -50 },
    ];
    expect(sameAs(clusterClaims(3, pairs, 0.4))).toEqual([0, 0, 0]);
  });

  it("clusterClaims › gives each thing one group and never joins things without a pair above the threshold", () => {
    const pair = fc.record({
      one: fc.nat(9),
      other: fc.nat(9),
      likeness: fc.double({ min: -5, max: -0.1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: ({ one, other }) => `${one} ${other}` }), (all) => {
        const pairs = all.filter(({ one, other }) => one < other);
        expect(new Set(clusterClaims(10, pairs, 0.5)).size).toBe(10);
      }),
    );
  });
});
