import { describe, expect, it } from "vitest";
import { isEvidence, isNoVoice, isPair, isPaper, isThing, toCalmWords } from "../../src/link/voice-words.ts";

describe("isNoVoice", () => {
  it.each([
    "November",
    "Last December 12th",
    "on Tuesday",
    "nothing",
    "there",
    "that",
    "CAPTION",
    "both",
    "ones, how many), it is",
    "ministry)",
    "In",
    "whoever",
  ])("isNoVoice › takes %s for nobody", (words) => expect(isNoVoice(words)).toBe(true));
  it.each([
    "the Security Council (UNSC)",
    "May Berg",
    "April Tarn",
    "Some analysts",
    "both states",
    "the NNA",
    "Mira Tarn",
  ])("isNoVoice › leaves %s a voice", (words) => expect(isNoVoice(words)).toBe(false));
});

describe("isThing", () => {
  it.each([
    "the cargo",
    "High-level discussions",
    "the expansion of the yard in Karvik",
    "three of five missiles",
    "The shipments",
  ])("isThing › takes %s for a thing", (words) => expect(isThing(words)).toBe(true));
  it.each([
    "the government",
    "the administration",
    "Norland's army",
    "a senior official in Karvik",
    "the National Notice Agency",
    "the opposition",
  ])("isThing › takes %s for somebody", (words) => expect(isThing(words)).toBe(false));
});

describe("isPaper, isEvidence, isPair", () => {
  it("isPaper › knows a statement, isEvidence a picture, isPair two sides without names", () => {
    expect(isPaper("The statement")).toBe(true);
    expect(isPaper("the ministry")).toBe(false);
    expect(isEvidence("satellite images collected by the site")).toBe(true);
    expect(isEvidence("Mira Tarn")).toBe(false);
    expect(isPair("Both states")).toBe(true);
    expect(isPair("both newspapers")).toBe(false);
  });
});

describe("toCalmWords", () => {
  it.each([
    ["furious Norlandic chiefs", "Norlandic chiefs"],
    ["the outraged, angry envoy", "the outraged, angry envoy"],
    ["senior officials", "senior officials"],
  ])("toCalmWords › names %s without the mood", (words, calm) => expect(toCalmWords(words)).toBe(calm));
});
