import { describe, expect, it } from "vitest";
import { linkActors } from "../../src/link/actors.ts";
import { mendActs } from "../../src/link/mend-acts.ts";
import { mendVoices } from "../../src/link/mend-voices.ts";
import { makeReport, makeStatement } from "./make.ts";

describe("mendVoices", () => {
  it("mendVoices › drops days and things, and gives a statement back to who issued it", () => {
    const report = makeReport(
      "Norland rejected the report in a statement on Friday. The statement called it a fairy tale. The cargo suggested otherwise. In June it had denied another.",
    );
    const first = makeStatement(report, {
      by: "Norland",
      actor: "norland",
      cue: "rejected",
      words: "the report",
      act: "denies",
    });
    const paper = makeStatement(report, {
      by: "The statement",
      cue: "called",
      words: "it a fairy tale",
      act: "denies",
    });
    const cargo = makeStatement(report, { by: "The cargo", cue: "suggested", words: "otherwise" });
    const day = makeStatement(report, {
      by: "June",
      actor: "june",
      kind: "group",
      cue: "had denied",
      words: "another",
      act: "denies",
    });
    const chains = mendVoices(report, [first, paper, cargo, day]).map(({ chain }) => chain.map(({ actor }) => actor));
    expect(chains).toEqual([["norland"], ["norland"], [], ["norland"]]);
  });

  it("mendVoices › keeps every span on the words of the report", () => {
    const report = makeReport(
      "Norland spoke. Its foreign ministry said nothing moved. Satellite images released by Vesnia showed a train.",
    );
    const ministry = makeStatement(report, { by: "Its foreign ministry", cue: "said", words: "nothing moved" });
    const images = makeStatement(report, { by: "Satellite images", cue: "showed", words: "a train" });
    for (const { chain } of mendVoices(report, [ministry, images]))
      for (const { start, end, text } of chain) expect(report.text.slice(start, end)).toBe(text);
  });

  it("mendActs › gives the claim inside a denial to whom it is denied", () => {
    const report = makeReport("Norland denied Ostria's claim that shells had gone to Vesnia.");
    const outer = makeStatement(report, {
      by: "Norland",
      actor: "norland",
      cue: "denied",
      words: "Ostria's claim that shells had gone to Vesnia",
      act: "denies",
    });
    const voice = makeStatement(report, {
      by: "Ostria",
      actor: "ostria",
      cue: "claim",
      words: "that shells had gone to Vesnia",
      act: "denies",
    });
    const inner = { ...voice, parent: outer.id, chain: [...voice.chain, ...outer.chain] };
    expect(mendActs([outer, inner]).map(({ act }) => act)).toEqual(["denies", "asserts"]);
  });
});

describe("linkActors", () => {
  it("linkActors › takes the owner of an army for a state and a lone family name for the one who bears it", () => {
    const one = makeReport("Norland's army said so. Army spokesman Karl Denner repeated it.");
    const two = makeReport("Denner said it again.");
    const said = [
      makeStatement(one, {
        by: "Norland's army",
        actor: "norland-army",
        kind: "organization",
        cue: "said",
        words: "so",
      }),
      makeStatement(one, { by: "Karl Denner", actor: "karl-denner", kind: "person", cue: "repeated", words: "it" }),
      makeStatement(two, { by: "Denner", actor: "denner", kind: "person", cue: "said", words: "it again" }),
    ];
    const linked = linkActors([one, two], said);
    expect(linked.actorOf("norland")?.kind).toBe("state");
    expect(linked.speakerOf(said[2]!)).toBe("karl-denner");
  });
});
