import { type ReactNode, useMemo, useState } from "react";
import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { toVisibleText } from "../../../brief/visible-text.ts";
import type { Rivals } from "../../../weigh/compare-rivals.ts";
import { toPercent } from "../../../weigh/likelihood-words.ts";
import { Pick } from "../matter/pick.tsx";
import { toChoices } from "../propositions/merge-dialog.tsx";
import { toHash } from "../route.ts";

/** Weighs a proposition against others of which exactly one is true. Which ones exclude each other is the reader's assumption. */
export function RivalsView({
  index,
  id,
  others,
  rivals,
  onChange,
}: {
  readonly index: DossierIndex;
  readonly id: string;
  readonly others: readonly string[];
  readonly rivals: Rivals | null;
  readonly onChange: (others: readonly string[]) => void;
}): ReactNode {
  const [isPicking, setPicking] = useState(false);
  const choices = useMemo(() => toChoices(index, id).filter((each) => !others.includes(each.id)), [index, id, others]);
  return (
    <section aria-labelledby="rivals">
      <h2 id="rivals">Rival hypotheses</h2>
      <p className="small quiet">
        If exactly one of several is true, each as likely as the others at the start. hearsay does not know which
        exclude each other: naming them together is your assumption.
      </p>
      {rivals !== null && (
        <table className="plain-table fit">
          <thead>
            <tr>
              <th scope="col">Hypothesis</th>
              <th scope="col" className="number">
                As rivals
              </th>
              <th scope="col" className="number">
                By itself
              </th>
              <th scope="col">
                <span className="hidden">Leave out</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rivals.rivals.map((each) => (
              <tr key={each.id}>
                <th scope="row">
                  <a href={toHash({ screen: "hypotheses", id: each.id })}>{each.id}</a>{" "}
                  <span dir="auto">{toVisibleText(each.text)}</span>
                </th>
                <td className="number">
                  <b>{toPercent(each.probability)}%</b>
                </td>
                <td className="number">{toPercent(each.alone)}%</td>
                <td>
                  {each.id !== id && (
                    <button type="button" onClick={() => onChange(others.filter((other) => other !== each.id))}>
                      leave out <span className="hidden">{each.id}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rivals?.breaches.map(({ because, fix }) => (
        <p className="small" key={because}>
          They cannot stand as each does by itself: {because}; {fix}.
        </p>
      ))}
      <p>
        <button type="button" onClick={() => setPicking(true)}>
          Add a rival …
        </button>
      </p>
      {isPicking && (
        <Pick
          title={`Exactly one is true: ${id}, or …`}
          choices={choices}
          reason="none"
          verb="Weigh it beside"
          onClose={() => setPicking(false)}
          onPick={(other) => {
            setPicking(false);
            onChange([...others, other]);
          }}
        />
      )}
    </section>
  );
}
