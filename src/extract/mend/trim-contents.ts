import type { Segmented } from "../../segment/segment-report.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import { type Draft, sameRange } from "../draft.ts";

/** "are weighing a vote, | according to three of them": where it is known from is no content. */
export function cutAtAccording(draft: Draft, { tokens }: Segmented, cells: Cells): Draft {
  const { cue, parts } = draft;
  const part = parts.at(-1);
  if (cue === undefined || part === undefined || part.first <= cue.last || part.last - part.first < 5) return draft;
  for (let at = part.first + 1; at < part.last; at++) {
    if (tokens[at]!.lower !== "according" || tokens[at + 1]!.lower !== "to" || cells.quote[at] === 1) continue;
    if (cells.kind[at - 1] !== 2 || at - 2 <= part.first) return draft;
    return { ...draft, parts: [...parts.slice(0, -1), { first: part.first, last: at - 2 }] };
  }
  return draft;
}

/** "reported seeing a convoy, | the daily Tide said": who passes it on is no part of it. */
export function cutAtRelay(draft: Draft, { tokens }: Segmented, cells: Cells): Draft {
  const { cue, parts } = draft;
  const part = parts.at(-1);
  if (cue === undefined || part === undefined || part.first <= cue.last || part.last - part.first < 5) return draft;
  if (!/^(?:said|says|reported|reports)$/u.test(tokens[part.last]!.lower) || cells.quote[part.last] === 1) return draft;
  let comma = part.last - 1;
  while (comma > part.first && part.last - comma < 8 && cells.kind[comma] === 1 && isNominalAt(cells, comma)) comma--;
  if (cells.kind[comma] !== 2 || comma === part.last - 1 || comma - 1 <= part.first) return draft;
  const relay = { first: comma + 1, last: part.last - 1 };
  return {
    ...draft,
    relay: draft.relay ?? relay,
    parts: [...parts.slice(0, -1), { first: part.first, last: comma - 1 }],
  };
}

function isNominalAt({ role, name }: Cells, at: number): boolean {
  return (role[at]! >= roles.noun && role[at]! <= roles.number) || role[at] === roles.possessive || name[at] !== 0;
}

/** "said the books were in order and | called the figures a fable": the second verb of the same subject brings its own content. */
export function cutAtNextVerb(drafts: readonly Draft[], { tokens }: Segmented): Draft[] {
  return drafts.map((draft, index) => {
    const { cue, source, parts } = draft;
    if (cue === undefined || source === undefined) return draft;
    const next = drafts
      .slice(index + 1, index + 6)
      .find(
        (other) =>
          other.cue !== undefined &&
          sameRange(other.source, source) &&
          parts.some(({ first, last }) => first < other.cue!.first && other.cue!.last <= last),
      );
    if (next?.cue === undefined) return draft;
    const and = next.cue.first - 1;
    if (!/^(?:and|but)$/u.test(tokens[and]?.lower ?? "")) return draft;
    return {
      ...draft,
      parts: parts
        .map((part) =>
          part.first < and && next.cue!.last <= part.last
            ? { first: part.first, last: tokens[and - 1]?.text === "," ? and - 2 : and - 1 }
            : part,
        )
        .filter(({ first, last }) => last >= first),
    };
  });
}

/** Words outside quotation marks are said in one sentence: what was taken of the next is no part of them. */
export function cutAtSentence(draft: Draft, { sentences }: Segmented, { sentence, quote }: Cells): Draft {
  if (draft.cue === undefined) return draft;
  const parts = draft.parts.map((part) => {
    if (sentence[part.first] === sentence[part.last] || quote[part.first] === 1) return part;
    const { last: end } = sentences[sentence[part.first]!]!;
    const inQuotation = quote[end - 1] === 1 || quote[end] === 1 || quote[end] === 3;
    return inQuotation || end - 2 <= part.first ? part : { first: part.first, last: end - 2 };
  });
  return { ...draft, parts };
}

/** "However, Tarn said", "said | that | Vesnia believes": a few words without a verb or quotation marks are nobody's. */
export function dropLooseParts(draft: Draft, segmented: Segmented, cells: Cells): Draft {
  const { cue } = draft;
  if (cue === undefined) return draft;
  const parts = draft.parts.filter((part) => {
    if (part.first === part.last && part.last < cue.first && segmented.tokens[part.first]!.lower === "that")
      return false;
    // "…,” she wrote in a letter | that was seen by NNA": of the letter, and not said.
    if (
      part.first > cue.last + 1 &&
      cells.role[part.first] === roles.relative &&
      draft.parts.some(({ first, last }) => last < cue.first && cells.quote[first] === 1)
    )
      return false;
    if (part.last > cue.first || part.last - part.first > 4) return true;
    if (cells.quote[part.first] === 1) return true;
    for (let at = part.first; at <= part.last; at++) {
      if (cells.role[at] === roles.finiteVerb || cells.role[at] === roles.verb) return true;
    }
    // Passive and anaphoric content stands before its cue: "a charge that Vesnia has always denied".
    return !/^(?:however|but|and|since|then|still|yet|meanwhile|also|later|earlier|separately|on|in|at|last|this|instead|moreover|nevertheless|nonetheless|so|now|today|yesterday|for)$/u.test(
      segmented.tokens[part.first]!.lower,
    );
  });
  return { ...draft, parts };
}
