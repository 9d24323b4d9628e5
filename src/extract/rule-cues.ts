import { type CueEntry, findCueEntry, findCuePhrase, toVerbForms } from "../lexicon/cues.ts";
import type { Segmented } from "../segment/segment-report.ts";
import type { Sentence } from "../segment/sentences.ts";
import { type Cells, roles } from "./attribution/cells.ts";
import type { TokenRange } from "./attribution/source-candidates.ts";
import { isClaimNoun } from "./contrary-words.ts";
import { findIdiomAtStart, idiomStarts } from "./idiom-words.ts";
import { negateWords, opensNegated } from "./negated-subject.ts";
import { silenceAtStart } from "./refusal-words.ts";

/** A cue that a rule sees. `widens`: a longer reading of a cue that others see as one word ("voiced" in "voiced concern"). */
export interface RuleCue extends TokenRange {
  readonly rule: string;
  readonly widens: boolean;
  /** Who speaks, where the frame itself says so. */
  readonly source?: TokenRange;
  /** Who passes it on, where the frame itself says so. */
  readonly relay?: TokenRange;
  /** The word behind which the content stands, where that is not the cue. */
  readonly lead?: number;
}

const lightVerbs = new Set(
  [
    "voice",
    "express",
    "raise",
    "issue",
    "make",
    "give",
    "offer",
    "reiterate",
    "repeat",
    "level",
    "share",
    "air",
    "sound",
    "cast",
    "have",
  ]
    .flatMap(toVerbForms)
    .concat(["had", "has", "having"]),
);
const aboutWords = new Set(["about", "over", "that", "at", "on", "of", "for", "regarding", "concerning"]);

/** Finds cues by frame: a light verb with a noun of saying, a noun of saying with its clause, "let it be known". In reading order. */
export function findRuleCues(segmented: Segmented, cells: Cells, sentence: Sentence): RuleCue[] {
  const found: RuleCue[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    if (cells.quote[at] === 1) continue;
    const cue =
      findQuotedAs(segmented, cells, sentence, at) ??
      findPhrase(segmented, cells, sentence, at) ??
      findDerision(segmented, cells, sentence, at) ??
      findSceptic(segmented, sentence, at) ??
      findCalling(segmented, cells, sentence, at) ??
      findThingThatShows(segmented, sentence, at) ??
      findRefusal(segmented, cells, sentence, at) ??
      findIdiom(segmented, cells, sentence, at) ??
      findShowing(segmented, cells, sentence, at) ??
      findFigure(segmented, cells, sentence, at) ??
      findParticiple(segmented, cells, sentence, at) ??
      findLightVerb(segmented, cells, sentence, at) ??
      findNounWithClause(segmented, cells, sentence, at) ??
      findLetKnown(segmented, sentence, at);
    if (cue) {
      found.push(cue);
      at = cue.last;
    }
  }
  return found;
}

function nounAt({ tokens, tags }: Segmented, at: number): CueEntry | undefined {
  const tag = tags[at] ?? "";
  return tag.startsWith("N") || tag.startsWith("JJ") ? findCueEntry(tokens[at]!.lower, "noun") : undefined;
}

const showing = new Set(
  ["show", "indicate", "suggest", "reveal", "demonstrate", "prove", "confirm"].flatMap(toVerbForms),
);

/** "…, regretting that …": a participle of saying with its clause, behind a comma. */
function findParticiple(
  { tokens, tags }: Segmented,
  cells: Cells,
  { first }: Sentence,
  at: number,
): RuleCue | undefined {
  if (tags[at] !== "VBG" || at - 2 < first || tokens[at + 1]?.lower !== "that") return undefined;
  if (cells.kind[at - 1] !== 2 && cells.kind[at - 1] !== 7) return undefined;
  return findCueEntry(tokens[at]!.lower, "verb")
    ? { first: at, last: at, rule: "participle", widens: false }
    : undefined;
}

/** "puts the number of crates at 90": a figure that somebody gives. */
function findFigure({ tokens }: Segmented, cells: Cells, { first, last }: Sentence, at: number): RuleCue | undefined {
  if (at === first || !/^puts?$/u.test(tokens[at]!.lower) || cells.role[at - 1] === roles.to) return undefined;
  for (let word = at + 2; word < Math.min(last - 1, at + 16); word++) {
    if (cells.kind[word] !== 1 || cells.role[word] === roles.finiteVerb) return undefined;
    if (!/^(?:at|between)$/u.test(tokens[word]!.lower)) continue;
    let number = word + 1;
    while (
      number < Math.min(last, word + 4) &&
      /^(?:about|around|some|more|less|than|roughly|nearly|almost|over|under|only|just|up|to|between|a|record|least|at|close)$/u.test(
        tokens[number]!.lower,
      )
    )
      number++;
    // "at “dozens”"
    if (cells.kind[number] === 7) number++;
    const isNumber =
      cells.role[number] === roles.number ||
      /^(?:dozens|hundreds|thousands|scores|tens|zero)$/u.test(tokens[number]!.lower);
    return isNumber && !/^[ap]\.?m\.?$/u.test(tokens[number + 1]?.lower ?? "")
      ? { first: at, last: at, rule: "figure", widens: false }
      : undefined;
  }
  return undefined;
}

/** "customs data show": taken by its words, since a tagger reads "data show" as two nouns. */
function findThingThatShows({ tokens }: Segmented, { last }: Sentence, at: number): RuleCue | undefined {
  if (!things.test(tokens[at]!.lower)) return undefined;
  let verb = findEndOfOrigin(tokens, at + 1, last);
  // "pictures he supplied | appear to show"
  if (/^(?:he|she|it|they)$/u.test(tokens[verb]?.lower ?? "") && /ed$/u.test(tokens[verb + 1]?.lower ?? "")) verb += 2;
  const from = verb - 1;
  while (
    verb < last &&
    verb < from + 4 &&
    /^(?:also|clearly|have|has|had|appear|appears|seem|seems|to)$/u.test(tokens[verb]!.lower)
  )
    verb++;
  return verb < last && showing.has(tokens[verb]!.lower) && !/ing$/u.test(tokens[verb]!.lower)
    ? { first: verb, last: verb, rule: "thing-shows", widens: false }
    : undefined;
}

/** Past whose eyes were on it: "documents | seen by NNA | show". */
function findEndOfOrigin(tokens: Segmented["tokens"], at: number, last: number): number {
  if (
    !/^(?:seen|obtained|reviewed|examined|published|released|studied|analy[sz]ed|viewed)$/u.test(
      tokens[at]?.lower ?? "",
    )
  )
    return at;
  if (tokens[at + 1]?.lower !== "by") return at;
  let end = at + 2;
  while (end < last && end < at + 9 && !showing.has(tokens[end]!.lower) && tokens[end]!.text !== ",") end++;
  return end < last && showing.has(tokens[end]!.lower) ? end : at;
}

const refusalStarts = new Set(
  "provided provides giving offers is are was were parried has have had did does do would will could can wo ca decline declines declined declining refuse refuses refused refusing kept stayed remained keeps stays remains withheld withholds withhold stopped stops stopping never made offered gave gives issued ducked sidestepped dodged evaded deflected ignored brushed waved neither changed refrained refrains refraining refrain".split(
    " ",
  ),
);

const answerVerbs = new Set(
  "has have had did does do would will could can is are was were responded replied commented answered elaborated returned gave gives offered made issued".split(
    " ",
  ),
);

/** "has not commented", "declined to say", "Neither of them replied": the frames in which nothing, or no more, is said. */
function findRefusal({ tokens }: Segmented, cells: Cells, { first, last }: Sentence, at: number): RuleCue | undefined {
  const negated = answerVerbs.has(tokens[at]!.lower) ? findNegatedSubject(tokens, cells, first, at) : undefined;
  if (negated === undefined && !refusalStarts.has(tokens[at]!.lower)) return undefined;
  const words: string[] = [];
  for (let next = at; next < Math.min(last, at + 10) && cells.kind[next] === 1 && cells.quote[next] !== 1; next++) {
    words.push(tokens[next]!.lower);
  }
  const plain = negated === undefined ? words : negateWords(words);
  const match = silenceAtStart.exec(plain.join(" "));
  if (match === null) return undefined;
  // The pattern asks for a negation: "would say" without one is plain speech.
  const length = match[0].split(" ").length - (plain.length - words.length);
  const cue = { first: at, last: at + Math.max(length, 1) - 1, rule: "refusal", widens: true };
  return negated === undefined ? cue : { ...cue, source: negated };
}

/** "Neither the firm nor its lawyer | replied": all words of the clause before the verb. */
function findNegatedSubject(
  tokens: Segmented["tokens"],
  { kind, role }: Cells,
  begin: number,
  verb: number,
): TokenRange | undefined {
  let first = verb;
  while (first > begin && verb - first < 16 && kind[first - 1] === 1 && role[first - 1] !== roles.finiteVerb) {
    first--;
    if (opensNegated(tokens, first)) return { first, last: verb - 1 };
  }
  return undefined;
}

const quoting = /^(?:quot(?:ed|es|ing|e)|cit(?:ed|es|ing|e))$/u;

/** "NNA quoted Orlo as saying": Orlo speaks, NNA passes it on. */
function findQuotedAs(segmented: Segmented, cells: Cells, sentence: Sentence, at: number): RuleCue | undefined {
  const { tokens } = segmented;
  const { last } = sentence;
  if (!quoting.test(tokens[at]!.lower)) return undefined;
  for (let as = at + 2; as + 1 < Math.min(last, at + 30); as++) {
    if (
      tokens[as]!.lower !== "as" ||
      !/^(?:saying|telling|stating|adding|claiming|declaring|warning|rejecting|denying|describing|calling|accusing|confirming|insisting|dismissing|urging)$/u.test(
        tokens[as + 1]!.lower,
      )
    )
      continue;
    let end = as - 1;
    while (end > at && cells.kind[end] !== 1) end--;
    const helper = cells.role[at - 1] === roles.adverb ? at - 2 : at - 1;
    const passive = /^(?:was|were|is|are|been|being)$/u.test(tokens[helper]?.lower ?? "");
    if (passive) {
      return tokens[at + 1]!.lower === "by" && end > at + 1
        ? {
            first: helper,
            last: as + 1,
            rule: "quoted-as",
            widens: false,
            relay: { first: at + 2, last: end },
            lead: as + 1,
          }
        : undefined;
    }
    if (end <= at) return undefined;
    const relay = findQuoting(segmented, cells, sentence, at);
    const source = { first: at + 1, last: end };
    return { first: at, last: at, rule: "quoted-as", widens: false, source, lead: as + 1, ...(relay && { relay }) };
  }
  return undefined;
}

/** "State radio on Tuesday | quoted …": the noun phrase that opens the sentence, where nothing but a day parts it from the verb. */
function findQuoting({ tokens }: Segmented, cells: Cells, { first }: Sentence, at: number): TokenRange | undefined {
  let last = at - 1;
  while (last > first && (cells.date[last] !== 0 || /^(?:on|has|have|also|later)$/u.test(tokens[last]!.lower))) last--;
  let begin = last;
  const isNominal = (index: number): boolean =>
    index >= first &&
    cells.kind[index] === 1 &&
    ((cells.role[index]! >= roles.noun && cells.role[index]! <= roles.number) ||
      cells.role[index] === roles.possessive ||
      cells.role[index] === roles.determiner ||
      /^(?:radio|television|tv|media)$/u.test(tokens[index]!.lower));
  if (last < first || !isNominal(last)) return undefined;
  while (isNominal(begin - 1)) begin--;
  return { first: begin, last };
}

/** "has brushed aside", "cast doubt on": a phrase of the lexicon. */
function findPhrase(
  { tokens, tags }: Segmented,
  cells: Cells,
  { first, last }: Sentence,
  at: number,
): RuleCue | undefined {
  if (at === first || !tags[at]?.startsWith("V")) return undefined;
  const rest = [tokens[at + 1]?.lower ?? "", tokens[at + 2]?.lower ?? ""];
  const entry = findCuePhrase(tokens[at]!.lower, rest);
  if (entry === undefined || (entry.act !== "denies" && entry.act !== "doubts")) return undefined;
  const before = cells.role[at - 1]!;
  if (before === roles.to || before === roles.determiner) return undefined;
  const end = at + entry.lemma.split(" ").length - 1;
  return end < last ? { first: at, last: end, rule: "phrase", widens: true } : undefined;
}

/** "would have none of it", "gave nothing away": an idiom that denies, doubts or declines, right behind who does so. */
function findIdiom({ tokens }: Segmented, cells: Cells, { first, last }: Sentence, at: number): RuleCue | undefined {
  if (at === first || !idiomStarts.has(tokens[at]!.lower)) return undefined;
  const before = cells.role[at - 1]!;
  if (before === roles.to || before === roles.determiner || before === roles.adjective) return undefined;
  let words = "";
  const ends: number[] = [];
  for (let next = at; next < Math.min(last, at + 12) && cells.kind[next] === 1 && cells.quote[next] !== 1; next++) {
    words += `${next > at ? " " : ""}${tokens[next]!.lower}`;
    ends.push(words.length);
  }
  const idiom = findIdiomAtStart(words);
  if (idiom === undefined) return undefined;
  const length = ends.findIndex((end) => end >= idiom.length);
  return { first: at, last: at + length, rule: idiom.act === "declines" ? "refusal" : "phrase", widens: true };
}

const deriding = new Set(["ridicule", "deride", "mock", "lampoon", "scoff", "reject", "dismiss"].flatMap(toVerbForms));

/** "ridiculed talk of", "rejected as absurd, however, the suggestion that": a claim that is laughed at, and put behind what it is called. */
function findDerision(
  { tokens, tags }: Segmented,
  cells: Cells,
  { first, last }: Sentence,
  at: number,
): RuleCue | undefined {
  const { lower } = tokens[at]!;
  if (at === first || !deriding.has(lower) || !(tags[at] ?? "").startsWith("V")) return undefined;
  const inverted = tokens[at + 1]?.lower === "as";
  if (!inverted && /^(?:reject|dismiss)/u.test(lower)) return undefined;
  let determiner: number | undefined;
  for (let noun = at + 1; noun < Math.min(last, at + (inverted ? 12 : 5)); noun++) {
    if (isClaimNoun(tokens[noun]!.lower)) {
      if (!inverted) return { first: at, last: at, rule: "phrase", widens: false };
      return determiner === undefined
        ? undefined
        : { first: at, last: at, rule: "phrase", widens: false, lead: determiner - 1 };
    }
    const role = cells.role[noun]!;
    if (role === roles.determiner) determiner = noun;
    if (role === roles.finiteVerb || (!inverted && (cells.kind[noun] !== 1 || role === roles.pronoun)))
      return undefined;
  }
  return undefined;
}

const being = new Set(["is", "are", "was", "were", "remain", "remains", "remained", "'s", "'re", "been"]);

/** "is (deeply) sceptical of": a doubt that hangs on an adjective. */
function findSceptic({ tokens }: Segmented, { last }: Sentence, at: number): RuleCue | undefined {
  if (!being.has(tokens[at]!.lower)) return undefined;
  let adjective = at + 1;
  while (adjective < Math.min(last, at + 3) && /^(?:also|still|not|\p{L}+ly)$/u.test(tokens[adjective]!.lower))
    adjective++;
  return /^(?:sceptical|skeptical|doubtful|unconvinced|dismissive)$/u.test(tokens[adjective]?.lower ?? "") &&
    /^(?:of|about|that|by|whether)$/u.test(tokens[adjective + 1]?.lower ?? "")
    ? { first: at, last: adjective, rule: "phrase", widens: true }
    : undefined;
}

const callVerbs = new Set(
  [
    "call",
    "label",
    "brand",
    "dub",
    "describe",
    "denounce",
    "dismiss",
    "decry",
    "term",
    "slam",
    "condemn",
    "characterize",
    "characterise",
    "define",
    "portray",
    "depict",
    "characterise",
    "deride",
    "ridicule",
    "reject",
  ].flatMap(toVerbForms),
);

/** "Vesnia called the report “a fable”": what something is called, in quotation marks or by a word that judges it. */
function findCalling(
  { tokens, tags }: Segmented,
  cells: Cells,
  { first, last }: Sentence,
  at: number,
): RuleCue | undefined {
  const { lower } = tokens[at]!;
  if (at === first || !callVerbs.has(lower) || !(tags[at] ?? "").startsWith("V")) return undefined;
  const calls = /^(?:call|label|brand|dub|term)/u.test(lower);
  // "the group calling itself Ironquill": a name, and no verdict.
  if (/^(?:it|them|him|her)sel(?:f|ves)$/u.test(tokens[at + 1]?.lower ?? "")) return undefined;
  if (/^(?:on|for|off|up|back|to|in|it)$/u.test(tokens[at + 1]?.lower ?? "") && tokens[at + 1]?.lower !== "it")
    return undefined;
  const before = cells.role[at - 1]!;
  if (before === roles.to || before === roles.preposition || before === roles.determiner) return undefined;
  let noun = false;
  for (let next = at + 1; next < Math.min(last, at + 14); next++) {
    const role = cells.role[next]!;
    if (cells.kind[next] === 7 && noun && calls) return { first: at, last: at, rule: "calling", widens: false };
    if (tokens[next]!.lower === "as" && noun && !calls) return { first: at, last: at, rule: "calling", widens: false };
    if (
      noun &&
      calls &&
      (role === roles.determiner || role === roles.adjective) &&
      cells.role[next - 1] !== roles.determiner &&
      cells.role[next - 1] !== roles.preposition
    )
      return { first: at, last: at, rule: "calling", widens: false };
    if (role === roles.finiteVerb || cells.kind[next] === 3) return undefined;
    if (role === roles.noun || role === roles.name || role === roles.pronoun) noun = true;
  }
  return undefined;
}

const presenting = new Set(
  ["show", "present", "release", "publish", "display", "unveil", "produce", "circulate", "brandish", "share"].flatMap(
    toVerbForms,
  ),
);

/** "Orlo showed satellite pictures of lorries": somebody presents what is said to be evidence. */
function findShowing({ tokens }: Segmented, cells: Cells, { first, last }: Sentence, at: number): RuleCue | undefined {
  if (at === first || !presenting.has(tokens[at]!.lower) || cells.role[at] !== roles.finiteVerb) return undefined;
  const before = cells.role[at - 1]!;
  if (
    before !== roles.name &&
    before !== roles.noun &&
    before !== roles.pronoun &&
    before !== roles.adverb &&
    before !== roles.finiteVerb
  )
    return undefined;
  if (things.test(tokens[at - 1]!.lower)) return undefined;
  for (let noun = at + 1; noun < Math.min(last, at + 6); noun++) {
    if (things.test(tokens[noun]!.lower)) return { first: at, last: at, rule: "presents-evidence", widens: false };
    const role = cells.role[noun]!;
    if (
      role !== roles.determiner &&
      role !== roles.adjective &&
      role !== roles.noun &&
      role !== roles.number &&
      role !== roles.verb
    )
      return undefined;
  }
  return undefined;
}

const things =
  /^(?:data|figures|records|statistics|logs|documents|images|imagery|photos|photographs|pictures|footage|videos?|evidence|intercepts|filings|studies|surveys|polls)$/u;

/** "has voiced grave concern about", "made the claim that". */
function findLightVerb(segmented: Segmented, cells: Cells, { last }: Sentence, at: number): RuleCue | undefined {
  const { tokens } = segmented;
  if (!lightVerbs.has(tokens[at]!.lower) || (cells.role[at] !== roles.finiteVerb && cells.role[at] !== roles.verb))
    return undefined;
  for (let noun = at + 1; noun < Math.min(last, at + 5); noun++) {
    const role = cells.role[noun]!;
    // "had no warning of the flood": what is not had is not said.
    if (tokens[noun]!.lower === "no" && /^ha(?:ve|s|d|ving)$/u.test(tokens[at]!.lower)) return undefined;
    if (nounAt(segmented, noun)) {
      const next = tokens[noun + 1]?.lower ?? "";
      // "had concerns" says less than "voiced": a bare "have" needs its clause.
      return aboutWords.has(next) ? { first: at, last: noun, rule: "light-verb", widens: true } : undefined;
    }
    if (role !== roles.determiner && role !== roles.adjective && role !== roles.noun && role !== roles.adverb)
      return undefined;
  }
  return undefined;
}

/** "Norland's claim that …", "claims made last week by General Orlo that …", "Karvik assertions that …". */
function findNounWithClause(
  segmented: Segmented,
  cells: Cells,
  { last, first }: Sentence,
  at: number,
): RuleCue | undefined {
  const { tokens, tags } = segmented;
  if (!nounAt(segmented, at)) return undefined;
  let by = false;
  for (let that = at + 1; that < Math.min(last, at + 20); that++) {
    const { lower } = tokens[that]!;
    if (lower === "that") {
      // A relative "that" has its verb right behind it; a clause brings its own subject.
      const role = cells.role[that + 1];
      if (role === roles.finiteVerb || role === undefined || (that > at + 1 && !by)) return undefined;
      if (role === roles.pronoun && isSubjectOfSaying(tokens[that + 1]!.lower, tokens[that + 2]?.lower))
        return undefined;
      return by || hasOwner(cells, segmented, at, first)
        ? { first: at, last: at, rule: "noun-that", widens: false }
        : undefined;
    }
    if (lower === "by") by = true;
    if (nounAt(segmented, that) || (by && tags[that] === "VBD" && findCueEntry(lower, "verb"))) return undefined;
    if (
      cells.kind[that] !== 1 ||
      (cells.role[that] === roles.finiteVerb && tags[that] !== "VBN" && tags[that] !== "VBD")
    )
      return undefined;
  }
  return undefined;
}

function isSubjectOfSaying(pronoun: string, verb: string | undefined): boolean {
  return (
    (pronoun === "we" || pronoun === "i" || pronoun === "you") && (verb === "have" || verb === "hold" || verb === "had")
  );
}

/** A possessive or a name right before the noun. */
function hasOwner(cells: Cells, { tokens }: Segmented, at: number, first: number): boolean {
  for (let before = at - 1; before >= Math.max(first, at - 4); before--) {
    const role = cells.role[before]!;
    if (
      role === roles.possessive ||
      role === roles.name ||
      /^(?:his|her|its|their|our|my)$/u.test(tokens[before]!.lower)
    )
      return true;
    if (role !== roles.adjective && role !== roles.noun) return false;
  }
  return false;
}

const letting = new Set(["let", "lets", "made", "make", "makes", "making"]);

/** "let it be known", "made it known", "made clear". */
function findLetKnown({ tokens }: Segmented, { last }: Sentence, at: number): RuleCue | undefined {
  if (!letting.has(tokens[at]!.lower)) return undefined;
  const rest = tokens.slice(at + 1, Math.min(last, at + 4)).map(({ lower }) => lower);
  for (const frame of [["it", "be", "known"], ["it", "known"], ["it", "clear"], ["clear"], ["known"]]) {
    if (frame.every((word, index) => rest[index] === word))
      return { first: at, last: at + frame.length, rule: "made-known", widens: true };
  }
  return undefined;
}
