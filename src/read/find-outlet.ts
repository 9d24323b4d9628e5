import type { Zone } from "../model/report.ts";

const outlet = String.raw`(?<name>(?:[Tt]he\s)?\p{Lu}[\p{L}.'’&-]*(?:\s(?:of|the|&|\p{Lu}[\p{L}.'’&-]*)){0,5})`;

// Where a page names itself, surest first.
const places: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:©|\(c\)|[Cc]opyright)\s*(?:©\s*)?(?:(?:19|20)\d\d\s*(?:[-–]\s*\d{2,4}\s*)?)?(?:by\s)?${outlet}`,
    "u",
  ),
  /\b(?:covers|covering|writes|writing|writer|reporter|correspondent|editor|columnist|reports|reporting)\b.{0,100}?\b(?:for|at|of)\s(?<name>[Tt]he\s\p{Lu}[\p{L}'’&-]*(?:\s\p{Lu}[\p{L}'’&-]*){0,4})(?=[.,]|$)/u,
  new RegExp(
    String.raw`(?:[Ss]ubscribe|[Ss]ign up) (?:to|for) (?:the\s)?${outlet.replace("{0,5}", "{0,6}?")}['’]?s?\s[Nn]ewsletter`,
    "u",
  ),
];

/** Finds the outlet a page's own furniture names: its copyright line, an author's portrait, a newsletter box. Null where none does. */
export function findOutlet(text: string, zones: readonly Zone[]): string | null {
  const furniture = zones
    .filter(({ kind }) => kind === "furniture")
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 600)));
  for (const place of places) {
    for (const words of furniture) {
      const name = place.exec(words)?.groups?.["name"];
      if (name !== undefined && !/^(?:all|the|our|this)$/iu.test(name)) {
        return name.replace(/[.,]$/u, "").replace(/\s(?:All|Inc|Ltd|LLC)\b.*$/u, "");
      }
    }
  }
  return null;
}
