/** The Dossier: all that is known on one matter, as plain JSON (`hearsay/dossier/1`). */
import type { Problem } from "./problem.ts";
import type { Report } from "./report.ts";
import type { ReviewCounts } from "./review.ts";
import type { Act, ActorKind, EvidenceKind, Hedge, Statement } from "./statement.ts";

export interface Dossier {
  readonly schema: "hearsay/dossier/1";
  /** ISO day; nothing said or published later is in here. Null where no report bears a date. */
  readonly asOf: string | null;
  readonly reports: readonly DossierReport[];
  readonly actors: readonly Actor[];
  readonly statements: readonly DossierStatement[];
  readonly propositions: readonly Proposition[];
  readonly transfers: readonly Transfer[];
  readonly evidence: readonly Evidence[];
  readonly measures: readonly Measure[];
  readonly findings: readonly Finding[];
  readonly series: readonly Series[];
  readonly changes: readonly Change[];
  readonly contradictions: readonly Contradiction[];
  readonly reprints: readonly Reprint[];
  readonly gaps: readonly Gap[];
  readonly problems: readonly Problem[];
  /** Lists the user brought, against which names were held; missing where none was. */
  readonly lists?: readonly ListUsed[];
  /** What people reviewed; missing where the dossier was made from reports alone. */
  readonly review?: ReviewCounts;
}

/** A list of names as the user brought it. hearsay ships none. */
export interface ListUsed {
  readonly path: string;
  readonly form: "un" | "ofac" | "eu" | "followthemoney";
  /** ISO day the file itself bears; null where it bears none. */
  readonly date: string | null;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly entries: number;
}

/** A report with its short name in this dossier: `R1`, `R2` … by publication date, then by id. */
export interface DossierReport extends Report {
  readonly ref: string;
}

/** A statement with its short name in this dossier: `S1`, `S2` … in the order of the reports, then of their words. */
export interface DossierStatement extends Statement {
  readonly ref: string;
  readonly propositionIds: readonly string[];
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  /** Bodies and states the actor speaks for: `john-kirby` → `us-national-security-council`, `united-states`. */
  readonly memberOf: readonly string[];
}

/** What some statements assert and others deny, worded once. */
export interface Proposition {
  /** `P1`, `P2` … most disputed and best attested first. */
  readonly id: string;
  readonly text: string;
  readonly status: "disputed" | "asserted" | "denied" | "doubted";
  readonly frame: Frame;
  /** Oldest first. One per actor and act that the actor holds from some day on. */
  readonly positions: readonly Position[];
  readonly origins: readonly Origin[];
  readonly assessment: Assessment | null;
  readonly statementIds: readonly string[];
  /** How it stands to other propositions. */
  readonly relations: readonly {
    readonly kind: RelationKind;
    readonly propositionId: string;
    readonly because: string;
  }[];
}

export type RelationKind =
  | "same"
  | "narrower"
  | "broader"
  | "updates"
  | "qualifies"
  | "contradicts"
  | "different-event";

export const stages = ["considered", "negotiating", "agreed", "shipped", "delivered", "used", "captured"] as const;
export type Stage = (typeof stages)[number];

/** What a statement or proposition is about, wording left aside. Unknown parts are null or empty. */
export interface Frame {
  /** `transfer` arms or goods moving; `meeting` talks and visits; `sanction` rules and breaches; `test` weapon tests; … */
  readonly kind: "transfer" | "meeting" | "cooperation" | "sanction" | "test" | "use" | "other";
  readonly supplier: string | null;
  readonly recipient: string | null;
  readonly endUser: string | null;
  readonly goods: readonly Goods[];
  readonly stage: Stage | null;
  readonly when: { readonly from: string; readonly to: string } | null;
  readonly route: readonly string[];
  readonly mode: string | null;
  readonly payment: readonly Goods[];
  readonly quantity: Quantity | null;
}

export interface Goods {
  readonly text: string;
  /** An id of the goods vocabulary: `artillery-ammunition`, `rocket`, `refined-petroleum` … */
  readonly category: string;
}

/** A figure as stated: `over two dozen kinds` is low 25, high null, bound `more-than`, unit `kind`. */
export interface Quantity {
  readonly text: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: "exact" | "about" | "more-than" | "at-least" | "less-than" | "up-to" | "range";
  readonly unit: string;
}

export interface Position {
  readonly actorId: string;
  readonly act: Act;
  readonly hedge: Hedge;
  /** When the actor said so first, as exact as known (`2022-12`, `2023-01-20`), null where nothing says. */
  readonly from: string | null;
  /** When the actor gave it up, null while it stands. */
  readonly to: string | null;
  readonly statementIds: readonly string[];
}

/** Where a chain of repetition ends. One origin counts once. */
export interface Origin {
  readonly id: string;
  readonly label: string;
  /** `same`: folded into one with reasons; `distinct`: named and different from the others; `not-established`: nothing shows either. */
  readonly independence: "same" | "distinct" | "not-established";
  readonly side: "for" | "against" | "neither";
  readonly statementIds: readonly string[];
  readonly reportIds: readonly string[];
  readonly because: readonly string[];
  /** Who stands at the end of the chain; null where nobody is named. */
  readonly actorId?: string | null;
  /** `not-found`: the words name no source. `circular`: reports cite each other in a ring. Neither weighs anything until a source is found. */
  readonly end?: "found" | "not-found" | "circular";
  /** Stakes in the matter that are on record; none does not mean that there is none. */
  readonly interests?: readonly RecordedInterest[];
  /** What the reports leave open about where the knowledge comes from. */
  readonly unknown?: readonly string[];
}

/** A stake of an origin in what it speaks of; `because` is a sentence without a full stop. */
export interface RecordedInterest {
  readonly kind: "party" | "ally" | "opponent" | "state-media";
  readonly because: string;
}

/** How likely a proposition is; a number a person can take apart. */
export interface Assessment {
  readonly probability: number;
  readonly range: readonly [number, number];
  readonly word: string;
  readonly confidence: "low" | "moderate" | "high";
  readonly because: readonly string[];
}

export interface Transfer {
  readonly id: string;
  readonly propositionIds: readonly string[];
  readonly supplier: string | null;
  readonly recipient: string | null;
  readonly endUser: string | null;
  readonly goods: readonly Goods[];
  readonly quantity: Quantity | null;
  readonly stage: Stage;
  readonly route: readonly string[];
  readonly mode: string | null;
  readonly payment: readonly Goods[];
  readonly when: { readonly from: string; readonly to: string } | null;
  readonly statementIds: readonly string[];
}

/** Evidence that somebody speaks of. `seen` is true only where this dossier holds the thing itself. */
export interface Evidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly presentedBy: string | null;
  readonly seen: boolean;
  readonly propositionIds: readonly string[];
  readonly statementIds: readonly string[];
}

/** One rule. Fields as in `packs/…/measures.json`; what is unverified there is shown as unverified here. */
export interface Measure {
  readonly id: string;
  readonly regime: string;
  readonly kind: string;
  readonly target: string;
  readonly resolution: string;
  readonly paragraph: string;
  readonly alsoAt:
    | readonly { readonly resolution?: string; readonly paragraph?: string; readonly from?: string }[]
    | readonly string[];
  readonly adopted: string | null;
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
  readonly status: string;
  readonly supersededBy: string | null;
  readonly direction: "to-target" | "from-target" | "both" | "none";
  readonly goods: readonly string[];
  readonly duty: string;
  readonly exceptions: string;
  readonly conditions: readonly string[];
  readonly reporting: unknown;
  readonly cap: unknown;
  readonly disputed: string | null;
  readonly parties: readonly unknown[];
  readonly sources: readonly string[];
  readonly confidence: "sourced" | "partial" | "unverified";
  readonly unverifiedFields: readonly string[];
  readonly note: string;
}

export const verdicts = [
  "if-true-covered",
  "covered-if-carried-out",
  "cap-not-reached",
  "cap-exceeded",
  "cannot-tell",
  "no-rule-found",
  "disputed-rule",
] as const;

/** A measure held against a proposition, transfer or series. Always conditional; `because` is a full sentence. */
export interface Finding {
  readonly measureId: string | null;
  /** `P1`, `T1` or the id of a series; of a name on a list the id of the actor, or the slug of the name. */
  readonly about: string;
  readonly verdict: (typeof verdicts)[number];
  readonly because: string;
  readonly statementIds: readonly string[];
  /** Fields of the measure that nobody has read on a public page: print "unverified" beside them. */
  readonly unverified: readonly string[];
  /** Set where a name of the reports matches an entry of a list the user brought: no identification. */
  readonly listed?: ListedMatch;
}

/** How a name of the reports agrees with an entry of a list. */
export interface ListedMatch {
  readonly name: string;
  readonly list: ListUsed;
  readonly entryId: string;
  readonly entryName: string;
  readonly listedOn: string | null;
  /** Share of the parts of both names that agree, 0 to 1: not a probability. */
  readonly score: number;
  readonly how: readonly string[];
  /** Where the name stands in the reports, once for each report. */
  readonly places?: readonly { readonly reportRef: string; readonly start: number; readonly end: number }[];
}

/** Figures over time against a cap; reported, alleged and estimated are never added up. */
export interface Series {
  readonly id: string;
  readonly goods: string;
  readonly unit: string;
  readonly supplier: string | null;
  readonly recipient: string | null;
  readonly points: readonly SeriesPoint[];
  readonly cap: {
    readonly measureId: string;
    readonly value: number;
    readonly period: "calendar-year" | "12-months";
    readonly unit?: string;
  } | null;
  /** Months between the first and the last point for which no report gives a figure: `2023-02`. A missing month is not zero. */
  readonly missing: readonly string[];
}

export interface SeriesPoint {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly basis: "reported" | "alleged" | "estimated";
  /** Null where the figure comes from the pack and not from a report; then `source` says where it was read. */
  readonly statementId: string | null;
  readonly source: string | null;
}

/** One actor moved on one proposition; both statements are cited. */
export interface Change {
  readonly actorId: string;
  readonly propositionId: string;
  readonly kind: "reversal" | "walk-back" | "hardening" | "update";
  readonly from: { readonly act: Act; readonly on: string | null };
  readonly to: { readonly act: Act; readonly on: string | null };
  readonly statementIds: readonly string[];
  readonly because: string;
}

/** Two passages that cannot both be right as worded; no winner is picked. */
export interface Contradiction {
  readonly kind:
    | "quantity"
    | "date"
    | "place"
    | "party"
    | "goods"
    | "stage"
    | "speaker"
    | "direction"
    | "payment"
    | "wording";
  readonly statementIds: readonly string[];
  readonly because: string;
}

/** Reports that carry the same text, or one that says it comes from elsewhere. */
export interface Reprint {
  readonly reportIds: readonly string[];
  readonly origin: string;
  readonly because: string;
}

/** What would settle a proposition, or what nobody in this dossier says. */
export interface Gap {
  readonly propositionId: string | null;
  readonly text: string;
  readonly statementIds: readonly string[];
}
