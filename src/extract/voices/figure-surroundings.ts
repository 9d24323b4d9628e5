import { findActorByName } from "../../lexicon/find-actors.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import type { Figure } from "./find-figures.ts";
import type { KnownNames } from "./known-names.ts";
import { findStateOfFigure } from "./name-body.ts";

interface Surroundings {
  readonly names: KnownNames;
  readonly segmented: Segmented;
}

/** Towns where bodies of many states sit. */
const seat =
  /^the (?:\p{L}+ )?(\p{Ll}+) in (?:The Hague|Geneva|Vienna|Brussels|New York|Luxembourg|Strasbourg|Nairobi|Montreal|Lyon)$/u;

/** "The court in The Hague": the body of no one state that the report named before. */
export function findSeated({ text }: Figure, before: readonly Figure[], { names }: Surroundings): Figure | undefined {
  const noun = / in /u.test(text) ? seat.exec(text.replace(/^The/u, "the"))?.[1] : undefined;
  if (noun === undefined) return undefined;
  return before.findLast(
    (each) =>
      each.kind === "organization" &&
      each.actor !== null &&
      each.actor.split("-").includes(noun) &&
      findStateOfFigure(each, names) === undefined,
  );
}

/** "In Rell, the foreign ministry said": the state whose capital opens the sentence. */
export function findStateOfTown({ sentence, start }: Figure, { names, segmented }: Surroundings): string | undefined {
  const { sentences, text } = segmented;
  const from = sentences[sentence]?.start ?? start;
  if (start - from > 40 || !text.startsWith("In ", from)) return undefined;
  const town = /^In (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?), $/u.exec(text.slice(from, start))?.[1];
  const actor = town === undefined ? undefined : findActorByName(town)?.actor;
  const state = actor?.kind === "state" ? actor.id : town === undefined ? undefined : names.places.get(town);
  return state !== undefined && names.states.includes(state) ? state : undefined;
}

/** "The company has paid, it said", at the head of a paragraph: who tells of itself. */
export function findOwnSubject(
  figure: Figure,
  before: readonly Figure[],
  { sentences }: Segmented,
): Figure | undefined {
  if (figure.pronoun !== "it" || !figure.isSpeaker) return undefined;
  const { start } = sentences[figure.sentence]!;
  if (sentences[figure.sentence - 1]?.paragraph === figure.paragraph || figure.start - start < 12) return undefined;
  return before.findLast(
    (each) =>
      each.sentence === figure.sentence &&
      each.start === start &&
      (each.kind === "organization" || (each.kind === "unnamed" && each.speaksFor.length > 0)) &&
      each.actor !== null,
  );
}

/** Whose quotation a figure stands in, as far as they are named near it. */
export function findQuoter(
  { start, end }: Figure,
  before: readonly Figure[],
  ahead: readonly Figure[],
): Figure | undefined {
  const holds = ({ said }: Figure): boolean => said?.some((span) => span.start <= start && end <= span.end) ?? false;
  return ahead.slice(0, 12).find(holds) ?? before.slice(-12).findLast(holds);
}
