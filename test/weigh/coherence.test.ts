import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { composeGradesModule } from "../../scripts/generate-grades.ts";
import { findBreaches } from "../../src/weigh/find-breaches.ts";
import { defaultTable, parseGradeTable } from "../../src/weigh/grade-table.ts";
import { poolReviewers } from "../../src/weigh/pool-reviewers.ts";
import { proposition } from "./make-matter.ts";

const later = { ...proposition, id: "P2", frame: { ...proposition.frame, stage: "delivered" as const } };

describe("findBreaches", () => {
  it("findBreaches › finds a later stage likelier than the earlier, with the smallest fix", () => {
    const breaches = findBreaches([
      { proposition, probability: 0.4 },
      { proposition: later, probability: 0.6 },
    ]);
    expect(breaches).toMatchObject([{ kind: "implies", propositionIds: ["P2", "P1"] }]);
    expect(breaches[0]!.fix).toContain("both at 50%");
    expect(
      findBreaches([
        { proposition, probability: 0.6 },
        { proposition: later, probability: 0.4 },
      ]),
    ).toEqual([]);
  });

  it("findBreaches › finds a narrower proposition likelier than the broader", () => {
    const narrow = { ...proposition, id: "P3" };
    const relations = [{ kind: "narrower", propositionId: "P3", because: "it names goods left open here" }] as const;
    const found = findBreaches([
      { proposition: { ...proposition, relations }, probability: 0.5 },
      { proposition: narrow, probability: 0.7 },
    ]);
    expect(found).toMatchObject([{ propositionIds: ["P3", "P1"] }]);
  });

  it("findBreaches › finds sums that cannot be", () => {
    const weighed = [
      { proposition, probability: 0.7 },
      { proposition: { ...proposition, id: "P4" }, probability: 0.7 },
    ];
    expect(findBreaches(weighed, [["P1", "P4"]], [["P1", "P4"]]).map(({ kind }) => kind)).toEqual([
      "excludes",
      "opposite",
    ]);
  });
});

describe("poolReviewers", () => {
  it("poolReviewers › takes the mean of the log-odds and shows the spread", () => {
    expect(poolReviewers([0.2, 0.8])).toMatchObject({ probability: 0.5, lowest: 0.2, highest: 0.8 });
    expect(poolReviewers([])).toBeNull();
  });
});

describe("grade table", () => {
  const json = readFileSync(new URL("../../data/grades/v0.json", import.meta.url), "utf8");

  it("composeGradesModule › gives the module as it stands in src", () => {
    const module = readFileSync(new URL("../../src/weigh/generated/grades-v0.ts", import.meta.url), "utf8");
    expect(module).toBe(composeGradesModule(json));
  });

  it("parseGradeTable › reads the shipped file and names the field that is wrong", () => {
    expect(parseGradeTable(json)).toEqual(defaultTable);
    expect(() => parseGradeTable(json.replace('"mid": 0.8,', '"mid": 0.95,'))).toThrow(
      "grade table t A: low, mid and high must rise",
    );
    expect(() => parseGradeTable("{}")).toThrow("grade table id");
    expect(() => parseGradeTable("null")).toThrow("grade table id");
  });
});
