import { UserError } from "../errors.ts";
import type { Anchor } from "../store/decision.ts";

/** Every place where words stand in a text, in order; none for empty words. */
export function findPlaces(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ""; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/**
 * Where words stand in a text, exactly so: of several places the one nearest to `here`. Throws UserError where they do not
 * stand in it; `name` says what they are and where they were looked for.
 */
export function findNearest(text: string, words: string, here: number, name: { verb: string; report: string }): Anchor {
  let best = -1;
  for (const at of findPlaces(text, words)) {
    if (best < 0 || Math.abs(at - here) < Math.abs(best - here)) best = at;
  }
  if (best < 0) throw new UserError(`${name.verb}: \`${words}\` does not stand in ${name.report}`);
  return { start: best, end: best + words.length, text: words };
}
