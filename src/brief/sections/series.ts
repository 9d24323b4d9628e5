import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { Series, SeriesPoint } from "../../model/dossier.ts";
import { type CapYear, toCapYears } from "../cap-years.ts";
import { toDateWords } from "../date-words.ts";
import { type DossierIndex, toActorName, toSpeakerName } from "../dossier-index.ts";
import { cutText, toOneLine } from "../visible-text.ts";
import { toNumberWords, toSentence, toWordList } from "../word-lists.ts";
import { toLine, toSection } from "./section.ts";

/** Composes the figures against their caps, year by year; reported, alleged and estimated are never added up. */
export function composeSeries(index: DossierIndex): BriefSection {
  const lines = index.dossier.series.flatMap((series) =>
    toCapYears(series).flatMap((year) => composeYear(index, series, year)),
  );
  // What the reports say comes first; rows of the pack are background.
  const told = lines.filter(({ statementIds }) => statementIds.length > 0);
  const rest = lines.filter(({ statementIds }) => statementIds.length === 0);
  return toSection("series", "Figures against caps", [...told, ...rest], told.length + packLines);
}

const packLines = 5;

/** Names a series: `refined petroleum from Vesnia to Norland`. */
export function toSeriesName(index: DossierIndex, { goods, supplier, recipient }: Series): string {
  const from =
    supplier === null ? "" : supplier === "all" ? " from all suppliers" : ` from ${toActorName(index, supplier)}`;
  const to = recipient === null ? "" : ` to ${toActorName(index, recipient)}`;
  return `${toOneLine(goods).replaceAll("-", " ")}${from}${to}`;
}

/** Says who gives a figure: the speaker of its statement, else where the pack read it. */
export function toPointSource(index: DossierIndex, { statementId, source }: SeriesPoint): string {
  const statement = statementId === null ? undefined : index.statements.get(statementId);
  if (statement !== undefined) return toSpeakerName(index, statement);
  const row = /^pack row (\S+): https?:\/\/(?:www\.)?([^/\s]+)/u.exec(source ?? "");
  return row === null ? cutText(toOneLine(source ?? "source not given"), 70) : `pack row ${row[1]} (${row[2]})`;
}

/** Words an amount: `12,400 barrels`. */
export function toAmount(value: number, unit: string): string {
  return `${toNumberWords(value)} ${value === 1 ? unit : `${unit}s`}`;
}

function composeYear(index: DossierIndex, series: Series, year: CapYear): BriefLine[] {
  const name = toSentence(`${toSeriesName(index, series)}, ${year.year}`).slice(0, -1);
  const capAbout = series.cap === null ? [] : [series.cap.measureId];
  const limit =
    series.cap === null
      ? "no cap is known here"
      : `the cap is ${toAmount(series.cap.value, series.cap.unit ?? series.unit)} ${series.cap.period === "calendar-year" ? "a calendar year" : "in 12 months"}`;
  const lines: BriefLine[] = [];
  if (year.reported.length > 0) {
    const total =
      year.reportedTotal === null
        ? `${year.reported.length} reported figures cover the same days and are not added up`
        : `${toAmount(year.reportedTotal, series.unit)} reported${toPartWords(year)}`;
    const share =
      series.cap === null || year.reportedTotal === null || (series.cap.unit ?? series.unit) !== series.unit
        ? ""
        : `, ${toShare(year.reportedTotal / series.cap.value)}% of it`;
    const missing =
      year.missing.length === 0
        ? ""
        : ` No figure for ${toWordList(
            year.missing.map((month) => toDateWords(month)),
            12,
          )}; a missing month is not zero.`;
    lines.push(
      toLine(`${name}: ${total}; ${limit}${share}.${missing}`, toIds(year.reported), [series.id, ...capAbout]),
    );
  }
  for (const point of [...year.alleged, ...year.estimated]) {
    const text = `${name}: ${toAmount(point.value, series.unit)} for ${toDateWords(point.from, point.to)}, ${point.basis} by ${toPointSource(index, point)}; not added to reported figures`;
    lines.push(
      toLine(`${text}${year.reported.length === 0 ? `; ${limit}` : ""}.`, toIds([point]), [series.id, ...capAbout]),
    );
  }
  return lines;
}

/** The figures a total was made from, where they are few: a reader wants to see them again. */
function toPartWords({ reported }: CapYear): string {
  if (reported.length < 2 || reported.length > 4) return "";
  return ` (${toWordList(
    reported.map(({ value, from, to }) => `${toNumberWords(value)} in ${toDateWords(from, to)}`),
    4,
  )})`;
}

/** Small shares keep a decimal: 0.6 and not 1 per cent. */
function toShare(share: number): string {
  const percent = share * 100;
  return percent < 10 ? percent.toFixed(1) : String(Math.round(percent));
}

function toIds(points: readonly SeriesPoint[]): string[] {
  return points.flatMap(({ statementId }) => (statementId === null ? [] : [statementId]));
}
