import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseLabelled } from "../bench/labelled/parse-labelled.ts";
import { type Cells, toCells } from "../src/extract/attribution/cells.ts";
import type { TokenRange } from "../src/extract/attribution/source-candidates.ts";
import type { Models } from "../src/learned/models.ts";
import type { Span } from "../src/model/span.ts";
import { findNames } from "../src/segment/names.ts";
import { type Segmented, segmentText } from "../src/segment/segment-report.ts";
import { type GoldReport, readPolnear } from "./polnear.ts";

/** Reports of the labelled set beyond this number teach acts only. */
const lastForAttribution = 570;

/** An annotated attribution as token ranges: words at both ends, marks left aside. */
export interface GoldRanges {
  readonly cue: TokenRange;
  readonly source: TokenRange | undefined;
  readonly content: readonly TokenRange[];
}

export interface Example {
  readonly name: string;
  readonly segmented: Segmented;
  readonly cells: Cells;
  readonly gold: readonly GoldRanges[];
}

/** Reads one part of the PolNeAR folder as examples, in order of their names. */
export function readExamples(data: string, part: "train" | "dev", models: Models): Example[] {
  return readPolnear(join(data, "polnear", part)).map((report) => toExample(report, models));
}

/** Reports of the project's own from this number on are in plain news prose; those before hold odd idioms on purpose. */
const firstPlain = 300;

/**
 * Reads what the attribution models learn from: PolNeAR's train part, and the project's own labelled reports (train half),
 * the plain ones of these twice since they are few and nearer to the matter.
 */
export function readTraining(data: string, models: Models): Example[] {
  const folder = new URL("../bench/labelled/train/", import.meta.url);
  const own = readdirSync(folder)
    .filter((name) => Number(name.slice(0, 3)) <= lastForAttribution)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => toExample(toGold(name, readFileSync(new URL(name, folder), "utf8")), models));
  const plain = own.filter(({ name }) => Number(name.slice(0, 3)) >= firstPlain);
  return [...readExamples(data, "train", models), ...own, ...plain];
}

function toGold(name: string, file: string): GoldReport {
  const { text, statements } = parseLabelled(file);
  const attributions = statements.flatMap(({ chain, cue, content }) => {
    const [voice] = chain;
    return cue ? [{ source: voice ? [voice] : [], cue: [cue], content }] : [];
  });
  return { name, text, attributions };
}

/** Cuts an annotated report and lays its spans on the tokens. */
export function toExample(report: GoldReport, models: Models): Example {
  const segmented = segmentText(report.text, [], models);
  const cells = toCells(
    segmented,
    findNames(report.text, segmented.tokens, segmented.sentences, segmented.tags, models.names),
  );
  const toRange = (span: Span): TokenRange => toTokenRange(segmented, cells, span);
  const gold = report.attributions.flatMap(({ cue, source, content }) => {
    const [head] = cue;
    const [voice] = source;
    return head ? [{ cue: toRange(head), source: voice && toRange(voice), content: content.map(toRange) }] : [];
  });
  return { name: report.name, segmented, cells, gold };
}

function toTokenRange({ tokens }: Segmented, { kind }: Cells, { start, end }: Span): TokenRange {
  let first = tokens.findIndex((token) => token.end > start);
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < end) last++;
  const isWord = (at: number): boolean => kind[at] === 1 || kind[at] === 8;
  while (first < last && !isWord(first)) first++;
  while (last > first && !isWord(last)) last--;
  return { first, last };
}

/** Share of two token ranges that is common to both. */
export function rangeShare(one: TokenRange, other: TokenRange): number {
  const shared = Math.max(0, Math.min(one.last, other.last) - Math.max(one.first, other.first) + 1);
  return shared / (one.last - one.first + other.last - other.first + 2 - shared);
}
