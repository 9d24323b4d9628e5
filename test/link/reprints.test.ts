import { describe, expect, it } from "vitest";
import { findReprints } from "../../src/link/reprints.ts";
import { makeReport } from "./make.ts";

const body =
  "The freighter Selma left the port of Karvik before dawn with its lights out and reached the roads off Dolna two days later, harbour workers and a pilot recalled, and a crane was seen working at her side until the evening.";

describe("findReprints", () => {
  it("findReprints › joins reports whose own words are nearly the same", () => {
    const one = makeReport(`${body} “We saw crates,” Mira Tarn said.`);
    const other = makeReport(`Dolna. ${body} Analysts wondered what she carried.`);
    const apart = makeReport(
      "A dockers' union in Dolna called a strike over pay and the price of bread, the first in nine years.",
    );
    expect(findReprints([one, other, apart])).toMatchObject([{ reportIds: [one.id, other.id] }]);
  });

  it("findReprints › takes a shared quotation for no copying", () => {
    const quote = `“${body}”`;
    expect(
      findReprints([
        makeReport(`${quote} Tarn told the council.`),
        makeReport(`In Dolna, Tarn had this to say: ${quote}`),
      ]),
    ).toEqual([]);
  });

  it("findReprints › believes a report that credits its words", () => {
    const report = makeReport("Reprinted from the Karvik Post. The port is shut.", {
      credits: [{ kind: "reprint", name: "Karvik Post", start: 15, end: 30 }],
    });
    expect(findReprints([report])).toMatchObject([{ reportIds: [report.id], origin: "Karvik Post" }]);
  });
});
