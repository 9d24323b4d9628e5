import { describe, expect, it } from "vitest";
import { toClaimClause } from "../../src/brief/claim-clause.ts";
import type { Proposition } from "../../src/model/dossier.ts";

describe("toClaimClause", () => {
  it.each([
    ["Shirts were sewn at the works.", "shirts were sewn at the works"],
    ["Rockets left Dolna by rail", "rockets left Dolna by rail"],
    ["The wagons held timber", "the wagons held timber"],
    ["Norland sold shells to Ironquill", "Norland sold shells to Ironquill"],
    ["Ironquill sold shells", "Ironquill sold shells"],
    ["May was the worst month", "May was the worst month"],
    ["Mira Tarn met General Orlo", "Mira Tarn met General Orlo"],
    ["Iran sent drones", "Iran sent drones"],
  ])("toClaimClause › words “%s” for the middle of a sentence", (text, expected) => {
    expect(toClaimClause({ text } as Proposition)).toBe(expected);
  });
});
