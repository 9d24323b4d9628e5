import type { TextSpan } from "../../src/model/span.ts";

/** The marks tests use for statements; any other lower-case word may stand as a mark too. */
export type StatementMark = "speaker" | "relay" | "cue" | "content" | "when" | "evidence" | "hedge";

export interface MarkedText<Mark extends string> {
  readonly text: string;
  readonly spans: { readonly [mark in Mark]?: readonly TextSpan[] };
}

/**
 * Turns `[speaker:Tarn] [cue:denied] [content:the charge]` into the text without marks and the spans they cut out,
 * by mark and in the order in which they open. Marks may nest. Brackets that open no mark stay text ("[The crates] are ours"),
 * and `⏎` stands for a line break. Throws where a mark is left open.
 */
export function parseMarked<Mark extends string = StatementMark>(marked: string): MarkedText<Mark> {
  const found: { mark: string; start: number; end: number }[] = [];
  const open: (number | null)[] = [];
  let text = "";
  for (const [piece, mark] of marked.matchAll(/\[([a-z-]+):|[\s\S]/gu)) {
    if (mark !== undefined) {
      open.push(found.length);
      found.push({ mark, start: text.length, end: -1 });
    } else if (piece === "]" && typeof open.at(-1) === "number") {
      found[open.pop() ?? 0]!.end = text.length;
    } else {
      if (piece === "[") open.push(null);
      if (piece === "]") open.pop();
      text += piece === "⏎" ? "\n" : piece;
    }
  }
  const left = found.find(({ end }) => end < 0);
  if (left !== undefined) throw new Error(`mark ${left.mark} is left open in: ${marked}`);
  const spans: Record<string, TextSpan[]> = {};
  for (const { mark, start, end } of found) {
    spans[mark] = [...(spans[mark] ?? []), { start, end, text: text.slice(start, end) }];
  }
  return { text, spans: spans as unknown as MarkedText<Mark>["spans"] };
}
