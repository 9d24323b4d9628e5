import { describe, expect, it } from "vitest";
import { linkActors } from "../../src/link/actors.ts";
import type { Item } from "../../src/link/group-events.ts";
import { toBlankEvent } from "../../src/link/pointing-item.ts";
import { readStatements } from "../../src/link/readings.ts";
import { settleSides } from "../../src/link/settle-sides.ts";
import { makeReport, makeStatement, type Said } from "./make.ts";

function settle(text: string, said: readonly Said[]): string[] {
  const report = makeReport(text);
  const statements = said.map((each) => makeStatement(report, each));
  const linked = linkActors([report], statements);
  const items = readStatements(report, statements, linked).map(
    (reading): Item => ({
      ...{ reading, event: toBlankEvent(reading), supplier: null, recipient: null, endUser: null, inferred: [] },
    }),
  );
  return settleSides(items, linked).map(({ event }) => event.act);
}

const accuser: Said = {
  by: "Ines Vaal",
  actor: "ines-vaal",
  kind: "person",
  cue: "wrote",
  words: "the Selma brought shells",
};

describe("settleSides", () => {
  it("settleSides › takes what a denier goes on to say for part of the denial", () => {
    const acts = settle(
      "Ines Vaal wrote that the Selma brought shells. Otto Lund denied the charge. The wagons had held timber, Otto Lund said in Karvik.",
      [
        accuser,
        { by: "Otto Lund", actor: "otto-lund", kind: "person", cue: "denied", words: "the charge", act: "denies" },
        {
          by: "Otto Lund",
          actor: "otto-lund",
          kind: "person",
          cue: "said in Karvik",
          words: "The wagons had held timber",
        },
      ],
    );
    expect(acts).toEqual(["asserts", "denies", "denies"]);
  });

  it("settleSides › lets who admits something assert it", () => {
    const acts = settle(
      "Ines Vaal wrote that the Selma brought shells. Otto Lund denied the charge. Some crates were missed, Otto Lund admitted.",
      [
        accuser,
        { by: "Otto Lund", actor: "otto-lund", kind: "person", cue: "denied", words: "the charge", act: "denies" },
        { by: "Otto Lund", actor: "otto-lund", kind: "person", cue: "admitted", words: "Some crates were missed" },
      ],
    );
    expect(acts).toEqual(["asserts", "denies", "asserts"]);
  });
});
