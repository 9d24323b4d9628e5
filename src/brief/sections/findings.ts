import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { Finding, Measure, Proposition } from "../../model/dossier.ts";
import { toWhether } from "../claim-clause.ts";
import { type DossierIndex, findStatements, toExactWords, toSpeakerName } from "../dossier-index.ts";
import { cutText, toOneLine, toQuoted } from "../visible-text.ts";
import { toNameInSentence } from "../voices.ts";
import { toDistinct, toSentence, toWordList } from "../word-lists.ts";
import { capLines, toLine, toSection, wholeDossier } from "./section.ts";
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

/** Composes the findings: what would follow if a claim held. Those that cannot tell and those without a rule come last, then views of speakers. */
export function composeFindings(index: DossierIndex): BriefSection {
  const lines = groupSubjects(index, groupFindings(index.dossier.findings)).map((each) => composeGroups(index, each));
  const views = [...composeListed(index), ...composeViews(index, toWhether)];
  if (lines.length === 0 && views.length === 0) return toSection("findings", "Rules it would touch", []);
  const head =
    "Each finding says what would follow if the claim held. None says that a rule was broken; a denial does not change it.";
  const section = toSection(
    "findings",
    "Rules it would touch, if true",
    [toLine(head, [], [wholeDossier]), ...lines],
    12,
  );
  return { ...section, lines: [...section.lines, ...views] };
}

/** Names that agree with an entry of a list the user brought: one line each, apart from the findings on rules. */
export function composeListed(index: DossierIndex): BriefLine[] {
  const lines = index.dossier.findings.flatMap(({ because, statementIds, listed }) => {
    if (listed === undefined) return [];
    const refs = (listed.places ?? []).map(({ reportRef }) => reportRef);
    return [toLine(`A name on a list: ${toOneLine(because)}`, statementIds, [wholeDossier, ...toDistinct(refs)])];
  });
  return capLines(lines, 12);
}

/** Words a proposition behind "on" or as what a finding is about. */
export type WordClaim = (proposition: Proposition) => string;

/** What speakers say about rules stands beside the findings: it is their reading and no finding. */
export function composeViews(index: DossierIndex, word: WordClaim): BriefLine[] {
  return index.dossier.propositions
    .filter(({ frame }) => frame.kind === "sanction")
    .flatMap((proposition) =>
      findStatements(index, proposition.statementIds)
        .slice(-1)
        .map((statement) => {
          const others = toDistinct(
            findStatements(index, proposition.statementIds).map((each) => toNameInSentence(toSpeakerName(index, each))),
          );
          const text = `A view, not a finding: ${toWordList(others, 3)} on ${word(proposition)}: ${toQuoted(cutText(toExactWords(statement), 160))}`;
          return toLine(text, proposition.statementIds, [proposition.id]);
        }),
    );
}

/** Rules that say the same of the same things with the same verdict share a line. */
function groupSubjects(index: DossierIndex, groups: readonly (readonly Finding[])[]): Finding[][][] {
  const lines = new Map<string, Finding[][]>();
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const measure = findMeasure(index, first);
    const isPlain = measure !== undefined && toShort(first.because).includes(toMeasureName(measure));
    const key = isPlain
      ? JSON.stringify([first.verdict, toCore(index, first), group.map(({ about }) => about)])
      : JSON.stringify([first.verdict, first.measureId, first.because]);
    lines.set(key, [...(lines.get(key) ?? []), [...group]]);
  }
  return [...lines.values()];
}

/** The sentence that holds the condition, the rule's own name left out, so that two rules can be compared. */
function toCore(index: DossierIndex, finding: Finding): string {
  const measure = findMeasure(index, finding);
  const name = measure === undefined ? "" : toMeasureName(measure);
  return toShort(finding.because)
    .replace(name, "…")
    .replaceAll(/ \((?:in force|number)[^()]*(?:\([^()]*\)[^()]*)*\)/gu, "");
}

/** The conditional sentence of a finding, without the wording of the rule and the stock phrase on stages. */
function toShort(because: string): string {
  return toOneLine(because)
    .replace(/ The rule: .*?(?= (?:Unverified in|Open:|Taken in|Beside this|Conditions)|$)/u, "")
    .replace(" Wishing, planning and talking are not named in the ban.", "")
    .replace(/ (?:Taken in since|Unverified in this entry|Open:|Conditions that|Being under the cap).*$/u, "")
    .trim();
}

/** Sorts findings by what they tell a reader, the order within one verdict kept. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => verdictOrder.indexOf(one.verdict) - verdictOrder.indexOf(other.verdict));
}

/** Groups findings of one verdict under one measure, in the order of `sortFindings`; names on lists are left out. */
export function groupFindings(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of sortFindings(findings.filter(({ listed }) => listed === undefined))) {
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
export function toFindingSubject(index: DossierIndex, { about }: Finding, word: WordClaim): string {
  const proposition = index.propositions.get(about);
  if (proposition !== undefined) return word(proposition);
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

/** Tells rules with one verdict on the same things in one line: the first finding in full, the others by name. */
function composeGroups(index: DossierIndex, groups: readonly (readonly Finding[])[]): BriefLine {
  const first = groups[0]?.[0];
  if (first === undefined) return toLine("", [], [wholeDossier]);
  const measure = findMeasure(index, first);
  const isListing = measure?.kind === "designation";
  const because = toSentence(isListing ? toListing(first.because) : toShort(first.because));
  const name = measure === undefined || because.includes(toMeasureName(measure)) ? "" : ` (${toMeasureName(measure)})`;
  const start = verdictWords[first.verdict].split(/[ ,]+/u).slice(0, 2).join(" ");
  const isSaid = because.startsWith(start) || /^(?:If true|As payment|No rule)|would be covered/u.test(because);
  const head = isListing || (isSaid && name === "") ? "" : `${verdictWords[first.verdict]}${name}: `;
  const also = groups.slice(1).flatMap(([each]) => {
    const other = each === undefined ? undefined : findMeasure(index, each);
    return other === undefined ? [] : [toMeasureName(other)];
  });
  const same = also.length === 0 ? "" : ` So it is with ${toWordList(also, 6)}.`;
  const marks = toDistinct(groups.flatMap(([each]) => (each === undefined ? [] : [toMark(index, each)]))).filter(
    (each) => each !== "",
  );
  const all = groups.flat();
  const others = toDistinct(all.map((each) => toFindingSubject(index, each, toWhether))).filter(
    (each) => each !== toFindingSubject(index, first, toWhether),
  );
  const rest = others.length > otherLimit ? `; and ${others.length - otherLimit} more` : "";
  const more = others.length === 0 ? "" : ` The same for: ${others.slice(0, otherLimit).join("; ")}${rest}.`;
  const ids = toDistinct(all.flatMap((each) => findFindingStatements(index, each)));
  const about = toDistinct(all.flatMap((each) => [each.about, ...(each.measureId === null ? [] : [each.measureId])]));
  const note = marks.length === 0 ? "" : ` (${marks.join("; ")})`;
  return toLine(`${head}${because}${same}${note}${more}`, ids, about);
}

/** "Ironquill is listed by Norland (…)" as a heading of its own: a listing is no rule, and not the lack of one. */
function toListing(because: string): string {
  const told = toShort(because);
  const [, party, rest] = /^(.+?) is listed (by .*)$/su.exec(told) ?? [];
  return party === undefined || rest === undefined
    ? told
    : `Listed ${rest.replace(/^(by [^(,]+?)(?=[ ,]*[(,])/u, `$1: ${party}`)}`;
}

/** What of a rule nobody has read: `unverified: the wording of the duty of 8(b)`. */
function toMark(index: DossierIndex, finding: Finding): string {
  const told = /Unverified in this entry: ([^.]*)\./u.exec(finding.because)?.[1];
  const words = told === undefined ? toUnverifiedWords(index, finding) : `unverified: ${told}`;
  const paragraph = findMeasure(index, finding)?.paragraph ?? "";
  return words === "" || paragraph === "" || /paragraph/u.test(words) ? words : `${words} of ${paragraph}`;
}

const otherLimit = 4;

/** Lists the statements a finding rests on: its own, else those of what it is about. */
export function findFindingStatements(index: DossierIndex, finding: Finding): readonly string[] {
  return finding.statementIds.length > 0 ? finding.statementIds : findSubjectStatements(index, finding.about);
}

function findSubjectStatements(index: DossierIndex, about: string): readonly string[] {
  return (index.propositions.get(about) ?? index.dossier.transfers.find(({ id }) => id === about))?.statementIds ?? [];
}
