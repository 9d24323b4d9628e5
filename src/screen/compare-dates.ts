import type { Measure } from "../model/dossier.ts";

/** Possible days of an act; null ends are open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether a measure runs on all, none or some of the days on which the act may fall. */
export type Running = "all" | "none" | "some";

/** Compares possible days with a measure's first and last day. A measure that never ran runs on none. */
export function compareDays({ from, to }: Days, { inForceFrom, inForceTo, status }: Measure): Running {
  if (status === "never-ran" || inForceFrom === null) {
    return "none";
  }
  const first = from ?? "0001-01-01";
  const last = to ?? "9999-12-31";
  const end = inForceTo ?? "9999-12-31";
  if (last < inForceFrom || first > end) {
    return "none";
  }
  return first >= inForceFrom && last <= end ? "all" : "some";
}
