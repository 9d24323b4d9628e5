import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapInOrder } from "../../src/cli/map-in-order.ts";

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

describe("mapInOrder", () => {
  it("keeps the order of the items, however long each takes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5), { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 9 }),
        async (delays, laneCount, window) => {
          const lane = async (ticks: number): Promise<number> => {
            for (let tick = 0; tick < ticks; tick++) {
              await null;
            }
            return ticks;
          };
          const results: number[] = [];
          for await (const result of mapInOrder(
            each(delays),
            Array.from({ length: laneCount }, () => lane),
            window,
          )) {
            results.push(result);
          }
          expect(results).toEqual(delays);
        },
      ),
    );
  });

  it("takes no more items than the window while nobody reads", async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<number> {
      for (;;) {
        yield taken++;
      }
    }
    const results = mapInOrder(endless(), [async (item: number) => item], 5);
    await results.next();
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toBe(5);
    await results.return(undefined);
  });

  it("gives one item at a time to a lane", async () => {
    let busy = 0;
    const lane = async (item: number): Promise<number> => {
      expect(++busy).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      busy--;
      return item;
    };
    for await (const _ of mapInOrder(each([1, 2, 3, 4]), [lane], 4)) {
      // only the lane is of interest
    }
  });

  it("throws what a lane throws, in its turn", async () => {
    const lane = async (item: number): Promise<number> => {
      if (item === 2) {
        throw new Error("two");
      }
      return item;
    };
    const results = mapInOrder(each([1, 2, 3]), [lane, lane], 3);
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow("two");
  });
});
