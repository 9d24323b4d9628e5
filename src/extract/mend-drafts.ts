import { findCueEntry } from "../lexicon/cues.ts";
import type { Segmented } from "../segment/segment-report.ts";
import type { Sentence } from "../segment/sentences.ts";
import { type Cells, hasVerb, roles } from "./attribution/cells.ts";
import { type TokenRange, touches } from "./attribution/source-candidates.ts";
import { cutAtOthers } from "./cut-at-others.ts";
import { cutAtParticiples } from "./cut-at-participles.ts";
import type { Draft } from "./draft.ts";
import { findEntry, isRejectedOffer } from "./find-act.ts";
import { findClosings } from "./find-closings.ts";
import { findColonClauses } from "./find-colon-clauses.ts";
import { findHeadlineVoices } from "./find-headline-voices.ts";
import { findIssuedStatements } from "./find-issued-statements.ts";
import { findPassives } from "./find-passives.ts";
import { findTurns } from "./find-turns.ts";
import { findUnverified } from "./find-unverified.ts";
import { isFalseCue } from "./is-false-cue.ts";
import { mendContents } from "./mend-contents.ts";
import { mendSource } from "./mend-sources.ts";
import { mendSubjects } from "./mend-subjects.ts";
import { widenInQuotations } from "./widen-in-quotations.ts";

const glosses =
  /^(?:referring to(?: \S+){0,5}|refer(?:s|red)? to|alluding to|using(?: \w+){0,3}|pointing to|pointed to|citing|named|known as|called|so-called)$/u;
const refusals = /\b(?:declin\w+|refus\w+|unwilling|unable)\b/u;
const speaking = new Set(
  "comment respond reply answer say specify elaborate discuss disclose name confirm identify reveal provide give address explain speculate talk detail state tell describe clarify divulge rule take deny".split(
    " ",
  ),
);

/**
 * Mends what the model proposes: shifts borders that a frame makes plain ("declined | to say where …"), drops glosses and
 * deeds, and carries a quotation on to the last speaker. In reading order.
 */
export function mendDrafts(
  drafts: readonly Draft[],
  segmented: Segmented,
  cells: Cells,
  sentences: readonly Sentence[],
  headings: readonly Sentence[] = [],
): Draft[] {
  const passives = findPassives(segmented, cells, sentences);
  const sayings = drafts.filter(
    (draft) =>
      !isFalseCue(draft, drafts, segmented, cells) &&
      !passives.some(({ cue }) => cue && draft.cue && touches(cue, draft.cue)),
  );
  const sourced = mendSubjects(
    sayings.map((draft) => mendSource(draft, segmented, cells)),
    segmented,
    cells,
  )
    .map((draft) => takePreposition(trimCue(draft, segmented, cells), segmented))
    .map((draft) => takeRelative(draft, segmented, cells));
  const whole = mendContents(
    widenInQuotations(shareSubjects(sourced, segmented, cells), segmented, cells),
    segmented,
    cells,
  );
  const cut = cutAtOthers(cutAtNextVerb(cutAtParticiples(whole, segmented, cells), segmented), segmented, cells);
  const mended = takeClauseBefore(addInterrupted(cut, segmented, cells), segmented, cells)
    .map((draft) => dropLooseParts(cutAtSentence(draft, segmented, cells), segmented, cells))
    .map((draft) => cutAtRelay(cutAtAccording(draft, segmented, cells), segmented, cells))
    .map((draft) => shiftRefusal(draft, segmented))
    .map((draft) => takeRefused(draft, segmented, cells))
    .map((draft) => widenOverNoun(draft, segmented, cells))
    .filter((draft) => isStatement(draft, segmented, cells))
    .filter((draft, index, all) => !isEcho(draft, all, index, segmented, cells));
  const asked = foldQuestions(mended, segmented, cells);
  const turns = findTurns(segmented, cells, sentences);
  const told = asked.filter((draft) => !isEndOf(draft, asked) && !isOwnSaying(draft, asked, segmented, cells));
  const kept = dropDoubles(
    [...turns, ...told.filter(({ cue }) => !turns.some((turn) => turn.cue && cue && touches(turn.cue, cue)))],
    cells,
  );
  const issued = findIssuedStatements(segmented, cells, sentences, (range) =>
    kept.some(
      ({ cue, parts }) =>
        (cue !== undefined && cue.first >= range.first && cue.last <= range.last) ||
        parts.some(({ first, last }) => first <= range.first + 1 && last >= range.last - 1),
    ),
  );
  const framed = [
    ...findUnverified(segmented, cells, sentences),
    ...findClosings(segmented, cells, sentences),
    ...findHeadlineVoices(segmented, cells, headings),
    ...passives,
  ].filter(({ cue }) => !kept.some((each) => each.cue && cue && touches(each.cue, cue)));
  kept.push(...framed);
  kept.push(...findColonClauses(segmented, cells, sentences, [...kept, ...issued]));
  return inOrder([...kept, ...issued, ...carryQuotations([...kept, ...issued], segmented, cells, sentences)]);
}

function wordsOf({ tokens }: Pick<Segmented, "tokens">, range: TokenRange): string[] {
  return tokens.slice(range.first, range.last + 1).map(({ lower }) => lower);
}

/** "called | for restraint": the preposition belongs to the cue. */
function takePreposition(draft: Draft, { tokens }: Segmented): Draft {
  const { cue, parts } = draft;
  const [part] = parts;
  if (cue === undefined || part?.first !== cue.last + 1 || part.first === part.last) return draft;
  const isCall = /^call/u.test(tokens[cue.last]!.lower) && /^(?:for|on|upon)$/u.test(tokens[part.first]!.lower);
  return isCall
    ? {
        ...draft,
        cue: { first: cue.first, last: part.first },
        parts: [{ first: part.first + 1, last: part.last }, ...parts.slice(1)],
      }
    : draft;
}

/** "rejected any suggestion of": what is denied begins behind the verb, whatever the model took for the cue. */
function trimCue(draft: Draft, { tokens, tags }: Segmented, cells: Cells): Draft {
  const { cue, parts } = draft;
  if (cue === undefined || cue.last === cue.first) return draft;
  for (let at = cue.first; at < cue.last; at++) {
    const entry = /^V/u.test(tags[at] ?? "") ? findCueEntry(tokens[at]!.lower, "verb") : undefined;
    const next = cells.role[at + 1]!;
    if (entry?.act !== "denies" || (next !== roles.determiner && next !== roles.noun && next !== roles.name)) continue;
    const end = Math.max(cue.last, ...parts.filter(({ first }) => first === cue.last + 1).map(({ last }) => last));
    return {
      ...draft,
      cue: { first: cue.first, last: at },
      parts: [{ first: at + 1, last: end }, ...parts.filter(({ first }) => first > end)],
    };
  }
  return draft;
}

const claimWord = /^(?:charge|claim|allegation|accusation|assertion|suggestion|report|rumou?r|notion|idea)s?$/u;

/** "a charge (that) Vesnia has always denied": the noun is what is denied, the name behind it is who denies. */
function takeRelative(draft: Draft, { tokens }: Segmented, cells: Cells): Draft {
  const { cue, source } = draft;
  if (cue === undefined || source === undefined || source.last >= cue.first || source.last - source.first < 2)
    return draft;
  if (!/^(?:an?|the)$/u.test(tokens[source.first]!.lower)) return draft;
  let noun = source.first + 1;
  while (noun < source.last && cells.role[noun] === roles.adjective) noun++;
  if (!claimWord.test(tokens[noun]!.lower) || noun >= source.last) return draft;
  let voice = noun + 1;
  if (/^(?:that|which)$/u.test(tokens[voice]!.lower)) voice++;
  if (
    voice > source.last ||
    (cells.role[voice] !== roles.name && cells.role[voice] !== roles.determiner && cells.role[voice] !== roles.pronoun)
  )
    return draft;
  return { ...draft, source: { first: voice, last: source.last }, parts: [{ first: source.first, last: noun }] };
}

/** "The board, …, said it had not heard and | reminded | states that …": whom the second verb has for object is not who says it. */
function shareSubjects(drafts: readonly Draft[], { tokens, sentences }: Segmented, cells: Cells): Draft[] {
  return drafts.map((draft, index) => {
    const { cue, source, parts } = draft;
    if (cue === undefined || source === undefined || source.first !== cue.last + 1) return draft;
    if (tokens[cue.first - 1]?.lower !== "and" || cells.role[cue.first] !== roles.finiteVerb) return draft;
    if (cells.quote[cue.first] === 1 || cells.quote[cue.first - 2] === 3) return draft;
    const first = drafts
      .slice(Math.max(0, index - 3), index + 4)
      .find(
        (each) =>
          each !== draft &&
          each.cue !== undefined &&
          each.source !== undefined &&
          each.cue.last < cue.first &&
          each.source.last < each.cue.first &&
          cells.sentence[each.cue.first] === cells.sentence[cue.first],
      );
    if (first === undefined || parts.some((part) => part.first > cue.last)) return draft;
    const end = sentences[cells.sentence[cue.first]!]!.last;
    let last = source.first;
    while (last + 1 < end && cells.kind[last + 1] === 1) last++;
    return { ...draft, source: first.source, parts: [{ first: source.first, last }] };
  });
}

/** "are weighing a vote, | according to three of them": where it is known from is no content. */
function cutAtAccording(draft: Draft, { tokens }: Segmented, cells: Cells): Draft {
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
function cutAtRelay(draft: Draft, { tokens }: Segmented, cells: Cells): Draft {
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
function cutAtNextVerb(drafts: readonly Draft[], { tokens }: Segmented): Draft[] {
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

/** "There is no proof, | a diplomat said, | that …": the clause before an inserted cue is content too. */
function addInterrupted(drafts: readonly Draft[], { sentences, tokens }: Segmented, cells: Cells): Draft[] {
  return drafts.map((draft) => {
    const { cue, source, parts } = draft;
    const [part] = parts;
    if (cue === undefined || source === undefined || part === undefined || parts.length > 1 || part.first <= cue.last)
      return draft;
    const begin = Math.min(cue.first, source.first);
    let end = Math.max(cue.last, source.last);
    while (cells.date[end + 1] !== 0 && cells.kind[end + 1] === 1) end++;
    const { first } = sentences[cells.sentence[begin]!]!;
    if (cells.kind[begin - 1] !== 2 || cells.kind[end + 1] !== 2 || begin - first < 2 || end - begin > 16) return draft;
    let last = begin - 2;
    while (last > first && cells.kind[last] !== 1) last--;
    const left = { first, last };
    if (cells.quote[last] === 1 || cells.quote[first] === 1) return draft;
    // "The talks, Orlo said, | were over", "Too often, Orlo said, the talks …": subject or adverb of what goes on behind.
    const isSplit = part.first === end + 2 && cells.quote[part.first] !== 1 && !joint.test(tokens[first]!.lower);
    if (!hasVerb(cells, left) && !(isSplit || cells.role[end + 2] === roles.finiteVerb)) return draft;
    const covered = drafts.some(
      (other) =>
        other !== draft &&
        ((other.cue !== undefined && other.cue.first >= first && other.cue.last <= last) ||
          other.parts.some((each) => each.first <= last && first <= each.last)),
    );
    if (covered) return draft;
    // "…, according to a tally by the League, | an aid group": what names the source is no content.
    const isAside =
      part.first === end + 2 &&
      !hasVerb(cells, part) &&
      cells.role[part.first] === roles.determiner &&
      tokens[cue.first]!.lower === "according";
    // "…, the ministry said, and it released pictures": behind the cue the author goes on.
    const goesOn =
      isAside ||
      (part.first === end + 2 &&
        cells.quote[part.last] !== 1 &&
        /^(?:and|but|as|while|a|an|in|after|before|though|although)$/u.test(tokens[part.first]!.lower));
    return { ...draft, parts: goesOn ? [left] : [left, part] };
  });
}

const joint =
  /^(?:however|but|and|still|yet|meanwhile|also|later|earlier|separately|then|instead|moreover|nevertheless|nonetheless|so|now|asked|speaking|in|on|at|for|when|while)$/u;

/** "Orlo went to Dolna “to buy shells,” | Tarn said": the clause that runs into the quotation is content with it. */
function takeClauseBefore(drafts: readonly Draft[], { sentences }: Segmented, cells: Cells): Draft[] {
  return drafts.map((draft) => {
    const { cue, source, parts } = draft;
    const [part] = parts;
    if (cue === undefined || source === undefined || part === undefined) return draft;
    const word = part.first - 2;
    const { first } = sentences[cells.sentence[part.first]!]!;
    const opens = cells.kind[part.first - 1] === 7 && cells.quote[part.first] === 1 && cells.quote[word] !== 1;
    if (part.last > Math.min(cue.first, source.first) || !opens || word <= first || cells.kind[word] !== 1)
      return draft;
    let begin = word;
    while (begin > first && cells.kind[begin - 1] === 1) begin--;
    const left = { first: begin, last: word };
    const covered = drafts.some(
      (other) =>
        other !== draft &&
        ((other.cue !== undefined && other.cue.first <= word && begin <= other.cue.last) ||
          other.parts.some((each) => each.first <= word && begin <= each.last)),
    );
    if (!hasVerb(cells, left) || covered) return draft;
    return { ...draft, parts: [{ first: begin, last: part.last }, ...parts.slice(1)] };
  });
}

/** Words outside quotation marks are said in one sentence: what was taken of the next is no part of them. */
function cutAtSentence(draft: Draft, { sentences }: Segmented, { sentence, quote }: Cells): Draft {
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
function dropLooseParts(draft: Draft, segmented: Segmented, cells: Cells): Draft {
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

/** "refused | to specify how": the verb of speaking belongs to the cue. */
function shiftRefusal(draft: Draft, segmented: Segmented): Draft {
  const { cue, parts } = draft;
  if (cue === undefined) return draft;
  const { tokens } = segmented;
  const words = wordsOf(segmented, cue);
  if (!refusals.test(words.join(" "))) return draft;
  const part = parts.find(({ first }) => first > cue.last && first <= cue.last + 2);
  let last = cue.last;
  if (tokens[last + 1]?.lower === "to" && speaking.has(tokens[last + 2]?.lower ?? "")) last += 2;
  if (last === cue.last) return draft;
  const rest = parts.flatMap((each) => {
    if (each !== part) return [each];
    const first = Math.max(each.first, last + 1);
    return first > each.last ? [] : [{ first, last: each.last }];
  });
  return { ...draft, cue: { first: cue.first, last }, parts: rest };
}

/**
 * "reported, | citing | a memo, that …" and "said | it would not comment": words that only name where an assertion comes
 * from, or that repeat the refusal they stand in.
 */
function isEcho(
  { cue, source, parts, rule }: Draft,
  all: readonly Draft[],
  index: number,
  { tokens }: Segmented,
  cells: Cells,
): boolean {
  if (cue === undefined) return false;
  const { lower } = tokens[cue.first]!;
  const near = (): readonly Draft[] => all.slice(Math.max(0, index - 4), index + 4);
  // "rejected | claims | that …": who rejects them makes none.
  if (/^(?:claims|reports|charges|suggestions|accounts|rumours)$/u.test(lower))
    return near().some(
      (each) =>
        each.cue !== undefined &&
        each.cue.last === cue.first - 1 &&
        (source === undefined || sameRange(each.source, source)) &&
        findEntry(wordsOf({ tokens }, each.cue))?.act === "denies",
    );
  if (source === undefined) return false;
  // "The office says it | found no | oil": said once.
  if (rule === "phrase")
    return near().some(
      (each) =>
        each.cue !== undefined &&
        sameRange(each.source, source) &&
        source.last < each.cue.first &&
        each.cue.last < cue.first &&
        each.parts.some(({ first, last }) => first <= cue.first && cue.last <= last),
    );
  // "According to Orlo, | one of them | told": that somebody says so is nobody's content.
  if (
    parts.length > 0 &&
    parts.every(
      (part) => part.last < source.first && tokens[part.first]!.lower === "according" && !hasVerb(cells, part),
    )
  )
    return true;
  if (rule === "refusal" && source.first === source.last && cells.role[source.first] === roles.pronoun)
    return near().some(
      (each) =>
        each.cue !== undefined &&
        each.cue.last < source.first &&
        each.parts.some(
          ({ first, last }) =>
            (first === source.first || (first === source.first - 1 && tokens[first]!.lower === "that")) &&
            last >= cue.last,
        ),
    );
  if (!/^(?:citing|quoting|pointing|referring|alluding)$/u.test(lower)) return false;
  return (
    parts.some(({ last }) => last < cue.first) ||
    near().some(
      (each) =>
        each.cue !== undefined &&
        each.cue.last < cue.first &&
        each.parts.some((part) =>
          parts.some((own) => part.first > cue.last && part.first <= own.last && own.first <= part.last),
        ),
    )
  );
}

const refusedOpeners =
  /^(?:to|on|about|from|whether|if|how|when|why|what|where|who|which|for|any|his|her|its|their|the|further)$/u;

/** "did not respond | to questions": what is refused stands right behind the cue, up to the next border. */
function takeRefused(draft: Draft, { tokens, sentences }: Segmented, cells: Cells): Draft {
  const { cue } = draft;
  if (cue === undefined || draft.rule !== "refusal") return draft;
  const end = sentences[cells.sentence[cue.last]!]!.last;
  const isNear = ({ first }: TokenRange): boolean => {
    if (first <= cue.last || first >= Math.min(end, cue.last + 4)) return false;
    // "declined to comment, saying | it was …": past the comma something else is said.
    for (let at = cue.last + 1; at < first; at++)
      if (cells.kind[at] === 2) return refusedOpeners.test(tokens[first]!.lower);
    return true;
  };
  if (draft.parts.some(isNear)) {
    // What is refused ends with its sentence.
    const lastWord = cells.kind[end - 1] === 1 ? end - 1 : end - 2;
    const parts = draft.parts
      .filter((part) => part.first < end || cells.quote[part.first] === 1)
      .map((part) =>
        part.last >= end && part.first < end && cells.quote[part.first] !== 1
          ? { first: part.first, last: lastWord }
          : part,
      );
    return { ...draft, parts };
  }
  const first = cue.last + 1;
  if (first >= end || !refusedOpeners.test(tokens[first]!.lower))
    return {
      ...draft,
      parts:
        tokens[first]?.text === ","
          ? []
          : draft.parts.filter((part) => part.first > cue.last && part.first < Math.min(end, cue.last + 6)),
    };
  let last = first;
  while (
    last + 1 < end &&
    cells.kind[last + 1] === 1 &&
    !(cells.role[last + 1] === roles.conjunction && cells.role[last + 2] !== roles.noun) &&
    !/^(?:until|after|before|when|while|because|saying)$/u.test(tokens[last + 1]!.lower)
  )
    last++;
  return { ...draft, parts: [{ first, last }] };
}

/** "Asked whether …, Tarn would not say": the question is no statement of its own; it is what a refusal refuses. */
function foldQuestions(drafts: readonly Draft[], segmented: Segmented, cells: Cells): Draft[] {
  const folded = new Set<Draft>();
  const filled = new Map<Draft, Draft>();
  for (const asked of drafts) {
    if (
      asked.cue === undefined ||
      (!/^(?:asked|pressed|questioned|quizzed)$/u.test(segmented.tokens[asked.cue.last]!.lower) &&
        !(asked.source === undefined && /^(?:asked|pressed)$/u.test(segmented.tokens[asked.cue.first]!.lower)))
    )
      continue;
    const sentence = segmented.sentences[cells.sentence[asked.cue.first]!]!;
    if (asked.cue.first - sentence.first > 2) continue;
    // "They asked the council to …": somebody asks.
    const isPassive = /^(?:was|were|is|are|been|when)$/u.test(segmented.tokens[asked.cue.last - 1]?.lower ?? "");
    if (!isPassive && asked.source !== undefined && asked.source.last === asked.cue.first - 1) continue;
    folded.add(asked);
    const answer = drafts.find(
      (each) =>
        each.rule === "refusal" &&
        each.cue !== undefined &&
        each.cue.first > asked.cue!.last &&
        each.cue.first < sentence.last,
    );
    if (answer && answer.parts.length === 0)
      filled.set(answer, { ...answer, parts: asked.parts.filter(({ last }) => last < answer.cue!.first) });
  }
  return drafts.filter((draft) => !folded.has(draft)).map((draft) => filled.get(draft) ?? draft);
}

/** "countered | claims made last week by Orlo | that …": what is denied begins with the noun, not with its clause. */
function widenOverNoun(draft: Draft, segmented: Segmented, cells: Cells): Draft {
  const { cue, parts } = draft;
  const [part] = parts;
  if (cue === undefined || part === undefined || draft.rule === "noun-that" || part.first <= cue.last + 1) return draft;
  const { tokens } = segmented;
  if (tokens[part.first]!.lower !== "that" || findEntry(wordsOf(segmented, cue))?.act !== "denies") return draft;
  let first: number | undefined;
  let noun = false;
  for (let at = cue.last + 1; at < part.first; at++) {
    if (findCueEntry(tokens[at]!.lower, "noun")) noun = true;
    if (first === undefined && cells.date[at] === 0) first = at;
    if (cells.role[at] === roles.determiner && first === undefined) first = at;
  }
  if (!noun || first === undefined) return draft;
  const before = cells.role[first - 1] === roles.determiner && first - 1 > cue.last ? first - 1 : first;
  return { ...draft, parts: [{ first: before, last: part.last }, ...parts.slice(1)] };
}

function isStatement(draft: Draft, segmented: Segmented, cells: Cells): boolean {
  const { cue, source, parts, share = 0 } = draft;
  if (cue === undefined) return parts.length > 0;
  const words = wordsOf(segmented, cue);
  const text = words.join(" ");
  const content = parts.map((part) => wordsOf(segmented, part).join(" ")).join(" ");
  // The author's own "we": nobody's say-so.
  if (
    source &&
    source.first === source.last &&
    cells.quote[source.first] === 0 &&
    (/^(?:we|you)$/u.test(segmented.tokens[source.first]!.lower) ||
      // "One told me" is somebody, "one hears" nobody.
      (segmented.tokens[source.first]!.lower === "one" && !/ed$|^(?:said|told|wrote)$/u.test(words.at(-1) ?? "")))
  )
    return false;
  if (draft.rule === "refusal" || draft.rule === "calling" || draft.rule === "phrase" || draft.rule === "quoted-as")
    return source !== undefined && (parts.length > 0 || draft.rule === "refusal");
  if (source === undefined && segmented.tokens[cue.last + 1]?.text === ":" && parts.length > 0) return false;
  // "Explainer: …", "It is worth noting": nobody speaks.
  if (
    source &&
    /^(?:explainer|explained|analysis|opinion|watch|live|update|updated|video|exclusive|breaking|interview|photos?|fact check|factbox|timeline|comment|editorial|worth|note|correction|editor)$/u.test(
      wordsOf(segmented, source).join(" "),
    )
  )
    return false;
  // "If confirmed, the sale would …": a condition, and nobody's statement.
  const begin = Math.min(cue.first, ...parts.map(({ first }) => first));
  if (source === undefined && /^(?:if|unless|once|until|when)$/u.test(segmented.tokens[begin - 1]?.lower ?? ""))
    return false;
  // "Two drivers were denied entry", "rebuilt according to the old plans": nobody says anything.
  if (
    /^(?:was|were|been|being|is|are|be)(?: \w+)? denied$/u.test(text) &&
    segmented.tokens[cue.last + 1]?.lower !== "by"
  )
    return false;
  if (
    source &&
    /according to/u.test(text) &&
    /(?:^| )(?:plans?|schedules?|designs?|needs?|tastes?|size|age|tradition|timetables?|custom)$/u.test(
      wordsOf(segmented, source).join(" "),
    )
  )
    return false;
  // "Talks continue": verbs that speak only beside a quotation.
  if (
    /^(?:continues?|continued|goes on|went on|reads?|repeats?)$/u.test(text) &&
    !parts.some((part) => cells.quote[part.first] === 1)
  )
    return false;
  // "The community hears assertions": hearing is no saying; and a content of "what" or "if" alone says nothing.
  if (/^(?:frequently |often |regularly )?hears?$/u.test(text)) return false;
  if (
    parts.every(({ first, last }) => last === first) &&
    /^(?:what|if|nothing|that|it|so|how|why|who|of|to|own|and)?(?: (?:what|if|that))*$/u.test(content) &&
    draft.rule !== "refusal"
  ) {
    if (!/^(?:it|so|that|nothing)$/u.test(content) || findEntry(words)?.act === "asserts") return false;
  }
  // "He stated that | the Norlanders believe": a joint between clauses is nothing said.
  if (content === "that" && parts[0]!.last < cue.first) return false;
  if (parts.length === 0) return /\b(?:declin|refus|comment|respond|repl|answer)/u.test(text);
  if (glosses.test(text) && parts.every((part) => !hasVerb(cells, part))) return false;
  // "citing documents that …": what is cited, with whatever is told of it, is evidence or a voice, and nothing said.
  if (/^(?:citing|quoting)$/u.test(text) && parts.every((part) => !isClause(part, segmented, cells))) return false;
  if (
    /^(?:pointing|pointed|referring|citing|using|showing)\b/u.test(text) &&
    source &&
    /\b(?:images?|evidence|photos?|videos?|data)\b/u.test(wordsOf(segmented, source).join(" "))
  )
    return false;
  if (
    /^refus\w+$|^declin\w+$/u.test(words.at(-1) ?? "") &&
    /^to (?!comment|say|speak|answer|confirm|give|name)/u.test(content) &&
    !speaking.has(content.split(" ")[1] ?? "")
  )
    return false;
  if (isRejectedOffer(words, content)) return false;
  // "He offered no evidence for the claim": the report's own remark.
  if (
    /^(?:offer|provid|present|produc|giv|gav|show)\w*$/u.test(words.at(-1)!) &&
    /^no (?:\w+ )?(?:evidence|proof)\b/u.test(content)
  )
    return false;
  // "Orlo was appointed in 2021": a deed, and no word of saying.
  if (
    /^(?:was|were|has been|have been|had been) \p{L}+$/u.test(text) &&
    /^(?:appointed|elected|named|hired|promoted|arrested|born|transferred|taken|moved|sent|jailed|killed|injured|released|acquitted|convicted|extradited|detained|installed|built|opened|closed|replaced|removed|dismissed|fired|founded|set|held|based|married|buried|used|made|given|sold|paid|lost|found|seen|left)$/u.test(
      words.at(-1)!,
    ) &&
    !parts.some((part) => hasVerb(cells, part))
  )
    return false;
  if (draft.rule === "lexicon") {
    const entry = findEntry(words);
    // "In a written response to questions": only the occasion.
    if (words.length > 3 && words[0] === "in" && words.at(-1) === "to") return false;
    // What the model passed over needs a voice, a clause and a word of saying.
    const quoted =
      entry?.strength === "neutral" &&
      parts.some((part) => cells.quote[part.first] === 1 && part.last - part.first > 3);
    if (source === undefined || entry === undefined || share < (quoted ? 0.01 : 0.1)) return false;
    return parts.some(
      (part) =>
        hasVerb(cells, part) ||
        cells.quote[part.first] === 1 ||
        entry.act === "denies" ||
        /^(?:about|over|of|against)$/u.test(segmented.tokens[part.first]!.lower) ||
        // "accused the army of running …", "asked the office to send …"
        (/^(?:accus|blam|ask|urg|order|call|tell|told|warn)/u.test(words[0]!) && holdsDeed(part, segmented, cells)),
    );
  }
  if (
    draft.rule === "light-verb" ||
    draft.rule === "noun-that" ||
    draft.rule === "made-known" ||
    draft.rule === "thing-shows"
  )
    return source !== undefined;
  return true;
}

/** Whether words name somebody and, behind that, a deed: "the army of running a campaign", "the office to send a team". */
function holdsDeed({ first, last }: TokenRange, { tokens, tags }: Segmented, { role }: Cells): boolean {
  for (let at = first + 1; at < last; at++) {
    if (role[at] === roles.to) return role[at + 1] === roles.verb;
    if (/^(?:of|for)$/u.test(tokens[at]!.lower) && tags[at + 1] === "VBG") return true;
  }
  return false;
}

/** Whether words begin as a clause or a quotation does. */
function isClause({ first }: TokenRange, { tokens }: Segmented, { quote }: Cells): boolean {
  return quote[first] === 1 || /^(?:that|how|why|whether)$/u.test(tokens[first]!.lower);
}

const reach = 40;

/** "He returned to the theme: “…”": the subject of a clause that ends in a colon right before a quotation. */
function findLead({ sentences }: Segmented, cells: Cells, first: number): TokenRange | undefined {
  const colon = first - 2;
  if (cells.kind[colon] !== 4) return undefined;
  const { first: begin } = sentences[cells.sentence[colon]!]!;
  let verb = begin;
  while (verb < colon && cells.role[verb] !== roles.finiteVerb) verb++;
  let last = verb - 1;
  while (last > begin && (cells.kind[last] !== 1 || cells.role[last] === roles.adverb)) last--;
  const head = cells.role[last]!;
  if (verb >= colon || last < begin || head < roles.noun || head > roles.pronoun) return undefined;
  let start = begin;
  // "On Monday, Orlo …": the subject is what stands behind the comma.
  for (let at = begin; at < last; at++)
    if (cells.kind[at] === 2 && cells.role[begin] === roles.preposition) start = at + 1;
  return { first: start, last };
}

/** "a claim that officials said | they could not confirm |": a refusal that is all another draft says. */
function isEndOf({ cue, source, parts }: Draft, drafts: readonly Draft[]): boolean {
  if (cue === undefined || source === undefined || parts.length > 0) return false;
  const own = { first: source.first, last: cue.last };
  return drafts.some((other) => other.cue !== cue && other.parts.some((part) => sameRange(part, own)));
}

/** "said it | had confirmed | that …": what speakers say of their own saying is one statement with it. */
function isOwnSaying(
  { cue, source, rule, share = 0 }: Draft,
  drafts: readonly Draft[],
  { tokens }: Segmented,
  { role, sentence }: Cells,
): boolean {
  if (cue === undefined || rule === "noun-that") return false;
  return drafts.some((outer) => {
    if (outer.cue === undefined || outer.cue === cue || outer.rule === "turn") return false;
    if ((outer.share ?? 0) < share * 0.6) return false;
    if (sentence[outer.cue.first] !== sentence[cue.first]) return false;
    const part = outer.parts.find(({ first, last }) => first < cue.first && cue.last <= last);
    if (part === undefined || cue.first - part.first > 6) return false;
    let at = tokens[part.first]!.lower === "that" ? part.first + 1 : part.first;
    const isOwn = /^(?:it|he|she|they)$/u.test(tokens[at]!.lower);
    const isSame = sameRange(source, outer.source) && role[cue.first] === roles.finiteVerb;
    if (isOwn ? source !== undefined && source.first > at : !isSame) return false;
    while (++at < cue.first)
      if (isOwn && role[at] !== roles.finiteVerb && role[at] !== roles.adverb && role[at] !== roles.verb) return false;
    return true;
  });
}

/** Two drafts of the same words by the same source: the surer one stays. Doubles stand near each other. */
function dropDoubles(drafts: readonly Draft[], cells: Cells): Draft[] {
  const ordered = inOrder(drafts);
  return ordered.filter((draft, index) => {
    for (let place = Math.max(0, index - reach); place < Math.min(ordered.length, index + reach); place++) {
      const other = ordered[place]!;
      if (place === index) continue;
      if (isStray(draft, other, cells)) return false;
      if (!sameRange(draft.source, other.source)) continue;
      if (draft.rule === "noun-that" || other.rule === "noun-that") continue;
      if (!draft.parts.some((part) => other.parts.some((each) => sameRange(part, each)))) continue;
      const [one, two] = [draft.share ?? 0, other.share ?? 0];
      if (two > one || (two === one && place < index)) return false;
    }
    return true;
  });
}

/** "Orlo shrugged. “It is late,” he said": a quotation is of the sentence whose verb stands beside it. */
function isStray({ cue, parts, rule }: Draft, other: Draft, { sentence, quote }: Cells): boolean {
  const [part] = parts;
  // "will have none of it": an idiom says enough by itself.
  if (rule === "phrase" || rule === "refusal") return false;
  if (cue === undefined || other.cue === undefined || part === undefined || parts.length > 1 || quote[part.first] !== 1)
    return false;
  return (
    sentence[cue.first] !== sentence[part.first] &&
    sentence[other.cue.first] === sentence[part.first] &&
    other.parts.some((each) => sameRange(part, each))
  );
}

function sameRange(one: TokenRange | undefined, other: TokenRange | undefined): boolean {
  return one?.first === other?.first && one?.last === other?.last;
}

/**
 * A sentence or paragraph that is quoted as a whole, with no cue of its own, right after somebody spoke: it is still
 * theirs. Not where another name stands between.
 */
function carryQuotations(
  drafts: readonly Draft[],
  segmented: Segmented,
  cells: Cells,
  sentences: readonly Sentence[],
): Draft[] {
  const carried: Draft[] = [];
  const covered = new Uint8Array(cells.count);
  for (const { parts } of drafts) for (const { first, last } of parts) covered.fill(1, first, last + 1);
  const speaking = inOrder(drafts.filter(({ cue, source }) => cue !== undefined && source !== undefined));
  const isOpen = new Set(sentences);
  let at = 0;
  let before: Draft | undefined;
  let next = 0;
  for (const quotation of segmented.quotations) {
    if (quotation.nested) continue;
    while (at < cells.count && segmented.tokens[at]!.start <= quotation.start) at++;
    const first = at;
    let last = first;
    while (last + 1 < segmented.tokens.length && segmented.tokens[last + 1]!.end <= quotation.end) last++;
    while (last > first && cells.kind[last] !== 1) last--;
    while (next < speaking.length && speaking[next]!.cue!.first < first) before = speaking[next++];
    if (
      first >= cells.count ||
      last - first < 4 ||
      covered[first] === 1 ||
      covered[last] === 1 ||
      !hasVerb(cells, { first, last })
    )
      continue;
    const sentence = segmented.sentences[cells.sentence[first]!]!;
    const end = segmented.sentences[cells.sentence[last]!]!;
    const colon = cells.kind[first - 2] === 4;
    if (!isOpen.has(sentence) || (sentence.first < first - 1 && !colon) || end.last > last + 3) continue;
    const led = findLead(segmented, cells, first);
    if (led !== undefined) {
      carried.push({ cue: undefined, source: led, parts: [{ first, last }], rule: "colon-quotation" });
      covered.fill(1, first, last + 1);
      continue;
    }
    if (before?.cue === undefined || before.source === undefined) continue;
    const spoken = Math.max(before.cue.last, ...before.parts.map((part) => part.last));
    if (cells.paragraph[first]! - cells.paragraph[spoken]! > 1 || cells.sentence[first]! - cells.sentence[spoken]! > 1)
      continue;
    carried.push({ cue: undefined, source: before.source, parts: [{ first, last }], rule: "quotation-goes-on" });
    covered.fill(1, first, last + 1);
  }
  return carried;
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  const placeOf = ({ cue, parts }: Draft): number =>
    Math.min(cue?.first ?? Number.POSITIVE_INFINITY, ...parts.map(({ first }) => first));
  return drafts.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || (one.cue?.first ?? 0) - (other.cue?.first ?? 0),
  );
}
