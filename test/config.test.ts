import { describe, expect, it } from "vitest";
import { normalizeConfig } from "../src/config.ts";

describe("normalizeConfig", () => {
  it.each([
    ["2023-10-12", "2023-10-12", "a day is itself"],
    ["2023-10", "2023-10-31", "a month ends on its last day"],
    ["2023-02", "2023-02-28", "February is short"],
    ["2024-02", "2024-02-29", "in leap years less so"],
    ["2023", "2023-12-31", "a year ends in December"],
    [" 2023 ", "2023-12-31", "spaces do not matter"],
  ])("takes %s as %s: %s", (written, day) => {
    expect(normalizeConfig({ asOf: written }).asOf).toBe(day);
  });

  it.each(["2023-13", "2023-02-29", "2023-1-1", "12.10.2023", "yesterday", "", "0000", "2023-00", "2023-10-00"])(
    "refuses the date %j and shows it",
    (written) => {
      expect(() => normalizeConfig({ asOf: written })).toThrow(`as-of: expected a date such as 2023-10-12`);
      expect(() => normalizeConfig({ asOf: written })).toThrow(`\`${written}\``);
    },
  );

  it.each(["0", "-1", "two", "1.5", "1e3", "65", ""])("refuses %j jobs", (written) => {
    expect(() => normalizeConfig({ jobs: written })).toThrow("jobs: expected a whole number from 1 to 64");
  });

  it("fills in the rest", () => {
    expect(normalizeConfig({})).toEqual({
      asOf: null,
      jobs: null,
      context: 1,
      maxBytes: 64 * 1024 * 1024,
      pack: null,
      lists: [],
    });
  });
});
