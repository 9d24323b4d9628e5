import type { GradeLetter, InterestWord } from "../../src/weigh/grade-table.ts";
import { defaultTable } from "../../src/weigh/grade-table.ts";
import type { LedgerEntry } from "../../src/weigh/ledger-shape.ts";
import type { Settings } from "../../src/weigh/weigh-entries.ts";

export const settings: Settings = { lambda: 0.25, start: 0.5, caps: defaultTable.caps };

/** An entry graded by letter and word, reviewed, in the cluster named. */
export function makeWord(
  id: string,
  side: "for" | "against",
  t: GradeLetter,
  q: InterestWord,
  f: number,
  cluster: string | null,
  rest: Partial<LedgerEntry> = {},
): LedgerEntry {
  const grades = { kind: "statement", t: defaultTable.t[t], q: defaultTable.q[q], f } as const;
  return { ...blank(id, cluster), side, grades, letter: t, interest: q, ...rest };
}

/** The worked example of docs/ledger.md. */
export const example: readonly LedgerEntry[] = [
  makeWord("O1", "for", "B", "either way", 0.98, "allied intelligence", {
    label: "the US officials",
    government: "united-states",
  }),
  makeWord("O2", "for", "B", "either way", 0.95, "allied intelligence", {
    label: "the South Korean service",
    government: "south-korea",
  }),
  makeWord("O3", "against", "D", "regardless", 0.99, "dprk", { label: "North Korea", government: "north-korea" }),
  makeWord("O4", "against", "D", "regardless", 0.99, "russia", { label: "Russia", government: "russia" }),
  {
    ...blank("E1", "imagery"),
    label: "railcar image",
    side: "for",
    grades: {
      kind: "evidence",
      p1: { low: 0.6, mid: 0.7, high: 0.8 },
      p0: { low: 0.35, mid: 0.3, high: 0.25 },
      a: { low: 0.6, mid: 0.8, high: 0.9 },
    },
  },
];

function blank(id: string, cluster: string | null): Omit<LedgerEntry, "side" | "grades"> {
  return {
    id,
    label: id,
    cluster,
    clusterBecause: "set by the test",
    letter: null,
    interest: null,
    isReviewed: true,
    isHedged: false,
    isFirsthand: false,
    isUnnamed: cluster === null,
    government: null,
    statementIds: [],
    reportIds: [],
    setBy: [],
  };
}
