import { type ActorMention, findActors } from "../lexicon/find-actors.ts";
import { findGoods, type GoodsMention, toGoodsLabel } from "../lexicon/find-goods.ts";
import type { DateRange } from "../model/date-range.ts";
import { findMatches } from "../model/find-matches.ts";
import { findQuantities, type QuantityMention } from "../segment/quantities.ts";
import { type Token, toTokens } from "../segment/tokens.ts";
import type { DateMention } from "../time/find-dates.ts";
import { findDatesWithin } from "./said-on.ts";
import { transferNouns } from "./transfer-words.ts";

/** All that the lexicon and the small grammars see in a stretch of text; offsets point into that stretch. */
export interface Mentions {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly actors: readonly ActorMention[];
  readonly goods: readonly GoodsMention[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
}

/** A name that the reports give to an actor and the lexicon does not hold. */
export interface ActorName {
  readonly words: string;
  readonly actorId: string;
  /** How the words mean the actor; a name where nothing is said. */
  readonly by?: "adjective" | "metonym";
}

/** Finds actors, goods, dates and figures in a text. `reference` is the day the words were written, null where unknown. */
export function findMentions(text: string, reference: DateRange | null, names: readonly ActorName[] = []): Mentions {
  const tokens = toTokens(text);
  return {
    text,
    tokens,
    actors: findNamedActors(text, names),
    goods: findMovedGoods(text, tokens),
    dates: findDatesWithin(text, reference),
    quantities: findQuantities(text),
  };
}

/** Finds the actors of the lexicon, and those that only the reports name, in reading order. */
export function findNamedActors(text: string, names: readonly ActorName[]): readonly ActorMention[] {
  const found = findActors(text);
  const extra: ActorMention[] = [];
  for (const { words, actorId, by } of toCandidates(text, names)) {
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
      const end = start + words.length;
      const isWord =
        !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) &&
        !/[\p{L}\p{N}]/u.test(text.charAt(end)) &&
        // "the North" is no state in "the North Sea"
        !(/^[Tt]he /u.test(words) && /^ \p{Lu}/u.test(text.slice(end, end + 2)));
      const overlaps = [...found, ...extra].some((each) => each.start < end && start < each.end);
      if (isWord && !overlaps) extra.push({ start, end, text: words, actorId, by: by ?? "name" });
    }
  }
  return extra.length === 0 ? found : [...found, ...extra].toSorted((one, other) => one.start - other.start);
}

const firstWord = /[\p{L}\p{N}]+/u;
const anyWord = /[\p{L}\p{N}]+/gu;
const indexes = new WeakMap<readonly ActorName[], ReadonlyMap<string, readonly number[]>>();

/** Those of the names whose first word the text holds, in their order: a large dossier knows thousands of names. */
function toCandidates(text: string, names: readonly ActorName[]): readonly ActorName[] {
  if (names.length === 0) return names;
  const index = indexes.get(names) ?? indexNames(names);
  indexes.set(names, index);
  const places = new Set([...findMatches(text, anyWord)].flatMap(([word]) => index.get(word) ?? []));
  return [...places].toSorted((one, other) => one - other).map((place) => names[place]!);
}

function indexNames(names: readonly ActorName[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [place, { words }] of names.entries()) {
    const first = firstWord.exec(words)?.[0] ?? "";
    const places = index.get(first);
    if (places) places.push(place);
    else index.set(first, [place]);
  }
  return index;
}

/** "oil shipments" names oil and an event; the goods keep the oil. A transfer noun alone is no goods. */
function dropTransferNoun(mention: GoodsMention): GoodsMention[] {
  const words = mention.text.split(/\s+/u);
  const last = words.at(-1) ?? "";
  if (!transferNouns.has(last.toLowerCase())) return [mention];
  if (words.length === 1) return [];
  const text = mention.text.slice(0, mention.text.length - last.length).trimEnd();
  // "defense supplies" leaves no word for goods: then the category's own name stands for it.
  return [
    {
      ...mention,
      text: findGoods(text).length > 0 ? text : toGoodsLabel(mention.category),
      end: mention.start + text.length,
    },
  ];
}

/** Finds goods; those that stand right before a noun of moving ("arms supplies") are looked up by themselves too. */
function findMovedGoods(text: string, tokens: readonly Token[]): GoodsMention[] {
  const found = findGoods(text).flatMap(dropTransferNoun);
  const extra = tokens.flatMap((token, at): GoodsMention[] => {
    if (
      !transferNouns.has(tokens[at + 1]?.lower ?? "") ||
      found.some(({ start, end }) => start < token.end && token.start < end)
    )
      return [];
    return findGoods(token.text)
      .filter(({ unspecified }) => unspecified === undefined)
      .map((each) => ({ ...each, start: token.start, end: token.end }));
  });
  return extra.length === 0 ? found : [...found, ...extra].toSorted((one, other) => one.start - other.start);
}
