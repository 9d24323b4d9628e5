import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findGluedWords } from "../../src/segment/glued-words.ts";
import { toTokens } from "../../src/segment/tokens.ts";

/** The text with `|` at each lost border. */
function split(text: string): string {
  const splits = findGluedWords(text, toTokens(text));
  return [...splits].reverse().reduce((words, at) => `${words.slice(0, at)}|${words.slice(at)}`, text);
}

describe("findGluedWords › finds lost borders", () => {
  test.each([
    "Vesnia met Norland. The envoy of Vesnia|accusing Norland of lies left.",
    "Ironquill left. The fighters of Ironquill|engaged in Rell came.",
    "Inspector Ines Ruiz-Moreno|However, the port was shut.",
    "It was sold to Tarnok|However, the port was shut.",
    "The talks|Vesnia held with Norland failed; Vesnia left.",
    "Karvik is far. A visit to Karvik|last month failed.",
    "Orlok is here. She called Orlok|spokesman for the army.",
  ])("%s", (text) => {
    expect(split(text.replace("|", ""))).toBe(text);
  });

  test("names seen nowhere else count in damaged text", () => {
    const sure =
      "Vesnia met Karvik. The envoy of Vesnia|accusing Norland spoke. The guards of Karvik|engaged in Rell came.";
    const weak = " Mira Tarn|spokeswoman for the navy and the agency nnbk|the ministry runs spoke.";
    expect(split((sure + weak).replaceAll("|", ""))).toBe(sure + weak);
    expect(split(weak.replaceAll("|", ""))).toBe(weak.replaceAll("|", ""));
  });
});

describe("findGluedWords › leaves sound words alone", () => {
  test.each([
    "The HarbourWatch site, YouTube, LinkedIn and McRoe said so.",
    "The Norlanders and Norlandians love Norland.",
    "Tarncare is a plan of Tarn. Tarncare is dear.",
    "He lives in Rellfield, Karvikton and Dolnaburg near Rell and Karvik.",
    "It is nevertheless straightforward notwithstanding.",
    "KARVIKAND is a word in capitals.",
    "eSelma and iSelma are brands of Selma.",
  ])("%s", (text) => {
    expect(split(text)).toBe(text);
  });
});

test("findGluedWords › offsets rise and lie inside tokens of any text", () => {
  const odd = ["Vesnia", "accusing ", "However", " ", "the", "last month ", "\u00AD", "😀", "a", "B", "-", "\n"];
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...odd)).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const tokens = toTokens(text);
      let last = 0;
      for (const at of findGluedWords(text, tokens)) {
        expect(at).toBeGreaterThan(last);
        expect(tokens.some(({ start, end }) => start < at && at < end)).toBe(true);
        last = at;
      }
    }),
  );
});
