import { composeBrief } from "../../brief/compose-brief.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { WorkedOut } from "../../store/work-out.ts";

/** What is sent as JSON of a linked dossier: the dossier itself without the texts of reports, or the brief. */
export type LinkedPart = "dossier" | "brief";

/** Writes a part of a linked dossier as JSON in UTF-8. */
export function toLinkedJson(part: LinkedPart, { dossier }: WorkedOut): Uint8Array {
  const value = part === "dossier" ? withoutTexts(dossier) : composeBrief(dossier);
  return new TextEncoder().encode(JSON.stringify(value));
}

// Texts are most of the bytes, and every view but the report itself does without.
function withoutTexts(dossier: Dossier): Dossier {
  return { ...dossier, reports: dossier.reports.map(({ sourceMap: _, ...report }) => ({ ...report, text: "" })) };
}
