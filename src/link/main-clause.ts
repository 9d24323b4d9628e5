const finite =
  /^(?:sold|sent|gave|took|left|came|went|made|paid|met|held|bought|shot|fell|knew|found|ran|began|won|lost|hit|cut|stood|brought|built|broke|spoke|wrote|rose|grew|flew|sank|got|kept|lay|led|saw|set|put|said|told|thought|felt|heard|became|drove|drew|threw|struck|caught|taught|fought|sought|hid|sang|swam|wore|woke|chose|froze|stole|forgot|let|hurt|burst|spent|lent|dealt|meant|slept|swept|wept|crept|fled|bled|fed|sped|bred|wants|sells|sends|buys|seeks|gives|gets|makes|takes|knows|believes|expects|considers|remains|appears|seems|contains|carries|comes|goes|holds|means|denies|rejects|belongs|consists|receives|pays|wins|loses|becomes|begins|continues|happens|keeps|lies|stands|finds|fits|appear|seem|remain|want|believe|know)$/u;
const helper = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did)$/u;
const linking = /^(?:not|never|also|now|already|still|even|only|just|been|being|be|have|all|both|[^ ]+ly)$/u;
const participle = /(?:ed|en|ing|ought|ept|old|ent|id|nown|own|one|ut|un)$/u;
const opener =
  /^(?:who|whom|whose|which|what|where|how|why|whether|if|because|although|though|while|until|unless|when|that)$/u;
/** Words in -ed that are no verb, or stand before a noun. */
const noVerb =
  /^(?:hundred|need|speed|indeed|feed|seed|bed|red|shed|breed|creed|deed|united|so-called|alleged|armed|unnamed|supposed)$/u;
const beforeNoun =
  /^(?:a|an|the|this|that|these|those|its|his|her|their|our|of|in|on|by|for|from|with|over|about|at|to|under|into|no|some|any|more|most|less|very|and|or|than|as|newly|highly|recently)$/u;
/** "…, which may stand for a year": up to the next comma or the end. */
const aside = /, (?:who|whom|whose|which|where|when)\b[^,;]*/gu;

/**
 * Whether words hold a verb of their own beside those of the clauses in them: "the ship sank", not "the letter that was
 * short". Verbs are told by their form, so that some in the present are overlooked.
 */
export function hasMainClause(text: string): boolean {
  const words = text.replaceAll(aside, " ").match(/\p{L}[\p{L}\p{N}-]*(?:['’]\p{L}+)?/gu) ?? [];
  const lower = words.map((word) => word.toLowerCase());
  // Clauses that have not come to their verb yet.
  let open = 0;
  for (let at = 0; at < words.length; at++) {
    if (at > 0 && opensClause(lower, at)) open++;
    if (!isVerb(words[at]!, lower, at)) continue;
    if (open === 0) return true;
    open--;
    if (!helper.test(lower[at]!) && !contracted.test(lower[at]!)) continue;
    // "had been sent": one verb.
    while (linking.test(lower[at + 1] ?? "")) at++;
    if (participle.test(lower[at + 1] ?? "")) at++;
  }
  return false;
}

function opensClause(words: readonly string[], at: number): boolean {
  if (words[at] === "than") return /^(?:it|he|she|they|we|i|there)$/u.test(words[at + 1] ?? "");
  return opener.test(words[at]!);
}

const contracted =
  /^(?:(?:it|he|she|that|there|who|what|here|where|how|everybody|nobody|everyone)['’]s|\p{L}+['’](?:re|ve|ll|d)|\p{L}*n['’]t)$/u;

function isVerb(word: string, words: readonly string[], at: number): boolean {
  const lower = words[at]!;
  if (helper.test(lower) || contracted.test(lower) || lower === "cannot") return true;
  if (beforeNoun.test(words[at - 1] ?? "")) return false;
  if (finite.test(lower)) return true;
  return /\p{L}{2,}ed$/u.test(lower) && !noVerb.test(lower) && !/^\p{Lu}/u.test(word) && words[at + 1] !== "by";
}
