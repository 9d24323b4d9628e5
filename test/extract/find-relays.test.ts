import { describe, expect, it } from "vitest";
import { extracted } from "../support/extracted.ts";

const chainOf = (text: string): string[] => extracted(text)[0]?.chain.map(({ text: words }) => words) ?? [];

describe("findRelays", () => {
  it.each([
    [
      "an unnamed official behind the paper that cites him",
      "The daily Harbour Post, citing an unnamed official, reported that the crates held grain.",
      ["an unnamed official", "Harbour Post"],
    ],
    [
      "a platform something was posted on",
      "Ironquill said in a post on Loop that the Selma was empty.",
      ["Ironquill", "Loop"],
    ],
    [
      "a paper with an article, whatever its name looks like",
      "General Orlo told the Evening Ferry that the crates held grain.",
      ["General Orlo", "Evening Ferry"],
    ],
    [
      "none in a statement of the speaker's own",
      "“We sold nothing,” General Orlo said in a statement.",
      ["General Orlo"],
    ],
    [
      "one medium where two names of media stand side by side",
      "General Orlo told NNA Radio Karvik that the crates held grain.",
      ["General Orlo", "NNA Radio Karvik"],
    ],
    ["none in an interview with the page itself", "“They knew,” General Orlo said in an interview.", ["General Orlo"]],
    [
      "a letter that carries the words",
      "The director, Ines Vaal, wrote in a letter to staff that the port would stay shut.",
      ["The director, Ines Vaal", "a letter to staff"],
    ],
    [
      "who told whom, in the order it was passed on",
      "A docker told the Harbour Post that the crates held grain, according to the agency NNA.",
      ["A docker", "Harbour Post", "NNA"],
    ],
    [
      "a medium without a name that quotes somebody",
      "State radio on Tuesday quoted a harbour pilot as saying that the crates held grain.",
      ["a harbour pilot", "State radio"],
    ],
    [
      "a medium that opens with whom it cites",
      "Citing two dockers, the Harbour Post reported that the crates held grain.",
      ["two dockers", "Harbour Post"],
    ],
    [
      "a platform the model takes for a place",
      "“Nothing was sold,” Ironquill says on its Tidal channel.",
      ["Ironquill", "Tidal"],
    ],
  ])("finds %s", (_what, text, chain) => {
    expect(chainOf(text).map((words) => words.replace(/^(?:[Tt]he )?(?:daily |agency )?(?=[A-Z])/u, ""))).toEqual(
      chain.map((words) => words.replace(/^(?:[Tt]he )?(?:daily |agency )?(?=[A-Z])/u, "")),
    );
  });

  it("takes no day for a medium", () => {
    expect(chainOf("Mira Tarn said on Jan. 25 that the crates held grain.")).toEqual(["Mira Tarn"]);
  });
});
