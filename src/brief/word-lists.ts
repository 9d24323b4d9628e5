/** Joins names as people do: `A`, `A and B`, `A, B and C`; beyond `limit` the rest is counted: `A, B and 3 others`. */
export function toWordList(words: readonly string[], limit = 4): string {
  const shown = words.length > limit ? [...words.slice(0, limit - 1), `${words.length - limit + 1} others`] : words;
  if (shown.length < 2) return shown[0] ?? "";
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}

/** Counts things: `1 report`, `3 reports`. */
export function toCount(count: number, one: string, many = `${one}s`): string {
  return `${toNumberWords(count)} ${count === 1 ? one : many}`;
}

/** Writes a number with commas: `500,000`. */
export function toNumberWords(value: number): string {
  const [whole = "0", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return `${value < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Makes a sentence: first letter a capital, one full stop at the end. Empty stays empty. */
export function toSentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const first = String.fromCodePoint(trimmed.codePointAt(0) ?? 32);
  return `${first.toUpperCase()}${trimmed.slice(first.length)}${/[.!?…][”"’)]*$/u.test(trimmed) ? "" : "."}`;
}

/** Leaves doubles out, first ones kept. */
export function toDistinct<T>(things: readonly T[]): T[] {
  return [...new Set(things)];
}
