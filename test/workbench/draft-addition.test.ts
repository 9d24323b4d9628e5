import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../src/model/span.ts";
import type { ReviewStatement } from "../../src/workbench/api/shapes.ts";
import {
  findSentences,
  findUnsaid,
  stepSentence,
  toAddDraft,
  toAddition,
  toWholeWords,
} from "../../src/workbench/client/review/draft-addition.ts";

const text = "Mira Tarn said the ship left. It carried grain, she added. General Orlo kept silent.";
const sentences = findSentences({ text, language: "en" });
const find = (words: string): Span & { text: string } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
};
const statement = {
  id: "s1",
  ref: "S1",
  chain: [{ ...find("Mira Tarn"), actor: "mira-tarn", kind: "person" }],
  cue: find("said"),
  content: [find("the ship left")],
  act: "denies",
} as unknown as ReviewStatement;
const toWords = ({ start, end }: Span): string => text.slice(start, end);

describe("findSentences", () => {
  it("cuts a text by the rules of its language, and covers every letter", () => {
    expect(sentences.map(toWords)).toEqual([
      "Mira Tarn said the ship left.",
      "It carried grain, she added.",
      "General Orlo kept silent.",
    ]);
    expect(findSentences({ text: "船は出た。穀物を積んでいた。", language: "ja" })).toHaveLength(2);
    fc.assert(
      fc.property(fc.string(), (any) => {
        const cut = findSentences({ text: any, language: "und" });
        expect(
          cut
            .map(({ start, end }) => any.slice(start, end))
            .join("")
            .replace(/\s/gu, ""),
        ).toBe(any.replace(/\s/gu, ""));
      }),
    );
  });
});

describe("findUnsaid", () => {
  it("begins with the next sentence that no statement has words of", () => {
    expect(toWords(findUnsaid(sentences, [statement], 0)!)).toBe("It carried grain, she added.");
    expect(toWords(findUnsaid(sentences, [statement], 60)!)).toBe("General Orlo kept silent.");
    expect(findUnsaid([], [], 0)).toBeNull();
  });
});

describe("stepSentence", () => {
  it("takes the whole sentence first, then the next, and stays at the ends", () => {
    const part = { start: 3, end: 9 };
    expect(stepSentence(sentences, part, 1)).toEqual(sentences[0]);
    expect(stepSentence(sentences, sentences[0]!, 1)).toEqual(sentences[1]);
    expect(stepSentence(sentences, sentences[0]!, -1)).toEqual(sentences[0]);
    expect(stepSentence(sentences, sentences[2]!, 1)).toEqual(sentences[2]);
  });
});

describe("toWholeWords", () => {
  it("takes in words that were cut, and no more", () => {
    expect(toWords(toWholeWords(text, { start: 2, end: 12 }))).toBe("Mira Tarn said");
    expect(toWords(toWholeWords(text, find("Mira Tarn")))).toBe("Mira Tarn");
    expect(toWholeWords("砲弾を売った", { start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
  });
});

describe("toAddDraft and toAddition", () => {
  it("begin with the speaker nearby and give exact words, or say what is not in the report", () => {
    const draft = toAddDraft(find("It carried grain"), [statement], sentences, text);
    expect(draft).toMatchObject({ speaker: "Mira Tarn", cue: "", act: "asserts" });
    const { value, error } = toAddition({ ...draft, speaker: "she", speakerAt: null, cue: "added" }, text);
    expect(error).toBeNull();
    for (const span of [...value.content, value.speaker!, value.cue!]) expect(toWords(span)).toBe(span.text);
    expect(value.speaker).toEqual(find("she"));
    expect(toAddition({ ...draft, cue: "whispered" }, text).error).toContain(
      "“whispered” does not stand in this report",
    );
    const same = toAddDraft(find("the ship left"), [statement], sentences, text);
    expect(same).toMatchObject({ speaker: "Mira Tarn", cue: "said", act: "denies" });
  });
});
