import { hashText } from "../../learned/hash.ts";
import { type LinearModel, scoreOne } from "../../learned/perceptron.ts";
import { type Cells, roles } from "./cells.ts";
import {
  type Attribution,
  addEndFeatures,
  addNoContentFeatures,
  addPairFeatures,
  addStartFeatures,
  findBordersAfter,
  findBordersBefore,
} from "./content-candidates.ts";
import { newFeatureList } from "./feature-list.ts";
import type { TokenRange } from "./source-candidates.ts";

type Sentences = readonly { readonly first: number; readonly last: number }[];

/** Whether words `start` to `end` may be content: they stand in order and touch neither cue nor source. */
export function mayBeContent({ cue, source }: Attribution, start: number, end: number): boolean {
  if (end < start) return false;
  if (start <= cue.last && end >= cue.first) return false;
  return source === undefined || start > source.last || end < source.first;
}

const plain = new Set(
  ["said", "says", "say", "saying", "added", "adding", "adds", "stated", "told", "tells", "telling"].map((word) =>
    hashText(word),
  ),
);
const pro = new Set(
  ["so", "this", "that", "it", "no", "yes", "nothing", "otherwise", "something", "as", "more", "what"].map((word) =>
    hashText(word),
  ),
);

/** Whether a part can be what somebody "said": it holds a verb or quoted words, or stands for a clause. "Said on a call | with reporters" is none. */
function mayBeSaid(cells: Cells, { cue }: Attribution, { first, last }: TokenRange): boolean {
  if (!plain.has(cells.word[cue.last]!) && !plain.has(cells.word[cue.first]!)) return true;
  if (pro.has(cells.word[first]!)) return true;
  for (let at = first; at <= last; at++) {
    if (cells.quote[at] === 1 || cells.role[at] === roles.finiteVerb || cells.role[at] === roles.verb) return true;
  }
  return false;
}

const inner = new Set(
  [
    "of",
    "in",
    "by",
    "to",
    "from",
    "for",
    "with",
    "at",
    "on",
    "between",
    "into",
    "against",
    "over",
    "that",
    "toward",
    "towards",
    "about",
    "among",
  ].map((word) => hashText(word)),
);
const occasions = new Set(
  [
    "statement",
    "interview",
    "speech",
    "tweet",
    "letter",
    "post",
    "briefing",
    "conference",
    "remarks",
    "message",
    "email",
    "call",
    "response",
    "reply",
    "comments",
    "article",
    "report",
    "ruling",
    "column",
    "hearing",
    "debate",
    "video",
    "podcast",
    "memo",
  ].map((word) => hashText(word)),
);

/** Whether a phrase without a verb would be cut from its own "of", "in", "by": "any involvement | in the attack". A date or an occasion ("in a statement") may be cut. */
function cutsPhrase(cells: Cells, { first, last }: TokenRange, cue: TokenRange): boolean {
  const next = last + 1;
  if (
    first <= cue.last ||
    cells.kind[next] !== 1 ||
    !inner.has(cells.word[next]!) ||
    cells.sentence[next] !== cells.sentence[last]
  )
    return false;
  for (let at = first; at <= last; at++) if (cells.role[at] === roles.finiteVerb || cells.quote[at] === 1) return false;
  for (let at = next + 1; at < next + 5 && at < cells.count; at++) {
    if (cells.date[at] === 2 || occasions.has(cells.word[at]!)) return false;
    if (cells.kind[at] !== 1) break;
  }
  return true;
}

interface Choice {
  readonly part: TokenRange | undefined;
  /** Log of the share of the best part, and of "nothing on this side". */
  readonly log: number;
  readonly logNone: number;
}

/**
 * Finds the words a cue introduces: a part before it, one after it, or both; in reading order. Starts and ends are words;
 * quotation marks around them are the caller's. `share` is the model's own certainty, 0 to 1.
 */
export function findContent(
  cells: Cells,
  attribution: Attribution,
  sentences: Sentences,
  model: LinearModel,
): { readonly parts: readonly TokenRange[]; readonly share: number } {
  const before = choosePart(cells, attribution, 0, 0, sentences, model);
  const beforeBoth = choosePart(cells, attribution, 0, 1, sentences, model);
  const after = choosePart(cells, attribution, 1, 0, sentences, model);
  const afterBoth = choosePart(cells, attribution, 1, 1, sentences, model);
  let parts: readonly TokenRange[] = [];
  let top = Number.NEGATIVE_INFINITY;
  if (after.part) {
    top = after.log + beforeBoth.logNone;
    parts = [after.part];
  }
  if (before.part && before.log + afterBoth.logNone > top) {
    top = before.log + afterBoth.logNone;
    parts = [before.part];
  }
  if (beforeBoth.part && afterBoth.part && beforeBoth.log + afterBoth.log > top) {
    top = beforeBoth.log + afterBoth.log;
    parts = [beforeBoth.part, afterBoth.part];
  }
  return { parts, share: parts.length > 0 ? Math.exp(top) : 0 };
}

const list = newFeatureList();

function choosePart(
  cells: Cells,
  attribution: Attribution,
  side: number,
  other: number,
  sentences: Sentences,
  model: LinearModel,
): Choice {
  const { cue, source } = attribution;
  const borders =
    side === 1 ? findBordersAfter(cells, cue, source, sentences) : findBordersBefore(cells, cue, source, sentences);
  const score = (): number => {
    const sum = scoreOne(model, list.hashes, list.count);
    list.count = 0;
    return sum;
  };
  addNoContentFeatures(list, cells, attribution, side, other);
  const none = score();
  const starts = borders.starts.map((at) => {
    addStartFeatures(list, cells, attribution, side, at, sentences, other);
    return score();
  });
  const ends = borders.ends.map((at) => {
    addEndFeatures(list, cells, attribution, side, at, sentences);
    return score();
  });
  let part: TokenRange | undefined;
  let top = Number.NEGATIVE_INFINITY;
  const scores = [none];
  borders.starts.forEach((first, one) => {
    borders.ends.forEach((last, two) => {
      if (!mayBeContent(attribution, first, last)) return;
      addPairFeatures(list, cells, attribution, side, first, last);
      const sum = starts[one]! + ends[two]! + score();
      scores.push(sum);
      if (sum > top && mayBeSaid(cells, attribution, { first, last }) && !cutsPhrase(cells, { first, last }, cue)) {
        top = sum;
        part = { first, last };
      }
    });
  });
  const peak = Math.max(none, top);
  const total = Math.log(scores.reduce((sum, each) => sum + Math.exp((each - peak) / model.scale), 0));
  return { part, log: (top - peak) / model.scale - total, logNone: (none - peak) / model.scale - total };
}
