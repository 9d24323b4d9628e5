import type { Segmented } from "../../segment/segment-report.ts";
import { type Cells, isNominal, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";
import {
  closeBracket,
  isAllDate,
  trimDates,
  widenOverName,
  widenOverParticiple,
  widenOverPost,
  widenOverRole,
} from "./source-edges.ts";
import { findAgent, isAccusedItself, isDeniedItself, isFrame, joinTouching } from "./source-passives.ts";
import { findDoubledSubject, findTurnedRound } from "./source-turned-round.ts";

export const pronouns = /^(?:he|she|they|it)$/u;

/** Mends who is taken for the speaker where grammar leaves no doubt, and where a translation turned the order round. */
export function mendSource(proposed: Draft, segmented: Segmented, cells: Cells): Draft {
  const draft = takeRelativeSubject(takeBehindAccording(proposed, segmented, cells), segmented, cells);
  const antecedent = findAntecedent(draft, segmented, cells);
  if (antecedent) return { ...draft, antecedent, parts: takeBehind(draft, antecedent, segmented, cells) };
  const agent = findAgent(draft, segmented, cells);
  if (agent) return agent;
  if (isDeniedItself(draft, segmented) || isAccusedItself(draft, segmented)) {
    const { source, parts } = draft;
    return { ...draft, source: undefined, parts: joinTouching([...parts, source!]) };
  }
  const turned = findTurnedRound(draft, segmented, cells) ?? findRefuser(draft, segmented, cells);
  const mended = turned ?? { ...draft, source: findAdjacent(draft, segmented, cells) ?? draft.source };
  const { source } = mended;
  if (source === undefined) return mended;
  if (isAllDate(source, segmented, cells) || isHearing(source, mended.cue, segmented))
    return { ...mended, source: undefined };
  const doubled = turned ? undefined : findDoubledSubject(source, segmented, cells);
  const trimmed = trimDates(
    widenOverPost(widenOverName(doubled ?? source, segmented, cells), segmented, cells),
    segmented,
    cells,
  );
  const closed = widenOverRole(closeBracket(trimmed, mended.cue, segmented, cells), segmented, cells);
  const own = widenOverParticiple(closed, mended.cue, segmented, cells);
  // What names the speaker is no content, nor is the frame it stands in: "A diplomat said | the ministry had told …".
  const told = isFrame(mended.parts, own, segmented, cells)
    ? takeClauseBehind(mended.cue, segmented, cells)
    : mended.parts;
  const parts = told.filter(
    ({ first, last }) => first > own.last || last < own.first || last - first > own.last - own.first + 3,
  );
  return { ...mended, source: own, parts };
}

/** "According to | the memo, | seen by the Lamp, the director wrote …": who is named right behind, and nobody further on. */
function takeBehindAccording(draft: Draft, { tokens, sentences }: Segmented, cells: Cells): Draft {
  const { cue, source } = draft;
  if (cue === undefined || source === undefined || source.first <= cue.last) return draft;
  if (tokens[cue.last]!.lower !== "to" || tokens[cue.first]!.lower !== "according") return draft;
  if (source.first <= cue.last + 2) return cutBeforeSubject(draft, source, tokens, cells);
  const first = cue.last + 1;
  const end = sentences[cells.sentence[first]!]!.last;
  let last = first;
  while (last + 1 < end && cells.kind[last + 1] === 1) last++;
  return cells.kind[first] === 1 && last - first < 20 ? { ...draft, source: { first, last } } : draft;
}

/** "According to a letter, | the builder, Orlo, | told …": a verb right behind the last comma has its subject before it. */
function cutBeforeSubject(draft: Draft, source: TokenRange, tokens: Segmented["tokens"], { kind, role }: Cells): Draft {
  const [part] = draft.parts;
  if (part === undefined || draft.parts.length > 1 || part.first <= source.last || part.first - source.last > 2)
    return draft;
  if (role[part.first] !== roles.finiteVerb) return draft;
  let comma = source.first + 1;
  while (comma < source.last && kind[comma] !== 2) comma++;
  if (comma >= source.last || /^(?:which|who|whose|where|dated|seen)$/u.test(tokens[comma + 1]!.lower)) return draft;
  return { ...draft, source: { first: source.first, last: comma - 1 }, parts: [{ first: comma + 1, last: part.last }] };
}

/** "blamed an audit | that | found …": the relative right before the verb stands for who says so. */
function takeRelativeSubject(draft: Draft, { tokens }: Segmented, cells: Cells): Draft {
  const { cue, source } = draft;
  if (cue === undefined || source === undefined || source.last >= cue.first - 2) return draft;
  const at = cue.first - 1;
  if (!/^(?:that|which|who)$/u.test(tokens[at]!.lower) || cells.role[at] !== roles.relative) return draft;
  if (cells.role[cue.first] !== roles.finiteVerb || cells.quote[at] !== cells.quote[cue.first]) return draft;
  return { ...draft, source: { first: at, last: at } };
}

/** "Dolna, which has denied …": the noun phrase before the relative is who speaks. */
function findAntecedent(
  { cue, source }: Draft,
  { tokens, sentences }: Segmented,
  cells: Cells,
): TokenRange | undefined {
  if (cue === undefined || source === undefined || source.first !== source.last || source.last >= cue.first)
    return undefined;
  if (!/^(?:which|who|that)$/u.test(tokens[source.first]!.lower)) return undefined;
  if (cells.role[source.first] !== roles.relative) return undefined;
  const { first } = sentences[cells.sentence[source.first]!]!;
  let last = source.first - 1;
  if (cells.kind[last] === 2) last--;
  const isNominal = (at: number): boolean =>
    at >= first &&
    cells.kind[at] === 1 &&
    ((cells.role[at]! >= roles.noun && cells.role[at]! <= roles.number) || cells.role[at] === roles.possessive);
  if (!isNominal(last)) return undefined;
  let begin = last;
  while (isNominal(begin - 1)) begin--;
  return { first: begin, last };
}

/** The antecedent itself is no content; where the model took it for that, the clause behind the cue is. */
function takeBehind(
  { cue, parts }: Draft,
  antecedent: TokenRange,
  segmented: Segmented,
  cells: Cells,
): readonly TokenRange[] {
  const kept = parts.filter(({ first, last }) => last < antecedent.first || first > antecedent.last);
  return kept.length === parts.length || kept.length > 0 ? kept : takeClauseBehind(cue, segmented, cells);
}

/** The words behind a cue up to the next mark. */
function takeClauseBehind(cue: TokenRange | undefined, { sentences }: Segmented, cells: Cells): readonly TokenRange[] {
  if (cue === undefined) return [];
  const end = sentences[cells.sentence[cue.last]!]!.last;
  const first = cue.last + 1;
  let last = first;
  while (last + 1 < end && cells.kind[last + 1] === 1) last++;
  return first < end && cells.kind[first] === 1 ? [{ first, last }] : [];
}

/** A name or pronoun right before a finite verb is its subject, whoever stands further left. */
function findAdjacent({ cue, source }: Draft, { tokens, sentences }: Segmented, cells: Cells): TokenRange | undefined {
  if (cue === undefined || source === undefined || source.last >= cue.first || cells.quote[cue.first] === 1)
    return undefined;
  const verb = firstVerb(cells, cue);
  if (verb === undefined || cells.cue[cue.last] === 0) return undefined;
  const begins = findClauseNoun(tokens, cue.first, source, cells);
  if (begins !== undefined) return begins;
  if (cells.role[verb] !== roles.finiteVerb && !pronouns.test(tokens[cue.first - 1]?.lower ?? "")) return undefined;
  const first = sentences[cells.sentence[cue.first]!]!.first;
  let end = cue.first - 1;
  while (end > first && cells.role[end] === roles.adverb) end--;
  if (end <= source.last || end < first) return undefined;
  const role = cells.role[end]!;
  if (role !== roles.name && !(role === roles.pronoun && pronouns.test(tokens[end]!.lower))) return undefined;
  if (cells.date[end] === 2) return undefined;
  let begin = end;
  while (
    role === roles.name &&
    begin - 1 > source.last &&
    begin - 1 >= first &&
    cells.role[begin - 1] === roles.name &&
    cells.date[begin - 1] !== 2
  )
    begin--;
  const before = begin > first ? cells.role[begin - 1] : roles.other;
  // "a friend of Orlo said", "Tarn and Orlo said": the name ends a longer subject.
  if (
    before === roles.preposition ||
    before === roles.conjunction ||
    before === roles.possessive ||
    before === roles.determiner ||
    before === roles.noun ||
    before === roles.adjective
  )
    return undefined;
  return { first: begin, last: end };
}

/** "Orlo said (that) | the Vesnians | had complained": the noun phrase right behind a verb of saying opens a clause of its own. */
function findClauseNoun(
  tokens: Segmented["tokens"],
  cue: number,
  source: TokenRange,
  cells: Cells,
): TokenRange | undefined {
  let end = cue - 1;
  while (
    end > source.last &&
    (cells.role[end] === roles.adverb || /^(?:ha(?:s|ve|d)|would|will|could|may|might)$/u.test(tokens[end]!.lower))
  )
    end--;
  const isHead = cells.role[end] === roles.noun || (cells.role[end] === roles.name && cells.date[end] !== 2);
  if (!isHead || cells.role[cue] === roles.noun) return undefined;
  let begin = end;
  while (begin - 1 > source.last && isNominal(cells, begin - 1)) begin--;
  const verb = tokens[begin - 1]?.lower === "that" ? begin - 2 : begin - 1;
  return verb > source.last && cells.role[verb] === roles.finiteVerb && cells.cue[verb] !== 0
    ? { first: begin, last: end }
    : undefined;
}

/** "She was not in court and | did not return a call to her office": who refuses opens the sentence. */
function findRefuser(draft: Draft, segmented: Segmented, cells: Cells): Draft | undefined {
  const { cue, source } = draft;
  if (draft.rule !== "refusal" || cue === undefined || source === undefined || source.first <= cue.last)
    return undefined;
  if (!/^(?:and|but)$/u.test(segmented.tokens[cue.first - 1]?.lower ?? "")) return undefined;
  const found = findClauseSubject(cue.first, segmented, cells);
  return found && { ...draft, source: found };
}

/** The noun phrase or pronoun a sentence begins with, right before its verb. */
function findClauseSubject(before: number, { sentences }: Segmented, cells: Cells): TokenRange | undefined {
  const { first } = sentences[cells.sentence[before]!]!;
  let last = first;
  while (last < before && isNominal(cells, last)) last++;
  return last > first && cells.role[last] === roles.finiteVerb ? { first, last: last - 1 } : undefined;
}

function firstVerb({ role }: Cells, { first, last }: TokenRange): number | undefined {
  for (let at = first; at <= last; at++) if (role[at] === roles.finiteVerb || role[at] === roles.verb) return at;
  return undefined;
}

/** "Dam wall was cracked, inquiry | told |": who hears it does not say it. */
function isHearing(source: TokenRange, cue: TokenRange | undefined, { tokens, sentences }: Segmented): boolean {
  if (cue === undefined || cue.first !== source.last + 1 || tokens[cue.last]!.lower !== "told") return false;
  if (
    !/^(?:inquiry|enquiry|court|jury|tribunal|hearing|inquest|trial|mps|commission|committee|panel)$/u.test(
      tokens[source.last]!.lower,
    )
  )
    return false;
  const next = cue.last + 1;
  return /^[.!?]$/u.test(tokens[next]?.text ?? ".") || sentences.some(({ first }) => first === next);
}
