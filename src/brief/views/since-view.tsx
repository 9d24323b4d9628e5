import type { ReactNode } from "react";
import type { BriefLine } from "../../model/brief.ts";
import type { DossierIndex } from "../dossier-index.ts";
import { toVisibleText } from "../visible-text.ts";
import { Citations } from "./citations.tsx";

/** What has changed since an earlier brief: names of claims and reports in a line lead there, as do its citations. */
export function SinceView({
  index,
  lines,
}: {
  readonly index: DossierIndex;
  readonly lines: readonly BriefLine[];
}): ReactNode {
  return (
    <ul className="plain">
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, the list is rendered whole
        <li key={place}>
          <span dir="auto">{toLinked(line)}</span>
          <Citations index={index} ids={line.statementIds} />
        </li>
      ))}
    </ul>
  );
}

/** Only names the line is about lead anywhere: the words of a claim may hold others. */
function toLinked({ text, about }: BriefLine): ReactNode[] {
  return text.split(/\b([A-Z]\d+)\b/u).map((part, place) =>
    place % 2 === 1 && about.includes(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
      <a key={place} href={`#${part}`}>
        {part}
      </a>
    ) : (
      toVisibleText(part)
    ),
  );
}
