import { findCueEntry } from "../lexicon/cues.ts";
import type { Segmented } from "../segment/segment-report.ts";
import type { Sentence } from "../segment/sentences.ts";
import { type Cells, roles } from "./attribution/cells.ts";
import { firstWord, lastWord } from "./attribution/content-candidates.ts";
import type { TokenRange } from "./attribution/source-candidates.ts";
import type { Draft } from "./draft.ts";

const counterClauses =
  /^(?:but|while|although|though|even|as|after|before|because|which|who|adding|citing|according)$/u;

/**
 * Finds who says what by rules alone, for when no attribution model is loaded: a verb of the cue lexicon outside quotation
 * marks, the noun phrase before it (or behind it, where a quotation stands before), and the clause or quotation beside it.
 * Coarser than the models: see the figures in docs/model-card.md. In reading order.
 */
export function findDraftsByRules(segmented: Segmented, cells: Cells, sentences: readonly Sentence[]): Draft[] {
  return sentences.flatMap((sentence) => {
    const drafts: Draft[] = [];
    for (let at = sentence.first; at < sentence.last; at++) {
      if (cells.quote[at] === 1 || !isSaying(segmented, cells, at)) continue;
      const cue = { first: at, last: at };
      const quoted = findQuotedBefore(segmented, cells, sentence, at);
      const subject = findPhraseBefore(cells, sentence, at);
      const source = subject ?? (quoted ? findPhraseAfter(cells, sentence, at) : undefined);
      if (source === undefined) continue;
      const part =
        quoted ?? findClauseAfter(segmented, cells, sentence, Math.max(at, source.first > at ? source.last : at));
      drafts.push({ cue, source, parts: part ? [part] : [], rule: "verb-of-saying" });
      if (part && part.last > at) at = part.last;
    }
    return drafts;
  });
}

function isSaying({ tokens, tags }: Segmented, { role }: Cells, at: number): boolean {
  if (role[at] !== roles.finiteVerb) return false;
  const entry = /^V/u.test(tags[at] ?? "") ? findCueEntry(tokens[at]!.lower, "verb") : undefined;
  return (
    entry !== undefined && (entry.strength !== "performative" || entry.act === "urges") && entry.subject !== "thing"
  );
}

const isNominal = ({ role, kind }: Cells, at: number): boolean =>
  kind[at] === 1 && role[at]! >= roles.noun && role[at]! <= roles.number;

function findPhraseBefore(cells: Cells, { first }: Sentence, at: number): TokenRange | undefined {
  let last = at - 1;
  while (last > first && (cells.role[last] === roles.adverb || cells.role[last] === roles.finiteVerb)) last--;
  if (last < first || !isNominal(cells, last) || cells.date[last] === 2) return undefined;
  let begin = last;
  while (begin - 1 >= first && (isNominal(cells, begin - 1) || cells.role[begin - 1] === roles.possessive)) begin--;
  return { first: begin, last };
}

function findPhraseAfter(cells: Cells, { last: end }: Sentence, at: number): TokenRange | undefined {
  let last = at;
  while (last + 1 < end && isNominal(cells, last + 1)) last++;
  return last > at ? { first: at + 1, last } : undefined;
}

/** The quotation that ends right before the speaker and the verb. */
function findQuotedBefore(
  { quotations, tokens }: Segmented,
  cells: Cells,
  sentence: Sentence,
  at: number,
): TokenRange | undefined {
  const quotation = quotations.find(
    ({ end, nested }) => !nested && end <= tokens[at]!.start && end >= sentence.start && tokens[at]!.start - end < 80,
  );
  if (quotation === undefined) return undefined;
  let first = sentence.first;
  while (first > 0 && tokens[first]!.start > quotation.start) first--;
  while (tokens[first]!.start < quotation.start) first++;
  let last = first;
  while (tokens[last + 1] && tokens[last + 1]!.end <= quotation.end) last++;
  while (first < last && cells.kind[first] !== 1) first++;
  while (last > first && cells.kind[last] !== 1) last--;
  return last > first ? { first, last } : undefined;
}

/** The words behind a verb up to the sentence's end or a counter-clause; a date right behind the verb is skipped. */
function findClauseAfter({ tokens }: Segmented, cells: Cells, sentence: Sentence, at: number): TokenRange | undefined {
  let first = at + 1;
  while (
    first < sentence.last &&
    (cells.date[first] !== 0 || cells.kind[first] !== 1) &&
    tokens[first]!.lower !== "that" &&
    !isOpening(cells, first)
  )
    first++;
  const stop = lastWord(cells, sentence);
  const begin = firstWord(cells, { first, last: sentence.last });
  if (stop === undefined || begin === undefined || stop <= begin) return undefined;
  for (let next = begin + 1; next < stop; next++) {
    if (cells.kind[next] === 2 && cells.quote[next] !== 1 && counterClauses.test(tokens[next + 1]?.lower ?? ""))
      return { first: begin, last: next - 1 };
  }
  return { first: begin, last: stop };
}

function isOpening({ quote }: Cells, at: number): boolean {
  return quote[at] === 2 || quote[at] === 1;
}
