import type { Place } from "../route.ts";

/** What goes along to another screen: the day whose knowledge is shown. */
export function toCarried({ search }: Pick<Place, "search">): Record<string, string> {
  const asOf = search["asOf"] ?? "";
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
