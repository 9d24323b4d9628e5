import { toTokens } from "../segment/tokens.ts";
import { type ActorName, findNamedActors } from "./mentions.ts";
import { prepositions } from "./transfer-words.ts";

/** A person a text introduces with an office: "Norland's president Ada Berg", "Ada Berg, spokeswoman for the NNA". */
export interface OfficeHolder {
  /** As written in full. */
  readonly name: string;
  /** Ids of the bodies and states in the words of the office, nearest first. */
  readonly memberOf: readonly string[];
}

const offices: ReadonlySet<string> = new Set(
  (
    "president leader minister premier chancellor king queen prince secretary spokesman spokeswoman spokesperson ambassador envoy general admiral colonel " +
    "chief director commander head chairman chairwoman governor representative adviser advisor official deputy diplomat dictator strongman senator " +
    "lawmaker analyst researcher expert fellow professor officer coordinator vice-director undersecretary commissioner monitor"
  ).split(" "),
);
const former: ReadonlySet<string> = new Set(["former", "ex", "ex-president", "onetime", "retired", "late", "then"]);
const nameWord = /^\p{Lu}[\p{L}'’-]+$/u;
const particle: ReadonlySet<string> = new Set(["al", "bin", "de", "del", "van", "von", "der", "el"]);
const reach = 9;
const stopWords: ReadonlySet<string> = new Set([
  "that",
  "said",
  "says",
  "and",
  "or",
  "but",
  "has",
  "have",
  "had",
  "is",
  "are",
  "was",
  "were",
  "will",
  "would",
  "told",
  "when",
  "while",
  "after",
  "as",
]);

/**
 * Finds people whose office the text gives, with what they speak for; in order of their first mention.
 * A former office counts for nothing: such people come with an empty `memberOf`.
 */
export function findOfficeHolders(text: string, names: readonly ActorName[] = []): OfficeHolder[] {
  const tokens = toTokens(text);
  const actors = findNamedActors(text, names);
  const actorAt = new Map(actors.map((each) => [each.start, each]));
  const covered = (at: number): boolean => actors.some((each) => each.start <= at && at < each.end);
  const found = new Map<string, Set<string>>();
  tokens.forEach((token, at) => {
    const actor = actorAt.get(token.start);
    if (!actor) return;
    const after = tokens.findIndex((each, index) => index > at && each.start >= actor.end);
    if (after < 0) return;
    const before = tokens.slice(Math.max(0, at - 3), at).map((each) => each.lower);
    let sawOffice = false;
    for (let next = after; next < Math.min(tokens.length, after + reach); next++) {
      const word = tokens[next]!;
      if (/^[.!?;:“”"()]$/u.test(word.text) || word.text.includes("\n")) break;
      if (word.text === "," && !sawOffice) break;
      if (stopWords.has(word.lower) || (prepositions.has(word.lower) && word.lower !== "of")) break;
      // Another state or body between them is the one the office belongs to.
      if (actorAt.has(word.start)) break;
      if (offices.has(word.lower)) {
        sawOffice = true;
        continue;
      }
      if (!sawOffice || !nameWord.test(word.text) || covered(word.start)) continue;
      const name = readName(tokens, next);
      if (name === null) continue;
      const words = tokens.slice(after, next).map((each) => each.lower);
      add(found, name, [...before, ...words].some((each) => former.has(each)) ? null : actor.actorId);
      break;
    }
    // "Ada Berg, spokeswoman for the Norland foreign ministry"
    const office = tokens.slice(Math.max(0, at - reach), at);
    const comma = office.findLastIndex((each) => each.text === ",");
    if (comma > 1 && office.slice(comma + 1).some((each) => offices.has(each.lower))) {
      const name = readNameBefore(office.slice(0, comma).map((each) => each.text));
      const words = office.slice(comma + 1);
      const plain = words.every((each) => /^[\p{L}'’&-]+$/u.test(each.text) && !["said", "told"].includes(each.lower));
      if (name !== null && plain) add(found, name, words.some((each) => former.has(each.lower)) ? null : actor.actorId);
    }
  });
  return [...found].map(([name, memberOf]) => ({ name, memberOf: [...memberOf] }));
}

function add(found: Map<string, Set<string>>, name: string, actorId: string | null): void {
  const memberOf = found.get(name) ?? new Set<string>();
  if (actorId !== null) memberOf.add(actorId);
  found.set(name, memberOf);
}

function readName(
  tokens: readonly { readonly text: string; readonly start: number; readonly end: number }[],
  first: number,
): string | null {
  const words: string[] = [];
  for (let at = first; at < Math.min(tokens.length, first + 4); at++) {
    const { text, start } = tokens[at]!;
    const gap = at > first ? start - tokens[at - 1]!.end : 0;
    if (gap > 1 || !(nameWord.test(text) || (words.length > 0 && particle.has(text)))) break;
    if (offices.has(text.toLowerCase())) return null;
    words.push(text);
  }
  return words.length >= 2 ? words.join(" ") : null;
}

function readNameBefore(words: readonly string[]): string | null {
  const name: string[] = [];
  for (let at = words.length - 1; at >= 0 && name.length < 4; at--) {
    const word = words[at] ?? "";
    if (!nameWord.test(word) && !(name.length > 0 && particle.has(word))) break;
    name.unshift(word);
  }
  return name.length >= 2 ? name.join(" ") : null;
}
