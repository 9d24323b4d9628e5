import { describe, expect, it } from "vitest";
import { resolveSaidOn } from "../../src/link/said-on.ts";
import { makeReport, makeStatement } from "./make.ts";

const report = makeReport("Tarn said in May that the port was shut.");
const statement = (on: string) =>
  makeStatement(report, { by: "Tarn", cue: "said", words: "that the port was shut", on });

describe("resolveSaidOn", () => {
  it("resolveSaidOn › gives a month without a year the year of its report", () => {
    expect(resolveSaidOn(statement("in May"), { from: "2021-08-02", to: "2021-08-02" }).saidOn).toMatchObject({
      from: "2021-05-01",
      to: "2021-05-31",
    });
  });

  it("resolveSaidOn › is no finer than the days of its report", () => {
    const { saidOn } = resolveSaidOn(statement("on Wednesday"), { from: "2023-08-15", to: "2023-08-31" });
    expect(saidOn?.from?.slice(0, 7)).toBe("2023-08");
    expect(saidOn?.from).not.toBe(saidOn?.to);
  });

  it("resolveSaidOn › leaves a statement alone where nothing dates its report", () => {
    expect(resolveSaidOn(statement("on Wednesday"), null)).toEqual(statement("on Wednesday"));
  });
});
