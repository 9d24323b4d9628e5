import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import type { Cells } from "../attribution/cells.ts";
import { touches } from "../attribution/source-candidates.ts";
import { type Draft, inOrder } from "../draft.ts";
import { findClosings } from "../frames/find-closings.ts";
import { findColonClauses } from "../frames/find-colon-clauses.ts";
import { findHeadlineVoices } from "../frames/find-headline-voices.ts";
import { findIssuedStatements } from "../frames/find-issued-statements.ts";
import { findPassives } from "../frames/find-passives.ts";
import { findTurns } from "../frames/find-turns.ts";
import { findUnverified } from "../frames/find-unverified.ts";
import { carryQuotations } from "./carry-quotations.ts";
import { cutAtOthers } from "./cut-at-others.ts";
import { cutAtParticiples } from "./cut-at-participles.ts";
import { dropDoubles, isEcho, isEndOf, isOwnSaying } from "./drop-doubles.ts";
import { isFalseCue } from "./is-false-cue.ts";
import { isStatement } from "./is-statement.ts";
import { mendContents } from "./mend-contents.ts";
import { foldQuestions, isDay, shiftRefusal, takeRefused } from "./mend-refusals.ts";
import { mendSource } from "./mend-sources.ts";
import { mendSubjects } from "./mend-subjects.ts";
import { cutAtAccording, cutAtNextVerb, cutAtRelay, cutAtSentence, dropLooseParts } from "./trim-contents.ts";
import { takePreposition, takeRelative, trimCue, widenOverNoun } from "./trim-cues.ts";
import { addInterrupted, shareSubjects, takeClauseBefore } from "./widen-contents.ts";
import { widenInQuotations } from "./widen-in-quotations.ts";

/**
 * Mends what the model proposes: shifts borders that a frame makes plain ("declined | to say where …"), drops glosses and
 * deeds, and carries a quotation on to the last speaker. In reading order.
 */
export function mendDrafts(
  drafts: readonly Draft[],
  segmented: Segmented,
  cells: Cells,
  sentences: readonly Sentence[],
  headings: readonly Sentence[] = [],
): Draft[] {
  const passives = findPassives(segmented, cells, sentences);
  const sayings = drafts.filter(
    (draft) =>
      !isFalseCue(draft, drafts, segmented, cells) &&
      !passives.some(({ cue }) => cue && draft.cue && touches(cue, draft.cue)),
  );
  const sourced = mendSubjects(
    sayings.map((draft) => mendSource(draft, segmented, cells)),
    segmented,
    cells,
  )
    .map((draft) => takePreposition(trimCue(draft, segmented, cells), segmented))
    .map((draft) => takeRelative(draft, segmented, cells));
  const whole = mendContents(
    widenInQuotations(shareSubjects(sourced, segmented, cells), segmented, cells),
    segmented,
    cells,
  );
  const cut = cutAtOthers(cutAtNextVerb(cutAtParticiples(whole, segmented, cells), segmented), segmented, cells);
  const mended = takeClauseBefore(addInterrupted(cut, segmented, cells), segmented, cells)
    .map((draft) => dropLooseParts(cutAtSentence(draft, segmented, cells), segmented, cells))
    .map((draft) => cutAtRelay(cutAtAccording(draft, segmented, cells), segmented, cells))
    .map((draft) => shiftRefusal(draft, segmented))
    .map((draft) => takeRefused(draft, segmented, cells))
    .map((draft) => widenOverNoun(draft, segmented, cells))
    .filter((draft) => isStatement(draft, segmented, cells))
    .filter((draft, index, all) => !isEcho(draft, all, index, segmented, cells))
    // "pleaded not guilty | in January"
    .map((draft) =>
      draft.rule === "phrase" ? { ...draft, parts: draft.parts.filter((part) => !isDay(part, cells)) } : draft,
    );
  const asked = foldQuestions(mended, segmented, cells);
  const turns = findTurns(segmented, cells, sentences);
  const told = asked.filter((draft) => !isEndOf(draft, asked) && !isOwnSaying(draft, asked, segmented, cells));
  const kept = dropDoubles(
    [...turns, ...told.filter(({ cue }) => !turns.some((turn) => turn.cue && cue && touches(turn.cue, cue)))],
    cells,
  );
  const issued = findIssuedStatements(segmented, cells, sentences, (range) =>
    kept.some(
      ({ cue, parts }) =>
        (cue !== undefined && cue.first >= range.first && cue.last <= range.last) ||
        parts.some(({ first, last }) => first <= range.first + 1 && last >= range.last - 1),
    ),
  );
  const framed = [
    ...findUnverified(segmented, cells, sentences),
    ...findClosings(segmented, cells, sentences),
    ...findHeadlineVoices(segmented, cells, headings),
    ...passives,
  ].filter(({ cue }) => !kept.some((each) => each.cue && cue && touches(each.cue, cue)));
  kept.push(...framed);
  kept.push(...findColonClauses(segmented, cells, sentences, [...kept, ...issued]));
  return inOrder([...kept, ...issued, ...carryQuotations([...kept, ...issued], segmented, cells, sentences)]);
}
