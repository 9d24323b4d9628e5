import type { Tie } from "../link/record-interests.ts";
import type { Measure } from "../model/dossier.ts";

/** All that hearsay knows about one matter before it reads a report: rules, how they apply, and background figures. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  /** What the pack helps to answer, as a question. */
  readonly question: string;
  readonly description: string;
  readonly measures: readonly Measure[];
  /** Figures read on public pages: background, never mixed with what the reports of a dossier say. */
  readonly series: readonly SeriesRow[];
  /** Who a measure's `target` is. */
  readonly targets: Readonly<Record<string, Target>>;
  /** Which goods a measure's goods word takes in. A word without an entry is never matched by goods alone. */
  readonly goods: Readonly<Record<string, GoodsClass>>;
  /** Later rules that widen an earlier one: where the later applies, the earlier does with it. */
  readonly widens: Readonly<Record<string, string>>;
  /** Goods that a rule leaves out under a condition, as its `exceptions` say. */
  readonly exceptions: Readonly<Record<string, { readonly categories: readonly string[] }>>;
  /** Rules that a way of carrying adds: the first one in force of each row. */
  readonly modes: readonly { readonly modes: readonly string[]; readonly measures: readonly string[] }[];
  /** Rules with a cap: their goods, and the condition that fails where the goods pay for arms. */
  readonly caps: Readonly<Record<string, CapRule>>;
  /** Who stands with or against whom: shown beside an origin, and of no weight by itself. */
  readonly ties?: readonly Tie[];
}

export interface Target {
  /** Ids of the actors that the target takes in. */
  readonly actors: readonly string[];
  /** Why a match may still not count: the rule reaches only part of the target. */
  readonly limit?: string;
}

export interface GoodsClass {
  /** Ids of the goods vocabulary, kinds of them included; `*` is any. */
  readonly categories: readonly string[];
  readonly except?: readonly string[];
  /** Categories that may fall under it; `limit` says why that is open. */
  readonly maybe?: readonly string[];
  readonly limit?: string;
  /** Counts only where the goods pay for something else that the measure covers. */
  readonly onlyAs?: "payment";
}

export interface CapRule {
  readonly categories: readonly string[];
  readonly paymentFails?: string;
}

/** A cap's figures, taken out of a measure. Amounts are in `unit`; a year starts on `periodStart`'s day. */
export interface Cap {
  readonly amount: number;
  readonly unit: string;
  readonly periodStart: string;
  readonly periodEnd: string | null;
  readonly repeats: boolean;
  readonly calendar: "fixed" | "calendar-year" | "22-december-to-21-december";
}

/** One background figure. `kind` is kept apart: never add rows of two kinds, nor rows whose days overlap. */
export interface SeriesRow {
  readonly id: string;
  readonly kind: "reported" | "derived" | "alleged" | "estimate";
  /** Who gave the figure. */
  readonly by: string;
  /** An actor id; several joined by `+`; `all` for all suppliers together. */
  readonly supplier: string;
  readonly recipient: string;
  readonly from: string;
  readonly to: string;
  /** Null where only tonnes were given. */
  readonly barrels: number | null;
  readonly bound: string;
  readonly tonnes: number | null;
  readonly product: string;
  /** A year, or `crosses` where the days lie in two cap years. */
  readonly capYear: string;
  readonly assumption: string;
  readonly source: string;
  readonly confidence: string;
  readonly note: string;
}
