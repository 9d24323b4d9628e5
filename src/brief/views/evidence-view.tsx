import type { ReactNode } from "react";
import type { DossierIndex } from "../dossier-index.ts";
import { evidenceWords, toEvidenceWords, toPresenter } from "../sections/evidence.ts";
import { Citations } from "./citations.tsx";
import { Scroll, Words } from "./safe.tsx";

/** Lists the evidence that speakers name, and whether anybody reading this dossier can see it. */
export function EvidenceView({ index }: { readonly index: DossierIndex }): ReactNode {
  return (
    <Scroll label="Evidence">
      <table className="wide">
        <caption>
          “Asserted” means that a speaker says there is such evidence. “Seen” means that the dossier holds it.
        </caption>
        <thead>
          <tr>
            <th scope="col">Id</th>
            <th scope="col">Kind</th>
            <th scope="col">According to</th>
            <th scope="col">As worded</th>
            <th scope="col">Asserted or seen</th>
            <th scope="col">On claim</th>
            <th scope="col">Statements</th>
          </tr>
        </thead>
        <tbody>
          {index.dossier.evidence.map((evidence) => (
            <tr key={evidence.id} id={evidence.id}>
              <th scope="row">{evidence.id}</th>
              <td>{evidenceWords[evidence.kind]}</td>
              <td>
                <Words>{toPresenter(index, evidence)}</Words>
              </td>
              <td className="words">
                <Words>{toEvidenceWords(index, evidence)}</Words>
              </td>
              <td>{evidence.seen ? "seen: in this dossier" : "asserted only"}</td>
              <td>
                <ClaimLinks index={index} ids={evidence.propositionIds} />
              </td>
              <td>
                <Citations index={index} ids={evidence.statementIds} limit={5} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Links to claims, `none linked` where there are none. */
export function ClaimLinks({
  index,
  ids,
}: {
  readonly index: DossierIndex;
  readonly ids: readonly string[];
}): ReactNode {
  const known = ids.filter((id) => index.propositions.has(id));
  if (known.length === 0) return <span className="quiet small">none linked</span>;
  return known.map((id) => (
    <a key={id} className="cite" href={`#${id}`} title={index.propositions.get(id)?.text}>
      {id}
    </a>
  ));
}
