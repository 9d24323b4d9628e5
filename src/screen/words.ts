import { findActorById } from "../lexicon/find-actors.ts";
import { toGoodsLabel } from "../lexicon/find-goods.ts";
import type { Actor, Goods, Measure } from "../model/dossier.ts";

/** Names for actor ids: those of the dossier first, then those of the lexicon; an unknown id stands for itself. */
export function toNamer(actors: readonly Actor[]): (id: string) => string {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? findActorById(id)?.name ?? id;
}

const articled =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Czech Republic|Dominican Republic|Central African Republic|Democratic Republic|Republic|Marshall|Solomon|Houthis|Taliban)\b|\b(?:Group|Ministry|Committee|Council|Department|Army|Forces|Corps|Union|Agency|Service|Office|Military)$/;

/** Sets "the" before a name that takes one within a sentence. */
export function withArticle(name: string): string {
  return articled.test(name) ? `the ${name}` : name;
}

/** Joins words as in a sentence: `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], last = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** Names goods by their categories, each once: `artillery ammunition and rockets`. */
export function toGoodsWords(goods: readonly Goods[]): string {
  return joinWords([...new Set(goods.map(({ category }) => toGoodsLabel(category)))]);
}

/** Names a rule by resolution and paragraph, with "unverified" beside what nobody has read: `S/RES/1874 (2009), paragraph 9`. */
export function toMeasureWords({ resolution, paragraph, unverifiedFields }: Measure): string {
  if (paragraph === "") {
    return resolution;
  }
  const mark = unverifiedFields.includes("paragraph") ? " (number unverified)" : "";
  return /^\d/.test(paragraph) ? `${resolution}, paragraph ${paragraph}${mark}` : `${resolution}, ${paragraph}${mark}`;
}

/** Says since when, or from when to when, a rule runs. */
export function toForceWords({ inForceFrom, inForceTo, unverifiedFields }: Measure): string {
  const from = `${inForceFrom ?? "an unknown day"}${unverifiedFields.includes("inForceFrom") ? " (unverified)" : ""}`;
  const to = `${inForceTo}${unverifiedFields.includes("inForceTo") ? " (unverified)" : ""}`;
  return inForceTo === null ? `in force since ${from}` : `in force from ${from} to ${to}`;
}

/** Says what of a rule nobody has read on a public page; empty where all of it was. */
export function toUnverifiedWords({ confidence, unverifiedFields }: Measure): string {
  if (unverifiedFields.length > 0) {
    return ` Unverified in this entry: ${joinWords(unverifiedFields.map(toFieldWords))}.`;
  }
  return confidence === "unverified" ? " This entry is unverified." : "";
}

function toFieldWords(field: string): string {
  const words: Readonly<Record<string, string>> = {
    inForceFrom: "the first day",
    inForceTo: "the last day",
    adopted: "the day of adoption",
    paragraph: "the paragraph's number",
    duty: "the wording of the duty",
    exceptions: "the exceptions",
    goods: "the goods",
    "cap.notices": "the notices at shares of the cap",
  };
  return words[field] ?? field;
}
