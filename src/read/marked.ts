import type { ZoneKind } from "../model/report.ts";
import type { Paragraph } from "./find-paragraphs.ts";

/** A paragraph on its way to a zone: null until something tells its kind; `why` is what later steps need to know. */
export interface Marked {
  readonly paragraph: Paragraph;
  kind: ZoneKind | null;
  why: "hint" | "label" | "words" | "list" | "name" | null;
}

/** Whether a paragraph is running text: it closes like a sentence, or is too long for a label. */
export function isProse({ paragraph, kind }: Marked): boolean {
  return (kind === null || kind === "body") && ((paragraph.ended && paragraph.words >= 3) || paragraph.words > 25);
}
