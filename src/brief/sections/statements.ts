import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { DossierStatement } from "../../model/dossier.ts";
import { actLooks, hedgeWords } from "../act-words.ts";
import { toPublishedWords, toSaidWords } from "../date-words.ts";
import { type DossierIndex, toExactWords, toSpeakerName, toVoiceName } from "../dossier-index.ts";
import { toOneLine, toQuoted } from "../visible-text.ts";
import { toLine, toSection, wholeDossier } from "./section.ts";

/** Composes the list of all statements with their exact words, in the dossier's order. */
export function composeStatements(index: DossierIndex): BriefSection {
  return toSection(
    "statements",
    "Statements, in exact words",
    index.dossier.statements.map((each) => composeStatement(index, each)),
  );
}

/** Words the chain of a statement: the speaker, then who passes it on: `Mira Tarn ← Harbour Courier`. */
export function toChainWords(index: DossierIndex, statement: DossierStatement): string {
  return [toSpeakerName(index, statement), ...statement.chain.slice(1).map((link) => toVoiceName(index, link))].join(
    " ← ",
  );
}

/** Words what makes a statement weaker (its hedge, a headline, a low certainty of reading) and what people decided on it. Empty where nothing does. */
export function toCautions(statement: DossierStatement): string[] {
  const cautions: string[] = [];
  if (statement.hedge !== "none") cautions.push(`as ${hedgeWords[statement.hedge]}`);
  if (statement.zone !== "body") cautions.push(`in a ${statement.zone}`);
  if (statement.certainty === "low") cautions.push("read with low certainty");
  const { review } = statement;
  if (review?.added) cautions.push(`added by ${toOneLine(review.added.by)}`);
  else if (review?.verdict === "accepted") cautions.push(`accepted by ${toOneLine(review.by ?? "")}`);
  if (review?.verdict === "unsure") cautions.push(`left unsure by ${toOneLine(review.by ?? "")}`);
  const names = { content: "words", speaker: "speaker", act: "act", hedge: "hedge", saidOn: "day" } as const;
  for (const { field, by } of review?.edits ?? []) cautions.push(`${names[field]} corrected by ${toOneLine(by)}`);
  return cautions;
}

function composeStatement(index: DossierIndex, statement: DossierStatement): BriefLine {
  const report = index.reports.get(statement.reportId);
  const words = toExactWords(statement);
  const act = [`${actLooks[statement.act].glyph} ${actLooks[statement.act].word}`, ...toCautions(statement)].join(", ");
  const where =
    report === undefined
      ? ""
      : `, in ${report.ref}${report.path === null ? "" : ` ${toOneLine(report.path)}`}${statement.saidOn?.from == null ? ` (${toPublishedWords(report)})` : ""}`;
  const quote =
    words === ""
      ? statement.cue === null
        ? ""
        : `: [no words given] “${toOneLine(statement.cue.text)}”`
      : `: ${toQuoted(words)}`;
  return toLine(
    `${toChainWords(index, statement)} ${act}; ${toSaidWords(statement)}${where}${quote}`,
    [statement.id],
    statement.propositionIds.length > 0 ? statement.propositionIds : [wholeDossier],
  );
}
