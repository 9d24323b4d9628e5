import { toFamilies } from "../../link/goods-match.ts";
import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { Assessment, Gap, Proposition } from "../../model/dossier.ts";
import type { Hedge } from "../../model/statement.ts";
import { hedgeWords, toClaimWords, toShortClaimWords } from "../act-words.ts";
import { toClaimClause } from "../claim-clause.ts";
import { findOrigins, toOriginCount } from "../counts.ts";
import { type DossierIndex, toExactWords, toSpeakerName } from "../dossier-index.ts";
import { cutText, toOneLine, toQuoted } from "../visible-text.ts";
import { findVoices, toStatementIds, toVoiceList, type Voice } from "../voices.ts";
import { toCount, toDistinct, toSentence, toWordList } from "../word-lists.ts";
import { toLine, toSection, wholeDossier } from "./section.ts";

/** How many claims the first section tells in full; the others follow in a section of their own. */
export const mainClaims = 6;

/**
 * Composes the first section: how much is disputed, then claim by claim who said it, who denied it, who doubted it,
 * and what nobody shows. Without any claim it tells what each speaker said, in exact words.
 */
export function composeKnown(index: DossierIndex): BriefSection {
  const { propositions, statements } = index.dossier;
  const lines = findClaims(index)
    .slice(0, mainClaims)
    .flatMap((proposition) => composeClaim(index, proposition));
  if (statements.length === 0) {
    return toSection("known", "What do we know?", [
      toLine("No report here quotes or reports anyone.", [], [wholeDossier]),
    ]);
  }
  if (propositions.length === 0) return toSection("known", "What do we know?", composeBareStatements(index), 12);
  return toSection("known", "What do we know?", [composeOverview(index), ...composeCaveat(index), ...lines]);
}

/** The claims a brief tells, in the dossier's order: views on rules stand with the findings instead. */
export function findClaims(index: DossierIndex): Proposition[] {
  return index.dossier.propositions.filter(({ frame }) => frame.kind !== "sanction");
}

/** Who denies something wider that covers this claim; empty where the claim itself is denied or only planned. */
export function findWiderDenials(index: DossierIndex, proposition: Proposition): Voice[] {
  const { frame, positions, relations } = proposition;
  if (frame.stage === "considered" || frame.stage === "negotiating") return [];
  if (positions.some(({ act }) => act === "denies")) return [];
  return relations
    .filter(({ kind }) => kind === "broader")
    .flatMap(({ propositionId }) => index.propositions.get(propositionId) ?? [])
    .filter((other) => other.frame.kind !== "sanction" && other.relations.some(isCovering))
    .flatMap((other) => findVoices(index, other))
    .filter(({ act }) => act === "denies");

  function isCovering({ propositionId, because }: Proposition["relations"][number]): boolean {
    return propositionId === proposition.id && because.includes("denial");
  }
}

/** Tells one claim: the line of those who stand for it, then against it, then the others, then what is missing. */
export function composeClaim(index: DossierIndex, proposition: Proposition): BriefLine[] {
  const voices = findVoices(index, proposition);
  const about = [proposition.id];
  const lines = [composeLead(index, proposition, voices)];
  const asserted = voices.some(({ act }) => act === "asserts");
  const against = voices.filter(({ act }) => act === "denies");
  if (asserted && against.length > 0)
    lines.push(toLine(composeAgainst(index, proposition, against), toStatementIds(against), about));
  if (asserted && against.length === 0) {
    const wider = findWiderDenials(index, proposition);
    if (wider.length > 0)
      lines.push(toLine(`${toVoiceStart(wider)} denied it in wider words.`, toStatementIds(wider), about));
  }
  for (const act of ["doubts", "declines"] as const) {
    const group = voices.filter((voice) => voice.act === act);
    if (group.length === 0 || lines[0]?.statementIds.some((id) => group[0]?.statements.some((each) => each.id === id)))
      continue;
    lines.push(
      toLine(toSentence(`${toVoiceList(group)} ${toShortClaimWords(act, "none")}`), toStatementIds(group), about),
    );
  }
  lines.push(...composeLikelihood(proposition));
  return lines;
}

/** A gap is an absence: citing all statements of a claim for it would say nothing, so only chosen ones are cited. */
export function toGapIds(proposition: Proposition, gaps: readonly Gap[]): string[] {
  return toDistinct(
    gaps
      .filter(({ statementIds }) => statementIds.length < proposition.statementIds.length)
      .flatMap(({ statementIds }) => statementIds),
  );
}

function toVoiceStart(voices: readonly Voice[]): string {
  return toSentence(toVoiceList(voices)).slice(0, -1);
}

function composeOverview(index: DossierIndex): BriefLine {
  const { evidence } = index.dossier;
  const propositions = findClaims(index);
  const disputed = propositions.filter(({ status }) => status === "disputed").length;
  const asserted = propositions.filter(({ status }) => status === "asserted").length;
  const parts: string[] = [];
  if (disputed > 0)
    parts.push(`${disputed} of ${toCount(propositions.length, "claim")} ${disputed === 1 ? "is" : "are"} disputed`);
  if (asserted > 0) {
    const subject = disputed > 0 ? String(asserted) : `${asserted} of ${toCount(propositions.length, "claim")}`;
    parts.push(
      `${subject} ${asserted === 1 ? "is" : "are"} asserted and nobody in these reports denies ${asserted === 1 ? "it" : "them"}`,
    );
  }
  const rest = propositions.length - disputed - asserted;
  if (rest > 0) parts.push(`${rest} ${rest === 1 ? "is" : "are"} only denied or doubted`);
  const seen = evidence.filter((each) => each.seen).length;
  const shown =
    evidence.length === 0
      ? "No speaker names any evidence."
      : seen === 0
        ? "None of the evidence spoken of is in this dossier."
        : `${seen} of ${toCount(evidence.length, "piece")} of evidence spoken of ${seen === 1 ? "is" : "are"} in this dossier.`;
  return toLine(`${toSentence(parts.join("; "))} ${shown}`, [], [wholeDossier]);
}

function composeLead(index: DossierIndex, proposition: Proposition, voices: readonly Voice[]): BriefLine {
  const about = [proposition.id];
  const asserting = voices.filter(({ act }) => act === "asserts");
  const against = voices.filter(({ act }) => act === "denies");
  const group = asserting.length > 0 ? asserting : against.length > 0 ? against : voices;
  if (group.length === 0) {
    return toLine(`Claim without a named speaker: ${toSentence(proposition.text)}`, proposition.statementIds, about);
  }
  const head =
    asserting.length === 0
      ? against.length > 0
        ? findNarrowerClaims(index, proposition).length > 0
          ? "Denied in wider words than it is claimed."
          : "Denied; no report here quotes anyone who asserts it."
        : ""
      : proposition.status === "disputed"
        ? "Disputed."
        : proposition.status === "doubted"
          ? "Doubted."
          : isOneVoice(asserting)
            ? ""
            : findWiderDenials(index, proposition).length > 0
              ? "Asserted; denied in wider words."
              : "Asserted, not denied here.";
  const claim =
    asserting.length > 0 && head === "" ? composeLoneClaim(proposition, asserting) : composeSaid(proposition, group);
  const side = asserting.length > 0 ? "for" : against.length > 0 ? "against" : "neither";
  const statements = group.flatMap((voice) => voice.statements);
  const count = toOriginCount(index, statements, findOrigins(proposition, side));
  const narrower = asserting.length > 0 || against.length === 0 ? [] : findNarrowerClaims(index, proposition);
  const also = narrower.length === 0 ? "" : `Asserted in particular: ${toIdList(narrower)}.`;
  return toLine([head, claim, toSentence(count), also].filter((part) => part !== "").join(" "), toStatementIds(group), [
    ...about,
    ...narrower.map(({ id }) => id),
  ]);
}

/** Claims that somebody asserts and that a wider denial reaches: the same giver, goods of the same family, no other taker. */
function findNarrowerClaims(index: DossierIndex, { id, frame, relations }: Proposition): Proposition[] {
  const told = new Set(
    relations
      .filter(
        ({ kind, propositionId }) =>
          kind === "narrower" && index.propositions.get(propositionId)?.frame.kind !== "other",
      )
      .map(({ propositionId }) => propositionId),
  );
  if (frame.kind === "other") told.clear();
  const families = toFamilies(frame.goods).join();
  return findClaims(index).filter((other) => {
    if (other.id === id || !other.positions.some(({ act }) => act === "asserts")) return false;
    const { stage } = other.frame;
    const isDeed = stage !== "considered" && stage !== "negotiating";
    if (!isDeed || told.has(other.id)) return isDeed;
    const isSameGiver = frame.supplier !== null && frame.supplier === other.frame.supplier;
    const takers = [other.frame.recipient, other.frame.endUser];
    const reaches = frame.recipient === null || takers.includes(frame.endUser ?? frame.recipient);
    return isSameGiver && reaches && families === toFamilies(other.frame.goods).join();
  });
}

function toIdList(propositions: readonly Proposition[]): string {
  const ids = propositions.map(({ id }) => id);
  const shown = ids.length > 6 ? ids.slice(0, 5) : ids;
  const rest = ids.length - shown.length;
  return toWordList(rest > 0 ? [...shown, `${rest} more`] : shown, 7);
}

function composeLoneClaim(proposition: Proposition, voices: readonly Voice[]): string {
  const hedge = strongestHedge(voices);
  const only = hedge === "none" ? "Asserted only" : `Asserted as ${hedgeWords[hedge]}, and only`;
  return `${only} by ${toVoiceList(voices)}: ${toSentence(proposition.text)}`;
}

/** Speakers who hedged stand in a sentence part of their own: their words must not borrow the certainty of others. */
function composeSaid(proposition: Proposition, voices: readonly Voice[]): string {
  const plainNames = new Set(voices.filter(({ hedge }) => hedge === "none").map(({ name }) => name));
  const kept = voices.filter(({ hedge, name }) => hedge === "none" || !plainNames.has(name));
  const groups = new Map<string, Voice[]>();
  for (const voice of kept) {
    const words = toClaimWords(voice.act, voice.hedge);
    groups.set(words, [...(groups.get(words) ?? []), voice]);
  }
  const ordered = [...groups].sort(
    ([, one], [, other]) => hedgeOrder.indexOf(one[0]!.hedge) - hedgeOrder.indexOf(other[0]!.hedge),
  );
  const parts = ordered.map(([words, group], place) =>
    place === 0
      ? `${toVoiceList(group)} ${words} ${toClaimClause(proposition)}`
      : `${toVoiceList(group)} ${toShortClaimWords(group[0]!.act, group[0]!.hedge)}`,
  );
  return toSentence(parts.join("; "));
}

const hedgeOrder: readonly Hedge[] = ["none", "probable", "possible", "conditional", "unverified"];

function composeAgainst(index: DossierIndex, proposition: Proposition, against: readonly Voice[]): string {
  const statements = against.flatMap((voice) => voice.statements);
  const count = toOriginCount(index, statements, findOrigins(proposition, "against"));
  return `${toSentence(`${toVoiceList(against)} denied it`)} ${toSentence(count)}`;
}

function isOneVoice(voices: readonly Voice[]): boolean {
  return new Set(voices.map(({ name }) => name)).size === 1;
}

function strongestHedge(voices: readonly Voice[]): Hedge {
  return hedgeOrder.find((hedge) => voices.some((voice) => voice.hedge === hedge)) ?? "none";
}

/** Says once for all claims what their likelihoods rest on; nothing where no claim told in full has one, or a person graded. */
function composeCaveat(index: DossierIndex): BriefLine[] {
  const assessed = findClaims(index)
    .slice(0, mainClaims)
    .flatMap(({ assessment }) => (assessment === null ? [] : [assessment]));
  const open = assessed.filter(isUncalibrated);
  if (open.length === 0) return [];
  const all = open.length === assessed.length ? "All likelihoods" : `${open.length} of the likelihoods`;
  const { review } = index.dossier;
  const isReviewed = review !== undefined && review.accepted + review.unsure + review.edited + review.rejected > 0;
  const nobody = isReviewed
    ? "no person has graded these sources"
    : "no person has graded these sources or reviewed these statements";
  const text = `${all} below rest on uncalibrated defaults: ${nobody}, so confidence in each is ${toLowestWords(open)}.`;
  return [toLine(text, [], [wholeDossier])];
}

function isUncalibrated({ because }: Assessment): boolean {
  return because.some((each) => each.startsWith("uncalibrated"));
}

function toLowestWords(assessments: readonly Assessment[]): string {
  const words = new Set(assessments.map(({ confidence }) => confidence));
  return words.size === 1 ? (assessments[0]?.confidence ?? "low") : "moderate at most";
}

/** Word, number and range with the one reason that decides most; likelihood and confidence never share a sentence. */
function composeLikelihood(proposition: Proposition): BriefLine[] {
  const { assessment } = proposition;
  if (assessment === null) return [];
  const reason = toDecisiveReason(assessment);
  const text = [
    toSentence(`Likelihood: ${toLikelihoodWords(assessment)}`),
    ...(reason === "" ? [] : [toSentence(reason)]),
    `Sum: hearsay why ${proposition.id}.`,
  ].join(" ");
  return [toLine(text, proposition.statementIds, [proposition.id])];
}

/** What is left without the weightiest origin; where no reason says so, what else keeps confidence down. */
function toDecisiveReason(assessment: Assessment): string {
  const told = assessment.because.find((each) => /^confidence is/iu.test(each));
  if (told === undefined) return isUncalibrated(assessment) ? "" : `confidence is ${assessment.confidence}`;
  const reasons = toOneLine(told)
    .replace(/[.]$/u, "")
    .split(/:\s|;\s/u)
    .slice(1);
  const decisive =
    reasons.find((each) => /^without /iu.test(each)) ?? reasons.find((each) => !/unknown grades/u.test(each)) ?? "";
  if (isUncalibrated(assessment)) return decisive;
  return decisive === ""
    ? `confidence is ${assessment.confidence}`
    : `confidence is ${assessment.confidence}: ${decisive}`;
}

/** Words a likelihood with its number and range; a range on both sides of even is told as not settled. */
export function toLikelihoodWords({ probability, range, word }: Assessment): string {
  const [low, high] = range;
  const figures = `computed ${toPercent(probability)}%; range ${toPercent(low)} to ${toPercent(high)}%`;
  return low < 0.45 && high >= 0.55 ? `not settled by this evidence (${figures})` : `${word} (${figures})`;
}

function toPercent(share: number): number {
  return Math.round(share * 100);
}

/** Without claims the exact words are all there is: plain statements first, those inside others and in headlines last. */
function composeBareStatements(index: DossierIndex): BriefLine[] {
  const order = [...index.dossier.statements].sort((one, other) => toRank(one) - toRank(other));
  const lines = order.flatMap((statement) => {
    const words = toExactWords(statement);
    if (words === "") return [];
    const relay = statement.chain.length > 1 ? " (passed on by another voice)" : "";
    const verb =
      statement.act === "asserts" ? "said" : toClaimWords(statement.act, "none").replace(/ (?:that|whether)$|:$/u, "");
    return [
      toLine(
        `${toSentence(`${toSpeakerName(index, statement)}${relay} ${verb}: ${toQuoted(cutText(words, 240))}`)}`,
        [statement.id],
        [wholeDossier],
      ),
    ];
  });
  return [
    toLine("No claim was found that several statements share; these are the words as reported.", [], [wholeDossier]),
    ...lines,
  ];
}

function toRank({
  parent,
  zone,
  certainty,
}: {
  readonly parent: string | null;
  readonly zone: string;
  readonly certainty: string;
}): number {
  return (parent === null ? 0 : 4) + (zone === "body" ? 0 : 2) + (certainty === "low" ? 1 : 0);
}
