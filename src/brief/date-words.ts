import type { DossierReport, DossierStatement } from "../model/dossier.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * Converts ISO days, months or years to words as exact as the dates are: `22 Dec 2022`, `Dec 2022`, `2022`,
 * `28 Nov to 3 Dec 2022`. A whole month or year given by its first and last day is named as such. Returns `undated` for null.
 */
export function toDateWords(from: string | null, to: string | null = from): string {
  if (from === null && to === null) return "undated";
  if (from === null) return `until ${toDayWords(to ?? "")}`;
  if (to === null) return `from ${toDayWords(from)}`;
  if (from === to) return toDayWords(from);
  const [year, month, day] = splitDate(from);
  const [lastYear, lastMonth, lastDay] = splitDate(to);
  if (year === lastYear && month === lastMonth && day === 1 && lastDay === daysIn(year, month))
    return toDayWords(from.slice(0, 7));
  if (year === lastYear && month === 1 && day === 1 && lastMonth === 12 && lastDay === 31) return String(year);
  if (year === lastYear && day === 1 && lastDay === daysIn(year, lastMonth)) {
    return `${months[month - 1] ?? ""} to ${months[lastMonth - 1] ?? ""} ${year}`;
  }
  if (year === lastYear && day > 0 && lastDay > 0) {
    const start = month === lastMonth ? String(day) : `${day} ${months[month - 1] ?? ""}`;
    return `${start} to ${toDayWords(to)}`;
  }
  return `${toDayWords(from)} to ${toDayWords(to)}`;
}

/** Says when a statement was made, as its report has it: `said 22 Dec 2022`, `said “on Thursday”, day not worked out`, `day of saying not given`. */
export function toSaidWords(statement: DossierStatement): string {
  const { saidOn } = statement;
  if (saidOn === null) return "day of saying not given";
  if (saidOn.from === null && saidOn.to === null) return `said “${saidOn.text}”, day not worked out`;
  return `said ${toDateWords(saidOn.from, saidOn.to)}`;
}

/** Says when a report came out: `published 23 Dec 2022`, `published about Dec 2022 (inferred)`, `publication date not known`. */
export function toPublishedWords(report: DossierReport): string {
  const { from, to, basis } = report.publishedOn;
  if (from === null && to === null) return "publication date not known";
  const note = basis === "file" ? ", by the file’s name" : "";
  return isDateInferred(report)
    ? `published about ${toDateWords(from, to)} (inferred)`
    : `published ${toDateWords(from, to)}${note}`;
}

/** Whether the day a report came out was worked out from its text and stands nowhere in it. */
export function isDateInferred(report: DossierReport): boolean {
  return report.problems.some(({ code }) => code === "date-inferred");
}

/** Converts an ISO day, month or year to the count of days since 1970, first day of a month or year where the rest is missing. */
export function toDayNumber(date: string): number {
  const [year, month, day] = splitDate(date);
  return Math.round(Date.UTC(year, Math.max(0, month - 1), Math.max(1, day)) / 86_400_000);
}

/** Converts an ISO day, month or year to its last day's count since 1970. */
export function toLastDayNumber(date: string): number {
  const [year, month, day] = splitDate(date);
  if (day > 0) return toDayNumber(date);
  return month > 0 ? toDayNumber(date) + daysIn(year, month) - 1 : toDayNumber(`${date}-12-31`);
}

function toDayWords(date: string): string {
  const [year, month, day] = splitDate(date);
  return [day > 0 ? String(day) : "", months[month - 1] ?? "", String(year)].filter((part) => part !== "").join(" ");
}

function splitDate(date: string): [number, number, number] {
  const [year = "0", month = "0", day = "0"] = date.split("-");
  return [Number(year), Number(month), Number(day)];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
