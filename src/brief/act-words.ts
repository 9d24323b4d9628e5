import type { Act, Hedge } from "../model/statement.ts";

/** How one act looks and reads wherever it is shown. The glyph carries the meaning where colour cannot. */
export interface ActLook {
  readonly glyph: string;
  readonly word: string;
  readonly tone: "for" | "against" | "other";
}

/** Glyph and word of each act; the colour follows from `tone`. */
export const actLooks: Readonly<Record<Act, ActLook>> = {
  asserts: { glyph: "▲", word: "asserts", tone: "for" },
  denies: { glyph: "▼", word: "denies", tone: "against" },
  doubts: { glyph: "◆", word: "doubts", tone: "other" },
  declines: { glyph: "○", word: "declines to comment", tone: "other" },
  intends: { glyph: "▷", word: "intends", tone: "other" },
  urges: { glyph: "✱", word: "urges", tone: "other" },
  judges: { glyph: "■", word: "judges", tone: "other" },
  asks: { glyph: "?", word: "asks", tone: "other" },
};

/** The words between the speakers and a proposition: `said that`, `said it was possible that`. The past agrees with one and many. */
export function toClaimWords(act: Act, hedge: Hedge): string {
  switch (act) {
    case "asserts":
      return assertedWith[hedge];
    case "denies":
      return "denied that";
    case "doubts":
      return "doubted or could not confirm that";
    case "declines":
      return "declined to say whether";
    case "intends":
      return "announced an intention that bears on whether";
    case "urges":
      return "made a demand that bears on whether";
    case "judges":
      return hedge === "none"
        ? "gave a view that bears on whether"
        : `gave a view, hedged as ${hedgeWords[hedge]}, that bears on whether`;
    case "asks":
      return "asked whether";
  }
}

/** The same where the proposition was just named: `said so`, `said it was possible`. */
export function toShortClaimWords(act: Act, hedge: Hedge): string {
  return act === "asserts" ? shortlyAssertedWith[hedge] : shortWords[act];
}

/** Words for a hedge beside an act: `as probable`; empty for none. */
export const hedgeWords: Readonly<Record<Hedge, string>> = {
  none: "",
  probable: "probable",
  possible: "possible",
  conditional: "conditional",
  unverified: "unverified",
};

const assertedWith: Readonly<Record<Hedge, string>> = {
  none: "said that",
  probable: "said it was probable that",
  possible: "said it was possible that",
  conditional: "said that, under a condition,",
  unverified: "passed on, as unverified, that",
};

const shortlyAssertedWith: Readonly<Record<Hedge, string>> = {
  none: "said so",
  probable: "said it was probable",
  possible: "said it was possible",
  conditional: "said so under a condition",
  unverified: "passed it on as unverified",
};

const shortWords: Readonly<Record<Exclude<Act, "asserts">, string>> = {
  denies: "denied it",
  doubts: "doubted it or could not confirm it",
  declines: "declined to comment",
  judges: "gave a view on it",
  intends: "announced an intention on it",
  urges: "made a demand about it",
  asks: "asked about it",
};
