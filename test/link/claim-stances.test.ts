import { describe, expect, it } from "vitest";
import { linkActors } from "../../src/link/actors.ts";
import { takeStances } from "../../src/link/claim-stances.ts";
import { isSayable } from "../../src/link/claim-text.ts";
import type { Item } from "../../src/link/group-events.ts";
import { toBlankEvent } from "../../src/link/pointing-item.ts";
import { readStatements } from "../../src/link/readings.ts";
import { makeReport, makeStatement, type Said } from "./make.ts";

function toItems(text: string, said: readonly Said[]): Item[] {
  const report = makeReport(text);
  const statements = said.map((each) => makeStatement(report, each));
  return readStatements(report, statements, linkActors([report], statements)).map((reading) => ({
    ...{ reading, event: toBlankEvent(reading), supplier: null, recipient: null, endUser: null, inferred: [] },
  }));
}

const person = (by: string, cue: string, words: string, act?: Said["act"]): Said => ({
  ...{ by, actor: by.toLowerCase().replace(" ", "-"), kind: "person", cue, words },
  ...(act && { act }),
});

describe("takeStances", () => {
  it("takeStances › lets a view stand beside a claim that it does not tell", () => {
    const [claim, view] = takeStances(
      toItems("Ines Vaal wrote that the Selma brought mortar shells. Otto Lund condemned the war in the hills.", [
        person("Ines Vaal", "wrote", "the Selma brought mortar shells"),
        person("Otto Lund", "condemned", "the war in the hills", "judges"),
      ]),
    );
    expect(claim?.event).toMatchObject({ act: "asserts" });
    expect(view?.event).toMatchObject({ act: "judges", isBeside: true });
  });
});

describe("isSayable", () => {
  it("isSayable › makes no claim of an open question", () => {
    const words = "who sold what, and for how much it had been sold";
    const told = person("Ines Vaal", "wrote", words);
    expect(isSayable(toItems(`Ines Vaal wrote ${words}.`, [told]))).toBe(false);
  });

  it("isSayable › makes no claim of somebody's own words of doubt", () => {
    const words = "Rockets was never a very exact word";
    const doubt = person("Ines Vaal", "said", words, "doubts");
    expect(isSayable(toItems(`${words}, Ines Vaal said.`, [doubt]))).toBe(false);
    const asked = "whether the rockets were brought by the Selma";
    expect(isSayable(toItems(`Ines Vaal doubted ${asked}.`, [person("Ines Vaal", "doubted", asked, "doubts")]))).toBe(
      true,
    );
  });
});
