import type { DossierReport, DossierStatement, Proposition, Series, SeriesPoint } from "../model/dossier.ts";
import { toPercent } from "../weigh/likelihood-words.ts";
import { findTotals } from "./check-sums.ts";
import { type DossierIndex, findStatements } from "./dossier-index.ts";
import { toDistinct } from "./word-lists.ts";

/** Texts and figures that a number about some things may come from, as plain strings; `about` as in a brief's line. */
export function findSources(index: DossierIndex, ids: readonly string[], about: readonly string[]): string[] {
  const { transfers, evidence, series, measures, findings, reports, statements } = index.dossier;
  const named = new Set(about);
  const moved = transfers.filter(({ id }) => named.has(id));
  const propositions = toDistinct([...about, ...moved.flatMap(({ propositionIds }) => propositionIds)]).flatMap(
    (id) => index.propositions.get(id) ?? [],
  );
  const statementIds = [...ids, ...[...moved, ...propositions].flatMap((each) => each.statementIds)];
  const ruled = findings.filter((each) => named.has(each.about)).flatMap(({ measureId }) => measureId ?? []);
  return [
    ...findStatements(index, statementIds).flatMap((each) => toStatementSources(index, each)),
    ...reports
      .filter(({ ref }) => named.has(ref))
      .flatMap((each) => [
        ...toReportSources(each),
        `${statements.filter(({ reportId }) => reportId === each.id).length}`,
      ]),
    ...propositions.flatMap(toPropositionSources),
    ...moved.map(({ when, quantity, goods, payment }) => JSON.stringify({ when, quantity, goods, payment })),
    ...evidence.filter(({ id }) => named.has(id)).map(({ text }) => text),
    ...measures.filter(({ id }) => named.has(id) || ruled.includes(id)).map((each) => JSON.stringify(each)),
    ...series.filter(({ id }) => named.has(id)).flatMap((each) => toSeriesSources(index, each)),
  ];
}

function toStatementSources(
  index: DossierIndex,
  { chain, cue, content, evidence, saidOn, reportId, ref }: DossierStatement,
): string[] {
  const spans = [...chain, ...(cue === null ? [] : [cue]), ...content, ...evidence];
  const report = index.reports.get(reportId);
  return [
    ref,
    ...spans.map(({ text }) => text),
    JSON.stringify(saidOn),
    ...(report === undefined ? [] : toReportSources(report)),
  ];
}

function toReportSources({ ref, title, outlet, path, publishedOn, credits }: DossierReport): string[] {
  return [ref, title ?? "", outlet ?? "", path ?? "", JSON.stringify(publishedOn), JSON.stringify(credits)];
}

function toPropositionSources({ id, text, frame, positions, assessment }: Proposition): string[] {
  const likelihood =
    assessment === null
      ? []
      : [
          assessment.word,
          ...assessment.because,
          ...[assessment.probability, ...assessment.range].map(toPercent).map(String),
        ];
  const { when, quantity, goods, payment } = frame;
  return [
    id,
    text,
    JSON.stringify({ when, quantity, goods, payment }),
    ...positions.map(({ from, to }) => `${from} ${to}`),
    ...likelihood,
  ];
}

function toSeriesSources(index: DossierIndex, { id, points, cap, missing }: Series): string[] {
  const family = index.dossier.series.filter(
    (each) => each.id === id || (cap !== null && each.cap?.measureId === cap.measureId),
  );
  const measures = new Map(index.dossier.measures.map((measure) => [measure.id, measure]));
  const totals = toDistinct([...findTotals(family, measures), ...points.map(({ value }) => value)]);
  const shares = cap === null ? [] : totals.map((total) => (total * 100) / cap.value);
  return [
    id,
    JSON.stringify({ points, cap, missing }),
    ...totals.map(String),
    ...findOpenMonths(points),
    ...shares.flatMap((share) => [share.toFixed(1), String(Math.round(share))]),
    ...toDistinct(points.map(({ from }) => from.slice(0, 4))).map(
      (year) => `${points.filter((each) => each.from.startsWith(year) && each.basis === "reported").length}`,
    ),
  ];
}

/** Months of the years of some figures for which none of them stands: `2023-02`. */
function findOpenMonths(points: readonly SeriesPoint[]): string[] {
  const years = toDistinct(points.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]));
  const months = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, place) => `${year}-${String(place + 1).padStart(2, "0")}`),
  );
  return months.filter((month) => !points.some(({ from, to }) => from.slice(0, 7) <= month && month <= to.slice(0, 7)));
}
