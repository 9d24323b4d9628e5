import { toVerbForms } from "../../lexicon/cues.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { RuleCue } from "./rule-cue.ts";

const showing = new Set(
  ["show", "indicate", "suggest", "reveal", "demonstrate", "prove", "confirm"].flatMap(toVerbForms),
);

const puts: ReadonlySet<string> = new Set(["put", "puts"]);

/** "puts the number of crates at 90": a figure that somebody gives. */
export function findFigure(
  { tokens }: Segmented,
  cells: Cells,
  { first, last }: Sentence,
  at: number,
): RuleCue | undefined {
  if (at === first || !puts.has(tokens[at]!.lower) || cells.role[at - 1] === roles.to) return undefined;
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
export function findThingThatShows({ tokens }: Segmented, { last }: Sentence, at: number): RuleCue | undefined {
  if (!things.has(tokens[at]!.lower)) return undefined;
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

const presenting = new Set(
  ["show", "present", "release", "publish", "display", "unveil", "produce", "circulate", "brandish", "share"].flatMap(
    toVerbForms,
  ),
);

/** "Orlo showed satellite pictures of lorries": somebody presents what is said to be evidence. */
export function findShowing(
  { tokens }: Segmented,
  cells: Cells,
  { first, last }: Sentence,
  at: number,
): RuleCue | undefined {
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
  if (things.has(tokens[at - 1]!.lower)) return undefined;
  for (let noun = at + 1; noun < Math.min(last, at + 6); noun++) {
    if (things.has(tokens[noun]!.lower)) return { first: at, last: at, rule: "presents-evidence", widens: false };
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

const things: ReadonlySet<string> = new Set(
  "data figures records statistics logs documents images imagery photos photographs pictures footage video videos evidence intercepts filings studies surveys polls".split(
    " ",
  ),
);
