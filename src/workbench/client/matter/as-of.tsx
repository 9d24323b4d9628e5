import { type ReactNode, useEffect, useMemo } from "react";
import { toDateWords } from "../../../brief/date-words.ts";
import { useHeld } from "../held.ts";
import { toHint } from "../key-table.ts";
import { useKeys } from "../keys.ts";
import { go, readPlace, usePlace } from "../route.ts";
import { useDossier } from "../use-dossier.ts";
import { findDays, stepDay } from "./as-of-days.ts";
import { chosenDay } from "./carry-as-of.ts";
import { Hint } from "./hint.tsx";

/** The day whose knowledge is shown; empty for all there is. It stands in the address of every screen. */
export function useAsOf(): string {
  return usePlace().search["asOf"] ?? "";
}

/** Whoever steps through days is asked for none of those passed over. */
const calmMs = 350;

/** Chooses the day whose knowledge is shown: by a field, or day by day with keys and buttons. */
export function AsOf(): ReactNode {
  const shown = useAsOf();
  const chosen = useHeld(chosenDay);
  const asOf = chosen ?? shown;
  const { index } = useDossier();
  const days = useMemo(() => (index === null ? [] : findDays(index.dossier)), [index]);
  const set = (day: string): void => chosenDay.set(day);
  useEffect(() => {
    if (chosen === null) return;
    const timer = setTimeout(() => {
      const { screen, id, search } = readPlace();
      chosenDay.set(null);
      go({ screen, id, search: { ...search, asOf: chosen } }, true);
    }, calmMs);
    return () => clearTimeout(timer);
  }, [chosen]);
  // Another screen has taken the day along in its address.
  useEffect(() => () => chosenDay.set(null), []);
  const earlier = (): void => set(stepDay(days, asOf, -1));
  const later = (): void => set(stepDay(days, asOf, 1));
  useKeys({ earlier, later, latest: () => set("") });
  return (
    <fieldset className="as-of">
      <legend className="hidden">As of</legend>
      <button
        type="button"
        onClick={earlier}
        disabled={days.length < 2 || asOf === days[0]}
        title={`earlier (${toHint("earlier")})`}
      >
        <span aria-hidden="true">◀</span>
        <span className="hidden">the day before on which something was said or came out</span>
      </button>
      <label className="field">
        as of <input type="date" value={asOf} onChange={(event) => set(event.target.value)} />
      </label>
      <button type="button" onClick={later} disabled={asOf === ""} title={`later (${toHint("later")})`}>
        <span aria-hidden="true">▶</span>
        <span className="hidden">the day after on which something was said or came out</span>
      </button>
      {asOf !== "" && (
        <button type="button" onClick={() => set("")}>
          latest <Hint id="latest" />
        </button>
      )}
    </fieldset>
  );
}

/** Says, where a day is chosen, that nothing later is in what is shown. */
export function AsOfNote(): ReactNode {
  const asOf = useAsOf();
  return asOf === "" ? null : (
    <p className="as-of-note" role="status">
      As of {toDateWords(asOf)}: nothing said or published later is in here, and numbers such as P1 may name other
      things than today.
    </p>
  );
}
