import type { ChainLink } from "../model/statement.ts";

/** Turns the id of an actor into words: `north-korea` becomes `North Korea`; the report that a voice is known in is left out. */
export function toIdWords(actorId: string): string {
  return actorId
    .replace(/^r[0-9a-f]{12}-(?=.)/u, "")
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

/**
 * Names a voice by the report's own words, and behind them who that is where the words alone do not tell: `He (John Kirby)`,
 * but `Kirby` and `North Korea’s army` as they stand.
 */
export function toVoiceWords({ text, actor }: Pick<ChainLink, "text" | "actor">): string {
  if (actor === null) return text;
  const said = text.toLowerCase();
  const isTold = actor.split("-").some((word) => word.length > 2 && !plain.has(word) && said.includes(word));
  return isTold || /[^a-z0-9-]/u.test(actor) ? text : `${text} (${toIdWords(actor)})`;
}

/** Words that stand in many names and tell nobody apart. */
const plain = new Set(
  "the of and for ministry army government office police court party group embassy company bank university".split(" "),
);
