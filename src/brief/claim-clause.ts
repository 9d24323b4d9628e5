import { findActors } from "../lexicon/find-actors.ts";
import { findGoods } from "../lexicon/find-goods.ts";
import { commonWords } from "../lexicon/generated/common-words.ts";
import type { Proposition } from "../model/dossier.ts";
import { toOneLine } from "./visible-text.ts";

/** Words that no name begins with, or none that a claim would begin with. */
const small =
  /^(?:The|A|An|This|That|These|Those|There|It|Its|He|She|They|Their|His|Her|We|Our|You|Your|My|No|Not|None|Nobody|Nothing|Neither|Some|Several|All|Any|Both|Each|Every|Many|Most|More|Few|Fewer|Less|Only|Such|Other|Another|About|Around|After|Before|At|In|On|By|For|From|With|Over|Under|Up|If|When|While|What|Who|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|(?:Thir|Four|Fif|Six|Seven|Eigh|Nine)(?:teen|ty)(?:-\p{Ll}+)?|For?ty(?:-\p{Ll}+)?|Twenty(?:-\p{Ll}+)?|Hundreds|Thousands|Dozens|Talks|Arms|Weapons)\b/u;

/** Words a proposition so that it can follow `said that`: no full stop, no capital that only the start of a sentence gave it. */
export function toClaimClause(proposition: Proposition): string {
  const text = toOneLine(proposition.text).replace(/[.]+$/u, "");
  return small.test(text) || beginsPlainly(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

const common: ReadonlySet<string> = new Set(commonWords.split(" "));
const months =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)\b/u;

/** "Shirts were sewn", "Rockets left", "Doors stood open": a common noun that bears a capital only where it begins. */
function beginsPlainly(text: string): boolean {
  const first = /^\p{Lu}\p{Ll}+(?= \p{Ll})/u.exec(text)?.[0];
  if (first === undefined || months.test(text) || findActors(text).some(({ start }) => start === 0)) return false;
  const lower = first.toLowerCase();
  const isPlural = /[^suo]s$/u.test(first) && /^\p{L}+ (?:were|are|have)\b/u.test(text);
  return isPlural || common.has(lower) || findGoods(lower).some(({ start }) => start === 0);
}

/** Words a proposition as a question left open: `whether Norland delivered rockets to Ironquill (Nov 2022)`. */
export function toWhether(proposition: Proposition): string {
  return `whether ${toClaimClause(proposition)}`;
}
