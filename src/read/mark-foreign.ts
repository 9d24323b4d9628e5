import type { Marked } from "./marked.ts";

/** Marks short lines in another script than the report's: buttons and labels of the page. */
export function markForeign(marked: readonly Marked[]): void {
  const scripts = marked.map(({ paragraph }) => countScripts(paragraph.text.slice(0, 400)));
  const latin = scripts.reduce((sum, { latin: own }) => sum + own, 0);
  const other = scripts.reduce((sum, { other: own }) => sum + own, 0);
  for (const [index, entry] of marked.entries()) {
    const own = scripts[index]!;
    const isCrumb =
      latin > other * 5 ? own.latin === 0 && own.other > 0 : other > latin * 5 && own.other === 0 && own.latin > 0;
    if (entry.kind === null && isCrumb && !entry.paragraph.ended && entry.paragraph.text.length <= 40) {
      entry.kind = "furniture";
    }
  }
}

function countScripts(text: string): { latin: number; other: number } {
  if (!/[\u0250-\u1DFF\u2C00-\u{10FFFF}]/u.test(text)) {
    return { latin: /[A-Za-z\u00C0-\u024F]/u.test(text) ? text.length : 0, other: 0 };
  }
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return { latin, other: (text.match(/\p{L}/gu)?.length ?? 0) - latin };
}
