import { describe, expect, it } from "vitest";
import { type LinkedActors, linkActors } from "../../src/link/actors.ts";
import { findSameBodies } from "../../src/link/same-bodies.ts";
import { makeReport, makeStatement, type Said } from "./make.ts";

function link(...told: readonly { readonly text: string; readonly said: readonly Said[] }[]): LinkedActors {
  const reports = told.map(({ text }) => makeReport(text));
  const statements = told.flatMap(({ said }, at) => said.map((each) => makeStatement(reports[at]!, each)));
  return linkActors(reports, statements);
}

function membersOf(linked: LinkedActors, id: string): readonly string[] {
  return linked.actorOf(id)?.memberOf ?? [];
}

describe("findOwners", () => {
  it("findOwners › leaves a bare office open where only an earlier paragraph names a state", () => {
    const linked = link({
      text: "Norland accused Vesnia on Monday of selling shells.\nForeign Secretary Ada Berg said that a ship had left Dolna.",
      said: [
        { by: "Norland", actor: "norland", kind: "state", cue: "accused", words: "selling shells" },
        {
          by: "Foreign Secretary Ada Berg",
          actor: "ada-berg",
          kind: "person",
          cue: "said",
          words: "a ship had left Dolna",
        },
      ],
    });
    expect(linked.stateOf("ada-berg")).toBeNull();
  });

  it("findOwners › takes a body's officer for that of the body in the same report", () => {
    const linked = link(
      {
        text: "The Treasury said that shells were sold.",
        said: [
          {
            by: "The Treasury",
            actor: "vesnia-finance-ministry",
            kind: "organization",
            cue: "said",
            words: "shells were sold",
          },
        ],
      },
      {
        text: "The firm paid, the Treasury said.\nOtto Lund, the Treasury's under secretary, said that it would go on.",
        said: [
          { by: "the Treasury", actor: "norland-treasury", kind: "organization", cue: "said", words: "The firm paid" },
          {
            by: "Otto Lund, the Treasury's under secretary",
            actor: "otto-lund",
            kind: "person",
            cue: "said",
            words: "it would go on",
          },
        ],
      },
    );
    expect(membersOf(linked, "otto-lund")).toEqual(["norland-treasury"]);
  });

  it("findOwners › gives a secretary to the union told just before", () => {
    const text =
      "The doors were locked, the Dockers' Union said.\nThe union's secretary, Ines Vaal, said that nobody had a key.";
    const linked = link({
      text,
      said: [
        {
          by: "the Dockers' Union",
          actor: "dockers-union",
          kind: "organization",
          cue: "said",
          words: "The doors were locked",
        },
        {
          by: "The union's secretary, Ines Vaal",
          actor: "ines-vaal",
          kind: "person",
          cue: "said",
          words: "nobody had a key",
        },
      ],
    });
    expect(membersOf(linked, "ines-vaal")).toEqual(["dockers-union"]);
  });

  it("findOwners › gives a minister without a state to the one that spoke before", () => {
    const text =
      "Norland accused Vesnia on Monday of selling shells. Norland's army is on watch.\nDefence Minister Ada Berg said that a ship had left Dolna.";
    const linked = link({
      text,
      said: [
        { by: "Norland", actor: "norland", kind: "state", cue: "accused", words: "selling shells" },
        {
          by: "Defence Minister Ada Berg",
          actor: "ada-berg",
          kind: "person",
          cue: "said",
          words: "a ship had left Dolna",
        },
      ],
    });
    expect(linked.stateOf("ada-berg")).toBe("norland");
  });

  it("findOwners › takes police and ministry for one side where no state is named", () => {
    const linked = link({
      text: "The doors were locked, the police said. A minister, Otto Lund, said that the works had been inspected.",
      said: [
        { by: "the police", actor: "police", kind: "organization", cue: "said", words: "The doors were locked" },
        {
          by: "A minister, Otto Lund",
          actor: "otto-lund",
          kind: "person",
          cue: "said",
          words: "the works had been inspected",
        },
      ],
    });
    expect(linked.stateOf("police")).toBe("home-state");
    expect(linked.stateOf("otto-lund")).toBe("home-state");
  });

  it("findOwners › leaves a former officer with nobody", () => {
    const linked = link({
      text: "The Quay Institute said that the ship sank. Its former director, Ines Vaal, said that it was sunk.",
      said: [
        {
          by: "The Quay Institute",
          actor: "quay-institute",
          kind: "organization",
          cue: "said",
          words: "the ship sank",
        },
        { by: "Its former director, Ines Vaal", actor: "ines-vaal", kind: "person", cue: "said", words: "it was sunk" },
      ],
    });
    expect(membersOf(linked, "ines-vaal")).toEqual([]);
  });

  it("findOwners › gives a body that the lexicon knows as another state's to the state the words name", () => {
    const linked = link(
      {
        text: "A ship left, said Otto Lund, the spokesman for Norland's National Security Council.",
        said: [
          {
            by: "Otto Lund, the spokesman for Norland's National Security Council",
            actor: "otto-lund",
            kind: "person",
            cue: "said",
            words: "A ship left",
          },
        ],
      },
      {
        text: "Norland's army is on watch. A second ship left, the National Security Council's spokesman said.",
        said: [
          { by: "the National Security Council's spokesman", actor: null, cue: "said", words: "A second ship left" },
        ],
      },
    );
    const states = linked.actors.filter(({ kind }) => kind === "person").map(({ id }) => linked.stateOf(id));
    expect(states).toEqual(["norland", "norland"]);
  });

  it("findOwners › knows the company by the firm told before it", () => {
    const linked = link({
      text: "Ironquill Trading, which owns the Selma, denied this. The ship lay in dock, the company said.",
      said: [
        {
          by: "Ironquill Trading, which owns the Selma",
          actor: "ironquill-trading",
          kind: "person",
          cue: "denied",
          words: "this",
        },
        { by: "the company", actor: null, cue: "said", words: "The ship lay in dock" },
      ],
    });
    expect(linked.actors.map(({ id }) => id)).toEqual(["ironquill-trading"]);
  });
});

describe("findSameBodies", () => {
  it("findSameBodies › takes two orders of the same words for one ministry", () => {
    const same = findSameBodies(["norland-trade-ministry", "ministry-of-trade-of-norland", "vesnia-trade-ministry"]);
    expect([...same]).toEqual([["norland-trade-ministry", "ministry-of-trade-of-norland"]]);
  });

  it("findSameBodies › leaves a ministry open that two states have", () => {
    expect(findSameBodies(["foreign-ministry", "norland-foreign-ministry", "vesnia-foreign-ministry"]).size).toBe(0);
  });

  it("findSameBodies › joins the short name of a firm to the full one", () => {
    expect([...findSameBodies(["ironquill", "ironquill-trading"])]).toEqual([["ironquill", "ironquill-trading"]]);
  });
});
