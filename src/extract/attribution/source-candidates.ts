import { type Cells, roles } from "./cells.ts";

/** Tokens `first` to `last`, both included. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Whether two ranges share a token. */
export function touches(one: TokenRange, other: TokenRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}

const longest = 26;

/** Whether a noun phrase may begin at a token. */
function begins({ role, kind }: Cells, at: number, sentenceFirst: number): boolean {
  if (kind[at] !== 1) return false;
  const here = role[at]!;
  if (here === roles.relative) return true;
  if (here < roles.noun || here > roles.number) return false;
  if (at === sentenceFirst || kind[at - 1] !== 1) return true;
  const before = role[at - 1]!;
  if (here === roles.pronoun || here === roles.determiner) return true;
  // "the former U.S. envoy": only the first of a run begins, but a name may begin after a noun or a date word.
  if (here === roles.name) return before !== roles.determiner;
  return (
    !(
      before === roles.determiner ||
      before === roles.adjective ||
      before === roles.number ||
      before === roles.noun ||
      before === roles.name ||
      before === roles.possessive
    ) || before === roles.possessive
  );
}

/** Whether a noun phrase may end at a token. */
function ends({ role, kind }: Cells, at: number, sentenceLast: number): boolean {
  if (kind[at] !== 1) return kind[at] === 6;
  const here = role[at]!;
  if (
    !(
      here === roles.noun ||
      here === roles.name ||
      here === roles.pronoun ||
      here === roles.number ||
      here === roles.adjective ||
      here === roles.determiner ||
      here === roles.relative ||
      here === roles.possessive
    )
  )
    return false;
  if (at + 1 >= sentenceLast) return true;
  const after = role[at + 1]!;
  if (kind[at + 1] !== 1) return true;
  if (here === roles.adjective || here === roles.determiner || here === roles.number)
    return after !== roles.noun && after !== roles.name && after !== roles.adjective;
  if (here === roles.noun) return after !== roles.noun;
  return true;
}

/** Lists who could stand behind a cue: noun phrases of the cue's sentence, short ones of its neighbours. In reading order. */
export function findSourceCandidates(
  cells: Cells,
  cue: TokenRange,
  sentences: readonly { readonly first: number; readonly last: number }[],
): TokenRange[] {
  const found: TokenRange[] = [];
  const home = cells.sentence[cue.first]!;
  for (let index = Math.max(0, home - 1); index <= Math.min(sentences.length - 1, home + 1); index++) {
    const { first, last } = sentences[index]!;
    const reach = index === home ? longest : 6;
    const from = index === home ? Math.max(first, cue.first - 60) : first;
    const to = index === home ? Math.min(last, cue.last + 45) : Math.min(last, first + 60);
    for (let begin = from; begin < to; begin++) {
      if (!begins(cells, begin, first) || (begin >= cue.first && begin <= cue.last)) continue;
      let verbs = 0;
      let hasRelative = false;
      // Whether a bracket is open: "Rep. Jane Roe (D-N.C.)".
      let inBrackets = false;
      for (let end = begin; end < to && end - begin < reach; end++) {
        if (end >= cue.first && end <= cue.last) break;
        const { kind, role } = cells;
        if (
          (kind[end] === 3 && !inBrackets) ||
          kind[end] === 4 ||
          (kind[end] === 7 && cells.quote[end] !== cells.quote[begin] && index !== home)
        )
          break;
        if (role[end] === roles.finiteVerb) {
          // A verb belongs only to a relative clause: "the man, who once ran the port".
          if (!hasRelative) break;
          verbs++;
          if (verbs > 2) break;
        }
        if (ends(cells, end, last)) found.push({ first: begin, last: end });
        if (kind[end] === 6) inBrackets = !inBrackets;
        if (role[end] === roles.relative && end > begin) hasRelative = true;
      }
    }
  }
  return found;
}
