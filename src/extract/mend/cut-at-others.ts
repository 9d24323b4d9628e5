import type { Segmented } from "../../segment/segment-report.ts";
import type { Cells } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";

/**
 * Cuts content where somebody else's saying begins: before "…, the spokesman said" that closes the sentence, which then
 * holds the whole clause before it, and before ", while Vesnia has warned that …". Drafts keep their order.
 */
export function cutAtOthers(drafts: readonly Draft[], segmented: Segmented, cells: Cells): Draft[] {
  const widened = new Map<Draft, readonly TokenRange[]>();
  const cut = drafts.map((draft, index) => {
    const { cue } = draft;
    if (cue === undefined || draft.rule === "turn") return draft;
    const parts = draft.parts.map((part) => {
      if (part.first <= cue.last) return startBehindOther(draft, part, drafts, index, cells);
      for (const other of drafts.slice(Math.max(0, index - 8), index + 9)) {
        const end = other === draft ? undefined : findEnd(cue, part, other, segmented, cells);
        if (end === undefined) {
          if (other !== draft && closesOver(cue, part, other, segmented, cells)) {
            const { first } = segmented.sentences[cells.sentence[cue.first]!]!;
            widened.set(other, [{ first: toWord(first, cells), last: part.last }]);
          }
          continue;
        }
        if (isBehind(other, end)) {
          const { first } = segmented.sentences[cells.sentence[cue.first]!]!;
          const isInside = other.parts.every((each) => each.first >= part.first && each.last <= part.last);
          if (isInside) widened.set(other, [{ first: toWord(first, cells), last: end }]);
        }
        return { first: part.first, last: end };
      }
      return part;
    });
    return { ...draft, parts };
  });
  return cut.map((draft, index) => {
    const parts = widened.get(drafts[index]!);
    return parts === undefined ? draft : { ...draft, parts };
  });
}

/** Where a part must end so that another saying stays outside; undefined where it may stay inside. */
function findEnd(
  cue: TokenRange,
  part: TokenRange,
  other: Draft,
  { tokens }: Segmented,
  cells: Cells,
): number | undefined {
  const { cue: otherCue, source } = other;
  if (otherCue === undefined || source === undefined || otherCue.first <= cue.last || source.first <= cue.last)
    return undefined;
  if (
    otherCue.last > part.last ||
    source.first <= part.first ||
    cells.sentence[otherCue.first] !== cells.sentence[cue.first]
  )
    return undefined;
  const begin = Math.min(source.first, otherCue.first);
  if (cells.quote[begin] === 1) return undefined;
  const isAdjacent = source.last + 1 === otherCue.first || otherCue.last + 1 === source.first;
  let comma = begin - 1;
  const closes = isAdjacent && other.parts.length > 0 && other.parts.every(({ last }) => last < begin);
  if (!closes) {
    if (!/^(?:while|whereas|although|though|but)$/u.test(tokens[comma]!.lower) || otherCue.first < source.first)
      return undefined;
    comma--;
  }
  if (cells.kind[comma] !== 2 && !(closes && cells.kind[comma] === 7 && cells.kind[comma - 1] === 2)) return undefined;
  let end = comma - 1;
  while (end > part.first && cells.kind[end] !== 1) end--;
  return end > part.first + 1 ? end : undefined;
}

/** "Ministers agreed that the sale “poses a threat”, | Tarn said |": the quotation alone was seen, where the clause around it is content too. */
function closesOver(
  cue: TokenRange,
  part: TokenRange,
  { cue: otherCue, source, parts }: Draft,
  { sentences }: Segmented,
  { sentence, kind, quote }: Cells,
): boolean {
  if (otherCue === undefined || source === undefined || parts.length !== 1) return false;
  const begin = Math.min(source.first, otherCue.first);
  const [quoted] = parts;
  if (sentence[otherCue.first] !== sentence[cue.first] || begin <= part.last || begin - part.last > 4) return false;
  if (source.last + 1 !== otherCue.first && otherCue.last + 1 !== source.first) return false;
  const isInside = quoted!.first > part.first && quoted!.last <= part.last && quote[quoted!.first] === 1;
  for (let at = part.last + 1; at < begin; at++) if (kind[at] === 1) return false;
  return isInside && quote[cue.first] === 0 && cue.first > sentences[sentence[cue.first]!]!.first;
}

/** "Orlo said he had seen it; if true, | he said, | …": another saying up to the semicolon is no part of this one. */
function startBehindOther(
  { cue }: Draft,
  part: TokenRange,
  drafts: readonly Draft[],
  index: number,
  { kind, sentence }: Cells,
): TokenRange {
  let first = part.last;
  while (first > part.first && kind[first] !== 4) first--;
  const isOthers = drafts
    .slice(Math.max(0, index - 8), index + 9)
    .some(
      (other) =>
        other.cue !== undefined &&
        other.cue !== cue &&
        sentence[other.cue.first] === sentence[cue!.first] &&
        other.cue.first > part.first &&
        other.cue.last < first &&
        other.source !== undefined &&
        other.source.first >= part.first,
    );
  return first > part.first && first < part.last && isOthers ? { first: first + 1, last: part.last } : part;
}

function isBehind({ parts }: Draft, end: number): boolean {
  return parts.every(({ last }) => last <= end + 2);
}

function toWord(first: number, { kind }: Cells): number {
  let at = first;
  while (kind[at] !== 1) at++;
  return at;
}
