import type { Segmented } from "../../segment/segment-report.ts";
import { type Cells, hasVerb, roles } from "../attribution/cells.ts";
import type { Draft } from "../draft.ts";

/** "The board, …, said it had not heard and | reminded | states that …": whom the second verb has for object is not who says it. */
export function shareSubjects(drafts: readonly Draft[], { tokens, sentences }: Segmented, cells: Cells): Draft[] {
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

/** "There is no proof, | a diplomat said, | that …": the clause before an inserted cue is content too. */
export function addInterrupted(drafts: readonly Draft[], { sentences, tokens }: Segmented, cells: Cells): Draft[] {
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

export const joint =
  /^(?:however|but|and|still|yet|meanwhile|also|later|earlier|separately|then|instead|moreover|nevertheless|nonetheless|so|now|asked|speaking|in|on|at|for|when|while)$/u;

/** "Orlo went to Dolna “to buy shells,” | Tarn said": the clause that runs into the quotation is content with it. */
export function takeClauseBefore(drafts: readonly Draft[], { sentences }: Segmented, cells: Cells): Draft[] {
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
