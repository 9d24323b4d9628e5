import { describe, expect, it } from "vitest";
import { packPairs } from "../../src/link/pack-pairs.ts";

describe("packPairs", () => {
  it("packPairs › gives back what was added, in order, as often as it is asked", () => {
    const pairs = packPairs();
    const all = Array.from({ length: 140_000 }, (_, at) => ({ one: at, other: at + 1, likeness: at / 3 }));
    for (const { one, other, likeness } of all) pairs.add(one, other, likeness);
    const given = [...pairs];
    expect(given).toHaveLength(all.length);
    expect(
      all.filter(({ one, other, likeness }, at) => {
        const pair = given[at];
        return pair?.one !== one || pair.other !== other || pair.likeness !== likeness;
      }),
    ).toEqual([]);
    expect([...pairs]).toHaveLength(all.length);
    expect([...packPairs()]).toEqual([]);
  });
});
