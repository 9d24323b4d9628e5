import { describe, expect, it } from "vitest";
import { findBands, toLikelihoodWord } from "../../src/weigh/likelihood-words.ts";
import { toDecibans } from "../../src/weigh/weigh-entries.ts";

const wordsOf = (probability: number, scale: Parameters<typeof findBands>[1]): string =>
  findBands(probability, scale)
    .map(({ word }) => word)
    .join(" / ");

describe("findBands", () => {
  it.each([
    [0.001, "almost no chance"],
    [0.05, "very unlikely"],
    [0.2, "unlikely"],
    [0.45, "roughly even chance"],
    [0.55, "likely"],
    [0.7999, "likely"],
    [0.8, "very likely"],
    [0.95, "almost certain"],
    [0.999, "almost certain"],
  ])("findBands › gives %s its ICD 203 word", (probability, word) => {
    expect(wordsOf(probability, "icd-203")).toBe(word);
  });

  it.each([
    [0.03, "remote chance"],
    [0.07, "remote chance / highly unlikely"],
    [0.4, "realistic possibility"],
    [0.52, "realistic possibility / likely"],
    [0.77, "likely / highly likely"],
    [0.97, "almost certain"],
  ])("findBands › gives %s its PHIA word, or both neighbours in a gap", (probability, word) => {
    expect(wordsOf(probability, "phia")).toBe(word);
  });

  it.each([
    [0.96, "extremely likely"],
    [0.92, "very likely"],
    [0.7, "likely"],
    [0.66, "likely"],
    [0.5, "about as likely as not"],
    [0.3, "unlikely"],
    [0.08, "very unlikely"],
    [0.02, "extremely unlikely"],
  ])("findBands › gives %s the narrowest IPCC word", (probability, word) => {
    expect(wordsOf(probability, "ipcc")).toBe(word);
  });

  it("findBands › finds a word for every percent on every scale", () => {
    for (let percent = 1; percent <= 99; percent++) {
      for (const scale of ["icd-203", "phia", "ipcc"] as const) expect(wordsOf(percent / 100, scale)).not.toBe("");
    }
  });
});

describe("toLikelihoodWord", () => {
  it("toLikelihoodWord › gives word and band, a span over more than two, and no word where even lies inside", () => {
    expect(toLikelihoodWord(0.7, [0.6, 0.79])).toBe("likely, 55–80%");
    expect(toLikelihoodWord(0.88, [0.76, 0.96])).toBe("likely to almost certain, 55–99%");
    expect(toLikelihoodWord(0.6, [0.4, 0.8])).toBe("not settled by this evidence");
  });
});

describe("toDecibans", () => {
  it.each([
    [0.55, 0.87],
    [0.8, 6.02],
    [0.95, 12.79],
    [0.99, 19.96],
  ])("toDecibans › places %s on the ruler", (probability, points) => {
    expect(toDecibans(probability)).toBeCloseTo(points, 2);
  });
});
