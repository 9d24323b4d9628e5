import { describe, expect, test } from "vitest";
import { extracted } from "../../support/extracted.ts";

/** The day the statement with a cue was said, as `words = from` or `words = from/to`; the report is of Thursday 16 May 2024. */
function saidOn(text: string, cue: string): string | null {
  const statement = extracted(text).find((each) => each.cue?.text === cue);
  if (statement === undefined) throw new Error(`no statement with the cue ${cue}`);
  const said = statement.saidOn;
  return said && `${said.text} = ${said.from === said.to ? said.from : `${said.from}/${said.to}`}`;
}

describe("findSaidOn › finds the day of the saying", () => {
  test.each([
    ["Mira Tarn said on Feb. 3 that the Selma docked at Rell in January.", "said", "Feb. 3 = 2024-02-03"],
    ["In March, General Orlo said shells had crossed the lake.", "said", "March = 2024-03-01/2024-03-31"],
    ["“We sold nothing,” Mira Tarn said on Tuesday.", "said", "Tuesday = 2024-05-14"],
    ["The crates will be opened, General Orlo promised on Tuesday.", "promised", "Tuesday = 2024-05-14"],
    ["Mira Tarn said this week that the crates were empty.", "said", "this week = 2024-05-13/2024-05-16"],
    ["Mira Tarn said a day earlier that the crates were empty.", "said", "a day earlier = 2024-05-15"],
    ["General Orlo denied the claim on Monday.", "denied", "Monday = 2024-05-13"],
    ["Mira Tarn confirmed the purchase on Monday.", "confirmed", "Monday = 2024-05-13"],
    ["General Orlo spoke to reporters on Monday. “We sold nothing,” he said.", "said", "Monday = 2024-05-13"],
  ])("%s", (text, cue, expected) => {
    expect(saidOn(text, cue)).toBe(expected);
  });
});

describe("findSaidOn › leaves the days of other things", () => {
  test.each([
    ["Mira Tarn, who left the port in June, said the crates were empty.", "said"],
    ["Sailors captured last year told Norland's prosecutors that they had loaded shells at Rell.", "told"],
    ["Mira Tarn said that the Selma docked on Monday.", "said"],
    ["After Tuesday's blast, Mira Tarn said the crates were empty.", "said"],
    ["Mira Tarn has denied the sale since March.", "has denied"],
    ["Judge Mira Tarn set a new date of May 10 and said she was troubled.", "said"],
    ["On Monday, the court threw out a case in which Vesnia accused Norland of theft.", "accused"],
  ])("%s", (text, cue) => {
    expect(saidOn(text, cue)).toBeNull();
  });

  test("in a sentence of two", () => {
    const text = "Vesnia on Wednesday rejected a claim by General Orlo that it sold shells.";
    expect(saidOn(text, "rejected")).toBe("Wednesday = 2024-05-15");
    expect(saidOn(text, "claim")).toBeNull();
  });
});
