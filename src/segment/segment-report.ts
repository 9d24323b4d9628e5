import type { Models } from "../learned/models.ts";
import type { Report, Zone } from "../model/report.ts";
import { findGluedWords } from "./glued-words.ts";
import { findQuotations, type Quotation } from "./quotations.ts";
import { findSentences, type Sentence } from "./sentences.ts";
import { type Tag, tagTokens } from "./tags.ts";
import { type Token, toTokens } from "./tokens.ts";

/** A report cut into tokens, sentences and quotations, with a tag a token. Everything points into the untouched text. */
export interface Segmented {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly tags: readonly Tag[];
}

/** Cuts a report; glued words of damaged text get virtual borders, the text stays as it is. */
export function segmentReport(report: Pick<Report, "text" | "zones">, models: Models): Segmented {
  return segmentText(report.text, report.zones, models);
}

/** Cuts a text without zones. */
export function segmentText(text: string, zones: readonly Zone[], models: Models): Segmented {
  let tokens = toTokens(text);
  const splits = findGluedWords(text, tokens);
  if (splits.length > 0) tokens = toTokens(text, new Set(splits));
  const sentences = findSentences(text, tokens, zones);
  return {
    text,
    tokens,
    sentences,
    quotations: findQuotations(text, tokens, sentences),
    tags: tagTokens(tokens, sentences, models.tags),
  };
}
