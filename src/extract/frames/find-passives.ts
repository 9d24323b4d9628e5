import { findCueEntry } from "../../lexicon/cues.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, isNominal, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import type { Draft } from "../draft.ts";
import { findSubject } from "./find-subject.ts";

const participles: ReadonlySet<string> = new Set(
  "believed thought said reported understood alleged rumored rumoured suspected presumed feared reputed".split(" "),
);
const auxiliaries = /^(?:is|are|was|were|been|'s|'re)$/u;

/**
 * Finds what is told of somebody without saying by whom: "The Selma is believed to have docked at Rell". No speaker; the
 * content is whom it is told of and what behind the verb. Nothing inside quotation marks, under an "if", or where "by …"
 * names who says it. In reading order.
 */
export function findPassives(segmented: Segmented, cells: Cells, sentences: readonly Sentence[]): Draft[] {
  const { tokens } = segmented;
  return sentences.flatMap((sentence): Draft[] => {
    const found: Draft[] = [];
    for (let at = sentence.first + 1; at < sentence.last - 2; at++) {
      if (cells.kind[at] !== 1 || !participles.has(tokens[at]!.lower) || cells.quote[at] === 1) continue;
      const { lower: next } = tokens[at + 1]!;
      // "It is understood that …"
      if (next === "that" && tokens[at - 2]?.lower === "it" && /^(?:is|was)$/u.test(tokens[at - 1]!.lower)) {
        const told = findTold(at + 1, segmented, cells, sentence);
        found.push({ cue: { first: at - 1, last: at }, source: undefined, parts: [told], rule: "passive" });
        continue;
      }
      const byPaper = next === "by" ? findCitedBy(at, segmented, cells, sentence) : undefined;
      if (byPaper !== undefined) {
        found.push(byPaper);
        continue;
      }
      // "was reported by state radio | to be in Karvik": whoever says so speaks.
      const agent = next === "by" ? findAgent(at + 2, segmented, cells, sentence) : undefined;
      const to = agent === undefined ? at + 1 : agent.last + 1;
      if (tokens[to]?.lower !== "to" && !(next === "of" && tokens[at]!.lower === "suspected")) continue;
      // "was reported to have told": whoever told speaks.
      const deed = tokens[to + 1]?.lower === "have" ? to + 2 : to + 1;
      if (findCueEntry(tokens[deed]?.lower ?? "", "verb")?.strength === "neutral") continue;
      let verb = at - 1;
      while (verb > sentence.first && cells.role[verb] === roles.adverb) verb--;
      if (!auxiliaries.test(tokens[verb]!.lower)) continue;
      if (tokens[verb]!.lower === "been") verb--;
      const subject = findSubject(verb - 1, segmented, cells, sentence);
      if (subject === undefined || isToldByAnother(subject, segmented, cells, sentence)) continue;
      const told = findTold(to, segmented, cells, sentence);
      const cue = { first: verb, last: agent === undefined ? at : at + 1 };
      found.push({ cue, source: agent, parts: [subject, told], rule: "passive" });
    }
    return found;
  });
}

/** "The staff said | 2,000 boxes | were believed to …": part of what another says, and a hedge of it. */
function isToldByAnother(
  { first }: TokenRange,
  { tokens }: Segmented,
  cells: Cells,
  { first: begin }: Sentence,
): boolean {
  let at = first - 1;
  while (
    at > begin &&
    (cells.role[at] === roles.adverb || /^(?:that|about|some|around|nearly)$/u.test(tokens[at]!.lower))
  )
    at--;
  return at > begin && cells.role[at] === roles.finiteVerb && findCueEntry(tokens[at]!.lower, "verb") !== undefined;
}

/** "as reported by | the Dolna Herald | last month | the ministry sold shells": the clause behind who is named; undefined where it is none. */
function findCitedBy(at: number, segmented: Segmented, cells: Cells, sentence: Sentence): Draft | undefined {
  const { tokens } = segmented;
  if (tokens[at - 1]!.lower !== "as" || (at - 1 > sentence.first && cells.kind[at - 2] === 1)) return undefined;
  const first = at + 2;
  let last = first - 1;
  while (last + 1 < sentence.last && last - first < 6 && isOfName(last + 1)) last++;
  if (last < first || cells.role[last] !== roles.name) return undefined;
  let begin = last + 1;
  for (let day = begin; day < sentence.last && cells.date[day] !== 0; day++) if (cells.date[day] === 2) begin = day + 1;
  // With a comma the models see it.
  if (begin === last + 1 || begin + 3 >= sentence.last || cells.kind[begin] !== 1) return undefined;
  const told = findTold(begin, segmented, cells, sentence);
  for (let verb = begin + 1; verb <= told.last; verb++)
    if (cells.role[verb] === roles.finiteVerb)
      return { cue: { first: at - 1, last: at + 1 }, source: { first, last }, parts: [told], rule: "passive" };
  return undefined;

  function isOfName(place: number): boolean {
    const isArticle = place === first && cells.role[place] === roles.determiner;
    return isArticle || (cells.role[place] === roles.name && cells.date[place] !== 2);
  }
}

/** The noun phrase behind "by" that ends before "to"; undefined where none does. */
function findAgent(
  first: number,
  { tokens }: Segmented,
  cells: Cells,
  { last: end }: Sentence,
): TokenRange | undefined {
  let last = first - 1;
  while (
    last + 1 < end &&
    last - first < 10 &&
    (isNominal(cells, last + 1) || /^(?:of|in|and)$/u.test(tokens[last + 1]!.lower))
  )
    last++;
  return last >= first && tokens[last + 1]?.lower === "to" ? { first, last } : undefined;
}

/** From "to" up to the border of its clause. */
function findTold(first: number, { tokens }: Segmented, cells: Cells, { last: end }: Sentence): TokenRange {
  let last = first;
  for (let at = first + 1; at < end; at++) {
    const kind = cells.kind[at]!;
    if (kind === 3 || kind === 4 || kind === 5) break;
    if (kind === 2 && cells.role[at + 1] === roles.finiteVerb) break;
    if (
      kind === 2 &&
      /^(?:but|and|while|though|although|which|who|according|as|a|the|he|she|it|they|with|after|said|say)$/u.test(
        tokens[at + 1]?.lower ?? "",
      )
    )
      break;
    if (cells.role[at] === roles.conjunction && cells.role[at + 1] === roles.finiteVerb) break;
    if (kind === 1) last = at;
  }
  return { first, last };
}
