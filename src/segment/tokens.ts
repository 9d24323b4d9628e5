import { findMatches } from "../model/find-matches.ts";
import type { TextSpan } from "../model/span.ts";

/** One word, number or mark, cut from the untouched text. Clitics stand alone: `Kirby` `’s`, `did` `n’t`. */
export interface Token extends TextSpan {
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
}

// Abbreviations whose dot belongs to the word. Everything with inner dots ("U.S.", "a.m.") is found by its shape.
const dotted =
  "MR|MRS|MS|DR|GEN|COL|CAPT|LT|SGT|SEN|REP|GOV|PROF|Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Sens|Rep|Reps|Gov|Govs|Hon|Rev|Fr|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros|vs|No|Nos|Art|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mt|Ft|Ave|Blvd|Pres|Sec|Dept|Amb|Brig|approx|ca|al|Calif|Fla|Mass|Pa|Va|Md|Ariz|Colo|Conn|Mich|Minn|Okla|Tenn|Wis|Wash|Ill|Ind|Tex|Vt|Ky|Nev|Neb|Ore|Del|Ga|La|Mo|Ala|Ark|Kan|Miss|Mont";

const tokenPattern = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"“”]+`,
    String.raw`[\w.+-]+@[\w-]+\.[\w.-]+`,
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`(?:${dotted})\.(?!\p{L})`,
    String.raw`\p{Lu}\.(?=\s+\p{Lu})`,
    String.raw`\d+(?:[.,:\/]\d+)*(?:\p{L}+)?(?:[-‐‑]\p{L}+)*`,
    String.raw`[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]|[-‐‑&](?=[\p{L}\p{N}])|['’](?=\p{L}))*`,
    String.raw`\.{2,}|…|-{2,}`,
    String.raw`[^\s\p{L}]`,
    String.raw`\S`,
  ].join("|"),
  "gu",
);

const clitic = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/**
 * Cuts a text into tokens, in reading order; each slices back to the text. White space belongs to no token.
 * `splits` are offsets inside words where a border was lost (glued words): the text stays as it is, the token is cut there.
 */
export function toTokens(text: string, splits: ReadonlySet<number> = new Set()): Token[] {
  const tokens: Token[] = [];
  const add = (start: number, end: number): void => {
    const word = text.slice(start, end);
    const lower = word.toLowerCase();
    // Asked first: to replace nothing takes longer than the rest.
    tokens.push({ start, end, text: word, lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower });
  };
  for (const { 0: word, index } of findMatches(text, tokenPattern)) {
    let start = index;
    const end = index + word.length;
    if (splits.size > 0) {
      for (let at = start + 1; at < end; at++) {
        if (splits.has(at)) {
          add(start, at);
          start = at;
        }
      }
    }
    const parts = word.includes("'") || word.includes("’") ? clitic.exec(text.slice(start, end)) : null;
    if (parts?.[1] !== undefined) {
      add(start, start + parts[1].length);
      add(start + parts[1].length, end);
    } else {
      add(start, end);
    }
  }
  return tokens;
}
