import { composeBrief } from "../../brief/compose-brief.ts";
import { toTakenBrief } from "../../brief/take-brief.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { WorkedOut } from "../../store/work-out.ts";

/** What is sent as JSON of a linked dossier: the dossier itself without the texts of reports, the brief, or what it tells in short. */
export type LinkedPart = "dossier" | "brief" | "taken";

/** Writes a part of a linked dossier as JSON in UTF-8; who takes a brief fills in the day and the version. */
export function toLinkedJson(part: LinkedPart, workedOut: WorkedOut): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(toPart(part, workedOut)));
}

function toPart(part: LinkedPart, { dossier, rejected }: WorkedOut): unknown {
  if (part === "dossier") return withoutTexts(dossier);
  return part === "brief" ? composeBrief(dossier) : toTakenBrief(dossier, { asOf: null, hearsay: "", rejected });
}

// Texts are most of the bytes, and every view but the report itself does without.
function withoutTexts(dossier: Dossier): Dossier {
  return { ...dossier, reports: dossier.reports.map(({ sourceMap: _, ...report }) => ({ ...report, text: "" })) };
}
