import { useEffect, useRef } from "react";
import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { go, readPlace } from "../route.ts";

/** Numbers move when something is decided: whoever looks at a proposition goes on looking at the one with its statements. */
export function useFollow(index: DossierIndex | null, id: string, asOf: string): void {
  const seen = useRef<{ readonly asOf: string; readonly members: readonly string[] } | null>(null);
  useEffect(() => {
    if (index === null || id === "") return;
    const before = seen.current?.asOf === asOf ? seen.current.members : [];
    const count = (other: string): number =>
      index.propositions.get(other)?.statementIds.filter((each) => before.includes(each)).length ?? 0;
    const [best] = [...index.propositions.keys()].toSorted((one, other) => count(other) - count(one));
    const now = best !== undefined && count(best) > count(id) ? best : id;
    seen.current = { asOf, members: index.propositions.get(now)?.statementIds ?? [] };
    if (now !== id) go({ ...readPlace(), id: now }, true);
  }, [index, id, asOf]);
}
