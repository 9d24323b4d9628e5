import { join } from "node:path";
import { extractStatements } from "../src/extract/extract-statements.ts";
import { overlapShare, overlaps, type Span } from "../src/model/span.ts";
import type { Statement } from "../src/model/statement.ts";
import { reportFromText } from "../src/read/report-from-text.ts";
import { shippedWeights } from "../src/weights.ts";
import { readPolnear } from "../train/polnear.ts";

type Gold = ReturnType<typeof readPolnear>[number]["attributions"][number];

/** How often each kind of error occurs on one part of PolNeAR, the commonest first, as `count kind`. */
export function countErrorKinds(data: string, part: string): string[] {
  const models = shippedWeights();
  const counts = new Map<string, number>();
  const count = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { text, attributions } of readPolnear(join(data, part))) {
    const found = extractStatements(reportFromText(text), { models });
    const used = new Set<Statement>();
    for (const gold of attributions) {
      const got = found
        .filter((each) => !used.has(each) && each.cue !== null && gold.cue.some((span) => overlaps(span, each.cue!)))
        .toSorted(
          (one, other) => overlapShare(gold.content, other.content) - overlapShare(gold.content, one.content),
        )[0];
      if (got === undefined) {
        count(gold.cue.length === 0 ? "missed: no cue" : "missed: cue not seen");
        continue;
      }
      used.add(got);
      nameErrors(text, gold, got).forEach(count);
    }
    for (const each of found) if (!used.has(each)) count(`extra: ${each.rule}`);
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .map(([kind, number]) => `${number} ${kind}`);
}

function nameErrors(text: string, gold: Gold, got: Statement): string[] {
  const source = nameBorders("source", text, gold.source, got.chain.slice(0, 1));
  return [
    ...nameBorders("cue", text, gold.cue.slice(0, 1), got.cue ? [got.cue] : []),
    ...source,
    ...nameBorders("content", text, gold.content, got.content),
  ];
}

/** Says how the outer borders of what was found differ from those that were marked. */
function nameBorders(part: string, text: string, marked: readonly Span[], found: readonly Span[]): string[] {
  if (marked.length === 0 && found.length === 0) return [];
  if (marked.length === 0) return [`${part}: found where none is marked`];
  if (found.length === 0) return [`${part}: none found`];
  const [one, other] = [outer(text, marked), outer(text, found)];
  if (one.end <= other.start || other.end <= one.start) return [`${part}: elsewhere`];
  const errors: string[] = [];
  if (other.start < one.start) errors.push(`${part}: starts too early`);
  if (other.start > one.start) errors.push(`${part}: starts too late`);
  if (other.end > one.end) errors.push(`${part}: ends too late`);
  if (other.end < one.end) errors.push(`${part}: ends too early`);
  return errors;
}

const edge = /[\s"'“”‘’`.,;:!?()[\]–—-]/u;

function outer(text: string, spans: readonly Span[]): Span {
  let start = Math.min(...spans.map((span) => span.start));
  let end = Math.max(...spans.map((span) => span.end));
  while (start < end && edge.test(text[start]!)) start++;
  while (end > start && edge.test(text[end - 1]!)) end--;
  return { start, end };
}

if (process.argv[1] === import.meta.filename) {
  const [data = "../shared/data/polnear", part = "dev"] = process.argv.slice(2);
  for (const line of countErrorKinds(data, part)) console.log(line);
}
