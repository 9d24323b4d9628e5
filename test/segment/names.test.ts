import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNames, type NameMention } from "../../src/segment/names.ts";
import { findSentences } from "../../src/segment/sentences.ts";
import { tagTokens } from "../../src/segment/tags.ts";
import { toTokens } from "../../src/segment/tokens.ts";
import { shippedWeights } from "../../src/weights.ts";

const models = shippedWeights();

function namesOf(text: string): NameMention[] {
  const tokens = toTokens(text);
  const sentences = findSentences(text, tokens);
  return findNames(text, tokens, sentences, tagTokens(tokens, sentences, models.tags), models.names);
}

const report = `General Orlo, who heads the army of Norland, arrived in Karvik on Monday with Mira Tarn, a spokeswoman for the Ministry of Defence.
“We have seen no proof,” Tarn told the National News Agency. Mr Orlo later met Russian and Chinese diplomats in Moscow.`;

describe("findNames", () => {
  it("findNames › finds persons, places, organizations and peoples", () => {
    const kinds = new Map(namesOf(report).map(({ text, kind }) => [text, kind]));
    expect(kinds.get("Mira Tarn")).toBe("person");
    expect(kinds.get("Tarn")).toBe("person");
    expect(kinds.get("Karvik")).toBe("place");
    expect(kinds.get("Moscow")).toBe("place");
    expect(kinds.get("Ministry of Defence")).toBe("organization");
    expect(kinds.get("Russian")).toBe("norp");
    expect(kinds.get("Chinese")).toBe("norp");
  });

  it("findNames › gives mentions in reading order that slice back to the text and do not overlap", () => {
    const words = fc.constantFrom(
      "Orlo",
      "of",
      "the",
      "NNA",
      "said",
      "“",
      ".",
      "Karvik",
      "U.S.",
      "al-Tarn",
      "3",
      "\n",
      "é",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        let end = 0;
        for (const mention of namesOf(text)) {
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.last).toBeGreaterThan(mention.first);
          end = mention.end;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("findNames › finds nothing without a model and nothing in words without capitals", () => {
    const tokens = toTokens("Mira Tarn spoke.");
    expect(
      findNames("Mira Tarn spoke.", tokens, [{ first: 0, last: 4 }], ["NNP", "NNP", "VBD", "."], undefined),
    ).toEqual([]);
    expect(namesOf("the ship left in the night.")).toEqual([]);
  });
});
