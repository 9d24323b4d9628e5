import type { Item } from "./group-events.ts";
import { hasMainClause } from "./main-clause.ts";

/**
 * Words a claim that is no transfer in the words of one who makes it: the plainest statement, told in the reporter's own
 * words rather than quoted, that begins with no pronoun. Where nobody asserts it, the words of who denies or doubts it.
 */
export function toClaimText(group: readonly Item[]): string {
  const lead = findLead(group);
  const words = lead ? toPlainWords(lead.reading.words) : "";
  return words === "" ? "A claim without words of its own" : words[0]!.toUpperCase() + words.slice(1);
}

/** The statement whose words the claim takes; undefined for an empty group. */
export function findLead(group: readonly Item[]): Item | undefined {
  const ranked = group
    .map((item, order) => ({ item, order, cost: toCost(item) }))
    .toSorted((one, other) => one.cost - other.cost || one.order - other.order);
  return ranked[0]?.item;
}

function toPlainWords(words: string): string {
  return words
    .split(" … ")[0]!
    .replace(/^(?:that|whether|if|as|to)\s+/iu, "")
    .replace(/^["“'‘]+|["”'’]+$/gu, "")
    .replace(/[\s,.;:!]+$/u, "")
    .replace(/\s+/gu, " ");
}

const leaning =
  /^(?:it|they|he|she|we|i|you|who|what|how|why|which|so|this|that|these|those|there|such|his|her|their|its|our|the (?:charge|claim|accusation|report|allegation)s?)\b/iu;

/** Whether the group has words that can stand as a claim: a clause, not a name or a thing, and not one that leans on others. */
export function isSayable(group: readonly Item[]): boolean {
  const lead = findLead(group);
  if (lead === undefined) return false;
  const text = toPlainWords(lead.reading.words);
  return (
    hasMainClause(text) &&
    !leaning.test(text) &&
    text.split(" ").length >= 4 &&
    !/^(?:\p{L}+ ){0,4}(?:of|from) \p{L}+ing\b/u.test(text) &&
    !sayer.test(text) &&
    !/^to\b/iu.test(lead.reading.words) &&
    !isOwnDoubt(lead)
  );
}

/** "An official said on Monday": who spoke, and not what. */
const sayer = /\b(?:said|says|told|added)(?: (?:on|in|late|last|this) [^,]{0,20})?$/u;

/** "Rockets is not a very exact word": the doubt of somebody in their own words, not the claim that they doubt. */
function isOwnDoubt({ reading: { statement, words } }: Item): boolean {
  return statement.act === "doubts" && !/^["“]?(?:that|whether|if)\b/iu.test(words);
}

/** How far from a plain claim: other acts, quotations, pronouns, too few or too many words. */
function toCost({ reading: { statement, words } }: Item): number {
  const text = toPlainWords(words);
  const count = text.split(" ").length;
  const act = { asserts: 0, judges: 4, intends: 4, denies: 6, doubts: 8, declines: 20, urges: 20, asks: 20 }[
    statement.act
  ];
  const isSentence = hasMainClause(text) ? 0 : 7;
  return (
    act +
    (statement.form === "direct" ? 2 : 0) +
    (/^to\b/iu.test(words) ? 7 : 0) +
    (leaning.test(text) ? 5 : 0) +
    (/["“”]/u.test(text) ? 2 : 0) +
    isSentence +
    (count < 4 ? 6 : count > 28 ? 3 : count > 20 ? 1 : 0)
  );
}
