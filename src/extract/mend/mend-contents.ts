import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { isClaimNoun } from "../acts/contrary-words.ts";
import { type Cells, hasVerb, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";

/**
 * Mends what a frame shows to be said: the clause before "…, Orlo said, citing a report" and before "…, Orlo wrote on his
 * channel", the clause that goes on behind "…, Orlo said, and …", and the deed behind "accused Norland on Monday of …".
 * Words that another draft holds stay with it. Drafts keep their order.
 */
export function mendContents(drafts: readonly Draft[], segmented: Segmented, cells: Cells): Draft[] {
  const taken = new Uint8Array(cells.count);
  for (const { cue, parts } of drafts)
    for (const range of cue ? [cue, ...parts] : parts) taken.fill(1, range.first, range.last + 1);
  return drafts.map((draft) => {
    const { cue, source } = draft;
    if (cue === undefined || source === undefined || draft.rule === "refusal" || cells.quote[cue.first] === 1)
      return draft;
    const whole = takeSubject(draft, cue, source, segmented, cells);
    if (whole !== undefined) return whole;
    const claim = takeClaim(draft, cue, segmented, cells);
    if (claim !== undefined) return { ...draft, parts: claim };
    const sentence = segmented.sentences[cells.sentence[cue.first]!]!;
    const found =
      takeClauseBefore(draft, cue, source, segmented, cells, sentence) ??
      takeClauseBehind(draft, cue, source, segmented, cells, sentence) ??
      takeDeed(draft, cue, segmented, cells, sentence) ??
      takeCalledOn(draft, cue, segmented, cells) ??
      takePredicate(draft, cue, segmented, cells, sentence) ??
      takeSecondPredicate(draft, cue, segmented, cells, sentence);
    if (found === undefined) return draft;
    const own = draft.parts;
    const isFree = (at: number): boolean => taken[at] === 0 || own.some(({ first, last }) => at >= first && at <= last);
    for (const { first, last } of found) for (let at = first; at <= last; at++) if (!isFree(at)) return draft;
    return { ...draft, parts: found };
  });
}

const predicates = /^(?:is|are|was|were|has|have|had|would|will|could|may|might)$/u;

/** "what | it said | were pictures", "a step | diplomats said | was too late": the subject stands before who says so. */
function takeSubject(
  draft: Draft,
  cue: TokenRange,
  source: TokenRange,
  { tokens }: Segmented,
  { role, kind }: Cells,
): Draft | undefined {
  const [part] = draft.parts;
  if (part === undefined || draft.parts.length > 1 || part.first !== cue.last + 1 || source.last + 1 !== cue.first)
    return undefined;
  if (!predicates.test(tokens[part.first]!.lower)) return undefined;
  const before = source.first - 1;
  if (tokens[before]?.lower === "what") return { ...draft, parts: [{ first: before, last: before }, part] };
  // No noun phrase goes on with an adjective, an article or a name's people behind its noun.
  let split = source.first + 1;
  while (
    split < source.last &&
    !(role[split - 1] === roles.noun && (role[split] === roles.adjective || role[split] === roles.determiner))
  )
    split++;
  const opens = /^(?:an?|the|this|that)$/u.test(tokens[source.first]!.lower);
  if (!opens || split >= source.last || kind[before] !== 2) return undefined;
  return {
    ...draft,
    source: { first: split, last: source.last },
    parts: [{ first: source.first, last: split - 1 }, part],
  };
}

/** "countered | claims made last week by Mira Tarn that …": the claim is what is countered, not only what it says. */
function takeClaim(
  { parts }: Draft,
  cue: TokenRange,
  { tokens }: Segmented,
  { kind, role }: Cells,
): readonly TokenRange[] | undefined {
  const [part] = parts;
  const first = cue.last + 1;
  if (part === undefined || parts.length > 1 || part.first <= first || part.first - first > 24) return undefined;
  if (tokens[part.first]!.lower !== "that" || kind[first] !== 1) return undefined;
  let noun = first;
  while (
    noun < first + 3 &&
    (role[noun] === roles.determiner || role[noun] === roles.adjective || role[noun] === roles.possessive)
  )
    noun++;
  if (!isClaimNoun(tokens[noun]!.lower)) return undefined;
  for (let at = first; at < part.first; at++) if (kind[at] !== 1 || role[at] === roles.finiteVerb) return undefined;
  return [{ first, last: part.last }];
}

const glosses = /^(?:citing|quoting|referring|pointing|alluding|speaking|writing|responding|replying|reacting)$/u;
const media =
  /^(?:on|in|via|to) (?:(?:his|her|its|their|a|an|the) )?(?:[\p{L}-]+ ){0,3}?(?:channel|account|page|blog|website|site|statement|interview|message|post|letter|e-?mail|column|memo|note|telegram|facebook|twitter|x|weibo|instagram|platform|network|briefing|reporters|journalists|parliament|television|radio)\b/u;

/** "A cable was at fault, the minister said, citing a report": a gloss or a medium behind the verb is not what was said. */
function takeClauseBefore(
  { parts }: Draft,
  cue: TokenRange,
  source: TokenRange,
  { tokens }: Segmented,
  cells: Cells,
  sentence: Sentence,
): TokenRange[] | undefined {
  const comma = Math.min(cue.first, source.first) - 1;
  const [part] = parts;
  if (part === undefined || parts.length > 1 || part.first <= cue.last || cells.kind[comma] !== 2) return undefined;
  const opening = tokens[part.first]!.lower;
  const words = tokens.slice(cue.last, part.last + 1).map(({ lower }) => lower);
  const isMedium = media.test(words.join(" ")) && !hasVerb(cells, part);
  if (!glosses.test(opening) && !isMedium) return undefined;
  let first = sentence.first;
  while (first < comma && (cells.kind[first] !== 1 || cells.role[first] === roles.conjunction)) first++;
  const clause = { first, last: comma - 1 };
  // Taggers read "set" and "put" as nouns: a long clause needs no verb that they saw.
  return clause.last - clause.first > 4 || hasVerb(cells, clause) ? [clause] : undefined;
}

/** "The siren had failed, Orlo said, and the log had been filled in afterwards." */
function takeClauseBehind(
  { parts }: Draft,
  cue: TokenRange,
  source: TokenRange,
  { tokens }: Segmented,
  cells: Cells,
  sentence: Sentence,
): TokenRange[] | undefined {
  const end = Math.max(cue.last, source.last);
  if (parts.length !== 1 || parts[0]!.last >= Math.min(cue.first, source.first) || cells.quote[parts[0]!.first] === 1)
    return undefined;
  let comma = end + 1;
  // What stands between the verb and the comma is where and to whom: no verb of its own.
  while (comma < sentence.last && comma - end < 9 && cells.kind[comma] === 1 && cells.role[comma] !== roles.finiteVerb)
    comma++;
  if (cells.kind[comma] !== 2 || tokens[comma + 1]?.lower !== "and") return undefined;
  const first = comma + 2;
  let last = first;
  while (last + 1 < sentence.last && (cells.kind[last + 1] === 1 || cells.kind[last + 1] === 2)) last++;
  while (last > first && cells.kind[last] !== 1) last--;
  // A subject of its own: "and warned" is another saying.
  const opens =
    cells.role[first] === roles.determiner ||
    cells.role[first] === roles.pronoun ||
    cells.role[first] === roles.name ||
    cells.role[first] === roles.noun ||
    cells.role[first] === roles.possessive;
  return opens && first < last && hasVerb(cells, { first, last }) ? [parts[0]!, { first, last }] : undefined;
}

/** "accused Norland | on Monday | of arming Vesnia". */
function takeDeed(
  { parts }: Draft,
  cue: TokenRange,
  { tokens }: Segmented,
  cells: Cells,
  sentence: Sentence,
): TokenRange[] | undefined {
  const [part] = parts;
  if (!/^(?:accus|suspect)/u.test(tokens[cue.first]!.lower) || part === undefined || parts.length > 1) return undefined;
  if (part.first <= cue.last) return undefined;
  const own = tokens.slice(part.first, part.last + 1).findIndex(({ lower }) => lower === "of");
  if (own >= 0) {
    // The model took the day with it.
    const before = part.first + own - 1;
    let day = before;
    while (day > part.first && cells.date[day] !== 0) day--;
    return cells.date[before] === 2 && day < before && tokens[before + 2] && cells.quote[day] !== 1
      ? [
          { first: part.first, last: day },
          { first: before + 1, last: part.last },
        ]
      : undefined;
  }
  let of = part.last + 1;
  while (of < sentence.last && of - part.last < 7 && tokens[of]!.lower !== "of" && cells.kind[of] === 1) of++;
  if (tokens[of]?.lower !== "of" || !/ing$/u.test(tokens[of + 1]?.lower ?? "")) return undefined;
  let last = of;
  while (last + 1 < sentence.last && (cells.kind[last + 1] === 1 || cells.kind[last + 1] === 2)) last++;
  while (last > of && cells.kind[last] !== 1) last--;
  return of === part.last + 1 ? [{ first: part.first, last }] : [part, { first: of, last }];
}

const urging =
  /^(?:urg|ask|invit|order|call|warn|beg|press|advis|instruct|implor|implore|encourag|command|request|tell|told|appeal)/u;

/** "urged | the North | to stop": who is to do something stands before what is to be done. */
function takeCalledOn(
  { parts }: Draft,
  cue: TokenRange,
  { tokens }: Segmented,
  cells: Cells,
): TokenRange[] | undefined {
  const [part] = parts;
  const first = cue.last + 1;
  if (part === undefined || part.first <= first || part.first - first > 8 || !urging.test(tokens[cue.first]!.lower))
    return undefined;
  let begin = part.first;
  // "asked the Department | of Ports to look": an owner was cut off.
  if (tokens[begin]!.lower !== "to" && tokens[begin]!.lower !== "of") {
    // "invited the experts to come “whenever they wish”": only the quotation was seen.
    if (cells.quote[begin] !== 1) return undefined;
    begin = first;
    while (begin < part.first && tokens[begin]!.lower !== "to") begin++;
    if (begin === part.first || cells.role[begin + 1] !== roles.verb) return undefined;
  }
  for (let at = first; at < begin; at++) {
    const role = cells.role[at]!;
    const fits =
      (role >= roles.noun && role <= roles.number) || role === roles.possessive || role === roles.conjunction;
    if (cells.kind[at] !== 1 || !fits || cells.date[at] === 2) return undefined;
  }
  return [{ first, last: part.last }, ...parts.slice(1)];
}

/** "that Karvik |, which itself voted for the ban, is now burying it": a subject without its verb goes on behind the relative. */
function takePredicate(
  { parts }: Draft,
  cue: TokenRange,
  { tokens }: Segmented,
  cells: Cells,
  { last: end }: Sentence,
): TokenRange[] | undefined {
  const [part] = parts;
  if (part === undefined || parts.length > 1 || part.first !== cue.last + 1) return undefined;
  if (tokens[part.first]!.lower !== "that" || cells.kind[part.last + 1] !== 2 || hasVerb(cells, part)) return undefined;
  let last = end - 1;
  while (last > part.last && cells.kind[last] !== 1) last--;
  let verbs = 0;
  for (let at = part.last + 1; at <= last; at++) if (cells.role[at] === roles.finiteVerb) verbs++;
  return verbs > 1 && part.first < part.last ? [{ first: part.first, last }] : undefined;
}

/** "that the shells suffice |, which began …, but do not decide it": a second predicate of the same clause, behind a relative. */
function takeSecondPredicate(
  { parts }: Draft,
  cue: TokenRange,
  { tokens }: Segmented,
  cells: Cells,
  { last: end }: Sentence,
): TokenRange[] | undefined {
  const [part] = parts;
  if (part === undefined || parts.length > 1 || part.first !== cue.last + 1 || cells.quote[part.last] === 1)
    return undefined;
  const which = part.last + 2;
  if (tokens[part.first]!.lower !== "that" || cells.kind[which - 1] !== 2) return undefined;
  if (!/^(?:which|who|whose|where)$/u.test(tokens[which]?.lower ?? "")) return undefined;
  let comma = which;
  while (comma < end && (cells.kind[comma] === 1 || cells.role[comma] === roles.possessive)) comma++;
  if (cells.kind[comma] !== 2 || !/^(?:but|and)$/u.test(tokens[comma + 1]?.lower ?? "")) return undefined;
  const next = tokens[comma + 2]?.lower === "not" ? comma + 3 : comma + 2;
  const role = cells.role[next];
  // A subject of its own opens another clause.
  if (role !== roles.adjective && role !== roles.finiteVerb && role !== roles.verb) return undefined;
  let last = end - 1;
  while (last > next && cells.kind[last] !== 1) last--;
  return last > next ? [{ first: part.first, last }] : undefined;
}
