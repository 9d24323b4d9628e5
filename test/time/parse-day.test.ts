import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/time/parse-day.ts";

const days: readonly [words: string, from: string, to: string][] = [
  ["2023-06-13", "2023-06-13", "2023-06-13"],
  ["2023-06-13T08:15:00+09:00", "2023-06-13", "2023-06-13"],
  ["2023-06-13 08:15:00Z", "2023-06-13", "2023-06-13"],
  ["2023/06/13", "2023-06-13", "2023-06-13"],
  ["2023-06", "2023-06-01", "2023-06-30"],
  ["Sep.12,2023", "2023-09-12", "2023-09-12"],
  ["Sept. 12, 2023", "2023-09-12", "2023-09-12"],
  ["12 Oct. 2023", "2023-10-12", "2023-10-12"],
  ["12-Oct-2023", "2023-10-12", "2023-10-12"],
  ["12th of October 2023", "2023-10-12", "2023-10-12"],
  ["October 12th, 2023", "2023-10-12", "2023-10-12"],
  ["Thursday, October 12, 2023", "2023-10-12", "2023-10-12"],
  ["Tues. May 2 2023", "2023-05-02", "2023-05-02"],
  ["MAY 3, 2023", "2023-05-03", "2023-05-03"],
  ["March 2023", "2023-03-01", "2023-03-31"],
  ["February 2024", "2024-02-01", "2024-02-29"],
  ["2023", "2023-01-01", "2023-12-31"],
  ["13/4/2024", "2024-04-13", "2024-04-13"],
  ["4/13/2024", "2024-04-13", "2024-04-13"],
  ["4/4/2024", "2024-04-04", "2024-04-04"],
  ["12.10.2023", "2023-10-12", "2023-10-12"],
  ["29 February 2024", "2024-02-29", "2024-02-29"],
];

describe("parseDay", () => {
  it.each(days)("parseDay › reads %s", (words, from, to) => {
    expect(parseDay(words)).toEqual({ from, to });
  });

  it.each([
    "",
    "3/4/2024",
    "29 February 2023",
    "31 April 2023",
    "Tuesday",
    "May 3",
    "last March",
    "2023-13-01",
    "on 12 Oct. 2023",
    "12023",
    "x".repeat(1e5),
  ])("parseDay › finds no day in %.20s", (words) => {
    expect(parseDay(words)).toBeNull();
  });

  it("parseDay › never throws, and from is never after to", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => {
        const range = parseDay(words);
        expect(range === null || range.from <= range.to).toBe(true);
      }),
    );
  });
});
