import { findCueEntry } from "../../lexicon/cues.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";

const pronouns = /^(?:he|she|they|it)$/u;

/** Cuts content before a participle of the same subject that brings its own content: "denied selling fuses, | accusing …". */
export function cutAtParticiples(
  drafts: readonly Draft[],
  { tokens, tags, sentences }: Segmented,
  cells: Cells,
): Draft[] {
  const cuts = new Map<Draft, { part: TokenRange; first?: number; end: number }>();
  const sources = new Map<Draft, TokenRange | undefined>();
  for (const [index, draft] of drafts.entries()) {
    const { cue } = draft;
    if (
      cue === undefined ||
      (tags[cue.first] !== "VBG" && !/^accusing$/u.test(tokens[cue.first]!.lower)) ||
      cells.quote[cue.first] === 1 ||
      !findCueEntry(tokens[cue.first]!.lower, "verb")
    )
      continue;
    // "blamed Norland accusing it of …": with a pronoun for object, the one who accuses is the one who blamed.
    const { source } = draft;
    const turns = /^(?:him|her|it|them)$/u.test(tokens[cue.last + 1]?.lower ?? "");
    const blamer = drafts
      .slice(Math.max(0, index - 6), index)
      .findLast(
        (outer) =>
          outer.cue !== undefined &&
          cells.sentence[outer.cue.first] === cells.sentence[cue.first] &&
          source !== undefined &&
          outer.parts.some(({ first, last }) => first <= source.last && source.first <= last),
      );
    // "Norland pointed the finger at Vesnia accusing her of …": what stands right before is the accused, even where words are glued.
    const accuser =
      blamer?.source ??
      (source?.last === cue.first - 1 ? findMainSubject(source, { tokens, tags, sentences }, cells) : undefined);
    if (turns && accuser) {
      sources.set(draft, accuser);
      // "pointed the finger | at Vesnia | accusing her of …": the first verb has what stands before the second.
      const outer = drafts.slice(Math.max(0, index - 6), index).find((each) => each.parts[0]?.first === cue.first);
      if (outer?.cue !== undefined && outer.cue.last + 1 < cue.first)
        cuts.set(outer, { part: outer.parts[0]!, first: outer.cue.last + 1, end: cue.first - 1 });
      continue;
    }
    let comma = cue.first - 1;
    while (
      comma > cue.first - 4 &&
      comma > 0 &&
      (cells.role[comma] === roles.adverb || /^(?:in|turn|also|then|further)$/u.test(tokens[comma]!.lower))
    )
      comma--;
    if (cells.kind[comma] !== 2) continue;
    for (const outer of drafts.slice(Math.max(0, index - 20), index + 20)) {
      if (outer === draft || outer.cue === undefined) continue;
      const part = outer.parts.find(({ first, last }) => first < comma && cue.first <= last);
      if (
        part === undefined ||
        cells.sentence[outer.cue.first] !== cells.sentence[cue.first] ||
        outer.cue.last >= comma
      )
        continue;
      let end = comma - 1;
      while (end > part.first && cells.kind[end] !== 1) end--;
      if (end <= part.first) continue;
      cuts.set(outer, { part, end });
      sources.set(draft, outer.source);
    }
  }
  return drafts.map((draft) => {
    const cut = cuts.get(draft);
    const parts = cut
      ? draft.parts.map((part) => (part === cut.part ? { first: cut.first ?? part.first, last: cut.end } : part))
      : draft.parts;
    return { ...draft, parts, source: sources.get(draft) ?? draft.source };
  });
}

/** The noun phrase a sentence begins with, where it stands before some other phrase. */
function findMainSubject(
  before: TokenRange,
  { tokens, sentences }: Pick<Segmented, "tokens" | "tags" | "sentences">,
  { role, kind, sentence, date }: Cells,
): TokenRange | undefined {
  let first = sentences[sentence[before.first]!]!.first;
  if (role[first] === roles.preposition || date[first] === 2) while (first < before.first && kind[first] !== 2) first++;
  while (first < before.first && kind[first] !== 1) first++;
  if (role[first] === roles.pronoun && pronouns.test(tokens[first]!.lower)) return { first, last: first };
  let last = first;
  const isInside = (at: number): boolean =>
    role[at] === roles.noun || role[at] === roles.name || role[at] === roles.adjective || role[at] === roles.possessive;
  while (last + 1 < before.first && isInside(last + 1)) last++;
  const hasHead = role[last] === roles.noun || role[last] === roles.name;
  return hasHead && last < before.first ? { first, last } : undefined;
}
