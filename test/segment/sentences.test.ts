import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Zone } from "../../src/model/report.ts";
import { findSentences } from "../../src/segment/sentences.ts";
import { toTokens } from "../../src/segment/tokens.ts";

/** Texts with `|` where a sentence ends. */
const marked = [
  "The port was shut. |Tarn left.",
  "Was it sold? |Nobody knows! |Still… |Silence.",
  "Mr. Orlo met Gen. Tarn on Feb. 3 at No. 2 Pier St. in Rell.",
  "Lt. Gen. Orlo met Maj. Gen. Roe. |They spoke.",
  "The talks began in Dec. |The crates left later.",
  "The talks began in Jan. |Tarn said so.",
  "The talks began on Jan. 20 and ended in Mar. 2023.",
  "It came from the U.S. |The crates were empty.",
  "It came from the U.S. |Tarn said nothing.",
  "U.S. Secretary Roe said no. |He left.",
  "A letter from the U.S. Treasury said no.",
  "U.S. officials and U.N. Security Council members met.",
  "It was sold to Harbour Co. said Tarn.",
  "It was sold to Harbour Co. |The price was low.",
  "Harbour Co. Chairman Roe met Selma Inc. staff.",
  "J. Roe and Kim J. Roe met D. Orlo.",
  "They chose plan B. |The ship left.",
  "“They came by rail. |They left by sea,” he said.",
  "“We sold grain.” |Tarn left the room.",
  "“Why?” Tarn asked. |Nobody answered.",
  "“Why?” he asked. |“Who knows!” shouted Orlo.",
  "“Never!” |The envoy stood up.",
  "“No.” |Then he left.",
  'He said "no." |Then he left.',
  'He said "we know." |"We do not," she said.',
  "(It was closed.) |The gate was not.",
  "The gate (it was closed.) stood there.",
  "They found missiles.[3] |The ministry said so.",
  "Art. 5 and Art. V forbid it. |So does No. 7.",
  "He said no. |It was over.",
  "No. |The talks failed.",
  "rocket engines. of Dolna.",
  "He waited … and left.",
  "He waited... and left... |Then Tarn came.",
  "It cost 3.5 bn. |Orlo paid 1,000.50.",
  "They met at 5 p.m. |The talks lasted hours.",
  "They met at 5 p.m. Monday in Karvik.",
  "They met at 5 a.m. EST in Karvik.",
  "First Published in: Sep.12,2023",
  "Shares of Yahoo! Inc. fell. |Then they rose.",
  "1. Where are the crates? |2. Who paid?",
  "See fig. 3 for the route. |It is long.",
  "See example.com for the route. |It is long.",
  "The crates were empty.The ministry said so.".replace(".The", ".|The"),
  "See https://rell.example/a.b?c=d. |Then go.",
  "Prof. Dr. Vaal, e.g. in May, and i.e. in June.",
  "Sens. Roe and Vaal (D-Fla.) met. |They agreed.",
  "Sacramento, Calif. |The mayor left.",
  "He lives in Karvik, Wash. |Tarn was there.",
  "That was on the 5th. |5 crates were lost.",
  "Orlo is Jr. |But Tarn is not.",
  "Wait!!! |What?! |Yes.",
  "The brand iPhone sold. |iPhone sales rose.",
  "They sold it. |– It was theirs.",
  "They sold it. |[The crates] were theirs.",
  "I think [ … ] we should go. |Orlo left.",
  "He was tired […] but came. |Then left.",
  "船は空だった。|乗組員はいなかった。",
  "바로가기. |저자이미지",
  "Norland (capital Karvik) acted. |Vesnia did not.",
  "It happened at Rell vs. Dolna in 2020. |In 2021 it did not.",
  "“The ship left.”[2] |The port closed.",
  "He named Roe Corp. |Tarn has denied it.",
  "The envoy said: “It is ours.” |Orlo said: “No.”",
];

/** The sentences of a text, as words. */
function toSentences(text: string, zones: readonly Zone[] = []): string[] {
  return findSentences(text, toTokens(text), zones).map(({ start, end }) => text.slice(start, end));
}

describe("findSentences › cuts at end marks", () => {
  test.each(marked)("%s", (text) => {
    const parts = text.split("|").map((part) => part.trim());
    expect(toSentences(text.replaceAll("|", ""))).toEqual(parts);
  });
});

describe("findSentences › cuts at line breaks", () => {
  test("every line is a paragraph", () => {
    const text = "Dolna Sells Fuses\nBy J. Roe\nThe fuses left.\n\nThey were old.";
    const found = findSentences(text, toTokens(text));
    expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 1, 2, 3]);
  });

  test("a line that goes on in lower case wraps", () => {
    expect(toSentences("The crates were\r\nseen at Rell.\r\nOrlo left.")).toEqual([
      "The crates were\r\nseen at Rell.",
      "Orlo left.",
    ]);
  });

  test("a filled block wraps before capitals and is one paragraph", () => {
    const text =
      "The crates were loaded at night, said General\nOrlo, who commands the coast guard. Spokeswoman\nMira Tarn of Norland did not answer questions\nabout Vesnia.\n\nThe port is shut.";
    const found = findSentences(text, toTokens(text));
    expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
    expect(found.length).toBe(3);
  });

  test("a list of short lines does not wrap", () => {
    expect(toSentences("Karvik\nDolna\nRell\nSelma").length).toBe(4);
  });

  test("an end mark before lower case still cuts at the line", () => {
    expect(toSentences("It was sold.\nvon Roe paid.").length).toBe(2);
  });
});

describe("findSentences › cuts at zones", () => {
  test("zones of different kinds are apart", () => {
    const text = "KARVIK, May 3 — The crates left.";
    const zones: Zone[] = [
      { start: 0, end: 15, kind: "dateline" },
      { start: 16, end: text.length, kind: "body" },
    ];
    expect(toSentences(text, zones)).toEqual(["KARVIK, May 3 —", "The crates left."]);
  });

  test("lines of one wrapped paragraph stay together", () => {
    const text = "The crates were\nseen.";
    const zones: Zone[] = [
      { start: 0, end: 15, kind: "body" },
      { start: 16, end: 21, kind: "body" },
    ];
    expect(toSentences(text, zones).length).toBe(1);
  });
});

describe("findSentences › holds for any text", () => {
  const odd = [
    "\uFEFF",
    "\r\n",
    "\u00A0",
    "\u2028",
    "\u00AD",
    "\u200B",
    "😀",
    "한국",
    ". ",
    "“",
    "”",
    "U.S. ",
    "[3]",
    "…",
    "A",
    "b",
    "\n",
    "1.",
  ];
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...odd)).map((parts) => parts.join("")),
  );

  test("every token is in exactly one sentence", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = toTokens(text);
        let next = 0;
        let paragraph = 0;
        for (const sentence of findSentences(text, tokens)) {
          expect(sentence.first).toBe(next);
          expect(sentence.last).toBeGreaterThan(sentence.first);
          expect(sentence.start).toBe(tokens[sentence.first]!.start);
          expect(sentence.end).toBe(tokens[sentence.last - 1]!.end);
          expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph);
          next = sentence.last;
          paragraph = sentence.paragraph;
        }
        expect(next).toBe(tokens.length);
      }),
    );
  });

  test("a long line takes linear time", () => {
    const text = "He said “no.” Mr. A. B. U.S. … [3] ".repeat(15_000);
    const tokens = toTokens(text);
    const start = performance.now();
    expect(findSentences(text, tokens).length).toBeGreaterThan(1000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test.each(['"', "[3]", "… ", "Mr. ", ".”"])("a long run of %j takes linear time", (words) => {
    const text = words.repeat(200_000 / words.length);
    const tokens = toTokens(text);
    const start = performance.now();
    findSentences(text, tokens);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
