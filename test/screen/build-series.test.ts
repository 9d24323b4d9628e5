import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.ts";
import type { ChainLink, Statement } from "../../src/model/statement.ts";
import { buildSeries } from "../../src/screen/build-series.ts";
import { pack } from "./make.ts";

function makeReport(text: string): Report {
  return {
    id: "r1",
    path: null,
    title: null,
    outlet: null,
    byline: [],
    publishedOn: { from: "2023-06-13", to: "2023-06-13", basis: "metadata" },
    language: "en",
    sha256: "",
    text,
    credits: [],
    zones: [],
    problems: [],
  };
}

function makeStatement(
  report: Report,
  speaker: string,
  actor: string | null,
  content: string,
  changes: Partial<Statement> = {},
): Statement {
  const start = report.text.indexOf(content);
  const at = report.text.indexOf(speaker);
  const link: ChainLink = {
    start: at,
    end: at + speaker.length,
    text: speaker,
    actor,
    kind: actor === null ? "person" : "organization",
  };
  return {
    id: `s${String(start).padStart(12, "0")}`,
    reportId: report.id,
    chain: [link],
    cue: null,
    content: [{ start, end: start + content.length, text: content }],
    act: "asserts",
    hedge: "none",
    form: "indirect",
    saidOn: null,
    evidence: [],
    rule: "",
    certainty: "high",
    zone: "body",
    parent: null,
    answers: [],
    ...changes,
  };
}

function build(speaker: string, actor: string | null, content: string, changes: Partial<Statement> = {}) {
  const report = makeReport(`${speaker} said ${content}.`);
  return buildSeries({
    statements: [makeStatement(report, speaker, actor, content, changes)],
    reports: [report],
    pack,
  });
}

const figures = (built: ReturnType<typeof build>) =>
  built.series
    .filter(({ id }) => !id.startsWith("background"))
    .flatMap(({ id, points }) => points.map(({ from, to, value, basis }) => ({ id, from, to, value, basis })));

describe("buildSeries", () => {
  it("makes a point of a figure, its days and its parties", () => {
    const built = build(
      "U.N. Security Council",
      "un-security-council",
      "Russia sent 3,000 barrels of refined oil to North Korea in December 2022",
    );
    expect(figures(built)).toEqual([
      {
        id: "refined-petroleum-from-russia-to-north-korea",
        from: "2022-12-01",
        to: "2022-12-31",
        value: 3000,
        basis: "reported",
      },
    ]);
    expect(built.series[0]).toMatchObject({
      supplier: "russia",
      recipient: "north-korea",
      cap: { measureId: "2397-5", value: 500000 },
    });
    expect(built.problems).toEqual([]);
  });

  it("pairs several figures with their own months and lists the months between", () => {
    const built = build(
      "China’s customs",
      "china-customs",
      "China sold North Korea 700 barrels of diesel in January 2023 and 90 barrels in April 2023",
    );
    expect(figures(built).map(({ from, value }) => [from, value])).toEqual([
      ["2023-01-01", 700],
      ["2023-04-01", 90],
    ]);
    expect(built.series[0]?.missing).toEqual(["2023-02", "2023-03"]);
  });

  it("reads a stretch of months as one period", () => {
    const built = build(
      "Mira Tarn",
      null,
      "Russia shipped 67,000 barrels of petrol to Pyongyang between December 2022 and April 2023",
    );
    expect(figures(built)).toMatchObject([{ from: "2022-12-01", to: "2023-04-30", value: 67000, basis: "alleged" }]);
  });

  it("keeps reported, alleged and estimated figures apart", () => {
    const words = "Russia sent 9,000 barrels of refined oil to North Korea in March 2023";
    expect(figures(build("Mira Tarn", null, words))[0]?.basis).toBe("alleged");
    expect(figures(build("RUSI", "rusi", words))[0]?.basis).toBe("estimated");
    expect(figures(build("Mira Tarn", null, words, { hedge: "possible" }))[0]?.basis).toBe("estimated");
    expect(figures(build("Customs data", "norland-customs", words))[0]?.basis).toBe("reported");
  });

  it("takes no cap for a supply", () => {
    expect(
      build(
        "Mira Tarn",
        null,
        "the UN capped imports of refined oil by North Korea at 500,000 barrels per year in 2017",
      ).series,
    ).toEqual([]);
  });

  it("takes no denial for a figure", () => {
    expect(
      build("Mira Tarn", null, "Russia sent 9,000 barrels of refined oil to North Korea in March 2023", {
        act: "denies",
      }).series,
    ).toEqual([]);
  });

  it("takes no export of the target for a supply to it", () => {
    expect(
      build("Mira Tarn", null, "9,000 barrels of refined oil from North Korea reached Russia in March 2023").series,
    ).toEqual([]);
  });

  it("takes “oil” for what the report's other figures name, and says so", () => {
    const built = build(
      "UN data",
      "united-nations",
      "Russia sent North Korea 3,000 barrels of refined oil in December 2022. Oil shipments from Russia rose to 44,000 barrels in January 2023",
    );
    expect(figures(built).map(({ value }) => value)).toEqual([3000, 44000]);
    expect(built.problems.map(({ code }) => code)).toEqual(["figure-goods-inferred"]);
  });

  it("keeps a figure without days or kind out of every series", () => {
    expect(
      build("Mira Tarn", null, "Russia sent 9,000 barrels of refined oil to North Korea").problems.map(
        ({ code }) => code,
      ),
    ).toEqual(["figure-without-days"]);
    expect(
      build("Mira Tarn", null, "Russia sent 9,000 barrels of oil to North Korea in March 2023").problems.map(
        ({ code }) => code,
      ),
    ).toEqual(["figure-without-goods"]);
  });

  it("adds the pack's rows of the same cap year as series of their own, with their source", () => {
    const built = build(
      "U.N. Security Council",
      "un-security-council",
      "Russia sent 3,000 barrels of refined oil to North Korea in December 2022",
    );
    const background = built.series.filter(({ id }) => id.startsWith("background-"));
    expect(background.map(({ id }) => id)).toContain("background-reported-refined-petroleum-from-china-to-north-korea");
    for (const { points } of background) {
      for (const point of points) {
        expect(point.statementId).toBeNull();
        expect(point.source).toMatch(/^pack row \w+: .*confidence: /);
        expect(point.to >= "2022-01-01" && point.from <= "2022-12-31").toBe(true);
      }
    }
  });

  it("keeps tonnes in a series of their own, against no cap", () => {
    const built = build("Mira Tarn", null, "Russia sent 30,180 tonnes of diesel to North Korea in 2019");
    expect(built.series).toMatchObject([
      { id: "refined-petroleum-from-russia-to-north-korea-in-tonnes", unit: "tonne", cap: null },
    ]);
  });

  it("keeps a figure's bound", () => {
    const built = build(
      "Mira Tarn",
      null,
      "Russia sent more than 1.6 million barrels of petrol to North Korea in March 2023",
    );
    expect(built.series[0]?.points[0]).toMatchObject({ value: 1600000, bound: "more-than" });
  });

  it("gives the same series for the same statements in any order of reports", () => {
    const words = "Russia sent 9,000 barrels of refined oil to North Korea in March 2023";
    expect(build("Mira Tarn", null, words)).toEqual(build("Mira Tarn", null, words));
  });
});
