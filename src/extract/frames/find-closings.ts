import { toVerbForms } from "../../lexicon/cues.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, hasVerb, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";

const closers = new Set(
  "say report claim write find estimate reckon note argue believe suggest show indicate maintain insist warn calculate state announce"
    .split(" ")
    .flatMap(toVerbForms)
    .filter((form) => !/ing$/u.test(form)),
);
const views =
  /^(?:view|opinion|judge?ment|words|version|account|reckoning|count|estimate|estimates|telling|calculation|calculations|data|figures|assessment)$/u;

/**
 * Finds who says what in two frames that stand behind or around a clause: "…, the customs office reports." and "… in
 * Tarn's view". Cue, speaker and clause are what the frame shows. Nothing inside quotation marks. In reading order.
 */
export function findClosings(segmented: Segmented, cells: Cells, sentences: readonly Sentence[]): Draft[] {
  return sentences.flatMap((sentence): Draft[] => {
    const found = findClosing(segmented, cells, sentence) ?? findView(segmented, cells, sentence);
    return found === undefined ? [] : [found];
  });
}

/** "The pumps ran dry, | the customs office | reports |." */
function findClosing({ tokens }: Segmented, cells: Cells, sentence: Sentence): Draft | undefined {
  let verb = sentence.last - 1;
  while (verb > sentence.first && cells.kind[verb] !== 1) verb--;
  if (!closers.has(tokens[verb]!.lower) || cells.quote[verb] === 1) return undefined;
  // "…, said Tarn, the envoy of the island states": the clause has its verb of saying already.
  for (let at = sentence.first; at < verb; at++)
    if (
      cells.quote[at] !== 1 &&
      (cells.quote[at - 1] === 3 || cells.kind[at - 1] === 2) &&
      /^(?:said|says)$/u.test(tokens[at]!.lower)
    )
      return undefined;
  let comma = verb - 1;
  let named = false;
  while (comma > sentence.first && verb - comma < 13 && cells.kind[comma] === 1) {
    const role = cells.role[comma]!;
    if (role === roles.finiteVerb || role === roles.relative) return undefined;
    if (role === roles.noun || role === roles.name) named = true;
    comma--;
  }
  if (cells.kind[comma] !== 2 || !named || /^(?:and|but|or|which|who|as)$/u.test(tokens[comma + 1]!.lower))
    return undefined;
  const before = { first: sentence.first, last: comma - 1 };
  const clause = toClause(before, cells) ?? toHeadline(before, cells);
  return (
    clause && {
      cue: { first: verb, last: verb },
      source: { first: comma + 1, last: verb - 1 },
      parts: [clause],
      rule: "closing",
    }
  );
}

/** "It was, | in Tarn's view |, a failure", "| by the ministry's count | 86 died". */
function findView({ tokens }: Segmented, cells: Cells, sentence: Sentence): Draft | undefined {
  for (let at = sentence.first; at < sentence.last - 2; at++) {
    if (!/^(?:in|by)$/u.test(tokens[at]!.lower) || cells.quote[at] === 1) continue;
    let noun = at + 1;
    let owner: number | undefined;
    while (noun < Math.min(sentence.last, at + 8) && cells.kind[noun] === 1 && !views.test(tokens[noun]!.lower)) {
      if (cells.role[noun] === roles.possessive) owner = noun - 1;
      noun++;
    }
    if (!views.test(tokens[noun]?.lower ?? "") || /^(?:of|on|for|from)$/u.test(tokens[noun + 1]?.lower ?? "")) continue;
    const isPronoun = /^(?:his|her|their)$/u.test(tokens[at + 1]!.lower);
    if (owner === undefined && !isPronoun) continue;
    const source = { first: at + 1, last: isPronoun ? at + 1 : owner! };
    const before = toClause({ first: sentence.first, last: at - 1 }, cells);
    const behind = toClause({ first: noun + 1, last: sentence.last - 1 }, cells);
    const parts = [before, behind].filter((part) => part !== undefined);
    if (parts.length === 0) continue;
    return { cue: { first: at, last: noun }, source, parts, rule: "closing" };
  }
  return undefined;
}

/** Headlines leave out what tags a verb by: "Norland ships 90 crates" reads like nouns alone. */
function toHeadline({ first, last }: TokenRange, { kind, role }: Cells): TokenRange | undefined {
  const opening = role[first];
  const isPhrase = opening === roles.preposition || opening === roles.conjunction || opening === roles.adverb;
  for (let at = first; at <= last; at++) if (kind[at] !== 1) return undefined;
  return !isPhrase && last - first > 4 ? { first, last } : undefined;
}

/** The words of a stretch without marks and "But" at its ends; undefined where it holds no verb. */
function toClause({ first, last }: TokenRange, cells: Cells): TokenRange | undefined {
  const { kind, role } = cells;
  let begin = first;
  let end = last;
  while (begin < end && (kind[begin] !== 1 || role[begin] === roles.conjunction)) begin++;
  while (end > begin && kind[end] !== 1) end--;
  return hasVerb(cells, { first: begin, last: end }) ? { first: begin, last: end } : undefined;
}
