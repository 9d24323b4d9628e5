import { describe, expect, it } from "vitest";
import { toIdWords, toVoiceWords } from "../../src/brief/voice-words.ts";

describe("toVoiceWords", () => {
  it.each([
    ["who a pronoun is", "He", "mira-tarn", "He (Mira Tarn)"],
    ["whose ministry it is", "the ministry", "norland-foreign-ministry", "the ministry (Norland Foreign Ministry)"],
    ["a name as it stands", "Tarn, the spokeswoman", "mira-tarn", "Tarn, the spokeswoman"],
    ["a state by its own words", "Norland’s army", "norland-army", "Norland’s army"],
    ["nobody who is not known", "a senior official", null, "a senior official"],
  ])("tells %s", (_what, text, actor, words) => expect(toVoiceWords({ text, actor })).toBe(words));
});

describe("toIdWords", () => {
  it("capitalizes each word", () => expect(toIdWords("north-korea")).toBe("North Korea"));

  it("leaves out the report a voice is known in", () => {
    expect(toIdWords("r31d673e5d365-panel-of-experts")).toBe("Panel Of Experts");
  });
});
