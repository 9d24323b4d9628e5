import { findActorById } from "../../lexicon/find-actors.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import { isAgency, platforms } from "./agency-figures.ts";
import { isStateOrgan, toBodyClasses } from "./body-nouns.ts";
import { findOwnSubject, findQuoter, findSeated, findStateOfTown } from "./figure-surroundings.ts";
import { findAntecedent, type KnownGenders } from "./find-antecedent.ts";
import type { Figure } from "./find-figures.ts";
import type { KnownNames } from "./known-names.ts";
import {
  findCarrierState,
  findCloserState,
  findStateOfFigure,
  findStateOfParagraph,
  nameBody,
  takeNamedBody,
} from "./name-body.ts";
import { isCommonWord } from "./name-runs.ts";
import { isPeopleNoun, isPersonNoun } from "./person-nouns.ts";
import { findPair } from "./resolve-pairs.ts";
import { papers, resolvePaper } from "./resolve-papers.ts";
import { isAlike, isSameRole, matches, toWanted, vague } from "./same-role.ts";
import { toLongName } from "./to-long-name.ts";

/** How many figures back or ahead a description may find whom it means. */
const reach = 400;

/**
 * Says of each figure who it is, in reading order: pronouns by their antecedent, "the minister" by whom the report calls
 * one, "the ministry in Karvik" by its state, a body without a proper name by its own words. Who stays unnamed keeps null.
 */
export function resolveFigures(figures: readonly Figure[], names: KnownNames, segmented: Segmented): Figure[] {
  const genders: KnownGenders = new Map();
  for (const { actor, gender, isGuess } of figures)
    if (actor !== null && gender !== null && !isGuess) genders.set(actor, gender);
  const done: Figure[] = [];
  const media = new Set(names.media.values());
  figures.forEach((figure, index) => {
    const ahead = figures.slice(index + 1, index + 1 + reach);
    const before = done.length > reach ? done.slice(-reach) : done;
    done.push(
      resolveFigure(withWholeBodies(toPlain(figure), before), before, ahead, { names, genders, media, segmented }),
    );
  });
  return done;
}

export interface Context {
  readonly names: KnownNames;
  readonly genders: KnownGenders;
  readonly media: ReadonlySet<string>;
  readonly segmented: Segmented;
}

/** "The Minister", "The Committee": a capital does not make a description a name. */
function toPlain(figure: Figure): Figure {
  const { actor, nouns, text } = figure;
  if (actor === null || nouns.length === 0 || figure.kind === "state") return figure;
  const words = actor.split("-").filter((word) => word !== "the" && word !== "of");
  // "Rights group" at the head of a headline.
  const isHead =
    figure.sentence < 2 && /^\p{Lu}\p{Ll}+ \p{Ll}+$/u.test(text) && words.length === 2 && isCommonWord(words[0]!);
  if (isHead && toBodyClasses(words[1]!).includes("group")) return { ...figure, actor: null, kind: "unnamed" };
  const isDescription = words.every((word) => isPersonNoun(word) || toBodyClasses(word).length > 0);
  return isDescription && /^(?:the )?\p{Lu}/iu.test(text) && words.length < 3
    ? { ...figure, actor: null, kind: "unnamed" }
    : figure;
}

function resolveFigure(figure: Figure, before: readonly Figure[], ahead: readonly Figure[], context: Context): Figure {
  if (figure.pronoun !== null) return resolvePronoun(figure, before, ahead, context);
  const pair = findPair(figure, before, context);
  if (pair !== undefined) return { ...figure, actor: null, kind: "group", speaksFor: pair };
  const seated = findSeated(figure, before, context);
  if (seated !== undefined) return takeFrom(figure, seated);
  if (figure.actor !== null) return { ...figure, actor: toLongName(figure, before, ahead) };
  const called = findByEpithet(figure, before, context);
  if (called !== undefined) return takeFrom(figure, called);
  if (figure.nouns.some((noun) => papers.test(noun) || (noun === "report" && /^(?:its|their)\s/iu.test(figure.text))))
    return resolvePaper(figure, before, context);
  const noun = figure.nouns.find((each) => isPersonNoun(each) || toBodyClasses(each).length > 0);
  if (noun === undefined) return figure;
  if (/^(?:an?|some|another|one|two|three|no|any|several|many)\b/iu.test(figure.text))
    return takeBody(figure, before, ahead, context);
  // "the Dolna-based group" is anybody's who sits there.
  const isBased = figure.text.includes("-based ");
  const owned = isBased ? { ...figure, speaksFor: [] } : toOwned(figure, before, context);
  const wanted = toWanted(owned, noun, context.names);
  const spoken = isBareOffice(figure, noun, owned) ? findSpokenFor(figure, noun, before) : undefined;
  if (spoken !== undefined) return { ...owned, actor: spoken, kind: "organization", speaksFor: [] };
  const last = before.findLast((each) => matches(each, wanted));
  // "The department": past where it stood as bare before.
  const known =
    last !== undefined && last.actor === null && !isPersonNoun(noun)
      ? (before.findLast((each) => each.actor !== null && matches(each, wanted)) ?? last)
      : last;
  if (isStateOrgan(noun) && owned.speaksFor.length === 0 && wanted.states.length === 0) {
    const town = findStateOfTown(figure, context);
    if (town !== undefined) return takeNamedBody({ ...owned, speaksFor: [town] }, noun, wanted, before, context.names);
    const carrier = findCarrierState(figure, before, ahead, context.names);
    if (carrier !== undefined && (known === undefined || findStateOfFigure(known, context.names) !== carrier))
      return takeNamedBody({ ...owned, speaksFor: [carrier] }, noun, wanted, before, context.names);
    const subject = findStateOfParagraph(figure, before, context.names);
    if (known === undefined && subject !== undefined)
      return takeNamedBody({ ...owned, speaksFor: [subject] }, noun, wanted, before, context.names);
  }
  const closer =
    known !== undefined && isStateOrgan(noun) && wanted.states.length === 0
      ? findCloserState(figure, known, before, context.names)
      : undefined;
  if (closer !== undefined) return nameBody({ ...owned, speaksFor: [closer] }, noun, wanted, before, context.names);
  if (known !== undefined && (known.actor !== null || isPersonNoun(noun))) return takeFrom(owned, known);
  const isBare =
    wanted.modifiers.length === 0 &&
    owned.speaksFor.length === 0 &&
    !/ (?:of|for|in|at|that|which|who) /u.test(figure.text);
  const isLike = (each: Figure): boolean => isAlike(each, noun, context.media);
  // Who spoke last in the paragraph, before whom it only named.
  const alike =
    isBare && !isPersonNoun(noun)
      ? (before.findLast((each) => each.paragraph === figure.paragraph && each.isSpeaker && isLike(each)) ??
        before.findLast(isLike))
      : undefined;
  if (alike) return takeFrom(owned, alike);
  // Where no medium has spoken, "the agency" is an office.
  const office = isBare && noun === "agency" ? before.findLast((each) => isAgency(each, context.media)) : undefined;
  if (office) return takeFrom(owned, office);
  const isOpen = isPersonNoun(noun) && !isHeadless(figure) && wanted.states.length === 0;
  const later = isOpen ? undefined : ahead.find((each) => each.actor !== null && matches(each, wanted));
  if (later) return takeFrom(owned, later);
  const headlined = findHeadlined(owned, noun, ahead, context.media);
  if (headlined) return takeFrom(owned, headlined);
  if (isPersonNoun(noun) || (isPeopleNoun(noun) && !isStateOrgan(noun))) {
    const last = isBare || noun === "diplomat" ? findLastNamed(figure, noun, before) : undefined;
    return last === undefined ? owned : takeFrom(owned, last);
  }
  return nameBody(owned, noun, wanted, before, context.names);
}

/** "A Commission spokeswoman" speaks for the commission the report named in full. */
function withWholeBodies(figure: Figure, before: readonly Figure[]): Figure {
  const { speaksFor } = figure;
  if (speaksFor.every((id) => toBodyClasses(id).length === 0)) return figure;
  const whole = speaksFor.map((id) =>
    toBodyClasses(id).length === 0
      ? id
      : (before.findLast(({ actor, kind }) => kind === "organization" && actor?.endsWith(`-${id}`))?.actor ?? id),
  );
  return { ...figure, speaksFor: whole };
}

function isBareOffice({ text }: Figure, noun: string, { speaksFor }: Figure): boolean {
  return speaksFor.length === 0 && isStateOrgan(noun) && /^the \p{L}+$/iu.test(text);
}

/** "A Commerce Department official said … the department": the body somebody in the paragraph spoke for. */
function findSpokenFor({ paragraph }: Figure, noun: string, before: readonly Figure[]): string | undefined {
  const last = before.findLast(
    (each) => each.paragraph === paragraph && each.isSpeaker && each.speaksFor.some((id) => id.endsWith(`-${noun}`)),
  );
  return last?.speaksFor.find((id) => id.endsWith(`-${noun}`));
}

const epithets =
  /^(?:diplomat|politician|lawmaker|leader|general|expert|researcher|scholar|businessman|businesswoman|businessperson|commander|officer|strongman|warlord|lawyer|academic|economist|author|activist)$/u;

/** "the top diplomat", "the general": where nobody was called so, whoever spoke in the sentence before, alone in it. */
function findLastNamed(figure: Figure, noun: string, before: readonly Figure[]): Figure | undefined {
  if (!figure.isSpeaker || !epithets.test(noun) || !/^the /iu.test(figure.text)) return undefined;
  const near = before.filter(
    (each) =>
      each.kind === "person" &&
      each.actor !== null &&
      each.sentence < figure.sentence &&
      each.sentence >= figure.sentence - 1 &&
      figure.paragraph - each.paragraph <= 1,
  );
  const last = near.findLast(({ isSpeaker }) => isSpeaker);
  return last !== undefined && near.every(({ actor }) => actor === last.actor) ? last : undefined;
}

const organBehind = / (?:for|of|at|from|in|with) ((?:the )?(?:[\p{L}-]+ ){0,4}([\p{L}-]+))$/iu;

/** "A spokesperson for the ministry": the body it speaks for, where no state stands beside it. */
function takeBody(figure: Figure, before: readonly Figure[], ahead: readonly Figure[], context: Context): Figure {
  const [, text, last] = organBehind.exec(figure.text) ?? [];
  const noun = last?.toLowerCase();
  if (text === undefined || noun === undefined || figure.speaksFor.length > 0) return figure;
  // "a spokesperson for the mission": one the report named.
  const isNamed = /^the \p{Ll}+$/iu.test(text) && toBodyClasses(noun).length > 0;
  if (!isStateOrgan(noun) && !isNamed) return figure;
  const words = text.toLowerCase().split(" ").slice(0, -1);
  const modifiers = words.filter((word) => word !== "the" && !vague.test(word));
  const body = { ...figure, text, nouns: [noun], modifiers, actor: null, kind: "organization" as const };
  const { actor } = resolveFigure(body, before, ahead, context);
  return actor === null ? figure : { ...figure, speaksFor: [actor] };
}

const epithet =
  /^(?:the|that|this) (?:(?!same )[\p{L}\d-]+ ){0,3}?(?:(wom[ae]n|lady|redhead|blonde|mother|mum|grandmother|widow|actress)|(man|father|dad|grandfather|lad|businessman)|\d\d-year-old|hopeful|star|pensioner|tycoon|magnate|mogul|millionaire|billionaire|(?:dad|mum|father|mother|gran)-of-\p{L}+)(?: of (?:two|three|four|five|six|seven|eight|nine|ten))?(?:, \d\d)?,?$/iu;

/** "the 38-year-old", "the father of three": whoever stood last as subject or speaker, in the paragraph or just before it. */
function findByEpithet(figure: Figure, before: readonly Figure[], { genders }: Context): Figure | undefined {
  const match = epithet.exec(figure.text);
  if (match === null || figure.speaksFor.length > 0) return undefined;
  const gender = match[1] ? "she" : match[2] ? "he" : null;
  const found = before.findLast(
    (each) =>
      each.actor !== null &&
      each.kind === "person" &&
      each.place === "subject" &&
      !(each.isQuoted && !figure.isQuoted) &&
      (gender === null || (genders.get(each.actor) ?? each.gender ?? gender) === gender),
  );
  return found !== undefined && figure.paragraph - found.paragraph <= 2 ? found : undefined;
}

/** "Plant director: …" above a report: the only one the report calls so. */
function findHeadlined(
  figure: Figure,
  noun: string,
  ahead: readonly Figure[],
  media: ReadonlySet<string>,
): Figure | undefined {
  const isLead = figure.paragraph < 4 && isPersonNoun(noun) && /^the \p{Ll}/u.test(figure.text);
  if ((figure.sentence > 1 || !isHeadless(figure)) && !isLead) return undefined;
  if (!figure.isSpeaker || isPeopleNoun(noun)) return undefined;
  const fits = ahead.filter(
    (each) =>
      each.actor !== null &&
      (isPersonNoun(noun)
        ? each.kind === "person" && each.nouns.some((own) => own === noun || isSameRole(own, noun))
        : isAlike(each, noun, media) || (each.kind === "organization" && each.nouns.includes(noun))),
  );
  const beside = figure.modifiers
    .filter(
      (word) =>
        !vague.test(word) &&
        !(isLead && /^(?:state|national|federal|provincial|regional|city|local|county)$/u.test(word)),
    )
    .map((word) => word.slice(0, 5));
  const isOne = new Set(fits.map(({ actor }) => actor)).size === 1;
  // "Rights group says …" above a report that begins with what one body says.
  if (!isLead && !isPersonNoun(noun)) {
    const lead = ahead.find(({ isSpeaker, sentence }) => isSpeaker && sentence > figure.sentence);
    if (lead !== undefined && lead.sentence - figure.sentence < 3 && fits.includes(lead)) return lead;
  }
  return isOne && beside.every((stem) => fits.some(({ text }) => text.toLowerCase().includes(stem)))
    ? fits[0]
    : undefined;
}

function isHeadless({ text }: Figure): boolean {
  return !/^(?:the|its|their|his|her|this|that)\b/iu.test(text);
}

export function takeFrom(figure: Figure, { actor, kind, speaksFor, gender }: Figure): Figure {
  return { ...figure, actor, kind, speaksFor, gender: figure.gender ?? gender };
}

function resolvePronoun(
  figure: Figure,
  before: readonly Figure[],
  ahead: readonly Figure[],
  { genders, segmented }: Context,
): Figure {
  if (figure.pronoun === null || !/^(?:he|she|him|her|his|it|its|they|them|their)$/u.test(figure.pronoun))
    return figure;
  // "he said Mira Tarn": where the order is turned round, the name stands right behind.
  const behind = /^s?he$/u.test(figure.pronoun)
    ? ahead.find(
        ({ start, isSpeaker, kind }) =>
          isSpeaker &&
          kind === "person" &&
          start - figure.end < 24 &&
          /^ (?:said|told|added|says) (?:\p{Ll}+ )?$/u.test(segmented.text.slice(figure.end, start)),
      )
    : undefined;
  const quoter = figure.isQuoted && !figure.isSpeaker ? findQuoter(figure, before, ahead) : undefined;
  // “He lies,” Tarn said: whom somebody speaks of in the third person is somebody else.
  const others =
    quoter?.actor && quoter.kind === "person" ? before.filter(({ actor }) => actor !== quoter.actor) : before;
  const found =
    behind ?? findOwnSubject(figure, before, segmented) ?? findAntecedent(figure.pronoun, figure, others, genders);
  if (found === undefined) return figure;
  if (
    found.actor !== null &&
    found.kind === "person" &&
    !genders.has(found.actor) &&
    /^s?he$/u.test(figure.pronoun) &&
    !figure.isQuoted
  )
    genders.set(found.actor, figure.pronoun === "she" ? "she" : "he");
  return { ...takeFrom(figure, found), nouns: found.nouns, role: found.role, isPlural: found.isPlural };
}

/** Those who speak for a person: "his campaign", "her lawyers". */
const offices =
  /^(his|her) (?:[\p{L}-]+ ){0,2}(?:campaign|office|team|camp|lawyers?|attorneys?|aides?|advisers?|staff)$/iu;

/** "its embassy": the state or body that "its" means is whom the embassy belongs to. */
export function toOwned(figure: Figure, before: readonly Figure[], { genders }: Context): Figure {
  if (figure.speaksFor.length > 0) return figure;
  const holder = /^(his|her) /iu.test(figure.text) ? offices.exec(figure.text)?.[1]?.toLowerCase() : undefined;
  if (holder !== undefined) {
    const found = findAntecedent(holder === "her" ? "she" : "he", figure, before, genders);
    return found?.actor && found.kind === "person" ? { ...figure, speaksFor: [found.actor] } : figure;
  }
  const owner = /^(its|their)\s/iu.exec(figure.text)?.[1]?.toLowerCase();
  if (owner === undefined) return figure;
  const found = findAntecedent(owner === "its" ? "it" : "they", figure, before, genders);
  return found?.actor ? { ...figure, speaksFor: [found.actor] } : figure;
}

export function isBareName({ actor, nouns, kind, speaksFor }: Figure): boolean {
  const role = actor === null ? undefined : findActorById(actor)?.role;
  if (role !== undefined && !/^(?:firm|ngo|think-tank|armed-group|hackers|party)$/u.test(role)) return false;
  if (/^(?:west|east|north|south)$/u.test(actor ?? "") || platforms.test(actor ?? "")) return false;
  return kind === "organization" && speaksFor.length === 0 && nouns.every((noun) => toBodyClasses(noun).length === 0);
}
