import { describe, expect, it } from "vitest";
import { linkActors } from "../../src/link/actors.ts";
import { readStatements } from "../../src/link/readings.ts";
import { makeReport, makeStatement } from "./make.ts";

describe("readStatements", () => {
  it("readStatements › takes the two countries for the states that the report is about", () => {
    const claim = "Iran had delivered drones to the Wagner Group";
    const denial = "There had never been an arms deal between the two countries";
    const report = makeReport(
      `The United States said ${claim}. ${denial}, Iran's ministry said. Russia and Iran trade. Russia buys in Iran.`,
    );
    const statements = [
      makeStatement(report, { by: "The United States", actor: "united-states", cue: "said", words: claim }),
      makeStatement(report, { by: "Iran", actor: "iran", cue: "ministry said", words: denial, act: "denies" }),
    ];
    const [, denied] = readStatements(report, statements, linkActors([report], statements));
    expect(denied?.events.map(({ sides }) => sides)).toEqual([["iran", "russia"]]);
  });
});
