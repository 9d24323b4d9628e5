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

/** The addresses of this tab in the order of its history, as far as this page has seen them, and which of them is shown. */
const trail: string[] = [];
let at = 0;

/** Follows the address from now on. */
export function startRoute(): void {
  const follow = (isFirst: boolean): void => {
    const known = (history.state as { readonly at?: number } | null)?.at;
    at = known ?? (isFirst ? 0 : at + 1);
    trail[at] = location.hash;
    if (known === undefined) replace(location.hash);
    hash.set(location.hash);
  };
  follow(true);
  addEventListener("hashchange", () => follow(false));
}

/** The place that a step back leads to; null where none of this page's does, or it is not known after a reload. */
export function usePrevious(): Place | null {
  const now = useHeld(hash);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where a step back leads changes with the address
  return useMemo(() => {
    const before = trail[at - 1];
    return at === 0 || before === undefined ? null : parsePlace(before);
  }, [now]);
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
  if (!replace(next)) return;
  trail[at] = next;
  hash.set(next);
  for (const listener of replaced) listener();
}

const replaced = new Set<() => void>();

/** Hears whenever another address was put in place of the present one; gives the way to stop. */
export function onReplaced(listener: () => void): () => void {
  replaced.add(listener);
  return () => replaced.delete(listener);
}

/** Puts an address in place of the present one, and notes where in the history it stands. */
function replace(address: string): boolean {
  try {
    history.replaceState({ at }, "", address);
    return true;
  } catch {
    return false; // Some browsers allow so many a minute only; the next one will do.
  }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
