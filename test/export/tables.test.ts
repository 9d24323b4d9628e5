import { describe, expect, it } from "vitest";
import { composePositionsCsv } from "../../src/export/positions-csv.ts";
import { composeReportsCsl } from "../../src/export/reports-csl.ts";
import { composeTransfersCsv } from "../../src/export/transfers-csv.ts";
import { dossier } from "../brief/fixture.ts";

/** Cells of CSV without line breaks in them. */
function readRows(csv: string): string[][] {
  return csv
    .replace(/^\uFEFF/u, "")
    .split("\r\n")
    .filter((row) => row !== "")
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
      ),
    );
}

describe("composePositionsCsv", () => {
  it("counts each statement on a proposition once, by speaker and act", () => {
    const [header = [], ...rows] = readRows(composePositionsCsv(dossier));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
    for (const { id, statementIds } of dossier.propositions) {
      const own = rows.filter((row) => row[1] === id);
      expect(own.reduce((sum, row) => sum + Number(row[header.indexOf("statements")]), 0)).toBe(
        new Set(statementIds).size,
      );
      for (const row of own) {
        const counts = row.slice(header.indexOf("asserts"), header.indexOf("asks") + 1).map(Number);
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(Number(row[4]));
      }
    }
  });
});

describe("composeTransfersCsv", () => {
  it("gives a row for each transfer, with who says so and who denies it", () => {
    const [header = [], ...rows] = readRows(composeTransfersCsv(dossier));
    expect(rows.map(([id]) => id)).toEqual(dossier.transfers.map(({ id }) => id));
    const [first] = rows;
    expect(first?.[header.indexOf("asserted in")]).toMatch(/^S\d+(?: S\d+)*$/u);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
  });
});

describe("composeReportsCsl", () => {
  it("gives an item for each report, with its day as exact as it is known", () => {
    const [report] = dossier.reports;
    const made = {
      ...dossier,
      reports: [
        {
          ...report!,
          publishedOn: { from: "2023-05-12", to: "2023-05-12", basis: "metadata" as const },
          byline: ["Ines Vaal"],
        },
        {
          ...report!,
          publishedOn: { from: "2023-05", to: "2023-06", basis: "metadata" as const },
          url: "https://nna.example/a",
        },
        { ...report!, publishedOn: { from: null, to: null, basis: "none" as const }, title: null, outlet: null },
      ],
    };
    const items = composeReportsCsl(made);
    expect(items[0]).toMatchObject({
      id: report!.ref,
      type: "article-newspaper",
      author: [{ literal: "Ines Vaal" }],
      issued: { "date-parts": [[2023, 5, 12]] },
    });
    expect(items[1]).toMatchObject({
      issued: {
        "date-parts": [
          [2023, 5],
          [2023, 6],
        ],
      },
      URL: "https://nna.example/a",
    });
    expect(items[2]).not.toHaveProperty("issued");
    expect(items[2]!.title).not.toBe("");
  });
});
