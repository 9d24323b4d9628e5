import type { Finding, Measure, Series, SeriesPoint } from "../model/dossier.ts";
import { addUp } from "./add-up.ts";
import { findCapYear, toCap } from "./cap-years.ts";
import { toMonthRuns, toMonths } from "./months.ts";
import type { Cap, Pack } from "./pack-shape.ts";
import { toThousands } from "./screen-flow.ts";
import { joinWords, toMeasureWords, toUnverifiedWords } from "./words.ts";

interface Figure {
  readonly series: Series;
  readonly point: SeriesPoint;
}

/** All suppliers together, as a series' supplier. */
export const allSuppliers = "all";

/**
 * Holds the figures of reports against the caps of a pack: a Finding per cap and cap year that has figures, and one per alleged or
 * estimated figure that alone would be over the cap. Reported figures are added up over suppliers; others never. Background is left out.
 */
export function screenCaps(series: readonly Series[], pack: Pack, toName: (actorId: string) => string): Finding[] {
  return pack.measures.flatMap((measure) => {
    const cap = toCap(measure);
    if (cap === null || measure.status === "never-ran") {
      return [];
    }
    const figures = series
      .filter((each) => each.cap?.measureId === measure.id && isUnit(each.unit, cap))
      .flatMap((each) =>
        each.points.filter(({ statementId }) => statementId !== null).map((point) => ({ series: each, point })),
      );
    const years = new Map<string, Figure[]>();
    const crossing = figures.filter(({ point }) => findCapYear(point, cap) === null);
    for (const figure of figures) {
      const year = findCapYear(figure.point, cap);
      if (year !== null) {
        const key = `${year.from} ${year.to}`;
        years.set(key, [...(years.get(key) ?? []), figure]);
      }
    }
    return [...years]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([key, inYear]) => {
        const [from = "", to = ""] = key.split(" ");
        return screenCapYear({ from, to }, inYear, crossing, measure, cap, toName);
      });
  });
}

function isUnit(unit: string, cap: Cap): boolean {
  return /^(?:barrel|bbl)/.test(unit) === (cap.unit === "bbl");
}

function screenCapYear(
  year: { readonly from: string; readonly to: string },
  figures: readonly Figure[],
  crossing: readonly Figure[],
  measure: Measure,
  cap: Cap,
  toName: (actorId: string) => string,
): Finding[] {
  const reported = figures.filter(({ point }) => point.basis === "reported");
  const others = figures.filter(({ point }) => point.basis !== "reported");
  const rule = toMeasureWords(measure);
  const period =
    year.from.endsWith("-01-01") && year.to.endsWith("-12-31") ? year.from.slice(0, 4) : `${year.from} to ${year.to}`;
  const limit = `the cap of ${toThousands(cap.amount)} barrels for ${period} (${rule})`;
  const findings: Finding[] = [];
  const make = (verdict: Finding["verdict"], because: string, from: readonly Figure[]): void => {
    findings.push({
      measureId: measure.id,
      about: from[0]!.series.id,
      verdict,
      because: because + toUnverifiedWords(measure),
      statementIds: [...new Set(from.flatMap(({ point }) => (point.statementId === null ? [] : [point.statementId])))],
      unverified: measure.unverifiedFields,
    });
  };
  const shown = toReportedWords(reported, year, toName);
  if (reported.length > 0) {
    const aside = `${toOthersWords(others)}${toCrossingWords(crossing, year)}`;
    const known = `${shown.total} barrels, ${toShare(shown.high, cap.amount)} of ${limit}`;
    if (shown.low > cap.amount) {
      make(
        "cap-exceeded",
        `If the reported figures are right, they are over the cap: ${known}.${shown.note}${aside}`,
        reported,
      );
    } else if (shown.high <= cap.amount && shown.missing.length === 0 && shown.isAll) {
      make(
        "cap-not-reached",
        `The cap is not reached by the reported figures in this dossier: ${known}.${shown.note}${toConditions(measure)}${aside}`,
        reported,
      );
    } else {
      const gaps =
        shown.missing.length > 0
          ? ` No report gives a figure for ${joinWords(toMonthRuns(shown.missing))}; a missing month is not zero.`
          : "";
      const suppliers = shown.isAll
        ? ""
        : ` The cap is over all suppliers, and these figures are ${shown.suppliers} only.`;
      make(
        "cannot-tell",
        `Cannot tell for the whole of ${period}: the cap is not reached by the reported figures in this dossier (${known}).${gaps}${suppliers}${shown.note}${toConditions(measure)}${aside}`,
        reported,
      );
    }
  }
  for (const other of others) {
    if (other.point.value > cap.amount) {
      const stays = reported.length > 0 ? ` The reported figures stay at ${shown.total} barrels.` : "";
      make(
        "cap-exceeded",
        `If that ${other.point.basis} figure is right, it is over the cap: ${toThousands(other.point.value)} barrels against ${limit}.${stays}`,
        [other],
      );
    }
  }
  if (findings.length === 0) {
    make(
      "cannot-tell",
      `Cannot tell: the reports give no reported figure for ${period} to hold against ${limit}.${toOthersWords(others)}`,
      others,
    );
  }
  return findings;
}

function toReportedWords(
  reported: readonly Figure[],
  year: { readonly from: string; readonly to: string },
  toName: (actorId: string) => string,
) {
  const bySupplier = new Map<string, SeriesPoint[]>();
  for (const { series, point } of reported) {
    const supplier = series.supplier ?? "";
    bySupplier.set(supplier, [...(bySupplier.get(supplier) ?? []), point]);
  }
  const whole = bySupplier.get(allSuppliers);
  const totals = (whole === undefined ? [...bySupplier.values()] : [whole]).map(addUp);
  const low = totals.reduce((sum, each) => sum + each.low, 0);
  const high = totals.reduce((sum, each) => sum + each.high, 0);
  const covered = totals.map(({ points }) => new Set(points.flatMap(({ from, to }) => toMonths(from, to))));
  const missing = toMonths(year.from, year.to).filter((month) => covered.some((months) => !months.has(month)));
  const names = [...bySupplier.keys()].map((supplier) =>
    supplier === "" ? "of an unnamed supplier" : `${toName(supplier)}’s`,
  );
  const doubled = totals.some(({ isDisputed }) => isDisputed)
    ? " Two figures stand for the same days; none is picked."
    : "";
  return {
    low,
    high,
    total: low === high ? toThousands(low) : `${toThousands(low)} to ${toThousands(high)}`,
    missing,
    isAll: whole !== undefined,
    suppliers: joinWords(names),
    note: doubled,
  };
}

function toShare(value: number, amount: number): string {
  return `${((value * 100) / amount).toFixed(1)}%`;
}

function toOthersWords(others: readonly Figure[]): string {
  const figures = others.map(({ point }) => `${toThousands(point.value)} (${point.basis}, ${point.from.slice(0, 7)})`);
  return figures.length > 0 ? ` Beside it, never added: ${joinWords(figures)}.` : "";
}

function toCrossingWords(crossing: readonly Figure[], year: { readonly from: string; readonly to: string }): string {
  const near = crossing.filter(({ point }) => point.from <= year.to && year.from <= point.to);
  const figures = near.map(({ point }) => `${toThousands(point.value)} (${point.from} to ${point.to})`);
  return figures.length > 0 ? ` Left out, since the days lie in two cap years: ${joinWords(figures)}.` : "";
}

function toConditions({ conditions }: Measure): string {
  const texts = (conditions as unknown as readonly { readonly text: string }[]).map(({ text }) =>
    text.replace(/\.$/, ""),
  );
  return texts.length > 0 ? ` Being under the cap is not enough; open are: ${texts.join("; ")}.` : "";
}
