import type { Segmented } from "../../segment/segment-report.ts";
import type { Cells } from "../attribution/cells.ts";
import type { Draft } from "../draft.ts";

/**
 * Widens content that begins with a later sentence of a quotation back to where the quotation opens, where the verb of
 * saying stands right behind the quotation and nobody else says those words: a speaker is given the whole of what stands
 * between the marks. Drafts keep their order.
 */
export function widenInQuotations(drafts: readonly Draft[], { tokens, quotations }: Segmented, cells: Cells): Draft[] {
  const covered = new Uint8Array(cells.count);
  for (const { parts } of drafts) for (const { first, last } of parts) covered.fill(1, first, last + 1);
  return drafts.map((draft) => {
    const { cue, parts } = draft;
    const [part] = parts;
    if (cue === undefined || part === undefined || part.last > cue.first || cells.quote[cue.first] === 1) return draft;
    const { start, end } = tokens[part.first]!;
    const quotation = quotations.find((each) => !each.nested && each.start < start && end <= each.end);
    if (quotation === undefined || tokens[part.last]!.end > quotation.end) return draft;
    let first = part.first;
    while (first > 0 && tokens[first - 1]!.start > quotation.start) first--;
    const isSentence = cells.sentence[part.first] !== cells.sentence[part.first - 1];
    const isNear = cells.paragraph[first] === cells.paragraph[part.first];
    const isFree = covered.subarray(first, part.first).every((each) => each === 0);
    return first < part.first && isSentence && isNear && isFree
      ? { ...draft, parts: [{ first, last: part.last }, ...parts.slice(1)] }
      : draft;
  });
}
