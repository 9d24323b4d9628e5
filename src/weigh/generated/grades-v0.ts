// Made from data/grades/v0.json by `npm run generate`; edit the values there.
import type { GradeTable } from "../grade-table.ts";

// biome-ignore format: made by a script
export const gradesV0: GradeTable = {
  id: "grades/v0",
  note: "uncalibrated starting values; nobody has fitted these to outcomes",
  calibrated: false,
  t: {
    A: { low: 0.7, mid: 0.8, high: 0.9 },
    B: { low: 0.5, mid: 0.65, high: 0.8 },
    C: { low: 0.3, mid: 0.45, high: 0.6 },
    D: { low: 0.1, mid: 0.25, high: 0.4 },
    E: { low: 0.02, mid: 0.1, high: 0.2 },
    F: { low: 0.05, mid: 0.3, high: 0.6 }
  },
  q: {
    "only if it knew": { low: 0.05, mid: 0.1, high: 0.2 },
    "unlikely otherwise": { low: 0.2, mid: 0.3, high: 0.4 },
    "either way": { low: 0.4, mid: 0.5, high: 0.6 },
    "likely anyway": { low: 0.7, mid: 0.8, high: 0.9 },
    regardless: { low: 0.9, mid: 0.95, high: 1 }
  },
  f: {
    ownText: 0.99,
    directQuote: 0.98,
    paraphrase: 0.95,
    most: 0.99
  },
  unset: {
    t: "F",
    q: "either way"
  },
  lambda: 0.25,
  start: 0.5,
  caps: {
    statement: 10,
    evidence: 13
  }
};
