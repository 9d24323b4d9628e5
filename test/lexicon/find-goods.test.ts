import { describe, expect, it } from "vitest";
import { findGoods, goodsCategories, isKindOf, toGoodsLabel } from "../../src/lexicon/find-goods.ts";
import { findTransport } from "../../src/lexicon/find-transport.ts";

const found = (text: string) =>
  findGoods(text).map(({ text: words, category, calibre }) =>
    [words, category, ...(calibre === undefined ? [] : [calibre])].join(" = "),
  );

describe("findGoods", () => {
  it.each<[string, string[]]>([
    ["Norland sold artillery shells.", ["artillery shells = artillery-ammunition"]],
    ["Norland moved artillery.", ["artillery = artillery-gun"]],
    [
      "122mm rockets and 152 mm shells",
      ["122mm rockets = rocket-artillery = 122 mm", "152 mm shells = artillery-ammunition = 152 mm"],
    ],
    ["They took 155mm rounds to the front.", ["155mm rounds = artillery-ammunition = 155 mm"]],
    ["rounds of talks", []],
    [
      "shells in 122mm and 152mm calibres. Missiles followed.",
      ["shells = artillery-ammunition = 122, 152 mm", "Missiles = missile"],
    ],
    ["infantry rockets", ["infantry rockets = infantry-rocket"]],
    ["KN-23 and Hwasong-11Ga", ["KN-23 = ballistic-missile", "Hwasong-11Ga = ballistic-missile"]],
    ["Shahed-136s, or Geran-2", ["Shahed-136s = drone", "Geran-2 = drone"]],
    ["three containers and ten railcars", []],
    ["cargo and freight", ["cargo = unspecified-goods", "freight = unspecified-goods"]],
    ["arms shipments", ["arms = weapons"]],
    ["arms control, an arms embargo and a think tank", []],
    [
      "refined petroleum products, crude and oil",
      ["refined petroleum products = refined-petroleum", "crude = crude-oil", "oil = oil"],
    ],
    ["oil prices and food shortages", []],
    ["rice and wheat flour", ["rice = food", "wheat flour = food"]],
    ["grad students", []],
    ["a spy satellite, as satellite images show", ["spy satellite = satellite-technology"]],
    ["ballistic missile tests", []],
  ])("reads “%s”", (text, goods) => {
    expect(found(text)).toEqual(goods);
  });

  it("marks goods that the words do not name", () => {
    expect(findGoods("the cargo")[0]?.unspecified).toBe(true);
    expect(findGoods("the shells")[0]?.unspecified).toBeUndefined();
  });
});

describe("isKindOf", () => {
  it("follows parents, and never the other way", () => {
    expect(isKindOf("artillery-ammunition", "weapons")).toBe(true);
    expect(isKindOf("weapons", "artillery-ammunition")).toBe(false);
    expect(isKindOf("artillery-gun", "ammunition")).toBe(false);
    expect(isKindOf("unheard-of", "weapons")).toBe(false);
  });

  it("ends for every category, and each has a label", () => {
    for (const category of goodsCategories) {
      expect(isKindOf(category, category)).toBe(true);
      expect(toGoodsLabel(category)).not.toBe("");
    }
  });
});

describe("findTransport", () => {
  it("tells ways, hiding and units apart", () => {
    expect(
      findTransport("railcars left by ship, transponders off, by ship-to-ship transfer").map(
        ({ id, kind }) => `${kind} ${id}`,
      ),
    ).toEqual(["mode rail", "unit railcar", "mode sea", "hiding transponder-off", "mode ship-to-ship"]);
  });
});
