/** The Brief: the answer people read. Every line cites statements; `check` refuses a line that does not. */

/** One sentence or row, with the statements (`s…` ids) it rests on. */
export interface BriefLine {
  readonly text: string;
  readonly statementIds: readonly string[];
  /** Other things the line speaks of: `P1`, `T1`, `E1`, a measure's or a series' id. */
  readonly about: readonly string[];
}

export interface BriefSection {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly BriefLine[];
}

export interface Brief {
  readonly title: string;
  readonly asOf: string | null;
  /** One line of counts: reports, statements, origins, what a person reviewed. */
  readonly counts: string;
  readonly sections: readonly BriefSection[];
}
