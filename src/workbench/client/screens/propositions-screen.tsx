import { type ReactNode, useEffect, useRef } from "react";
import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { Frame, Waiting } from "../frame.tsx";
import { useAsOf } from "../matter/as-of.tsx";
import { PropositionDetail } from "../propositions/proposition-detail.tsx";
import { PropositionList } from "../propositions/proposition-list.tsx";
import { go, readPlace, toHash, usePlace } from "../route.ts";
import { useDossier } from "../use-dossier.ts";

/** The list of propositions, or one of them with the words of its statements. */
export function PropositionsScreen(): ReactNode {
  const { id } = usePlace();
  return id === "" ? <PropositionList /> : <One key={id} id={id} />;
}

function One({ id }: { readonly id: string }): ReactNode {
  const asOf = useAsOf();
  const { index, error, isStale } = useDossier(asOf);
  useFollow(index, id, asOf);
  const proposition = index?.propositions.get(id);
  if (index === null || proposition === undefined) {
    return (
      <Frame title={id}>
        {index === null ? (
          <Waiting error={error} words="Fetching it …" />
        ) : (
          <p className="quiet">
            No proposition bears the number {id} now; numbers move when reports are added or something is decided.{" "}
            <a href={toHash({ screen: "propositions" })}>All propositions</a>
          </p>
        )}
      </Frame>
    );
  }
  return <PropositionDetail index={index} proposition={proposition} isStale={isStale} />;
}

/** Numbers move when something is decided: whoever looks at a proposition goes on looking at the one with its statements. */
export function useFollow(index: DossierIndex | null, id: string, asOf: string): void {
  const seen = useRef<{ readonly asOf: string; readonly members: readonly string[] } | null>(null);
  useEffect(() => {
    if (index === null) return;
    const before = seen.current?.asOf === asOf ? seen.current.members : [];
    const count = (other: string): number =>
      index.propositions.get(other)?.statementIds.filter((each) => before.includes(each)).length ?? 0;
    const [best] = [...index.propositions.keys()].toSorted((one, other) => count(other) - count(one));
    const now = best !== undefined && count(best) > count(id) ? best : id;
    seen.current = { asOf, members: index.propositions.get(now)?.statementIds ?? [] };
    if (now !== id) go({ ...readPlace(), id: now }, true);
  }, [index, id, asOf]);
}
