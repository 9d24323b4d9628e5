import { describe, expect, it } from "vitest";
import { dateMatter, type Linked, linkReports } from "../../src/link/link-reports.ts";
import type { Report } from "../../src/model/report.ts";
import type { Statement } from "../../src/model/statement.ts";
import { makeReport, makeStatement, type Said } from "./make.ts";

const russia = { by: "Russia", actor: "russia" } as const;
const usa = { by: "The United States", actor: "united-states" } as const;

function dated(text: string, day: string): Report {
  return makeReport(text, { publishedOn: { from: day, to: day, basis: "text" } });
}

function link(...told: readonly (readonly [Report, ...Said[]])[]): Linked {
  const statements = told.map(([report, ...said]): [string, Statement[]] => [
    report.id,
    said.map((each) => makeStatement(report, each)),
  ]);
  return linkReports(dateMatter({ reports: told.map(([report]) => report), statements: new Map(statements) }));
}

function actsOf({ propositions }: Linked): string[] {
  return propositions.flatMap(({ frame, positions }) => positions.map(({ act }) => `${frame.stage} ${act}`));
}

describe("linkReports", () => {
  it("linkReports › lets a doubting statement assert nothing", () => {
    const words =
      "intelligence that Russia was in the process of buying shells from Iran, with no sign that the purchase was complete";
    const report = dated(`The United States cited ${words}.`, "2022-09-07");
    const linked = link([report, { ...usa, cue: "cited", words, act: "doubts" }]);
    expect(actsOf(linked)).toEqual(["agreed doubts"]);
    expect(linked.propositions[0]?.status).toBe("doubted");
  });

  it("linkReports › reads nothing to suggest as a doubt wherever it stands", () => {
    const words =
      "the talks had been long and open, and there was nothing to suggest that Iran had delivered drones to Russia";
    const report = dated(`The United States said ${words}.`, "2022-09-07");
    const linked = link([report, { ...usa, cue: "said", words }]);
    expect(actsOf(linked)).toContain("delivered doubts");
    expect(actsOf(linked)).not.toContain("delivered asserts");
  });

  it("linkReports › leads a bare this back no further than its own sentence", () => {
    const words = "Iran had delivered drones to Russia";
    const said = { ...usa, cue: "said", words };
    const echo = { by: "The Kremlin", actor: "russia", cue: "also admits", words: "this" } as const;
    const sidesOf = (text: string): string[] => {
      const report = dated(text, "2022-11-02");
      const [first, second] = [makeStatement(report, said), makeStatement(report, echo)];
      const statements = [first, { ...second, answers: [first.id] }];
      const linked = linkReports(dateMatter({ reports: [report], statements: new Map([[report.id, statements]]) }));
      return linked.propositions.flatMap(({ origins }) => origins.map(({ side }) => side));
    };
    expect(sidesOf(`The United States said ${words}. The Kremlin also admits this.`)).toEqual(["for", "for"]);
    const apart = `The United States said ${words}. At present nothing at all hints at more of them – The Kremlin also admits this.`;
    expect(sidesOf(apart)).toEqual(["for", "neither"]);
  });

  it("linkReports › takes talks that may go on for talks", () => {
    const words = "talks between Iran and Russia on drones might continue";
    const report = dated(`The United States warned that ${words}.`, "2022-11-02");
    const [proposition] = link([report, { ...usa, cue: "warned", words }]).propositions;
    expect(proposition?.frame.stage).toBe("negotiating");
  });

  it("linkReports › takes a passed-on non-involvement for no claim", () => {
    const words = "Iran's non-involvement in the delivery of drones to Russia";
    const report = dated(`The United States confirmed ${words}.`, "2022-09-07");
    const linked = link([report, { ...usa, cue: "confirmed", words }]);
    expect(actsOf(linked).filter((each) => each.endsWith("asserts"))).toEqual([]);
  });

  it("linkReports › shows the day of saying as such and not as the day of the event", () => {
    const words = "Iran is quietly sending drones to Russia";
    const report = dated(`The United States said on Wednesday ${words}.`, "2022-11-02");
    const [proposition] = link([report, { ...usa, cue: "said", words, on: "on Wednesday" }]).propositions;
    expect(proposition?.frame.when).toBeNull();
    expect(proposition?.text).toMatch(/ \(said (?:2 )?Nov 2022\)$/u);
  });

  it("linkReports › sets two lower bounds of one side against each other", () => {
    const one = dated(
      "The United States said Iran has sent Russia more than 1,000 containers of munitions.",
      "2023-10-13",
    );
    const other = dated(
      "The United States claimed Iran had sent Russia more than 1,500 containers of ammunition.",
      "2023-10-14",
    );
    const { contradictions } = link(
      [one, { ...usa, cue: "said", words: "Iran has sent Russia more than 1,000 containers of munitions" }],
      [other, { ...usa, cue: "claimed", words: "Iran had sent Russia more than 1,500 containers of ammunition" }],
    );
    expect(contradictions.map(({ kind, because }) => `${kind}: ${because}`)).toEqual([
      "quantity: one passage says more than 1,000 containers, the other more than 1,500 containers",
    ]);
  });

  it("linkReports › numbers views on rules behind the claims", () => {
    const view = "the delivery of drones to Russia by Iran violates resolutions of the Security Council";
    const claim = "it bought shells from Iran";
    const report = dated(`The United States warned that ${view}.\n\nRussia denied ${claim}.`, "2022-11-02");
    const { propositions } = link([
      report,
      { ...usa, cue: "warned", words: view, act: "judges" },
      { ...russia, cue: "denied", words: claim, act: "denies" },
    ]);
    expect(propositions.map(({ id, frame }) => `${id} ${frame.kind}`)).toEqual(["P1 transfer", "P2 sanction"]);
  });

  it.each([
    ["took note", "The United States took note of the promise.", "note", 0],
    ["intelligence", "The United States, an intelligence officer said, knew.", "intelligence", 0],
    ["intelligence", "The United States named intelligence and pictures.", "intelligence", 1],
    ["pictures", "The United States named intelligence and pictures.", "pictures", 1],
  ])("linkReports › tells evidence from idioms: %s", (_, text, words, count) => {
    const report = dated(text, "2022-11-02");
    const { evidence } = link([report, { ...usa, cue: "The", words: text, evidence: [words] }]);
    expect(evidence).toHaveLength(count);
  });
});
