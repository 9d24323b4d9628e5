import type { ReactNode } from "react";
import { Frame, Waiting } from "../frame.tsx";
import { AsOf, useAsOf } from "../matter/as-of.tsx";
import { NoSuchProposition } from "../matter/no-such-proposition.tsx";
import { useFollow } from "../matter/use-follow.ts";
import { PropositionDetail } from "../propositions/proposition-detail.tsx";
import { PropositionList } from "../propositions/proposition-list.tsx";
import { usePlace } from "../route.ts";
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
  if (index === null) {
    return (
      <Frame title={id} controls={<AsOf />}>
        <Waiting error={error} words="Fetching it …" />
      </Frame>
    );
  }
  const proposition = index.propositions.get(id);
  if (proposition === undefined) return <NoSuchProposition id={id} />;
  return <PropositionDetail index={index} proposition={proposition} isStale={isStale} />;
}
