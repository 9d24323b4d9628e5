import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { Evidence } from "../../model/dossier.ts";
import { toWhether } from "../claim-clause.ts";
import { findReports } from "../counts.ts";
import { type DossierIndex, findStatements, toActorName, toReportName, toSpeakerName } from "../dossier-index.ts";
import { cutText, toOneLine } from "../visible-text.ts";
import { toCount, toDistinct, toSentence, toWordList } from "../word-lists.ts";
import { toLine, toSection, wholeDossier } from "./section.ts";

/** Words for each kind of evidence. */
export const evidenceWords = {
  imagery: "images",
  data: "data",
  document: "documents",
  physical: "physical evidence",
  testimony: "testimony",
  intelligence: "intelligence",
} as const;

/** Composes the evidence that speakers name, told apart from evidence that the dossier holds. */
export function composeEvidence(index: DossierIndex): BriefSection {
  const { evidence } = index.dossier;
  if (evidence.length === 0) return toSection("evidence", "Evidence: asserted or seen", []);
  const seen = evidence.filter((each) => each.seen).length;
  const head =
    seen === 0
      ? `Speakers name ${toCount(evidence.length, "piece")} of evidence. None of it is in this dossier: all of it is asserted, none of it seen.`
      : `Speakers name ${toCount(evidence.length, "piece")} of evidence; ${seen} ${seen === 1 ? "is" : "are"} in this dossier, the rest is only asserted.`;
  const ids = toDistinct(evidence.flatMap(({ statementIds }) => statementIds));
  const lines = groupEvidence(index).map((each) => composePieces(index, each));
  return toSection("evidence", "Evidence: asserted or seen", [toLine(head, ids, [wholeDossier]), ...lines], 16);
}

/** Names who puts evidence forward; where no speaker does, the report that mentions it. */
export function toPresenter(index: DossierIndex, { presentedBy, statementIds }: Evidence): string {
  if (presentedBy !== null) return toActorName(index, presentedBy);
  const statements = findStatements(index, statementIds);
  const named = statements.find(({ chain }) => chain.length > 0);
  if (named !== undefined) return toSpeakerName(index, named);
  return findReports(index, statements).map(toReportName)[0] ?? "an unnamed voice";
}

/** Quotes the words that name evidence where a cited report holds them exactly, else gives them without quotation marks. */
export function toEvidenceWords(index: DossierIndex, { text, statementIds }: Evidence): string {
  const words = toOneLine(text);
  const held = findReports(index, findStatements(index, statementIds)).some((report) =>
    toOneLine(report.text).includes(words),
  );
  return held && words !== "" ? `“${cutText(words, 160)}”` : cutText(words, 160);
}

/** What one voice offers of one kind is told in one line. */
function groupEvidence(index: DossierIndex): Evidence[][] {
  const groups = new Map<string, Evidence[]>();
  for (const evidence of index.dossier.evidence) {
    const key = JSON.stringify([evidence.kind, toPresenter(index, evidence), evidence.seen]);
    groups.set(key, [...(groups.get(key) ?? []), evidence]);
  }
  return [...groups.values()];
}

function composePieces(index: DossierIndex, group: readonly Evidence[]): BriefLine {
  const { kind, seen } = group[0]!;
  const claims = toDistinct(group.flatMap(({ propositionIds }) => propositionIds)).flatMap(
    (id) => index.propositions.get(id) ?? [],
  );
  const bearing = claims.length === 0 ? "" : `; offered on ${toWordList(claims.slice(0, 2).map(toWhether), 2)}`;
  const more = claims.length > 2 ? `, and on ${toCount(claims.length - 2, "more claim")}` : "";
  const words = toWordList(toDistinct(group.map((each) => toEvidenceWords(index, each))), 3);
  const text = `${evidenceWords[kind]}, according to ${toPresenter(index, group[0]!)}: ${words}${bearing}${more}`;
  const ids = toDistinct(group.flatMap(({ statementIds }) => statementIds));
  return toLine(`${toSentence(text)} ${seen ? "In this dossier." : "Not in this dossier."}`, ids, [
    ...group.map(({ id }) => id),
    ...claims.map(({ id }) => id),
  ]);
}
