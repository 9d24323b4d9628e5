import { describe, expect, test } from "vitest";
import { extracted } from "../../support/extracted.ts";

/** The evidence of the statement with a cue, as `words (kind)`. */
function evidenceOf(text: string, cue: string): string[] {
  const statement = extracted(text).find((each) => each.cue?.text === cue);
  if (statement === undefined) throw new Error(`no statement with the cue ${cue}`);
  return statement.evidence.map(({ text: words, kind }) => `${words} (${kind})`);
}

describe("findEvidence › takes what a statement is said to rest on", () => {
  test.each([
    ["Customs data show that 900 barrels crossed in May.", "show", "Customs data (data)"],
    ["Court papers seen by NNA say that Vesnia paid for the crates.", "say", "Court papers (document)"],
    ["Mira Tarn said shells had crossed, citing pictures of the pier.", "said", "pictures (imagery)"],
    ["Mira Tarn said that serial numbers showed where the shells were made.", "said", "serial numbers (physical)"],
    [
      "General Orlo said the claim was based on satellite imagery and intercepted calls.",
      "said",
      "satellite imagery (imagery)",
      "intercepted calls (intelligence)",
    ],
    [
      "Vesnia has sold shells, Norland said on Friday, releasing three photographs of the pier.",
      "said",
      "photographs (imagery)",
    ],
  ])("%s", (text, cue, ...expected) => {
    expect(evidenceOf(text, cue)).toEqual(expected);
  });
});

describe("findEvidence › leaves what is missing, asked for or only spoken about", () => {
  test.each([
    ["Vesnia said that it had seen no pictures of the pier.", "said"],
    ["Vesnia said that General Orlo must show the waybills.", "said"],
    ["Mira Tarn dismissed the pictures as fakes.", "dismissed"],
    ["Mira Tarn said the group had stolen e-mails and passports.", "said"],
    ["An intelligence officer said the crates were empty.", "said"],
    ["Mira Tarn declined to say how many crates there were, citing intelligence matters.", "declined to say"],
    ["The Harbour Ledger said that the crates were empty.", "said"],
  ])("%s", (text, cue) => {
    expect(evidenceOf(text, cue)).toEqual([]);
  });
});

describe("findEvidence › gives evidence to the statement it belongs to", () => {
  test("in a sentence of two", () => {
    const text = "Mira Tarn denied the sale, but General Orlo said that intercepts showed it.";
    expect(evidenceOf(text, "denied")).toEqual([]);
    expect(evidenceOf(text, "said")).toEqual(["intercepts (intelligence)"]);
  });
});
