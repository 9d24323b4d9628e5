import { findCueEntry } from "../lexicon/cues.ts";
import type { Segmented } from "../segment/segment-report.ts";
import type { Sentence } from "../segment/sentences.ts";
import { type Cells, roles } from "./attribution/cells.ts";
import type { TokenRange } from "./attribution/source-candidates.ts";
import type { Draft } from "./draft.ts";
import { findTurns } from "./find-turns.ts";
import { cutAtParticiples, mendSource } from "./mend-sources.ts";
import { findEntry, isRejectedOffer } from "./find-act.ts";

const glosses = /^(?:referring to|refer(?:s|red)? to|alluding to|using|pointing to|pointed to|citing|named|known as|called|so-called)$/u;
const refusals = /\b(?:declin\w+|refus\w+|unwilling|unable)\b/u;
const speaking = new Set("comment respond reply answer say specify elaborate discuss disclose name confirm identify reveal provide give address explain speculate talk detail state tell describe clarify divulge rule take deny".split(" "));

/**
 * Mends what the model proposes: shifts borders that a frame makes plain ("declined | to say where …"), drops glosses and
 * deeds, and carries a quotation on to the last speaker. In reading order.
 */
export function mendDrafts(drafts: readonly Draft[], segmented: Segmented, cells: Cells, sentences: readonly Sentence[]): Draft[] {
  const sourced = drafts.map((draft) => mendSource(draft, segmented, cells));
  const mended = cutAtParticiples(sourced, segmented, cells)
    .map((draft) => dropLooseParts(draft, segmented, cells))
    .map((draft) => shiftRefusal(draft, segmented))
    .map((draft) => widenOverNoun(draft, segmented, cells))
    .filter((draft) => isStatement(draft, segmented, cells));
  const turns = findTurns(segmented, cells, sentences);
  const kept = dropDoubles([...turns, ...mended.filter(({ cue }) => !turns.some((turn) => turn.cue && cue && cue.first <= turn.cue.last && turn.cue.first <= cue.last))]);
  return inOrder([...kept, ...carryQuotations(kept, segmented, cells, sentences)]);
}

function wordsOf({ tokens }: Segmented, range: TokenRange): string[] {
  return tokens.slice(range.first, range.last + 1).map(({ lower }) => lower);
}

/** "However, Tarn said": a few words without a verb or quotation marks are nobody's. */
function dropLooseParts(draft: Draft, segmented: Segmented, cells: Cells): Draft {
  const { cue } = draft;
  if (cue === undefined) return draft;
  const parts = draft.parts.filter((part) => {
    if (part.last > cue.first || part.last - part.first > 4) return true;
    if (cells.quote[part.first] === 1) return true;
    for (let at = part.first; at <= part.last; at++) {
      if (cells.role[at] === roles.finiteVerb || cells.role[at] === roles.verb) return true;
    }
    // Passive and anaphoric content stands before its cue: "a charge that Vesnia has always denied".
    return !/^(?:however|but|and|since|then|still|yet|meanwhile|also|later|earlier|separately|on|in|at|last|this|instead|moreover|nevertheless|nonetheless|so|now|today|yesterday|for)$/u.test(segmented.tokens[part.first]!.lower);
  });
  return { ...draft, parts };
}

/** "refused | to specify how": the verb of speaking belongs to the cue. */
function shiftRefusal(draft: Draft, segmented: Segmented): Draft {
  const { cue, parts } = draft;
  if (cue === undefined) return draft;
  const { tokens } = segmented;
  const words = wordsOf(segmented, cue);
  if (!refusals.test(words.join(" "))) return draft;
  const part = parts.find(({ first }) => first > cue.last && first <= cue.last + 2);
  let last = cue.last;
  if (tokens[last + 1]?.lower === "to" && speaking.has(tokens[last + 2]?.lower ?? "")) last += 2;
  if (last === cue.last) return draft;
  const rest = parts.flatMap((each) => {
    if (each !== part) return [each];
    const first = Math.max(each.first, last + 1);
    return first > each.last ? [] : [{ first: /^(?:on|about)$/u.test(tokens[first]!.lower) && first < each.last ? first : first, last: each.last }];
  });
  return { ...draft, cue: { first: cue.first, last }, parts: rest };
}

/** "countered | claims made last week by Orlo | that …": what is denied begins with the noun, not with its clause. */
function widenOverNoun(draft: Draft, segmented: Segmented, cells: Cells): Draft {
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

function isStatement(draft: Draft, segmented: Segmented, cells: Cells): boolean {
  const { cue, source, parts, share = 0 } = draft;
  if (cue === undefined) return parts.length > 0;
  const words = wordsOf(segmented, cue);
  const text = words.join(" ");
  const content = parts.map((part) => wordsOf(segmented, part).join(" ")).join(" ");
  // The author's own "we": nobody's say-so.
  if (source && source.first === source.last && cells.quote[source.first] === 0 && /^(?:we|you|one)$/u.test(segmented.tokens[source.first]!.lower)) return false;
  if (draft.rule === "refusal") return source !== undefined;
  if (parts.length === 0) return /\b(?:declin|refus|comment|respond|repl|answer)/u.test(text);
  if (glosses.test(text) && parts.every((part) => !hasVerb(cells, part))) return false;
  if (/^(?:pointing|pointed|referring|citing|using|showing)\b/u.test(text) && source && /\b(?:images?|evidence|photos?|videos?|data)\b/u.test(wordsOf(segmented, source).join(" "))) return false;
  if (/^refus\w+$|^declin\w+$/u.test(words.at(-1) ?? "") && /^to (?!comment|say|speak|answer|confirm|give|name)/u.test(content) && !speaking.has(content.split(" ")[1] ?? "")) return false;
  if (isRejectedOffer(words, content)) return false;
  if (draft.rule === "lexicon") {
    const entry = findEntry(words);
    // What the model passed over needs a voice, a clause and a word of saying.
    if (source === undefined || entry === undefined || share < 0.02) return false;
    return parts.some((part) => hasVerb(cells, part) || cells.quote[part.first] === 1 || entry.act === "denies" || /^(?:about|over|of|against)$/u.test(segmented.tokens[part.first]!.lower));
  }
  if (draft.rule === "light-verb" || draft.rule === "noun-that" || draft.rule === "made-known" || draft.rule === "thing-shows") return source !== undefined;
  return true;
}

function hasVerb(cells: Cells, { first, last }: TokenRange): boolean {
  for (let at = first; at <= last; at++) if (cells.role[at] === roles.finiteVerb) return true;
  return false;
}

/** Two drafts of the same words by the same source: the surer one stays. */
function dropDoubles(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft, index) =>
      !drafts.some((other, place) => {
        if (place === index || !sameRange(draft.source, other.source)) return false;
        if (draft.rule === "noun-that" || other.rule === "noun-that") return false;
        if (!draft.parts.some((part) => other.parts.some((each) => sameRange(part, each)))) return false;
        const [one, two] = [draft.share ?? 0, other.share ?? 0];
        return two > one || (two === one && place < index);
      }),
  );
}

function sameRange(one: TokenRange | undefined, other: TokenRange | undefined): boolean {
  return one?.first === other?.first && one?.last === other?.last;
}

/**
 * A sentence or paragraph that is quoted as a whole, with no cue of its own, right after somebody spoke: it is still
 * theirs. Not where another name stands between.
 */
function carryQuotations(drafts: readonly Draft[], segmented: Segmented, cells: Cells, sentences: readonly Sentence[]): Draft[] {
  const carried: Draft[] = [];
  const taken = (at: number): boolean => [...drafts, ...carried].some(({ parts }) => parts.some(({ first, last }) => first <= at && at <= last));
  for (const quotation of segmented.quotations) {
    if (quotation.nested) continue;
    const first = segmented.tokens.findIndex(({ start }) => start > quotation.start);
    let last = first;
    while (last + 1 < segmented.tokens.length && segmented.tokens[last + 1]!.end <= quotation.end) last++;
    while (last > first && cells.kind[last] !== 1) last--;
    if (first < 0 || last - first < 4 || taken(first) || taken(last) || !hasVerb(cells, { first, last })) continue;
    const sentence = sentences.find((each) => each.first <= first && first < each.last);
    if (sentence === undefined || sentence.first < first - 1) continue;
    const end = sentences.find((each) => each.first <= last && last < each.last);
    if (end === undefined || end.last > last + 3) continue;
    const before = drafts.findLast(({ cue }) => cue !== undefined && cue.first < first);
    if (before?.cue === undefined || before.source === undefined) continue;
    const apart = cells.paragraph[first]! - cells.paragraph[Math.max(before.cue.last, ...before.parts.map((part) => part.last))]!;
    const between = cells.sentence[first]! - cells.sentence[Math.max(before.cue.last, ...before.parts.map((part) => part.last))]!;
    if (apart > 1 || between > 1) continue;
    carried.push({ cue: undefined, source: before.source, parts: [{ first, last }], rule: "quotation-goes-on" });
  }
  return carried;
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  const placeOf = ({ cue, parts }: Draft): number => Math.min(cue?.first ?? Number.POSITIVE_INFINITY, ...parts.map(({ first }) => first));
  return drafts.toSorted((one, other) => placeOf(one) - placeOf(other) || (one.cue?.first ?? 0) - (other.cue?.first ?? 0));
}
