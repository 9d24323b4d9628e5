import type { ReportRow } from "../../api/shapes.ts";
import { useData } from "../data.ts";

/** The reports before and after one, by their short names, and the next that has something left to review. */
export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
  readonly nextOpen: string | null;
  readonly place: number;
  readonly count: number;
}

/** Finds the neighbours of a report in the order in which reports were added. */
export function useNeighbours(ref: string): Neighbours {
  const { value } = useData<ReportRow[]>("/api/reports");
  const rows = value ?? [];
  const at = rows.findIndex((row) => row.ref === ref);
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return {
    previous: rows[at - 1]?.ref ?? null,
    next: rows[at + 1]?.ref ?? null,
    nextOpen: round.find((row) => row.reviewed + row.unsure < row.statements)?.ref ?? null,
    place: at + 1,
    count: rows.length,
  };
}
