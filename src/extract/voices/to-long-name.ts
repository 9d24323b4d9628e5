import { isStateOrgan, toBodyClasses } from "./body-nouns.ts";
import type { Figure } from "./find-figures.ts";
import { isMedia } from "./media-names.ts";

/** "League" is the League of Chemists where the report names no other. */
export function toLongName(figure: Figure, before: readonly Figure[], ahead: readonly Figure[]): string | null {
  const { actor, kind } = figure;
  if (actor === null || (kind !== "organization" && kind !== "group")) return actor;
  const longer = new Set<string>();
  for (let at = 0; at < before.length + ahead.length; at++) {
    const each = before[at] ?? ahead[at - before.length]!;
    if (each.actor === null || each.actor === actor || (each.kind !== "organization" && each.kind !== "group"))
      continue;
    // Most share neither their beginning nor their end.
    if (each.actor[0] !== actor[0] && !each.actor.endsWith(actor)) continue;
    const words: readonly string[] = each.actor.split("-");
    const isPart = isShortOf(actor, words);
    const isAcronym =
      actor.length > 2 &&
      words
        .filter((word) => word !== "of" && word !== "the")
        .map((word) => word[0])
        .join("") === actor;
    if (isPart || isAcronym) longer.add(each.actor);
  }
  const [only] = longer;
  return longer.size === 1 && only !== undefined && !isMedia(actor) ? only : actor;
}

/** What stands behind the name of a firm and is left out the second time. */
const trades =
  /^(?:health|healthcare|shipping|marine|maritime|developments?|energy|power|oil|gas|petroleum|resources|mining|minerals|metals|steel|holdings?|technolog(?:y|ies)|systems|software|security|solutions|capital|partners|motors|airlines?|airways|aviation|aerospace|pharmaceuticals?|pharma|foods?|logistics|lines|industries|labs|international|global|trading|chemicals?|semiconductors?|telecom|communications|insurance|financial|inc|ltd|corp|plc)$/u;

/** "league" for "league-of-chemists", "clearwater" for "clearwater-institute"; a state's organ is never its state. */
function isShortOf(actor: string, longer: readonly string[]): boolean {
  const own = actor.split("-");
  const noun = toBodyClasses(own.at(-1) ?? "").length > 0;
  if (own.every((word, at) => longer[at] === word)) {
    const rest = longer.slice(own.length);
    return noun
      ? rest[0] === "of" || rest[0] === "for"
      : rest.length === 1 &&
          rest.every((word) => (toBodyClasses(word).length > 0 && !isStateOrgan(word)) || trades.test(word));
  }
  return noun && own.every((word, at) => longer[longer.length - own.length + at] === word);
}
