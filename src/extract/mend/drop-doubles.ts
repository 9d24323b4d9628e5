import type { Segmented } from "../../segment/segment-report.ts";
import { findEntry } from "../acts/find-act.ts";
import { type Cells, hasVerb, roles } from "../attribution/cells.ts";
import { type Draft, inOrder, sameRange, wordsOf } from "../draft.ts";

/**
 * "reported, | citing | a memo, that …" and "said | it would not comment": words that only name where an assertion comes
 * from, or that repeat the refusal they stand in.
 */
export function isEcho(
  { cue, source, parts, rule }: Draft,
  all: readonly Draft[],
  index: number,
  { tokens }: Segmented,
  cells: Cells,
): boolean {
  if (cue === undefined) return false;
  const { lower } = tokens[cue.first]!;
  const near = (): readonly Draft[] => all.slice(Math.max(0, index - 4), index + 4);
  // "rejected | claims | that …": who rejects them makes none.
  if (/^(?:claims|reports|charges|suggestions|accounts|rumours)$/u.test(lower))
    return near().some(
      (each) =>
        each.cue !== undefined &&
        each.cue.last === cue.first - 1 &&
        (source === undefined || sameRange(each.source, source)) &&
        findEntry(wordsOf({ tokens }, each.cue))?.act === "denies",
    );
  if (source === undefined) return false;
  // "The office says it | found no | oil": said once.
  if (rule === "phrase")
    return near().some(
      (each) =>
        each.cue !== undefined &&
        sameRange(each.source, source) &&
        source.last < each.cue.first &&
        each.cue.last < cue.first &&
        each.parts.some(({ first, last }) => first <= cue.first && cue.last <= last),
    );
  // "According to Orlo, | one of them | told": that somebody says so is nobody's content.
  if (
    parts.length > 0 &&
    parts.every(
      (part) => part.last < source.first && tokens[part.first]!.lower === "according" && !hasVerb(cells, part),
    )
  )
    return true;
  if (rule === "refusal" && source.first === source.last && cells.role[source.first] === roles.pronoun)
    return near().some(
      (each) =>
        each.cue !== undefined &&
        each.cue.last < source.first &&
        each.parts.some(
          ({ first, last }) =>
            (first === source.first || (first === source.first - 1 && tokens[first]!.lower === "that")) &&
            last >= cue.last,
        ),
    );
  if (!/^(?:citing|quoting|pointing|referring|alluding)$/u.test(lower)) return false;
  return (
    parts.some(({ last }) => last < cue.first) ||
    near().some(
      (each) =>
        each.cue !== undefined &&
        each.cue.last < cue.first &&
        each.parts.some((part) =>
          parts.some((own) => part.first > cue.last && part.first <= own.last && own.first <= part.last),
        ),
    )
  );
}

/** "a claim that officials said | they could not confirm |": a refusal that is all another draft says. */
export function isEndOf({ cue, source, parts }: Draft, drafts: readonly Draft[]): boolean {
  if (cue === undefined || source === undefined || parts.length > 0) return false;
  const own = { first: source.first, last: cue.last };
  return drafts.some((other) => other.cue !== cue && other.parts.some((part) => sameRange(part, own)));
}

/** "said it | had confirmed | that …": what speakers say of their own saying is one statement with it. */
export function isOwnSaying(
  { cue, source, rule, share = 0 }: Draft,
  drafts: readonly Draft[],
  { tokens }: Segmented,
  { role, sentence }: Cells,
): boolean {
  if (cue === undefined || rule === "noun-that") return false;
  return drafts.some((outer) => {
    if (outer.cue === undefined || outer.cue === cue || outer.rule === "turn") return false;
    if ((outer.share ?? 0) < share * 0.6) return false;
    if (sentence[outer.cue.first] !== sentence[cue.first]) return false;
    const part = outer.parts.find(({ first, last }) => first < cue.first && cue.last <= last);
    if (part === undefined || cue.first - part.first > 6) return false;
    let at = tokens[part.first]!.lower === "that" ? part.first + 1 : part.first;
    const isOwn = /^(?:it|he|she|they)$/u.test(tokens[at]!.lower);
    const isSame = sameRange(source, outer.source) && role[cue.first] === roles.finiteVerb;
    if (isOwn ? source !== undefined && source.first > at : !isSame) return false;
    while (++at < cue.first)
      if (isOwn && role[at] !== roles.finiteVerb && role[at] !== roles.adverb && role[at] !== roles.verb) return false;
    return true;
  });
}

/** How many drafts away a double may stand. */
const reach = 40;

/** Two drafts of the same words by the same source: the surer one stays. Doubles stand near each other. */
export function dropDoubles(drafts: readonly Draft[], cells: Cells): Draft[] {
  const ordered = inOrder(drafts);
  return ordered.filter((draft, index) => {
    for (let place = Math.max(0, index - reach); place < Math.min(ordered.length, index + reach); place++) {
      const other = ordered[place]!;
      if (place === index) continue;
      if (isStray(draft, other, cells)) return false;
      if (!sameRange(draft.source, other.source)) continue;
      if (draft.rule === "noun-that" || other.rule === "noun-that") continue;
      if (!draft.parts.some((part) => other.parts.some((each) => sameRange(part, each)))) continue;
      const [one, two] = [draft.share ?? 0, other.share ?? 0];
      if (two > one || (two === one && place < index)) return false;
    }
    return true;
  });
}

/** "Orlo shrugged. “It is late,” he said": a quotation is of the sentence whose verb stands beside it. */
function isStray({ cue, parts, rule }: Draft, other: Draft, { sentence, quote }: Cells): boolean {
  const [part] = parts;
  // "will have none of it": an idiom says enough by itself.
  if (rule === "phrase" || rule === "refusal") return false;
  if (cue === undefined || other.cue === undefined || part === undefined || parts.length > 1 || quote[part.first] !== 1)
    return false;
  return (
    sentence[cue.first] !== sentence[part.first] &&
    sentence[other.cue.first] === sentence[part.first] &&
    other.parts.some((each) => sameRange(part, each))
  );
}
