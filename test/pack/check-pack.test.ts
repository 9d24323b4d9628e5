import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPack, toFaultLine } from "../../src/pack/check-pack.ts";
import { shippedPack } from "../../src/pack.ts";

const measure = {
  ...{ id: "N-1", regime: "Norland", kind: "arms-embargo", target: "Vesnia", resolution: "Act 7", paragraph: "1" },
  ...{ alsoAt: [], adopted: "2020-01-01", inForceFrom: "2020-02-01", inForceTo: null, status: "in-force" },
  ...{ supersededBy: null, direction: "from-target", goods: ["arms"], duty: "No arms from Vesnia.", exceptions: "" },
  ...{ conditions: [], reporting: null, cap: null, disputed: null, parties: [], sources: ["https://example.org/7"] },
  ...{ confidence: "sourced", unverifiedFields: [], note: "" },
};
const rules = {
  ...{ schema: "hearsay/pack/1", id: "norland", title: "Norland", question: "What?", description: "Made up." },
  ...{ measures: "measures.json", series: "series.tsv", targets: { Vesnia: { actors: ["iran"] } } },
  ...{ goods: { arms: { categories: ["weapons"] } }, widens: {}, exceptions: {}, modes: [], caps: {} },
};
const head =
  "id kind by supplier recipient from to barrels bound tonnes product cap_year assumption source confidence note\n";

function check(changes: {
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly measures?: readonly unknown[];
  readonly series?: string;
}): string[] {
  const files: Readonly<Record<string, string>> = {
    "pack.json": JSON.stringify({ ...rules, ...changes.rules }, null, 1),
    "measures.json": JSON.stringify(changes.measures ?? [measure], null, 1),
    "series.tsv": head.replaceAll(" ", "\t") + (changes.series ?? ""),
  };
  const { pack, faults } = checkPack((name) => {
    const text = files[name];
    if (text === undefined) throw new Error("no such file");
    return text;
  });
  expect(pack === null).toBe(faults.some(({ severity }) => severity === "error"));
  return faults.map((fault) => `${fault.severity} ${toFaultLine(fault)}`);
}

describe("checkPack", () => {
  it("checkPack › finds nothing in a good pack", () => {
    expect(check({})).toEqual([]);
  });

  it.each(["dprk-russia", "iran-russia"])("checkPack › finds no error in the shipped pack %s", (name) => {
    expect(shippedPack(name).id).toBe(name);
    const read = (file: string): string =>
      readFileSync(new URL(`../../packs/${name}/${file}`, import.meta.url), "utf8");
    expect(checkPack(read).faults.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("checkPack › tells all faults with line and field, not only the first", () => {
    const bad = { ...measure, direction: "in", adopted: "2020-02-30", goods: [1], sources: [] };
    expect(check({ measures: [bad, { ...measure, id: "N-1" }, 7] })).toEqual([
      "error measures.json:10 N-1 adopted: a day such as 2023-03-30, or null, is needed",
      'error measures.json:15 N-1 direction: "in" is none of to-target, from-target, both, none',
      "error measures.json:17 N-1 goods: words are needed",
      'error measures.json:26 N-1 sources: no source is given, but confidence is "sourced"',
      "error measures.json:32 N-1 id: the id is used twice",
      "error measures.json:62 [2]: an object is needed",
    ]);
  });

  it.each<[string, Parameters<typeof check>[0], RegExp]>([
    [
      "days in the wrong order",
      { measures: [{ ...measure, inForceTo: "2019-01-01" }] },
      /inForceTo: 2019-01-01 is before/u,
    ],
    [
      "a rule from before it was adopted",
      { measures: [{ ...measure, adopted: "2021-01-01" }] },
      /before the day of adoption/u,
    ],
    [
      "a mark on no field",
      { measures: [{ ...measure, confidence: "partial", unverifiedFields: ["dutty"] }] },
      /"dutty" is no field/u,
    ],
    [
      "partial without a mark",
      { measures: [{ ...measure, confidence: "partial" }] },
      /no field is named as unverified/u,
    ],
    [
      "a successor that is not there",
      { measures: [{ ...measure, supersededBy: "N-9" }] },
      /"N-9" is no measure of this pack/u,
    ],
    [
      "a cap without an amount",
      { measures: [{ ...measure, cap: { unit: "bbl" } }] },
      /N-1 cap amount: a number over zero/u,
    ],
    ["a cap on a rule without one", { rules: { caps: { "N-1": { categories: ["weapons"] } } } }, /sets no cap/u],
    [
      "an unknown measure",
      { rules: { widens: { "N-1": "N-2" } } },
      /pack\.json:\d+ widens "N-1": measure "N-2" is named/u,
    ],
    [
      "an unknown category",
      { rules: { goods: { arms: { categories: ["catapult"] } } } },
      /goods "arms" categories: "catapult" is no/u,
    ],
    [
      "a tie of no kind",
      { rules: { ties: [{ kind: "friend" }] } },
      /ties\[0\] kind: "friend" is none of ally, opponent/u,
    ],
    ["a file elsewhere", { rules: { measures: "../measures.json" } }, /a file beside pack\.json is needed/u],
    ["a file that is not there", { rules: { series: "none.tsv" } }, /error none\.tsv: the pack has no such file/u],
    ["a short row", { series: "A\treported\n" }, /series\.tsv:2: 2 fields, 16 are needed/u],
    [
      "a bad row",
      {
        series: [
          "A",
          "said",
          "x",
          "a",
          "b",
          "2020-01-02",
          "2020-01-01",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "sourced",
          "",
        ].join("\t"),
      },
      /series\.tsv:2 kind: "said" is none of/u,
    ],
  ])("checkPack › tells of %s", (_title, changes, words) => {
    expect(check(changes).join("\n")).toMatch(words);
  });

  it("checkPack › notes what can never be matched, and still gives the pack", () => {
    expect(check({ rules: { targets: {}, goods: {} } })).toEqual([
      'note measures.json:6 N-1 target: "Vesnia" has no entry in targets: no party is ever matched with it',
      "note measures.json:16 N-1 goods: arms: without an entry in goods, the measure is never matched by goods",
    ]);
  });

  it("checkPack › reads ties, and marks those nobody has read on a page", () => {
    const tie = {
      kind: "ally",
      actors: ["belarus"],
      of: ["iran"],
      because: "made up",
      sources: [],
      confidence: "unverified",
    };
    expect(check({ rules: { ties: [tie] } })).toEqual([]);
    expect(check({ rules: { ties: [{ ...tie, confidence: "sourced" }] } })).toHaveLength(1);
  });
});
