import { firstAtOrAfter, type Span } from "../../model/span.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import type { Cells } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import { type Figure, findFigures, toFigure } from "./find-figures.ts";
import type { Voice } from "./find-voices.ts";
import type { KnownNames } from "./known-names.ts";
import { resolveFigures } from "./resolve-figures.ts";

/** A voice and the tokens that say who it is. */
export interface SourcedVoice {
  readonly voice: Voice;
  readonly range: TokenRange;
  /** Where the words stand that it said. */
  readonly said?: readonly Span[];
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
    if (each)
      speakers.set(keyOf(each.voice), {
        ...toFigure(each.voice, each.range, segmented, cells, true),
        ...(each.said && { said: each.said }),
      });
  const speaking = [...speakers.values()].sort((one, other) => one.start - other.start || one.end - other.end);
  const isKnown = (start: number): boolean => near(speaking, start).some((each) => beginsWithin(each, start));
  const figures = findFigures(segmented, cells, sentences, names, isKnown);
  const others = figures.filter((figure) => !isSpeaking(figure, speaking));
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
  return near(speaking, start).some(
    (each) =>
      (each.start < end && start <= each.start) ||
      beginsWithin(each, start) ||
      (kind === "unnamed" && each.start <= start && start < each.end),
  );
}

/** Whether a phrase that begins at `start` begins with a speaker, an article left aside. */
function beginsWithin(speaker: Figure, start: number): boolean {
  return speaker.start <= start && start < speaker.end && start - speaker.start < 5;
}

function near(speaking: readonly Figure[], start: number): readonly Figure[] {
  const at = firstAtOrAfter(speaking, start);
  return speaking.slice(Math.max(0, at - 3), at + 3);
}
