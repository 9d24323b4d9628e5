import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkBrief } from "../../src/brief/check-brief.ts";
import { composeBrief } from "../../src/brief/compose-brief.ts";
import type { Dossier, Proposition } from "../../src/model/dossier.ts";
import { acts, hedges } from "../../src/model/statement.ts";
import { dossier } from "./fixture.ts";
import { toHostileDossier } from "./hostile.ts";

const linesOf = (id: string, from: Dossier = dossier): string[] =>
  composeBrief(from)
    .sections.find((section) => section.id === id)
    ?.lines.map(({ text }) => text) ?? [];
const empty: Dossier = {
  ...dossier,
  asOf: null,
  reports: [],
  actors: [],
  statements: [],
  propositions: [],
  transfers: [],
  evidence: [],
  measures: [],
  findings: [],
  series: [],
  changes: [],
  contradictions: [],
  reprints: [],
  gaps: [],
  problems: [],
};

describe("composeBrief", () => {
  test("composeBrief › leads with what is disputed", () => {
    expect(composeBrief(dossier).sections[0]?.id).toBe("known");
    expect(linesOf("known")[0]).toBe(
      "2 of 5 claims are disputed; 2 are asserted and nobody in these reports denies them; 1 is only denied or doubted. None of the evidence spoken of is in this dossier.",
    );
    expect(linesOf("known")[1]).toBe(
      "Disputed. The National Notice Agency, Mira Tarn and Lorne said that Norland delivered infantry rockets to Ironquill (Apr 2023). 5 reports, 1 independent origin.",
    );
  });

  test("composeBrief › counts repeated reports as one origin", () => {
    expect(linesOf("known").join("\n")).toContain("5 reports, 1 independent origin");
  });

  test("composeBrief › names a lone voice and carries its hedge", () => {
    expect(linesOf("known")).toContain(
      "Asserted as possible, and only by Ines Vaal: Norland shipped artillery shells to Vesnia by sea (2023). 1 report (Ines Vaal Institute), 1 origin.",
    );
  });

  test("composeBrief › tells who passes words on", () => {
    expect(linesOf("known")).toContain(
      "Mira Tarn (as quoted by the National Notice Agency) doubted it or could not confirm it.",
    );
  });

  test("composeBrief › says that no person has reviewed anything", () => {
    expect(composeBrief(dossier).counts).toContain("None of the 31 statements has been reviewed by a person.");
  });

  test("composeBrief › attributes evidence and says it was not seen", () => {
    expect(linesOf("evidence")[1]).toBe(
      "Images, according to Mira Tarn: “satellite images”; offered on whether Norland delivered infantry rockets to Ironquill (Apr 2023). Not in this dossier.",
    );
  });

  test("composeBrief › keeps findings conditional and marks what is unverified", () => {
    const [, first] = linesOf("findings");
    expect(first).toMatch(/^If true, covered .*\(unverified: paragraph\)$/u);
  });

  test("composeBrief › never adds reported to alleged or estimated figures", () => {
    const lines = linesOf("series");
    expect(lines[0]).toContain(
      "240,800 barrels reported; the cap is 500,000 barrels a calendar year, 48% of it. No figure for Feb 2023 and Aug 2023; a missing month is not zero.",
    );
    expect(lines[1]).toContain("70,000 barrels for Jul 2023, alleged by a diplomat from Lorne; not added");
  });

  test("composeBrief › prints nothing for an assessment that is null, and no verdict of false", () => {
    const text = JSON.stringify(
      composeBrief({ ...dossier, propositions: dossier.propositions.map((each) => ({ ...each, assessment: null })) }),
    );
    expect(text).not.toMatch(/Likelihood|Confidence|\bfalse\b|\bviolates\b/u);
  });

  test("composeBrief › tells a range across even as not settled", () => {
    expect(linesOf("known").join("\n")).toContain(
      "Likelihood: not settled by this evidence (computed 58%; range 34 to 79%). Confidence is low.",
    );
  });

  test("composeBrief › says once what uncalibrated likelihoods rest on, and by claim the reason that decides", () => {
    const because = [
      "uncalibrated defaults: no person has graded these origins (table)",
      "confidence is low: 100% of the points rest on unknown grades or on what no person has reviewed; without Norland the rest gives 40%",
    ];
    const assessment = { probability: 0.6, range: [0.55, 0.7], word: "likely", confidence: "low", because } as const;
    const propositions = dossier.propositions.map((each): Proposition => ({ ...each, assessment }));
    const lines = linesOf("known", { ...dossier, propositions });
    expect(lines.filter((line) => line.includes("uncalibrated"))).toEqual([
      "All likelihoods below rest on uncalibrated defaults: no person has graded these sources or reviewed these statements, so confidence in each is low.",
    ]);
    expect(lines).toContain(
      "Likelihood: likely (computed 60%; range 55 to 70%). Without Norland the rest gives 40%. Sum: hearsay why P1.",
    );
  });

  test("composeBrief › keeps the list of further claims short", () => {
    const [first] = dossier.propositions;
    const propositions = Array.from({ length: 30 }, (_, at): Proposition => ({ ...first!, id: `P${at + 1}` }));
    const lines = linesOf("also", { ...dossier, propositions });
    expect(lines).toHaveLength(14);
    expect(lines.at(-1)).toBe("… and 12 more lines (see statements).");
  });

  test("composeBrief › points from a wide denial to the narrower claims it is about", () => {
    const [first] = dossier.propositions;
    const wide: Proposition = {
      ...first!,
      id: "P9",
      text: "Norland transferred weapons to Ironquill",
      status: "denied",
      positions: first!.positions.filter(({ act }) => act === "denies"),
      statementIds: first!.positions.filter(({ act }) => act === "denies").flatMap(({ statementIds }) => statementIds),
      relations: [{ kind: "narrower", propositionId: "P1", because: "the scope of the denial here covers it" }],
    };
    const text = linesOf("known", { ...dossier, propositions: [first!, wide] }).join("\n");
    expect(text).toContain("Denied in wider words than it is claimed.");
    expect(text).toContain("Asserted in particular: P1.");
    expect(text).not.toContain("no report here quotes anyone");
  });

  test("composeBrief › quotes speakers where no claims were found", () => {
    const lines = linesOf("known", { ...dossier, propositions: [] });
    expect(lines).toContain("Mira Tarn said: “A first shipment went by rail, and Ironquill paid for it”.");
  });

  test("composeBrief › is useful for one report", () => {
    const [report] = dossier.reports;
    const small = {
      ...empty,
      reports: [report!],
      actors: dossier.actors,
      statements: dossier.statements.filter(({ reportId }) => reportId === report!.id),
    };
    expect(linesOf("known", small).length).toBeGreaterThan(5);
  });

  test("composeBrief › says so where nothing was read", () => {
    expect(linesOf("known", empty)).toEqual(["No report here quotes or reports anyone."]);
    expect(composeBrief(empty).counts).toBe("0 reports, 0 statements. No statement was found.");
  });

  test("composeBrief › caps long lists and still cites the rest", () => {
    const contradictions = Array.from({ length: 40 }, () => dossier.contradictions[0]!);
    const lines =
      composeBrief({ ...dossier, contradictions }).sections.find(({ id }) => id === "contradictions")?.lines ?? [];
    expect(lines.at(-1)?.text).toBe("… and 28 more lines (see statements).");
    expect(lines.at(-1)?.statementIds.length).toBeGreaterThan(0);
  });

  test("composeBrief › gives the same brief for the same dossier", () => {
    expect(JSON.stringify(composeBrief(dossier))).toBe(JSON.stringify(composeBrief(structuredClone(dossier))));
  });
});

describe("checkBrief", () => {
  test("checkBrief › finds nothing wrong with its own briefs", () => {
    expect(checkBrief(composeBrief(dossier), dossier)).toEqual([]);
    expect(checkBrief(composeBrief(empty), empty)).toEqual([]);
  });

  test("checkBrief › finds a text that changed after reading", () => {
    const reports = dossier.reports.map((report, place) =>
      place === 0 ? { ...report, text: report.text.replace("rockets", "racquets") } : report,
    );
    const codes = checkBrief(composeBrief(dossier), { ...dossier, reports }).map(({ code }) => code);
    expect(codes).toContain("hash-differs");
    expect(codes).toContain("quote-not-found");
  });

  test("checkBrief › finds a line without citation, a strange id and an invented quotation", () => {
    const [statement] = dossier.statements;
    const lines = [
      { text: "Somebody said something.", statementIds: [], about: ["P1"] },
      { text: "Somebody said something.", statementIds: ["s000000000000"], about: ["P99"] },
      { text: "She said “words nobody wrote”.", statementIds: [statement!.id], about: ["P1"] },
    ];
    const found = checkBrief(
      { title: "", asOf: null, counts: "", sections: [{ id: "positions", title: "", lines }] },
      dossier,
    );
    expect(found.map(({ code }) => code)).toEqual([
      "no-citation",
      "unknown-statement",
      "unknown-subject",
      "quote-not-found",
    ]);
  });

  test("checkBrief › holds for any mix of acts, hedges and lost statements", () => {
    const proposition = dossier.propositions[0]!;
    const arbitrary = fc.record({
      status: fc.constantFrom<Proposition["status"]>("disputed", "asserted", "denied", "doubted"),
      positions: fc.array(
        fc.record({
          actorId: fc.constantFrom("nna", "lorne", "unknown-actor"),
          act: fc.constantFrom(...acts),
          hedge: fc.constantFrom(...hedges),
          from: fc.constantFrom(null, "2023", "2023-05", "2023-05-12"),
          to: fc.constantFrom(null, "2023-06"),
          statementIds: fc.subarray([...proposition.statementIds]),
        }),
        { maxLength: 5 },
      ),
      origins: fc.subarray([...proposition.origins]),
    });
    fc.assert(
      fc.property(arbitrary, (changed) => {
        const changedDossier = {
          ...dossier,
          propositions: [{ ...proposition, ...changed }],
          gaps: [],
          transfers: [],
          findings: [],
          evidence: [],
          changes: [],
        };
        const problems = checkBrief(composeBrief(changedDossier), changedDossier).filter(
          ({ code }) => code !== "unknown-subject",
        );
        return problems.every(({ code, message }) => code === "no-citation" && message.startsWith("positions"));
      }),
      { numRuns: 60 },
    );
  });

  test("checkBrief › holds for hostile words", () => {
    const hostile = toHostileDossier();
    expect(checkBrief(composeBrief(hostile), hostile).filter(({ code }) => code === "quote-not-found")).toEqual([]);
  });
});
