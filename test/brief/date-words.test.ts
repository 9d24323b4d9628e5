import { expect, test } from "vitest";
import { toDateWords, toDayNumber, toLastDayNumber } from "../../src/brief/date-words.ts";
import { findTicks } from "../../src/brief/timeline-layout.ts";

test.each([
  ["2022-12-22", "2022-12-22", "22 Dec 2022"],
  ["2022-12-01", "2022-12-31", "Dec 2022"],
  ["2024-02-01", "2024-02-29", "Feb 2024"],
  ["2022-01-01", "2022-12-31", "2022"],
  ["2022-11-28", "2022-12-03", "28 Nov to 3 Dec 2022"],
  ["2022-12-20", "2022-12-31", "20 to 31 Dec 2022"],
  ["2022-01-01", "2022-08-31", "Jan to Aug 2022"],
  ["2022-12", "2022-12", "Dec 2022"],
  ["2021-12-30", "2022-01-02", "30 Dec 2021 to 2 Jan 2022"],
] as const)("toDateWords › words %s to %s as exactly as it is", (from, to, words) => {
  expect(toDateWords(from, to)).toBe(words);
});

test("toDateWords › says what is not known", () => {
  expect(toDateWords(null)).toBe("undated");
  expect(toDateWords("2022-12-22", null)).toBe("from 22 Dec 2022");
});

test("toDayNumber › counts days, months and years from their first day", () => {
  expect(toDayNumber("1970-01-02")).toBe(1);
  expect(toDayNumber("2022")).toBe(toDayNumber("2022-01-01"));
  expect(toLastDayNumber("2024-02")).toBe(toDayNumber("2024-02-29"));
  expect(toLastDayNumber("2022")).toBe(toDayNumber("2022-12-31"));
});

test("findTicks › keeps to the limit", () => {
  expect(findTicks(toDayNumber("2023-01-10"), toDayNumber("2023-04-02"), 8).map(({ label }) => label)).toEqual([
    "Feb 2023",
    "Mar 2023",
    "Apr 2023",
  ]);
  expect(findTicks(toDayNumber("2006-01-01"), toDayNumber("2024-01-01"), 8).length).toBeLessThanOrEqual(8);
});
