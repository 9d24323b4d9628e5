import type { TokenRange } from "../attribution/source-candidates.ts";

/** A cue that a rule sees. `widens`: a longer reading of a cue that others see as one word ("voiced" in "voiced concern"). */
export interface RuleCue extends TokenRange {
  readonly rule: string;
  readonly widens: boolean;
  /** Who speaks, where the frame itself says so. */
  readonly source?: TokenRange;
  /** Who passes it on, where the frame itself says so. */
  readonly relay?: TokenRange;
  /** The word behind which the content stands, where that is not the cue. */
  readonly lead?: number;
}
