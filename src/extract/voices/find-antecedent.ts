import { toBodyClasses } from "./body-nouns.ts";
import type { Figure } from "./find-figures.ts";
import { type Gender, isPersonNoun } from "./person-nouns.ts";

/** How many figures back an antecedent may stand. */
const reach = 60;
/** How many sentences back a pronoun may point. */
const sentencesBack = 12;

/** Which pronoun each actor was called by, as far as the report told so far. */
export type KnownGenders = Map<string, Gender>;

/**
 * Finds whom a pronoun means: of the figures before it the one that fits in gender and number, subjects and speakers
 * before others, near before far. Undefined where none fits; an unnamed figure may be the answer.
 */
export function findAntecedent(
  pronoun: string,
  figure: Figure,
  before: readonly Figure[],
  genders: KnownGenders,
): Figure | undefined {
  const fits = fitterOf(pronoun, genders);
  // "Orlo dismissed him": the object is somebody else than the subject right before.
  const subject =
    figure.place === "other" && /^(?:him|her|them)$/u.test(pronoun)
      ? before.findLast(({ sentence, place }) => sentence === figure.sentence && place === "subject")
      : undefined;
  let best: { figure: Figure; score: number } | undefined;
  for (let at = before.length - 1; at >= Math.max(0, before.length - reach); at--) {
    const each = before[at]!;
    if (figure.sentence - each.sentence > sentencesBack) break;
    if (figure.said?.some(({ start, end }) => start <= each.start && each.end <= end)) continue;
    const fit = fits(each);
    if (fit === undefined || each === subject || (subject?.actor && each.actor === subject.actor)) continue;
    const score = fit + nearness(figure, each, before.length - at);
    if (best === undefined || score > best.score) best = { figure: each, score };
  }
  return best?.figure;
}

function nearness(figure: Figure, each: Figure, distance: number): number {
  const sentences = Math.min(6, figure.sentence - each.sentence);
  return (
    -1.5 * sentences +
    (sentences === 0 ? 1 : 0) -
    (figure.paragraph === each.paragraph ? 0 : 1) -
    0.05 * distance +
    (each.place === "subject" ? 2.5 : 0) +
    (each.isSpeaker ? 2 : 0) -
    (each.isQuoted && !figure.isQuoted ? 4 : 0)
  );
}

type Fitter = (each: Figure) => number | undefined;

function fitterOf(pronoun: string, genders: KnownGenders): Fitter {
  switch (pronoun) {
    case "he":
    case "him":
    case "she":
    case "her":
    case "his":
      return (each) => fitPerson(each, pronoun === "she" || pronoun === "her" ? "she" : "he", genders);
    case "it":
    case "its":
      return fitBody;
    default:
      return fitSeveral;
  }
}

function isPerson({ kind, nouns, isPlural, pronoun }: Figure): boolean {
  return (
    kind === "person" ||
    (kind === "unnamed" && !isPlural && (nouns.some(isPersonNoun) || pronoun === "he" || pronoun === "she"))
  );
}

function fitPerson(each: Figure, gender: Gender, genders: KnownGenders): number | undefined {
  if (!isPerson(each)) return undefined;
  const known = each.actor === null ? undefined : genders.get(each.actor);
  if (known !== undefined) return known === gender ? 0.5 : undefined;
  if (each.pronoun !== null) return each.pronoun.startsWith("s") === (gender === "she") ? 1 : undefined;
  if (each.gender === null) return each.actor === null ? -0.5 : 0;
  if (each.gender === gender) return 0.5;
  return each.isGuess ? -6 : undefined;
}

function fitBody(each: Figure): number | undefined {
  if (isPerson(each) || each.isPlural || each.kind === "person") return undefined;
  if (each.pronoun !== null && each.pronoun !== "it") return undefined;
  if (each.kind === "unnamed" && each.pronoun === null && !each.nouns.some((noun) => toBodyClasses(noun).length > 0))
    return undefined;
  // Where something happens is not who speaks.
  return each.kind === "state" && each.place === "other" ? -2.5 : 0;
}

function fitSeveral(each: Figure): number | undefined {
  if (each.pronoun !== null) return each.pronoun === "they" ? 0.5 : undefined;
  if (each.isPlural) return 1;
  if (each.kind === "organization" || each.kind === "group") return -0.5;
  if (each.kind === "state") return each.place === "other" ? -4 : -1.5;
  return isPerson(each) && each.nouns.some((noun) => /^spokes/u.test(noun)) ? -1 : undefined;
}
