import { describe, expect, it } from "vitest";
import type { ClaimProfile } from "../../src/link/claim-profile.ts";
import { relateClaims } from "../../src/link/relate-claims.ts";

function profile(id: string, words: string, facts: Partial<ClaimProfile> = {}): ClaimProfile {
  const terms = new Map(words.split(" ").map((word) => [word, 1]));
  return {
    ...{ id, terms, step: 3, when: null, firstSaid: "2024-03-01", order: Number(id.slice(1)), causes: 0 },
    ...{ reports: new Set(["r1"]), isWide: false, size: 3, ...facts },
  };
}

const tell = (...profiles: readonly ClaimProfile[]): string[] =>
  relateClaims(profiles).map(({ from, kind, to }) => `${from} ${kind} ${to}`);
const other = profile("P9", "weather rain harvest");

describe("relateClaims", () => {
  it("relateClaims › takes what was told later in the same reports for a part", () => {
    expect(tell(profile("P1", "fire works night"), profile("P2", "fire works cable"), other)).toEqual([
      "P2 narrower P1",
    ]);
  });

  it("relateClaims › takes a claim on all times for the wider one", () => {
    const wide = profile("P2", "arms sale", { isWide: true });
    expect(tell(profile("P1", "arms sale rockets"), wide, other)).toEqual(["P1 narrower P2"]);
  });

  it("relateClaims › takes a delivery told after a contract for an update", () => {
    const contract = profile("P1", "howitzers sale", { step: 2 });
    const delivery = profile("P2", "howitzers sale ship", { firstSaid: "2024-06-01" });
    expect(tell(contract, delivery, other)).toEqual(["P2 updates P1"]);
  });

  it("relateClaims › takes the use of what was delivered, told later, for an update", () => {
    const delivery = profile("P1", "howitzers ship");
    const use = profile("P2", "howitzers town", { step: 4, firstSaid: "2024-06-01" });
    expect(tell(delivery, use, other)).toEqual(["P2 updates P1"]);
  });

  it("relateClaims › takes what is to be done for a part of the deal told the same day", () => {
    const plan = profile("P1", "prisoners home", { step: 0 });
    const deal = profile("P2", "prisoners exchange", { step: 2 });
    expect(tell(plan, deal, other)).toEqual(["P1 narrower P2"]);
  });

  it("relateClaims › sets no events apart by a date that spans a year", () => {
    const now = profile("P1", "rifles ship", { when: { from: "2024-02-02", to: "2024-02-02" } });
    const year = profile("P2", "rifles origin", { when: { from: "2022-01-01", to: "2022-12-31" } });
    expect(tell(now, year, other)).toEqual(["P2 narrower P1"]);
  });

  it("relateClaims › keeps two years apart", () => {
    const now = profile("P1", "fire works", { when: { from: "2023-06-11", to: "2023-06-11" } });
    const then = profile("P2", "fire works dye", { when: { from: "2019-10-01", to: "2019-10-31" } });
    expect(tell(now, then, other)).toEqual(["P2 different-event P1"]);
  });

  it("relateClaims › sets two causes against each other", () => {
    const cable = profile("P1", "fire cable", { causes: 1 });
    expect(tell(cable, profile("P2", "fire arson", { causes: 1 }), other)).toEqual(["P2 contradicts P1"]);
  });

  it("relateClaims › relates nothing that shares no word", () => {
    expect(tell(profile("P1", "fire works"), other)).toEqual([]);
  });
});
