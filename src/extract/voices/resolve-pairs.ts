import { findActorById } from "../../lexicon/find-actors.ts";
import type { Figure } from "./find-figures.ts";
import { findStateOfFigure } from "./name-body.ts";
import { isPersonNoun } from "./person-nouns.ts";
import type { Context } from "./resolve-figures.ts";

const pairs =
  /^(?:both|the two|each|neither|neither of the two)(?: of the)? ?(?:states?|countr(?:y|ies)|sides?|nations?|capitals?|governments?|arm(?:y|ies)|part(?:y|ies)|neighbou?rs?)?(?: (?:in|of|to) .*)?$/iu;

const two = /^(?:both|the two|neither) (\p{Ll}+?)s?$/iu;

/** "both sides": the two states the report names most; "neither analyst": the two it called so. */
export function findPair(
  { text, speaksFor, actor, paragraph }: Figure,
  before: readonly Figure[],
  { names }: Context,
): readonly string[] | undefined {
  if (pairs.test(text)) {
    if (speaksFor.length > 0 || (actor !== null && findActorById(actor) !== null)) return undefined;
    const beside = before.filter((each) => each.paragraph === paragraph);
    const near = beside.flatMap((each) => (each.place === "subject" ? (findStateOfFigure(each, names) ?? []) : []));
    const last = [...new Set(near.toReversed())].slice(0, 2);
    const most = names.states.slice(0, 4);
    const told = [...new Set(beside.flatMap((each) => findStateOfFigure(each, names) ?? []))];
    const among = told.filter((state) => most.includes(state));
    if (among.length === 2) return among;
    if (/^(?:neither|each)/iu.test(text) && names.states.length > 2) return last.length === 2 ? last : undefined;
    return names.states.length > 1 ? names.states.slice(0, 2) : undefined;
  }
  const noun = two.exec(text)?.[1]?.toLowerCase();
  if (noun === undefined || !isPersonNoun(noun)) return undefined;
  const called = before.flatMap((each) =>
    each.kind === "person" && each.nouns.includes(noun) ? (each.actor ?? []) : [],
  );
  const both = [...new Set(called)];
  return both.length === 2 ? both : undefined;
}
