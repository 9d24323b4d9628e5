/**
 * Text of reports can hold characters that move the cursor of a terminal, turn the reading direction round or hide
 * words. Here they become visible signs, so that what a person reads is what the report holds.
 */

const unseen = new RegExp(
  [
    "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]", // controls, ESC among them; tab and line feed stay
    "[\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB]",
    "[\\u{E0000}-\\u{E007F}]", // tags: whole sentences can hide in them
    "[\\uD800-\\uDFFF]", // halves of pairs
  ].join("|"),
  "gu",
);

/** Shows control characters, direction overrides and zero-width characters as signs: `␛`, `⟨U+202E⟩`. Tabs and line breaks stay. */
export function toVisibleText(text: string): string {
  return text.replace(unseen, (sign, offset: number) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code === 0x0d) return text[offset + 1] === "\n" ? "" : "\n";
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return "␡";
    if ((code === 0x200c || code === 0x200d) && joinsLetters(text, offset)) return sign;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}

/** Collapses runs of white space to one space and trims: report lines are wrapped at random. */
export function toOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Cuts a text at a word before `limit` characters and marks the cut with `…`; shorter text stays as it is. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(" ");
  const kept = (space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/u, "");
  return `${kept.replace(/[\s,;:–—-]+$/u, "")} …`;
}

/** Words in quotation marks; words that are one quotation already, cut or not, have one pair and no second. */
export function toQuoted(words: string): string {
  if (/^“[^“”]*”$/u.test(words)) return words;
  return /^“[^“”]*$/u.test(words) ? `${words}”` : `“${words}”`;
}

/** Zero-width joiners are ordinary spelling in Persian, Indic scripts and emoji, and a trick between Latin letters. */
function joinsLetters(text: string, offset: number): boolean {
  return joining.test(text.slice(0, offset).slice(-2)) && joining.test(text.slice(offset + 1, offset + 3));
}

const joining =
  /\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u;
