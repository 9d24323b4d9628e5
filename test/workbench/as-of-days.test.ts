import { describe, expect, it } from "vitest";
import { findDays, stepDay } from "../../src/workbench/client/matter/as-of-days.ts";
import { dossier } from "../brief/fixture.ts";

describe("findDays", () => {
  it("findDays › lists each day of saying or publication once, in order", () => {
    const days = findDays(dossier);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.every((day) => /^\d{4}-\d\d-\d\d$/u.test(day))).toBe(true);
  });

  it("findDays › takes the last day of a month or year that is all that is known", () => {
    const report = { publishedOn: { from: "2023-02", to: "2023-02", basis: "metadata" } };
    const statement = { saidOn: { from: "2022", to: "2022", text: "last year" } };
    const days = findDays({ reports: [report], statements: [statement] } as unknown as Parameters<typeof findDays>[0]);
    expect(days).toEqual(["2022-12-31", "2023-02-28"]);
  });
});

describe("stepDay", () => {
  const days = ["2022-11-03", "2022-12-22", "2023-01-20"];

  it("stepDay › goes back from the latest and forth to it", () => {
    expect(stepDay(days, "", -1)).toBe("2022-12-22");
    expect(stepDay(days, "2022-12-22", -1)).toBe("2022-11-03");
    expect(stepDay(days, "2022-11-03", -1)).toBe("2022-11-03");
    expect(stepDay(days, "2022-12-01", 1)).toBe("2022-12-22");
    expect(stepDay(days, "2023-01-20", 1)).toBe("");
    expect(stepDay(days, "", 1)).toBe("");
    expect(stepDay([], "", -1)).toBe("");
  });
});
