/** What people decided about one statement; missing where nobody did. Times are ISO 8601. */
export interface Review {
  /** The last verdict; null where it was only edited, moved or noted upon. */
  readonly verdict: "accepted" | "rejected" | "unsure" | null;
  readonly by: string | null;
  readonly on: string | null;
  readonly reason: string | null;
  /** What a person changed: the field, and in words what hearsay had read there. */
  readonly edits: readonly {
    readonly field: "content" | "speaker" | "act" | "hedge" | "saidOn";
    readonly was: string;
    readonly by: string;
    readonly on: string;
  }[];
  /** Who found the statement in the report; missing where hearsay did. */
  readonly added?: { readonly by: string; readonly on: string };
  readonly notes: readonly { readonly text: string; readonly by: string; readonly on: string }[];
}

/** What people reviewed of a whole dossier. `rejected` statements are left out of it. */
export interface ReviewCounts {
  readonly accepted: number;
  readonly unsure: number;
  readonly edited: number;
  /** Statements that a person found and hearsay did not; missing where there are none. */
  readonly added?: number;
  readonly rejected: number;
  /** Statements left out because nobody accepted them; missing where that was not asked for. */
  readonly notAccepted?: number;
  /** Decisions on words that are no longer in the current text of their report. */
  readonly orphans: number;
  /** Hash of the last entry of the log: with the reports it tells which state this is. */
  readonly logHead: string;
}
