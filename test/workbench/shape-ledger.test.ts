import { describe, expect, it } from "vitest";
import { indexDossier } from "../../src/brief/dossier-index.ts";
import { weighProposition } from "../../src/weigh/weigh-proposition.ts";
import {
  bands,
  lineFields,
  readValue,
  toCurrent,
  toCurrentOfSum,
  toOptions,
  toShiftGroups,
  toSumRows,
} from "../../src/workbench/client/hypotheses/shape-ledger.ts";
import { dossier } from "../brief/fixture.ts";

const index = indexDossier(dossier);
const ledgers = dossier.propositions.map((each) => weighProposition(each, dossier));
const ledger = ledgers[0]!;

describe("toSumRows", () => {
  it("toSumRows › gives start and lines that add up to the total", () => {
    for (const each of ledgers) {
      const rows = toSumRows(each);
      const sum = rows
        .filter(({ kind }) => kind === "start" || kind === "line")
        .reduce((total, { points }) => total + points, 0);
      expect(sum).toBeCloseTo(rows.at(-1)!.points, 2);
      expect(rows.filter(({ kind }) => kind === "line").length).toBe(each.lines.length);
    }
  });

  it("toSumRows › heads lines that share a basis with their cluster, and tells the share each further one counts", () => {
    const lines = ledger.lines.filter(({ side }) => side === "against");
    const target = (id: string): string => `${ledger.propositionId}/${id}`;
    const decisions = lines.map(({ id }, at) => ({
      ...{ id: `d${at}`, time: "2024-01-02T03:04:05Z", author: "Ines Vaal", role: "reviewer", target: target(id) },
      ...{ field: "cluster" as const, from: null, to: "one briefing", reason: "both were at it" },
      ...{ evidence: [], supersedes: null, prevHash: "", hash: "" },
    }));
    const joined = toSumRows(weighProposition(dossier.propositions[0]!, dossier, { decisions }));
    const at = joined.findIndex((row) => row.kind === "cluster");
    expect(joined[at]).toMatchObject({ label: "one briefing", because: "both were at it" });
    const [first, second] = joined.slice(at + 1);
    expect(first).toMatchObject({ kind: "line", isInCluster: true, share: "" });
    expect(second).toMatchObject({ kind: "line", isInCluster: true });
    expect(second?.kind === "line" && second.share).toMatch(/× 0\.25$/u);
  });
});

describe("toShiftGroups", () => {
  it("toShiftGroups › tells each change in whole percent beside what it is", () => {
    const groups = toShiftGroups(index, ledger);
    expect(groups[0]?.shifts.length).toBe(ledger.lines.length);
    const same = groups.flatMap(({ shifts }) => shifts).find(({ what }) => what === "50%");
    expect(same?.change).toBe(0);
  });
});

describe("readValue", () => {
  it("readValue › takes what the field can hold, and nothing else", () => {
    expect(readValue("t", "B")).toBe("B");
    expect(readValue("t", "G")).toBeNull();
    expect(readValue("q", "either way")).toBe("either way");
    expect(readValue("f", "0.9")).toBe(0.9);
    expect(readValue("f", "1,5")).toBeNull();
    expect(readValue("start", "25")).toBe(0.25);
    expect(readValue("start", "100")).toBeNull();
    expect(readValue("lambda", "")).toBeNull();
    expect(readValue("reviewed", "yes")).toBe(true);
    expect(readValue("cluster", " ")).toBeNull();
    expect(readValue("word", toOptions("word")![4]!)).toBe("likely, 55–80%");
  });

  it("readValue › reads back what stands in a line now", () => {
    for (const line of ledger.lines) {
      for (const field of lineFields) expect(readValue(field, toCurrent(field, line)), field).not.toBeNull();
    }
    expect(readValue("start", toCurrentOfSum("start", ledger))).toBe(ledger.settings.start);
    expect(readValue("gaps", toCurrentOfSum("gaps", ledger))).toBe("moderate");
  });
});

describe("bands", () => {
  it("bands › cover the scale without gaps", () => {
    expect(bands.map(({ word }) => word)).toHaveLength(new Set(bands.map(({ word }) => word)).size);
    for (const [at, { to }] of bands.slice(0, -1).entries()) expect(bands[at + 1]?.from).toBe(to);
  });
});
