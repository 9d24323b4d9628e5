import { findMatches } from "../model/find-matches.ts";
import type { Problem } from "../model/problem.ts";

const hidden =
  /[\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFFF9-\uFFFB]|(?<=[A-Za-z])[\u200C\u200D](?=[A-Za-z])|[\uFEFF]|[\u{E0000}-\u{E007F}]/gu;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Finds characters a reader does not see: zero-width, direction marks, tags. One problem for the whole text, at the first one. */
export function findHiddenText(text: string): Problem | null {
  let first = -1;
  let last = -1;
  let count = 0;
  let directions = 0;
  for (const { 0: sign, index } of findMatches(text, hidden)) {
    // Direction marks belong to Arabic and Hebrew text.
    if (/[\u200E\u200F\u061C]/u.test(sign) && rightToLeft.test(text.slice(Math.max(0, index - 40), index + 40))) {
      continue;
    }
    first = first < 0 ? index : first;
    last = index + sign.length;
    count++;
    directions += /[\u202A-\u202E\u2066-\u2069]/u.test(sign) ? 1 : 0;
  }
  if (count === 0) {
    return null;
  }
  const what = directions > 0 ? `${directions} of them turn the reading direction` : "none turns the reading direction";
  return {
    code: "hidden-text",
    message: `text: holds ${count} characters a reader does not see, ${what}`,
    start: first,
    end: last,
  };
}

const word = /[\p{L}][\p{L}'’-]*/gu;
// Endings of demonyms and plurals, which make a longer word of a name without gluing anything.
const ownEnding =
  /^(?:n|s|es|ns|an|ans|ian|ians|ese|ish|ism|ist|ists|ite|ites|ization|ized|like|wide|based|born|led|made|backed|style|held|run|owned|er|ers|ness|ville|stan|stani|istan|land|lands|shire|ton|town|burg|grad|man|men|woman|women|son|gate|world|field|port|wood|book|house|line|head|side|day|night|time|times|power|work|works|force|craft|ship|point|bank|way|road|street|stone)$/u;
const glueTail =
  /^(?:the|said|says|spokes\w+|however|last|next|and|but|that|which|who|with|from|they|accus\w+|engag\w+|accord\w+|add\w+|report\w+|located|called|known|form\w+|president|minister|analyst|agency|group|also|has|have|had|was|were|are|will|would|after|before|during|while|where|when|\p{L}{3,}(?:ing|ed))$/u;
const signs: readonly [what: string, pattern: RegExp][] = [
  ["opening mark used as a closer", /“[^“”\n]{1,80}“(?!\p{L})/gu],
  [
    "subject named twice",
    /\b(?:The |the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)* (?:they|he|she|it) (?:are|is|were|was|have|has|had|\p{Ll}+ed|said)\b/gu,
  ],
  ["odd participle", /\b(?:denied|admitted|denies|affirmed|assured) of (?:having|being)\b/gu],
  [
    "verb before its subject",
    /[”"],? (?:he|she) (?:said|told|added|declared|explained) (?:\p{Lu}\p{L}+ )+?(?=\p{Lu}\p{L}+(?:spokes|analyst|minister|president)|(?:analyst|spokesman|spokeswoman|minister|president) \p{Lu})/gu,
  ],
  [
    "word of another language",
    /\b(?:in|to|from|by|of|at) \p{L}+ (?:allo|alla|della|dello|nella|degli|dans|pour|avec|para|desde|beim|zum|zur) \p{Ll}+/gu,
  ],
];

/**
 * Finds whether a text reads like the raw output of a translation machine: words glued to names, closing marks that
 * open, subjects said twice. One problem for the whole text, null where the signs are few. Counts kinds of damage per
 * words, since one slip happens to any desk.
 */
export function findMachineTranslation(text: string): Problem | null {
  const counts = new Map<string, number>();
  const found: { what: string; start: number; end: number }[] = [];
  let words = 0;
  for (const [token] of findMatches(text, word)) {
    counts.set(token, (counts.get(token) ?? 0) + 1);
    words++;
  }
  const acronyms = new Set(
    Array.from(counts.keys())
      .filter((token) => /^\p{Lu}{3,}$/u.test(token))
      .map((token) => token.toLowerCase()),
  );
  for (const [token, count] of counts) {
    if (count === 1 && token.length >= 7 && isGlued(token, counts, acronyms)) {
      const start = text.indexOf(token);
      found.push({ what: `glued word \`${token}\``, start, end: start + token.length });
    }
  }
  const glued = found.length;
  for (const [what, pattern] of signs) {
    for (const { 0: match, index } of findMatches(text, pattern)) {
      found.push({ what, start: index, end: index + match.length });
    }
  }
  const kinds = new Set(found.map(({ what }) => what.replace(/ `.*/u, ""))).size;
  if (found.length < 3 || glued < 2 || (kinds < 2 && glued < 4) || found.length / words < 1 / 500) {
    return null;
  }
  const first = found.reduce((one, other) => (other.start < one.start ? other : one));
  const message = `text: reads like a machine translation (${found.length} signs in ${words} words, first: ${first.what})`;
  return { code: "machine-translated", message, start: first.start, end: first.end };
}

function isGlued(token: string, counts: ReadonlyMap<string, number>, acronyms: ReadonlySet<string>): boolean {
  const isName = /^\p{Lu}/u.test(token);
  const camel = isName ? /\p{Ll}(\p{Lu}\p{Ll}{2,})$/u.exec(token) : null;
  if (camel) {
    return glueTail.test((camel[1] ?? "").toLowerCase());
  }
  for (let border = Math.min(token.length - 3, 20); border >= 4; border--) {
    const left = token.slice(0, border);
    // The left half is a name seen elsewhere, or an acronym set in lower case.
    if (isName ? counts.has(left) : acronyms.has(left)) {
      const right = token.slice(border);
      if (glueTail.test(right) && !ownEnding.test(right)) {
        return true;
      }
    }
  }
  return false;
}
