import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseRows, renderGenerated } from "../../scripts/generate.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

describe("src/lexicon/generated", () => {
  it.each(renderGenerated(read))("$path is what data/ gives; run npm run generate", ({ path, text }) => {
    expect(read(path)).toBe(text);
  });
});

describe("data", () => {
  it.each(["actors", "bodies", "goods", "transport", "not-actors"])("%s.csv gives a source for every row", (name) => {
    for (const row of parseRows(`data/${name}.csv`, read(`data/${name}.csv`))) {
      expect(row["source"]).not.toBe("");
    }
  });
});

describe("parseRows", () => {
  it("reads quoted fields, and names the row that does not fit", () => {
    expect(parseRows("x.csv", 'a,b\n"1, ""2""",\n')).toEqual([{ a: '1, "2"', b: "" }]);
    expect(() => parseRows("x.csv", "a,b\n1\n")).toThrow("x.csv row 2 has 1 fields, the header has 2");
  });
});
