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
  const findTwin = toTwinFinder(ids);
  return new Map(
    ids.flatMap((id) => {
      const twin = findTwin(id);
      return twin === null ? [] : [[id, twin] as const];
    }),
  );
}

/** Gives, for the id of any body, the one of `ids` to count it under; null where that is itself. Bodies that share no word are never compared. */
export function toTwinFinder(ids: readonly string[]): (id: string) => string | null {
  const bodies = ids.map((id) => ({ id, words: toWords(id) }));
  const byWord = new Map<string, typeof bodies>();
  for (const body of bodies) {
    for (const word of body.words) {
      const list = byWord.get(word);
      if (list) list.push(body);
      else byWord.set(word, [body]);
    }
  }
  return (id) => {
    const one = { id, words: toWords(id) };
    if (findKnownActor(id) || one.words.length === 0) return null;
    const lists = one.words.map((word) => byWord.get(word) ?? []);
    const fewest = lists.reduce((least, list) => (list.length < least.length ? list : least));
    const others = fewest.filter((other) => other.id !== id && isSame(one.words, other.words));
    // The same words in another order: the first by name stands for all.
    const equal = others.filter(({ words }) => words.length === one.words.length);
    const [twin] = [one, ...equal].toSorted((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1));
    if (twin && twin !== one) return twin.id;
    const wider = others.filter(({ words }) => words.length > one.words.length);
    const [only, ...more] = wider;
    return only && more.every((each) => isSame(each.words, only.words)) ? only.id : null;
  };
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
