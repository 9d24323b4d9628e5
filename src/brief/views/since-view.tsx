import type { ReactNode } from "react";
import type { BriefLine } from "../../model/brief.ts";
import type { DossierIndex } from "../dossier-index.ts";
import { toVisibleText } from "../visible-text.ts";
import { LinesView } from "./lines-view.tsx";

/** What has changed since an earlier brief: names of claims and reports in a line lead there, as do its citations. */
export function SinceView({
  index,
  lines,
}: {
  readonly index: DossierIndex;
  readonly lines: readonly BriefLine[];
}): ReactNode {
  return <LinesView index={index} lines={lines} toText={(line) => <span dir="auto">{toLinked(line)}</span>} />;
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
