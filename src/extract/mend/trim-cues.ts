import { findCueEntry } from "../../lexicon/cues.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import { findEntry } from "../acts/find-act.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import { type Draft, wordsOf } from "../draft.ts";

/** "called | for restraint": the preposition belongs to the cue. */
export function takePreposition(draft: Draft, { tokens }: Segmented): Draft {
  const { cue, parts } = draft;
  const [part] = parts;
  if (cue === undefined || part?.first !== cue.last + 1 || part.first === part.last) return draft;
  const isCall = /^call/u.test(tokens[cue.last]!.lower) && /^(?:for|on|upon)$/u.test(tokens[part.first]!.lower);
  return isCall
    ? {
        ...draft,
        cue: { first: cue.first, last: part.first },
        parts: [{ first: part.first + 1, last: part.last }, ...parts.slice(1)],
      }
    : draft;
}

/** "rejected any suggestion of": what is denied begins behind the verb, whatever the model took for the cue. */
export function trimCue(draft: Draft, { tokens, tags }: Segmented, cells: Cells): Draft {
  const { cue, parts } = draft;
  if (cue === undefined || cue.last === cue.first) return draft;
  for (let at = cue.first; at < cue.last; at++) {
    const entry = /^V/u.test(tags[at] ?? "") ? findCueEntry(tokens[at]!.lower, "verb") : undefined;
    const next = cells.role[at + 1]!;
    if (entry?.act !== "denies" || (next !== roles.determiner && next !== roles.noun && next !== roles.name)) continue;
    const end = Math.max(cue.last, ...parts.filter(({ first }) => first === cue.last + 1).map(({ last }) => last));
    return {
      ...draft,
      cue: { first: cue.first, last: at },
      parts: [{ first: at + 1, last: end }, ...parts.filter(({ first }) => first > end)],
    };
  }
  return draft;
}

const claimWord = /^(?:charge|claim|allegation|accusation|assertion|suggestion|report|rumou?r|notion|idea)s?$/u;

/** "a charge (that) Vesnia has always denied": the noun is what is denied, the name behind it is who denies. */
export function takeRelative(draft: Draft, { tokens }: Segmented, cells: Cells): Draft {
  const { cue, source } = draft;
  if (cue === undefined || source === undefined || source.last >= cue.first || source.last - source.first < 2)
    return draft;
  if (!/^(?:an?|the)$/u.test(tokens[source.first]!.lower)) return draft;
  let noun = source.first + 1;
  while (noun < source.last && cells.role[noun] === roles.adjective) noun++;
  if (!claimWord.test(tokens[noun]!.lower) || noun >= source.last) return draft;
  let voice = noun + 1;
  if (/^(?:that|which)$/u.test(tokens[voice]!.lower)) voice++;
  if (
    voice > source.last ||
    (cells.role[voice] !== roles.name && cells.role[voice] !== roles.determiner && cells.role[voice] !== roles.pronoun)
  )
    return draft;
  return { ...draft, source: { first: voice, last: source.last }, parts: [{ first: source.first, last: noun }] };
}

/** "countered | claims made last week by Orlo | that …": what is denied begins with the noun, not with its clause. */
export function widenOverNoun(draft: Draft, segmented: Segmented, cells: Cells): Draft {
  const { cue, parts } = draft;
  const [part] = parts;
  if (cue === undefined || part === undefined || draft.rule === "noun-that" || part.first <= cue.last + 1) return draft;
  const { tokens } = segmented;
  if (tokens[part.first]!.lower !== "that" || findEntry(wordsOf(segmented, cue))?.act !== "denies") return draft;
  let first: number | undefined;
  let noun = false;
  for (let at = cue.last + 1; at < part.first; at++) {
    if (findCueEntry(tokens[at]!.lower, "noun")) noun = true;
    if (first === undefined && cells.date[at] === 0) first = at;
    if (cells.role[at] === roles.determiner && first === undefined) first = at;
  }
  if (!noun || first === undefined) return draft;
  const before = cells.role[first - 1] === roles.determiner && first - 1 > cue.last ? first - 1 : first;
  return { ...draft, parts: [{ first: before, last: part.last }, ...parts.slice(1)] };
}
