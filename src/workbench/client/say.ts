import { createHeld } from "./held.ts";

/** What was last said on the status line. */
export interface Said {
  readonly words: string;
  readonly tone: "plain" | "error";
  /** Tells two alike apart, so that a screen reader says both. */
  readonly count: number;
}

/** The status line: what happened, and how to take it back. */
export const said = createHeld<Said>({ words: "", tone: "plain", count: 0 });

/** Says something on the status line. */
export function say(words: string, tone: Said["tone"] = "plain"): void {
  said.set({ words, tone, count: said.get().count + 1 });
}
