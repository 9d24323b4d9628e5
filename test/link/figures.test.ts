import { describe, expect, it } from "vitest";
import { findClaimFigures, isApart, isComparable } from "../../src/link/figures.ts";

const read = (words: string): string[] => findClaimFigures(words).map(({ low, of, fate }) => `${low} ${of} ${fate}`);

describe("findClaimFigures", () => {
  it.each([
    ["More than 40 seamstresses burned to death", ["41 person kill"]],
    ["Forty-one dead were brought in", ["41 person kill"]],
    ["At least 100 have been killed and 1,000 injured", ["100 person kill", "1000 person wound"]],
    ["more than 100 Kestrel attack drones had been flown", ["101 drone null"]],
    ["he could make out seven wagons", ["7 wagon null"]],
    ["There had been five", ["5  null"]],
    ["put the number at nine", ["9  null"]],
    ["a van seen on 30 January delivered fridges", []],
    ["the talks went on for three days", []],
    ["The weather was fine", []],
  ])("findClaimFigures › reads %s", (words, expected) => {
    expect(read(words)).toEqual(expected);
  });

  it.each([
    ["another 40 drones came in May", true],
    ["a first lot of 24 howitzers came in May", true],
    ["seven deaths among 212 patients", true],
    ["others may have missed two wagons", true],
    ["the fuel will not carry it beyond 1,500 kilometres", true],
    ["he could make out seven wagons", false],
  ])("findClaimFigures › tells whether %s counts a part, or claims nothing outright", (words, isPart) => {
    expect(findClaimFigures(words).at(-1)?.isPart).toBe(isPart);
  });
});

describe("isComparable", () => {
  it("isComparable › keeps the dead apart from the wounded", () => {
    const [dead, hurt] = findClaimFigures("At least 100 have been killed and 1,000 injured");
    expect(dead && hurt && isComparable(dead, hurt)).toBe(false);
  });
});

describe("isApart", () => {
  it.each([
    ["five wagons", "seven wagons", true],
    ["about 100 wagons", "110 wagons", false],
    ["at least 20 wagons", "25 wagons", false],
  ])("isApart › %s and %s", (one, other, expected) => {
    const [a] = findClaimFigures(one);
    const [b] = findClaimFigures(other);
    expect(a && b && isApart(a, b)).toBe(expected);
  });
});
