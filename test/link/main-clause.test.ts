import { describe, expect, it } from "vitest";
import { hasMainClause } from "../../src/link/main-clause.ts";

describe("hasMainClause", () => {
  it.each([
    "The Selma, which had left Karvik in May, sank",
    "The list was handed to the committee that watches over the trade",
    "More than 40 people died",
    "It wasn't true",
    "Vesnia wants to order shells",
    "A sale that had been planned was stopped",
  ])("hasMainClause › finds one in %s", (words) => expect(hasMainClause(words)).toBe(true));

  it.each([
    "A motion for Vesnia's withdrawal at the recent assembly",
    "The letter, which may stand for a year",
    "Word of where the ships that Norland claims to follow were going",
    "The newspaper of lies",
    "Three firms over planned barter",
    "A spokesman, Otto Lund, who had said there was no proof",
    "The figures released by the bank",
  ])("hasMainClause › finds none in %s", (words) => expect(hasMainClause(words)).toBe(false));
});
