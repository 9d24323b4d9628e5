import type { ReactNode } from "react";
import { Frame, Waiting } from "../frame.tsx";
import { HypothesisDetail } from "../hypotheses/hypothesis-detail.tsx";
import { HypothesisList } from "../hypotheses/hypothesis-list.tsx";
import { AsOf, useAsOf } from "../matter/as-of.tsx";
import { NoSuchProposition } from "../matter/no-such-proposition.tsx";
import { useFollow } from "../matter/use-follow.ts";
import { usePlace } from "../route.ts";
import { useDossier } from "../use-dossier.ts";

/** How likely each claim is, or the whole sum behind one. */
export function HypothesesScreen(): ReactNode {
  const { id } = usePlace();
  const asOf = useAsOf();
  const { index, error, isStale } = useDossier(asOf);
  useFollow(index, id, asOf);
  if (index === null) {
    return (
      <Frame title="Hypotheses" controls={<AsOf />}>
        <Waiting error={error} words="Weighing what everybody says …" />
      </Frame>
    );
  }
  if (id === "") return <HypothesisList index={index} isStale={isStale} />;
  const proposition = index.propositions.get(id);
  if (proposition === undefined) return <NoSuchProposition id={id} />;
  return <HypothesisDetail key={id} index={index} proposition={proposition} isStale={isStale} />;
}
