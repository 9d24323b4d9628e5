import { findCueEntry } from "../../lexicon/cues.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import { type Cells, isNominal, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";
import { isPersonNoun } from "../voices/person-nouns.ts";

/**
 * Gives a verb the subject that stands further left: before a relative clause ("The envoy, who came at noon, denied …"),
 * or before an earlier verb of the same sentence ("Norland denied selling shells and on Monday called …"). Drafts keep
 * their order; those whose source already is that subject stay as they are.
 */
export function mendSubjects(drafts: readonly Draft[], segmented: Segmented, cells: Cells): Draft[] {
  return drafts.map((draft, index) => {
    const { cue } = draft;
    if (cue === undefined || cells.quote[cue.first] === 1 || draft.antecedent !== undefined) return draft;
    return (
      takeBeforeRelative(draft, cue, segmented, cells) ??
      takeFirstSubject(drafts, index, cue, segmented, cells) ??
      takeAuthor(draft, cue, segmented, cells) ??
      takeNameBehind(draft, cue, segmented, cells) ??
      takeExclaimer(draft, cue, segmented, cells) ??
      takeNameBefore(draft, cue, segmented, cells) ??
      takeFullList(draft, segmented, cells) ??
      takePlace(draft, cue, segmented, cells) ??
      dropCueWords(drafts, index) ??
      draft
    );
  });
}

const papers =
  /^(?:report|study|letter|statement|analysis|paper|assessment|document|investigation|survey|memo|note|article)s?$/u;

/** "according to a confidential report | by three monitors |": who wrote it belongs to its name. */
function takeAuthor(draft: Draft, cue: TokenRange, { tokens, sentences }: Segmented, cells: Cells): Draft | undefined {
  const { source } = draft;
  if (source === undefined || !papers.test(tokens[source.last]!.lower) || tokens[source.last + 1]?.lower !== "by")
    return undefined;
  const { last: end } = sentences[cells.sentence[source.last]!]!;
  let last = source.last + 1;
  const goesOn = (at: number): boolean =>
    at < end && (isNominal(cells, at) || (/^(?:of|for|on)$/u.test(tokens[at]!.lower) && isNominal(cells, at + 1)));
  while (goesOn(last + 1)) last++;
  const behind = last === source.last + 1;
  if (behind || /ing$/u.test(tokens[source.last + 2]!.lower) || (cue.first > source.last && cue.first <= last))
    return undefined;
  const own = { first: source.first, last };
  return { ...draft, source: own, parts: draft.parts.filter((part) => part.last < own.first || part.first > last) };
}

/** "The official, who asked not to be named, | accused": the noun phrase before the relative. */
function takeBeforeRelative(
  draft: Draft,
  cue: TokenRange,
  { tokens, sentences }: Segmented,
  cells: Cells,
): Draft | undefined {
  if (cells.kind[cue.first - 1] !== 2) return undefined;
  const { first } = sentences[cells.sentence[cue.first]!]!;
  let relative = cue.first - 2;
  while (
    relative > first &&
    cue.first - relative < 26 &&
    cells.kind[relative] === 1 &&
    !(/^(?:who|which|whose)$/u.test(tokens[relative]!.lower) && cells.kind[relative - 1] === 2)
  )
    relative--;
  const comma = relative - 1;
  if (!/^(?:who|which|whose)$/u.test(tokens[relative]!.lower) || comma <= first || cells.kind[comma] !== 2)
    return undefined;
  const { source } = draft;
  // Whoever stands before the relative, in full, was seen already; and a name behind the verb is no subject within it.
  if (source !== undefined && (source.first < relative || source.last > cue.first)) return undefined;
  let begin = comma - 1;
  if (!isNominal(cells, begin)) return undefined;
  while (begin > first && isNominal(cells, begin - 1)) begin--;
  // "an adviser to the governor, who …": the whole phrase where it opens the sentence.
  if (begin > first + 1 && cells.role[begin - 1] === roles.preposition && comma - first < 9) {
    let all = true;
    for (let at = first; at < begin; at++)
      if (!isNominal(cells, at) && cells.role[at] !== roles.preposition) all = false;
    if (all && cells.role[first] !== roles.preposition) begin = first;
  }
  const found = { first: begin, last: comma - 1 };
  return { ...draft, source: found, parts: draft.parts.filter((part) => part.first > found.last) };
}

/** "denied sending troops to Karvik and in May | called …": who denied also called, not what stands between. */
function takeFirstSubject(
  drafts: readonly Draft[],
  index: number,
  cue: TokenRange,
  { tokens, sentences }: Segmented,
  cells: Cells,
): Draft | undefined {
  const draft = drafts[index]!;
  const { source } = draft;
  const { first } = sentences[cells.sentence[cue.first]!]!;
  let and = cue.first - 1;
  if (and <= first) return undefined;
  while (
    and > first &&
    (cells.role[and] === roles.adverb || cells.date[and] !== 0) &&
    !/^(?:and|but)$/u.test(tokens[and]!.lower)
  )
    and--;
  if (!/^(?:and|but)$/u.test(tokens[and]!.lower)) return undefined;
  if (source !== undefined && (source.last < and - 1 || source.first > cue.last)) return undefined;
  const before = drafts
    .slice(Math.max(0, index - 6), index)
    .findLast(
      (other) =>
        other.cue !== undefined &&
        other.source !== undefined &&
        other.cue.last < and &&
        other.source.last < other.cue.first &&
        cells.sentence[other.cue.first] === cells.sentence[cue.first] &&
        cells.quote[other.cue.first] !== 1,
    );
  if (before?.cue === undefined || (source !== undefined && source.first <= before.cue.last)) return undefined;
  return {
    ...draft,
    source: before.source,
    ...(before.antecedent && { antecedent: before.antecedent }),
    parts: draft.parts.filter((part) => part.first > cue.last || part.last < before.cue!.first),
  };
}

/** "and | Berlin | fears that": a name right before a verb that a tagger took for a noun. */
function takeNameBefore(
  draft: Draft,
  cue: TokenRange,
  { tokens, sentences }: Segmented,
  cells: Cells,
): Draft | undefined {
  if (draft.source !== undefined || cue.first !== cue.last || tokens[cue.last + 1]?.lower !== "that") return undefined;
  if (findCueEntry(tokens[cue.first]!.lower, "verb") === undefined) return undefined;
  const { first: begin } = sentences[cells.sentence[cue.first]!]!;
  const last = cue.first - 1;
  let first = cue.first;
  while (first > begin && cells.role[first - 1] === roles.name && cells.date[first - 1] !== 2) first--;
  const before = tokens[first - 1]?.lower ?? "";
  return first <= last && (first === begin || /^(?:and|but|while|though|although|as|,)$/u.test(before))
    ? { ...draft, source: { first, last } }
    : undefined;
}

/** "Norland, | Vesnia and Ironquill |": all who speak, where the list opens the sentence. */
function takeFullList(draft: Draft, { tokens, sentences }: Segmented, cells: Cells): Draft | undefined {
  const { source, cue } = draft;
  if (source === undefined || cue === undefined || source.last >= cue.first || cells.kind[source.first - 1] !== 2)
    return undefined;
  let joined = false;
  for (let at = source.first; at <= source.last; at++) {
    if (tokens[at]!.lower === "and") joined = true;
    else if (cells.role[at] !== roles.name && tokens[at]!.lower !== "the") return undefined;
  }
  const { first: begin } = sentences[cells.sentence[source.first]!]!;
  for (let at = begin; at < source.first; at++)
    if (cells.kind[at] !== 2 && cells.role[at] !== roles.name && tokens[at]!.lower !== "the") return undefined;
  return joined && cells.kind[begin] === 1 ? { ...draft, source: { first: begin, last: source.last } } : undefined;
}

/** "In the State Department they | warned": a place that speaks, as translations have it. */
function takePlace(draft: Draft, cue: TokenRange, { tokens, sentences }: Segmented, cells: Cells): Draft | undefined {
  const { source } = draft;
  const they = cue.first - 1;
  if (source === undefined || source.last < they - 1 || source.last > they) return undefined;
  const { first: begin } = sentences[cells.sentence[cue.first]!]!;
  if (tokens[they]?.lower !== "they" || !/^(?:in|at)$/u.test(tokens[begin]!.lower)) return undefined;
  const last = they - 1;
  if (last - begin > 8) return undefined;
  for (let at = begin + 1; at <= last; at++) if (!isNominal(cells, at) && tokens[at]!.lower !== "of") return undefined;
  return cells.date[last] === 2 || last === begin ? undefined : { ...draft, source: { first: begin + 1, last } };
}

/** "| Analysts at Rell | doubt that …, noting": what is another cue is no part of a name. */
function dropCueWords(drafts: readonly Draft[], index: number): Draft | undefined {
  const draft = drafts[index]!;
  const { source } = draft;
  if (source === undefined) return undefined;
  const other = drafts
    .slice(Math.max(0, index - 4), index)
    .findLast((each) => each.cue?.last === source.last && each.cue.first > source.first && each.source !== undefined);
  return other?.source?.first === source.first ? { ...draft, source: other.source } : undefined;
}

/** "| the envoy for the region, Mira Tarn, | said": the name behind a long office. */
function takeNameBehind(draft: Draft, cue: TokenRange, { tokens }: Segmented, cells: Cells): Draft | undefined {
  const { source } = draft;
  if (source === undefined || source.last >= cue.first - 4 || cells.kind[cue.first - 1] !== 2) return undefined;
  if (!isPersonNoun(tokens[source.last]!.lower) || cells.sentence[source.first] !== cells.sentence[cue.first])
    return undefined;
  const last = cue.first - 2;
  let comma = last;
  while (comma > source.last && cells.role[comma] === roles.name && cells.kind[comma] === 1) comma--;
  if (cells.kind[comma] !== 2 || comma === last || last - comma > 4 || cells.name[last] !== 1) return undefined;
  for (let at = source.last + 1; at < comma; at++)
    if (!isNominal(cells, at) && cells.role[at] !== roles.preposition) return undefined;
  if (source.last + 1 >= comma) return undefined;
  const own = { first: source.first, last };
  return { ...draft, source: own, parts: draft.parts.filter((part) => part.last < own.first || part.first > last) };
}

const flung = /^(?:nonsense|rubbish|not|untrue|wrong|lies|false|absurd|garbage|hogwash|no|never)$/u;

/** Whether a lower-case word opens a rebuff of one or two words: "Nonsense", "Not true". */
export function isFlungWord(word: string): boolean {
  return flung.test(word);
}

/** "Nonsense, | says | Kuno Lind": one word that somebody flings. */
function takeExclaimer(
  draft: Draft,
  cue: TokenRange,
  { tokens, sentences }: Segmented,
  cells: Cells,
): Draft | undefined {
  const { first, last: end } = sentences[cells.sentence[cue.first]!]!;
  const { source } = draft;
  if (cells.kind[cue.first - 1] !== 2 || cue.first - 1 - first > 2 || cue.first - 1 === first) return undefined;
  if (source !== undefined && (source.first !== first || source.last !== cue.first - 2)) return undefined;
  if (!isFlungWord(tokens[first]!.lower)) return undefined;
  let last = cue.last;
  while (last + 1 < end && (isNominal(cells, last + 1) || cells.role[last + 1] === roles.preposition)) last++;
  return last === cue.last
    ? undefined
    : { ...draft, source: { first: cue.last + 1, last }, parts: [{ first, last: cue.first - 2 }] };
}
