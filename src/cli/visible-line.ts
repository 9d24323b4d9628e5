import { toVisibleText } from "../brief/visible-text.ts";

/** A text as one line that is safe on a terminal: a file's name may hold line breaks, and must not speak for hearsay. */
export function toVisibleLine(text: string): string {
  return toVisibleText(text.replaceAll("\n", "␊").replaceAll("\r", "␍").replaceAll("\t", " "));
}
