import { findCueEntry } from "../../lexicon/cues.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";

/** Participles that need an object when they are verbs of somebody: "the flights | cited | in the report". */
const passive =
  /^(?:cited|named|mentioned|described|quoted|listed|detailed|outlined|published|released|reviewed|identified)$/u;
/** What is done to a paper: "The report, | submitted | to the council last week, says …". */
const handed =
  /^(?:submitted|sent|presented|handed|delivered|addressed|circulated|published|released|issued|signed|dated|obtained|posted|leaked|tabled|filed|written|broadcast|aired|carried)$/u;
const handedTo =
  /^(?:to|in|on|by|at|with|under|from|last|this|earlier|late|early|after|before|during|jointly|yesterday|today)$/u;
const places = /^(?:in|on|at|from|during|above|below|earlier|here|there)$/u;
const mandate =
  /^(?:demand|urg|insist|recommend|ask|request|propos|suggest|order|requir|call|plead|beg|instruct|appeal)/u;

/**
 * Whether a cue is no saying, as its place in the sentence shows: a participle that tells of the thing before it ("the
 * flights cited in the report"), what somebody is to do ("demanded that the council condemn …"), what nothing proves
 * ("no evidence that they knew").
 */
export function isFalseCue(draft: Draft, drafts: readonly Draft[], segmented: Segmented, cells: Cells): boolean {
  const { cue, source } = draft;
  // "the guns of them remain doubtful", "itself voted for": an object or a mere stress speaks of nobody.
  const isPart = source !== undefined && segmented.tokens[source.first - 1]?.lower === "of";
  if (source !== undefined && !isPart && source.first === source.last && source.last < (cue?.first ?? 0))
    if (/^(?:them|him|us|me|itself|himself|herself|themselves)$/u.test(segmented.tokens[source.first]!.lower))
      return true;
  // "Judge delays trial after | key witness recants": a clause of the writer's own.
  const last = draft.parts.at(-1);
  if (source !== undefined && last?.last === source.first - 1 && cells.quote[last.last] !== 1)
    if (/^(?:after|before|as|when|while|until|since|because)$/u.test(segmented.tokens[last.last]!.lower)) return true;
  if (cue !== undefined && (isNobodys(cue, source, segmented) || isAside(cue.first, segmented, cells))) return true;
  if (cue === undefined || source === undefined || cue.first !== cue.last) return false;
  if (segmented.tokens[cue.first]!.text === ":") return isLabel(draft, drafts, cells);
  if (isAskingForSilence(cue.first, segmented)) return true;
  const { tokens, tags } = segmented;
  const { lower } = tokens[cue.first]!;
  // "the memo, | seen | by the Lamp, …": whose eyes were on it.
  if (/^(?:seen|viewed|obtained|reviewed|examined)$/u.test(lower) && tokens[cue.last + 1]?.lower === "by") return true;
  if (source.last === cue.first - 2 && tokens[cue.first - 1]!.text === ",")
    return handed.test(lower) && handedTo.test(tokens[cue.last + 1]?.lower ?? "");
  if (source.last !== cue.first - 1) return false;
  if (passive.test(lower))
    return (
      places.test(tokens[cue.last + 1]?.lower ?? "") &&
      cells.date[cue.last + 2] !== 2 &&
      goesOn(draft, segmented, cells)
    );
  // "what his investigators see in wreckage"
  if (/^(?:see|sees|saw)$/u.test(lower) && /^(?:in|on|at)$/u.test(tokens[cue.last + 1]?.lower ?? "")) return true;
  const before = tokens[source.first - 1]?.lower;
  if (before !== "that") return false;
  if (/^(?:know|knew|known)$/u.test(lower))
    return /^(?:evidence|proof|indication|sign|suggestion)$/u.test(tokens[source.first - 2]?.lower ?? "");
  // A subject in the third person and a verb without its ending: what is demanded.
  if (!/^VBP?$/u.test(tags[cue.first] ?? "") || findCueEntry(lower)?.lemma !== lower) return false;
  return drafts.some(
    (outer) =>
      outer.cue !== undefined &&
      outer.cue.last < source.first &&
      source.first - outer.cue.last < 8 &&
      mandate.test(tokens[outer.cue.last]!.lower) &&
      outer.parts.some((part) => part.first <= cue.first && cue.last <= part.last),
  );
}

/** "It is not known who …", "has been criticised for …": the report's own words, without a speaker. */
function isNobodys(cue: TokenRange, source: TokenRange | undefined, { tokens }: Segmented): boolean {
  const words = tokens
    .slice(cue.first, cue.last + 1)
    .map(({ lower }) => lower)
    .join(" ");
  if (/^(?:is|was|remains?|remained) (?:\w+ ){0,2}(?:known|clear|unclear|unknown)$/u.test(words))
    return source !== undefined && tokens[source.last]!.lower === "it";
  if (/\b(?:not|n't|never) (?:been )?(?:accused|charged|blamed)$/u.test(words) && tokens[cue.last + 1]?.lower !== "by")
    return true;
  return (
    /\b(?:is|was|were|are|been) (?:\w+ ){0,2}(?:criticised|criticized|praised|condemned|denounced|ridiculed|hailed)$/u.test(
      words,
    ) && tokens[cue.last + 1]?.lower !== "by"
  );
}

/** "The deal, if | confirmed |, would …", "the only state | known | to have bought it, she said": what is said of the thing before it. */
function isAside(at: number, { tokens, tags }: Segmented, cells: Cells): boolean {
  const { lower } = tokens[at]!;
  if (/^abstain(?:s|ed|ing)?$/u.test(lower)) return true;
  // "58 | suspected | attacks"
  if (
    /^(?:suspected|alleged|reported|claimed|purported)$/u.test(lower) &&
    (cells.role[at - 1] === roles.number || cells.role[at - 1] === roles.adjective) &&
    cells.role[at + 1] === roles.noun
  )
    return true;
  if (tags[at] !== "VBN" && tags[at] !== "VBD") return false;
  const before = tokens[at - 1]?.lower ?? "";
  if (/^(?:if|when|once|unless|until|though|although|as|where)$/u.test(before)) return cells.kind[at + 1] === 2;
  return (
    /^(?:known|thought|believed|said|reported|understood|alleged|suspected|rumou?red|expected)$/u.test(
      tokens[at]!.lower,
    ) &&
    tokens[at + 1]?.lower === "to" &&
    (cells.role[at - 1] === roles.noun || cells.role[at - 1] === roles.name)
  );
}

/** "who asked not to be named", "requested anonymity": how somebody speaks, and nothing said. */
function isAskingForSilence(at: number, { tokens }: Segmented): boolean {
  if (!/^(?:ask|request|insist|demand)(?:s|ed|ing)?$/u.test(tokens[at]!.lower)) return false;
  const words = tokens.slice(at + 1, at + 7).map(({ lower }) => lower);
  return /^(?:not to be (?:named|identified|quoted)|(?:for |on )?anonymity|to (?:remain anonymous|be identified only|not be named)|that (?:his|her|their) names?)\b/u.test(
    words.join(" "),
  );
}

/** "Norland |:| the panel says arms crossed": a place before what somebody else says is the topic. */
function isLabel({ source, cue, parts }: Draft, drafts: readonly Draft[], { name }: Cells): boolean {
  const [part] = parts;
  if (source === undefined || part === undefined || (name[source.last] !== 3 && name[source.last] !== 4)) return false;
  return drafts.some(
    (other) =>
      other.source !== undefined &&
      other.cue !== undefined &&
      other.cue.first !== cue?.first &&
      other.source.first - part.first >= 0 &&
      other.source.first - part.first < 3,
  );
}

/** Whether another verb of the sentence follows, with no border before it: the clause's own. */
function goesOn({ cue }: Draft, { sentences, tokens }: Segmented, cells: Cells): boolean {
  const { last } = sentences[cells.sentence[cue!.last]!]!;
  for (let at = cue!.last + 1; at < Math.min(last, cue!.last + 16); at++) {
    if (cells.kind[at] !== 1 && cells.kind[at] !== 2) return false;
    if (cells.role[at] === roles.finiteVerb) return cells.role[at - 1] !== roles.pronoun;
    if (tokens[at]!.lower === "that" || cells.role[at] === roles.relative || cells.role[at] === roles.conjunction)
      return false;
  }
  return false;
}
