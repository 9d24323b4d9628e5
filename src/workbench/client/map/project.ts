/** Longitude and latitude, in degrees. */
export type Place = readonly [longitude: number, latitude: number];

/** A stretch of the world laid flat: plate carrée, squeezed to be true in its middle, turned so that nothing is cut apart. */
export interface Fit {
  readonly width: number;
  readonly height: number;
  readonly toX: (longitude: number) => number;
  readonly toY: (latitude: number) => number;
  /** Bounds in degrees; `east` may be above 180. */
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const leastSpan = 24;
const margin = 0.28;

/** Fits some places into a drawing of a width and height, with room round them; without places all the world. */
export function fitMap(places: readonly Place[], width: number, height: number): Fit {
  const { start, span } = findArc(places.map(([longitude]) => longitude));
  const latitudes = places.map(([, latitude]) => latitude);
  const [low, high] = places.length === 0 ? [-56, 80] : [Math.min(...latitudes), Math.max(...latitudes)];
  const middle = (low + high) / 2;
  const squeeze = Math.max(0.4, Math.cos((middle * Math.PI) / 180));
  const wide = Math.max(leastSpan, span * (1 + 2 * margin));
  const tall = Math.max(leastSpan * 0.7, (high - low) * (1 + 2 * margin));
  // Pixels for a degree of latitude; that of longitude is squeezed.
  const scale = Math.min(width / (Math.min(360, wide) * squeeze), height / Math.min(150, tall));
  const center = start + span / 2;
  const half = { x: width / 2 / (scale * squeeze), y: height / 2 / scale };
  const middleY = Math.max(-90 + half.y, Math.min(90 - half.y, middle));
  const west = center - half.x;
  const north = middleY + half.y;
  return {
    width,
    height,
    toX: (longitude) => (toTurn(longitude, west) - west) * scale * squeeze,
    toY: (latitude) => (north - latitude) * scale,
    west,
    east: center + half.x,
    south: middleY - half.y,
    north,
  };
}

/** Coastlines as one path for the land, and one for its edge that leaves out where the world was cut open. */
export function toCoastPaths(rings: readonly string[], fit: Fit): { readonly land: string; readonly edge: string } {
  const land: string[] = [];
  const edge: string[] = [];
  for (const ring of rings) {
    const whole = toUncut(ring);
    for (const shift of [-720, -360, 0, 360, 720]) {
      const points = whole.map(([x, y]): Place => [x + shift, y]);
      if (!isSeen(points, fit)) continue;
      const flat = points.map(([x, y]) => [toFlatX(x, fit), fit.toY(y)] as const);
      land.push(`M${flat.map(toPair).join("L")}Z`);
      let isDrawn = false;
      for (const [at, [x, y]] of points.entries()) {
        const isCut = isSeam(x - shift, y) && at > 0 && isSeam(points[at - 1]![0] - shift, points[at - 1]![1]);
        edge.push(`${isDrawn && !isCut ? "L" : "M"}${toPair(flat[at]!)}`);
        isDrawn = true;
      }
    }
  }
  return { land: land.join(""), edge: edge.join("") };
}

/** The points of a ring, one turn of the world on where it crosses the date line, so that no shore runs back across the map. */
function toUncut(ring: string): Place[] {
  const numbers = ring.split(" ").map((each) => Number(each) / 10);
  const points: Place[] = [];
  let turn = 0;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x, y] = [numbers[at]!, numbers[at + 1]!];
    const step = x - (numbers[at - 2] ?? x);
    // Round the pole the ring goes all the way back along the lower edge.
    if (Math.abs(step) > 180 && y > -89) turn -= Math.sign(step) * 360;
    points.push([x + turn, y]);
  }
  return points;
}

// Points of a coast stay on their own turn of the world, so that no shore runs back across it.
function toFlatX(longitude: number, { west, toX }: Fit): number {
  const perDegree = toX(west + 1) - toX(west);
  return (longitude - west) * perDegree;
}

function isSeen(points: readonly Place[], { west, east, south, north }: Fit): boolean {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return Math.max(...xs) > west && Math.min(...xs) < east && Math.max(...ys) > south && Math.min(...ys) < north;
}

function isSeam(longitude: number, latitude: number): boolean {
  const turned = (((longitude + 180) % 360) + 360) % 360;
  return turned <= 0.1 || turned >= 359.9 || latitude <= -89;
}

function toPair([x, y]: readonly [number, number]): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

/** The longitude on the turn of the world that begins in the west of the drawing. */
function toTurn(longitude: number, west: number): number {
  return west + ((((longitude - west) % 360) + 360) % 360);
}

/** The shortest arc that holds all longitudes: from `start` eastwards by `span`. */
function findArc(longitudes: readonly number[]): { readonly start: number; readonly span: number } {
  const sorted = [...new Set(longitudes)].sort((one, other) => one - other);
  if (sorted.length === 0) return { start: -180, span: 360 };
  let [gap, start] = [sorted[0]! + 360 - sorted.at(-1)!, sorted[0]!];
  for (const [at, each] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next !== undefined && next - each > gap) [gap, start] = [next - each, next];
  }
  return { start, span: 360 - gap };
}
