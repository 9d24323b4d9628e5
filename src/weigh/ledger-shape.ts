import type { Problem } from "../model/problem.ts";
import type { GradeLetter, InterestWord } from "./grade-table.ts";
import type { ScaleName } from "./likelihood-words.ts";
import type { Entry, Settings, Side, WeighedEntry, Weighing } from "./weigh-entries.ts";

/** Who set one value of a line, and why. `by` is `default`, a rule's name, or a reviewer. */
export interface Setting {
  readonly field: string;
  readonly value: string;
  readonly by: string;
  /** When, null for what no person set. */
  readonly on: string | null;
  readonly because: string;
}

/** An entry with all that a person needs to question it. */
export interface LedgerEntry extends Entry {
  readonly label: string;
  readonly clusterBecause: string;
  /** Null where a reviewer gave numbers. */
  readonly letter: GradeLetter | null;
  readonly interest: InterestWord | null;
  /** Whether a person checked that the statements say this. */
  readonly isReviewed: boolean;
  readonly isHedged: boolean;
  readonly isFirsthand: boolean;
  readonly isUnnamed: boolean;
  /** The state the origin is or speaks for. */
  readonly government: string | null;
  readonly statementIds: readonly string[];
  readonly reportIds: readonly string[];
  readonly setBy: readonly Setting[];
}

/** One line of the sum. */
export interface LedgerLine extends LedgerEntry, Omit<WeighedEntry, "id" | "side" | "cluster"> {
  readonly cluster: string;
  /** The sum with its values, as it can be done by hand. */
  readonly formula: string;
  /** What keeps the line from counting more: cap, cluster, f. Empty where nothing does. */
  readonly whyNotMore: readonly string[];
}

/** What was said or mentioned but gives no points, and why. */
export interface ListedItem {
  readonly id: string;
  readonly label: string;
  readonly because: string;
  readonly statementIds: readonly string[];
}

export type Confidence = "low" | "moderate" | "high";

/** One of the six checks; confidence is the lowest of them. */
export interface ConfidenceCheck {
  readonly id: "C1" | "C2" | "C3" | "C4" | "C5" | "C6";
  readonly asks: string;
  readonly found: string;
  readonly confidence: Confidence;
}

/** The sum done again with something changed. */
export interface Variant {
  readonly what: string;
  readonly total: number;
  readonly probability: number;
}

/** One input at its lowest and at its highest value. */
export interface TornadoBar {
  readonly entryId: string;
  readonly input: "t" | "q" | "p1" | "p0" | "a";
  readonly low: { readonly value: number; readonly probability: number };
  readonly high: { readonly value: number; readonly probability: number };
}

export interface Sensitivity {
  readonly withoutEntry: readonly Variant[];
  readonly withoutCluster: readonly Variant[];
  readonly withoutSide: readonly Variant[];
  readonly withoutUnnamed: Variant | null;
  readonly withoutGovernment: readonly Variant[];
  readonly lambda: readonly Variant[];
  readonly start: readonly Variant[];
  /** Widest first; of the 40 heaviest lines. */
  readonly tornado: readonly TornadoBar[];
  /** The fewest entries whose removal crosses even; null where none do, or where there are too many to search. */
  readonly flipSet: { readonly entryIds: readonly string[]; readonly probability: number } | null;
  readonly flipNote: string;
}

/** What a reviewer adopted beside the computed value; it never edits that value. */
export interface Adopted {
  readonly field: "word" | "confidence";
  readonly value: string;
  readonly by: string;
  readonly on: string;
  readonly because: string;
}

/** How likely one proposition is, as a sum that can be checked by hand; `hearsay/ledger/1`. */
export interface Ledger {
  readonly schema: "hearsay/ledger/1";
  readonly model: "origin-ledger/1";
  readonly table: { readonly id: string; readonly hash: string; readonly calibrated: boolean };
  /** SHA-256 over the hashes of the reports. */
  readonly manifest: string;
  /** Hash of the last decision of the log, 64 zeros where there is none. */
  readonly logHead: string;
  readonly scale: ScaleName;
  readonly settings: Settings;
  readonly propositionId: string;
  readonly text: string;
  readonly counts: {
    readonly reports: number;
    readonly outlets: number;
    readonly relays: number;
    readonly origins: number;
    readonly clusters: number;
  };
  /** Heaviest first. */
  readonly lines: readonly LedgerLine[];
  readonly listed: readonly ListedItem[];
  readonly weighing: Weighing;
  readonly word: string;
  readonly confidence: Confidence;
  readonly checks: readonly ConfidenceCheck[];
  /** What the numbers say, in full sentences. */
  readonly sentences: readonly string[];
  readonly sensitivity: Sensitivity;
  readonly adopted: readonly Adopted[];
  readonly problems: readonly Problem[];
  /** SHA-256 over the canonical JSON of all other fields, numbers rounded to 4 decimals. */
  readonly hash: string;
}

export type { Side };
