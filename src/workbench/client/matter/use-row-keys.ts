import { useState } from "react";
import { useKeys } from "../keys.ts";
import { go } from "../route.ts";

/**
 * Makes j and k move along rows and Enter open the one they stand on, on the same screen and as of the same day. Gives
 * the row's place, within the rows there are, and a way to set it.
 */
export function useRowKeys(
  rows: readonly { readonly id: string }[],
  screen: string,
  asOf: string,
): { readonly current: number; readonly setCurrent: (place: number) => void } {
  const [at, setAt] = useState(0);
  const current = Math.max(0, Math.min(at, rows.length - 1));
  useKeys({
    next: () => setAt(Math.min(rows.length - 1, current + 1)),
    previous: () => setAt(Math.max(0, current - 1)),
    open: () => {
      const row = rows[current];
      if (row) go({ screen, id: row.id, search: { asOf } });
    },
  });
  return { current, setCurrent: setAt };
}
