import type { DossierStatement } from "../model/dossier.ts";
import { toDayNumber, toLastDayNumber } from "./date-words.ts";
import { type DossierIndex, toSpeakerName } from "./dossier-index.ts";

/** One statement on the time axis: days since 1970, and whether the day is the report's because no day of saying is known. */
export interface TimelineMark {
  readonly statement: DossierStatement;
  readonly from: number;
  readonly to: number;
  readonly byPublication: boolean;
  readonly lane: number;
}

export interface TimelineRow {
  readonly name: string;
  readonly marks: readonly TimelineMark[];
  readonly lanes: number;
  /** Marks that had no room: they stand in the table only. */
  readonly more: number;
}

export interface Timeline {
  readonly first: number;
  readonly last: number;
  readonly rows: readonly TimelineRow[];
  readonly undated: number;
  readonly moreSpeakers: number;
}

/**
 * Lays statements out in rows by speaker, the earliest speaker first, marks that would touch in lanes below each other.
 * `width` is the drawing's width in pixels, `room` what one mark takes of it. Statements without any day are counted.
 */
export function layTimeline(index: DossierIndex, width: number, room: number, rowLimit: number): Timeline {
  const dated = index.dossier.statements.flatMap((statement) => toDays(index, statement) ?? []);
  const first = toMonthStart(dated.reduce((day, { from }) => Math.min(day, from), Number.POSITIVE_INFINITY));
  const last = dated.reduce((day, { to }) => Math.max(day, to), Number.NEGATIVE_INFINITY);
  const scale = width / Math.max(1, last - first);
  const bySpeaker = new Map<string, typeof dated>();
  for (const mark of dated) {
    const name = toSpeakerName(index, mark.statement);
    bySpeaker.set(name, [...(bySpeaker.get(name) ?? []), mark]);
  }
  const rows = [...bySpeaker]
    .map(([name, marks]) => ({ name, ...toLanes(marks, scale, room) }))
    .sort((one, other) => earliest(one.marks) - earliest(other.marks));
  const busiest = new Set([...rows].sort((one, other) => other.marks.length - one.marks.length).slice(0, rowLimit));
  return {
    first,
    last,
    rows: rows.filter((row) => busiest.has(row)),
    undated: index.dossier.statements.length - dated.length,
    moreSpeakers: Math.max(0, rows.length - rowLimit),
  };
}

/** Lists the firsts of months that fit an axis: at most `limit`, by steps of 1, 2, 3, 6, 12, 24 … months. */
export function findTicks(
  first: number,
  last: number,
  limit: number,
): { readonly day: number; readonly label: string }[] {
  const months: { day: number; year: number; month: number }[] = [];
  for (let year = 1970 + Math.floor(first / 366); year <= 1971 + Math.floor(last / 365); year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const day = toDayNumber(`${year}-${String(month).padStart(2, "0")}`);
      if (day >= first && day <= last) months.push({ day, year, month });
    }
  }
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 600].find((each) => months.length / each <= limit) ?? 1200;
  return months
    .filter(({ year, month }) => (year * 12 + month - 1) % step === 0)
    .map(({ day, year, month }) => ({ day, label: `${monthNames[month - 1] ?? ""} ${year}` }));
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function toDays(index: DossierIndex, statement: DossierStatement): TimelineMark | null {
  const said = statement.saidOn;
  const published = index.reports.get(statement.reportId)?.publishedOn;
  const from = said?.from ?? said?.to ?? published?.from ?? published?.to ?? null;
  const to = said?.to ?? said?.from ?? published?.to ?? published?.from ?? null;
  if (from === null || to === null) return null;
  const byPublication = (said?.from ?? said?.to ?? null) === null;
  return { statement, from: toDayNumber(from), to: toLastDayNumber(to), byPublication, lane: 0 };
}

/** More lanes than these make a row taller than a screen. */
const laneLimit = 5;

/** An axis that begins with a month can name it. */
function toMonthStart(day: number): number {
  if (!Number.isFinite(day)) return day;
  const starts = findTicks(day - 31, day, 100);
  return starts.at(-1)?.day ?? day;
}

/** Puts marks that would touch into lanes below each other; those beyond the last lane are only counted. */
export function toLanes<Mark extends Omit<TimelineMark, "statement" | "byPublication">>(
  marks: readonly Mark[],
  scale: number,
  room: number,
): { marks: Mark[]; lanes: number; more: number } {
  const ends: number[] = [];
  const placed = [...marks]
    .sort((one, other) => one.from - other.from || one.to - other.to)
    .map((mark) => {
      const middle = (mark.from + mark.to) / 2;
      const start = Math.min(mark.from * scale, middle * scale - room / 2);
      const free = ends.findIndex((end) => end <= start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = Math.max(mark.to * scale, middle * scale + room / 2);
      return { ...mark, lane };
    });
  const drawn = placed.filter(({ lane }) => lane < laneLimit);
  return { marks: drawn, lanes: Math.max(1, Math.min(laneLimit, ends.length)), more: placed.length - drawn.length };
}

function earliest(marks: readonly TimelineMark[]): number {
  return Math.min(...marks.map(({ from }) => from));
}
