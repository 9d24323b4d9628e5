import type { ReactNode } from "react";
import type { Finding } from "../../model/dossier.ts";
import type { DossierIndex } from "../dossier-index.ts";
import {
  findMeasure,
  sortFindings,
  toFindingSubject,
  toMeasureName,
  toUnverifiedWords,
  verdictWords,
} from "../sections/findings.ts";
import { toSentence } from "../word-lists.ts";
import { Citations } from "./citations.tsx";
import { Words } from "./safe.tsx";

const limit = 40;

/** Shows what would follow if a claim held, one card a finding; rules nobody has read on a public page say "unverified". */
export function FindingsView({ index }: { readonly index: DossierIndex }): ReactNode {
  const findings = sortFindings(index.dossier.findings);
  return (
    <>
      {findings.slice(0, limit).map((finding, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings never move, the page is rendered once
        <FindingCard key={place} index={index} finding={finding} />
      ))}
      {findings.length > limit && (
        <p className="quiet">… and {findings.length - limit} more findings (see the JSON).</p>
      )}
    </>
  );
}

function FindingCard({ index, finding }: { readonly index: DossierIndex; readonly finding: Finding }): ReactNode {
  const measure = findMeasure(index, finding);
  const unverified = toUnverifiedWords(index, finding);
  return (
    <div className="card">
      <p className="claim-head">
        <span className="chip">{verdictWords[finding.verdict]}</span>
        {measure !== undefined && (
          <span className="name">
            <Words>{toMeasureName(measure)}</Words>
          </span>
        )}
      </p>
      <p>
        <Words>{toSentence(finding.because)}</Words>
        <Citations index={index} ids={finding.statementIds} />
      </p>
      <p className="small quiet">
        About <a href={`#${finding.about}`}>{finding.about}</a>:{" "}
        <Words>{toSentence(toFindingSubject(index, finding))}</Words>
        {measure !== undefined && measure.duty !== "" && (
          <>
            {" "}
            The rule: <Words>{toSentence(measure.duty)}</Words>
          </>
        )}
        {unverified !== "" && (
          <>
            {" "}
            <strong>{toSentence(unverified)}</strong>
          </>
        )}
      </p>
    </div>
  );
}
