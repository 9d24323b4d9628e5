import type { AttributionModels, Models } from "../learned/models.ts";
import { type LinearModel, scoreFeatures } from "../learned/perceptron.ts";
import { findCueEntry } from "../lexicon/cues.ts";
import type { Segmented } from "../segment/segment-report.ts";
import type { Sentence } from "../segment/sentences.ts";
import { findEntry } from "./acts/find-act.ts";
import { addAttributionFeatures, attributionLabels } from "./attribution/attribution-features.ts";
import { type Cells, roles } from "./attribution/cells.ts";
import { newFeatureList } from "./attribution/feature-list.ts";
import { findContent } from "./attribution/find-content.ts";
import { type FoundCue, findCues } from "./attribution/find-cues.ts";
import { findSource } from "./attribution/find-source.ts";
import { type TokenRange, touches } from "./attribution/source-candidates.ts";
import type { Draft } from "./draft.ts";
import { findDraftsByRules } from "./find-drafts-by-rules.ts";
import { findSubject } from "./frames/find-subject.ts";
import type { RuleCue } from "./frames/rule-cue.ts";
import { findRuleCues } from "./frames/rule-cues.ts";
import { isFlungWord } from "./mend/mend-subjects.ts";

/**
 * How likely a proposal must be right to be taken: any, one whose cue is a plain verb of saying, one whose cue denies or
 * doubts, since missing that is worse than asking once too often, and one that voices something. What a frame saw is taken anyhow.
 */
const least = { any: 0.15, plain: 0.05, contrary: 0.08, voiced: 0.02 };

/** "voiced concern about", "raised doubts over": nothing but speech. */
const voicing = /^(?:voic|express|rais|air|reiterat)(?:e[sd]?|s|ed|ing)$/u;

/**
 * Finds who says what in some sentences: what the models propose and one of them then takes for an attribution, and what
 * frames show. In reading order of the cues; no two share a cue's words. Without these models, rules alone.
 */
export function findDrafts(
  segmented: Segmented,
  cells: Cells,
  sentences: readonly Sentence[],
  { attribution }: Models,
): Draft[] {
  if (attribution === undefined) return findDraftsByRules(segmented, cells, sentences);
  const { attributions } = attribution;
  const proposed = proposeDrafts(segmented, cells, sentences, attribution);
  if (attributions === undefined)
    return proposed.filter(({ signals, rule }) => signals === undefined || signals.sure || framed.has(rule));
  return proposed
    .map((draft) => {
      const share = toLikelihood(draft, segmented, cells, attributions);
      const isSure = isPlain(draft, segmented) || isFlung(draft, segmented, cells);
      return { ...draft, share: share < least.any && isSure ? least.any : share };
    })
    .filter((draft) => framed.has(draft.rule) || draft.share >= toLeast(draft, segmented));
}

/** "They have denied | (knowingly) taking …", "denied | that …", "claimed | responsibility": what no model may pass over. */
function isPlain({ cue, source, parts }: Draft, { tokens, tags }: Segmented): boolean {
  const [part] = parts;
  if (cue === undefined || source === undefined || part === undefined || part.first !== cue.last + 1) return false;
  const verb = tokens[cue.last]!.lower;
  if (/^claim(?:s|ed|ing)?$/u.test(verb)) return tokens[part.first]!.lower === "responsibility";
  if (/^(?:maintain|protest)(?:s|ed|ing)?$/u.test(verb)) return tokens[part.last]!.lower === "innocence";
  if (!/^(?:den(?:y|ies|ied|ying))$/u.test(verb)) return false;
  const at = tags[part.first] === "RB" ? part.first + 1 : part.first;
  return tags[at] === "VBG" || tokens[at]!.lower === "that";
}

/** "Nonsense, | says | Kuno Lind": a word that somebody flings, and nothing else, before the verb. */
function isFlung({ cue }: Draft, { tokens, sentences }: Segmented, { sentence }: Cells): boolean {
  if (cue === undefined || tokens[cue.first - 1]?.text !== ",") return false;
  const { first } = sentences[sentence[cue.first]!]!;
  return cue.first - first <= 3 && isFlungWord(tokens[first]!.lower);
}

function toLeast({ cue, source, rule }: Draft, { tokens }: Segmented): number {
  if (cue === undefined || source === undefined) return least.any;
  if (rule === "light-verb" && voicing.test(tokens[cue.first]!.lower)) return least.voiced;
  const entry = findEntry(tokens.slice(cue.first, cue.last + 1).map(({ lower }) => lower));
  if (entry?.act === "denies" || entry?.act === "doubts" || entry?.lemma === "point the finger") return least.contrary;
  return entry?.act === "asserts" && entry.strength === "neutral" ? least.plain : least.any;
}

const list = newFeatureList();

/** How likely cue, source and content are right together, 0 to 1. */
function toLikelihood(draft: Draft, segmented: Segmented, cells: Cells, model: LinearModel): number {
  list.count = 0;
  const scores = new Int32Array(attributionLabels.length);
  addAttributionFeatures(list, draft, segmented, cells);
  scoreFeatures(model, list.hashes, list.count, scores);
  return toShare((scores[1]! - scores[0]!) / model.scale);
}

/** Proposes attributions: all cues the model took or nearly took, and all frames, each with its best source and content. */
export function proposeDrafts(
  segmented: Segmented,
  cells: Cells,
  sentences: readonly Sentence[],
  attribution: AttributionModels,
): Draft[] {
  const drafts: Draft[] = [];
  const seen = findCues(cells, sentences, attribution.cues);
  for (const [index, sentence] of sentences.entries()) {
    const cues: (FoundCue & Pick<RuleCue, "rule" | "source" | "relay" | "lead">)[] = seen[index]!.cues.map((cue) => ({
      ...cue,
      rule: "model",
    }));
    for (const word of seen[index]!.weak) {
      if (isCoreCue(segmented, cells, word) && !cues.some((cue) => touches(cue, word)))
        cues.push({ ...word, rule: "lexicon" });
    }
    const things = new Set<number>();
    for (const found of findRuleCues(segmented, cells, sentence)) {
      const same = cues.findIndex((cue) => touches(cue, found));
      if (found.lead !== undefined) {
        // The frame knows more than the model: its words take the place of what the model saw in them.
        const frame = { first: found.first, last: found.lead };
        for (let index = cues.length - 1; index >= 0; index--) if (touches(cues[index]!, frame)) cues.splice(index, 1);
        cues.push({ ...found, odds: 2, sure: true });
      } else if (same < 0) cues.push({ ...found, odds: -1, sure: false });
      else if (found.rule === "thing-shows") {
        things.add(cues[same]!.first);
        if (!cues[same]!.sure) cues[same] = { ...cues[same]!, rule: found.rule };
      } else if (found.widens || framed.has(found.rule)) {
        const rule = framed.has(found.rule) ? found.rule : cues[same]!.rule;
        cues[same] = {
          ...cues[same]!,
          rule,
          ...(found.source && { source: found.source }),
          first: Math.min(found.first, cues[same]!.first),
          last: Math.max(found.last, cues[same]!.last),
        };
      }
    }
    cues.sort((one, other) => one.first - other.first);
    for (const cue of cues) {
      const model = findSource(cells, cue, segmented.sentences, attribution.sources);
      const { share } = model;
      const source =
        cue.source ??
        (cue.rule === "noun-that" ? findOwner(segmented, cells, cue, sentence) : undefined) ??
        (model.source && model.source.last >= cue.first ? model.source : undefined) ??
        findBehindAccording(segmented, cells, cue, sentence) ??
        model.source ??
        findNear(segmented, cells, cue, sentence, cue.rule === "thing-shows" || things.has(cue.first));
      const lead = cue.lead === undefined ? cue : { first: cue.lead, last: cue.lead };
      const content = findContent(cells, { cue: lead, source }, segmented.sentences, attribution.contents);
      const relay =
        cue.relay ?? (cue.source && model.source && !touches(cue.source, model.source) ? model.source : undefined);
      const parts =
        cue.rule === "calling" ||
        (cue.rule === "figure" && content.parts.length === 0) ||
        ((cue.rule === "phrase" || cue.rule === "presents-evidence") && content.parts.length === 0)
          ? takeCalled(segmented, cells, cue, sentence)
          : content.parts;
      drafts.push({
        cue: { first: cue.first, last: cue.last },
        source,
        relay,
        parts,
        rule: cue.rule,
        share: toShare(cue.odds) * share * content.share,
        signals: { cue: cue.odds, sure: cue.sure, source: share, content: content.share },
      });
    }
  }
  return drafts;
}

/** "called | the report a fable": the thing and what it is called, up to the clause's border. */
function takeCalled({ tokens }: Segmented, cells: Cells, cue: TokenRange, { last }: Sentence): TokenRange[] {
  const first = cue.last + 1;
  // "Dismissed | the story | as rubbish": what is dismissed is the story alone.
  const alone = /^(?:dismiss|reject|brush|wav)/u.test(tokens[cue.first]!.lower);
  let end = first;
  while (end + 1 < last) {
    const next = end + 1;
    const inside = cells.quote[next] === 1 || cells.quote[next] === 3;
    if (alone && !inside && tokens[next]!.lower === "as" && end > first) break;
    if (!inside && (cells.kind[next] === 3 || cells.kind[next] === 4 || cells.kind[next] === 5)) break;
    if (!inside && cells.kind[next] === 2 && !(cells.role[next + 1] === roles.adjective)) break;
    if (
      !inside &&
      cells.role[next] === roles.conjunction &&
      (cells.role[next + 1] === roles.finiteVerb ||
        cells.role[next + 1] === roles.pronoun ||
        cells.role[next + 1] === roles.name)
    )
      break;
    if (
      !inside &&
      /^(?:while|after|before|when|saying|adding|but|because|although|though|even|following|during)$/u.test(
        tokens[next]!.lower,
      )
    )
      break;
    end = next;
  }
  while (end > first && cells.kind[end] !== 1) end--;
  let begin = first;
  while (begin < end && cells.kind[begin] !== 1) begin++;
  return [{ first: begin, last: end }];
}

const solemn = new Set(["vow", "pledge", "promise", "threaten", "urge", "demand", "condemn", "denounce", "praise"]);
/** Whose noun it is: the name or noun right before it ("Karvik assertions"), else the name behind "by". */
function findOwner(
  { tokens }: Segmented,
  cells: Cells,
  cue: TokenRange,
  { first, last }: Sentence,
): TokenRange | undefined {
  let end = cue.first - 1;
  while (end > first && cells.role[end] === roles.adjective) end--;
  if (cells.role[end] === roles.possessive) end--;
  if (
    end >= first &&
    (cells.role[end] === roles.name || cells.role[end] === roles.noun || cells.role[end] === roles.determiner)
  ) {
    if (cells.role[end] === roles.determiner)
      return /^(?:his|her|its|their|our|my)$/u.test(tokens[end]!.lower)
        ? { first: end, last: end }
        : findBy(tokens, cells, cue, last);
    let begin = end;
    while (begin > first && (cells.role[begin - 1] === roles.name || cells.role[begin - 1] === roles.noun)) begin--;
    return { first: begin, last: end };
  }
  return findBy(tokens, cells, cue, last);
}

function findBy(tokens: Segmented["tokens"], cells: Cells, cue: TokenRange, last: number): TokenRange | undefined {
  for (let at = cue.last + 1; at < Math.min(last, cue.last + 12); at++) {
    if (tokens[at]!.lower === "that") return undefined;
    if (tokens[at]!.lower !== "by") continue;
    let end = at;
    while (
      end + 1 < last &&
      tokens[end + 1]!.lower !== "that" &&
      cells.kind[end + 1] === 1 &&
      cells.role[end + 1] !== roles.finiteVerb &&
      end - at < 14
    )
      end++;
    return end > at ? { first: at + 1, last: end } : undefined;
  }
  return undefined;
}

/** "according to | order sheets": who stands behind the cue, up to the clause's end. */
function findBehindAccording(
  { tokens }: Segmented,
  cells: Cells,
  cue: TokenRange,
  { last: end }: Sentence,
): TokenRange | undefined {
  if (tokens[cue.first]!.lower !== "according" || tokens[cue.last]!.lower !== "to") return undefined;
  const first = cue.last + 1;
  let last = first;
  while (last + 1 < end && cells.kind[last + 1] === 1) last++;
  return first < end && cells.kind[first] === 1 && last - first < 20 ? { first, last } : undefined;
}

/** The noun phrase right before a verb, where the model saw nobody: "Orlo refused"; before an accusation past what commas set in. */
function findNear(
  segmented: Segmented,
  cells: Cells,
  cue: TokenRange,
  sentence: Sentence,
  sure: boolean,
): TokenRange | undefined {
  const { first } = sentence;
  let end = cue.first - 1;
  if (cells.kind[end] === 2 && accusing.test(segmented.tokens[cue.first]!.lower))
    return findSubject(end, segmented, cells, sentence);
  if (!sure && cells.role[cue.first] !== roles.finiteVerb) return undefined;
  while (
    end > first &&
    (cells.role[end] === roles.adverb || (cells.role[end] === roles.finiteVerb && cells.cue[end] === 0))
  )
    end--;
  const isNominal = (at: number): boolean =>
    at >= first && cells.kind[at] === 1 && cells.role[at]! >= roles.noun && cells.role[at]! <= roles.number;
  if (!isNominal(end) || cells.role[end] === roles.determiner || cells.role[end] === roles.adjective) return undefined;
  let begin = end;
  while (isNominal(begin - 1)) begin--;
  return { first: begin, last: end };
}

const accusing = /^(?:accuse[sd]|blame[sd]|den(?:ies|ied))$/u;

/** Frames that say what the content is, whatever the model made of the verb. */
const framed: ReadonlySet<string> = new Set([
  "refusal",
  "calling",
  "phrase",
  "figure",
  "participle",
  "made-known",
  "presents-evidence",
  "thing-shows",
]);

/** A verb of saying outside quotation marks with a subject near by: worth a second look where the model said no. */
function isCoreCue({ tokens, tags }: Segmented, cells: Cells, { first, last }: TokenRange): boolean {
  for (let at = first; at <= last; at++) {
    if (cells.quote[at] === 1) return false;
    const tag = tags[at] ?? "";
    const entry = tag.startsWith("V") ? findCueEntry(tokens[at]!.lower, "verb") : undefined;
    if (entry === undefined || entry.act === "judges" || cells.role[at] === roles.other) continue;
    if (entry.act === "denies" || entry.strength !== "performative" || solemn.has(entry.lemma)) return true;
  }
  return false;
}

function toShare(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
