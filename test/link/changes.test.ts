import { describe, expect, it } from "vitest";
import { linkActors } from "../../src/link/actors.ts";
import { readSignals } from "../../src/link/change-signals.ts";
import { findChanges } from "../../src/link/changes.ts";
import type { Item } from "../../src/link/group-events.ts";
import { toBlankEvent } from "../../src/link/pointing-item.ts";
import { composePropositions } from "../../src/link/propositions.ts";
import { readStatements } from "../../src/link/readings.ts";
import { makeReport, makeStatement, type Said } from "./make.ts";

interface Told {
  readonly day: string;
  readonly text: string;
  readonly said: readonly Said[];
}

/** The changes that reports of one matter tell, their statements all of one proposition. */
function changesOf(...told: readonly Told[]): string[] {
  const reports = told.map(({ day, text }) =>
    makeReport(text, { publishedOn: { from: day, to: day, basis: "metadata" } }),
  );
  const made = told.map(({ said }, at) => said.map((each) => makeStatement(reports[at]!, each)));
  const linked = linkActors(reports, made.flat());
  const readings = reports.flatMap((report, at) => readStatements(report, made[at]!, linked));
  const items = readings.map(
    (reading): Item => ({
      ...{ reading, event: toBlankEvent(reading), supplier: null, recipient: null, endUser: null, inferred: [] },
    }),
  );
  const order = new Map(made.flat().map(({ id }, at) => [id, at]));
  const grouped = composePropositions([items], linked, (id) => order.get(id) ?? 0);
  return findChanges(grouped, linked).map(({ kind, because }) => `${kind}: ${because}`);
}

/** As `changesOf`, but only the first statement stands in the proposition. */
function changesApart(...told: readonly Told[]): string[] {
  const reports = told.map(({ day, text }) =>
    makeReport(text, { publishedOn: { from: day, to: day, basis: "metadata" } }),
  );
  const made = told.map(({ said }, at) => said.map((each) => makeStatement(reports[at]!, each)));
  const linked = linkActors(reports, made.flat());
  const readings = reports.flatMap((report, at) => readStatements(report, made[at]!, linked));
  const [reading] = readings;
  const item: Item = {
    ...{ reading: reading!, event: toBlankEvent(reading!), supplier: null, recipient: null, endUser: null },
    inferred: [],
  };
  const grouped = composePropositions([[item]], linked, () => 0);
  return findChanges(grouped, linked, readings).map(({ kind, because }) => `${kind}: ${because}`);
}

const vaal = { by: "Ines Vaal", actor: "ines-vaal", kind: "person" as const };

describe("findChanges", () => {
  it("findChanges › sees who admits what they denied", () => {
    const changes = changesOf(
      {
        day: "2024-03-01",
        text: "The union sent a complaint about the doors, Otto Lund wrote. Ines Vaal denied having got any complaint.",
        said: [
          {
            by: "Otto Lund",
            actor: "otto-lund",
            kind: "person",
            cue: "wrote",
            words: "The union sent a complaint about the doors",
          },
          { ...vaal, cue: "denied", words: "having got any complaint", act: "denies" },
        ],
      },
      {
        day: "2024-04-02",
        text: "The complaint of the union did arrive, Ines Vaal acknowledged.",
        said: [{ ...vaal, cue: "acknowledged", words: "The complaint of the union did arrive" }],
      },
    );
    expect(changes).toEqual(["reversal: Ines Vaal denied it on 1 Mar 2024 and asserted it on 2 Apr 2024"]);
  });

  it("findChanges › tells a corrected figure as an update", () => {
    const changes = changesOf(
      {
        day: "2024-06-18",
        text: "Ines Vaal said that 31,000 barrels went to Dolna in April.",
        said: [{ ...vaal, cue: "said", words: "31,000 barrels went to Dolna in April" }],
      },
      {
        day: "2024-08-12",
        text: "Ines Vaal said that 13,000 barrels went to Dolna in April and not 31,000.",
        said: [{ ...vaal, cue: "said", words: "13,000 barrels went to Dolna in April and not 31,000" }],
      },
    );
    expect(changes).toEqual(["update: Ines Vaal said 31,000 barrels on 18 Jun 2024 and 13,000 barrels on 12 Aug 2024"]);
  });

  it("findChanges › sees who is less sure than before", () => {
    const changes = changesOf(
      {
        day: "2024-06-18",
        text: "Ines Vaal said that all exits were found open.",
        said: [{ ...vaal, cue: "said", words: "all exits were found open" }],
      },
      {
        day: "2024-08-12",
        text: "Ines Vaal no longer insists that all exits were found open.",
        said: [{ ...vaal, cue: "insists", words: "all exits were found open" }],
      },
    );
    expect(changes).toEqual(["walk-back: Ines Vaal was firmer on 18 Jun 2024 than on 12 Aug 2024"]);
  });

  it("findChanges › finds none where a denial and an assertion are of other words", () => {
    const changes = changesOf(
      {
        day: "2024-06-18",
        text: "Ines Vaal denied that any exit had been locked.",
        said: [{ ...vaal, cue: "denied", words: "any exit had been locked", act: "denies" }],
      },
      {
        day: "2024-06-20",
        text: "Ines Vaal claims that every door was open.",
        said: [{ ...vaal, cue: "claims", words: "every door was open" }],
      },
    );
    expect(changes).toEqual([]);
  });

  it("findChanges › takes no more exact figure for another one", () => {
    const changes = changesOf(
      {
        day: "2024-06-18",
        text: "Ines Vaal said that at least 23 people died in the fire.",
        said: [{ ...vaal, cue: "said", words: "at least 23 people died in the fire" }],
      },
      {
        day: "2024-06-20",
        text: "Ines Vaal said that 29 people died in the fire.",
        said: [{ ...vaal, cue: "said", words: "29 people died in the fire" }],
      },
    );
    expect(changes).toEqual([]);
  });

  it("findChanges › finds none in who says the same twice", () => {
    const said = [{ ...vaal, cue: "said", words: "all exits were found open" }];
    const text = "Ines Vaal said that all exits were found open.";
    expect(changesOf({ day: "2024-06-18", text, said }, { day: "2024-06-20", text: `${text} Again.`, said })).toEqual(
      [],
    );
  });
});

describe("findChanges, over all statements", () => {
  it("findChanges › holds who admits something against what stands in another proposition", () => {
    const changes = changesApart(
      {
        day: "2024-03-01",
        text: "Ines Vaal denied having got any complaint about locked doors.",
        said: [{ ...vaal, cue: "denied", words: "having got any complaint about locked doors", act: "denies" }],
      },
      {
        day: "2024-04-02",
        text: "A complaint about locked doors did arrive, Ines Vaal admitted.",
        said: [{ ...vaal, cue: "admitted", words: "A complaint about locked doors did arrive" }],
      },
    );
    expect(changes).toEqual(["reversal: Ines Vaal denied it on 1 Mar 2024 and asserted it on 2 Apr 2024"]);
  });
});

describe("readSignals", () => {
  it("readSignals › tells what a figure takes back", () => {
    const text = "It flew about 1,350 kilometres and not 900, Ines Vaal said.";
    const report = makeReport(text);
    const statement = makeStatement(report, {
      ...vaal,
      cue: "said",
      words: "It flew about 1,350 kilometres and not 900",
    });
    const [reading] = readStatements(report, [statement], linkActors([report], [statement]));
    expect(reading && readSignals(reading).takenBack).toEqual([900]);
  });
});
