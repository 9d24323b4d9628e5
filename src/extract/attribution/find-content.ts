import { hashText } from "../../learned/hash.ts";
import { type LinearModel, scoreOne } from "../../learned/perceptron.ts";
import { type Cells, roles } from "./cells.ts";
import {
  type Attribution,
  addEndFeatures,
  addNoContentFeatures,
  addPairFeatures,
  addStartBesideFeatures,
  addStartFeatures,
  findBordersAfter,
  findBordersBefore,
  newInside,
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
  const [before, beforeBoth] = chooseParts(cells, attribution, 0, sentences, model);
  const [after, afterBoth] = chooseParts(cells, attribution, 1, sentences, model);
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

// The best part on a side, where the other side has none and where it has some: only few features tell the two apart.
function chooseParts(
  cells: Cells,
  attribution: Attribution,
  side: number,
  sentences: Sentences,
  model: LinearModel,
): readonly [Choice, Choice] {
  const { cue, source } = attribution;
  const { starts, ends } =
    side === 1 ? findBordersAfter(cells, cue, source, sentences) : findBordersBefore(cells, cue, source, sentences);
  const score = (): number => {
    const sum = scoreOne(model, list.hashes, list.count);
    list.count = 0;
    return sum;
  };
  const endScores = ends.map((at) => {
    addEndFeatures(list, cells, attribution, side, at, sentences);
    return score();
  });
  const pairs: Pair[] = [];
  starts.forEach((first, start) => {
    const inside = newInside(first);
    ends.forEach((last, end) => {
      if (!mayBeContent(attribution, first, last)) return;
      addPairFeatures(list, cells, attribution, side, first, last, inside);
      pairs.push({ first, last, start, score: endScores[end]! + score(), mayBeChosen: undefined });
    });
  });
  const ownScores = starts.map((at) => {
    addStartFeatures(list, cells, attribution, side, at, sentences);
    return score();
  });
  const choose = (other: number): Choice => {
    addNoContentFeatures(list, cells, attribution, side, other);
    const none = score();
    const startScores = starts.map((at, index) => {
      addStartBesideFeatures(list, cells, attribution, side, at, sentences, other);
      return ownScores[index]! + score();
    });
    return chooseBest(cells, attribution, pairs, startScores, none, model.scale);
  };
  return [choose(0), choose(1)];
}

/** A start and an end that may belong together; `score` lacks what speaks for the start. */
interface Pair extends TokenRange {
  readonly start: number;
  readonly score: number;
  /** Whether the words can be content at all; undefined until somebody asks. */
  mayBeChosen: boolean | undefined;
}

function chooseBest(
  cells: Cells,
  attribution: Attribution,
  pairs: readonly Pair[],
  startScores: readonly number[],
  none: number,
  scale: number,
): Choice {
  let part: TokenRange | undefined;
  let top = Number.NEGATIVE_INFINITY;
  for (const pair of pairs) {
    const sum = startScores[pair.start]! + pair.score;
    if (sum > top) {
      pair.mayBeChosen ??= mayBeSaid(cells, attribution, pair) && !cutsPhrase(cells, pair, attribution.cue);
      if (pair.mayBeChosen) {
        top = sum;
        part = { first: pair.first, last: pair.last };
      }
    }
  }
  const peak = Math.max(none, top);
  let total = Math.exp((none - peak) / scale);
  for (const { start, score } of pairs) {
    total += Math.exp((startScores[start]! + score - peak) / scale);
  }
  const log = Math.log(total);
  return { part, log: (top - peak) / scale - log, logNone: (none - peak) / scale - log };
}
