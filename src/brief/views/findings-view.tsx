import type { ReactNode } from "react";
import type { Finding } from "../../model/dossier.ts";
import type { DossierIndex } from "../dossier-index.ts";
import {
  composeListed,
  composeViews,
  findFindingStatements,
  findMeasure,
  groupFindings,
  toFindingSubject,
  toMeasureName,
  toUnverifiedWords,
  verdictWords,
  type WordClaim,
} from "../sections/findings.ts";
import { toSentence } from "../word-lists.ts";
import { Citations } from "./citations.tsx";
import { Words } from "./safe.tsx";

const limit = 12;

/** Shows what would follow if a claim held, one card a rule and verdict; rules nobody has read on a public page say "unverified". */
export function FindingsView({ index, word }: { readonly index: DossierIndex; readonly word: WordClaim }): ReactNode {
  return (
    <>
      {groupFindings(index.dossier.findings).map((group) => (
        <FindingCard key={`${group[0]?.verdict} ${group[0]?.measureId}`} index={index} group={group} word={word} />
      ))}
      {composeListed(index).map((line) => (
        <div className="card" key={line.text}>
          <p className="claim-head">
            <span className="chip">A name on a list</span>
          </p>
          <p>
            <Words>{line.text.replace("A name on a list: ", "")}</Words>
            <Citations index={index} ids={line.statementIds} limit={5} />
          </p>
        </div>
      ))}
      {composeViews(index, word).map((line) => (
        <div className="card" key={line.about[0]} id={line.about[0]}>
          <p className="claim-head">
            <span className="chip">A speaker’s view</span>
            <span className="name">{line.about[0]}</span>
          </p>
          <p>
            <Words>{line.text}</Words>
            <Citations index={index} ids={line.statementIds} />
          </p>
        </div>
      ))}
    </>
  );
}

function FindingCard({
  index,
  group,
  word,
}: {
  readonly index: DossierIndex;
  readonly group: readonly Finding[];
  readonly word: WordClaim;
}): ReactNode {
  const finding = group[0]!;
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
      </p>
      {measure !== undefined && measure.duty !== "" && !finding.because.includes(measure.duty) && (
        <p className="small quiet">
          The rule: <Words>{toSentence(measure.duty)}</Words>
        </p>
      )}
      {unverified !== "" && !/unverified/iu.test(finding.because) && (
        <p className="small">
          <strong>{toSentence(unverified)}</strong>
        </p>
      )}
      <ul className="plain small">
        {group.slice(0, limit).map((each) => (
          <li key={each.about}>
            <a href={`#${each.about}`}>{each.about}</a> <Words>{toFindingSubject(index, each, word)}</Words>
            <Citations index={index} ids={findFindingStatements(index, each)} limit={5} />
          </li>
        ))}
        {group.length > limit && <li>and {group.length - limit} more</li>}
      </ul>
    </div>
  );
}
