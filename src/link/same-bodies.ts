import { findKnownActor } from "./known-actors.ts";

const small: ReadonlySet<string> = new Set(["the", "of", "for", "and", "in", "on", "a"]);
const shortened: ReadonlyMap<string, string> = new Map([
  ["defense", "defence"],
  ["labor", "labour"],
  ["center", "centre"],
  ["organization", "organisation"],
  ["affairs", ""],
]);
/** Words that end the name of a firm or group, or only say what sort of body it is. */
const kinds: ReadonlySet<string> = new Set(
  "company firm group corporation inc ltd llc plc sourcing trading holding holdings industries shipping experts panel committee service press office agency network organisation".split(
    " ",
  ),
);

/**
 * Finds ids of bodies that mean one and the same: "Ministry of Trade of Norland" and "Norland's Trade Ministry", "Labour
 * Ministry" where one state has one, "Sunrise" and "Sunrise Sourcing". By id: the id to count it under. Bodies of the
 * lexicon stay what they are.
 */
export function findSameBodies(ids: readonly string[]): Map<string, string> {
  const bodies = ids.map((id) => ({ id, words: toWords(id) }));
  const same = new Map<string, string>();
  for (const one of bodies) {
    if (findKnownActor(one.id) || one.words.length === 0) continue;
    const others = bodies.filter((other) => other.id !== one.id && isSame(one.words, other.words));
    // The same words in another order: the first by name stands for all.
    const equal = others.filter(({ words }) => words.length === one.words.length);
    const [twin] = [one, ...equal].toSorted((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1));
    if (twin && twin !== one) {
      same.set(one.id, twin.id);
      continue;
    }
    const wider = others.filter(({ words }) => words.length > one.words.length);
    const [only, ...more] = wider;
    if (only && more.every((each) => isSame(each.words, only.words))) same.set(one.id, only.id);
  }
  return same;
}

function rank(id: string): number {
  return findKnownActor(id) ? 0 : 1;
}

function toWords(id: string): string[] {
  const plain = id.replace(/^united-nations\b|\bunited-nations$/u, "un");
  const words = plain.split("-").map((word) => shortened.get(word) ?? word);
  return [...new Set(words.filter((word) => word !== "" && !small.has(word)))].toSorted();
}

/** The same words, or all of one and more: what the other has besides is a state's name or what sort of body it is. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length > other.length || !one.every((word) => other.includes(word))) return false;
  const more = other.filter((word) => !one.includes(word));
  return more.length === 0 || (one.length > 1 && isOffice(one)) || more.every((word) => kinds.has(word));
}

function isOffice(words: readonly string[]): boolean {
  return words.some((word) => /^(?:ministry|ministries|council|department|parliament|intelligence)$/u.test(word));
}
