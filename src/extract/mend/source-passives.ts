import type { Segmented } from "../../segment/segment-report.ts";
import { type Cells, isNominal, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";

/** "the tablets | promised | by the government had not come": a participle's agent speaks, and of what stands before it. */
export function findAgent(draft: Draft, { tokens, tags, sentences }: Segmented, cells: Cells): Draft | undefined {
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
export function isFrame(parts: readonly TokenRange[], own: TokenRange, { tokens }: Segmented, cells: Cells): boolean {
  const [part] = parts;
  if (part === undefined || parts.length > 1 || part.last - part.first > 8) return false;
  const end = tokens[part.last]!.lower === "that" ? part.last - 1 : part.last;
  return part.last === own.first - 1 && cells.role[end] === roles.finiteVerb && cells.cue[end] !== 0;
}

/** "How it came to Vesnia is disputed": what stands before the verb is what somebody denies, and nobody who does. */
export function isDeniedItself({ cue, source }: Draft, { tokens }: Segmented): boolean {
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
export function isAccusedItself({ cue, source }: Draft, { tokens }: Segmented): boolean {
  if (cue === undefined || source === undefined || source.last >= cue.first) return false;
  const words = tokens.slice(cue.first, cue.last + 1).map(({ lower }) => lower);
  if (/^(?:of|for|with)$/u.test(words.at(-1)!)) words.pop();
  return (
    /^(?:accused|suspected|blamed|criticised|criticized|faulted)$/u.test(words.at(-1)!) &&
    words.some((word) => /^(?:was|were|been|being|is|are|be)$/u.test(word)) &&
    tokens.slice(cue.last + 1, cue.last + 3).every(({ lower }) => lower !== "by")
  );
}

export function joinTouching(parts: readonly TokenRange[]): TokenRange[] {
  const joined: TokenRange[] = [];
  for (const part of [...parts].sort((one, other) => one.first - other.first)) {
    const last = joined.at(-1);
    if (last !== undefined && part.first <= last.last + 1)
      joined[joined.length - 1] = { first: last.first, last: Math.max(last.last, part.last) };
    else joined.push(part);
  }
  return joined;
}
