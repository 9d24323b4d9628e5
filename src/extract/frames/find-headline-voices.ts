import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, hasVerb, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";
import { toBodyClasses } from "../voices/body-nouns.ts";
import { isPeopleNoun, isPersonNoun } from "../voices/person-nouns.ts";

const papers = /^(?:report|reports|study|survey|documents|memo|poll)$/u;
const openers =
  /^(?:what|how|why|who|where|when|all|everything|inside|watch|live|here|is|are|was|were|do|does|did|will|can|a|an)$/u;
const longest = 7;

/**
 * Finds who speaks in headlines that name them by a colon alone: "UN experts: Arms reached Norland", "Arms reached Norland:
 * UN experts". Empty where what stands there is no voice ("Explained: …", "Norland war: …"). In reading order.
 */
export function findHeadlineVoices(segmented: Segmented, cells: Cells, headings: readonly Sentence[]): Draft[] {
  return headings.flatMap((heading): Draft[] => {
    let end = heading.last - 1;
    while (end > heading.first && cells.kind[end] !== 1 && cells.kind[end] !== 7) end--;
    for (let colon = heading.first + 1; colon < end; colon++) {
      if (segmented.tokens[colon]!.text !== ":" || cells.quote[colon] === 1) continue;
      const before = { first: skipLabel(heading.first, segmented, cells), last: colon - 1 };
      const behind = { first: colon + 1, last: end };
      const [source, part] = isVoice(before, false, segmented, cells)
        ? [before, behind]
        : isVoice(behind, true, segmented, cells)
          ? [behind, before]
          : [];
      if (source === undefined || part === undefined || !tells(part, segmented, cells)) continue;
      return [{ cue: { first: colon, last: colon }, source, parts: [trim(part, segmented, cells)], rule: "headline" }];
    }
    return [];
  });
}

/** Past "(LEAD)" and "(2nd LD)". */
function skipLabel(first: number, { tokens }: Segmented, { kind }: Cells): number {
  if (tokens[first]!.text !== "(") return first;
  let at = first + 1;
  while (at < first + 5 && tokens[at]!.text !== ")") at++;
  return tokens[at]?.text === ")" && kind[at + 1] === 1 ? at + 1 : first;
}

/** Whether some words name somebody who may speak. A state before a colon is as often the topic; behind one it speaks. */
function isVoice({ first, last }: TokenRange, behind: boolean, { tokens }: Segmented, cells: Cells): boolean {
  if (last - first >= longest) return false;
  let head = first;
  for (let at = first; at <= last; at++) {
    if (cells.kind[at] !== 1 || cells.role[at] === roles.finiteVerb || cells.role[at] === roles.conjunction)
      return false;
    if (cells.role[at] === roles.preposition) {
      if (at === first) return false;
      break;
    }
    head = at;
  }
  const { lower } = tokens[head]!;
  if (isPersonNoun(lower) || isPeopleNoun(lower) || papers.test(lower)) return true;
  if (toBodyClasses(lower).length > 0 && (behind || head > first || /^(?:army|police|government)$/u.test(lower)))
    return true;
  const name = cells.name[head]!;
  return name === 1 || name === 2 || (behind && name === 3);
}

/** Whether some words are enough for a saying. */
function tells({ first, last }: TokenRange, { tokens }: Segmented, cells: Cells): boolean {
  const { kind } = cells;
  if (tokens[last]!.text === "?" || tokens[last + 1]?.text === "?" || last - first < 2) return false;
  if (kind[first] !== 7 && openers.test(tokens[first]!.lower)) return false;
  // "Norland ships 90 crates" reads like nouns alone; "Hugo Brandt, director of Rell Lines" is nothing but a name.
  return hasVerb(cells, { first, last }) || (last - first > 3 && !kind.subarray(first, last).includes(2));
}

function trim({ first, last }: TokenRange, { tokens }: Segmented, { kind }: Cells): TokenRange {
  let [begin, end] = [first, last];
  while (begin < end && kind[begin] !== 1 && !/^[$£€¥#]/u.test(tokens[begin]!.text)) begin++;
  while (end > begin && kind[end] !== 1) end--;
  return { first: begin, last: end };
}
