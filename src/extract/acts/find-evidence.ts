import { contains, overlaps, type Span, type TextSpan } from "../../model/span.ts";
import type { Act, EvidenceMention } from "../../model/statement.ts";

/** Where the words of a statement stand. */
export interface StatementSpans {
  readonly cue: Span | null;
  readonly source: TextSpan | undefined;
  readonly content: readonly Span[];
  readonly sentence: Span;
}

const between =
  "(?:\\s+(?!no\\b|not\\b|any\\b|neither\\b|nor\\b|who\\b)[\\p{L}\\p{N}’'.,-]*[\\p{L}\\p{N}’'.-]){0,6}?\\s+[“\"]?$";
/** Words that lean on what follows them. */
const leaning = new RegExp(
  `(?:\\b(?:citing|cites?|cited|quoting|points? to|pointed to|pointing to|appeal(?:s|ed|ing)? to|refer(?:s|red|ring)? to|(?:bas(?:e|es|ed|ing)|rel(?:y|ies|ied|ying)|rest(?:s|ed|ing)?|draw(?:s|n|ing)?|drew|lean(?:s|ed|ing)?)(?:\\s+[\\p{L}’']+){0,3}? (?:up)?on|on the (?:basis|strength) of|according to|as per|by the|deriv(?:e|es|ed|ing)(?: \\p{L}+)? from|deduc(?:e|es|ed|ing)(?: \\p{L}+)? from|quoted from|gleaned from|(?:estimat|extrapolat|calculat|conclud|infer|comput|learn|knew|known?|evident|clear|tell)\\p{L}*,? from|(?:visible|seen|heard|recogni[sz]ed(?: \\p{L}+){0,6}) (?:on|in)|(?:back(?:ed|s)?|supported|borne out|corroborated|contradict(?:s|ed|ing)?|confirmed) by|judging (?:by|from)|going by|seized on|spoke of|speaks of|in the face of|on(?= radar| satellite)|under(?= papers)|match(?:es|ed|ing)|using|obtained|(?:has|have|having|had) (?:seen|obtained|recovered|collected|found|seized|gathered)|recovered|collected|seized|(?:it|they|she|he) (?:has|had|have)(?=\\s+(?:(?:an?|the|new|some)\\s+)?$)|(?:had |has |have |who )?(?:inspected|examined|analy[sz]ed|studied|reviewed|viewed|compared|geolocated|combed|pored over|sifted)))${between}`,
  "iu",
);
/** Words that hold something up for others to see. */
const presenting = new RegExp(
  `(?:\\b(?:shows?|showed|showing|held up|holds up|holding up|displayed|displaying|produces?|produced|producing|presents?|presented|presenting|publishe[sd]|publishing|releases?|released|releasing|unveil(?:s|ed|ing)|brandish(?:es|ed|ing)|wav(?:es|ed|ing)|circulated|circulating|shared|sharing|posted|posting|submitted|handed over|handing over|attached|screened|screening|played|printed|printing|proffer(?:s|ed|ing)|tabled|lift(?:s|ed|ing)|flourish(?:es|ed|ing)|holds|held))${between}`,
  "iu",
);
const unreal =
  /\b(?:no|not|n['’]t|never|without|nobody|none|nor|neither|refus\p{L}+|declin\p{L}+|fail\p{L}*|yet|to|must|should|would|will|could|can|may|might|let|if|whether|demand\p{L}*|dared?|challeng\p{L}*|vow\p{L}*)\s+(?:\p{L}+\s+){0,2}[“"]?$/iu;
const showing =
  "(?:show(?:s|ed|n|ing)?|indicat(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|prov(?:e|es|ed|en|ing)|reveal(?:s|ed|ing)?|confirm(?:s|ed|ing)?|demonstrat(?:e|es|ed|ing)|plac(?:e|es|ed|ing)|put|match(?:es|ed|ing)?|documents|documented|documenting|point(?:s|ed|ing)?|bears?|bore|bearing|record|recorded|lists?|listed|listing|contain(?:s|ed)|establish(?:es|ed)|leaves? no|left no|back(?:s|ed)?|supports?|supported|contradict(?:s|ed)?|belies?|belied|depict(?:s|ed|ing)?|corroborat(?:e|es|ed|ing)|attests?|trac(?:e|es|ed)|implicat(?:e|es|ed)|links?|linked|linking|registered|make (?:it )?clear|made (?:it )?clear|c[ao]me back|(?:is|are|was|were) (?:in)?consistent|coincid(?:e|es|ed)|captured|carr(?:y|ies|ied)|fit|names?|named|held|c[ao]mes? from|betray(?:s|ed)?|settles?|settled|lie|lay|says?|said to|put|were found|was found|were recovered|tells?)";
const shows = new RegExp(
  `^(?:(?:,? (?:which|that|who|of|from|in|on|by|at|for|with|taken|bought|collected|released|compiled|obtained|seen|published|recovered|found)|,)(?:[^.;!?”"]|\\.(?= \\d)){0,70}?)?,?(?: (?:allegedly|purportedly|reportedly|also|clearly|now|then|would|may|appear(?:s|ed)? to|seem(?:s|ed)? to|had|have|has|did|do|does|that|which))*\\s+${showing}\\b`,
  "iu",
);
const seenBy =
  /^[^.;,!?”"]{0,30}?,?\s+(?:which (?:was|were|has been|have been) |that (?:was|were) )?(?:(?:seen|reviewed|obtained|verified|viewed|examined|analy[sz]ed) by|(?:leaked|shown|shared|made available|passed|provided) (?:to|with)|which [^.;,]{0,30} (?:has|have) seen|that reached)\b/iu;
const endsShowing = new RegExp(`\\b${showing}$`, "iu");
const startsShowing = new RegExp(`^(?:(?:which|that|to|appear to|seem to)\\s+)?${showing}\\b`, "iu");
/** Papers that speak for who wrote them, and people who speak for themselves, are voices. */
const voices =
  /^(?:memorandums?|memos?|letters?|notes?\b.*|cables|contracts?|books|e-?mails?|cop(?:y|ies)|dossiers?|film|record)$/iu;
const people = /\b(?:eyewitness(?:es)?|witness(?:es)?|survivors?|defectors?|(?:people|persons?) .*)$/iu;
const isJoint = /^(?:,| and| as well as)(?: (?:an?|the|its|some|other|of))?(?: \p{L}+)? ?$/iu;
const citing = /^(?:citing|quoting|pointing to|referring to|based on)$/iu;
const clauseBorder =
  /[;“”"]|\.\s|\b(?:but|while|although|though|whereas)\b|\b(?:after|before|when|since|because|as)\s+(?!\p{L}+ing\b)/iu;

/**
 * Finds the evidence that a statement is said to rest on, in reading order, among words for things that can be looked at
 * (as `findEvidenceWords` gives them): what its source is, what its speaker cites, shows or has looked at, and what is said
 * in it to show something. Evidence that is missing, asked for or only spoken about is none. `others` are the statements
 * that may share the sentence. Speaking of evidence shows nothing: see `Evidence.seen`.
 */
export function findEvidence(
  text: string,
  statement: StatementSpans & { readonly act: Act },
  words: readonly EvidenceMention[],
  others: readonly StatementSpans[],
): EvidenceMention[] {
  const { source, content, act, cue } = statement;
  const rivals = others.filter(({ cue: other }) => !(other && citing.test(text.slice(other.start, other.end))));
  const rests = (word: EvidenceMention): boolean => {
    if (cue && overlaps(cue, word)) return endsShowing.test(text.slice(word.end, cue.end));
    const after = text.slice(word.end, word.end + 120);
    const before = text.slice(Math.max(0, word.start - 90), word.start).replace(/^[\s\S]*(?:[.!?;]\s|\n)/u, "");
    if (source && overlaps(source, word))
      return (
        isHead(text, source, word) ||
        (!people.test(word.text) && (isLeant(before, presenting) || isLeant(before, leaning)))
      );
    if (content.some((part) => contains(part, word))) {
      if (act === "urges" || act === "asks" || act === "declines") return isLeant(before, leaning);
      if (isLeant(before, leaning) || isLeant(before, presenting) || seenBy.test(after)) return true;
      if (isShown(text, statement, word)) return true;
      return (
        act !== "doubts" &&
        !people.test(word.text) &&
        !/^letters?$/iu.test(word.text) &&
        !isMissing(before) &&
        shows.test(after)
      );
    }
    // "declined to say, citing intelligence matters": a reason to keep silent shows nothing.
    if (act === "declines") return false;
    if (rivals.some((other) => other.content.some((part) => contains(part, word) && !holds(part, statement.cue))))
      return false;
    if (isAntecedent(text, statement, word)) return true;
    if (isNearer(word, statement, rivals) || crosses(text, word, statement)) return false;
    return isLeant(before, leaning) || isLeant(before, presenting);
  };
  const kept = new Set(words.filter(rests));
  // "serial numbers and a packing list showed": what is said of one is said of both.
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next && kept.has(word) !== kept.has(next) && isJoint.test(text.slice(word.end, next.start)))
      kept.add(word).add(next);
  }
  return words.filter((word) => kept.has(word));
}

function holds(part: Span, cue: Span | null): boolean {
  return cue !== null && contains(part, cue);
}

/** "customs data compiled by the ministry", but not "the ministry that published the data" or "two video analysts". */
function isHead(text: string, source: TextSpan, { start, end, text: words }: EvidenceMention): boolean {
  const before = text.slice(Math.min(source.start, start), start);
  if (/^(?:no|any|neither)\b/iu.test(before)) return false;
  if (/\b(?:of|by|from|at|in|on|with|who|which|that|whose)\b|,/iu.test(before)) return false;
  const isHidden =
    /\b(?:leaked|confidential|internal|secret)\b/iu.test(`${before}${words}`) || seenBy.test(text.slice(end, end + 60));
  // A registry that says something is an office.
  if (people.test(words) || /^registr/iu.test(words) || (voices.test(words) && !isHidden)) return false;
  return /^(?:$|[,)”"]|\s+(?:of|by|from|at|in|on|with|for|that|which|commercials|\p{L}+(?:ed|en|wn|ght)|made|put|sent|held|kept|laid)\b)/iu.test(
    text.slice(end, source.end),
  );
}

function isLeant(before: string, lead: RegExp): boolean {
  const match = lead.exec(before);
  return match !== null && !unreal.test(before.slice(0, match.index)) && !isMissing(before);
}

function isMissing(before: string): boolean {
  return /\b(?:no|any|without|lack of|neither|nor|never|if there (?:is|was|were)|let \p{L}+ show)(?:\s+[\p{L}-]+){0,3}\s*$/iu.test(
    before,
  );
}

/** The cue itself shows it: "produced a photograph", "presented the waybill". */
function isShown(text: string, { cue, content, act }: StatementSpans & { readonly act: Act }, word: Span): boolean {
  const [first] = content;
  if (cue === null || first === undefined || act === "denies" || act === "doubts") return false;
  const lead = text.slice(cue.start, word.start);
  return word.start - first.start < 50 && (isLeant(lead, presenting) || isLeant(lead, leaning));
}

/** "photographs which, it said, showed crates": what shows stands before the words that say so. */
function isAntecedent(text: string, { cue, content }: StatementSpans, word: Span): boolean {
  const [first] = content;
  if (cue === null || first === undefined || word.end > cue.start || word.end > first.start) return false;
  const isCue = /\bshowing$/iu.test(text.slice(cue.start, cue.end));
  const link = text.slice(word.end, Math.min(cue.start, first.start));
  return (
    /^(?:[^.;:!?”"]{0,60}?\b(?:which|that)\b[^.;:!?”"]{0,40}|,\s[^.;:!?”"]{0,50})$/iu.test(link) &&
    (isCue || startsShowing.test(text.slice(first.start, first.end)))
  );
}

/** Whether another statement has the better claim: it stands between, or the words trail it. */
function isNearer(word: Span, own: StatementSpans, others: readonly StatementSpans[]): boolean {
  const trails = (each: StatementSpans): boolean => each.cue !== null && each.cue.end <= word.start;
  const rivals = trails(own) ? others.filter(trails) : others;
  const distance = toDistance(word, own);
  return rivals.some((other) => other.cue && toDistance(word, other) < distance);
}

/** Words behind a statement lean on it sooner than on the one before which they stand. */
function toDistance(word: Span, { cue, content }: StatementSpans): number {
  const spans = [...(cue ? [cue] : []), ...content];
  const behind = spans.filter(({ end }) => end <= word.start).map(({ end }) => word.start - end);
  const ahead = spans.filter(({ start }) => start >= word.end).map(({ start }) => start - word.end + 10);
  return Math.min(...behind, ...ahead, 1000);
}

function crosses(text: string, word: Span, { cue, content }: StatementSpans): boolean {
  const spans = [...(cue ? [cue] : []), ...content];
  const behind = spans.filter(({ end }) => end <= word.start).map(({ end }) => end);
  if (behind.length > 0) return clauseBorder.test(text.slice(Math.max(...behind), word.start));
  const ahead = spans.filter(({ start }) => start >= word.end).map(({ start }) => start);
  return ahead.length === 0 || /[;]|\.\s|, (?:but|while)\b/iu.test(text.slice(word.end, Math.min(...ahead)));
}
