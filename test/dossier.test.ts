import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDossier } from "../src/dossier.ts";
import type { Report } from "../src/model/report.ts";
import type { Statement } from "../src/model/statement.ts";
import { shippedPack } from "../src/pack.ts";
import { makeReport, makeStatement } from "./link/make.ts";

const pack = shippedPack();
const day = (iso: string): Pick<Report, "publishedOn"> => ({ publishedOn: { from: iso, to: iso, basis: "metadata" } });

const first = makeReport(
  "Ostria says Norland delivered infantry rockets to Ironquill in November 2021. Norland denied the claim. In March, Ostria said Norland would supply shells to Vesnia in exchange for food.",
  day("2022-04-02"),
);
const second = makeReport(
  "Ostria said on Tuesday there was no evidence that Norland would supply shells to Vesnia in exchange for food. Ironquill denied that Norland had delivered infantry rockets to Ironquill.",
  day("2022-08-16"),
);
const third = makeReport(
  "Officials in Ostria said Norland last month delivered infantry rockets to Ironquill. Nothing else is known of it.",
);

const claim = makeStatement(first, {
  by: "Ostria",
  actor: "ostria",
  cue: "says",
  words: "Norland delivered infantry rockets to Ironquill in November 2021",
});
const norland = makeStatement(first, {
  by: "Norland",
  actor: "norland",
  cue: "denied",
  words: "the claim",
  act: "denies",
  answers: [claim.id],
});
const barter = makeStatement(first, {
  by: "Ostria",
  actor: "ostria",
  cue: "said",
  words: "Norland would supply shells to Vesnia in exchange for food",
  on: "In March",
});
const doubt = makeStatement(second, {
  by: "Ostria",
  actor: "ostria",
  cue: "said",
  words: "there was no evidence that Norland would supply shells to Vesnia in exchange for food",
  act: "doubts",
  on: "on Tuesday",
});
const group = makeStatement(second, {
  by: "Ironquill",
  actor: "ironquill",
  kind: "group",
  cue: "denied",
  words: "that Norland had delivered infantry rockets to Ironquill",
  act: "denies",
});
const late = makeStatement(third, {
  by: "Ostria",
  actor: "ostria",
  cue: "said",
  words: "Norland last month delivered infantry rockets to Ironquill",
});
const vesnia = makeStatement(second, { by: "Vesnia", actor: "vesnia", cue: "said", words: "exchange for food" });

const reports = [first, second, third];
const statements = new Map<string, readonly Statement[]>([
  [first.id, [claim, norland, barter]],
  [second.id, [doubt, vesnia, group]],
  [third.id, [late]],
]);

describe("buildDossier", () => {
  const dossier = buildDossier(reports, statements, { pack });
  const delivery = dossier.propositions.find(({ frame }) => frame.stage === "delivered");
  const plan = dossier.propositions.find(({ frame }) => frame.stage === "considered");

  it("buildDossier › puts one claim told in three reports into one disputed proposition", () => {
    expect(delivery).toMatchObject({
      status: "disputed",
      text: "Norland delivered infantry rockets to Ironquill (Nov 2021)",
    });
    expect(delivery?.statementIds.toSorted()).toEqual([claim.id, norland.id, group.id, late.id].toSorted());
    expect(delivery?.positions.map(({ actorId, act }) => `${actorId} ${act}`)).toEqual([
      "ostria asserts",
      "norland denies",
      "ironquill denies",
    ]);
  });

  it("buildDossier › counts voices of one state as one origin", () => {
    const origins = delivery?.origins.map(({ label, side, independence }) => `${label} ${side} ${independence}`);
    expect(origins?.[0]).toBe("Ostria (officials and bodies) for same");
    expect(origins?.filter((each) => each.includes(" against "))).toHaveLength(2);
  });

  it("buildDossier › shows that a speaker moved from claim to doubt", () => {
    expect(plan?.frame.payment).toMatchObject([{ category: "food" }]);
    expect(dossier.changes).toMatchObject([
      { actorId: "ostria", kind: "walk-back", propositionId: plan?.id, statementIds: [barter.id, doubt.id] },
    ]);
  });

  it("buildDossier › dates a report by what another says of the same delivery, and says so", () => {
    const dated = dossier.reports.find(({ id }) => id === third.id);
    expect(dated?.publishedOn).toEqual({ from: "2021-12-01", to: "2021-12-31", basis: "text" });
    expect(dossier.reports.map(({ ref, id }) => [ref, id])).toEqual([
      ["R1", third.id],
      ["R2", first.id],
      ["R3", second.id],
    ]);
    expect(dossier.problems.find(({ code }) => code === "date-inferred")?.message).toContain("last month");
  });

  it("buildDossier › makes a transfer of every stage told and points to its statements", () => {
    expect(dossier.transfers.map(({ stage }) => stage).toSorted()).toEqual(["considered", "delivered"]);
    for (const { statementIds } of dossier.transfers)
      for (const id of statementIds) expect(dossier.statements.some((each) => each.id === id)).toBe(true);
  });

  it("buildDossier › leaves out what is later than the day asked for", () => {
    const earlier = buildDossier(reports, statements, { asOf: "2022-04", pack });
    expect(earlier.asOf).toBe("2022-04-30");
    expect(earlier.reports.map(({ id }) => id)).toEqual([third.id, first.id]);
    // Only the later report shows who Ironquill is: without it nothing dates the third.
    expect(earlier.reports[0]?.problems.map(({ message }) => message)).toContain(
      "publication date worked out with the help of reports that came out later",
    );
    expect(earlier.actors.map(({ id }) => id)).toEqual(["norland", "ostria"]);
    expect(earlier.changes).toEqual([]);
    expect(earlier.problems.filter(({ code }) => code === "left-out")).toHaveLength(1);
  });

  it("buildDossier › gives an empty dossier for no reports", () => {
    expect(buildDossier([], new Map(), { pack })).toMatchObject({
      asOf: null,
      reports: [],
      propositions: [],
      findings: [],
      problems: [],
    });
  });

  it("buildDossier › does not depend on the order of the reports", () => {
    const expected = JSON.stringify(dossier);
    const shuffled = fc.shuffledSubarray(reports, { minLength: reports.length });
    fc.assert(
      fc.property(
        shuffled,
        (list) => JSON.stringify(buildDossier(list, new Map([...statements].toReversed()), { pack })) === expected,
      ),
      { numRuns: 6 },
    );
  });
});
