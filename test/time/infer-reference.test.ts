import { describe, expect, test } from "vitest";
import { findDates } from "../../src/time/find-dates.ts";
import { inferReference } from "../../src/time/infer-reference.ts";

function inferred(text: string): string | null {
  const found = inferReference(findDates(text, { reference: null }));
  return found === null ? null : found.from === found.to ? found.from : `${found.from}/${found.to}`;
}

describe("inferReference › works out the latest day", () => {
  test.each([
    [
      "a bare date lies in the year after the last one spelled out",
      "In December 2022 Tarn spoke. On Jan. 20 she left, in March she came, and on June 12 the port was shut.",
      "2023-06-12",
    ],
    ["a bare month is as exact as a month", "In November 2022 Tarn spoke. In March she left.", "2023-03-01/2023-03-31"],
    ["a date line is the answer", "Oct. 12, 2023\nTarn spoke in July. In mid-August she left.", "2023-10-12"],
    ["two date lines: the later", "First printed Sep.12,2023\nOct.12, 2023\nTarn spoke in July.", "2023-10-12"],
    ["a bare date after a date line extends it", "KARVIK, May 3, 2023 — Tarn spoke on June 7.", "2023-06-07"],
    ["only dates with a year: the latest", "Tarn spoke on Dec. 20, 2022, and on April 25, 2019.", "2022-12-20"],
    ["a month with a year alone is its days", "Tarn spoke in November 2022.", "2022-11-01/2022-11-30"],
    ["years alone anchor nothing", "In 2017 and 2022 Tarn spoke, and left in March.", null],
    ["nothing anchors bare dates", "Tarn spoke on Jan. 20 and in March.", null],
    ["weekdays anchor nothing", "Tarn spoke on Tuesday and last month.", null],
    [
      "plans do not count",
      "In May 2022 Tarn spoke. She will leave in May 2030, and plans to come back in July.",
      "2022-05-01/2022-05-31",
    ],
    [
      "late months before early ones are of the year before",
      "In October 2022 Tarn spoke, in November she left, on Jan. 20 she came.",
      "2023-01-20",
    ],
    ["a later year lifts the floor", "In May 2022 Tarn spoke. In 2023 she left.", "2023-01-01"],
    ["Feb. 29 is cut to the year", "In May 2022 Tarn spoke. On Feb. 29 she left.", "2023-02-28"],
    ["empty text", "", null],
  ])("%s", (_name, text, expected) => {
    expect(inferred(text)).toBe(expected);
  });

  test("says why", () => {
    expect(inferReference(findDates("In December 2022 and on June 12.", { reference: null }))?.because).toBe(
      "“June 12” has no year and “December 2022” has one, so it lies in the year after.",
    );
  });
});
