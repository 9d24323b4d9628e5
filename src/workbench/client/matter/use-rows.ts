import { type RefObject, useRef } from "react";
import type { KeyId } from "../key-table.ts";
import { useKeys } from "../keys.ts";

type RowActions = Partial<Record<KeyId, (id: string) => void>>;

/**
 * Makes j and k move the focus along the links of a list, and gives keys something to do with the row that has it. Rows
 * are `data-row` elements with one link marked `data-first`; Enter is the link's own.
 */
export function useRows<Box extends HTMLElement>(actions: RowActions = {}, isOn = true): RefObject<Box | null> {
  const box = useRef<Box>(null);
  const findLinks = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>("[data-first]") ?? [])];
  const findCurrent = (links: readonly HTMLElement[]): number => {
    const row = document.activeElement?.closest("[data-row]");
    return row ? links.findIndex((link) => row.contains(link)) : -1;
  };
  const move = (step: number): void => {
    const links = findLinks();
    const link = links[Math.max(0, Math.min(links.length - 1, findCurrent(links) + step))];
    link?.focus();
    link?.closest("[data-row]")?.scrollIntoView({ block: "nearest" });
  };
  const bound = Object.fromEntries(
    Object.entries(actions).map(([key, act]) => [
      key,
      () => {
        const links = findLinks();
        const id = links[Math.max(0, findCurrent(links))]?.closest<HTMLElement>("[data-row]")?.dataset["row"];
        if (id !== undefined) act(id);
      },
    ]),
  );
  useKeys({ next: () => move(1), previous: () => move(-1), ...bound }, { isOn });
  return box;
}
