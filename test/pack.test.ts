import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadPack, shippedPack } from "../src/pack.ts";

const read = (name: string): string => readFileSync(new URL(`../packs/dprk-russia/${name}`, import.meta.url), "utf8");

/** The shipped pack with one file changed. */
function loadWith(name: string, change: (text: string) => string): () => unknown {
  return () => loadPack((file) => (file === name ? change(read(file)) : read(file)));
}

describe("shippedPack", () => {
  it("loads the pack on North Korean arms for Russia", () => {
    const pack = shippedPack();
    expect(pack.id).toBe("dprk-russia");
    expect(pack.measures).toHaveLength(55);
    expect(pack.series).toHaveLength(51);
  });

  it("keeps every mark of what nobody has read", () => {
    const marked = shippedPack().measures.filter(({ confidence }) => confidence !== "sourced");
    expect(marked).toHaveLength(22);
    expect(marked.every(({ unverifiedFields }) => unverifiedFields.length > 0)).toBe(true);
  });

  it("names every target's actors or has it a listing", () => {
    const { measures, targets } = shippedPack();
    for (const { kind, target } of measures) {
      expect(kind === "designation" || targets[target] !== undefined).toBe(true);
    }
  });

  it("refuses a name that is none", () => {
    expect(() => shippedPack("../x")).toThrow(
      "pack ../x: a shipped pack's name has lower-case letters, digits and hyphens only",
    );
    expect(() => shippedPack("norland")).toThrow("pack.json: the pack has no such file");
  });
});

describe("loadPack › says where a pack is wrong", () => {
  it.each<[string, () => unknown, string | RegExp]>([
    [
      "not JSON",
      loadWith("pack.json", () => "{"),
      "pack.json:1: not JSON: expected a field name in double quotes, got the end of the file",
    ],
    [
      "another schema",
      loadWith("pack.json", (text) => text.replace("pack/1", "pack/2")),
      'pack.json:2 schema: "hearsay/pack/1" is the only one known',
    ],
    [
      "a missing title",
      loadWith("pack.json", (text) => text.replace('"title"', '"heading"')),
      "pack.json:1 title: is missing; words are needed",
    ],
    [
      "an unknown category",
      loadWith("pack.json", (text) => text.replace('"artillery-gun"', '"catapult"')),
      /^pack\.json:\d+ goods "large-calibre-artillery" categories: "catapult" is no category of the goods vocabulary$/u,
    ],
    [
      "an unknown measure",
      loadWith("pack.json", (text) => text.replace('"2375-11"', '"2375-99"')),
      /^pack\.json:\d+ modes\[1\] measures: measure "2375-99" is named but not in the measures$/u,
    ],
    [
      "a bad day",
      loadWith("measures.json", (text) => text.replace("2009-06-12", "12 June 2009")),
      /^measures\.json:\d+ 1874-9 adopted: a day such as 2023-03-30, or null, is needed/u,
    ],
    [
      "an id used twice",
      loadWith("measures.json", (text) => text.replace('"id": "1718-8b"', '"id": "1718-8a"')),
      /^measures\.json:\d+ 1718-8a id: the id is used twice/u,
    ],
    [
      "a bad direction",
      loadWith("measures.json", (text) => text.replace('"to-target"', '"in"')),
      /^measures\.json:\d+ 1718-8a direction: "in" is none of to-target, from-target, both, none$/u,
    ],
    [
      "a short row",
      loadWith("series.tsv", (text) => text.replace("R02\treported\t", "R02\t")),
      "series.tsv:3: 15 fields, 16 are needed",
    ],
    [
      "a bad figure",
      loadWith("series.tsv", (text) => text.replace("241114", "241,114")),
      'series.tsv:3 barrels: "241,114" is no plain number',
    ],
  ])("%s", (_title, load, message) => {
    expect(load).toThrow(message);
  });
});
