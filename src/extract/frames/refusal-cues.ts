import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { silenceAtStart } from "../acts/refusal-words.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import { negateWords, opensNegated } from "./negated-subject.ts";
import type { RuleCue } from "./rule-cue.ts";

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
export function findRefusal(
  { tokens }: Segmented,
  cells: Cells,
  { first, last }: Sentence,
  at: number,
): RuleCue | undefined {
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
