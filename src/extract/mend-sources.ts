import type { Segmented } from "../segment/segment-report.ts";
import { type Cells, isNominal, roles } from "./attribution/cells.ts";
import type { TokenRange } from "./attribution/source-candidates.ts";
import type { Draft } from "./draft.ts";
import {
  closeBracket,
  isAllDate,
  trimDates,
  widenOverName,
  widenOverParticiple,
  widenOverRole,
} from "./source-edges.ts";

const pronouns = /^(?:he|she|they|it)$/u;

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
  if (isAllDate(source, segmented, cells)) return { ...mended, source: undefined };
  const doubled = turned ? undefined : findDoubledSubject(source, segmented, cells);
  const trimmed = trimDates(widenOverName(doubled ?? source, segmented, cells), segmented, cells);
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
  if (cue === undefined || source === undefined || source.first <= cue.last + 2) return draft;
  if (tokens[cue.last]!.lower !== "to" || tokens[cue.first]!.lower !== "according") return draft;
  const first = cue.last + 1;
  const end = sentences[cells.sentence[first]!]!.last;
  let last = first;
  while (last + 1 < end && cells.kind[last + 1] === 1) last++;
  return cells.kind[first] === 1 && last - first < 20 ? { ...draft, source: { first, last } } : draft;
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

/** "the tablets | promised | by the government had not come": a participle's agent speaks, and of what stands before it. */
function findAgent(draft: Draft, { tokens, tags, sentences }: Segmented, cells: Cells): Draft | undefined {
  const { cue, source } = draft;
  if (cue === undefined || draft.rule !== "lexicon" || tags[cue.first] !== "VBN" || cue.last !== cue.first)
    return undefined;
  if (source === undefined || source.last !== cue.first - 1 || tokens[cue.last + 1]?.lower !== "by") return undefined;
  const end = sentences[cells.sentence[cue.first]!]!.last;
  const first = cue.last + 2;
  let last = first;
  while (last < end && isNominal(cells, last) && cells.date[last] !== 2) last++;
  return last > first ? { ...draft, source: { first, last: last - 1 }, parts: [source] } : undefined;
}

/** Whether all that is taken for content is who says what, right before the speaker: "A diplomat said". */
function isFrame(parts: readonly TokenRange[], own: TokenRange, { tokens }: Segmented, cells: Cells): boolean {
  const [part] = parts;
  if (part === undefined || parts.length > 1 || part.last - part.first > 8) return false;
  const end = tokens[part.last]!.lower === "that" ? part.last - 1 : part.last;
  return part.last === own.first - 1 && cells.role[end] === roles.finiteVerb && cells.cue[end] !== 0;
}

/** "How it came to Vesnia is disputed": what stands before the verb is what somebody denies, and nobody who does. */
function isDeniedItself({ cue, source }: Draft, { tokens }: Segmented): boolean {
  if (cue === undefined || source === undefined || source.last !== cue.first - 1) return false;
  const words = tokens.slice(cue.first, cue.last + 1).map(({ lower }) => lower);
  const isPassive =
    /^(?:is|are|was|were|be|been|being)$/u.test(words.at(-2) ?? "") ||
    (/^(?:is|are|was|were|been)$/u.test(words[0] ?? "") && words.length < 4);
  return (
    isPassive &&
    /^(?:disputed|denied|contested|rejected|refuted|challenged|questioned|doubted|verified|confirmed|corroborated|authenticated)$/u.test(
      words.at(-1)!,
    ) &&
    tokens[cue.last + 1]?.lower !== "by"
  );
}

/** "His predecessor was accused | of theft": nobody says by whom. */
function isAccusedItself({ cue, source }: Draft, { tokens }: Segmented): boolean {
  if (cue === undefined || source === undefined || source.last >= cue.first) return false;
  const words = tokens.slice(cue.first, cue.last + 1).map(({ lower }) => lower);
  if (/^(?:of|for|with)$/u.test(words.at(-1)!)) words.pop();
  return (
    /^(?:accused|suspected|blamed|criticised|criticized|faulted)$/u.test(words.at(-1)!) &&
    words.some((word) => /^(?:was|were|been|being|is|are|be)$/u.test(word)) &&
    tokens.slice(cue.last + 1, cue.last + 3).every(({ lower }) => lower !== "by")
  );
}

function joinTouching(parts: readonly TokenRange[]): TokenRange[] {
  const joined: TokenRange[] = [];
  for (const part of [...parts].sort((one, other) => one.first - other.first)) {
    const last = joined.at(-1);
    if (last !== undefined && part.first <= last.last + 1)
      joined[joined.length - 1] = { first: last.first, last: Math.max(last.last, part.last) };
    else joined.push(part);
  }
  return joined;
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

/** "“…,” he said Mira Tarn, spokeswoman of …": the name behind the verb is who speaks, and the quotation is what was said. */
function findTurnedRound(draft: Draft, { tokens, quotations, sentences }: Segmented, cells: Cells): Draft | undefined {
  const { cue, source } = draft;
  if (
    cue === undefined ||
    source === undefined ||
    source.first !== source.last ||
    !pronouns.test(tokens[source.first]!.lower)
  )
    return undefined;
  if (source.last !== cue.first - 1) return undefined;
  const end = sentences[cells.sentence[cue.last]!]!.last;
  const first = cue.last + 1;
  // "he told Harbour Watch expert Ines Vaal": the outlet and the role stand before the name.
  while (first < end && cells.role[first] !== roles.name && cells.role[first] !== roles.noun) return undefined;
  let last = first;
  let names = 0;
  while (
    last < end &&
    cells.kind[last] === 1 &&
    (cells.role[last] === roles.name || cells.role[last] === roles.noun || cells.role[last] === roles.adjective)
  ) {
    if (cells.role[last] === roles.name) names++;
    last++;
  }
  if (names < 2) return undefined;
  // "he told Radio Karvik" is no order turned round.
  if (cells.name.subarray(first, last).every((name) => name !== 1) && cells.name.subarray(first, last).includes(2))
    return undefined;
  const before = tokens[source.first - 1];
  const quotation = quotations.find(
    (each) =>
      !each.nested &&
      before !== undefined &&
      each.end >= before.start &&
      each.end <= tokens[source.first]!.start + 1 &&
      each.start < before.start,
  );
  if (quotation === undefined) return undefined;
  const role = lastCommonNoun(cells, first, last - 1);
  const begin = role === undefined ? first : role;
  const span = toRange(cells, tokens, quotation);
  return span ? { ...draft, source: { first: begin, last: last - 1 }, parts: [span], rule: "turned-round" } : undefined;
}

/** "NK News analyst Joost Oliemans": the role noun before the last run of names. */
function lastCommonNoun({ role }: Cells, first: number, last: number): number | undefined {
  for (let at = last; at > first; at--) {
    if (role[at] === roles.noun && role[at + 1] === roles.name && at < last) return at;
  }
  return undefined;
}

function toRange(
  cells: Cells,
  tokens: Segmented["tokens"],
  span: { readonly start: number; readonly end: number },
): TokenRange | undefined {
  let first = tokens.findIndex(({ start }) => start >= span.start);
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.end <= span.end) last++;
  while (first < last && cells.kind[first] !== 1) first++;
  while (last > first && cells.kind[last] !== 1) last--;
  return last > first ? { first, last } : undefined;
}

/** "Karvik they accused …": a subject named twice; but not "In a talk with the Karvik Herald | he said". */
function findDoubledSubject(
  { first, last }: TokenRange,
  { tokens, sentences }: Segmented,
  cells: Cells,
): TokenRange | undefined {
  if (first !== last || !pronouns.test(tokens[first]!.lower)) return undefined;
  const from = sentences[cells.sentence[first]!]!.first;
  const isPart = (at: number): boolean =>
    at >= from &&
    cells.kind[at] === 1 &&
    (cells.role[at] === roles.name ||
      (at < first - 1 && (/^(?:the|of)$/u.test(tokens[at]!.lower) || /^\p{Lu}/u.test(tokens[at]!.text))));
  let begin = first;
  while (isPart(begin - 1)) begin--;
  while (begin < first && tokens[begin]!.lower === "of") begin++;
  const isObject = begin > from && cells.role[begin - 1] === roles.preposition;
  return begin < first && !isObject ? { first: begin, last: first - 1 } : undefined;
}
