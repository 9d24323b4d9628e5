import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nameLabels } from "../src/segment/name-labels.ts";
import type { TokenRange } from "../src/segment/names.ts";
import { findSentences } from "../src/segment/sentences.ts";
import { type Token, toTokens } from "../src/segment/tokens.ts";

/** An annotated report in our own tokens: one label number a token. */
export interface NameReport {
  readonly file: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly gold: Uint8Array;
}

const kindOf: Readonly<Record<string, string>> = {
  Person: "person",
  Organization: "organization",
  Location: "place",
  NORP: "norp",
  Product: "product",
  Facility: "facility",
  Misc: "other",
};

/** Reads the annotated reports of a folder, in the order of their names. Dates and money count as outside. */
export function readNameReports(folder: string): NameReport[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .sort()
    .map((file) => toReport(file, readFileSync(join(folder, file), "utf8")));
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

function toReport(file: string, content: string): NameReport {
  let text = "";
  let open = false;
  const pieces: Piece[] = [];
  let before = "\n";
  const lines = content.split("\n").map((line) => line.trimEnd().split("\t"));
  lines.forEach(([word = "", label = "O"], number) => {
    if (number === 0 && word.startsWith("http")) {
      return;
    }
    if (word === "") {
      text += text === "" || text.endsWith("\n\n") ? "" : "\n\n";
      before = "\n";
      open = false;
      return;
    }
    const dash = word === "-" && label === "O" && lines[number + 1]?.[1]?.startsWith("B") === true;
    const initials = /(?:^|\.)\p{Lu}\.?$/u.test(before) && /^\p{Lu}$/u.test(word) && text.endsWith(".");
    const glued = !dash && (before === "\n" || initials || gluesLeft(word, before, open) || gluesRight(before, open));
    text += glued ? word : ` ${word}`;
    pieces.push({ start: text.length - word.length, end: text.length, label });
    open = word === '"' ? !open : open;
    before = dash ? "" : word === "." && /\p{Lu}$/u.test(before) ? `${before}.` : word;
  });
  const tokens = toTokens(text);
  return { file, text, tokens, sentences: findSentences(text, tokens), gold: toGold(tokens, pieces) };
}

function gluesLeft(word: string, before: string, open: boolean): boolean {
  return /^(?:[,.;:!?)\]%”’]|['’](?:s|re|ve|ll|d|m|t)?|n't|-|\/)$/.test(word) &&
    !(word === "-" && !/[\p{L}\p{N}]$/u.test(before))
    ? true
    : word === '"' && open;
}

function gluesRight(before: string, open: boolean): boolean {
  return /^(?:[([$£€“‘#]|-|\/)$/.test(before) || (before === '"' && open);
}

// A token gets the kind of the pieces that cover most of it; it begins a name where its first such piece does.
function toGold(tokens: readonly Token[], pieces: readonly Piece[]): Uint8Array {
  let at = 0;
  let previous = 0;
  return Uint8Array.from(tokens, ({ start, end }) => {
    while (at < pieces.length && pieces[at]!.end <= start) {
      at++;
    }
    const inside: Piece[] = [];
    for (let one = at; one < pieces.length && pieces[one]!.start < end; one++) {
      inside.push(pieces[one]!);
    }
    const named = inside.filter(({ label }) => kindOf[label.slice(2)] !== undefined);
    const covered = named.reduce((sum, piece) => sum + Math.min(end, piece.end) - Math.max(start, piece.start), 0);
    const lead = named[0];
    if (lead === undefined || covered * 10 < (end - start) * 6) {
      previous = 0;
      return 0;
    }
    const kind = kindOf[lead.label.slice(2)]!;
    const begin = nameLabels.indexOf(`B-${kind}`);
    previous = lead.label.startsWith("I") && (previous === begin || previous === begin + 1) ? begin + 1 : begin;
    return previous;
  });
}
