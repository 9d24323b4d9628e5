import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuantities } from "../../src/segment/quantities.ts";

/** Quantities as `words = bound low-high unit`. */
function toFigures(text: string): string[] {
  return findQuantities(text).map(({ text: words, bound, low, high, unit }) =>
    `${words} = ${bound} ${low ?? ""}…${high ?? ""} ${unit}`.trimEnd(),
  );
}

const cases: readonly (readonly [string, ...string[]])[] = [
  ["Norland sold over two dozen kinds of weapons.", "over two dozen kinds = more-than 25… kind"],
  ["Norland sold 44,655 barrels of oil.", "44,655 barrels = exact 44655…44655 barrel"],
  ["It sold almost 500,000 barrels a year.", "almost 500,000 barrels = about 500000…500000 barrel"],
  ["It sold some 300 metric tons of ore.", "some 300 metric tons = about 300…300 ton"],
  ["It sold at least 12 railcars.", "at least 12 railcars = at-least 12… railcar"],
  ["It sold up to 1,000 shells.", "up to 1,000 shells = up-to …1000 shell"],
  ["It sold more than 10,000 containers.", "more than 10,000 containers = more-than 10001… container"],
  ["It sold fewer than 50 missiles.", "fewer than 50 missiles = less-than …49 missile"],
  ["It sold tens of thousands of rounds.", "tens of thousands of rounds = at-least 20000… round"],
  ["It sold dozens of crates.", "dozens of crates = at-least 24… crate"],
  ["It paid $2.5 billion for it.", "$2.5 billion = exact 2500000000…2500000000 $"],
  ["It paid €3m and £200k for it.", "€3m = exact 3000000…3000000 €", "£200k = exact 200000…200000 £"],
  ["It paid US$40bn for it.", "US$40bn = exact 40000000000…40000000000 $"],
  ["It paid 5 million dollars.", "5 million dollars = exact 5000000…5000000 $"],
  [
    "It rose by 12.5 percent, then 3% and 4 per cent.",
    "12.5 percent = exact 12.5…12.5 %",
    "3% = exact 3…3 %",
    "4 per cent = exact 4…4 %",
  ],
  ["Between 5 and 8 crates left.", "Between 5 and 8 crates = range 5…8 crate"],
  ["It sent 10-12 railcars.", "10-12 railcars = range 10…12 railcar"],
  ["It sent 5 to 10 million shells.", "5 to 10 million shells = range 5000000…10000000 shell"],
  ["It sent one or two ships.", "one or two ships = range 1…2 ship"],
  ["It sent 100 or more workers.", "100 or more workers = at-least 100… worker"],
  ["It sent 100 Norlandian workers.", "100 Norlandian workers = exact 100…100 worker"],
  ["It has a range of about 690 kilometers.", "about 690 kilometers = about 690…690 km"],
  ["It flew over 5 km.", "over 5 km = more-than 5… km"],
  ["It sent twenty-five artillery shells.", "twenty-five artillery shells = exact 25…25 shell"],
  ["It sent one hundred and five trucks.", "one hundred and five trucks = exact 105…105 truck"],
  ["It sent several hundred soldiers.", "several hundred soldiers = at-least 200… soldier"],
  ["It sent half a million rounds.", "half a million rounds = exact 500000…500000 round"],
  ["It sent a dozen lorries.", "a dozen lorries = exact 12…12 lorry"],
  ["It sent two thousand five hundred people.", "two thousand five hundred people = exact 2500…2500 people"],
  ["It sent an estimated 1.5 million tonnes.", "an estimated 1.5 million tonnes = about 1500000…1500000 tonne"],
  ["It peaked at 44,655 in May 2020.", "44,655 = exact 44655…44655"],
  ["As many as 40 crates left.", "As many as 40 crates = up-to …40 crate"],
  ["No fewer than three ships left.", "No fewer than three ships = at-least 3… ship"],
  ["Nearly 200 tons left in 2022.", "Nearly 200 tons = about 200…200 ton"],
  ["The KN-23, the RPG-7, the D-30, the T-72s and the 122 mm and 152mm guns."],
  ["The 70th day, the 38th parallel and the 21st century."],
  ["They won 12-0 and 3–2 at 5 p.m. and 10:30."],
  ["On March 30, 2023, on 12 June and in 2022 they met."],
  ["Resolution 1718 and Article 5, No. 2 and resolutions 2087 and 2094."],
  ["38 Rell reports that he is 45."],
  ["An eight-month-old war and a 24-hour watch and a 500-mile trip."],
  ["No one knows; one of them left, and one another."],
  ["Over the past three months and two weeks ago it rose."],
  ["He is among the first and second, twice."],
];

describe("findQuantities › reads", () => {
  test.each(cases)("%s", (text, ...expected) => {
    expect(toFigures(text)).toEqual(expected);
  });
});

describe("findQuantities › holds for any text", () => {
  const odd = [
    "over ",
    "two ",
    "dozen ",
    "1",
    ",000",
    "$",
    " million",
    "-",
    " to ",
    "tonnes",
    ". ",
    "%",
    "\u2028",
    "😀",
    "hundred ",
    "and ",
  ];
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...odd), { maxLength: 40 }).map((parts) => parts.join("")),
  );

  test("spans slice back, do not overlap, and limits are numbers", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const found of findQuantities(text)) {
          expect(found.text).toBe(text.slice(found.start, found.end));
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(Number.isNaN(found.low ?? 0) || Number.isNaN(found.high ?? 0)).toBe(false);
          expect(found.low !== null || found.high !== null).toBe(true);
          end = found.end;
        }
      }),
    );
  });

  test.each(["1", "two ", "1,000 ", "over ", "5-", "hundred and ", " ", "one hundred "])(
    "200 kB of %j take linear time",
    (words) => {
      const start = performance.now();
      findQuantities(words.repeat(200_000 / words.length));
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
