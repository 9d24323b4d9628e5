import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";
import { isPeopleNoun, isPersonNoun } from "../voices/person-nouns.ts";

/** Verbs behind which a colon gives what was said, though they take no clause: "corrected his colleague: no shells were sent". */
const leads =
  /^(?:correct|contradict|object|counter|repl|respond|answer|retort|disagree|explain|clarif|elaborat|insist|argue|warn|admit|concede|recall|remind|stress|emphasi|reassur|protest|complain|boast|confess|reason|add|note|call|refus|reject|den|dismiss|rebut|describ|summ|put)\w*$/u;
const adjectives =
  /^(?:clear|blunt|categorical|unequivocal|adamant|firm|cautious|sceptical|skeptical|dismissive|sure|certain|unimpressed|defiant|brief)$/u;

/**
 * Finds what stands behind a colon as somebody's words without quotation marks: "Orlo corrected his colleague: there had been
 * no talks". Only behind a clause of a person or a pronoun with a verb that may lead to words; what other drafts hold stays
 * theirs. The cue is empty where another draft has it. In reading order.
 */
export function findColonClauses(
  segmented: Segmented,
  cells: Cells,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
): Draft[] {
  return sentences.flatMap((sentence): Draft[] => {
    const { tokens } = segmented;
    let colon = sentence.first + 2;
    while (colon < sentence.last && tokens[colon]!.text !== ":") colon++;
    if (colon >= sentence.last - 3 || cells.quote[colon] === 1 || cells.kind[colon + 1] !== 1) return [];
    const verb = findLead(segmented, cells, { first: sentence.first, last: colon - 1 });
    if (verb === undefined) return [];
    let last = sentence.last - 1;
    while (last > colon && cells.kind[last] !== 1) last--;
    const part = { first: colon + 1, last };
    if (!isClause(cells, part)) return [];
    const inside = drafts.filter(
      ({ cue, parts }) =>
        (cue !== undefined && cue.first > colon && cue.last <= last) ||
        parts.some((each) => each.first <= last && each.last > colon),
    );
    if (inside.length > 0) return [];
    const own = drafts.find(({ cue }) => cue !== undefined && cue.first <= verb && verb <= cue.last);
    const source = own?.source ?? findSubject(segmented, cells, sentence.first, verb);
    if (source === undefined) return [];
    return [{ cue: own === undefined ? { first: verb, last: verb } : undefined, source, parts: [part], rule: "colon" }];
  });
}

/** The verb of a clause that leads to words. */
function findLead({ tokens }: Segmented, cells: Cells, { first, last }: TokenRange): number | undefined {
  for (let at = first + 1; at <= last; at++) {
    if (cells.quote[at] === 1) return undefined;
    if (cells.role[at] !== roles.finiteVerb) continue;
    if (leads.test(tokens[at]!.lower)) return at;
    if (/^(?:is|was|were|are|remained|sounded)$/u.test(tokens[at]!.lower))
      for (let next = at + 1; next <= Math.min(last, at + 3); next++)
        if (adjectives.test(tokens[next]!.lower)) return at;
  }
  return undefined;
}

/** A clause with a subject and a verb of its own, no list. */
function isClause({ role, kind }: Cells, { first, last }: TokenRange): boolean {
  let named = false;
  for (let at = first; at <= Math.min(last, first + 14); at++) {
    if (role[at] === roles.noun || role[at] === roles.name || role[at] === roles.pronoun) named = true;
    if (role[at] === roles.finiteVerb) return named;
    if (kind[at] === 2 && at - first < 5 && role[first] !== roles.preposition) return false;
  }
  return false;
}

/** The noun phrase before the verb, past what commas set in, where it names a person or is a pronoun. */
function findSubject({ tokens }: Segmented, cells: Cells, begin: number, verb: number): TokenRange | undefined {
  let last = verb - 1;
  while (last > begin && (cells.role[last] === roles.adverb || cells.kind[last] === 2)) last--;
  if (cells.role[last] === roles.pronoun)
    return /^(?:he|she|they|it)$/u.test(tokens[last]!.lower) ? { first: last, last } : undefined;
  if (cells.role[last] !== roles.name && cells.role[last] !== roles.noun) return undefined;
  let first = last;
  while (
    first > begin &&
    cells.kind[first - 1] === 1 &&
    cells.role[first - 1] !== roles.finiteVerb &&
    cells.role[first - 1] !== roles.conjunction
  )
    first--;
  // "The chairman of the committee, Mira Tarn, corrected …": the role before the name is part of it.
  if (cells.kind[first - 1] === 2 && isPersonNoun(tokens[begin + 1]!.lower) && cells.role[begin] === roles.determiner)
    first = begin;
  if (cells.role[first] === roles.preposition) return undefined;
  let isPerson = false;
  for (let at = first; at <= last; at++) {
    const { lower } = tokens[at]!;
    if (cells.name[at] === 1 || cells.name[at] === 2 || isPersonNoun(lower) || isPeopleNoun(lower)) isPerson = true;
    if (cells.name[at] === 3 && first === last) isPerson = true;
  }
  return isPerson ? { first, last } : undefined;
}
