import type { Hedge } from "../../model/statement.ts";
import { findEntry } from "./find-act.ts";

const marks: readonly (readonly [Hedge, RegExp])[] = [
  [
    "unverified",
    /\b(?:allegedly|reportedly|purportedly|supposedly|alleged|purported|reported(?= (?:deal|plan|sale|transfer|shipment))|is said to|are said to|said to have|unconfirmed|unverified|so-called|rumou?red)\b/u,
  ],
  [
    "conditional",
    /\b(?:if|unless|should (?:it|they|this|that|the)|provided that|in case|any such (?:\w+ ){1,3}would|were (?:it|they|this) to)\b/u,
  ],
  [
    "possible",
    /\b(?:(?<!\b(?:in|of|last|since|late|early|by|until|from|between) )may(?! \d)|might|could|possibly|perhaps|potential(?:ly)?|possible|maybe|cannot be ruled out|can't rule out)\b/u,
  ],
  [
    "probable",
    /\b(?:likely|probably|appears?|appeared|seems?|seemed|believed to|thought to|expected to|presumably|almost certainly|suspected|i (?:would )?(?:guess|think|believe|suspect)|we (?:think|believe|assess|suspect)|is sufficient(?!))\b/u,
  ],
];

/**
 * Finds how sure the speaker is, as the words have it: an adverb or modal in the first clause of the content, else the
 * cue's own strength ("suspects", "suggested"), else "would".
 */
export function findHedge(cue: readonly string[], content: string): Hedge {
  const cueText = cue.join(" ");
  if (/\b(?:allegedly|reportedly|purportedly)\b/u.test(cueText)) return "unverified";
  // "is said to have docked": nobody stands for it.
  const own = findEntry(cue)?.hedge ?? "none";
  if (
    / … (?:to|of) /u.test(content) &&
    /^(?:is|are|was|were|has|have|had|'s|'re)\b.*ed$|\bsaid$|thought$|understood$/u.test(cueText)
  ) {
    const passive = cue.at(-1) ?? "";
    if (/^(?:said|reported|alleged|rumou?red|reputed)$/u.test(passive)) return "unverified";
    if (/^(?:believed|thought|understood|suspected|presumed|feared)$/u.test(passive))
      return passive === "feared" ? "possible" : "probable";
  }
  const clause = firstClause(content);
  let found: Hedge | undefined;
  let place = Number.POSITIVE_INFINITY;
  for (const [hedge, pattern] of marks) {
    const at = clause.search(pattern);
    if (at >= 0 && at < place) {
      place = at;
      found = hedge;
    }
  }
  if (found === "possible" && marks[1]![1].test(clause)) return "conditional";
  if (found) return found;
  if (own !== "none") return own;
  // "Would" alone only shifts a tense; a rule that would be broken hangs on the deed.
  if (
    /\bwould (?:\w+ly )?(?:violate|breach|contravene|constitute|amount to|be (?:a|in) (?:clear )?(?:violation|breach)|fall under)\b|\b(?:any|such an?|a) (?:\w+ ){0,3}(?:deal|sale|transfer|move|attack|strike|delivery|shipment|step)s? (?:\w+ ){0,6}?would\b/u.test(
      clause,
    )
  )
    return "conditional";
  if (/\bif\b/u.test(content)) return "conditional";
  return "none";
}

/** Up to the first strong border: the rest may be hedged on its own. */
function firstClause(content: string): string {
  return content.split(/[;.](?:\s|$)|, (?:and|but|while|which|who) /u, 1)[0] ?? content;
}
