import type { Proposition } from "../model/dossier.ts";
import { toOneLine } from "./visible-text.ts";

/** Words a proposition so that it can follow `said that`: no full stop, no capital that only the start of a sentence gave it. */
export function toClaimClause(proposition: Proposition): string {
  const text = toOneLine(proposition.text).replace(/[.]+$/u, "");
  return text.replace(/^(?:The|A|An|There|It|Its|They|Their|No|Some|Several|All|Talks|Arms|Weapons)\b/u, (word) =>
    word.toLowerCase(),
  );
}

/** Words a proposition as a question left open: `whether Norland delivered rockets to Ironquill (Nov 2022)`. */
export function toWhether(proposition: Proposition): string {
  return `whether ${toClaimClause(proposition)}`;
}
