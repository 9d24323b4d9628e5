import { type TextSpan, toTextSpan } from "../../model/span.ts";
import type { DraftSpans } from "../draft-spans.ts";
import type { Relay } from "../find-relays.ts";
import { toBodyClasses } from "../voices/body-nouns.ts";
import { findMediaNames, type KnownMedia } from "../voices/media-names.ts";
import { isPeopleNoun, isPersonNoun } from "../voices/person-nouns.ts";

const citing =
  /(?:[Cc]iting|[Qq]uoting|cited|quoted|quotes|cites|with reference to) ((?!by |from )[^,.;:“”"]{3,70}?)(?= (?:as saying|that|with the words|on Monday|said|reported|reports|writes|wrote)\b|[,.;:“”"]|$)/u;

/** A medium without a name: "the state news agency", "several foreign newspapers". */
const nameless =
  /^(?:(?:the|an?|its|their|some|several|many|two|three|four|other|both|all) )?(?:[\p{L}-]+(?:['’]s?)? ){0,3}(?:news agency|agency|agencies|newspapers?|papers?|dail(?:y|ies)|weekl(?:y|ies)|broadcasters?|television|TV|radio|stations?|magazines?|websites?|news sites?|portals?|tabloids?|outlets?|media)$/iu;
const citesLast = /, (?:citing|quoting|which (?:cited|quoted)) $/u;
const citingBefore =
  /(?:^|[\s“"])((?:\p{L}[\p{L}'’-]* ){1,5}?\p{L}[\p{L}'’-]*), (?:citing|quoting|which (?:cited|quoted)) $/u;

/** Whom a medium cites, and the medium that passes the words on. */
export interface Cited {
  readonly speaker: TextSpan;
  readonly media: readonly Relay[];
}

/**
 * Finds whom a medium cites in a sentence: "the Courier, citing two officials, reported …". Undefined where it cites a
 * thing ("citing customs data"), which speaks for nobody.
 */
export function findCited(text: string, { source, cue, sentence }: DraftSpans, media: KnownMedia): Cited | undefined {
  if (source === undefined || cue === null || /^(?:citing|quoting)\b/iu.test(cue.text)) return undefined;
  const [named] = findMediaNames(source.text, media);
  if (named === undefined && !nameless.test(source.text)) {
    // "several papers, citing two officials, reported": the officials were taken for the speaker already.
    const opening = text.slice(sentence.start, source.start);
    const before = citesLast.test(opening) ? citingBefore.exec(opening) : null;
    const words = before?.[1];
    if (words !== undefined && nameless.test(words)) {
      const start = sentence.start + before!.index + before![0].indexOf(words);
      return { speaker: source, media: [toRelay(toTextSpan(text, start, start + words.length), null)] };
    }
    // "…, the daily Tide reported, citing two officials": so were these.
    if (cue.end > source.start || !/, (?:citing|quoting) $/u.test(text.slice(cue.end, source.start))) return undefined;
    const lead = text.slice(sentence.start, cue.start).trimEnd();
    const medium = findMediaNames(lead, media).find(({ end }) => end === lead.length);
    if (medium === undefined) return undefined;
    const span = toTextSpan(text, sentence.start + medium.start, sentence.start + medium.end);
    return { speaker: source, media: [toRelay(span, medium.actorId)] };
  }
  const opening = text.slice(sentence.start, source.start);
  const speaker =
    findSpeaker(text, source.start, sentence.end) ??
    (/^(?:Citing|Quoting) [^,]+, $/u.test(opening) ? findSpeaker(text, sentence.start, source.start) : undefined);
  const medium = toTextSpan(text, source.start, source.start + (source.text.split(/, /u, 1)[0]?.length ?? 0));
  return speaker && { speaker, media: [toRelay(medium, named?.actorId ?? null)] };
}

function toRelay(span: TextSpan, actorId: string | null): Relay {
  return { ...span, actorId, kind: actorId === null ? "unnamed" : "organization" };
}

function findSpeaker(text: string, from: number, to: number): TextSpan | undefined {
  const stretch = text.slice(from, to);
  const match = citing.exec(stretch);
  // "…, quoting a source": far behind, only a comma before it ties it to the medium.
  const isNear = match !== null && (match.index <= 90 || /^(?:citing|quoting) /u.test(match[0]));
  if (match?.[1] === undefined || !isNear || (match.index > 90 && !stretch.slice(0, match.index).endsWith(", ")))
    return undefined;
  const words = match[1].trimEnd();
  const start = from + match.index + match[0].indexOf(words);
  const head = words.split(/ (?:of|from|in|at|with|close|inside|who|familiar|within) /u, 1)[0] ?? words;
  const noun = /([\p{L}-]+)$/u.exec(head)?.[1] ?? "";
  const lower = noun.toLowerCase();
  const isSomebody =
    isPersonNoun(lower) ||
    isPeopleNoun(lower) ||
    toBodyClasses(lower).length > 0 ||
    /^\p{Lu}\p{Ll}/u.test(noun) ||
    (/^an? /u.test(words) && /(?:er|or|ist|ee|ian|man|woman|nic)$/u.test(lower));
  return isSomebody && !/^(?:it|him|her|them|his|its|their)\b/iu.test(words)
    ? toTextSpan(text, start, start + words.length)
    : undefined;
}
