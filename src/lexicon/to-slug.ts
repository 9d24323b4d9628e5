/** Makes a name an id, without article and accents: "the Norland Foreign Ministry" → `norland-foreign-ministry`. Empty where no letter is left. */
export function toSlug(name: string): string {
  // Most names are plain, and need no look at accents and apostrophes.
  if (/^[A-Za-z0-9 -]+$/.test(name)) {
    return name
      .toLowerCase()
      .replace(/^[ -]*(?:the|an?) +/, "")
      .replace(/[ -]+/g, "-")
      .replace(/^-|-$/g, "");
  }
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^\W*(?:the|an?)\s+/u, "")
    .replace(/['’]s?\b/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
}
