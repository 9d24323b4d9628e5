import { findStatements, indexDossier, toSpeakerName } from "../brief/dossier-index.ts";
import { toVisibleText } from "../brief/visible-text.ts";
import type { Dossier, DossierStatement } from "../model/dossier.ts";
import { acts } from "../model/statement.ts";
import { toCsv } from "./to-csv.ts";

const header = [
  ...["speaker", "proposition", "text", "status", "statements", ...acts],
  ...["first said or published", "last said or published", "refs"],
];

/** How often each speaker takes each act on each proposition as CSV, one row a pair, in the dossier's order. */
export function composePositionsCsv(dossier: Dossier): string {
  const index = indexDossier(dossier);
  const rows = dossier.propositions.flatMap(({ id, text, status, statementIds }) => {
    const bySpeaker = new Map<string, DossierStatement[]>();
    for (const statement of findStatements(index, statementIds)) {
      const speaker = toSpeakerName(index, statement);
      bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), statement]);
    }
    return [...bySpeaker].map(([speaker, own]) => {
      const days = own
        .flatMap(({ saidOn, reportId }) => saidOn?.from ?? index.reports.get(reportId)?.publishedOn.from ?? [])
        .sort();
      return [
        toVisibleText(speaker),
        id,
        toVisibleText(text),
        status,
        own.length,
        ...acts.map((act) => own.filter((each) => each.act === act).length),
        days[0] ?? null,
        days.at(-1) ?? null,
        own.map(({ ref }) => ref).join(" "),
      ];
    });
  });
  return toCsv(header, rows);
}
