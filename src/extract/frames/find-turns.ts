import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import type { Cells } from "../attribution/cells.ts";
import type { Draft } from "../draft.ts";

const name = String.raw`(?:\p{Lu}[\p{Lu}.'’-]*\p{Lu}\.?(?: \p{Lu}[\p{Lu}.'’-]*\.?){0,4}|Q|A|(?:Mr|Ms|Mrs|Dr|Prof|Gen|Sen|Rep|Col)\. \p{Lu}[\p{L}'’-]+|(?:Question|Answer|Reporter|Host|Moderator|Interviewer|Speaker|Chair|Minister|President|Spokes\p{L}+)(?: \p{Lu}[\p{L}'’-]+)?)`;
const opening = new RegExp(String.raw`^(${name}(?: \([^)\n]{1,40}\))?) ?(:)\s`, "u");

/**
 * Finds the turns of a transcript: a line that opens with a name in capitals, or a role, and a colon. What follows up to
 * the next turn is that speaker's. Empty unless there are two turns at least.
 */
export function findTurns({ text, tokens }: Segmented, cells: Cells, sentences: readonly Sentence[]): Draft[] {
  const found: { source: { first: number; last: number }; cue: number; sentence: number }[] = [];
  sentences.forEach(({ start, end, first }, index) => {
    if (index > 0 && sentences[index - 1]!.paragraph === sentences[index]!.paragraph) return;
    const match = opening.exec(text.slice(start, Math.min(end, start + 90)));
    if (match?.[1] === undefined) return;
    const colon = start + match[0].lastIndexOf(":");
    let cue = first;
    while (cue < tokens.length && tokens[cue]!.start < colon) cue++;
    let last = cue - 1;
    while (last > first && cells.kind[last] !== 1) last--;
    found.push({ source: { first, last }, cue, sentence: index });
  });
  if (found.length < 2) return [];
  return found.flatMap(({ source, cue, sentence }, index) => {
    const next = found[index + 1]?.sentence ?? sentences.length;
    let until = sentence;
    while (until + 1 < next && sentences[until + 1]!.paragraph - sentences[until]!.paragraph <= 1) until++;
    // Without a next turn to end it, a turn ends with its paragraph.
    if (found[index + 1] === undefined) {
      until = sentence;
      while (until + 1 < sentences.length && sentences[until + 1]!.paragraph === sentences[sentence]!.paragraph)
        until++;
    }
    let first = cue + 1;
    let last = sentences[until]!.last - 1;
    while (first < last && cells.kind[first] !== 1) first++;
    while (last > first && cells.kind[last] !== 1) last--;
    return last > first || cells.kind[first] === 1
      ? [{ cue: { first: cue, last: cue }, source, parts: [{ first, last }], rule: "turn", share: 0.9 }]
      : [];
  });
}
