import type { TextSpan } from "../model/span.ts";
import { findBodyAt, findBodyById } from "./bodies.ts";
import type { ActorEntry } from "./entries.ts";
import { actorEntries } from "./generated/actors.ts";
import { notActors } from "./generated/not-actors.ts";
import { rememberTexts } from "./remember-texts.ts";
import { findTermsAt, type Term, type TermMatch, type TermTrie, toTrie, toWords, type Word } from "./term-trie.ts";

/** How the words name the actor. `adjective` also covers words for the people ("Norlanders"); a `metonym` is a capital or seat. */
export type NamedBy = "name" | "alias" | "adjective" | "metonym";

/** Where a text names an actor of the lexicon. */
export interface ActorMention extends TextSpan {
  readonly actorId: string;
  readonly by: NamedBy;
}

/** A phrase for an actor; null stands for a phrase that only looks like one ("Indian Ocean"). */
export type Naming = { readonly actor: ActorEntry; readonly by: NamedBy } | null;

const entriesById: ReadonlyMap<string, ActorEntry> = new Map(actorEntries.map((entry) => [entry.id, entry]));
const trie: TermTrie<Naming> = toTrie([
  ...notActors.map((words): Term<Naming> => ({ words, value: null })),
  ...actorEntries.flatMap((actor): Term<Naming>[] => [
    { words: actor.name, value: { actor, by: "name" } },
    ...actor.aliases.map((words): Term<Naming> => ({ words, value: { actor, by: "alias" } })),
    ...actor.adjectives.map((words): Term<Naming> => ({ words, value: { actor, by: "adjective" } })),
    ...actor.metonyms.map((words): Term<Naming> => ({ words, value: { actor, by: "metonym" } })),
  ]),
]);

/** Finds an actor by id: a row of the lexicon, or a body made by pattern (`norland-foreign-ministry`). Null where there is none. */
export function findActorById(id: string): ActorEntry | null {
  return entriesById.get(id) ?? findBodyById(id);
}

/** Finds the actor that the words as a whole name. "The", accents and dots do not matter; acronyms must be in capitals. Null where none fits. */
export function findActorByName(name: string): { readonly actor: ActorEntry; readonly by: NamedBy } | null {
  return findWholeNaming(name).naming;
}

const findWholeNaming = rememberTexts({ longest: 200, total: 100_000 }, (name): { readonly naming: Naming } => {
  const trimmed = name
    .trim()
    .replace(/^the\s+/i, "")
    .replace(/['’]s?$/, "");
  for (const text of [trimmed, `The ${trimmed}`]) {
    const words = toWords(text);
    const match = findTermsAt(text, words, 0, trie).find(({ to }) => to === words.length);
    const naming = match === undefined ? undefined : pickNaming(words, match);
    if (naming !== undefined && naming !== null) {
      return { naming };
    }
  }
  return { naming: null };
});

/**
 * Finds every place where a text names an actor of the lexicon, in reading order and without overlaps: the longest name wins.
 * Bodies that have no row are found by their pattern: "the Norlandic Foreign Ministry", "Ministry of Defence of Norland".
 */
export const findActors = rememberTexts({ longest: 2000, total: 200_000 }, (text): readonly ActorMention[] => {
  const words = toWords(text);
  const mentions: ActorMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = findMentionAt(text, words, at);
    if (found === null) {
      continue;
    }
    if (found.mention !== null) {
      mentions.push(found.mention);
    }
    at = found.to - 1;
  }
  return mentions;
});

function findMentionAt(
  text: string,
  words: readonly Word[],
  from: number,
): { readonly to: number; readonly mention: ActorMention | null } | null {
  const named = findNaming(text, words, from);
  const body = findBodyAt(text, words, from, findStateAt);
  if (body !== null && body.to > (named?.to ?? 0)) {
    return { to: body.to, mention: toMention(text, words, from, body.to, body.actor.id, "name") };
  }
  if (named === null) {
    return null;
  }
  const { naming, to } = named;
  if (naming === null || isAmbiguousInCapitals(text, words[from]!)) {
    return { to, mention: null };
  }
  return { to, mention: toMention(text, words, from, to, naming.actor.id, naming.by) };
}

function findNaming(text: string, words: readonly Word[], from: number): { to: number; naming: Naming } | null {
  for (const match of findTermsAt(text, words, from, trie)) {
    const naming = pickNaming(words, match);
    if (naming !== undefined) {
      return { to: match.to, naming };
    }
  }
  return null;
}

/** Finds the state that the words from `from` on name; its longest name only. */
export function findStateAt(
  text: string,
  words: readonly Word[],
  from: number,
): { to: number; state: ActorEntry } | null {
  const named = findNaming(text, words, from);
  return named?.naming?.actor.kind === "state" ? { to: named.to, state: named.naming.actor } : null;
}

// Undefined where the words have the wrong case for every phrase with these letters.
function pickNaming(words: readonly Word[], { from, to, terms }: TermMatch<Naming>): Naming | undefined {
  return terms.find((term) => hasFittingCase(words.slice(from, to), term.parts))?.value;
}

function hasFittingCase(written: readonly Word[], listed: readonly string[]): boolean {
  return listed.every((text, index) => {
    const word = written[index]!.text;
    if (text === "the" || text === "The") {
      return true;
    }
    const bare = text.replaceAll(".", "");
    if (bare.length > 1 && bare === bare.toUpperCase() && /\p{Lu}/u.test(bare)) {
      return word.replaceAll(".", "") === bare;
    }
    return !/^\p{Lu}/u.test(text) || /^\p{Lu}/u.test(word);
  });
}

// In a line all in capitals "US" may be the pronoun, "WHO" the question.
function isAmbiguousInCapitals(text: string, word: Word): boolean {
  if (!/^(?:US|WHO|IT)$/.test(word.text)) {
    return false;
  }
  const line = text.slice(text.lastIndexOf("\n", word.start) + 1, endOfLine(text, word.end));
  const letters = line.match(/\p{L}{4,}/gu) ?? [];
  return letters.length >= 2 && letters.every((each) => each === each.toUpperCase());
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function toMention(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  actorId: string,
  by: NamedBy,
): ActorMention {
  const first = words[from]!.text === "the" ? from + 1 : from;
  const start = words[first]!.start;
  const end = words[to - 1]!.end;
  return { start, end, text: text.slice(start, end), actorId, by };
}
