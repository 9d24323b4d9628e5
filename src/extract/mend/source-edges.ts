import type { Segmented } from "../../segment/segment-report.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { TokenRange } from "../attribution/source-candidates.ts";
import { isPersonNoun } from "../voices/person-nouns.ts";

const notDates = /^(?:may|march|sun\.|night|day|mar\.)$/u;

/** "Mira Tarn, | the ministry's spokeswoman, |": the name before the apposition is who speaks. */
export function widenOverName(source: TokenRange, { tokens, sentences }: Segmented, cells: Cells): TokenRange {
  const { first, last } = source;
  const begin = sentences[cells.sentence[first]!]!.first;
  if (tokens[first - 1]?.text !== "," || tokens[last + 1]?.text !== "," || first - 2 < begin) return source;
  if (!isPersonNoun(tokens[last]!.lower) || !/^\p{Ll}/u.test(tokens[first]!.text)) return source;
  let name = first - 2;
  while (name > begin && /^\p{Lu}/u.test(tokens[name - 1]!.text) && cells.kind[name - 1] === 1) name--;
  const isCapital = [name, first - 2].every((at) => /^\p{Lu}/u.test(tokens[at]!.text));
  const isName = first - 1 - name >= (name === begin ? 1 : 2) && first - 1 - name <= 4 && isCapital;
  return isName && (name === begin || cells.kind[name - 1] !== 2) ? { first: name, last } : source;
}

const posted =
  /^(?:ambassador|envoy|delegate|representative|emissary|spokes(?:man|woman|person)|adviser|advisor|commissioner)$/u;

/** "Norland's envoy to | the United Nations, Mira Tarn |": who is posted somewhere speaks, and not the place. */
export function widenOverPost(source: TokenRange, { tokens, sentences }: Segmented, cells: Cells): TokenRange {
  const { first, last } = source;
  const begin = sentences[cells.sentence[first]!]!.first;
  if (first - 3 < begin || !/^(?:to|at|for|of|with|in)$/u.test(tokens[first - 1]!.lower)) return source;
  if (!posted.test(tokens[first - 2]!.lower) || cells.quote[first - 2] !== cells.quote[first]) return source;
  const hasName = tokens
    .slice(first + 1, last)
    .some(({ text }, at) => text === "," && /^\p{Lu}/u.test(tokens[first + 2 + at]!.text));
  if (!hasName) return source;
  let start = first - 2;
  while (start > begin && isOfPhrase(start - 1)) start--;
  return { first: start, last };

  function isOfPhrase(at: number): boolean {
    const role = cells.role[at];
    if (/^['’]s?$/u.test(tokens[at]!.text)) return true;
    return (
      cells.kind[at] === 1 &&
      role !== roles.finiteVerb &&
      role !== roles.verb &&
      role !== roles.relative &&
      cells.date[at] === 0 &&
      !/^(?:and|but|when|as|that|while|after)$/u.test(tokens[at]!.lower)
    );
  }
}

/** Whether some words are nothing but a date. */
export function isAllDate({ first, last }: TokenRange, { tokens }: Segmented, { date }: Cells): boolean {
  let strong = false;
  for (let at = first; at <= last; at++) {
    if (date[at] === 0) return false;
    if (date[at] === 2 && !notDates.test(tokens[at]!.lower)) strong = true;
  }
  return strong;
}

/** "Rep. Mira Tarn (D-Rell|), a critic of the plan,": a bracket that opens is closed, with the apposition up to the verb. */
export function closeBracket(
  source: TokenRange,
  cue: TokenRange | undefined,
  { tokens, sentences }: Segmented,
  cells: Cells,
): TokenRange {
  let open = source.last;
  while (open > source.first && tokens[open]!.text !== "(" && source.last - open < 6) open--;
  if (tokens[open]!.text !== "(") open = source.last + 1;
  if (tokens[open]?.text !== "(" || open === source.first) return source;
  const begin = sentences[cells.sentence[source.first]!]!.first;
  const end = sentences[cells.sentence[source.first]!]!.last;
  let close = open + 1;
  while (close < end && close - open < 8 && tokens[close]!.text !== ")") close++;
  if (tokens[close]?.text !== ")" || cells.quote[close] === 1 || !/^\p{Lu}/u.test(tokens[open + 1]!.text))
    return source;
  let last = close;
  // The apposition goes up to the verb, or to the end of the sentence's part.
  const limit = cue !== undefined && cue.first > close ? cue.first - 1 : end;
  let comma = close + 2;
  if (tokens[close + 1]?.text === "," && cells.role[close + 2] === roles.determiner) {
    while (comma < limit && cells.kind[comma] === 1 && cells.role[comma] !== roles.finiteVerb) comma++;
    if (comma === limit || (limit === end && (cells.kind[comma] === 2 || cells.kind[comma] === 3))) last = comma - 1;
  }
  // "The panel's chairwoman, | Rep. Mira Tarn (D-Rell)"
  let { first } = source;
  if (tokens[first - 1]?.text === "," && isPersonNoun(tokens[first - 2]?.lower ?? "") && first - begin < 9) {
    let at = first - 2;
    while (at >= begin && cells.kind[at] !== 2 && cells.role[at] !== roles.finiteVerb) at--;
    if (at < begin && cells.role[begin] === roles.determiner) first = begin;
  }
  return { first, last };
}

/** Dates belong to no speaker: "last September Dolna" is Dolna. */
export function trimDates(source: TokenRange, { tokens }: Segmented, cells: Cells): TokenRange {
  let { first, last } = source;
  // "09.50 Orlo: …": the hour of a live blog's entry.
  if (first < last && /^\d{1,2}[.:h]\d{2}$/u.test(tokens[first]!.lower)) first++;
  while (
    first < last &&
    first > source.first &&
    (cells.kind[first] !== 1 || /^(?:[ap]\.?m\.?|gmt|utc)$/u.test(tokens[first]!.lower))
  )
    first++;
  const isDate = (at: number): boolean => cells.date[at] === 2 && !notDates.test(tokens[at]!.lower);
  for (let at = first; at < last; at++) {
    if (isDate(at) && at >= first && at - source.first <= 3) {
      let every = true;
      for (let before = source.first; before < at; before++) if (cells.date[before] === 0) every = false;
      if (every) first = at + 1;
    }
  }
  if (first > source.first)
    while (first < last && (cells.date[first] !== 0 || cells.kind[first] !== 1) && tokens[first]!.lower !== "the")
      first++;
  for (let at = first + 1; at <= last; at++) {
    if (!isDate(at)) continue;
    let end = at - 1;
    while (end > first && (cells.date[end] !== 0 || cells.kind[end] !== 1) && cells.role[end] !== roles.name) end--;
    // "a poll released last week", "Tarn, who ran it for six years": the day of the clause inside.
    if (at === last && at === source.last && holdsVerb(first, end, cells) && !commaWithin(end + 1, at, cells)) break;
    // "In | a speech on Friday | General Orlo": the day parts the occasion from who speaks.
    if (at < last && tokens[source.first - 1]?.lower === "in" && isNamed(at + 1, last, cells)) {
      first = at + 1;
      break;
    }
    // Only a date that ends the phrase, or cuts it from another ("the Courier last month the ministry").
    if (at === last || tokens[at + 1]?.lower === "the") {
      last = end;
      break;
    }
  }
  return { first, last };
}

function isNamed(first: number, last: number, { role, date }: Cells): boolean {
  for (let at = first; at <= last; at++) if (role[at] !== roles.name || date[at] !== 0) return false;
  return true;
}

function holdsVerb(first: number, last: number, { role }: Cells): boolean {
  for (let at = first + 1; at <= last; at++)
    if (role[at] === roles.verb || role[at] === roles.finiteVerb || role[at] === roles.relative) return true;
  return false;
}

function commaWithin(first: number, last: number, { kind }: Cells): boolean {
  for (let at = first; at <= last; at++) if (kind[at] === 2) return true;
  return false;
}

/** "a poll | released last week by Quill Research | found": what a participle says of the source belongs to it, day and all. */
export function widenOverParticiple(
  source: TokenRange,
  cue: TokenRange | undefined,
  { tokens, tags }: Segmented,
  cells: Cells,
): TokenRange {
  const first = source.last + 1;
  if (cue === undefined || cue.first <= first || cue.first - first > 14) return source;
  // Two verbs in a row, and the first of them no verb of its own.
  if (tags[first] !== "VBN" && !(tags[first] === "VBD" && /ed$/u.test(tokens[first]!.lower))) return source;
  if (cells.role[cue.first] !== roles.finiteVerb || cells.role[source.last] !== roles.noun) return source;
  for (let at = first; at < cue.first; at++)
    if (
      cells.kind[at] !== 1 ||
      (at > first && cells.role[at] === roles.finiteVerb) ||
      cells.role[at] === roles.relative ||
      cells.role[at] === roles.conjunction
    )
      return source;
  return { first: source.first, last: cue.first - 1 };
}

/** "On the radio, | the minister, | Mira Tarn, said": the office before the name belongs to it. */
export function widenOverRole(source: TokenRange, { tokens, sentences }: Segmented, cells: Cells): TokenRange {
  const { first } = source;
  const begin = sentences[cells.sentence[first]!]!.first;
  if (
    tokens[first - 1]?.text !== "," ||
    cells.role[first] !== roles.name ||
    !isPersonNoun(tokens[first - 2]?.lower ?? "")
  )
    return source;
  let role = first - 2;
  while (
    role > begin &&
    (cells.role[role - 1] === roles.noun ||
      cells.role[role - 1] === roles.adjective ||
      cells.role[role - 1] === roles.name)
  )
    role--;
  if (role === begin || cells.role[role - 1] !== roles.determiner) return source;
  role--;
  return role === begin || cells.kind[role - 1] === 2 || cells.kind[role - 1] === 7
    ? { first: role, last: source.last }
    : source;
}
