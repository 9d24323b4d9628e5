import { createHeld } from "../held.ts";
import type { Place } from "../route.ts";

/** The day that is being chosen, before what was known on it is asked for; null where none is. */
export const chosenDay = createHeld<string | null>(null);

/** What goes along to another screen: the day whose knowledge is shown. */
export function toCarried({ search }: Pick<Place, "search">): Record<string, string> {
  const asOf = chosenDay.get() ?? search["asOf"] ?? "";
  return asOf === "" ? {} : { asOf };
}

let last: Record<string, string> = {};

/** Notes the day of the screen that is shown, for links such as `#S12` that bear none themselves. */
export function noteCarried(place: Pick<Place, "screen" | "search">): void {
  if (place.screen !== "find") last = toCarried(place);
}

/** What goes along by a short link. */
export function lastCarried(): Record<string, string> {
  return last;
}
