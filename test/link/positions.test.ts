import { describe, expect, it } from "vitest";
import type { LinkedActors } from "../../src/link/actors.ts";
import type { Item } from "../../src/link/group-events.ts";
import { findPositions } from "../../src/link/positions.ts";

const linked = { speakerOf: () => "norland" } as unknown as LinkedActors;

function item(id: string, act: string, from: string, to: string): Item {
  const chain = [{ text: "Norland", actor: "norland", kind: "state" }];
  return {
    event: { act, hedge: "none" },
    reading: { statement: { id, chain }, said: { from, to } },
  } as unknown as Item;
}

describe("findPositions", () => {
  it("findPositions › ends a position at the day of another", () => {
    const positions = findPositions(
      [item("a", "asserts", "2023-03-30", "2023-03-30"), item("b", "doubts", "2023-08-02", "2023-08-02")],
      linked,
    );
    expect(positions.map(({ act, to }) => `${act} ${to}`)).toEqual(["asserts 2023-08-02", "doubts null"]);
  });

  it("findPositions › leaves open what a coarser day does not part", () => {
    const positions = findPositions(
      [item("a", "asserts", "2022-10-24", "2022-11-27"), item("b", "doubts", "2022-10-30", "2022-11-30")],
      linked,
    );
    expect(positions.map(({ to }) => to)).toEqual([null, null]);
    const year = findPositions(
      [item("a", "asserts", "2022-10-24", "2022-12-27"), item("b", "doubts", "2022-11-02", "2022-11-02")],
      linked,
    );
    expect(year.map(({ to }) => to)).toEqual([null, null]);
  });
});
