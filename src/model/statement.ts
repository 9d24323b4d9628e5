import type { DateRange } from "./date-range.ts";
import type { Review } from "./review.ts";
import type { TextSpan } from "./span.ts";

/** What a speaker does with the content. */
export const acts = ["asserts", "denies", "doubts", "declines", "intends", "urges", "judges", "asks"] as const;
export type Act = (typeof acts)[number];

/** Acts by which somebody goes against what was said or asked, or leaves it open: to mistake an assertion for one is grave. */
export const replyActs: ReadonlySet<Act> = new Set<Act>(["denies", "doubts", "declines"]);

/** How sure the speaker is, as the words have it; `unverified` is "allegedly", "reportedly". */
export const hedges = ["none", "probable", "possible", "conditional", "unverified"] as const;
export type Hedge = (typeof hedges)[number];

export const evidenceKinds = ["imagery", "data", "document", "physical", "testimony", "intelligence"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One voice in a chain of say-so: the words as written, and the actor behind them where the report names one. */
export interface ChainLink extends TextSpan {
  /** A slug such as `john-kirby`, `united-states`, `north-korea-foreign-ministry`; null where the voice is unnamed. */
  readonly actor: string | null;
  readonly kind: ActorKind | "unnamed";
  /** States and bodies the words name the voice with: `["united-states"]` for "a US official". */
  readonly speaksFor?: readonly string[];
}

export type ActorKind = "person" | "state" | "organization" | "group";

/** Evidence a statement mentions: what it is said to rest on, not what anybody here has seen. */
export interface EvidenceMention extends TextSpan {
  readonly kind: EvidenceKind;
}

/** Who says what, where we read it, and which rule saw it. */
export interface Statement {
  /** `s` and twelve hexadecimal digits, made from the report's text and the spans. */
  readonly id: string;
  readonly reportId: string;
  /** Who is nearest to the words first, then who relays. Empty where the words name nobody ("is said to"). */
  readonly chain: readonly ChainLink[];
  /** Null where layout alone attributes, or a quotation goes on. */
  readonly cue: TextSpan | null;
  /** Several where a quotation is interrupted. */
  readonly content: readonly TextSpan[];
  readonly act: Act;
  readonly hedge: Hedge;
  readonly form: "direct" | "indirect" | "mixed";
  /** When it was said; null when the report does not say. `from` and `to` are null where the words cannot be dated. */
  readonly saidOn: { readonly from: string | null; readonly to: string | null; readonly text: string } | null;
  readonly evidence: readonly EvidenceMention[];
  /** The rule or model that saw it. */
  readonly rule: string;
  /** How far to trust the extraction: rule and model agree (high), one of them is sure (medium), else low. */
  readonly certainty: "high" | "medium" | "low";
  readonly zone: "headline" | "body" | "caption";
  /** The statement whose content holds this one. */
  readonly parent: string | null;
  /** Earlier statements this one answers: "denied the assertion". */
  readonly answers: readonly string[];
  /** What people decided about it; missing where nobody looked, or there is no dossier on disk. */
  readonly review?: Review;
}

/** Days a statement speaks about or was made on, null where nothing says. */
export type MaybeDate = DateRange | null;
