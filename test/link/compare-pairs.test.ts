import { describe, expect, it } from "vitest";
import { linkActors } from "../../src/link/actors.ts";
import { comparePairs } from "../../src/link/compare-pairs.ts";
import type { Item } from "../../src/link/group-events.ts";
import { toItems } from "../../src/link/items.ts";
import { readStatements } from "../../src/link/readings.ts";
import { makeReport, makeStatement } from "./make.ts";

const reports = ["40", "60", "40", "60", "80"].map((figure, at) => {
  const report = makeReport(`Note ${at}. Chad said Norway had sold ${figure} tanks to Peru.`);
  const words = `Norway had sold ${figure} tanks to Peru`;
  return { report, statements: [makeStatement(report, { by: "Chad", actor: "chad", cue: "said", words })] };
});
const linked = linkActors(
  reports.map(({ report }) => report),
  reports.flatMap(({ statements }) => statements),
);
const items = toItems(reports.flatMap(({ report, statements }) => readStatements(report, statements, linked)));
const figureOf = ({ event }: Item): string => String(event.quantity?.low);

describe("comparePairs", () => {
  it("comparePairs › gives what comparing all pairs gives, in the same order", () => {
    const compare = (one: Item, other: Item): string[] =>
      figureOf(one) === figureOf(other) ? [] : [`${figureOf(one)} ${figureOf(other)}`];
    const all = items.flatMap((one, at) => items.slice(at + 1).flatMap((other) => compare(one, other)));
    expect(items).toHaveLength(5);
    expect(comparePairs(items, linked, { toLikeness: figureOf, compare })).toEqual(all);
    expect(comparePairs(items, linked, { toLikeness: figureOf, compare, limit: 3 })).toEqual(all.slice(0, 3));
  });

  it("comparePairs › keeps to blocks and to what is near", () => {
    const rule = { toLikeness: figureOf, compare: (one: Item, other: Item) => [`${figureOf(one)} ${figureOf(other)}`] };
    expect(comparePairs(items, linked, { ...rule, toBlock: figureOf })).toEqual(["40 40", "60 60"]);
    expect(comparePairs(items, linked, { ...rule, isNear: () => false })).toEqual([]);
  });
});
