import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { Finding, Measure } from "../../model/dossier.ts";
import { toWhether } from "../claim-clause.ts";
import type { DossierIndex } from "../dossier-index.ts";
import { toOneLine } from "../visible-text.ts";
import { toDistinct, toSentence, toWordList } from "../word-lists.ts";
import { toLine, toSection, wholeDossier } from "./section.ts";
import { toGoodsWords, toPartyWords } from "./transfers.ts";

/** Words for each verdict; all are conditional, none says that anybody broke a rule. */
export const verdictWords: Readonly<Record<Finding["verdict"], string>> = {
  "if-true-covered": "If true, covered",
  "covered-if-carried-out": "Would be covered if carried out",
  "cap-not-reached": "Cap not reached, on the figures at hand",
  "cap-exceeded": "Over the cap, if the figures are right",
  "cannot-tell": "Cannot tell",
  "no-rule-found": "No rule found in this table",
  "disputed-rule": "Disputed rule",
};

/** Composes the findings: what would follow if a claim held. Those that cannot tell and those without a rule come last. */
export function composeFindings(index: DossierIndex): BriefSection {
  const { findings } = index.dossier;
  const lines = groupFindings(findings).map((each) => composeGroup(index, each));
  if (lines.length === 0) return toSection("findings", "Rules it would touch", []);
  const head =
    "Each finding says what would follow if the claim held. None says that a rule was broken; a denial does not change it.";
  return toSection("findings", "Rules it would touch, if true", [toLine(head, [], [wholeDossier]), ...lines], 14);
}

/** Sorts findings by what they tell a reader, the order within one verdict kept. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => verdictOrder.indexOf(one.verdict) - verdictOrder.indexOf(other.verdict));
}

/** Groups findings of one verdict under one measure, in the order of `sortFindings`. */
export function groupFindings(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of sortFindings(findings)) {
    const key = JSON.stringify([finding.verdict, finding.measureId]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

const verdictOrder: readonly Finding["verdict"][] = [
  "cap-exceeded",
  "if-true-covered",
  "disputed-rule",
  "covered-if-carried-out",
  "cap-not-reached",
  "cannot-tell",
  "no-rule-found",
];

/** Finds the measure of a finding, undefined where no rule was found. */
export function findMeasure(index: DossierIndex, { measureId }: Finding): Measure | undefined {
  return index.dossier.measures.find(({ id }) => id === measureId);
}

/** Names a measure by its resolution and paragraph: `S/RES/1718 (2006), paragraph 8(b)`. */
export function toMeasureName(measure: Measure): string {
  const resolution = measure.resolution === "" ? measure.regime : measure.resolution;
  return measure.paragraph === "" ? resolution : `${resolution}, paragraph ${measure.paragraph}`;
}

/** Says what a finding is about, in words. */
export function toFindingSubject(index: DossierIndex, { about }: Finding): string {
  const proposition = index.propositions.get(about);
  if (proposition !== undefined) return toWhether(proposition);
  const transfer = index.dossier.transfers.find(({ id }) => id === about);
  if (transfer !== undefined) return `${toGoodsWords(transfer)} ${toPartyWords(index, transfer)}`;
  const series = index.dossier.series.find(({ id }) => id === about);
  return series === undefined ? about : `the figures for ${toOneLine(series.goods).replaceAll("-", " ")}`;
}

/** Words what of a measure nobody has read on a public page: `unverified: paragraph`; empty where all is sourced. */
export function toUnverifiedWords(index: DossierIndex, finding: Finding): string {
  const measure = findMeasure(index, finding);
  const fields = [...new Set([...finding.unverified, ...(measure?.unverifiedFields ?? [])])];
  if (fields.length > 0) return `unverified: ${toWordList(fields, 6)}`;
  return measure?.confidence === "unverified" ? "the whole rule is unverified" : "";
}

/** One rule with one verdict is told once, whatever it is about: the first finding in full, the others by name. */
function composeGroup(index: DossierIndex, group: readonly Finding[]): BriefLine {
  const [first] = group;
  if (first === undefined) return toLine("", [], [wholeDossier]);
  const measure = findMeasure(index, first);
  const because = toSentence(toOneLine(first.because));
  const name = measure === undefined || because.includes(toMeasureName(measure)) ? "" : ` (${toMeasureName(measure)})`;
  const head =
    name === "" && because.startsWith(verdictWords[first.verdict].split(/[ ,]+/u).slice(0, 2).join(" "))
      ? ""
      : `${verdictWords[first.verdict]}${name}: `;
  const unverified = /unverified/iu.test(first.because) ? "" : toUnverifiedWords(index, first);
  const note = unverified === "" ? "" : ` (${unverified}.)`;
  const others = toDistinct(group.slice(1).map((each) => toFindingSubject(index, each))).filter(
    (each) => each !== toFindingSubject(index, first),
  );
  const more =
    others.length === 0
      ? ""
      : ` The same for: ${others.slice(0, otherLimit).join("; ")}${others.length > otherLimit ? `; and ${others.length - otherLimit} more` : ""}.`;
  const ids = toDistinct(group.flatMap((each) => findFindingStatements(index, each)));
  const about = toDistinct([
    ...group.map((each) => each.about),
    ...(first.measureId === null ? [] : [first.measureId]),
  ]);
  return toLine(`${head}${because}${note}${more}`, ids, about);
}

const otherLimit = 4;

/** Lists the statements a finding rests on: its own, else those of what it is about. */
export function findFindingStatements(index: DossierIndex, finding: Finding): readonly string[] {
  return finding.statementIds.length > 0 ? finding.statementIds : findSubjectStatements(index, finding.about);
}

function findSubjectStatements(index: DossierIndex, about: string): readonly string[] {
  return (index.propositions.get(about) ?? index.dossier.transfers.find(({ id }) => id === about))?.statementIds ?? [];
}
