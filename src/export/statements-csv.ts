import { indexDossier, toExactWords, toReportName, toSpeakerName, toVoiceName } from "../brief/dossier-index.ts";
import { toVisibleText } from "../brief/visible-text.ts";
import type { Dossier } from "../model/dossier.ts";
import { toCsv } from "./to-csv.ts";

const header = [
  ...["statement", "speaker", "relayed by", "act", "hedge", "exact words", "said from", "said to", "certainty"],
  ...["report", "outlet", "published from", "published to", "start", "propositions", "verdict", "by", "reason"],
];

/** All statements of a dossier as CSV, one a row, in the dossier's order. */
export function composeStatementsCsv(dossier: Dossier): string {
  const index = indexDossier(dossier);
  const rows = dossier.statements.map((statement) => {
    const { ref, chain, act, hedge, saidOn, certainty, content, cue, reportId, propositionIds, review } = statement;
    const report = index.reports.get(reportId);
    return [
      ref,
      toSpeakerName(index, statement),
      chain
        .slice(1)
        .map((link) => toVoiceName(index, link))
        .join("; "),
      act,
      hedge,
      toExactWords(statement),
      saidOn?.from ?? null,
      saidOn?.to ?? null,
      certainty,
      report?.ref ?? null,
      report === undefined ? null : toReportName(report),
      report?.publishedOn.from ?? null,
      report?.publishedOn.to ?? null,
      content[0]?.start ?? cue?.start ?? null,
      propositionIds.join(" "),
      review?.verdict ?? null,
      review?.by ?? null,
      review?.reason ?? null,
    ].map((cell) => (typeof cell === "string" ? toVisibleText(cell) : cell));
  });
  return toCsv(header, rows);
}
