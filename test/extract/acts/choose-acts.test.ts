import { describe, expect, it } from "vitest";
import { toActSettings } from "../../../src/extract/acts/act-settings.ts";
import { leastOdds, pickAct } from "../../../src/extract/acts/choose-acts.ts";
import { type Act, acts } from "../../../src/model/statement.ts";
import { extracted } from "../../support/extracted.ts";

const settingOf = (text: string, byRules?: Act) => {
  const setting = toActSettings(extracted(text), text)[0]!;
  return byRules === undefined ? setting : { ...setting, byRules };
};
const oddsFor = (act: Act, odds: number): number[] => acts.map((each) => (each === act ? odds : 0));

describe("pickAct", () => {
  it("keeps the rules' act where no other stands far enough above it", () => {
    const setting = settingOf("Orlo said that the depot held only paint.", "asserts");
    expect(pickAct(setting, oddsFor("denies", leastOdds.denial))).toBe("asserts");
    expect(pickAct(setting, oddsFor("denies", leastOdds.denial + 0.1))).toBe("denies");
    expect(pickAct(setting, oddsFor("declines", leastOdds.grave + 0.1))).toBe("declines");
    expect(pickAct(setting, oddsFor("judges", leastOdds.lesser + 0.1))).toBe("judges");
  });

  it("makes no denial of what goes against nothing", () => {
    const setting = settingOf("White House: Norland has sold rockets to Ironquill", "asserts");
    expect(pickAct(setting, oddsFor("denies", 20))).toBe("asserts");
  });

  it("takes what may be so for no demand", () => {
    const guess = settingOf("The shipments could be part of a bargain, Ines Vaal told NNA.", "asserts");
    expect(pickAct(guess, oddsFor("urges", 20))).toBe("asserts");
    const demand = settingOf("The council could be asked and should act, Ines Vaal told NNA.", "asserts");
    expect(pickAct(demand, oddsFor("urges", 20))).toBe("urges");
  });

  it("never unmakes what the cue denies", () => {
    const setting = settingOf("Vesnia denied that it sold shells.");
    expect(setting.byContent).toBe(false);
    expect(pickAct(setting, oddsFor("asserts", 20))).toBe("denies");
  });

  it("may unmake a denial that only a negation in the content makes", () => {
    const setting = { ...settingOf("Orlo said that his men had not crossed the lake.", "denies"), byContent: true };
    expect(pickAct(setting, oddsFor("asserts", leastOdds.loose + 0.1))).toBe("asserts");
  });
});

describe("toActSettings", () => {
  it("tells a denial by content from a word for false", () => {
    const negated = "General Orlo accused Vesnia of selling shells. Vesnia said that it had never sold shells.";
    const settings = toActSettings(extracted(negated), negated);
    expect(settings.at(-1)?.byContent).toBe(true);
    const called = "General Orlo accused Vesnia of selling shells. Vesnia said that the report was untrue.";
    expect(toActSettings(extracted(called), called).at(-1)?.byContent).toBe(false);
  });

  it("knows who was spoken of before they spoke", () => {
    const text = "General Orlo accused Vesnia of selling shells. Vesnia said that the crates held grain.";
    const [charge, answer] = toActSettings(extracted(text), text);
    expect(charge?.side).toMatchObject({ charges: 0, rank: 0, isNew: true });
    expect(answer?.side).toMatchObject({ charges: 1, chargedLast: true, chargedFirst: true, rank: 1 });
  });
});
