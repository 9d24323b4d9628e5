import type { Assessment, Dossier, Finding, Measure, Series, SeriesPoint } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import { addUp } from "../screen/add-up.ts";
import { findCapYear, toCap } from "../screen/cap-years.ts";
import { readFigures } from "../screen/read-figures.ts";
import { assessDossier } from "../weigh/assess-dossier.ts";
import { type DossierIndex, indexDossier, toExactWords } from "./dossier-index.ts";
import { toDistinct, toNumberWords } from "./word-lists.ts";

/**
 * Does the sums of a dossier again: each assessment from its origins with the default grades, each figure of a series from
 * the words it was read in, each total that a finding names from the figures. Returns what differs, its place named first;
 * empty where all agree.
 */
export function checkSums(dossier: Dossier): Problem[] {
  const index = indexDossier(dossier);
  return [
    ...checkAssessments(dossier),
    ...dossier.series.flatMap((series) => series.points.flatMap((point) => checkPoint(index, series, point))),
    ...dossier.findings.flatMap((finding) => checkTotal(dossier, finding)),
  ];
}

function checkAssessments(dossier: Dossier): Problem[] {
  const again = assessDossier(dossier).propositions;
  return dossier.propositions.flatMap(({ id, assessment }, place) => {
    const expected = again[place]?.assessment ?? null;
    if (assessment === null && expected === null) return [];
    if (assessment === null || expected === null) {
      return [toProblem(id, expected === null ? "has a likelihood, but no line to sum up" : "lacks its likelihood")];
    }
    return findDifferences(assessment, expected).map((message) => toProblem(id, message));
  });
}

function findDifferences(found: Assessment, expected: Assessment): string[] {
  const pairs = [
    ["likelihood", toFixed(found.probability), toFixed(expected.probability)],
    ["range", found.range.map(toFixed).join(" to "), expected.range.map(toFixed).join(" to ")],
    ["word", found.word, expected.word],
    ["confidence", found.confidence, expected.confidence],
  ] as const;
  const differing = pairs.filter(([, one, other]) => one !== other);
  if (differing.length > 0)
    return differing.map(([name, one, other]) => `${name}: expected ${other} by the sum, got ${one}`);
  const lost = expected.because.filter((each) => !found.because.includes(each));
  const added = found.because.filter((each) => !expected.because.includes(each));
  return [
    ...lost.map((each) => `lacks the reason \`${each}\``),
    ...added.map((each) => `gives a reason that the sum does not: \`${each}\``),
  ];
}

function toFixed(value: number): string {
  return value.toFixed(4);
}

/** A figure stands in the words of its statement, as digits or in words; a row of the pack names where it was read. */
function checkPoint(index: DossierIndex, series: Series, point: SeriesPoint): Problem[] {
  const place = `series ${series.id}, ${toNumberWords(point.value)} for ${point.from} to ${point.to}`;
  if (point.statementId === null)
    return (point.source ?? "").trim() === "" ? [toProblem(place, "names neither statement nor source")] : [];
  const statement = index.statements.get(point.statementId);
  if (statement === undefined) return [toProblem(place, `cites ${point.statementId}, which the dossier lacks`)];
  const words = toExactWords(statement);
  const isRead =
    findNumbers(words).includes(point.value) || readFigures(words, null).some(({ value }) => value === point.value);
  return isRead ? [] : [toProblem(place, `the words of ${statement.ref} do not give this figure`)];
}

/** The numbers before "barrels" in what a finding says must be figures of its series, their sums, or the cap. */
function checkTotal({ series, measures }: Dossier, { about, because, measureId }: Finding): Problem[] {
  if (!series.some(({ id }) => id === about)) return [];
  const own = series.filter((each) => each.id === about || (each.cap !== null && each.cap.measureId === measureId));
  const points = own.flatMap((each) => each.points);
  const caps = [...own.flatMap(({ cap }) => cap?.value ?? []), ...findNumbers(JSON.stringify(measures))];
  const known = new Set([
    ...points.map(({ value }) => value),
    ...caps,
    ...findTotals(own, new Map(measures.map((each) => [each.id, each]))),
  ]);
  return findNumbers([...because.matchAll(/[\d,.]+(?: to [\d,.]+)? barrels/gu)].join(" "))
    .filter((value) => !known.has(value))
    .map((value) =>
      toProblem(`finding about ${about}`, `${toNumberWords(value)} barrels is no figure of its series, nor their sum`),
    );
}

/**
 * Sums of reported figures that a brief or a finding may name: a series alone and all suppliers together, by calendar year
 * and by the year of the cap.
 */
export function findTotals(all: readonly Series[], measures: ReadonlyMap<string, Measure>): number[] {
  const measure = measures.get(all.find(({ cap }) => cap !== null)?.cap?.measureId ?? "");
  const cap = measure === undefined ? null : toCap(measure);
  const toPeriods = (point: SeriesPoint): string[] => {
    const year = cap === null ? null : findCapYear(point, cap);
    return [point.from.slice(0, 4), ...(year === null ? [] : [`${year.from} ${year.to}`])];
  };
  const periods = toDistinct(all.flatMap(({ points }) => points.flatMap(toPeriods)));
  return periods.flatMap((period) => {
    const own = all.map(({ points }) =>
      points.filter((point) => point.basis === "reported" && toPeriods(point).includes(period)),
    );
    const told = own.map((points) => addUp(points.filter(({ statementId }) => statementId !== null)));
    const sums = [...own.map(addUp), ...told].flatMap(({ low, high }) => [low, high]);
    const sum = (end: "low" | "high"): number => told.reduce((total, each) => total + each[end], 0);
    return [...sums, sum("low"), sum("high")];
  });
}

/** The numbers a text writes in digits, commas between thousands left out. */
export function findNumbers(text: string): number[] {
  return [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/gu)].map(([digits]) => Number(digits.replaceAll(",", "")));
}

function toProblem(place: string, message: string): Problem {
  return { code: "sum-differs", message: `${place}: ${message}` };
}
