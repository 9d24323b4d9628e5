import type { MapArrow, MapPoint } from "./shape-transfers.ts";

/** Where a point is drawn, in pixels. */
export interface Spot {
  readonly point: MapPoint;
  readonly x: number;
  readonly y: number;
}

/** An arrow as it is drawn: a curve, and where its label stands on it. */
export interface Way {
  readonly arrow: MapArrow;
  readonly from: Spot;
  readonly to: Spot;
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number };
  /** The middle of its curve: where a line leads to from a label that stands beside it. */
  readonly middle: { readonly x: number; readonly y: number };
}

const near = 38;
const labelSize = { width: 64, height: 27 };

/** Points that fall on one another are set below each other. */
export function placeApart(spots: readonly Spot[]): Spot[] {
  const placed: Spot[] = [];
  for (const spot of spots) {
    let { x, y } = spot;
    while (placed.some((other) => Math.hypot(other.x - x, other.y - y) < near)) {
      x -= near * 0.5;
      y += near * 0.9;
    }
    placed.push({ ...spot, x, y });
  }
  return placed;
}

/** Bends arrows so that none lies on another, and finds each label a place on its curve that no other label has. */
export function layWays(
  arrows: readonly MapArrow[],
  spots: readonly Spot[],
  size: { readonly width: number; readonly height: number },
): Way[] {
  const byId = new Map(spots.map((spot) => [spot.point.id, spot]));
  const ways: Way[] = [];
  for (const arrow of arrows) {
    const [from, to] = [byId.get(arrow.from), byId.get(arrow.to)];
    if (!from || !to) continue;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.max(1, Math.hypot(dx, dy));
    const bend = (arrow.isTalk ? 0.4 : 0.18) * Math.max(60, length);
    const middle = { x: (from.x + to.x) / 2 + (dy / length) * bend, y: (from.y + to.y) / 2 - (dx / length) * bend };
    const toward = (end: Spot): string => {
      const away = Math.max(1, Math.hypot(middle.x - end.x, middle.y - end.y));
      return `${round(end.x + ((middle.x - end.x) / away) * 8)} ${round(end.y + ((middle.y - end.y) / away) * 8)}`;
    };
    const at = (share: number): { x: number; y: number } => {
      const rest = 1 - share;
      return {
        x: keep(rest * rest * from.x + 2 * rest * share * middle.x + share * share * to.x, size.width, 34),
        y: keep(rest * rest * from.y + 2 * rest * share * middle.y + share * share * to.y, size.height, 16),
      };
    };
    const isFree = ({ x, y }: { x: number; y: number }): boolean =>
      spots.every((spot) => !hidesName(spot, x, y)) &&
      ways.every(({ label }) => Math.abs(label.x - x) > labelSize.width || Math.abs(label.y - y) > labelSize.height);
    const own = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78].map(at);
    // Beside its curve where the curves are too short for all.
    const beside = [1, -1, 2, -2].map((rows) => ({
      x: own[0]!.x,
      y: keep(own[0]!.y + rows * (labelSize.height + 1), size.height, 16),
    }));
    const places = [...own, ...beside];
    const path = `M${toward(from)}Q${round(middle.x)} ${round(middle.y)} ${toward(to)}`;
    ways.push({ arrow, from, to, path, label: places.find(isFree) ?? places[0]!, middle: own[0]! });
  }
  return ways;
}

/** Whether a label would lie on the name of a point, which stands below it as a rule. */
function hidesName({ x, y, point }: Spot, labelX: number, labelY: number): boolean {
  const reach = labelSize.width / 2 + point.name.length * 3.8;
  return Math.abs(x - labelX) < reach && Math.abs(y + 15 - labelY) < labelSize.height * 0.8;
}

function keep(value: number, most: number, margin: number): number {
  return round(Math.max(margin, Math.min(most - margin, value)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
