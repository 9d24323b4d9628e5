import { useMemo } from "react";
import { createHeld, useHeld } from "./held.ts";

/** Where in the workbench we are: `#/reports/R4?s=S12&show=unreviewed`. All that a link needs to lead back here. */
export interface Place {
  readonly screen: string;
  /** What follows the screen: `R4`; empty for none. */
  readonly id: string;
  readonly search: Readonly<Record<string, string>>;
}

const hash = createHeld("");

/** Follows the address from now on. */
export function startRoute(): void {
  const follow = (): void => hash.set(location.hash);
  follow();
  addEventListener("hashchange", follow);
}

/** The place the address names. */
export function usePlace(): Place {
  const now = useHeld(hash);
  return useMemo(() => parsePlace(now), [now]);
}

/** The place the address names now, for what is no component. */
export function readPlace(): Place {
  return parsePlace(location.hash);
}

/** Reads an address; short ones such as `#S12` or `#P1`, as the views of the brief have them, lead to `/find/S12`. */
function parsePlace(address: string): Place {
  const [, short] = /^#(?:row-)?([A-Z]\d+[a-z]?)$/u.exec(address) ?? [];
  if (short !== undefined) return { screen: "find", id: short, search: {} };
  const [path = "", query = ""] = address.replace(/^#\/?/u, "").split("?");
  const [screen = "", ...rest] = path.split("/");
  return { screen, id: rest.map(decodePart).join("/"), search: Object.fromEntries(new URLSearchParams(query)) };
}

/** The address of a place, with `#`. Empty search values are left out. */
export function toHash({ screen, id = "", search = {} }: Partial<Place>): string {
  const query = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== "")).toString();
  const path = [screen ?? "brief", ...(id === "" ? [] : [encodeURIComponent(id)])].join("/");
  return `#/${path}${query === "" ? "" : `?${query}`}`;
}

/** Goes to a place; `isSame` puts it in place of the present one in the history. */
export function go(place: Partial<Place>, isSame = false): void {
  const next = toHash(place);
  if (next === location.hash) return;
  if (!isSame) {
    location.hash = next;
    return;
  }
  try {
    history.replaceState(history.state, "", next);
  } catch {
    return; // Some browsers allow so many a minute only; the next one will do.
  }
  hash.set(next);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
