import { describe, expect, it } from "vitest";
import { parseMatter } from "../../bench/matters/parse-matter.ts";
import { readMatters } from "../../bench/matters/read-matters.ts";

const texts = new Map([
  ["01", "Tarn said that Norland sold shells. Orlo denied that Norland sold shells."],
  ["02", "Norland sold shells, Vaal said."],
]);
const head = ["matter: shells", "part: train"];
const base = [
  "statement s1 | 01 | asserts | Norland sold shells#1",
  "statement s2 | 01 | denies | Norland sold shells#2",
  "statement s3 | 02 | asserts | Norland … shells",
];
const parse = (...rows: string[]) => parseMatter([...head, ...base, ...rows].join("\n"), texts);

describe("parseMatter", () => {
  it("parseMatter › reads every kind of row", () => {
    const matter = parse(
      "# a remark",
      "proposition p1 | s1 s2 s3 | Norland sold shells",
      "proposition p2 | s3 | Norland sold something",
      "origins p1 | s1 / s3? | s2",
      "origins p2 | s3",
      "relation p1 narrower p2",
      "change orlo p1 | s1 s2 | reversal",
      "contradiction quantity | s1 s3",
      "contradiction date | s1 s2 / s3",
      "reprint 02 01 | cut",
    );
    expect(matter.problems).toEqual([]);
    expect(matter).toMatchObject({ about: "shells", part: "train" });
    expect(matter.statements[1]?.content).toEqual([{ start: 53, end: 72, text: "Norland sold shells" }]);
    expect(matter.statements[2]?.content.map(({ text }) => text)).toEqual(["Norland", "shells"]);
    expect(matter.origins[0]).toMatchObject({
      for: [
        { statementIds: ["s1"], isNamed: true },
        { statementIds: ["s3"], isNamed: false },
      ],
      against: [{ statementIds: ["s2"], isNamed: true }],
    });
    expect(matter.origins[1]?.against).toEqual([]);
    expect(matter.contradictions.map(({ sides }) => sides)).toEqual([
      [["s1"], ["s3"]],
      [["s1", "s2"], ["s3"]],
    ]);
  });

  it.each([
    ["statement s4 | 01 | asserts | Norland sold", "words stand 2 times"],
    ["statement s4 | 03 | asserts | Norland sold", "report 03 is not in reports/"],
    ["statement s4 | 02 | says | sold", "act is none of"],
    ["statement s1 | 02 | asserts | sold", "statement s1 stands twice"],
    ["statement s4 | 02 | sold", "statement takes 1 words and 3 cells"],
    ["proposition p1 | s1 s9 | Norland sold shells", "statement s9 is not in this file"],
    ["proposition p1 | s1 | Norland sold shells", "proposition p1 has 0 rows of origins"],
    ["relation p1 wider p2", "relation is none of"],
    ["contradiction quantity | s1", "contradiction takes two"],
    ["reprint 02 02 | copied", "report 02 reprints itself"],
    ["reprints 02 01 | copied", "row reprints is unknown"],
  ])("parseMatter › locates what does not resolve in %s", (row, message) => {
    const { problems } = parse(row);
    expect(problems.filter(({ line }) => line === 6).map((each) => each.message)).toEqual(
      expect.arrayContaining([expect.stringContaining(message)]),
    );
  });

  it("parseMatter › asks for an origin of every statement that takes a side", () => {
    const { problems } = parse("proposition p1 | s1 s2 | Norland sold shells", "origins p1 | s1 s3");
    expect(problems.map(({ message }) => message)).toEqual([
      "statement s3 does not belong to proposition p1",
      "statement s2 denies and has no origin",
    ]);
  });

  it("parseMatter › resolves every row of the set", async () => {
    for (const { name, problems } of await readMatters()) expect(problems, name).toEqual([]);
  });
});
