import { describe, expect, it } from "vitest";
import { parseMarked } from "./marked-text.ts";

describe("parseMarked", () => {
  it("parseMarked › cuts marks out of the text and keeps where they stood", () => {
    const { text, spans } = parseMarked("[speaker:Tarn] [cue:denied] [content:the charge].");
    expect(text).toBe("Tarn denied the charge.");
    expect(spans.speaker).toEqual([{ start: 0, end: 4, text: "Tarn" }]);
    expect(spans.cue).toEqual([{ start: 5, end: 11, text: "denied" }]);
    expect(spans.content).toEqual([{ start: 12, end: 22, text: "the charge" }]);
    expect(spans.relay).toBeUndefined();
  });

  it("parseMarked › keeps several spans of one mark in order", () => {
    const { spans } = parseMarked("[content:“We sold grain,”] [speaker:Tarn] [cue:said], [content:“and coal.”]");
    expect(spans.content?.map((span) => span.text)).toEqual(["“We sold grain,”", "“and coal.”"]);
  });

  it("parseMarked › lets marks nest", () => {
    const { text, spans } = parseMarked("Orlo said [content:that [evidence:pictures] show it].");
    expect(text).toBe("Orlo said that pictures show it.");
    expect(spans.content?.[0]?.text).toBe("that pictures show it");
    expect(spans.evidence?.[0]?.text).toBe("pictures");
  });

  it("parseMarked › leaves an editor's brackets and a colon as a cue alone", () => {
    expect(parseMarked("[content:“[The crates] are ours,”] he said").text).toBe("“[The crates] are ours,” he said");
    expect(parseMarked("[speaker:Tarn][cue::] [content:two crates]").spans.cue?.[0]?.text).toBe(":");
    expect(parseMarked("[content:one.]⏎[content:two]").text).toBe("one.\ntwo");
  });

  it("parseMarked › takes marks of its caller", () => {
    expect(parseMarked<"name">("[name:Mira Tarn] left").spans.name?.[0]).toEqual({
      start: 0,
      end: 9,
      text: "Mira Tarn",
    });
  });

  it("parseMarked › throws where a mark is left open", () => {
    expect(() => parseMarked("[cue:said")).toThrow("mark cue is left open");
  });
});
