import { composeBody } from "../../lexicon/bodies.ts";
import { findStateOf } from "../../lexicon/state-of.ts";
import { toSlug } from "../../lexicon/to-slug.ts";
import { isStateOrgan, toBodyClasses } from "./body-nouns.ts";
import { findBodyByShape } from "./find-body-by-shape.ts";
import type { Figure } from "./find-figures.ts";
import type { KnownNames } from "./known-names.ts";
import { isMedia } from "./media-names.ts";

/** A body no name stands for is its own words: the miners' union; a state's organ bears its state. */
export function nameBody(
  figure: Figure,
  noun: string,
  wanted: { readonly modifiers: readonly string[] },
  before: readonly Figure[],
  names: KnownNames,
): Figure {
  if (!toBodyClasses(noun).some((each) => each !== "medium" && each !== "company")) return figure;
  if (/\band\b/u.test(figure.text)) {
    // "the Department of Ports and Harbours" is one body, and bears its own name.
    const isOne =
      figure.speaksFor.length === 0 && / of (?:\p{Lu}\p{Ll}+,? )+and (?:\p{Lu}\p{Ll}+ ?)+$/u.test(figure.text);
    return isOne ? { ...figure, actor: toSlug(figure.text.replace(/^the /iu, "")), kind: "organization" } : figure;
  }
  // "Tarn's office" speaks for Tarn.
  if (figure.role === "office" && figure.speaksFor.length > 0) return figure;
  const words = [...wanted.modifiers.filter((word) => /^\p{L}/u.test(word)), noun].join(" ");
  if (isStateOrgan(noun)) {
    const shaped = findBodyByShape(figure.text, names.places)?.noun ?? words;
    const named = figure.speaksFor.map((id) => findStateOf(id) ?? id).find((id) => names.states.includes(id));
    if (figure.speaksFor.length > 0 && named === undefined) return figure;
    if (wanted.modifiers.length === 0 && !shaped.includes(" ") && !single.test(noun)) return figure;
    const owner =
      named ?? findNearState(figure, before, names) ?? (names.states.length === 1 ? names.states[0] : undefined);
    if (owner === undefined)
      // Where the report names no state at all, the words are all there is.
      return names.states.length === 0 &&
        !toBodyClasses(noun).includes("state") &&
        !/^(?:its|their|his|her)\b/iu.test(figure.text)
        ? { ...figure, actor: toSlug(shaped), kind: "organization" }
        : figure;
    if (toBodyClasses(noun).includes("state")) return { ...figure, actor: owner, kind: "state", speaksFor: [] };
    const id = composeBody(owner, shaped)?.id ?? toSlug(`${owner} ${shaped}`);
    return { ...figure, actor: id, kind: "organization", speaksFor: [owner] };
  }
  if (wanted.modifiers.length === 0 || noun === "team") return figure;
  return { ...figure, actor: toSlug(words), kind: "organization" };
}

/** Organs a state has one of, so that the bare noun tells which. */
const single =
  /^(?:army|navy|military|government|parliament|cabinet|presidency|palace|treasury|embassy|authorities|police|coastguard)$/u;

/** The state of the last subject or speaker that has one, not further off than the paragraph before. */
function findNearState({ paragraph }: Figure, before: readonly Figure[], names: KnownNames): string | undefined {
  const { states } = names;
  const beside = before.filter((each) => each.paragraph === paragraph && !each.isQuoted);
  // "… by Vesnian soldiers. The army …"
  const only =
    findOnly(beside, names) ??
    findOnly(
      beside.filter(({ nouns }) => nouns.some(isForce)),
      names,
    );
  if (only !== undefined) return only;
  for (const each of before.toReversed()) {
    if (paragraph - each.paragraph > 2) return undefined;
    if (each.isQuoted || each.actor === null || isMedia(each.actor)) continue;
    // "the Vesnian ambassador to Norland" leaves open whose ministry comes next.
    if (each.kind === "person" && each.speaksFor.filter((id) => states.includes(id)).length > 1) return undefined;
    const state = findStateOfFigure(each, names);
    if (state && (each.isSpeaker || (each.place === "subject" && !isToldOf(each, before)))) return state;
  }
  return undefined;
}

/** How many figures back somebody may stand in whose words a state is told of. */
const reach = 60;

/** Whether a figure stands in what another says: "Norland said that Vesnia was buying. The Treasury …" is Norland's. */
function isToldOf({ start, end }: Figure, all: readonly Figure[]): boolean {
  return all.slice(-reach).some(({ said }) => said?.some((span) => span.start <= start && end <= span.end));
}

function isForce(noun: string): boolean {
  return /^(?:soldiers|troops|forces|officers?|army|military|government|police|officials?|authorities|junta)$/u.test(
    noun,
  );
}

/** The state of some figures, where they have one between them. */
function findOnly(figures: readonly Figure[], names: KnownNames): string | undefined {
  const states = new Set(figures.flatMap((each) => findStateOfFigure(each, names) ?? []));
  return states.size === 1 ? [...states][0] : undefined;
}

/** The state a figure is or belongs to, where the report names it as one. */
export function findStateOfFigure({ actor, kind, speaksFor }: Figure, { states }: KnownNames): string | undefined {
  const [body] = speaksFor;
  const state =
    kind === "state" ? actor : ((actor === null ? null : findStateOf(actor)) ?? (body && (findStateOf(body) ?? body)));
  return state && states.includes(state) ? state : undefined;
}

/** The state that spoke last in the paragraph, where it stands behind the body that might be meant: "Norland disputes this. The ministry …" */
export function findCloserState(
  figure: Figure,
  known: Figure,
  before: readonly Figure[],
  names: KnownNames,
): string | undefined {
  const since = before.slice(before.lastIndexOf(known) + 1);
  const last = since.findLast(
    ({ paragraph, place, isQuoted }) => paragraph === figure.paragraph && place === "subject" && !isQuoted,
  );
  const state = last?.kind === "state" ? findStateOfFigure(last, names) : undefined;
  return state === findStateOfFigure(known, names) ? undefined : state;
}

/** A state's body by its own words, or where they are bare, the one of its kind that somebody spoke for before. */
export function takeNamedBody(
  figure: Figure,
  noun: string,
  wanted: { readonly modifiers: readonly string[] },
  before: readonly Figure[],
  names: KnownNames,
): Figure {
  const body = nameBody(figure, noun, wanted, before, names);
  const [state] = figure.speaksFor;
  if (body.actor !== null || state === undefined) return body;
  const actor = before
    .flatMap(({ speaksFor }) => speaksFor)
    .findLast((id) => id.startsWith(`${state}-`) && id.endsWith(`-${noun}`));
  return actor === undefined ? body : { ...body, actor, kind: "organization" };
}

/** The state that is the last subject before a figure in its paragraph. */
export function findStateOfParagraph(
  { paragraph, isQuoted }: Figure,
  before: readonly Figure[],
  names: KnownNames,
): string | undefined {
  const last = before.findLast((each) => each.place === "subject" && each.isQuoted === isQuoted);
  return last?.kind === "state" && last.paragraph === paragraph ? findStateOfFigure(last, names) : undefined;
}

/** The state whose medium passes on what a body says: "the ministry said in remarks carried by its news agency". */
export function findCarrierState(
  { sentence }: Figure,
  before: readonly Figure[],
  ahead: readonly Figure[],
  { states }: KnownNames,
): string | undefined {
  const media = [...before, ...ahead].filter(
    (each) => each.sentence === sentence && each.actor !== null && isMedia(each.actor),
  );
  const owners = new Set(media.flatMap(({ actor }) => (actor === null ? [] : (findStateOf(actor) ?? []))));
  const [owner] = owners;
  return owners.size === 1 && owner !== undefined && states.includes(owner) ? owner : undefined;
}
