import { describe, expect, it } from "vitest";
import { dateMatter, type Linked, linkReports } from "../../src/link/link-reports.ts";
import type { Report } from "../../src/model/report.ts";
import type { Statement } from "../../src/model/statement.ts";
import { makeReport, makeStatement, type Said } from "./make.ts";

const vesnia = { by: "Vesnia", actor: "vesnia", kind: "state" } as const;
const norland = { by: "Norland", actor: "norland", kind: "state" } as const;

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

function sizesOf({ propositions }: Linked): number[] {
  return propositions.map(({ statementIds }) => statementIds.length);
}

describe("joinHalfRead", () => {
  it("joinHalfRead › adds to a transfer what tells of it in other words, and the denial of a side", () => {
    const first = "Norland delivered rockets to the militia Ironquill in May";
    const second = "Norland's rockets were carried to Ironquill by night in May";
    const denial = "that it had sent rockets";
    const text = `Vesnia's government said ${first}. Vesnia said ${second}. Norland denied ${denial}. Norland's army is small.`;
    const linked = link([
      dated(text, "2023-06-02"),
      { ...vesnia, by: "Vesnia's government", cue: "said", words: first },
      { ...vesnia, cue: "said", words: second },
      { ...norland, cue: "denied", words: denial, act: "denies" },
    ]);
    expect(linked.propositions[0]?.frame).toMatchObject({ supplier: "norland", recipient: "ironquill" });
    expect(linked.propositions[0]?.statementIds).toHaveLength(3);
    expect(linked.propositions[0]?.status).toBe("disputed");
  });
});

describe("groupClaims", () => {
  it("groupClaims › keeps apart what merely stands side by side", () => {
    const one = "the harvest in the valley was poor";
    const two = "the bridge at Selk needs new paint";
    const report = dated(`Vesnia said ${one}. Vesnia said ${two}.`, "2023-06-02");
    expect(
      sizesOf(link([report, { ...vesnia, cue: "said", words: one }, { ...vesnia, cue: "said", words: two }])),
    ).toEqual([]);
  });

  it("groupClaims › puts the same words of two reports together", () => {
    const words = "eleven miners died in the pit at Selk";
    const one = dated(`Mira Tarn said ${words}.`, "2023-06-02");
    const two = dated(`The mayor said ${words}. It rained.`, "2023-06-03");
    const tarn = { by: "Mira Tarn", actor: "mira-tarn", kind: "person", cue: "said", words } as const;
    expect(sizesOf(link([one, tarn], [two, { ...tarn, by: "The mayor", actor: null, kind: "unnamed" }]))).toEqual([2]);
  });
});

describe("isSayable", () => {
  it("isSayable › makes no claim of fragments", () => {
    const words = "the figures on the website of the mine at Selk";
    const one = dated(`Mira Tarn published ${words}.`, "2023-06-02");
    const two = dated(`The mayor published ${words}. It rained.`, "2023-06-03");
    const tarn = { by: "Mira Tarn", actor: "mira-tarn", kind: "person", cue: "published", words } as const;
    expect(sizesOf(link([one, tarn], [two, { ...tarn, by: "The mayor", actor: null, kind: "unnamed" }]))).toEqual([]);
  });
});

describe("findClaimClashes", () => {
  it("findClaimClashes › shows two speakers' figures of one unit, and no later figure of one speaker", () => {
    const few = "eleven miners died in the flooded pit at Selk";
    const more = "nineteen miners died in the flooded pit at Selk";
    const tarn = { by: "Mira Tarn", actor: "mira-tarn", kind: "person", cue: "said" } as const;
    const orlo = { by: "General Orlo", actor: "orlo", kind: "person", cue: "said" } as const;
    const first = dated(`Mira Tarn said ${few}.`, "2023-06-02");
    const other = dated(`General Orlo said ${more}.`, "2023-06-03");
    const later = dated(`Mira Tarn said ${more}.`, "2023-06-20");
    expect(link([first, { ...tarn, words: few }], [other, { ...orlo, words: more }]).contradictions).toMatchObject([
      { kind: "quantity", because: "one passage says eleven miners, the other nineteen miners" },
    ]);
    expect(link([first, { ...tarn, words: few }], [later, { ...tarn, words: more }]).contradictions).toEqual([]);
  });
});

describe("findClaimClashes, over time", () => {
  const tarn = { by: "Mira Tarn", actor: "mira-tarn", kind: "person", cue: "said" } as const;
  const orlo = { by: "General Orlo", actor: "orlo", kind: "person", cue: "said" } as const;
  const clashesOf = (few: string, day: string, more: string, later: string): unknown[] => [
    ...link(
      [dated(`Mira Tarn said ${few}.`, day), { ...tarn, words: few }],
      [dated(`General Orlo said ${more}.`, later), { ...orlo, words: more }],
    ).contradictions,
  ];

  it("findClaimClashes › takes a count that may have grown since for none", () => {
    const few = "eleven miners died in the flooded pit at Selk";
    const more = "nineteen miners died in the flooded pit at Selk";
    expect(clashesOf(few, "2023-06-02", more, "2023-06-03")).toHaveLength(1);
    expect(clashesOf(few, "2023-06-02", more, "2023-08-03")).toEqual([]);
  });

  it("findClaimClashes › takes days that were each news for two events", () => {
    const one = "the guards opened fire at the pit at Selk on Saturday";
    const other = "the guards opened fire at the pit at Selk on Tuesday";
    expect(clashesOf(one, "2023-06-05", other, "2023-06-28")).toEqual([]);
  });
});

describe("placeClaims", () => {
  it("placeClaims › leaves a sale between others out of an event", () => {
    const one = "that Norland sold artillery shells to Vesnia in March 2023";
    const other = "that Chad sold 20 howitzers to Peru in May 2022";
    const linked = link(
      [dated(`General Orlo said ${one}.`, "2023-04-02"), { by: "Orlo", actor: "orlo", cue: "said", words: one }],
      [
        dated(`Ines Vaal said ${other}.`, "2022-06-02"),
        { by: "Ines Vaal", actor: "ines-vaal", cue: "said", words: other },
      ],
    );
    for (const size of sizesOf(linked)) expect(size).toBe(1);
  });
});
