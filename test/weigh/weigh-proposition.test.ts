import { describe, expect, it } from "vitest";
import { assessDossier, toAssessment } from "../../src/weigh/assess-dossier.ts";
import { toHash } from "../../src/weigh/canonical-json.ts";
import { compareLedgers } from "../../src/weigh/compare-ledgers.ts";
import { appendDecision, type Decision, type DecisionDraft } from "../../src/weigh/decision-log.ts";
import { renderLedger } from "../../src/weigh/render-ledger.ts";
import { weighProposition } from "../../src/weigh/weigh-proposition.ts";
import { makeReport, makeStatement, origins, parts, proposition } from "./make-matter.ts";

const ledger = weighProposition(proposition, parts);
const lineOf = (id: string, from = ledger) => from.lines.find((line) => line.id === id)!;

function decide(
  ...drafts: readonly (Pick<DecisionDraft, "target" | "field" | "to"> & Partial<DecisionDraft>)[]
): Decision[] {
  const log: Decision[] = [];
  for (const draft of drafts) {
    const who = { author: "N. Reviewer", role: "editor", reason: "read the report", time: "2024-05-06T07:08:09Z" };
    const rest = { id: `d${log.length + 1}`, evidence: [], supersedes: null, from: null };
    log.push(appendDecision(log, { ...who, ...rest, ...draft }).decision);
  }
  return log;
}

describe("weighProposition", () => {
  it("weighProposition › enters who asserts, judges or denies and lists the rest with reasons", () => {
    expect(ledger.lines.map(({ id }) => id).toSorted()).toEqual(["O1", "O2", "O3", "O4"]);
    expect(ledger.listed.map(({ id, because }) => `${id} ${because.split(":")[0]}`)).toEqual([
      "O5 declines to say",
      "O6 the words name no source",
      "O7 said under a condition",
      "E1 seen, but nobody has entered p1, p0 and a",
    ]);
  });

  it("weighProposition › takes a party's denial as said regardless and others as said either way", () => {
    expect(lineOf("O4")).toMatchObject({ interest: "regardless", government: "norland", side: "against" });
    expect(lineOf("O1")).toMatchObject({ interest: "either way", letter: "F" });
  });

  it("weighProposition › puts interests given before its own rule", () => {
    const interests = [
      { actorId: "ostmark", side: "for", word: "likely anyway", because: "a rival of Norland" },
    ] as const;
    const line = lineOf("O1", weighProposition(proposition, parts, { interests }));
    expect(line.interest).toBe("likely anyway");
    expect(line.setBy).toContainEqual(expect.objectContaining({ field: "q", because: "a rival of Norland" }));
  });

  it("weighProposition › lets the unnamed join the heaviest cluster of their side", () => {
    expect(lineOf("O3")).toMatchObject({ isUnnamed: true, cluster: lineOf("O1").cluster, place: 1 });
    expect(lineOf("O3").whyNotMore[0]).toContain("cluster: another in");
    expect(lineOf("O2").isHedged).toBe(true);
  });

  it("weighProposition › leaves out a position given up since", () => {
    const positions = [
      { actorId: "ines-vaal", act: "judges", hedge: "none", from: "2023", to: "2024", statementIds: ["sb"] },
    ] as const;
    const { listed, lines } = weighProposition({ ...proposition, positions }, parts);
    expect(lines.map(({ id }) => id)).not.toContain("O2");
    expect(listed.find(({ id }) => id === "O2")?.because).toBe("a position given up since");
  });

  it("weighProposition › joins origins that rest on the same thing", () => {
    const evidence = [{ ...parts.evidence[0]!, statementIds: ["sa", "sb"] }];
    const shared = weighProposition(proposition, { ...parts, evidence });
    expect(lineOf("O2", shared).cluster).toBe(lineOf("O1", shared).cluster);
  });

  it("weighProposition › gives a ring of citations no points until a source is found", () => {
    const [first, ...rest] = origins;
    const ringed = [{ ...first!, end: "circular" as const }, ...rest];
    const { lines, listed } = weighProposition({ ...proposition, origins: ringed }, parts);
    expect(lines.map(({ id }) => id)).not.toContain(first!.id);
    expect(listed.find(({ id }) => id === first!.id)?.because).toMatch(/ring: 0 points until a source is found$/u);
  });

  it("weighProposition › changes nothing but f for a relay, and nothing at all for a copy", () => {
    const told = { ...makeStatement("sh", "r3", ["ostmark"]), propositionIds: ["P1"] };
    const more = [{ ...origins[0]!, statementIds: ["sa", "sh"] }, ...origins.slice(1)];
    const matter = {
      ...parts,
      statements: [...parts.statements, told],
      reports: [...parts.reports, makeReport("R3", "Selma Times")],
    };
    const relayed = weighProposition({ ...proposition, origins: more }, matter);
    expect(relayed.lines).toHaveLength(ledger.lines.length);
    expect(lineOf("O1").grades).toMatchObject({ f: 0.98 });
    expect(lineOf("O1", relayed).grades).toMatchObject({ f: 0.99 });
    const copied = weighProposition(
      { ...proposition, origins: more },
      { ...matter, reprints: [{ reportIds: ["r1", "r3"], origin: "Dolna Courier", because: "the same text" }] },
    );
    expect(copied.weighing).toEqual(ledger.weighing);
  });

  it("weighProposition › gives the same hash for the same input, and another for another", () => {
    expect(weighProposition(proposition, parts).hash).toBe(ledger.hash);
    const { hash, ...rest } = ledger;
    expect(toHash(rest)).toBe(hash);
    expect(weighProposition(proposition, parts, { start: 0.4 }).hash).not.toBe(hash);
    const reordered = { ...parts, reports: parts.reports.toReversed(), statements: parts.statements.toReversed() };
    expect(weighProposition(proposition, reordered).hash).toBe(hash);
  });

  it("weighProposition › tells of an origin on both sides", () => {
    const both = [...origins, { ...origins[0]!, id: "O8", side: "against" as const }];
    const { problems } = weighProposition({ ...proposition, origins: both }, parts);
    expect(problems).toMatchObject([{ code: "origin-on-both-sides" }]);
  });

  it("weighProposition › has a statement behind every line", () => {
    for (const { statementIds } of ledger.lines) {
      expect(statementIds.length).toBeGreaterThan(0);
      for (const id of statementIds) expect(parts.statements.some((each) => each.id === id)).toBe(true);
    }
  });
});

describe("decisions", () => {
  it("weighProposition › grades, clusters and reviews lines as decided, and says who did", () => {
    const decisions = decide(
      { target: "P1/O1", field: "t", from: "F", to: "B" },
      { target: "P1/sb", field: "cluster", to: "shared wiretap" },
      { target: "P1/O1", field: "cluster", to: "shared wiretap" },
      { target: "P1/O1", field: "reviewed", to: true },
      { target: "P1", field: "lambda", to: 0.5 },
      { target: "P2/O1", field: "t", to: "A" },
    );
    const decided = weighProposition(proposition, parts, { decisions });
    expect(lineOf("O1", decided)).toMatchObject({ letter: "B", cluster: "shared wiretap", isReviewed: true });
    expect(lineOf("O2", decided)).toMatchObject({ cluster: "shared wiretap", place: 1 });
    expect(decided.settings.lambda).toBe(0.5);
    expect(decided.problems).toEqual([]);
    expect(lineOf("O1", decided).setBy.at(-1)).toMatchObject({ by: "N. Reviewer", on: "2024-05-06T07:08:09Z" });
    expect(decided.logHead).toBe(decisions.at(-1)!.hash);
    expect(compareLedgers(ledger, decided)).toContain("other decisions");
    expect(compareLedgers(ledger, ledger)).toEqual([]);
  });

  it("weighProposition › enters a thing seen once p1, p0 and a are all given", () => {
    const spread = (low: number, mid: number, high: number) => ({ low, mid, high });
    const decisions = decide(
      { target: "P1/E1", field: "p1", to: spread(0.6, 0.7, 0.8) },
      { target: "P1/E1", field: "p0", to: spread(0.35, 0.3, 0.25) },
      { target: "P1/E1", field: "a", to: spread(0.6, 0.8, 0.9) },
    );
    const { points } = lineOf("E1", weighProposition(proposition, parts, { decisions }));
    expect(points).toEqual({ low: 1.549, mid: 3.1527, high: 4.7422 });
    const half = weighProposition(proposition, parts, { decisions: decisions.slice(0, 2) });
    expect(half.problems).toHaveLength(3);
    const falling = decide(
      { target: "P1/E1", field: "p1", to: spread(0.8, 0.7, 0.6) },
      { target: "P1/E1", field: "p0", to: 0.3 },
      { target: "P1/E1", field: "a", to: 0.5 },
    );
    expect(weighProposition(proposition, parts, { decisions: falling }).problems).toMatchObject([
      { message: expect.stringContaining("the entry is rejected") },
    ]);
  });

  it("weighProposition › merges and splits origins as decided", () => {
    const merged = weighProposition(proposition, parts, {
      decisions: decide({ target: "P1/O2", field: "merge", to: "O1" }),
    });
    expect(lineOf("O2", merged)).toBeUndefined();
    expect(lineOf("O1", merged).statementIds).toEqual(["sa", "sb"]);
    const whole = [{ ...origins[0]!, statementIds: ["sa", "sb"] }];
    const split = weighProposition({ ...proposition, origins: whole }, parts, {
      decisions: decide({ target: "P1/O1", field: "split", to: ["sb"] }),
    });
    expect(split.lines.map(({ id }) => id).toSorted()).toEqual(["O1", "O1b"]);
  });

  it("weighProposition › never edits the computed value where a word is adopted", () => {
    const decisions = decide({ target: "P1", field: "word", to: "likely, 55–80%", reason: "the panel agrees" });
    const adopted = weighProposition(proposition, parts, { decisions });
    expect(adopted.word).toBe(ledger.word);
    expect(adopted.adopted).toMatchObject([{ value: "likely, 55–80%", by: "N. Reviewer" }]);
    expect(toAssessment(adopted).because.join(" ")).toContain("adopted likely, 55–80%, by N. Reviewer");
  });

  it("weighProposition › leaves out and tells of decisions that fit nothing", () => {
    const decisions = decide(
      { target: "P1/O1", field: "t", from: "C", to: "B" },
      { target: "P1/O9", field: "t", to: "B" },
      { target: "P1/O1", field: "p1", to: 0.5 },
      { target: "P1", field: "lambda", to: 7 },
      { target: "P1/O1", field: "merge", to: "O4" },
    );
    const { problems, weighing } = weighProposition(proposition, parts, { decisions });
    expect(problems).toHaveLength(5);
    expect(problems.map(({ message }) => message)).toContain(
      "decision d1 on P1/O1 t: made on C, but F stands there now",
    );
    expect(weighing).toEqual(ledger.weighing);
  });
});

describe("toAssessment", () => {
  it("toAssessment › says that nobody set the grades and keeps confidence low", () => {
    const { because, confidence, probability, range } = toAssessment(ledger);
    expect(because[0]).toContain("uncalibrated defaults");
    expect(confidence).toBe("low");
    expect(range[0]).toBeLessThanOrEqual(probability);
    expect(probability).toBeLessThanOrEqual(range[1]);
  });

  it("toAssessment › says where nothing was entered", () => {
    const empty = weighProposition({ ...proposition, origins: [] }, { ...parts, evidence: [] });
    expect(toAssessment(empty)).toMatchObject({ word: "no evidence entered", confidence: "low", probability: 0.5 });
  });

  it("assessDossier › assesses what has entries and nothing else", () => {
    const dossier = {
      ...parts,
      schema: "hearsay/dossier/1" as const,
      asOf: null,
      propositions: [proposition, { ...proposition, id: "P2", origins: [] }],
      ...{
        transfers: [],
        measures: [],
        findings: [],
        series: [],
        changes: [],
        contradictions: [],
        gaps: [],
        problems: [],
      },
    };
    const assessed = assessDossier(dossier).propositions.map(({ assessment }) => assessment?.confidence ?? null);
    expect(assessed).toEqual(["low", null]);
  });
});

describe("renderLedger", () => {
  it("renderLedger › prints a sum that can be done by hand", () => {
    const text = renderLedger(ledger, parts);
    expect(text).toContain("t .30 × f .98 = .2940; 1 + .2940 / (.7060 × q .50) = 1.8329; 10·log10 1.8329 = +2.63");
    expect(text).toContain("[SA] asserts: ostmark · said · “Words”");
    expect(text).toContain("uncalibrated defaults, no person has graded these origins (grades/v0");
    const rows = [...text.matchAll(/\((?:for|against)[^)]*\)\s+([+−][\d.]+)$/gmu)].map(([, points = ""]) =>
      Number(points.replace("−", "-")),
    );
    const total = rows.reduce((sum, each) => sum + each, 0);
    expect(total).toBeCloseTo(ledger.weighing.total.mid, 1);
    expect(rows).toHaveLength(4);
  });
});
