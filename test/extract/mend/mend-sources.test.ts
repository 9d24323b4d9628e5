import { describe, expect, it } from "vitest";
import { extracted, linesOf } from "../../support/extracted.ts";

const sourcesOf = (text: string): string[] => extracted(text).map(({ chain }) => chain[0]?.text ?? "-");

describe("mendSource", () => {
  it.each([
    [
      "closes a bracket, and takes the role before the name",
      "The panel's chairwoman, Rep. Mira Tarn (D-Rell), said the office had handed over only 46 pages.",
      ["The panel's chairwoman, Rep. Mira Tarn (D-Rell)"],
    ],
    [
      "leaves a participle its day",
      "A poll released last week found that most voters approve of the pier.",
      ["A poll released last week"],
    ],
    [
      "gives a refusal to whom the sentence is about",
      "She was not in court on Thursday and did not return a call to her office.",
      ["She"],
    ],
    ["finds nobody who accuses where nobody is named", "His predecessor was accused of covering up the leak.", ["-"]],
    [
      "names a paper right behind according to",
      "According to the memo, seen by the Lamp, the finance director, Ines Vaal, wrote in January that the pumps could wait.",
      ["the finance director, Ines Vaal"],
    ],
  ])("mendSource › %s", (_name, text, sources) => expect(sourcesOf(text)).toEqual(sources));

  it("mendSource › gives the words of an audit to nobody who only speaks of it", () => {
    const lines = linesOf(
      extracted("Mira Tarn accused ministers of ignoring a 2022 audit that found a third of the pumps were broken."),
    );
    expect(lines.filter((line) => / \| Mira Tarn \| found/u.test(line))).toEqual([]);
  });
});
