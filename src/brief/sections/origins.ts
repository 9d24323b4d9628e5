import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { Origin, Proposition } from "../../model/dossier.ts";
import { findOrigins, toOriginCount } from "../counts.ts";
import { type DossierIndex, findStatements, toReportName } from "../dossier-index.ts";
import { toOneLine } from "../visible-text.ts";
import { toCount, toDistinct, toSentence, toWordList } from "../word-lists.ts";
import { mainClaims } from "./known.ts";
import { capLines, toLine, toSection } from "./section.ts";

const sides = ["for", "against", "neither"] as const;
const sideWords = { for: "For it", against: "Against it", neither: "Taking no side" } as const;

/** Words for how far an origin is known to stand on its own. */
export const independenceWords = {
  same: "several voices, counted as one origin",
  distinct: "counted as an origin of its own",
  "not-established": "independence not established",
} as const;

/** Composes how many independent origins stand behind the reports on each main claim, and why they were counted so. */
export function composeOrigins(index: DossierIndex): BriefSection {
  const lines = index.dossier.propositions.slice(0, mainClaims).flatMap((proposition) =>
    sides.flatMap((side) => {
      const origins = findOrigins(proposition, side);
      if (origins.length === 0) return [];
      const [only] = origins;
      if (origins.length === 1 && only !== undefined) return [composeSole(proposition, side, only, index)];
      return capLines(
        [
          composeSide(index, proposition, side, origins),
          ...origins.map((each) => composeOrigin(index, proposition, each)),
        ],
        7,
        [proposition.id],
      );
    }),
  );
  return toSection("origins", "Who stands behind it", lines, 60);
}

function composeSide(
  index: DossierIndex,
  proposition: Proposition,
  side: (typeof sides)[number],
  origins: readonly Origin[],
): BriefLine {
  const ids = toDistinct(origins.flatMap(({ statementIds }) => statementIds));
  return toLine(`${sideWords[side]}: ${toOriginCount(index, findStatements(index, ids), origins)}.`, ids, [
    proposition.id,
  ]);
}

function composeSole(
  proposition: Proposition,
  side: (typeof sides)[number],
  origin: Origin,
  index: DossierIndex,
): BriefLine {
  const count = toOriginCount(index, findStatements(index, origin.statementIds), [origin]);
  const label = toEnd(
    `${toOneLine(origin.label)}${origin.independence === "not-established" ? `, ${independenceWords[origin.independence]}` : ""}`,
  );
  return toLine(`${sideWords[side]}: ${count}: ${label} ${composeReasons(origin)}`.trim(), origin.statementIds, [
    proposition.id,
  ]);
}

function toEnd(text: string): string {
  return `${text.replace(/[.]$/u, "")}.`;
}

function composeReasons(origin: Origin): string {
  return origin.because.map((each) => toSentence(toOneLine(each))).join(" ");
}

function composeOrigin(index: DossierIndex, proposition: Proposition, origin: Origin): BriefLine {
  const names = toDistinct(origin.reportIds.flatMap((id) => index.reports.get(id) ?? []).map(toReportName));
  const where = `${toCount(origin.reportIds.length, "report")} (${toWordList(names, 4)})`;
  return toLine(
    `${toSentence(`${toOneLine(origin.label)}: ${where}, ${independenceWords[origin.independence]}`)} ${composeReasons(origin)}`.trim(),
    origin.statementIds,
    [proposition.id],
  );
}
