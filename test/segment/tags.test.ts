import { describe, expect, it } from "vitest";
import { tagTokens } from "../../src/segment/tags.ts";
import { toTokens } from "../../src/segment/tokens.ts";
import { shippedWeights } from "../../src/weights.ts";

const { tags: model } = shippedWeights();

function tagsOf(text: string): { words: string[]; tags: string[] } {
  const tokens = toTokens(text);
  const tags = tagTokens(tokens, [{ first: 0, last: tokens.length }], model);
  return { words: tokens.map((token) => token.text), tags };
}

// A sentence, the cue verb in it, and the tags that are right.
const cues: readonly (readonly [string, string, string])[] = [
  ["Vesnia denies the charge.", "denies", "VBZ"],
  ["The ministry in Dolna claims that the port was empty.", "claims", "VBZ"],
  ["Mira Tarn notes that two trains crossed the border.", "notes", "VBZ"],
  ["“We sold nothing,” says General Orlo.", "says", "VBZ"],
  ["The report alleges a second delivery in March.", "alleges", "VBZ"],
  ["Norland insists it has proof.", "insists", "VBZ"],
  ["The agency reports that shells reached Ironquill.", "reports", "VBZ"],
  ["A senior official hints at new measures.", "hints", "VBZ"],
  ["Karvik disputes that account.", "disputes", "VBZ"],
  ["The analyst doubts that the ship carried rockets.", "doubts", "VBZ"],
  ["Her deputy rejects the finding.", "rejects", "VBZ"],
  ["The embassy estimates that 40 wagons were sent.", "estimates", "VBZ"],
  ["Ines Vaal argues that the pictures prove little.", "argues", "VBZ"],
  ["The foreign minister maintains that no deal exists.", "maintains", "VBZ"],
  ["The spokeswoman states that talks go on.", "states", "VBZ"],
  ["Nobody in Dolna confirms the sale.", "confirms", "VBZ"],
  ["The general accuses Vesnia of smuggling.", "accuses", "VBZ"],
  ["The paper quotes two officials.", "quotes", "VBZ"],
  ["The committee warns that more may follow.", "warns", "VBZ"],
  ["The president vows to answer.", "vows", "VBZ"],
  ["Both governments deny the claim.", "deny", "VBP"],
  ["Experts suspect that the crates held shells.", "suspect", "VBP"],
  ["Officials in Karvik believe that the ship returned.", "believe", "VBP"],
  ["Analysts caution that the images are old.", "caution", "VBP"],
  ["They allege that fuel was traded for arms.", "allege", "VBP"],
  ["Three witnesses claim they saw the train.", "claim", "VBP"],
  ["Vesnia denied on Tuesday that it had sold shells.", "denied", "VBD"],
  ["The spokeswoman dismissed the report as baseless.", "dismissed", "VBD"],
  ["Norland accused its neighbour of arming Ironquill.", "accused", "VBD"],
  ["The ministry declined to comment.", "declined", "VBD"],
  ["General Orlo acknowledged that one convoy had left.", "acknowledged", "VBD"],
  ["Tarn told reporters that the matter was closed.", "told", "VBD"],
  ["The office refused to say where the ship was.", "refused", "VBD"],
  ["“That is a lie,” he snapped.", "snapped", "VBD"],
  ["The agency reported that the Selma had docked.", "reported", "VBD"],
  ["Vaal conceded that the evidence was thin.", "conceded", "VBD"],
  ["Ironquill is believed to hold the launchers.", "believed", "VBN"],
  ["The group was accused of using the shells.", "accused", "VBN"],
  ["The delivery has been confirmed by two states.", "confirmed", "VBN"],
  ["The ship is said to have left Dolna.", "said", "VBN"],
  ["Rockets were reportedly seen near the border.", "seen", "VBN"],
  ["Speaking on Friday, Tarn ruled out a sale.", "ruled", "VBD"],
  ["He went on, denying any part in it.", "denying", "VBG"],
  ["Norland will not confirm the figures.", "confirm", "VB"],
  ["Vesnia Denies Selling Shells To Ironquill", "Denies", "VBZ"],
  ["Norland Says Ship Carried Rockets", "Says", "VBZ"],
  ["VESNIA DENIES ARMS SALE", "DENIES", "VBZ"],
];

describe("tagTokens", () => {
  it("tagTokens › knows verbs of saying as the verbs they are", () => {
    const wrong = cues.filter(([text, cue, tag]) => {
      const { words, tags } = tagsOf(text);
      return tags[words.indexOf(cue)] !== tag;
    });
    expect(wrong.length, wrong.map(([text, cue]) => `${cue}: ${text}`).join("\n")).toBeLessThanOrEqual(2);
  });

  it("tagTokens › tells the noun from the verb by its place", () => {
    const { words, tags } = tagsOf("The claims in the reports are false.");
    expect(tags[words.indexOf("claims")]).toBe("NNS");
    expect(tags[words.indexOf("reports")]).toBe("NNS");
  });

  it("tagTokens › tags tokens that stand in no sentence, one tag a token", () => {
    const tokens = toTokens("Vesnia denies it. Norland does not.");
    const tags = tagTokens(tokens, [{ first: 1, last: 3 }], model);
    expect(tags).toHaveLength(tokens.length);
    expect(tagTokens([], [], model)).toEqual([]);
  });

  it("tagTokens › gives a sentence the same tags wherever it stands", () => {
    const one = tagsOf("The ministry rejects the claim.").tags;
    const text = "Rockets arrived. The ministry rejects the claim. Claims remain.";
    const tokens = toTokens(text);
    const first = tokens.findIndex(({ text: word }) => word === "The");
    const sentences = [
      { first: 0, last: first },
      { first, last: first + one.length },
      { first: first + one.length, last: tokens.length },
    ];
    expect(tagTokens(tokens, sentences, model).slice(first, first + one.length)).toEqual(one);
  });

  it("tagTokens › keeps its weights: one known score", () => {
    expect(model.about["tokens"]).toBe(234694);
    expect(tagsOf("General Orlo said Vesnia had sent 40 shells.").tags).toEqual([
      "NNP",
      "NNP",
      "VBD",
      "NNP",
      "VBD",
      "VBN",
      "CD",
      "NNS",
      ".",
    ]);
  });
});
