import type { Dossier, DossierStatement, Proposition } from "../../src/model/dossier.ts";
import { overlapShare, overlaps, type Span } from "../../src/model/span.ts";
import type { Statement } from "../../src/model/statement.ts";
import type { MatterStatement } from "./parse-matter.ts";
import type { ReadMatter } from "./read-matters.ts";

/** Which statements and propositions of a dossier stand for those a person marked. */
export interface Match {
  readonly statementOf: ReadonlyMap<string, DossierStatement>;
  /** The proposition that shares most with the marked one; absent where none shares a statement with it. */
  readonly propositionOf: ReadonlyMap<string, Proposition>;
  /** The marked statement behind one that was found. */
  readonly labelOf: ReadonlyMap<string, string>;
}

/** Pairs marked statements one to one with those found in the same report, by the words they share. */
export function matchStatements<Found extends Statement>(
  matter: ReadMatter,
  found: readonly Found[],
): { readonly statementOf: ReadonlyMap<string, Found>; readonly labelOf: ReadonlyMap<string, string> } {
  const options: { want: MatterStatement; got: Found; share: number }[] = [];
  for (const want of matter.statements) {
    const reportId = matter.reports.get(want.report)?.id;
    for (const got of found) {
      if (got.reportId !== reportId) continue;
      const spans = got.cue ? [...got.content, got.cue] : got.content;
      const held = coverage(want.content, spans);
      // A person marks the core of a saying, so what counts is how much of it is held; the act and the tighter fit tell nested ones apart.
      const share = held + (want.act === got.act ? 0.3 : 0) + 0.2 * overlapShare(want.content, got.content);
      if (held >= 0.5) options.push({ want, got, share });
    }
  }
  options.sort((one, other) => other.share - one.share);
  const statementOf = new Map<string, Found>();
  const labelOf = new Map<string, string>();
  for (const { want, got } of options) {
    if (statementOf.has(want.id) || labelOf.has(got.id)) continue;
    statementOf.set(want.id, got);
    labelOf.set(got.id, want.id);
  }
  return { statementOf, labelOf };
}

/** Pairs statements as `matchStatements` does, and propositions by their statements. */
export function matchMatter(matter: ReadMatter, dossier: Dossier): Match {
  const { statementOf, labelOf } = matchStatements(matter, dossier.statements);
  const propositionOf = new Map<string, Proposition>();
  for (const { id, statementIds } of matter.propositions) {
    const wanted = new Set(statementIds.flatMap((each) => statementOf.get(each)?.id ?? []));
    let best = 0;
    for (const proposition of dossier.propositions) {
      const shared = proposition.statementIds.filter((each) => wanted.has(each)).length;
      // Statements nobody marked say nothing about the match.
      const marked = proposition.statementIds.filter((each) => labelOf.has(each)).length;
      const share = shared / (wanted.size + marked - shared || 1);
      if (share <= best) continue;
      best = share;
      propositionOf.set(id, proposition);
    }
  }
  return { statementOf, propositionOf, labelOf };
}

/** Share of the characters of some spans that lie inside others. */
function coverage(inner: readonly Span[], outer: readonly Span[]): number {
  let held = 0;
  let all = 0;
  for (const span of inner) {
    for (let at = span.start; at < span.end; at++) {
      all++;
      if (outer.some((each) => overlaps(each, { start: at, end: at + 1 }))) held++;
    }
  }
  return all > 0 ? held / all : 0;
}
