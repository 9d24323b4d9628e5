import { findCueEntry } from "../../lexicon/cues.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import type { Cells } from "../attribution/cells.ts";
import { findFigure, findShowing, findThingThatShows } from "./evidence-cues.ts";
import { findLightVerb, findNounWithClause } from "./noun-cues.ts";
import { findQuotedAs } from "./quoting-cues.ts";
import { findCalling, findDerision, findIdiom, findPhrase, findSceptic } from "./rebuff-cues.ts";
import { findRefusal } from "./refusal-cues.ts";
import type { RuleCue } from "./rule-cue.ts";

/** Finds cues by frame: a light verb with a noun of saying, a noun of saying with its clause, "let it be known". In reading order. */
export function findRuleCues(segmented: Segmented, cells: Cells, sentence: Sentence): RuleCue[] {
  const found: RuleCue[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    if (cells.quote[at] === 1) continue;
    const cue =
      findQuotedAs(segmented, cells, sentence, at) ??
      findPhrase(segmented, cells, sentence, at) ??
      findDerision(segmented, cells, sentence, at) ??
      findSceptic(segmented, sentence, at) ??
      findCalling(segmented, cells, sentence, at) ??
      findThingThatShows(segmented, sentence, at) ??
      findRefusal(segmented, cells, sentence, at) ??
      findIdiom(segmented, cells, sentence, at) ??
      findShowing(segmented, cells, sentence, at) ??
      findFigure(segmented, cells, sentence, at) ??
      findParticiple(segmented, cells, sentence, at) ??
      findLightVerb(segmented, cells, sentence, at) ??
      findNounWithClause(segmented, cells, sentence, at) ??
      findLetKnown(segmented, sentence, at);
    if (cue) {
      found.push(cue);
      at = cue.last;
    }
  }
  return found;
}

/** "…, regretting that …": a participle of saying with its clause, behind a comma. */
function findParticiple(
  { tokens, tags }: Segmented,
  cells: Cells,
  { first }: Sentence,
  at: number,
): RuleCue | undefined {
  if (tags[at] !== "VBG" || at - 2 < first || tokens[at + 1]?.lower !== "that") return undefined;
  if (cells.kind[at - 1] !== 2 && cells.kind[at - 1] !== 7) return undefined;
  return findCueEntry(tokens[at]!.lower, "verb")
    ? { first: at, last: at, rule: "participle", widens: false }
    : undefined;
}

const letting = new Set(["let", "lets", "made", "make", "makes", "making"]);

/** "let it be known", "made it known", "made clear". */
function findLetKnown({ tokens }: Segmented, { last }: Sentence, at: number): RuleCue | undefined {
  if (!letting.has(tokens[at]!.lower)) return undefined;
  const rest = tokens.slice(at + 1, Math.min(last, at + 4)).map(({ lower }) => lower);
  for (const frame of [["it", "be", "known"], ["it", "known"], ["it", "clear"], ["clear"], ["known"]]) {
    if (frame.every((word, index) => rest[index] === word))
      return { first: at, last: at + frame.length, rule: "made-known", widens: true };
  }
  return undefined;
}
