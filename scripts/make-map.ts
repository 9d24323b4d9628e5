/**
 * Makes the map of the workbench from the npm package world-atlas (Natural Earth, public domain): coastlines without any
 * border, and one point for each state of `data/actors.csv`. Run once, by hand:
 *
 *   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz && node --import tsx scripts/make-map.ts package
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseRows } from "./generate.ts";

type Point = readonly [number, number];
type Ring = readonly Point[];

interface Topology {
  readonly transform: { readonly scale: Point; readonly translate: Point };
  readonly arcs: readonly (readonly Point[])[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
}

type Geometry = { readonly properties?: { readonly name: string } } & (
  | { readonly type: "Polygon"; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: "MultiPolygon"; readonly arcs: readonly (readonly (readonly number[])[])[] }
);

/** Names of Natural Earth where the project's differ. */
const otherNames: Readonly<Record<string, string>> = {
  "united-states": "United States of America",
  "bosnia-and-herzegovina": "Bosnia and Herz.",
  "central-african-republic": "Central African Rep.",
  "congo-brazzaville": "Congo",
  "congo-kinshasa": "Dem. Rep. Congo",
  "democratic-republic-of-the-congo": "Dem. Rep. Congo",
  "republic-of-the-congo": "Congo",
  "dominican-republic": "Dominican Rep.",
  "equatorial-guinea": "Eq. Guinea",
  "czech-republic": "Czechia",
  "ivory-coast": "Côte d'Ivoire",
  "cote-d-ivoire": "Côte d'Ivoire",
  "north-macedonia": "Macedonia",
  "south-sudan": "S. Sudan",
  "solomon-islands": "Solomon Is.",
  "marshall-islands": "Marshall Is.",
  eswatini: "eSwatini",
  "timor-leste": "Timor-Leste",
  "east-timor": "Timor-Leste",
  "saint-vincent-and-the-grenadines": "St. Vin. and Gren.",
  "saint-kitts-and-nevis": "St. Kitts and Nevis",
  "antigua-and-barbuda": "Antigua and Barb.",
  "sao-tome-and-principe": "São Tomé and Principe",
  "cape-verde": "Cabo Verde",
  turkiye: "Turkey",
  "holy-see": "Vatican",
};

/** Tolerance in degrees: at the size the map is drawn nobody sees less. */
const tolerance = 0.08;
const leastArea = 0.4;
const mostSouth = -60;

/** Lays out the rings of a geometry as lists of longitude and latitude, holes included. */
function toRings({ transform, arcs }: Topology, geometry: Geometry): Ring[] {
  const lines = geometry.type === "Polygon" ? geometry.arcs : geometry.arcs.flat();
  return lines.map((line) => line.flatMap((arc, at) => decodeArc(arc).slice(at === 0 ? 0 : 1)));

  function decodeArc(arc: number): Point[] {
    let [x, y] = [0, 0];
    const points = (arcs[arc < 0 ? ~arc : arc] ?? []).map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
    return arc < 0 ? points.reverse() : points;
  }
}

/** Leaves out points that lie within the tolerance of the line between those kept (Douglas and Peucker). */
function simplify(ring: Ring): Ring {
  const far = ring.reduce(
    (best, point, at) => (distance(point, ring[0]!) > distance(ring[best]!, ring[0]!) ? at : best),
    0,
  );
  return [...simplifyLine(ring.slice(0, far + 1)).slice(0, -1), ...simplifyLine(ring.slice(far))];
}

function simplifyLine(line: Ring): Ring {
  const [first, last] = [line[0]!, line.at(-1)!];
  let [worst, place] = [0, 0];
  for (const [at, point] of line.entries()) {
    const off = offLine(point, first, last);
    if (off > worst) [worst, place] = [off, at];
  }
  if (worst <= tolerance) return [first, last];
  return [...simplifyLine(line.slice(0, place + 1)).slice(0, -1), ...simplifyLine(line.slice(place))];
}

function offLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function toArea(ring: Ring): number {
  const sum = ring.reduce((total, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum / 2);
}

/** The point of a ring that lies farthest from its edge, on a grid that gets finer round the best. */
function findMiddle(ring: Ring): Point {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  let [west, east] = [Math.min(...xs), Math.max(...xs)];
  let [south, north] = [Math.min(...ys), Math.max(...ys)];
  let best: Point = [(west + east) / 2, (south + north) / 2];
  for (let round = 0; round < 5; round += 1) {
    let room = -1;
    const steps = 24;
    for (let column = 0; column <= steps; column += 1) {
      for (let row = 0; row <= steps; row += 1) {
        const point: Point = [west + ((east - west) * column) / steps, south + ((north - south) * row) / steps];
        if (!isInside(point, ring)) continue;
        const squeeze = Math.cos((point[1] * Math.PI) / 180);
        const flat = ([x, y]: Point): Point => [x * squeeze, y];
        const free = ring.reduce(
          (least, each, at) => Math.min(least, offLine(flat(point), flat(each), flat(ring[(at + 1) % ring.length]!))),
          999,
        );
        if (free > room) [room, best] = [free, point];
      }
    }
    const [wide, tall] = [(east - west) / steps, (north - south) / steps];
    [west, east, south, north] = [best[0] - wide, best[0] + wide, best[1] - tall, best[1] + tall];
  }
  return best;
}

function isInside([x, y]: Point, ring: Ring): boolean {
  return ring.reduce((inside, [x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length]!;
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
  }, false);
}

function toTenths(value: number): number {
  return Math.round(value * 10);
}

function makeCoastline(topology: Topology): string {
  const rings = (topology.objects["land"]?.geometries ?? [])
    .flatMap((each) => toRings(topology, each))
    .filter((ring) => toArea(ring) >= leastArea && ring.some(([, y]) => y > mostSouth))
    .toSorted((one, other) => toArea(other) - toArea(one))
    .map((ring) => simplify(ring).map(([x, y]) => [toTenths(x), toTenths(y)].join(" ")))
    .filter((ring) => ring.length > 3);
  return [
    "// Made by scripts/make-map.ts from Natural Earth 1:110m land (public domain) by way of world-atlas 2.0.2; do not edit.",
    "",
    "/** Coastlines as rings of longitude and latitude in tenths of a degree, largest first. No border of any state is in them. */",
    "export const coastline: readonly string[] = [",
    ...rings.map((ring) => `  "${ring.join(" ")}",`),
    "];",
    "",
  ].join("\n");
}

function makePlaces(topology: Topology, states: readonly { readonly id: string; readonly name: string }[]): string {
  const shapes = new Map(
    (topology.objects["countries"]?.geometries ?? []).map((each) => [each.properties?.name, each]),
  );
  const places = states.flatMap(({ id, name }) => {
    const shape = shapes.get(otherNames[id] ?? name);
    if (!shape) {
      process.stderr.write(`${id}: no shape of this name\n`);
      return [];
    }
    const [largest] = toRings(topology, shape).toSorted((one, other) => toArea(other) - toArea(one));
    const [x, y] = findMiddle(largest!);
    return [`  "${id}": [${x.toFixed(1)}, ${y.toFixed(1)}],`];
  });
  return [
    "// Made by scripts/make-map.ts from Natural Earth 1:50m (public domain) by way of world-atlas 2.0.2; do not edit.",
    "",
    "/** Longitude and latitude of one point for each state: the middle of its largest piece of land, no port and no border. */",
    "// biome-ignore format: one state a line, as it was made",
    "export const statePlaces: Readonly<Record<string, readonly [number, number]>> = {",
    ...places,
    "};",
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? "package";
  const read = (name: string): Topology => JSON.parse(readFileSync(join(folder, name), "utf8")) as Topology;
  const root = new URL("../", import.meta.url);
  const rows = parseRows("data/actors.csv", readFileSync(new URL("data/actors.csv", root), "utf8"));
  const states = rows
    .filter((row) => row["kind"] === "state")
    .map((row) => ({ id: row["id"] ?? "", name: row["name"] ?? "" }));
  const target = new URL("src/workbench/client/map/natural-earth/", root);
  writeFileSync(new URL("coastline.ts", target), makeCoastline(read("land-110m.json")));
  writeFileSync(new URL("places.ts", target), makePlaces(read("countries-50m.json"), states));
}
