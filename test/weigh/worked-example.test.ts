import { describe, expect, it } from "vitest";
import { checkConfidence, toLowest } from "../../src/weigh/check-confidence.ts";
import { composeSentences } from "../../src/weigh/compose-sentences.ts";
import { findSensitivity } from "../../src/weigh/find-sensitivity.ts";
import { defaultTable, gradeLetters } from "../../src/weigh/grade-table.ts";
import { toStatementPoints, weighEntries } from "../../src/weigh/weigh-entries.ts";
import { example, makeWord, settings } from "./make.ts";

const weighing = weighEntries(example, settings);
const sensitivity = findSensitivity(example, settings);

describe("toStatementPoints", () => {
  it.each([
    ["A", [16.1, 11.6, 9.5, 7.8, 7.2]],
    ["B", [12.9, 8.6, 6.7, 5.2, 4.7]],
    ["C", [9.6, 5.7, 4.2, 3.1, 2.7]],
    ["D", [6.4, 3.2, 2.2, 1.5, 1.3]],
    ["E", [3.2, 1.4, 0.9, 0.6, 0.5]],
    ["F", [7.2, 3.9, 2.7, 1.9, 1.6]],
  ] as const)("toStatementPoints › gives the points of grade %s", (letter, expected) => {
    const points = [0.1, 0.3, 0.5, 0.8, 0.95].map((q) => toStatementPoints(defaultTable.t[letter].mid, q, 1));
    expect(points.map((each) => Number(each.toFixed(1)))).toEqual(expected);
    expect(gradeLetters).toContain(letter);
  });
});

describe("weighEntries", () => {
  it.each([
    ["O1", 4.1519, 6.5414, 10],
    ["O2", 3.9932, 6.2621, 9.502],
    ["O3", -2.3766, -1.2911, -0.4528],
    ["O4", -2.3766, -1.2911, -0.4528],
    ["E1", 1.549, 3.1527, 4.7422],
  ])("weighEntries › weighs %s as in the worked example", (id, low, mid, high) => {
    const { points } = weighing.entries.find((each) => each.id === id)!;
    expect(points.low).toBeCloseTo(low, 4);
    expect(points.mid).toBeCloseTo(mid, 4);
    expect(points.high).toBeCloseTo(high, 4);
  });

  it("weighEntries › sums the worked example", () => {
    const allied = weighing.clusters[0]!;
    expect(allied.name).toBe("allied intelligence");
    expect(allied.points.low).toBeCloseTo(5.1502, 4);
    expect(allied.points.mid).toBeCloseTo(8.107, 4);
    expect(allied.points.high).toBeCloseTo(12.3755, 4);
    expect(weighing.total.mid).toBeCloseTo(8.6774, 4);
    expect(weighing.probability).toBeCloseTo(0.8806, 4);
    expect(10 ** (weighing.total.mid / 10)).toBeCloseTo(7.3746, 4);
    expect(weighing.total.low).toBeCloseTo(4.98, 4);
    expect(weighing.total.high).toBeCloseTo(13.384, 4);
    expect(weighing.range[0]).toBeCloseTo(0.7589, 4);
    expect(weighing.range[1]).toBeCloseTo(0.9561, 4);
    expect(weighing.extreme[0]).toBeCloseTo(0.6102, 4);
    expect(weighing.extreme[1]).toBeCloseTo(0.9766, 4);
    expect(weighing.breakEven).toBeCloseTo(0.1194, 4);
    expect(weighing.effectiveClusters).toBeCloseTo(2.4254, 4);
    expect(weighing.largestShare).toBeCloseTo(0.5857, 4);
  });

  it("weighEntries › counts twelve relays wrongly entered as origins, as the guide warns", () => {
    const relays = Array.from({ length: 12 }, (_, index) => ({ ...example[0]!, id: `X${index}` }));
    const inside = weighEntries([...example, ...relays], settings);
    const apart = weighEntries([...example, ...relays.map((each) => ({ ...each, cluster: each.id }))], settings);
    expect(inside.total.mid).toBeCloseTo(28.3, 2);
    expect(apart.total.mid).toBeCloseTo(87.17, 2);
  });

  it("weighEntries › lets who may know the same join the heaviest cluster of the side", () => {
    const open = makeWord("O9", "for", "F", "either way", 0.95, null);
    const { entries, clusters } = weighEntries([...example, open], settings);
    expect(entries.at(-1)).toMatchObject({ cluster: "allied intelligence", place: 2 });
    expect(clusters).toHaveLength(4);
    const alone = weighEntries([open, { ...open, id: "O8" }], settings);
    expect(alone.clusters).toMatchObject([{ name: "basis not established", entryIds: ["O8", "O9"] }]);
  });

  it("weighEntries › gives the start where nothing is entered", () => {
    expect(weighEntries([], settings)).toMatchObject({ probability: 0.5, clusters: [], effectiveClusters: 0 });
  });

  it("weighEntries › rejects a thing whose points do not rise", () => {
    const falling = { low: 0.8, mid: 0.7, high: 0.6 };
    const still = { low: 0.3, mid: 0.3, high: 0.3 };
    const grades = { kind: "evidence", p1: falling, p0: still, a: still } as const;
    expect(() => weighEntries([{ id: "E2", side: "for", cluster: "x", grades }], settings)).toThrow("entry E2");
  });
});

describe("findSensitivity", () => {
  const round = (value: number): number => Number(value.toFixed(4));

  it("findSensitivity › leaves out entries, clusters and sides", () => {
    expect(sensitivity.withoutEntry.map(({ probability }) => round(probability))).toEqual([
      0.8282, 0.8372, 0.9085, 0.9085, 0.7811,
    ]);
    expect(sensitivity.withoutCluster[0]).toMatchObject({ what: "allied intelligence" });
    expect(round(sensitivity.withoutCluster[0]!.probability)).toBe(0.5328);
    expect(round(sensitivity.withoutCluster[0]!.total)).toBe(0.5704);
    expect(round(sensitivity.withoutSide.find(({ what }) => what === "everything against")!.probability)).toBe(0.9304);
    expect(sensitivity.withoutGovernment.map(({ what }) => what)).toEqual([
      "north-korea",
      "russia",
      "south-korea",
      "united-states",
    ]);
  });

  it("findSensitivity › changes λ and the start", () => {
    expect(sensitivity.lambda.map(({ probability }) => round(probability))).toEqual([0.8372, 0.8806, 0.9136, 0.956]);
    expect(sensitivity.start.map(({ probability }) => round(probability))).toEqual([0.4504, 0.7108, 0.8806, 0.9568]);
  });

  it.each([
    ["O1", "t", 0.8631, 0.9311],
    ["O2", "t", 0.8694, 0.9242],
    ["O3", "t", 0.899, 0.8545],
    ["E1", "p0", 0.897, 0.8653],
    ["E1", "p1", 0.8653, 0.8928],
    ["O1", "q", 0.8981, 0.8716],
    ["E1", "a", 0.8653, 0.887],
    ["O2", "q", 0.8933, 0.877],
    ["O4", "q", 0.8791, 0.8819],
  ])("findSensitivity › moves %s %s alone", (entryId, input, low, high) => {
    const bar = sensitivity.tornado.find((each) => each.entryId === entryId && each.input === input)!;
    expect([round(bar.low.probability), round(bar.high.probability)]).toEqual([low, high]);
  });

  it("findSensitivity › finds the fewest entries whose going turns the sum", () => {
    expect(sensitivity.flipSet?.entryIds).toEqual(["O1", "O2", "E1"]);
    expect(round(sensitivity.flipSet!.probability)).toBe(0.3556);
    expect(sensitivity.tornado[0]).toMatchObject({ entryId: "O1", input: "t" });
  });
});

describe("checkConfidence", () => {
  it("checkConfidence › is low because of one cluster", () => {
    const checks = checkConfidence(example, weighing, settings, null);
    const grades = checks.map(({ confidence }) => confidence);
    expect(grades).toEqual(["moderate", "moderate", "moderate", "low", "high", "moderate"]);
    expect(toLowest(grades)).toBe("low");
    expect(composeSentences(example, weighing, settings, checks, "low", "icd-203")).toEqual([
      "Likely to almost certain (computed 88%, by itself very likely, 80–95%; range 76–96%).",
      "Confidence is low: without the US officials and the South Korean service, which share a basis, the rest gives 53%.",
      "The evidence multiplies the odds by about 7 (3 to 22). From 1 in 10 you would be at 45%; to doubt it still you must have started below 12%.",
    ]);
  });
});
