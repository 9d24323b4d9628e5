import type { Place } from "../route.ts";

/** What goes along to another screen: the day whose knowledge is shown. */
export function toCarried({ search }: Pick<Place, "search">): Record<string, string> {
  const asOf = search["asOf"] ?? "";
  return asOf === "" ? {} : { asOf };
}
