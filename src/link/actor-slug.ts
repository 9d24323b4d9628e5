/** The part of an id that words give: "the Norland Foreign Ministry" is `norland-foreign-ministry`. Empty where no letter is left. */
export function toActorSlug(words: string): string {
  return words
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/['’]s?\b/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^(?:the|a|an)-|^-+|-+$/gu, "");
}
