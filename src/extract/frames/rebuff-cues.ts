import { findCuePhrase, toVerbForms } from "../../lexicon/cues.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { isClaimNoun } from "../acts/contrary-words.ts";
import { findIdiomAtStart, idiomStarts } from "../acts/idiom-words.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { RuleCue } from "./rule-cue.ts";

/** "has brushed aside", "cast doubt on": a phrase of the lexicon. */
export function findPhrase(
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
export function findIdiom(
  { tokens }: Segmented,
  cells: Cells,
  { first, last }: Sentence,
  at: number,
): RuleCue | undefined {
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
export function findDerision(
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
export function findSceptic({ tokens }: Segmented, { last }: Sentence, at: number): RuleCue | undefined {
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
export function findCalling(
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
