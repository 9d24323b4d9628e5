/** Lists the months (`2023-02`) that days lie in, first to last. */
export function toMonths(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split("-").map(Number);
  const last = to.slice(0, 7);
  for (let at = toMonth(year, month); at <= last; at = toMonth(year, month)) {
    months.push(at);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

/** Lists the months between the first and the last day of some periods that none of them covers. Empty where there are no periods. */
export function findMissingMonths(periods: readonly { readonly from: string; readonly to: string }[]): string[] {
  if (periods.length === 0) {
    return [];
  }
  const covered = new Set(periods.flatMap(({ from, to }) => toMonths(from, to)));
  const first = periods.map(({ from }) => from).toSorted()[0]!;
  const last = periods
    .map(({ to }) => to)
    .toSorted()
    .at(-1)!;
  return toMonths(first, last).filter((month) => !covered.has(month));
}

function toMonth(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

/** Writes months with neighbours joined: `2023-02 to 2023-05`, `2023-08`. */
export function toMonthRuns(months: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const month of months) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && toMonths(`${last}-01`, `${month}-01`).length === 2) {
      runs.at(-1)!.push(month);
    } else {
      runs.push([month]);
    }
  }
  return runs.flatMap((run) => (run.length > 2 ? `${run[0]} to ${run.at(-1)}` : run));
}
