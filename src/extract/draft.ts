import type { Segmented } from "../segment/segment-report.ts";
import type { TokenRange } from "./attribution/source-candidates.ts";

/** A statement in the making: token ranges only, words at both ends, marks left aside. */
export interface Draft {
  readonly cue: TokenRange | undefined;
  readonly source: TokenRange | undefined;
  /** Whom the source stands for, where it is a relative: "Dolna, which denied …". */
  readonly antecedent?: TokenRange;
  /** Who passes it on, where the frame says so: "NNA quoted Orlo as saying". */
  readonly relay?: TokenRange | undefined;
  /** In reading order; empty where a speaker declines and nothing more is said. */
  readonly parts: readonly TokenRange[];
  /** The rule or model that saw it. */
  readonly rule: string;
  /** 0 to 1: how sure the models are of cue, source and content together; undefined where only rules saw it. */
  readonly share?: number;
  /** How sure each model is by itself: the cue in log odds and whether it is on the model's best path, source and content from 0 to 1. */
  readonly signals?: {
    readonly cue: number;
    readonly sure: boolean;
    readonly source: number;
    readonly content: number;
  };
}

/** The words of a range in lower case. */
export function wordsOf({ tokens }: Pick<Segmented, "tokens">, range: TokenRange): string[] {
  return tokens.slice(range.first, range.last + 1).map(({ lower }) => lower);
}

/** Whether two ranges hold the same words; two that are undefined do. */
export function sameRange(one: TokenRange | undefined, other: TokenRange | undefined): boolean {
  return one?.first === other?.first && one?.last === other?.last;
}

/** Drafts in reading order: of their cue or content, whichever stands first. */
export function inOrder(drafts: readonly Draft[]): Draft[] {
  const placeOf = ({ cue, parts }: Draft): number =>
    Math.min(cue?.first ?? Number.POSITIVE_INFINITY, ...parts.map(({ first }) => first));
  return drafts.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || (one.cue?.first ?? 0) - (other.cue?.first ?? 0),
  );
}
