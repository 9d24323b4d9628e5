import { describe, expect, test } from "vitest";
import { findCountedDates } from "../../src/time/find-counted-dates.ts";
import { findDates } from "../../src/time/find-dates.ts";

const reference = { from: "2024-05-16", to: "2024-05-16" };

function toDates(text: string): string[] {
  return findCountedDates(text, findDates(text, { reference }), { reference }).map(
    ({ text: words, from, to }) => `${words} = ${from === to ? from : `${from}/${to}`}`,
  );
}

describe("findCountedDates › counts from the day named before, or back from the day of writing", () => {
  test.each([
    ["Orlo spoke on May 3. Three days later Tarn answered.", "Three days later = 2024-05-06"],
    ["Orlo spoke on May 3. The next day Tarn answered.", "The next day = 2024-05-04"],
    ["Orlo spoke on May 3. That same evening Tarn answered.", "That same evening = 2024-05-03"],
    ["Orlo spoke on May 3. A week later Tarn answered.", "A week later = 2024-05-06/2024-05-12"],
    ["Orlo spoke on May 3. A month later Tarn answered.", "A month later = 2024-06-01/2024-06-30"],
    ["Tarn had said a day earlier that it was so.", "a day earlier = 2024-05-15"],
    ["After Tuesday's fire, Tarn said what Orlo had said a day earlier.", "a day earlier = 2024-05-15"],
  ])("%s", (text, ...expected) => {
    expect(toDates(text)).toEqual(expected);
  });
});

describe("findCountedDates › finds none where words count from an event or from nothing", () => {
  test.each([
    "Orlo spoke on May 3, a day after the fire.",
    "Three days later Tarn answered.",
    "On May 3 they met the week before the vote.",
    "In May they met; the following day was quiet.",
  ])("%s", (text) => {
    expect(toDates(text)).toEqual([]);
  });
});
