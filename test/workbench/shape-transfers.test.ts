import { describe, expect, it } from "vitest";
import { indexDossier } from "../../src/brief/dossier-index.ts";
import type { Transfer } from "../../src/model/dossier.ts";
import { coastline } from "../../src/workbench/client/map/natural-earth/coastline.ts";
import { statePlaces } from "../../src/workbench/client/map/natural-earth/places.ts";
import { fitMap, type Place, toCoastPaths } from "../../src/workbench/client/map/project.ts";
import { layWays, placeApart } from "../../src/workbench/client/transfers/lay-ways.ts";
import { filterTransfers, findTouched, toTransferMap } from "../../src/workbench/client/transfers/shape-transfers.ts";
import { dossier } from "../brief/fixture.ts";

const index = indexDossier(dossier);
const [first] = dossier.transfers;
const real = (rest: Partial<Transfer>): Transfer => ({
  ...first!,
  supplier: "portugal",
  recipient: "chile",
  endUser: null,
  ...rest,
});

describe("toTransferMap", () => {
  it("toTransferMap › joins what goes the same way, and keeps talks apart", () => {
    const map = toTransferMap(index, [
      real({ id: "T1", stage: "delivered" }),
      real({ id: "T2", stage: "used" }),
      real({ id: "T3", stage: "agreed" }),
      real({ id: "T4", stage: "shipped", supplier: "chile", recipient: "portugal" }),
    ]);
    expect(map.points.map(({ id }) => id)).toEqual(["portugal", "chile"]);
    expect(map.arrows.map(({ isTalk, transferIds }) => [isTalk, transferIds])).toEqual([
      [false, ["T1", "T2"]],
      [true, ["T3"]],
      [false, ["T4"]],
    ]);
    expect(map.left).toEqual([]);
  });

  it("toTransferMap › guesses no place: what is unknown stands beside the map", () => {
    const { arrows, left } = toTransferMap(index, [...dossier.transfers, real({ id: "T9", recipient: null })]);
    expect(arrows).toEqual([]);
    expect(left.map(({ because }) => because)).toEqual([
      "no place known of Norland",
      "no place known of Norland",
      "no place known of Norland",
      "no recipient named",
    ]);
  });

  it("toTransferMap › sets a group where its state is, and says so", () => {
    const actor = { id: "ironquill", name: "Ironquill", kind: "group" as const, aliases: [], memberOf: ["chile"] };
    const own = { ...index, actors: new Map([[actor.id, actor]]) };
    const { points } = toTransferMap(own, [real({ recipient: "ironquill" })]);
    expect(points[1]).toMatchObject({ name: "Ironquill (Chile)", place: statePlaces["chile"] });
  });
});

describe("filterTransfers", () => {
  const all = [real({ id: "T1", stage: "delivered" }), real({ id: "T2", stage: "considered" })];
  const ids = (filter: Parameters<typeof filterTransfers>[2]): string[] =>
    filterTransfers(index, all, filter).map(({ id }) => id);

  it("filterTransfers › filters by words, stage and arrow", () => {
    expect(ids({ words: "chile", kind: "", pair: "" })).toEqual(["T1", "T2"]);
    expect(ids({ words: "peru", kind: "", pair: "" })).toEqual([]);
    expect(ids({ words: "", kind: "talk", pair: "" })).toEqual(["T2"]);
    expect(ids({ words: "", kind: "alleged", pair: "portugal|chile" })).toEqual(["T1"]);
    expect(ids({ words: "", kind: "", pair: "chile|portugal" })).toEqual([]);
  });
});

describe("findTouched", () => {
  it("findTouched › finds the findings on a transfer and its claims, each rule and verdict once", () => {
    for (const transfer of dossier.transfers) {
      const keys = findTouched(index, transfer).map(({ measureId, verdict }) => `${measureId} ${verdict}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe("the coastline", () => {
  it("holds closed rings within the bounds of the world", () => {
    for (const ring of coastline) {
      const numbers = ring.split(" ").map(Number);
      expect(numbers.length % 2).toBe(0);
      expect(numbers.length).toBeGreaterThan(7);
      expect(numbers.every((each, at) => Math.abs(each) <= (at % 2 === 0 ? 1800 : 900))).toBe(true);
    }
  });

  it("gives each state a place within the bounds of the world", () => {
    expect(Object.keys(statePlaces).length).toBeGreaterThan(190);
    expect(Object.values(statePlaces).every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)).toBe(true);
  });
});

describe("fitMap", () => {
  const isIn = (places: readonly Place[]): boolean => {
    const fit = fitMap(places, 900, 400);
    return places.every(([x, y]) => {
      const [left, top] = [fit.toX(x), fit.toY(y)];
      return left > 0 && left < 900 && top > 0 && top < 400;
    });
  };

  it("fitMap › holds all places, also across the date line and near the poles", () => {
    expect(
      isIn([
        [126, 40],
        [89, 58],
      ]),
    ).toBe(true);
    expect(
      isIn([
        [178, -18],
        [-172, -13],
      ]),
    ).toBe(true);
    expect(
      isIn([
        [-40, 72],
        [90, -60],
      ]),
    ).toBe(true);
    expect(isIn([[10, 10]])).toBe(true);
  });

  it("fitMap › lies flat with north above south and east right of west", () => {
    const fit = fitMap(
      [
        [100, 20],
        [120, 50],
      ],
      900,
      400,
    );
    expect(fit.toY(50)).toBeLessThan(fit.toY(20));
    expect(fit.toX(120)).toBeGreaterThan(fit.toX(100));
  });

  it("toCoastPaths › draws some land wherever it looks, and no number is broken", () => {
    const { land, edge } = toCoastPaths(
      coastline,
      fitMap(
        [
          [178, -18],
          [-172, -13],
        ],
        900,
        400,
      ),
    );
    expect(land).toMatch(/^M/u);
    expect(`${land}${edge}`).not.toMatch(/NaN|Infinity/u);
  });
});

describe("layWays", () => {
  it("layWays › gives each label a place of its own", () => {
    const map = toTransferMap(index, [
      real({ id: "T1" }),
      real({ id: "T2", stage: "agreed" }),
      real({ id: "T3", supplier: "chile", recipient: "portugal" }),
    ]);
    const fit = fitMap(
      map.points.map(({ place }) => place),
      900,
      400,
    );
    const spots = placeApart(
      map.points.map((point) => ({ point, x: fit.toX(point.place[0]), y: fit.toY(point.place[1]) })),
    );
    const labels = layWays(map.arrows, spots, { width: 900, height: 400 }).map(({ label }) => label);
    expect(labels.length).toBe(3);
    for (const [at, one] of labels.entries()) {
      for (const other of labels.slice(at + 1))
        expect(Math.abs(one.x - other.x) > 60 || Math.abs(one.y - other.y) > 24).toBe(true);
    }
  });
});
