import { describe, expect, it } from "vitest";
import { indexDossier } from "../../src/brief/dossier-index.ts";
import type { Decision } from "../../src/store/decision.ts";
import { findLinkDecisions } from "../../src/workbench/client/propositions/find-link-decisions.ts";
import {
  filterPropositions,
  findLinkReasons,
  groupByAct,
  toMeantAct,
  toPropositionRows,
} from "../../src/workbench/client/propositions/shape-propositions.ts";
import { dossier } from "../brief/fixture.ts";

const index = indexDossier(dossier);
const rows = toPropositionRows(index);
const [first] = dossier.propositions;

describe("toPropositionRows", () => {
  it("toPropositionRows › counts statements by act, and origins for and against", () => {
    expect(rows.map(({ id }) => id)).toEqual(dossier.propositions.map(({ id }) => id));
    const row = rows[0]!;
    expect(row.acts.reduce((sum, { count }) => sum + count, 0)).toBe(row.statements);
    expect(row.originsFor + row.originsAgainst).toBeLessThanOrEqual(first!.origins.length);
    expect(row.accepted).toBe(0);
  });
});

describe("filterPropositions", () => {
  it("filterPropositions › wants all words, in any order, and the status", () => {
    const words = rows[0]!.text.split(" ").slice(0, 2).reverse().join(" ").toUpperCase();
    expect(filterPropositions(rows, { words, status: "" })[0]).toBe(rows[0]);
    expect(filterPropositions(rows, { words: "nothing of the kind", status: "" })).toEqual([]);
    expect(
      filterPropositions(rows, { words: "", status: "disputed" }).every(({ status }) => status === "disputed"),
    ).toBe(true);
    expect(filterPropositions(rows, { words: "", status: "open" })).toEqual(rows);
  });
});

describe("groupByAct", () => {
  it("groupByAct › holds every statement of a proposition once", () => {
    for (const proposition of dossier.propositions) {
      const ids = groupByAct(index, proposition).flatMap(({ statements }) => statements.map(({ id }) => id));
      expect(ids.toSorted()).toEqual([...proposition.statementIds].toSorted());
    }
  });

  it("groupByAct › takes the act that the position has, else that of the origin's side", () => {
    const statement = dossier.statements.find(({ id }) => first!.statementIds.includes(id))!;
    const asserted = { ...statement, act: "asserts" as const };
    const bare = {
      ...first!,
      positions: [],
      origins: first!.origins.map((each) => ({ ...each, side: "against" as const })),
    };
    expect(toMeantAct(bare, asserted)).toBe("denies");
    expect(toMeantAct({ ...bare, origins: [] }, asserted)).toBe("asserts");
  });
});

describe("findLinkReasons", () => {
  it("findLinkReasons › names what the words share with the proposition and what they lack", () => {
    for (const proposition of dossier.propositions) {
      for (const statement of dossier.statements.filter(({ id }) => proposition.statementIds.includes(id))) {
        const { shared, unnamed } = findLinkReasons(index, proposition, statement);
        expect(shared.filter((each) => unnamed.includes(each))).toEqual([]);
      }
    }
  });
});

describe("findLinkDecisions", () => {
  const [one = "", other = ""] = first!.statementIds;
  const decision = (rest: object): Decision =>
    ({ id: "d1", author: "Ines Vaal", time: "2024-01-02T03:04:05Z", ...rest }) as Decision;

  it("findLinkDecisions › finds who put a statement here, wherever its number went", () => {
    const link = decision({ kind: "link", target: [one], value: { proposition: `P/${one}+${other}` } });
    const elsewhere = decision({ kind: "link", target: [other], value: { proposition: "P/s000000000000" } });
    const { links, merges } = findLinkDecisions(first!, [link, elsewhere]);
    expect([...links]).toEqual([[one, link]]);
    expect(merges).toEqual([]);
  });

  it("findLinkDecisions › finds merges of which two parts are here", () => {
    const merge = decision({ kind: "merge", target: [`P/${one}`, `P/${other}`] });
    expect(findLinkDecisions(first!, [merge]).merges).toEqual([merge]);
  });
});
