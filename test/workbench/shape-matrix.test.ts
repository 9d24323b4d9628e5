import { describe, expect, it } from "vitest";
import { indexDossier } from "../../src/brief/dossier-index.ts";
import { filterColumns, moveInGrid, toMatrix } from "../../src/workbench/client/positions/shape-matrix.ts";
import { dossier } from "../brief/fixture.ts";

const index = indexDossier(dossier);
const matrix = toMatrix(index, dossier.propositions);

describe("toMatrix", () => {
  it("toMatrix › has a cell for each speaker and claim, and writes out that nobody spoke as null", () => {
    expect(matrix.rows.every(({ cells }) => cells.length === matrix.columns.length)).toBe(true);
    expect(matrix.rows.every(({ cells }) => cells.some((cell) => cell !== null))).toBe(true);
    expect(new Set(matrix.rows.map(({ name }) => name)).size).toBe(matrix.rows.length);
    expect(matrix.rows.some(({ cells }) => cells.includes(null))).toBe(true);
  });

  it("toMatrix › finds every statement of a claim in the histories of its column", () => {
    for (const [column, { statementIds }] of matrix.columns.entries()) {
      const ids = matrix.rows.flatMap(({ cells }) =>
        (cells[column]?.history ?? []).flatMap(({ statements }) => statements.map(({ id }) => id)),
      );
      expect(new Set(ids)).toEqual(new Set(statementIds));
    }
  });

  it("toMatrix › marks who moved, and gives the origins behind a cell", () => {
    const column = matrix.columns.findIndex(({ id }) => id === "P3");
    const moved = matrix.rows.filter(({ cells }) => (cells[column]?.changes.length ?? 0) > 0);
    expect(moved.map(({ name }) => name)).toEqual(["Mira Tarn"]);
    expect(moved[0]?.cells[column]?.originIds).toEqual(["O6"]);
  });

  it("toMatrix › is empty of what nobody accepted where only reviewed statements are asked for", () => {
    expect(toMatrix(index, dossier.propositions, true).rows).toEqual([]);
  });
});

describe("filterColumns", () => {
  it("filterColumns › takes a number for exactly that claim, and words for any that hold them", () => {
    expect(filterColumns(dossier.propositions, "p3").map(({ id }) => id)).toEqual(["P3"]);
    expect(filterColumns(dossier.propositions, "").length).toBe(dossier.propositions.length);
    expect(filterColumns(dossier.propositions, "rockets norland").map(({ id }) => id)).toContain("P1");
  });
});

describe("moveInGrid", () => {
  it("moveInGrid › stops at the edges", () => {
    const size = { rows: 2, columns: 3 };
    expect(moveInGrid("ArrowRight", { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 2 });
    expect(moveInGrid("ArrowRight", { row: 0, column: 2 }, size)).toBeNull();
    expect(moveInGrid("ArrowUp", { row: 0, column: 2 }, size)).toBeNull();
    expect(moveInGrid("Home", { row: 1, column: 2 }, size)).toEqual({ row: 1, column: 0 });
    expect(moveInGrid("End", { row: 1, column: 0 }, size)).toEqual({ row: 1, column: 2 });
  });
});
