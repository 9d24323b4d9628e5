import { readdirSync, readFileSync } from "node:fs";
import { extractStatements } from "../src/extract/extract-statements.ts";
import type { Models } from "../src/learned/models.ts";
import { overlapShare, overlaps, type Span } from "../src/model/span.ts";
import type { Statement } from "../src/model/statement.ts";
import { reportFromText } from "../src/read/report-from-text.ts";
import { type LabelledReport, type LabelledStatement, parseLabelled } from "./labelled/parse-labelled.ts";

/** How many of something were right: 43 of 53. */
interface Rate {
  right: number;
  of: number;
}

interface Pair {
  readonly label: LabelledStatement;
  readonly found: Statement;
}

/**
 * Scores extraction against one half of the labelled set. A labelled statement is found where at least half of the words are
 * common, one to one, best first; without words, where the cues overlap. The parts are counted over the found ones.
 * Optional statements count neither as missed nor as wrong.
 */
export function scoreLabelled(half: "train" | "test", models: Models): string {
  const folder = new URL(`./labelled/${half}/`, import.meta.url);
  const names = readdirSync(folder).sort();
  const rates = new Map<string, Rate>();
  const count = (name: string, isRight: boolean): void => {
    const rate = rates.get(name) ?? { right: 0, of: 0 };
    rates.set(name, { right: rate.right + (isRight ? 1 : 0), of: rate.of + 1 });
  };
  for (const name of names) {
    const labelled = parseLabelled(readFileSync(new URL(name, folder), "utf8"));
    scoreReport(labelled, extract(labelled, models), count);
  }
  const rows = [...rates].sort(byName).map(([name, { right, of }]) => {
    return `${name.padEnd(28)} ${((100 * right) / of).toFixed(1).padStart(5)} %  (${right}/${of})`;
  });
  return [`# labelled set, ${half} half (${names.length} reports)`, ...rows, ""].join("\n");
}

function extract({ text, publishedOn, outlet }: LabelledReport, models: Models): readonly Statement[] {
  const report = reportFromText(text, {
    publishedOn: { from: publishedOn, to: publishedOn },
    outlet,
  });
  return extractStatements(report, { models });
}

function scoreReport(
  labelled: LabelledReport,
  found: readonly Statement[],
  count: (name: string, isRight: boolean) => void,
): void {
  const pairs = pairUp(labelled.statements, found);
  const byLabel = new Map(pairs.map((pair) => [pair.label, pair.found]));
  const used = new Set(pairs.map((pair) => pair.found));
  for (const label of labelled.statements.filter(({ optional }) => !optional)) {
    const match = byLabel.get(label);
    count("1 found", match !== undefined);
    count(`1 found, style ${labelled.style}`, match !== undefined);
    if (label.act !== "asserts") {
      count(`4 act kept, ${label.act}`, match?.act === label.act);
    }
    if (label.hedge !== "none") {
      count(`5 hedge kept, ${label.hedge}`, match?.hedge === label.hedge);
    }
  }
  for (const statement of found) {
    count("2 precision", used.has(statement));
  }
  for (const { words } of labelled.decoys.map((span) => ({ words: span }))) {
    count("2 decoys left alone", !found.some(({ cue }) => cue !== null && overlaps(cue, words)));
  }
  for (const { label, found: match } of pairs.filter(({ label: { optional } }) => !optional)) {
    countParts(label, match, count);
  }
}

function countParts(label: LabelledStatement, match: Statement, count: (name: string, isRight: boolean) => void): void {
  const [nearest] = label.chain;
  if (label.cue !== null) {
    count("3 cue", match.cue !== null && overlaps(match.cue, label.cue));
  }
  count("3 speaker", nearest === undefined ? match.chain.length === 0 : touches(nearest, match.chain.slice(0, 1)));
  if (nearest?.actors.length === 1) {
    count("3 actor", nearest.actors[0] === match.chain[0]?.actor);
  }
  if (label.chain.length > 1) {
    count(
      "3 relays",
      label.chain.slice(1).every((link) => touches(link, match.chain.slice(1))),
    );
  } else {
    count("3 no relay invented", match.chain.length <= 1);
  }
  count("3 act", match.act === label.act);
  count("3 hedge", match.hedge === label.hedge);
  count("3 form", match.form === label.form);
  if (label.saidOn !== null) {
    count("3 day said", match.saidOn?.from === label.saidOn.from && match.saidOn.to === label.saidOn.to);
  } else {
    count("3 no day invented", match.saidOn === null);
  }
  for (const mention of label.evidence) {
    count("3 evidence", touches(mention, match.evidence));
  }
}

function pairUp(labels: readonly LabelledStatement[], found: readonly Statement[]): Pair[] {
  const candidates = labels.flatMap((label) =>
    found.map((statement) => ({ label, found: statement, share: toShare(label, statement) })),
  );
  const taken = new Set<object>();
  return candidates
    .filter(({ share }) => share >= 0.5)
    .sort((one, other) => other.share - one.share)
    .filter(({ label, found: statement }) => {
      const isFree = !taken.has(label) && !taken.has(statement);
      if (isFree) {
        taken.add(label).add(statement);
      }
      return isFree;
    });
}

function toShare({ content, cue }: LabelledStatement, statement: Statement): number {
  if (content.length > 0 && statement.content.length > 0) {
    const share = overlapShare(content, statement.content);
    // The same words may be said once by each of two voices: the cue decides.
    return cue !== null && statement.cue !== null && overlaps(cue, statement.cue) ? share + 0.01 : share;
  }
  return cue !== null && statement.cue !== null && overlaps(cue, statement.cue) ? 0.5 : 0;
}

function touches(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => overlaps(span, other));
}

function byName([one]: readonly [string, Rate], [other]: readonly [string, Rate]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
