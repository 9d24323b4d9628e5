import { describe, expect, it } from "vitest";
import type { DossierStatement, Transfer } from "../../src/model/dossier.ts";
import { screenDossier } from "../../src/screen/screen-dossier.ts";
import { makeProposition, makeTransfer, pack, screen, toGoods, toLines } from "./make.ts";

const toNorth = { supplier: "russia", recipient: "north-korea" } as const;

describe("screenDossier › picks the paragraphs by direction and goods", () => {
  const flows: readonly [title: string, transfer: Partial<Transfer>, lines: readonly string[]][] = [
    ["arms from it", { goods: [toGoods("weapons")] }, ["1718-8b if-true-covered", "1874-9 if-true-covered"]],
    ["shells from it", {}, ["1718-8b if-true-covered", "1874-9 if-true-covered"]],
    ["rockets from it", { goods: [toGoods("infantry-rocket")] }, ["1718-8b if-true-covered", "1874-9 if-true-covered"]],
    [
      "missiles from it",
      { goods: [toGoods("ballistic-missile")] },
      ["1718-8b if-true-covered", "1874-9 if-true-covered"],
    ],
    [
      "raw materials from it",
      { goods: [toGoods("raw-materials")] },
      ["2270-8 cannot-tell", "2371 cannot-tell", "2397-6 cannot-tell"],
    ],
    ["coal from it", { goods: [toGoods("coal")] }, ["2270-8 cannot-tell", "2371 if-true-covered"]],
    ["machinery from it", { goods: [toGoods("machinery")] }, ["2270-8 cannot-tell", "2397-6 if-true-covered"]],
    ["food from it", { goods: [toGoods("food")] }, ["2397-6 if-true-covered"]],
    ["textiles from it", { goods: [toGoods("textiles")] }, ["2270-8 cannot-tell", "2375-16 if-true-covered"]],
    ["workers from it", { goods: [toGoods("workers")] }, ["2375-17 if-true-covered", "2397-8 if-true-covered"]],
    ["arms to it", { ...toNorth, goods: [toGoods("weapons")] }, ["1718-8a if-true-covered", "1874-10 if-true-covered"]],
    ["small arms to it", { ...toNorth, goods: [toGoods("small-arms")] }, ["2270-6 if-true-covered"]],
    ["repair either way", { goods: [toGoods("repair")] }, ["2270-7 if-true-covered"]],
    [
      "training from it",
      { goods: [toGoods("training")] },
      ["1718-8c if-true-covered", "1874-9 if-true-covered", "2270-9 if-true-covered"],
    ],
    [
      "training to it",
      { ...toNorth, goods: [toGoods("training")] },
      ["1718-8c if-true-covered", "1874-10 if-true-covered", "2270-9 if-true-covered"],
    ],
    [
      "satellite help to it",
      { ...toNorth, goods: [toGoods("satellite-technology")] },
      ["2270-5 if-true-covered", "2270-17 cannot-tell", "2321-11 if-true-covered"],
    ],
    ["metals to it", { ...toNorth, goods: [toGoods("metals")] }, ["2270-8 cannot-tell", "2397-7 if-true-covered"]],
    ["machines to it", { ...toNorth, goods: [toGoods("machinery")] }, ["2270-8 cannot-tell", "2397-7 if-true-covered"]],
    [
      "vehicles to it",
      { ...toNorth, goods: [toGoods("transport-vehicles")] },
      ["2270-8 cannot-tell", "2397-7 if-true-covered"],
    ],
    [
      "airliners to it",
      { ...toNorth, goods: [toGoods("commercial-aircraft")] },
      ["2270-8 cannot-tell", "2397-7 cannot-tell"],
    ],
    [
      "helicopters to it",
      { ...toNorth, goods: [toGoods("helicopter")] },
      ["2270-8 cannot-tell", "2321-30 if-true-covered"],
    ],
    [
      "ships to it",
      { ...toNorth, goods: [toGoods("vessel")] },
      ["2270-8 cannot-tell", "2321-30 if-true-covered", "2397-14 if-true-covered"],
    ],
    ["refined oil to it", { ...toNorth, goods: [toGoods("refined-petroleum")] }, ["2397-5 cannot-tell"]],
    ["crude oil to it", { ...toNorth, goods: [toGoods("crude-oil")] }, ["2397-4 cannot-tell"]],
    [
      "aviation fuel to it",
      { ...toNorth, goods: [toGoods("aviation-fuel")] },
      ["2270-31 if-true-covered", "2397-5 cannot-tell"],
    ],
    ["condensates to it", { ...toNorth, goods: [toGoods("condensates")] }, ["2375-13 if-true-covered"]],
    ["food to it", { ...toNorth, goods: [toGoods("food")] }, ["- no-rule-found"]],
    [
      "carried by rail",
      { mode: "rail" },
      ["1718-8b if-true-covered", "1874-9 if-true-covered", "2270-18 if-true-covered"],
    ],
    [
      "carried from ship to ship",
      { ...toNorth, goods: [toGoods("condensates")], mode: "ship-to-ship" },
      ["2375-13 if-true-covered", "2375-11 if-true-covered"],
    ],
    ["arms between other states", { supplier: "slovakia", recipient: "ukraine" }, ["- no-rule-found"]],
    ["no supplier named", { supplier: null }, ["- cannot-tell"]],
    ["no recipient named", { recipient: null }, ["1718-8b cannot-tell", "1874-9 cannot-tell"]],
    ["cargo of an unknown kind", { goods: [toGoods("unspecified-goods")] }, ["- cannot-tell"]],
    [
      "a ministry and a group instead of states",
      { supplier: "north-korea-defence-ministry", recipient: "wagner-group" },
      ["1718-8b if-true-covered", "1874-9 if-true-covered", "US-2023-01-20-wagner no-rule-found"],
    ],
  ];

  it.each(flows)("%s", (_title, transfer, lines) => {
    expect(toLines(screen(makeTransfer(transfer)))).toEqual(lines);
  });
});

describe("screenDossier › words the finding by stage", () => {
  const stages: readonly [stage: Transfer["stage"], verdict: string, words: RegExp][] = [
    [
      "considered",
      "covered-if-carried-out",
      /would be covered by .* if carried out\. Wishing, planning and talking are not named/,
    ],
    ["negotiating", "covered-if-carried-out", /would be covered by .* if carried out/],
    ["agreed", "covered-if-carried-out", /sale is a named act, so whether a signed contract already is one stays open/],
    [
      "shipped",
      "if-true-covered",
      /^If true, the transfer of artillery ammunition from North Korea to Russia falls under/,
    ],
    [
      "delivered",
      "if-true-covered",
      /^If true, .* falls under S\/RES\/1874 \(2009\), paragraph 9 \(in force since 2009-06-12\)/,
    ],
    [
      "used",
      "if-true-covered",
      /^If true, .* implies an earlier transfer, which falls under .*use is not itself the banned act/,
    ],
  ];

  it.each(stages)("%s gives %s", (stage, verdict, words) => {
    const finding = screen(makeTransfer({ stage })).find(({ measureId }) => measureId === "1874-9");
    expect(finding?.verdict).toBe(verdict);
    expect(finding?.because).toMatch(words);
  });

  it("captured cannot be told", () => {
    const findings = screen(makeTransfer({ stage: "captured" }));
    expect(toLines(findings)).toEqual(["- cannot-tell"]);
    expect(findings[0]?.because).toContain("covers capture or seizure");
  });

  it("a plan needs no day for a rule that has no last one", () => {
    expect(toLines(screen(makeTransfer({ stage: "considered", when: null })))).toEqual([
      "1718-8b covered-if-carried-out",
      "1874-9 covered-if-carried-out",
    ]);
  });
});

describe("screenDossier › takes the rules in force on the day of the act", () => {
  const onDay = (day: string, changes: Partial<Transfer> = {}) =>
    toLines(screen(makeTransfer({ when: { from: day, to: day }, ...changes })));

  it.each([
    ["2006-10-13", ["- no-rule-found"]],
    ["2006-10-14", ["1718-8b if-true-covered"]],
    ["2009-06-11", ["1718-8b if-true-covered"]],
    ["2009-06-12", ["1718-8b if-true-covered", "1874-9 if-true-covered"]],
  ])("shells from it on %s", (day, lines) => {
    expect(onDay(day)).toEqual(lines);
  });

  it("arms of no named class cannot be told before 2009-06-12", () => {
    expect(onDay("2009-06-11", { goods: [toGoods("weapons")] })).toEqual(["1718-8b cannot-tell"]);
    expect(onDay("2009-06-12", { goods: [toGoods("weapons")] })).toEqual([
      "1718-8b if-true-covered",
      "1874-9 if-true-covered",
    ]);
  });

  it.each([
    ["2017-09-30", ["2270-31 cannot-tell"]],
    ["2017-10-01", ["2375-14a cannot-tell"]],
    ["2017-12-31", ["2375-14a cannot-tell"]],
    ["2018-01-01", ["2397-5 cannot-tell"]],
  ])("refined oil to it on %s", (day, lines) => {
    expect(onDay(day, { ...toNorth, goods: [toGoods("refined-petroleum")] })).toEqual(lines);
  });

  it.each([
    ["2016-03-01", ["1874-10 cannot-tell"]],
    ["2016-03-02", ["2270-6 if-true-covered"]],
  ])("small arms to it on %s", (day, lines) => {
    expect(onDay(day, { ...toNorth, goods: [toGoods("small-arms")] })).toEqual(lines);
  });

  it.each([
    ["2016-03-01", "1718-8f"],
    ["2016-03-02", "2270-18"],
  ])("cargo by sea on %s comes under %s", (day, id) => {
    expect(onDay(day, { mode: "sea" }).at(-1)).toBe(`${id} if-true-covered`);
  });

  it("gives both answers where the possible days span a change", () => {
    const findings = screen(makeTransfer({ when: { from: "2009-06-01", to: "2009-06-30" } }));
    expect(toLines(findings)).toEqual(["1718-8b if-true-covered", "1874-9 cannot-tell"]);
    expect(findings[1]?.because).toMatch(
      /the answer changes within the possible days, 2009-06-01 to 2009-06-30; on a day when the rule ran/,
    );
  });

  it("cannot tell an act without a day", () => {
    const findings = screen(makeTransfer({ when: null }));
    expect(toLines(findings)).toEqual(["1718-8b cannot-tell", "1874-9 cannot-tell"]);
    expect(findings[1]?.because).toContain("in force since 2009-06-12");
  });

  it("keeps rules apart by regime, disputed ones by name", () => {
    const drones = { supplier: "iran", recipient: "russia", goods: [toGoods("drone")] };
    expect(onDay("2020-10-18", drones)).toEqual(["2231-B4 disputed-rule", "2231-B6b if-true-covered"]);
    expect(onDay("2023-10-18", drones)).toEqual(["2231-B4 disputed-rule"]);
    expect(onDay("2023-10-19", drones)).toEqual(["- no-rule-found"]);
  });

  it("never calls a transfer lawful", () => {
    expect(screen(makeTransfer({ supplier: "slovakia" }))[0]?.because).toBe(
      "No rule in this table fits artillery ammunition from Slovakia to Russia: neither party is the target of a regime in it.",
    );
  });
});

describe("screenDossier › screens the payment as a flow of its own", () => {
  it("finds no rule on food, while the arms still count", () => {
    const findings = screen(makeTransfer({ payment: [toGoods("food")] }));
    expect(toLines(findings)).toEqual(["1718-8b if-true-covered", "1874-9 if-true-covered", "- no-rule-found"]);
    expect(findings[2]?.because).toContain("food from Russia to North Korea");
    expect(findings[2]?.because).toContain("The goods it pays for are looked at by themselves.");
  });

  it("finds that oil for arms fails a condition at any amount", () => {
    const oil = screen(makeTransfer({ payment: [toGoods("refined-petroleum")] })).at(-1);
    expect(oil?.measureId).toBe("2397-5");
    expect(oil?.verdict).toBe("covered-if-carried-out");
    expect(oil?.because).toMatch(
      /^As payment, if true that refined petroleum from Russia to North Korea pays for arms, a condition of .* fails at any amount/,
    );
  });

  it("finds that cash for arms is the money behind them", () => {
    expect(toLines(screen(makeTransfer({ payment: [toGoods("cash")] }))).slice(2)).toEqual([
      "1874-9 covered-if-carried-out",
    ]);
  });
});

describe("screenDossier › marks what nobody has read", () => {
  it("puts the fields into the finding and the word into the sentence", () => {
    const [first] = screenDossier({
      propositions: [
        makeProposition({ goods: [toGoods("satellite-technology")], when: { from: "2023-09-13", to: "2023-09-13" } }),
      ],
      transfers: [],
      series: [],
      statements: [],
      pack,
    });
    expect(first?.measureId).toBe("2270-5");
    expect(first?.about).toBe("P1");
    expect(first?.unverified).toEqual(["paragraph", "duty"]);
    expect(first?.because).toContain("paragraph 5 (number unverified)");
    expect(first?.because).toContain("Unverified in this entry: the paragraph's number and the wording of the duty.");
  });

  it("carries the fields of every measure that has some", () => {
    for (const finding of screen(makeTransfer({ mode: "ship-to-ship" }))) {
      const measure = pack.measures.find(({ id }) => id === finding.measureId);
      expect(finding.unverified).toEqual(measure?.unverifiedFields);
      expect(finding.because.includes("nverified")).toBe(finding.unverified.length > 0);
    }
  });
});

describe("screenDossier › keeps speakers' readings beside the finding", () => {
  it("names the speaker and cites the statement", () => {
    const statement: DossierStatement = {
      id: "s000000000009",
      ref: "S9",
      reportId: "r1",
      propositionIds: ["P1"],
      chain: [{ start: 0, end: 9, text: "Mira Tarn", actor: null, kind: "person" }],
      cue: null,
      content: [{ start: 20, end: 60, text: "any such deal would violate resolutions" }],
      act: "judges",
      hedge: "none",
      form: "indirect",
      saidOn: null,
      evidence: [],
      rule: "…",
      certainty: "high",
      zone: "body",
      parent: null,
      answers: [],
    };
    const findings = screenDossier({
      propositions: [],
      transfers: [makeTransfer()],
      series: [],
      statements: [statement],
      pack,
    });
    expect(findings[0]?.verdict).toBe("if-true-covered");
    expect(findings[0]?.because).toMatch(
      /Beside this, and no part of it, stands a speaker’s own reading of the rules: Mira Tarn\.$/,
    );
    expect(findings[0]?.statementIds).toEqual(["s000000000001", "s000000000009"]);
  });

  it("gives the same findings whoever denies the claim", () => {
    const asserted = makeProposition({
      kind: "transfer",
      supplier: "north-korea",
      recipient: "russia",
      goods: [toGoods("weapons")],
      stage: "delivered",
    });
    const screenOne = (status: "asserted" | "denied") =>
      screenDossier({ propositions: [{ ...asserted, status }], transfers: [], series: [], statements: [], pack });
    expect(screenOne("denied")).toEqual(screenOne("asserted"));
  });
});
