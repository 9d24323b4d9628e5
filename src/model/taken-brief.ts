/** What a brief told when somebody took it, in short, and what has changed since. */
import type { Act } from "./statement.ts";

/** What a brief told, as short as it can be and still tell later what is new. The same dossier gives the same. */
export interface TakenBrief {
  readonly schema: "hearsay/taken/1";
  /** Day, month or year as asked for; null where all there was is in it. */
  readonly asOf: string | null;
  /** Version of hearsay that read the reports. */
  readonly hearsay: string;
  /** Ids of reports. */
  readonly reports: readonly string[];
  readonly statements: readonly TakenStatement[];
  /** Ids of statements that a person had rejected. */
  readonly rejected: readonly string[];
  readonly propositions: readonly TakenProposition[];
  readonly changes: readonly TakenChange[];
}

/** A statement in short; a row of its own length in a file of fifty thousand. */
export type TakenStatement = readonly [
  id: string,
  /** `S12`, as the brief called it. */
  ref: string,
  /** Place of its report among the reports. */
  report: number,
  act: Act,
  start: number,
  end: number,
  /** Hash of speaker and words: the same in another text with the same words. */
  words: number,
  /** Where its cue stands; -1 where it has none. */
  cue: number,
];

export interface TakenProposition {
  /** `P3`, as the brief called it; numbers move. */
  readonly id: string;
  readonly text: string;
  readonly status: "disputed" | "asserted" | "denied" | "doubted";
  /** The likelihood word; null where there is no assessment. */
  readonly word: string | null;
  /** Origins that stand for it. */
  readonly origins: number;
  /** Places among the statements. */
  readonly statements: readonly number[];
}

/** A move of an actor that the brief told of. */
export interface TakenChange {
  readonly actorId: string;
  readonly propositionId: string;
  /** Places among the statements. */
  readonly statements: readonly number[];
}

/** What one brief tells that an earlier one did not. Ids are those of the later brief unless said otherwise. */
export interface Since {
  /** Reports that are new, and texts that took the place of one that was there. */
  readonly reports: readonly string[];
  readonly laterTexts: readonly string[];
  readonly statements: readonly { readonly id: string; readonly why: NewWhy }[];
  /** Statements that are gone, by the name they had. */
  readonly gone: readonly { readonly ref: string; readonly why: "rejected" | "text" | "reading" }[];
  /** Statements that are now taken for another act. */
  readonly acts: readonly { readonly id: string; readonly was: Act }[];
  /** Ids of statements whose words, speaker, hedge or day a person has put right since. */
  readonly edited: readonly string[];
  /** Moves of actors, by actor, proposition and statements, that were not told then. */
  readonly moves: readonly {
    readonly actorId: string;
    readonly propositionId: string;
    readonly statementIds: readonly string[];
  }[];
  readonly claims: readonly ChangedClaim[];
  /** Claims of then that no longer stand, with the one that has most of their statements; null where none has any. */
  readonly goneClaims: readonly { readonly id: string; readonly text: string; readonly into: string | null }[];
  /** Version of hearsay then, where it was another. */
  readonly otherHearsay: string | null;
}

/**
 * Why a statement is new: its report or its text is, a person added it or took back its rejection, or the report was there
 * and is read otherwise now.
 */
export type NewWhy = "report" | "text" | "person" | "restored" | "reading";

export interface ChangedClaim {
  readonly id: string;
  /** How it stood; null where the claim is new. */
  readonly was: ClaimStand | null;
  readonly now: ClaimStand;
  /** Statements on it that are new there. */
  readonly statementIds: readonly string[];
}

export type ClaimStand = Pick<TakenProposition, "status" | "word" | "origins">;
