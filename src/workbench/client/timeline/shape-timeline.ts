import { toDayNumber, toLastDayNumber } from "../../../brief/date-words.ts";
import { type DossierIndex, toReportName, toSpeakerName } from "../../../brief/dossier-index.ts";
import { toLanes } from "../../../brief/timeline-layout.ts";
import { cutText, toOneLine } from "../../../brief/visible-text.ts";
import type { DateRange } from "../../../model/date-range.ts";
import type { DossierStatement } from "../../../model/dossier.ts";

/** Four dates that are never mixed: when it was said, when it is said to have happened, when the report came out, when it was added here. */
export const dateKinds = ["said", "event", "published", "added"] as const;
export type DateKind = (typeof dateKinds)[number];
/** What a row of the drawing stands for. */
export const rowKinds = ["speaker", "claim", "outlet"] as const;
export type RowKind = (typeof rowKinds)[number];

export interface DatedStatement {
  readonly statement: DossierStatement;
  readonly speaker: string;
  readonly outlet: string;
  readonly dates: Readonly<Record<DateKind, DateRange | null>>;
}

export interface Mark {
  readonly dated: DatedStatement;
  /** Days since 1970. */
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

export interface Row {
  readonly key: string;
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly lanes: number;
  /** Marks that had no room. */
  readonly more: number;
}

export interface Laid {
  /** First and last day drawn, as days since 1970. */
  readonly first: number;
  readonly last: number;
  /** By the day of the first mark. */
  readonly rows: readonly Row[];
  /** Statements drawn or counted in a row. */
  readonly shown: readonly DatedStatement[];
  /** Without a date of this kind. */
  readonly undated: number;
  /** Dated, but not between the days asked for. */
  readonly outside: number;
}

/** Gives each statement its four dates; `addedAt` by id of the report. The event is that of its first claim that has a day. */
export function toDated(index: DossierIndex, addedAt: ReadonlyMap<string, string>): DatedStatement[] {
  return index.dossier.statements.map((statement) => {
    const report = index.reports.get(statement.reportId);
    const event = statement.propositionIds
      .map((id) => index.propositions.get(id)?.frame.when ?? null)
      .find((when) => when !== null);
    const added = addedAt.get(statement.reportId)?.slice(0, 10);
    return {
      statement,
      speaker: toSpeakerName(index, statement),
      outlet: report ? toReportName(report) : "",
      dates: {
        said: toRange(statement.saidOn),
        event: event ?? null,
        published: toRange(report?.publishedOn ?? null),
        added: added === undefined ? null : { from: added, to: added },
      },
    };
  });
}

/** Lays statements out in rows by one kind of date, between two days (empty: as far as it goes). */
export function layRows(
  index: DossierIndex,
  all: readonly DatedStatement[],
  asked: {
    readonly dates: DateKind;
    readonly rows: RowKind;
    readonly from: string;
    readonly to: string;
    readonly width: number;
    readonly room: number;
  },
): Laid {
  const dated = all.flatMap((each) => {
    const range = each.dates[asked.dates];
    return range === null
      ? []
      : [{ dated: each, from: toDayNumber(range.from), to: toLastDayNumber(range.to), lane: 0 }];
  });
  const low = asked.from === "" ? Math.min(...dated.map(({ from }) => from)) : toDayNumber(asked.from);
  const high = asked.to === "" ? Math.max(...dated.map(({ to }) => to)) : toLastDayNumber(asked.to);
  const inside = dated.filter(({ from, to }) => to >= low && from <= high);
  const first = Number.isFinite(low) ? low : 0;
  const last = Math.max(first + 1, Number.isFinite(high) ? high : 1);
  const groups = new Map<string, { name: string; marks: typeof inside }>();
  for (const mark of inside) {
    for (const { key, name } of toRows(index, mark.dated, asked.rows)) {
      const group = groups.get(key) ?? { name, marks: [] };
      groups.set(key, group);
      group.marks.push({ ...mark, from: Math.max(first, mark.from), to: Math.min(last, mark.to) });
    }
  }
  const scale = asked.width / Math.max(1, last - first);
  const rows = [...groups].map(([key, { name, marks }]) => ({ key, name, ...toLanes(marks, scale, asked.room) }));
  const start = ({ marks }: Row): number => Math.min(...marks.map(({ from }) => from));
  return {
    first,
    last,
    rows: rows.toSorted((one, other) => start(one) - start(other)),
    shown: inside.map((mark) => mark.dated),
    undated: all.length - dated.length,
    outside: dated.length - inside.length,
  };
}

/** Zooms or moves the stretch of days: `in` and `out` keep its middle, `earlier` and `later` move it by half. Gives ISO days. */
export function moveStretch(
  { first, last }: Pick<Laid, "first" | "last">,
  move: "in" | "out" | "earlier" | "later",
): DateRange {
  const length = last - first;
  const [low, high] =
    move === "in"
      ? [first + length / 4, last - length / 4]
      : move === "out"
        ? [first - length / 2, last + length / 2]
        : move === "earlier"
          ? [first - length / 2, last - length / 2]
          : [first + length / 2, last + length / 2];
  return { from: toIsoDay(Math.floor(low)), to: toIsoDay(Math.max(Math.floor(low) + 1, Math.ceil(high))) };
}

/** A day since 1970 as ISO 8601. */
export function toIsoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function toRows(
  index: DossierIndex,
  { statement, speaker, outlet }: DatedStatement,
  rows: RowKind,
): { key: string; name: string }[] {
  if (rows === "speaker") return [{ key: speaker, name: speaker }];
  if (rows === "outlet") return [{ key: outlet, name: outlet }];
  if (statement.propositionIds.length === 0) return [{ key: "", name: "no claim" }];
  return statement.propositionIds.map((id) => ({
    key: id,
    name: cutText(`${id} ${toOneLine(index.propositions.get(id)?.text ?? "")}`, 60),
  }));
}

function toRange(date: { readonly from: string | null; readonly to: string | null } | null): DateRange | null {
  const from = date?.from ?? date?.to ?? null;
  const to = date?.to ?? date?.from ?? null;
  return from === null || to === null ? null : { from, to };
}
