import { firstAtOrAfter } from "../model/span.ts";
import type { Segmented } from "../segment/segment-report.ts";
import type { Sentence } from "../segment/sentences.ts";
import type { Cells } from "./attribution/cells.ts";
import type { TokenRange } from "./attribution/source-candidates.ts";
import { type Figure, findFigures, toFigure } from "./find-figures.ts";
import type { Voice } from "./find-voices.ts";
import type { KnownNames } from "./known-names.ts";
import { resolveFigures } from "./resolve-figures.ts";

/** A voice and the tokens that say who it is. */
export interface SourcedVoice {
  readonly voice: Voice;
  readonly range: TokenRange;
}

/**
 * Resolves the voices of a report against everybody it speaks of: "he" is the person who fits best, "the spokesperson"
 * the last one so called, "the newspaper" the last paper. Voices come back in their order; what nobody fits stays unnamed.
 */
export function resolveVoices(
  voices: readonly (SourcedVoice | undefined)[],
  segmented: Segmented,
  cells: Cells,
  sentences: readonly Sentence[],
  names: KnownNames,
): (Voice | undefined)[] {
  const speakers = new Map<string, Figure>();
  for (const each of voices)
    if (each) speakers.set(keyOf(each.voice), toFigure(each.voice, each.range, segmented, cells, true));
  const speaking = [...speakers.values()].sort((one, other) => one.start - other.start || one.end - other.end);
  const others = findFigures(segmented, cells, sentences, names).filter((figure) => !isSpeaking(figure, speaking));
  const merged = [...speaking, ...others].sort((one, other) => one.start - other.start || other.end - one.end);
  const resolved = new Map(resolveFigures(merged, names, segmented).map((figure) => [keyOf(figure), figure]));
  return voices.map((each) => {
    const figure = each && resolved.get(keyOf(each.voice));
    if (!each || !figure) return each?.voice;
    const { actor, kind, speaksFor, role } = figure;
    return { ...each.voice, actor, kind, speaksFor, role: each.voice.role ?? role };
  });
}

function keyOf({ start, end }: Voice): string {
  return `${start}-${end}`;
}

/** Whether a noun phrase is a speaker's own words, and no other body or state named inside them. */
function isSpeaking({ start, end, kind }: Voice, speaking: readonly Figure[]): boolean {
  const at = firstAtOrAfter(speaking, start);
  const near = speaking.slice(Math.max(0, at - 3), at + 3);
  return near.some(
    (each) =>
      (each.start < end && start <= each.start) ||
      (each.start <= start && start < each.end && (start - each.start < 5 || kind === "unnamed")),
  );
}
