import { hashText } from "../../learned/hash.ts";
import { findCueEntry } from "../../lexicon/cues.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import type { Draft } from "../draft.ts";
import { type Cells, roles } from "./cells.ts";
import { add, type FeatureList } from "./feature-list.ts";

/** Labels of the model that takes or leaves a proposed attribution. */
export const attributionLabels = ["no", "yes"] as const;

/** Lists what speaks for a proposed attribution: how sure the other models are, the cue's words and its content's shape. */
export function addAttributionFeatures(list: FeatureList, draft: Draft, segmented: Segmented, cells: Cells): void {
  const { cue, source, parts, signals } = draft;
  if (cue === undefined || signals === undefined) return;
  const { tokens, tags } = segmented;
  const sure = signals.sure ? 1 : 0;
  const odds = step(signals.cue * 2, 12);
  const voice = step(logit(signals.source) * 1.5, 8);
  const words = step(logit(signals.content) * 1.5, 8);
  const entry = findCueEntry(tokens[cue.last]!.lower) ?? findCueEntry(tokens[cue.first]!.lower);
  const kind = entry ? hashText(`${entry.act}|${entry.strength}`) : 0;
  const part = parts.at(-1);
  const quoted = parts.some(({ first }) => cells.quote[first] === 1) ? 1 : 0;
  const inside = cells.quote[cue.first] === 1 ? 1 : 0;
  let verbs = 0;
  let size = 0;
  for (const { first, last } of parts) {
    size += last - first + 1;
    for (let at = first; at <= last; at++) if (cells.role[at] === roles.finiteVerb) verbs++;
  }
  const place = part === undefined ? 0 : part.first > cue.last ? (part.first === cue.last + 1 ? 1 : 2) : 3;
  const known = source === undefined ? 0 : source.last < cue.first ? 1 : 2;
  const head = source === undefined ? 0 : cells.role[source.last]!;
  const gap =
    source === undefined ? 0 : Math.min(6, source.last < cue.first ? cue.first - source.last : source.first - cue.last);
  const tag = hashText(tags[cue.last] ?? "");
  add(list, 5000, 1);
  add(list, 5001, odds, sure);
  add(list, 5002, voice);
  add(list, 5003, words);
  add(list, 5004, step(signals.cue, 6), step(logit(signals.source), 4), step(logit(signals.content), 4));
  add(list, 5021, sure, voice, words);
  add(list, 5022, sure, kind, cells.word[cue.last]!);
  add(list, 5005, step(signals.cue, 6), kind, sure);
  add(list, 5006, kind, known, place);
  add(list, 5007, cells.word[cue.last]!);
  add(
    list,
    5008,
    hashText(
      tokens
        .slice(cue.first, cue.last + 1)
        .map(({ lower }) => lower)
        .join(" "),
    ),
  );
  add(list, 5009, quoted, inside, Math.min(verbs, 2));
  add(list, 5010, Math.min(size, 12), place);
  add(list, 5011, verbs > 0 ? 1 : 0, kind, place);
  add(list, 5012, part === undefined ? 0 : cells.word[part.first]!, place);
  add(list, 5013, tag, place, known);
  add(list, 5014, head, known, gap);
  add(list, 5015, hashText(draft.rule), step(signals.cue, 4), sure);
  add(list, 5016, source === undefined ? 0 : cells.word[source.last]!, known);
  add(list, 5017, step(signals.cue, 6), inside, quoted);
  add(list, 5018, parts.length, Math.min(verbs, 1), known);
  add(list, 5019, cells.word[cue.last]!, known, place);
  add(list, 5020, cells.word[cue.last]!, verbs > 0 ? 1 : 0, quoted);
}

/** A number cut into whole steps, at most `most` either way. */
function step(value: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.round(value))) + 100;
}

function logit(share: number): number {
  const safe = Math.max(1e-4, Math.min(1 - 1e-4, share));
  return Math.log(safe / (1 - safe));
}
