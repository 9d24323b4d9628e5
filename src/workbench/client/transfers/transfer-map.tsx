import { type ReactNode, useMemo } from "react";
import { cutText, toVisibleText } from "../../../brief/visible-text.ts";
import { toCount } from "../../../brief/word-lists.ts";
import { coastline } from "../map/natural-earth/coastline.ts";
import { fitMap, toCoastPaths } from "../map/project.ts";
import { toHash } from "../route.ts";
import { layWays, placeApart, type Spot, type Way } from "./lay-ways.ts";
import type { TransferMap } from "./shape-transfers.ts";

const width = 900;
const height = 400;

/** Draws transfers over coastlines, without any border. Dashed: only talked of. An arrow leads to its transfers in the list. */
export function TransferMapView({
  map,
  search,
}: {
  readonly map: TransferMap;
  readonly search: Readonly<Record<string, string>>;
}): ReactNode {
  const drawing = useMemo(() => {
    const fit = fitMap(
      map.points.map(({ place }) => place),
      width,
      height,
    );
    const spots = placeApart(
      map.points.map((point): Spot => ({ point, x: fit.toX(point.place[0]), y: fit.toY(point.place[1]) })),
    );
    return { coast: toCoastPaths(coastline, fit), spots, ways: layWays(map.arrows, spots, { width, height }) };
  }, [map]);
  return (
    <figure className="map">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, an image could not hold them */}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-labelledby="map-title map-desc">
        <title id="map-title">Transfers as claimed, over coastlines</title>
        <desc id="map-desc">Arrows from supplier to recipient. The list below holds the same and who says so.</desc>
        <defs>
          <marker
            id="tip"
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path className="tip" d="M0 0 10 5 0 10Z" />
          </marker>
        </defs>
        <path className="land" d={drawing.coast.land} />
        <path className="coast" d={drawing.coast.edge} />
        {drawing.ways.map((way) => (
          <Arrow key={`${way.arrow.from} ${way.arrow.to} ${way.arrow.isTalk}`} way={way} search={search} />
        ))}
        {drawing.spots.map((spot) => (
          <g key={spot.point.id}>
            <circle className="spot" cx={spot.x} cy={spot.y} r="4.5" />
            <text
              className="halo"
              x={toLabelX(spot.x)}
              y={toLabelY(spot, drawing.ways)}
              fontSize="13"
              fontWeight="600"
              textAnchor={toAnchor(spot.x)}
            >
              {toVisibleText(cutText(spot.point.name, 34))}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="small quiet">
        <span className="key-line">━━▸</span> said to be shipped, delivered, used or captured ·{" "}
        <span className="key-line">╍╍▸</span> only considered, negotiated or agreed. A dot stands in the middle of a
        state’s largest land: no port, no route. Coastlines only (Natural Earth), since borders are contested.
      </figcaption>
    </figure>
  );
}

function toAnchor(x: number): "start" | "middle" | "end" {
  return x < 110 ? "start" : x > width - 110 ? "end" : "middle";
}

function toLabelX(x: number): number {
  return x < 110 ? Math.max(4, x - 6) : x > width - 110 ? Math.min(width - 4, x + 6) : x;
}

/** Above or below its dot: where fewer arrows come in, since a name on it would hide a tip. */
function toLabelY(spot: Spot, ways: readonly Way[]): number {
  const own = ways.filter(({ from, to }) => from === spot || to === spot);
  const below = own.filter(({ label }) => label.y > spot.y).length;
  return below * 2 > own.length && spot.y > 30 ? spot.y - 11 : spot.y + 19;
}

function Arrow({ way, search }: { readonly way: Way; readonly search: Readonly<Record<string, string>> }): ReactNode {
  const { arrow, from, to, path, label, middle } = way;
  const { isTalk, transferIds } = arrow;
  const pair = `${arrow.from}|${arrow.to}`;
  const kind = isTalk ? "talk" : "alleged";
  const isOpen = search["pair"] === pair && search["kind"] === kind;
  const words = transferIds.length > 2 ? `${transferIds[0]} +${transferIds.length - 1}` : transferIds.join(" ");
  const name = `${words}: ${from.point.name} to ${to.point.name}: ${toCount(transferIds.length, "transfer")} ${isTalk ? "only talked of" : "alleged"}${isOpen ? ", shown in the list" : ""}`;
  return (
    <a
      className={isOpen ? "arrow open" : "arrow"}
      href={toHash({ screen: "transfers", search: { ...search, pair: isOpen ? "" : pair, kind: isOpen ? "" : kind } })}
      aria-label={toVisibleText(name)}
    >
      <title>{toVisibleText(name)}</title>
      <path className="reach" d={path} />
      <path className={isTalk ? "way talk" : "way"} d={path} markerEnd="url(#tip)" />
      {Math.abs(label.y - middle.y) > 24 && (
        <line className="lead-line" x1={middle.x} y1={middle.y} x2={label.x} y2={label.y} />
      )}
      <rect className="label" x={label.x - 30} y={label.y - 12} width="60" height="24" rx="12" />
      <text x={label.x} y={label.y + 4.5} fontSize="12.5" textAnchor="middle">
        {words}
      </text>
    </a>
  );
}
