import { type Entry, type Settings, toEvidencePoints, toStatementPoints } from "./weigh-entries.ts";

/** One of several explanations that exclude each other. */
export interface Rival {
  readonly id: string;
  readonly start: number;
}

/** What is weighed between rivals: a word that some of them make true, or a thing likelier under some than under others. */
export type RivalEntry = {
  readonly id: string;
  readonly cluster: string;
} & (
  | {
      readonly grades: {
        readonly kind: "likelihoods";
        readonly a: number;
        readonly p: Readonly<Record<string, number>>;
      };
    }
  | { readonly grades: Entry["grades"]; readonly supports: readonly string[] }
);

export interface RivalResult {
  readonly rivals: readonly { readonly id: string; readonly points: number; readonly probability: number }[];
  /** Points each entry gives each rival, counted from the rival it speaks against most; before clusters. */
  readonly rows: readonly { readonly id: string; readonly points: Readonly<Record<string, number>> }[];
}

/**
 * Weighs rivals against each other: the start of each plus what every entry says for it, made to sum to one. Caps and
 * clusters are those of the ledger; for two rivals the result equals it. In the order of the rivals.
 */
export function weighRivals(rivals: readonly Rival[], entries: readonly RivalEntry[], settings: Settings): RivalResult {
  const rows = entries.map((entry) => ({ entry, points: toRow(entry, rivals, settings) }));
  const sums = new Map(rivals.map(({ id, start }) => [id, 10 * Math.log10(start)]));
  const groups = new Map<string, typeof rows>();
  for (const row of rows) {
    const supported = rivals.filter(({ id }) => (row.points[id] ?? 0) > 0).map(({ id }) => id);
    const key = `${row.entry.cluster}|${supported.join("|")}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const group of groups.values()) {
    const size = ({ points }: (typeof rows)[number]): number => Math.max(0, ...Object.values(points));
    const ordered = group.toSorted((one, other) => size(other) - size(one) || (one.entry.id < other.entry.id ? -1 : 1));
    for (const [place, { points }] of ordered.entries()) {
      for (const { id } of rivals) {
        sums.set(id, sums.get(id)! + (points[id] ?? 0) * (place === 0 ? 1 : settings.lambda));
      }
    }
  }
  const highest = Math.max(...sums.values());
  const weights = rivals.map(({ id }) => 10 ** ((sums.get(id)! - highest) / 10));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    rivals: rivals.map(({ id }, index) => ({ id, points: sums.get(id)!, probability: weights[index]! / whole })),
    rows: rows.map(({ entry, points }) => ({ id: entry.id, points })),
  };
}

function toRow(entry: RivalEntry, rivals: readonly Rival[], { caps }: Settings): Record<string, number> {
  const { grades } = entry;
  if (grades.kind === "likelihoods") {
    const least = Math.min(...rivals.map(({ id }) => grades.p[id] ?? 0));
    return toFields(rivals, (id) => Math.min(caps.evidence, toEvidencePoints(grades.p[id] ?? 0, least, grades.a)));
  }
  const supports = "supports" in entry ? entry.supports : [];
  // What all rivals make true tells nothing between them.
  if (rivals.every(({ id }) => supports.includes(id))) return toFields(rivals, () => 0);
  if (grades.kind === "statement") {
    const points = Math.min(caps.statement, toStatementPoints(grades.t.mid, grades.q.mid, grades.f));
    return toFields(rivals, (id) => (supports.includes(id) ? points : 0));
  }
  const points = Math.max(
    -caps.evidence,
    Math.min(caps.evidence, toEvidencePoints(grades.p1.mid, grades.p0.mid, grades.a.mid)),
  );
  return toFields(rivals, (id) => (supports.includes(id) === points > 0 ? Math.abs(points) : 0));
}

function toFields(rivals: readonly Rival[], points: (id: string) => number): Record<string, number> {
  return Object.fromEntries(rivals.map(({ id }) => [id, points(id)]));
}
