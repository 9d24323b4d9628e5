import { describe, expect, it } from "vitest";
import { extracted } from "../support/extracted.ts";

const actorsOf = (text: string): (string | null | undefined)[] => extracted(text).map(({ chain }) => chain[0]?.actor);

describe("resolveFigures", () => {
  it.each([
    [
      "he for the man named just before, speaker or not",
      "General Adam Orlo visited the port of Rell on Monday with Mira Tarn. He said that the crates held grain.",
      ["adam-orlo"],
    ],
    [
      "she past a man",
      "Mira Tarn, a spokeswoman, met General Adam Orlo. She said that the crates held grain.",
      ["mira-tarn"],
    ],
    [
      "a bare role for whom the report calls so",
      "Defence Minister Anna Berg said that the port was shut. Two barges left on Friday.\n\nThe minister denied that a ship was missing.",
      ["anna-berg", "anna-berg"],
    ],
    [
      "a body without a proper name by its own words",
      "The dockers' union said that the pier was unsafe. The union added that two men were hurt.",
      ["dockers-union", "dockers-union"],
    ],
    [
      "a firm by its name, and the bare noun back to it",
      "The shipping firm Ironquill said that the Selma was empty. The company denied that it carried shells.",
      ["ironquill", "ironquill"],
    ],
    [
      "a person behind a role and a comma",
      "The port's director, Ines Vaal, said that the pier was empty. She denied that a ship was missing.",
      ["ines-vaal", "ines-vaal"],
    ],
  ])("leads back %s", (_what, text, actors) => {
    expect(actorsOf(text)).toEqual(actors);
  });

  it("takes no unnamed voice for a named one", () => {
    expect(actorsOf("Mira Tarn left the room. An official said that the crates held grain.")).toEqual([null]);
    expect(actorsOf("A carrier complained. The carrier said that the crates held grain.").at(-1)).toBeNull();
  });

  it("gives a ministry its state once the report has told it", () => {
    expect(
      actorsOf("Russia's defence ministry said that the port was shut. The ministry denied that a ship was missing."),
    ).toEqual(["russia-defence-ministry", "russia-defence-ministry"]);
  });
});
