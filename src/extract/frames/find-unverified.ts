import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";

const checked = "(?:verified|confirmed|corroborated|authenticated|substantiated)";
const adverbs = "(?:\\w+ly |yet |so far )*";
const notChecked = new RegExp(
  `\\b(?:(?:(?:could|can) ?(?:not|n't)|cannot) ${adverbs}be ${adverbs}|(?:has|have|had) ?(?:not|n't) ${adverbs}been ${adverbs})${checked}\\b`,
  "u",
);
/** "Neither account could be | verified": the negation stands in the subject. */
const noneChecked = new RegExp(
  `(?<=^(?:neither|none|no)\\b (?:\\S+ ){1,8})(?:could|can|has|have|had) ${adverbs}be(?:en)? ${adverbs}${checked}\\b`,
  "u",
);
const mayTell = /verif|confirm|corroborat|authentic|substantiat|\bno \w+ (?:\w+ )?from\b/iu;
const noConfirmation =
  /^(?:there (?:was|is|has been|were|are) )?no (?:\w+ly )?(?:independent|immediate|official|separate) (?:\w+ )?(?:confirmation|verification)\b/u;

/**
 * Finds where a report says in its own voice that something is unverified: "The claim could not be independently
 * verified", "There was no independent confirmation of it". The speaker is empty unless "by …" names one; the content is
 * what is unverified. Nothing inside quotation marks, under an "if" or behind a relative. In reading order.
 */
export function findUnverified(
  { text: report, tokens }: Segmented,
  cells: Cells,
  sentences: readonly Sentence[],
): Draft[] {
  return sentences.flatMap((sentence): Draft[] => {
    if (!mayTell.test(report.slice(sentence.start, sentence.end))) return [];
    const words: string[] = [];
    const starts: number[] = [];
    let length = 0;
    for (let at = sentence.first; at < sentence.last; at++) {
      const word = tokens[at]!.lower;
      starts.push(length);
      words.push(word);
      length += word.length + 1;
    }
    const text = words.join(" ");
    const silent = cells.quote[sentence.first] === 1 ? undefined : findNoReaction(text, sentence, cells, tokens);
    if (silent !== undefined) return [silent];
    const match = notChecked.exec(text) ?? noConfirmation.exec(text) ?? noneChecked.exec(text);
    if (match === null) return [];
    const tokenAt = (offset: number): number => sentence.first + starts.findLastIndex((start) => start <= offset);
    const cue = { first: tokenAt(match.index), last: tokenAt(match.index + match[0].length - 1) };
    const isOwnVoice = cells.quote[cue.first] !== 1 && !/\bif\b/u.test(text.slice(0, match.index));
    const part =
      match.index === 0 ? findThingBehind(cue, cells, sentence, tokens) : findSubject(cue, cells, sentence, tokens);
    return isOwnVoice && part !== undefined ? [{ cue, source: undefined, parts: [part], rule: "unverified" }] : [];
  });
}

const noReaction =
  /^there (?:was|has been|is) no (?:\w+ ){0,2}(?:reaction|comment|response|word|reply|statement) (?:\w+ )?from /u;

/** "There was no immediate reaction | from Dolna |": who keeps silent stands behind it. */
function findNoReaction(
  text: string,
  { first, last: end }: Sentence,
  cells: Cells,
  tokens: Segmented["tokens"],
): Draft | undefined {
  const match = noReaction.exec(text);
  if (match === null) return undefined;
  const from = first + match[0].trimEnd().split(" ").length - 1;
  let last = from;
  const isInside = (at: number): boolean =>
    (cells.role[at]! >= roles.noun && cells.role[at]! <= roles.number) ||
    cells.role[at] === roles.possessive ||
    /^(?:of|or|and|either|for)$/u.test(tokens[at]!.lower);
  while (last + 1 < end && isInside(last + 1) && cells.date[last + 1] !== 2) last++;
  return last === from
    ? undefined
    : { cue: { first, last: from }, source: { first: from + 1, last }, parts: [], rule: "refusal" };
}

const claimNoun = /^(?:figure|claim|account|number|toll|assertion|report|allegation|statement|version|detail)s?$/u;

/** The words of the clause before the verb. */
function findSubject(
  { first: verb }: TokenRange,
  { kind, role }: Cells,
  { first: begin }: Sentence,
  tokens: Segmented["tokens"],
): TokenRange | undefined {
  const last = skipInsertion(verb - 1, kind, begin);
  let first = last + 1;
  while (
    first > begin &&
    (kind[first - 1] === 1 || role[first - 1] === roles.possessive) &&
    !/^(?:but|although|though|while)$/u.test(tokens[first - 1]!.lower)
  )
    first--;
  while (
    first < last &&
    !/^(?:neither|none|no)$/u.test(tokens[first]!.lower) &&
    (role[first] === roles.adverb || role[first] === roles.conjunction)
  )
    first++;
  // "…, a figure | that could not be confirmed": the noun right before it.
  if (/^(?:which|that)$/u.test(tokens[last]?.lower ?? "") && last - first === 2 && kind[first - 1] === 2)
    return claimNoun.test(tokens[last - 1]!.lower) ? { first, last: last - 1 } : undefined;
  const isRelative = /^(?:which|that|who|whose|what|it)$/u.test(tokens[last]?.lower ?? "") && last > first;
  const hasVerb = role.subarray(first, verb).includes(roles.finiteVerb);
  return first > last || isRelative || hasVerb || /^(?:which|who|whose)$/u.test(tokens[first]!.lower)
    ? undefined
    : { first, last };
}

/** Back over what commas set in: "the letter, published on Monday, | could not …". */
function skipInsertion(at: number, kind: Cells["kind"], begin: number): number {
  if (kind[at] !== 2) return at;
  let comma = at - 1;
  while (comma > begin && at - comma < 12 && kind[comma] === 1) comma--;
  return kind[comma] === 2 && comma > begin ? comma - 1 : at;
}

/** "no independent confirmation | of the claim". */
function findThingBehind(
  { last: cue }: TokenRange,
  { kind }: Cells,
  { last: end }: Sentence,
  tokens: Segmented["tokens"],
): TokenRange | undefined {
  if (!/^(?:of|that|for)$/u.test(tokens[cue + 1]?.lower ?? "")) return undefined;
  const first = cue + (tokens[cue + 1]!.lower === "that" ? 1 : 2);
  let last = first;
  while (last + 1 < end && kind[last + 1] === 1) last++;
  return first < end && kind[first] === 1 ? { first, last } : undefined;
}
