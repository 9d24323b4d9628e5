import type { ActorEntry, BodyEntry } from "./entries.ts";
import { actorEntries } from "./generated/actors.ts";
import { bodyEntries } from "./generated/bodies.ts";
import { findTermsAt, isJoined, type Term, type TermTrie, toTrie, type Word } from "./term-trie.ts";

/** A look-up for the state that some words name, as `findStateAt` of find-actors.ts. */
export type StateFinder = (
  text: string,
  words: readonly Word[],
  from: number,
) => { readonly to: number; readonly state: ActorEntry } | null;

const entriesById: ReadonlyMap<string, ActorEntry> = new Map(actorEntries.map((entry) => [entry.id, entry]));
const bodiesById: ReadonlyMap<string, BodyEntry> = new Map(bodyEntries.map((entry) => [entry.id, entry]));
const bodyEndings = bodyEntries.flatMap(({ id }) => (id === "state" ? [] : [`-${id}`]));
const trie: TermTrie<BodyEntry> = toTrie(
  bodyEntries.flatMap((value) => value.terms.map((words): Term<BodyEntry> => ({ words, value }))),
);

/**
 * Makes the actor for a state's body, by the words for it or its id: `("norland", "foreign ministry")` → `norland-foreign-ministry`.
 * A body with a row of its own gives that row; a state's government is the state. Null where the state or the body is unknown.
 */
export function composeBody(stateId: string, body: string): ActorEntry | null {
  const state = entriesById.get(stateId);
  const entry = bodiesById.get(body) ?? bodyEntries.find(({ terms }) => terms.some((term) => isSame(term, body)));
  if (state === undefined || state.kind !== "state" || entry === undefined) {
    return null;
  }
  return toBody(state, entry);
}

/** Finds the actor behind an id that `composeBody` made (`norland-foreign-ministry`), null where it made none. */
export function findBodyById(id: string): ActorEntry | null {
  const ending = bodyEndings.find((each) => id.endsWith(each));
  return ending === undefined ? null : composeBody(id.slice(0, -ending.length), ending.slice(1));
}

/** Finds a body named by pattern from word `from` on: state, then body ("Norland's Foreign Ministry"), or "ministry of … of" a state. */
export function findBodyAt(
  text: string,
  words: readonly Word[],
  from: number,
  findState: StateFinder,
): { readonly to: number; readonly actor: ActorEntry } | null {
  const state = findState(text, words, from);
  if (state !== null) {
    const at =
      words[state.to]?.key === "s" && isJoined(text, words[state.to - 1]!, words[state.to]!) ? state.to + 1 : state.to;
    const next = words[at];
    if (next === undefined || !isJoined(text, words[at - 1]!, next) || text[words[at - 1]!.end] === ",") {
      return null;
    }
    const match = findTermsAt(text, words, at, trie).find(({ to, terms }) =>
      hasBodyCase(words.slice(at, to), terms[0]!.words),
    );
    return match === undefined ? null : { to: match.to, actor: toBody(state.state, match.terms[0]!.value) };
  }
  for (const match of findTermsAt(text, words, from, trie)) {
    if (words[match.to]?.key !== "of") {
      continue;
    }
    const at = words[match.to + 1]?.key === "the" ? match.to + 2 : match.to + 1;
    const owner = findState(text, words, at);
    if (owner !== null) {
      return { to: owner.to, actor: toBody(owner.state, match.terms[0]!.value) };
    }
  }
  return null;
}

function toBody(state: ActorEntry, entry: BodyEntry): ActorEntry {
  if (entry.id === "state") {
    return state;
  }
  const own = entriesById.get(entry.overrides[state.id] ?? `${state.id}-${entry.id}`);
  if (own !== undefined) {
    return own;
  }
  return {
    id: `${state.id}-${entry.id}`,
    name: `${state.adjectives[0] ?? state.name} ${entry.label}`,
    kind: "organization",
    role: entry.role,
    aliases: [`${state.name}’s ${entry.label}`],
    adjectives: [],
    metonyms: [],
    memberOf: [state.id],
    stateMedia: entry.id === "state-media" ? state.id : null,
  };
}

// One word in capitals stays in capitals: "the Slovak Treasury" is a body, "money for the treasury" is none.
function hasBodyCase(written: readonly Word[], term: string): boolean {
  return written.length > 1 || !/^\p{Lu}/u.test(term) || /^\p{Lu}/u.test(written[0]!.text);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}
