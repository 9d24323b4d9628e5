import { expect, it } from "vitest";
import { coastline } from "../../src/workbench/client/map/natural-earth/coastline.ts";
import { fitMap, type Place, toCoastPaths } from "../../src/workbench/client/map/project.ts";
import { layWays, type Spot } from "../../src/workbench/client/transfers/lay-ways.ts";

const views: readonly (readonly Place[])[] = [
  [],
  [
    [-98, 39],
    [32, 49],
    [127, 40],
  ],
  [
    [127, 40],
    [-150, 62],
  ],
];

it("toCoastPaths › draws no shore across the map, wherever the world is cut open", () => {
  for (const places of views) {
    const fit = fitMap(places, 900, 400);
    const { land, edge } = toCoastPaths(coastline, fit);
    const perDegree = fit.toX(fit.west + 1);
    for (const path of [land, edge]) {
      const strokes = path.split(/[MZ]/u).filter((each) => each !== "");
      const steps = strokes.flatMap((stroke) => {
        const points = stroke.split("L").map((each) => each.split(" ").map(Number));
        return points.slice(1).map(([x = 0, y = 0], at) => ({ y, wide: Math.abs(x - points[at]![0]!) / perDegree }));
      });
      // The lower edge of Antarctica alone goes round the world.
      expect(steps.filter(({ y, wide }) => wide > 30 && y < fit.toY(-89))).toEqual([]);
      expect(steps.length).toBeGreaterThan(300);
    }
  }
});

it("layWays › lays no label on another, however short the ways are", () => {
  const spot = (id: string, x: number): Spot => ({ point: { id, name: id, place: [0, 0] }, x, y: 200 }) as Spot;
  const [one, other] = [spot("norland", 400), spot("vesnia", 470)];
  const arrow = (from: string, to: string, isTalk: boolean) => ({ from, to, isTalk, transferIds: ["T1"] });
  const arrows = [
    arrow("norland", "vesnia", false),
    arrow("vesnia", "norland", false),
    arrow("norland", "vesnia", true),
    arrow("vesnia", "norland", true),
  ];
  const ways = layWays(arrows, [one, other], { width: 900, height: 400 });
  for (const [at, { label }] of ways.entries()) {
    for (const { label: earlier } of ways.slice(0, at)) {
      expect(Math.abs(label.x - earlier.x) >= 64 || Math.abs(label.y - earlier.y) >= 27).toBe(true);
    }
  }
});
