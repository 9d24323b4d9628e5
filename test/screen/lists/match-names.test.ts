import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListEntry } from "../../../src/screen/lists/list-entry.ts";
import { matchNames } from "../../../src/screen/lists/match-names.ts";

function entry(names: readonly string[], rest: Partial<ListEntry> = {}): ListEntry {
  const listed = names.map((text, index) => ({ text, kind: index === 0 ? ("name" as const) : ("alias" as const) }));
  const blank = { list: "un", id: "X.1", kind: "person", listedOn: "2016-11-30", imo: null } as const;
  return { ...blank, names: listed, offices: [], bornOn: [], countries: [], ...rest };
}

const scoreOf = (name: string, listed: string, rest: Partial<ListEntry> = {}): number =>
  matchNames(name, [entry([listed], rest)])[0]?.score ?? 0;

describe("matchNames", () => {
  it.each([
    ["Jo Min Rak", "CHO MIN RAK"],
    ["Jang Pil-ho", "CHANG, Pil Ho"],
    ["Lee Sol Pak", "RI SOL PAK"],
    ["Minrak Jo", "CHO, Min-rak"],
    ["Pak Ch’ol Min", "PARK CHOL MIN"],
    ["조민락", "JO MIN RAK"],
    ["Дмитрий Орлов", "ORLOV, Dmitriy"],
    ["Dmitri Orlov", "ОРЛОВ Дмитрий"],
    ["Omar al-Tarn", "TARN, Omar"],
    ["李某某", "李某某"],
  ])("matchNames › finds %s in %s", (name, listed) => {
    expect(scoreOf(name, listed)).toBeGreaterThanOrEqual(0.75);
  });

  it.each([
    ["Jo Min Rak", "PAK MIN SU"],
    ["Mira Tarn", "TARN, Ulrik"],
    ["Orlov", "ORLOV, Dmitriy"],
    ["Dolna Trading LLC", "KARVIK TRADING LLC"],
    ["", "ORLOV, Dmitriy"],
  ])("matchNames › does not find %s in %s", (name, listed) => {
    expect(scoreOf(name, listed)).toBe(0);
  });

  it("matchNames › explains the score and calls it possible only", () => {
    const [match] = matchNames("Jo Min Rak", [entry(["CHO MINRAK"], { offices: ["Chairman"], bornOn: ["1960"] })], {
      on: "2016-01-01",
    });
    expect(match).toMatchObject({ verdict: "possible match", listed: { text: "CHO MINRAK" } });
    expect(match!.because).toEqual([
      "“min rak” and “minrak”: joined or split",
      "“jo” and “cho”: another spelling of the same sounds",
      "to compare: Chairman; born 1960",
      "listed on 2016-11-30, after 2016-01-01",
    ]);
  });

  it("matchNames › warns of namesakes where only two parts agree", () => {
    expect(matchNames("Jo Min", [entry(["JO MIN"])])[0]!.because).toContain(
      "two agreeing parts are no match of persons: namesakes are common",
    );
  });

  it("matchNames › gives legal forms no weight and finds ships by number", () => {
    const firm = { kind: "entity" } as const;
    expect(scoreOf("Ironquill Corporation", "IRONQUILL LLC", firm)).toBe(1);
    expect(scoreOf("Korvax Corporation", "IRONQUILL Corporation", firm)).toBe(0);
    const ship = entry(["SELMA"], { kind: "vessel", imo: "9123456" });
    expect(matchNames("tanker Nova, IMO 9123456", [ship])[0]!.because[0]).toBe("the IMO number 9123456 is the same");
  });

  it("matchNames › takes the best name of an entry and sorts the best entry first", () => {
    const entries = [entry(["PARK MIN RAK"], { id: "X.2" }), entry(["NOBODY ELSE", "JO MIN RAK"], { id: "X.3" })];
    const matches = matchNames("Jo Min Rak", entries, { least: 0.5 });
    expect(matches.map((match) => match.entry.id)).toEqual(["X.3", "X.2"]);
    expect(matches[0]!.listed.kind).toBe("alias");
  });

  it("matchNames › never throws, scores from 0 to 1, and does not mind the order of parts", () => {
    const name = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        for (const { score } of matchNames(one, [entry([other])], { least: 0 })) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
    expect(scoreOf("Rak Min Jo", "JO MIN RAK")).toBe(scoreOf("Jo Min Rak", "JO MIN RAK"));
  });
});
