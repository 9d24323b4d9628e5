import type { Finding, Goods, Proposition, Series, SeriesPoint, Transfer } from "../../src/model/dossier.ts";
import { shippedPack } from "../../src/pack.ts";
import { screenDossier } from "../../src/screen/screen-dossier.ts";

export const pack = shippedPack();

/** A delivery of shells from North Korea to Russia in November 2022, with what differs. */
export function makeTransfer(changes: Partial<Transfer> = {}): Transfer {
  return {
    id: "T1",
    propositionIds: ["P1"],
    supplier: "north-korea",
    recipient: "russia",
    endUser: null,
    goods: [toGoods("artillery-ammunition")],
    quantity: null,
    stage: "delivered",
    route: [],
    mode: null,
    payment: [],
    when: { from: "2022-11-01", to: "2022-11-30" },
    statementIds: ["s000000000001"],
    ...changes,
  };
}

export function toGoods(category: string): Goods {
  return { text: category, category };
}

export function screen(...transfers: readonly Transfer[]): Finding[] {
  return screenDossier({ propositions: [], transfers, series: [], statements: [], pack });
}

export function screenSeries(...series: readonly Series[]): Finding[] {
  return screenDossier({ propositions: [], transfers: [], series, statements: [], pack });
}

/** Findings as `measure verdict`, in order. */
export function toLines(findings: readonly Finding[]): string[] {
  return findings.map(({ measureId, verdict }) => `${measureId ?? "-"} ${verdict}`);
}

export function makeProposition(frame: Partial<Proposition["frame"]>): Proposition {
  return {
    id: "P1",
    text: "…",
    status: "asserted",
    frame: {
      kind: "cooperation",
      supplier: "russia",
      recipient: "north-korea",
      endUser: null,
      goods: [],
      stage: null,
      when: null,
      route: [],
      mode: null,
      payment: [],
      quantity: null,
      ...frame,
    },
    positions: [],
    origins: [],
    assessment: null,
    statementIds: ["s000000000001"],
    relations: [],
  };
}

export function makeSeries(points: readonly Partial<SeriesPoint>[], changes: Partial<Series> = {}): Series {
  return {
    id: "refined-petroleum-from-russia-to-north-korea",
    goods: "refined-petroleum",
    unit: "barrel",
    supplier: "russia",
    recipient: "north-korea",
    points: points.map((point, index) => ({
      from: "2023-01-01",
      to: "2023-01-31",
      value: 0,
      basis: "reported",
      statementId: `s00000000000${index}`,
      source: null,
      ...point,
    })),
    cap: { measureId: "2397-5", value: 500000, period: "calendar-year", unit: "barrel" },
    missing: [],
    ...changes,
  };
}
