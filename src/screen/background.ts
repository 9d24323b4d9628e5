import type { Series, SeriesPoint } from "../model/dossier.ts";
import { findCapYear, toCap } from "./cap-years.ts";
import { findMissingMonths } from "./months.ts";
import type { Pack, SeriesRow } from "./pack-shape.ts";

/**
 * Turns the pack's rows into series of their own, one per kind and supplier, where they share goods, recipient and a cap year with a
 * series of the reports. Points say where they were read and how sure that is; none is ever added to what reports say.
 */
export function toBackground(series: readonly Series[], pack: Pack): Series[] {
  const groups = new Map<string, SeriesRow[]>();
  for (const row of pack.series) {
    if (row.barrels !== null && series.some((each) => isNear(row, each, pack))) {
      const key = `background-${row.kind}-${row.product}-from-${row.supplier}-to-${row.recipient}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
  }
  return [...groups].map(([id, rows]) => {
    const points = rows.map(toPoint);
    const like = series.find(({ goods }) => goods === rows[0]!.product)!;
    const { product, supplier, recipient } = rows[0]!;
    return {
      id,
      goods: product,
      unit: "barrel",
      supplier,
      recipient,
      points,
      cap: like.cap,
      missing: findMissingMonths(points),
    };
  });
}

function isNear(row: SeriesRow, { goods, recipient, points, cap }: Series, pack: Pack): boolean {
  const measure = pack.measures.find(({ id }) => id === cap?.measureId);
  const limit = measure === undefined ? null : toCap(measure);
  if (goods !== row.product || recipient !== row.recipient || limit === null) {
    return false;
  }
  return points.some((point) => {
    const year = findCapYear(point, limit) ?? point;
    return row.from <= year.to && year.from <= row.to;
  });
}

function toPoint({
  id,
  kind,
  by,
  from,
  to,
  barrels,
  bound,
  assumption,
  source,
  confidence,
  note,
}: SeriesRow): SeriesPoint {
  const basis = kind === "alleged" ? "alleged" : kind === "reported" ? "reported" : "estimated";
  const said = [
    kind === "derived" ? `derived (${by})` : `${kind} by ${by}`,
    ...(bound === "exact" ? [] : [bound]),
    ...(assumption === "" ? [] : [`assumes ${assumption}`]),
    `confidence: ${confidence}`,
    ...(note === "" ? [] : [note]),
  ];
  return {
    from,
    to,
    value: barrels!,
    basis,
    statementId: null,
    source: `pack row ${id}: ${source} (${said.join("; ")})`,
  };
}
