import type { Brief } from "../model/brief.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Since } from "../model/taken-brief.ts";
import { composeCounts } from "./counts.ts";
import { indexDossier, toActorName } from "./dossier-index.ts";
import { composeEvidence } from "./sections/evidence.ts";
import { composeFindings } from "./sections/findings.ts";
import {
  composeChanges,
  composeContradictions,
  composeGaps,
  composeProblems,
  composeReprints,
} from "./sections/frictions.ts";
import { composeKnown } from "./sections/known.ts";
import { composeOrigins } from "./sections/origins.ts";
import { composeAlso, composePositions } from "./sections/positions.ts";
import { composeReports } from "./sections/reports.ts";
import { composeSeries } from "./sections/series.ts";
import { composeSince, type SinceWhen } from "./sections/since.ts";
import { composeStatements } from "./sections/statements.ts";
import { composeTransfers } from "./sections/transfers.ts";
import { toOneLine } from "./visible-text.ts";

/** What a caller may settle about a brief. */
export interface BriefOptions {
  /** The question the brief answers, as its title; else a title is made from the most disputed claims. */
  readonly question?: string;
  /** What has changed since an earlier brief; a section of its own before all others. */
  readonly since?: { readonly since: Since; readonly when: SinceWhen };
}

/**
 * Composes the brief of a dossier: what is disputed and what is only asserted first, the numbered statements last.
 * Every line cites the statements it rests on; sections without lines are left out. Text of reports stays raw here,
 * renderers make it safe. The same dossier gives the same brief.
 */
export function composeBrief(dossier: Dossier, options: BriefOptions = {}): Brief {
  const index = indexDossier(dossier);
  const sections = [
    ...(options.since === undefined ? [] : [composeSince(index, options.since.since, options.since.when)]),
    composeKnown(index),
    composeAlso(index),
    composePositions(index),
    composeOrigins(index),
    composeEvidence(index),
    composeTransfers(index),
    composeFindings(index),
    composeSeries(index),
    composeChanges(index),
    composeContradictions(index),
    composeReprints(index),
    composeGaps(index),
    composeProblems(index),
    composeReports(index),
    composeStatements(index),
  ];
  const question = toOneLine(options.question ?? "");
  return {
    title: question === "" ? composeTitle(dossier) : question,
    asOf: dossier.asOf,
    counts: composeCounts(index),
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

/** The parties named most often give the title; "alleged" stays, since the title is no finding. */
function composeTitle(dossier: Dossier): string {
  const index = indexDossier(dossier);
  const tally = new Map<string, number>();
  for (const { frame, statementIds } of dossier.propositions) {
    if (frame.kind !== "transfer" || frame.supplier === null || frame.recipient === null) continue;
    const parties = `from ${toActorName(index, frame.supplier)} to ${toActorName(index, frame.recipient)}`;
    tally.set(parties, (tally.get(parties) ?? 0) + statementIds.length);
  }
  const [first] = [...tally].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  return first === undefined ? "What do we know?" : `What do we know about alleged transfers ${first[0]}?`;
}
