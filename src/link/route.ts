import { findMatches } from "../model/find-matches.ts";
import type { Span } from "../model/span.ts";

/** How goods travel, as the words have it. `masked` are stretches whose places are no recipients. */
export interface Route {
  readonly places: readonly string[];
  readonly mode: string | null;
  readonly masked: readonly Span[];
  /** The whole phrases that pretend: "made to look like deliveries to …" tells of no delivery. */
  readonly phrases: readonly Span[];
}

const name = String.raw`\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*`;
const places = String.raw`(?:the\s+)?${name}(?:\s*(?:,|,?\s+(?:or|and))\s+(?:the\s+)?${name})*`;
const guise = new RegExp(
  String.raw`\b(?:under the guise of|disguised as|masquerading as|camouflaged as|in the guise of|made to look|appear(?:ing|s)? to be|labell?ed as|passed off as|declared as|masking|disguising|hiding|concealing|obscuring|obfuscating|falsely (?:marked|declared))\b[^.;“”]{0,140}?\b(?:to|for|in|into|towards?)\s+(?:(?:countries|states|ports|buyers|nations|destinations)\s+in\s+)?(${places})`,
  "gu",
);
const via = new RegExp(String.raw`\b(?:via|by way of|transiting|routed through|shipped through)\s+(${places})`, "gu");
const modes: readonly (readonly [mode: string, words: RegExp])[] = [
  [
    "rail",
    /\b(?:by|via|on|using|with)\s+(?:freight\s+|cargo\s+)?(?:rail|train|trains|railway|railcars?)\b|\b(?:freight|cargo) trains?\b|\brailcars?\b/iu,
  ],
  [
    "sea",
    /\bby (?:sea|ship|vessel|boat)s?\b|\bvia (?:ship|sea|vessel)s?\b|\bcargo (?:ship|vessel)s?\b|\b(?:freighter|tanker)s?\b/iu,
  ],
  ["air", /\bby (?:air|plane|aircraft)\b|\b(?:cargo|transport) (?:plane|aircraft|flight)s?\b/iu],
  ["road", /\bby (?:road|lorry|truck)s?\b|\bvia trucks?\b/iu],
];

/** Finds way stations, pretended destinations and the means of transport in a text. Empty and null where the words name none. */
export function findRoute(text: string): Route {
  const found: string[] = [];
  const masked: Span[] = [];
  const phrases: Span[] = [];
  for (const pattern of [guise, via]) {
    for (const match of findMatches(text, pattern)) {
      const list = match[1] ?? "";
      const end = match.index + match[0].length;
      if (pattern === guise) phrases.push({ start: match.index, end });
      masked.push({ start: end - list.length, end });
      for (const place of list.split(/\s*,\s*(?:or|and)?\s*|\s+(?:or|and)\s+/u)) {
        const plain = place.replace(/^the\s+/u, "").trim();
        const written = pattern === via ? `via ${plain}` : plain;
        if (plain !== "" && !found.includes(written)) found.push(written);
      }
    }
  }
  const mode = modes.find(([, words]) => words.test(text))?.[0] ?? null;
  return { places: found, mode, masked, phrases };
}
