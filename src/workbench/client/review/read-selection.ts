import type { Span } from "../../../model/span.ts";

/** The span of a report's text that is selected in the page, without white space at its ends; null where none is. */
export function readSelection(text: string): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = toOffset(range.startContainer, range.startOffset);
  const end = toOffset(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const words = text.slice(start, end);
  const span = {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
  return span.start < span.end ? span : null;
}

function toOffset(node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-at]");
  return piece ? Number(piece.dataset["at"]) + (node instanceof Text ? offset : 0) : null;
}
