import type { Report } from "../model/report.ts";
import type { Act, Hedge, Statement } from "../model/statement.ts";
import type { Event } from "./event.ts";

/** An event as one statement takes it: told in its words, or taken over from what it answers or points back to. */
export interface ReadEvent extends Event {
  readonly act: Act;
  readonly hedge: Hedge;
  readonly via: "words" | "answer" | "pointing";
  /** Speaks of it without asserting or denying it: counts on neither side. */
  readonly isBeside?: boolean;
}

/** What one statement is about. */
export interface Reading {
  readonly statement: Statement;
  readonly report: Report;
  /** Who is nearest to the words; a made-up id where the voice is unnamed, null where the words name nobody. */
  readonly speaker: string | null;
  /** The state the speaker speaks for, null where none is known. */
  readonly state: string | null;
  /** The words of the content, its parts joined. */
  readonly words: string;
  /** Offsets in `words` of spaces that the report lacks: damaged text runs words together. */
  readonly seams: readonly number[];
  readonly events: readonly ReadEvent[];
  /** Days on which it was said, as exact as known: its own date, else the report's. */
  readonly said: { readonly from: string; readonly to: string } | null;
}
