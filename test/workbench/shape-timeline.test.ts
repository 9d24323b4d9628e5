import { describe, expect, it } from "vitest";
import { toDayNumber } from "../../src/brief/date-words.ts";
import { indexDossier } from "../../src/brief/dossier-index.ts";
import { layRows, moveStretch, toDated, toIsoDay } from "../../src/workbench/client/timeline/shape-timeline.ts";
import { dossier } from "../brief/fixture.ts";

const index = indexDossier(dossier);
const addedAt = new Map(dossier.reports.map(({ id }) => [id, "2024-02-03T10:00:00Z"]));
const dated = toDated(index, addedAt);
const asked = { dates: "said", rows: "speaker", from: "", to: "", width: 800, room: 50 } as const;

describe("toDated", () => {
  it("toDated › keeps four dates of a statement apart", () => {
    const first = dated.find(({ statement }) => statement.ref === "S3")!;
    expect(first.dates).toEqual({
      said: { from: "2023-05-12", to: "2023-05-12" },
      event: { from: "2023-04-01", to: "2023-04-30" },
      published: { from: "2023-05-12", to: "2023-05-12" },
      added: { from: "2024-02-03", to: "2024-02-03" },
    });
  });

  it("toDated › never takes the day of a report for the day of saying", () => {
    const unsaid = dated.find(({ statement }) => statement.ref === "S18")!;
    expect(unsaid.dates.said).toBeNull();
    expect(unsaid.dates.published).not.toBeNull();
  });
});

describe("layRows", () => {
  it("layRows › draws each dated statement once for a row by speaker, and counts the others", () => {
    const laid = layRows(index, dated, asked);
    const drawn = laid.rows.reduce((sum, { marks, more }) => sum + marks.length + more, 0);
    expect(drawn + laid.undated + laid.outside).toBe(dated.length);
    expect(laid.shown.length).toBe(drawn);
  });

  it("layRows › leaves out what lies outside of the days asked for", () => {
    const laid = layRows(index, dated, { ...asked, from: "2023-06-01", to: "2023-06-30" });
    expect(laid.shown.map(({ statement }) => statement.ref)).toEqual(["S22", "S23"]);
    expect(laid.outside).toBeGreaterThan(0);
    expect(laid.rows.flatMap(({ marks }) => marks).every(({ from, to }) => from >= laid.first && to <= laid.last)).toBe(
      true,
    );
  });

  it("layRows › has a row for each claim, and one for what is about none", () => {
    const laid = layRows(index, dated, { ...asked, dates: "published", rows: "claim" });
    expect(new Set(laid.rows.map(({ key }) => key))).toEqual(new Set(["", "P1", "P2", "P3", "P4", "P5"]));
  });

  it("layRows › is empty without statements", () => {
    expect(layRows(index, [], asked)).toMatchObject({ rows: [], shown: [], undated: 0, outside: 0 });
  });
});

describe("moveStretch", () => {
  it("moveStretch › zooms round the middle and moves by half", () => {
    const [first, last] = [toDayNumber("2023-01-01"), toDayNumber("2023-01-21")];
    expect(moveStretch({ first, last }, "in")).toEqual({ from: "2023-01-06", to: "2023-01-16" });
    expect(moveStretch({ first, last }, "out")).toEqual({ from: "2022-12-22", to: "2023-01-31" });
    expect(moveStretch({ first, last }, "later")).toEqual({ from: "2023-01-11", to: "2023-01-31" });
    expect(toIsoDay(first)).toBe("2023-01-01");
  });
});
