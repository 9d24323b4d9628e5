import type { DossierIndex } from "../../../brief/dossier-index.ts";
import { toOneLine } from "../../../brief/visible-text.ts";
import { toCount, toWordList } from "../../../brief/word-lists.ts";
import type { Origin, Proposition } from "../../../model/dossier.ts";

/** How many reports a proposition has, and how many origins are left of them. */
export interface Funnel {
  readonly id: string;
  readonly text: string;
  readonly reports: number;
  readonly statements: number;
  readonly origins: number;
  readonly bySide: Readonly<Record<Origin["side"], readonly string[]>>;
  /** Independence not established. */
  readonly open: number;
  /** Chains that end with nobody. */
  readonly endless: number;
  /** Reports that cite each other in a ring. */
  readonly circular: number;
}

/** What an origin's independence is, in words. */
export const stateWords: Readonly<Record<Origin["independence"], string>> = {
  same: "joined: several voices, one origin",
  distinct: "distinct, named",
  "not-established": "independence not established",
};
/** What is wrong with the end of a chain; empty where nothing is. */
export const endWords: Readonly<Record<NonNullable<Origin["end"]>, string>> = {
  found: "",
  "not-found": "a chain without an end: the words name no source, so it weighs nothing until one is found",
  circular: "a circle: these reports cite each other, so it weighs nothing until a source is found",
};
/** Which side an origin is on, in words. */
export const sideWords: Readonly<Record<Origin["side"], string>> = {
  for: "for",
  against: "against",
  neither: "takes no side",
};

/** Counts the way from reports to origins for each proposition, in the dossier's order. */
export function toFunnels(index: DossierIndex): Funnel[] {
  return index.dossier.propositions.map((proposition) => toFunnel(index, proposition));
}

/** Counts the way from reports to origins for one proposition. */
export function toFunnel(index: DossierIndex, { id, text, origins, statementIds }: Proposition): Funnel {
  const reports = new Set(statementIds.flatMap((each) => index.statements.get(each)?.reportId ?? []));
  const labels = (side: Origin["side"]): string[] =>
    origins.filter((each) => each.side === side).map(({ label }) => toOneLine(label));
  return {
    id,
    text: toOneLine(text),
    reports: reports.size,
    statements: statementIds.length,
    origins: origins.length,
    bySide: { for: labels("for"), against: labels("against"), neither: labels("neither") },
    open: origins.filter(({ independence }) => independence === "not-established").length,
    endless: origins.filter(({ end }) => end === "not-found").length,
    circular: origins.filter(({ end }) => end === "circular").length,
  };
}

/** `14 reports, 29 statements → 4 origins`. */
export function toFunnelWords({ reports, statements, origins }: Funnel): string {
  return `${toCount(reports, "report")}, ${toCount(statements, "statement")} → ${toCount(origins, "origin")}`;
}

/** Who they are and what is open: `for: A; against: B and C; 1 of them not shown to be independent`. */
export function toSideWords({ bySide, open, endless, circular }: Funnel): string {
  const short = (label: string): string => label.replace(/ \(officials and bodies\)$/u, "");
  const parts = (["for", "against", "neither"] as const).flatMap((side) =>
    bySide[side].length === 0 ? [] : [`${sideWords[side]}: ${toWordList(bySide[side].map(short), 3)}`],
  );
  if (open > 0) parts.push(`${open} not shown to be independent`);
  if (circular > 0) parts.push(`${toCount(circular, "circle")} of citations`);
  if (endless > 0) parts.push(`${toCount(endless, "chain")} without an end`);
  return parts.join("; ");
}
