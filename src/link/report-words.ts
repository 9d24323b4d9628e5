import type { Report } from "../model/report.ts";
import { figureInWords, readFigure } from "../segment/number-words.ts";
import { findSentences } from "../segment/sentences.ts";
import { toTokens } from "../segment/tokens.ts";
import { toKey } from "./shared-keys.ts";

/** A report's own words, quotations left out, ready to be compared with those of another. */
export interface ReportWords {
  /** Hashes of all runs of five words, in order; 0 parts what does not stand together. */
  readonly runs: Uint32Array;
  /** The telling words of each sentence, each once: figures in digits, names and long words cut to their stem. */
  readonly sentences: readonly (readonly string[])[];
  /** Those of the telling words that are names or figures. */
  readonly details: ReadonlySet<string>;
}

export const runLength = 5;
const stemLength = 6;
/** A quotation ends where it closes or with its line. */
const quotations = /“[^”\n]*(?:”|$)|"[^"\n]*(?:"|$)/gmu;
const figures = new RegExp(`(?<![\\p{L}\\p{N}])${figureInWords}(?![\\p{L}\\p{N}])`, "gu");
const idle: ReadonlySet<string> = new Set(
  (
    "a an the of to in on at by for from with without as is are was were be been being has have had having do does did not no nor or and but if than then that this these those there " +
    "it its he she his her him they their them we our us you your i my who whom whose which what when where while why how will would can could may might shall should must also so such " +
    "one two into out over under up down off about after before between during through against among until since because said say says told tell according more most much many some any all each " +
    "other another only just very still yet even again both either neither own same too here now once s t re"
  ).split(" "),
);

/**
 * Takes the words of a report's body that can show copying: quotations show a shared speaker and are left out. `known` holds
 * each telling word once for all reports, which takes far less room than a copy in each.
 */
export function toReportWords({ text, zones }: Report, known: Map<string, string> = new Map()): ReportWords {
  const body =
    zones.length > 0
      ? zones
          .filter(({ kind }) => kind === "body")
          .map(({ start, end }) => text.slice(start, end))
          .join("\n\n")
      : text;
  const runs: number[] = [];
  // A passage may go on over paragraphs, but not over a quotation.
  for (const piece of body.split(quotations)) {
    const words = toTokens(piece)
      .filter((token) => /[\p{L}\p{N}]/u.test(token.text))
      .map(({ lower }) => lower);
    for (let at = 0; at + runLength <= words.length; at++) runs.push(toKey(words.slice(at, at + runLength)));
    if (words.length >= runLength) runs.push(0);
  }
  const sentences: string[][] = [];
  const details = new Set<string>();
  const masked = body.replaceAll(quotations, " ");
  for (const { start, end } of findSentences(masked, toTokens(masked))) {
    const stems = toStems(masked.slice(start, end), details, known);
    if (stems.length > 0) sentences.push(stems);
  }
  return { runs: Uint32Array.from(runs), sentences, details };
}

/** Cuts a word in small letters to what its forms have in common. */
export function toStem(word: string): string {
  return word.slice(0, stemLength);
}

function toStems(sentence: string, details: Set<string>, known: Map<string, string>): string[] {
  const plain = sentence.replaceAll(figures, (words) => {
    const value = readFigure(words);
    return Number.isFinite(value) && value > 1 ? String(value) : words;
  });
  const stems = new Set<string>();
  for (const [at, { lower, text }] of toTokens(plain).entries()) {
    const word = lower.replace(/['’]s?$/u, "");
    const isFigure = /^\d/u.test(word);
    if (!isFigure && (!/^\p{L}{2}/u.test(word) || idle.has(word))) continue;
    const stem = toKnown(isFigure ? word.replaceAll(",", "") : toStem(word), known);
    stems.add(stem);
    if (isFigure || (at > 0 && /^\p{Lu}/u.test(text))) details.add(stem);
  }
  return [...stems];
}

function toKnown(word: string, known: Map<string, string>): string {
  const first = known.get(word);
  if (first === undefined) known.set(word, word);
  return first ?? word;
}
