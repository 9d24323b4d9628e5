import type { ReactNode } from "react";
import { Frame, Waiting } from "../frame.tsx";
import { AsOf, useAsOf } from "../matter/as-of.tsx";
import { NoSuchProposition } from "../matter/no-such-proposition.tsx";
import { useFollow } from "../matter/use-follow.ts";
import { OriginDetail } from "../origins/origin-detail.tsx";
import { OriginList } from "../origins/origin-list.tsx";
import { usePlace } from "../route.ts";
import { useDossier } from "../use-dossier.ts";

/** How many reports come from how many origins, for all propositions or for one. */
export function OriginsScreen(): ReactNode {
  const { id } = usePlace();
  const asOf = useAsOf();
  const { index, error, isStale } = useDossier(asOf);
  useFollow(index, id, asOf);
  if (index === null) {
    return (
      <Frame title="Origins" controls={<AsOf />}>
        <Waiting error={error} words="Finding out who repeats whom …" />
      </Frame>
    );
  }
  if (id === "") return <OriginList index={index} isStale={isStale} />;
  const proposition = index.propositions.get(id);
  if (proposition === undefined) return <NoSuchProposition id={id} />;
  return <OriginDetail key={id} index={index} proposition={proposition} isStale={isStale} />;
}
