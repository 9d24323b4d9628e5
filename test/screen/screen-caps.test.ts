import { describe, expect, it } from "vitest";
import { addUp } from "../../src/screen/add-up.ts";
import { findMissingMonths, toMonths } from "../../src/screen/months.ts";
import { makeSeries, screenSeries, toLines } from "./make.ts";

const months = toMonths("2023-01-01", "2023-12-31").map((month) => ({ from: `${month}-01`, to: `${month}-28` }));

describe("screenDossier › holds figures against a cap", () => {
  it("cannot tell the year while months are missing, and says what is known", () => {
    const [finding] = screenSeries(
      makeSeries([{ value: 44655 }, { from: "2023-04-01", to: "2023-04-30", value: 3612 }]),
    );
    expect(finding?.verdict).toBe("cannot-tell");
    expect(finding?.because).toContain(
      "the cap is not reached by the reported figures in this dossier (48,267 barrels, 9.7% of the cap of 500,000 barrels for 2023",
    );
    expect(finding?.because).toContain("No report gives a figure for 2023-02, 2023-03 and 2023-05 to 2023-12;");
    expect(finding?.because).toContain("a missing month is not zero");
    expect(finding?.because).toContain("these figures are Russia’s only");
    expect(finding?.because).toContain("Being under the cap is not enough");
    expect(finding?.unverified).toEqual(["cap.notices"]);
    expect(finding?.statementIds).toHaveLength(2);
  });

  it("cannot tell the year from one supplier, even with all its months", () => {
    expect(toLines(screenSeries(makeSeries(months.map((month) => ({ ...month, value: 1000 })))))).toEqual([
      "2397-5 cannot-tell",
    ]);
  });

  it("finds the cap not reached by a whole year over all suppliers", () => {
    const whole = makeSeries([{ from: "2023-01-01", to: "2023-12-31", value: 168679 }], { supplier: "all" });
    const [finding] = screenSeries(whole);
    expect(finding?.verdict).toBe("cap-not-reached");
    expect(finding?.because).toMatch(
      /^The cap is not reached by the reported figures in this dossier: 168,679 barrels, 33\.7%/,
    );
  });

  it("keeps cap years apart and leaves out what lies in two", () => {
    const findings = screenSeries(
      makeSeries([
        { from: "2022-12-01", to: "2022-12-31", value: 3225 },
        { value: 44655 },
        { from: "2022-12-01", to: "2023-04-30", value: 67300 },
      ]),
    );
    expect(toLines(findings)).toEqual(["2397-5 cannot-tell", "2397-5 cannot-tell"]);
    expect(findings[0]?.because).toContain("(3,225 barrels, 0.6% of the cap of 500,000 barrels for 2022");
    expect(findings[1]?.because).toContain("(44,655 barrels, 8.9%");
    expect(findings[1]?.because).toContain(
      "Left out, since the days lie in two cap years: 67,300 (2022-12-01 to 2023-04-30).",
    );
  });

  it("is over the cap by reported figures only where they are over it", () => {
    const at = screenSeries(makeSeries([{ value: 300000 }, { from: "2023-02-01", to: "2023-02-28", value: 200000 }]));
    const over = screenSeries(makeSeries([{ value: 300000 }, { from: "2023-02-01", to: "2023-02-28", value: 200001 }]));
    expect(toLines(at)).toEqual(["2397-5 cannot-tell"]);
    expect(toLines(over)).toEqual(["2397-5 cap-exceeded"]);
    expect(over[0]?.because).toMatch(/^If the reported figures are right, they are over the cap/);
  });

  it("never adds alleged or estimated figures to reported ones", () => {
    const findings = screenSeries(
      makeSeries([
        { value: 400000 },
        { from: "2023-03-01", to: "2023-03-31", value: 165000, basis: "alleged" },
        { from: "2023-01-01", to: "2023-12-31", value: 1000000, basis: "estimated" },
      ]),
    );
    expect(toLines(findings)).toEqual(["2397-5 cannot-tell", "2397-5 cap-exceeded"]);
    expect(findings[0]?.because).toContain(
      "Beside it, never added: 165,000 (alleged, 2023-03) and 1,000,000 (estimated, 2023-01).",
    );
    expect(findings[1]?.because).toMatch(
      /^If that estimated figure is right, it is over the cap: 1,000,000 barrels.*The reported figures stay at 400,000 barrels/,
    );
  });

  it("adds suppliers up, each by its own months", () => {
    const findings = screenSeries(
      makeSeries([{ value: 300000 }]),
      makeSeries([{ value: 250000 }], { id: "x", supplier: "china" }),
    );
    expect(toLines(findings)).toEqual(["2397-5 cap-exceeded"]);
  });

  it("leaves background figures out", () => {
    expect(screenSeries(makeSeries([{ value: 600000, statementId: null, source: "pack row" }]))).toEqual([]);
  });

  it("counts crude oil from 22 December", () => {
    const crude = {
      goods: "crude-oil",
      cap: { measureId: "2397-4", value: 4000000, period: "12-months", unit: "barrel" },
    } as const;
    const findings = screenSeries(
      makeSeries([{ from: "2022-12-22", to: "2022-12-31", value: 10 }, { value: 5 }], crude),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.because).toContain("2022-12-22 to 2023-12-21");
  });
});

describe("addUp", () => {
  const point = (from: string, to: string, value: number) =>
    ({ from, to, value, basis: "reported", statementId: null, source: null }) as const;

  it("counts no day twice", () => {
    const total = addUp([
      point("2023-01-01", "2023-12-31", 100),
      point("2023-01-01", "2023-01-31", 10),
      point("2023-02-01", "2023-02-28", 5),
    ]);
    expect(total).toMatchObject({ low: 15, high: 15, isDisputed: false });
  });

  it("makes a range of two figures for the same days", () => {
    const total = addUp([point("2020-08-01", "2020-08-31", 255), point("2020-08-01", "2020-08-31", 225)]);
    expect(total).toMatchObject({ low: 225, high: 255, isDisputed: true });
  });
});

describe("findMissingMonths", () => {
  it("lists the months in between that no period covers", () => {
    const periods = [
      { from: "2022-11-01", to: "2022-11-30" },
      { from: "2023-02-01", to: "2023-02-28" },
    ];
    expect(findMissingMonths(periods)).toEqual(["2022-12", "2023-01"]);
    expect(findMissingMonths([])).toEqual([]);
  });
});
