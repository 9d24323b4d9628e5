import type { ReactNode } from "react";
import type { BriefLine } from "../../model/brief.ts";
import { toWhether } from "../claim-clause.ts";
import type { DossierIndex } from "../dossier-index.ts";
import { toVisibleText } from "../visible-text.ts";
import { toSentence } from "../word-lists.ts";
import { Citations } from "./citations.tsx";

/** Lines of a brief as a plain list with their citations; `toText` shows the words of a line. */
export function LinesView({
  index,
  lines,
  toText = (line) => <LineText line={line} />,
}: {
  readonly index: DossierIndex;
  readonly lines: readonly BriefLine[];
  readonly toText?: (line: BriefLine) => ReactNode;
}): ReactNode {
  return (
    <ul className="plain">
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, the page is rendered once
        <li key={place}>
          {toText(line)}
          <Citations index={index} ids={line.statementIds} />
        </li>
      ))}
    </ul>
  );
}

/** Lines grouped under the claim they speak of; the claim stands with its status, never as a fact of its own. */
export function ClaimLinesView({
  index,
  lines,
}: {
  readonly index: DossierIndex;
  readonly lines: readonly BriefLine[];
}): ReactNode {
  return groupByClaim(lines).map(([id, group]) => {
    const proposition = index.propositions.get(id);
    return (
      <div className="group" key={id}>
        {proposition !== undefined && (
          <h3>
            <span className="name">
              <a href={`#${proposition.id}`}>{proposition.id}</a>
            </span>{" "}
            {toVisibleText(toSentence(toWhether(proposition)).replace(/\.$/u, ""))}{" "}
            <span className="quiet">({proposition.status})</span>
          </h3>
        )}
        <LinesView index={index} lines={group} />
      </div>
    );
  });
}

/** The text of a line, made visible. */
export function LineText({ line }: { readonly line: BriefLine }): ReactNode {
  return <span dir="auto">{toVisibleText(line.text)}</span>;
}

/** Groups lines by the first thing they are about, in the order of first appearance. */
export function groupByClaim(lines: readonly BriefLine[]): [string, BriefLine[]][] {
  const groups = new Map<string, BriefLine[]>();
  for (const line of lines) {
    const id = line.about[0] ?? "";
    groups.set(id, [...(groups.get(id) ?? []), line]);
  }
  return [...groups];
}
