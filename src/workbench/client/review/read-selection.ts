import { toVisibleText } from "../../../brief/visible-text.ts";
import type { Span } from "../../../model/span.ts";

/** The span of a report's text that is selected in the page, without white space at its ends; null where none is. */
export function readSelection(text: string): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  // An end may lie in the name of a statement, which is none of the report's words.
  const pieces = [...document.querySelectorAll<HTMLElement>("[data-at]")].filter((each) => range.intersectsNode(each));
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const whole = last.textContent?.length ?? 0;
  const start = toOffset(text, first, toShown(first, range.startContainer, range.startOffset) ?? 0);
  const end = toOffset(text, last, toShown(last, range.endContainer, range.endOffset) ?? whole);
  if (start >= end) return null;
  const words = text.slice(start, end);
  const span = {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
  return span.start < span.end ? span : null;
}

/** How many characters of a piece stand before a place in the page; null where the place is not in it. */
function toShown(piece: HTMLElement, container: Node, offset: number): number | null {
  if (!piece.contains(container)) return null;
  return container instanceof Text ? offset : offset === 0 ? 0 : (piece.textContent?.length ?? 0);
}

/** Where a place in a piece of the page stands in the text: control characters are shown longer than they are. */
function toOffset(text: string, piece: HTMLElement, shown: number): number {
  const at = Number(piece.dataset["at"]);
  const lengthTo = (length: number): number => toVisibleText(text.slice(at, at + length)).length;
  if (lengthTo(shown) === shown) return at + shown;
  let length = 0;
  while (length < shown && lengthTo(length) < shown) length += 1;
  return at + length;
}
