import { findActors } from "../lexicon/find-actors.ts";
import type { Report } from "../model/report.ts";
import type { EvidenceKind, EvidenceMention } from "../model/statement.ts";
import { findKnownActor } from "./known-actors.ts";

/** One thing that a statement rests on, as far as its words tell it from others. */
export interface Basis {
  readonly kind: EvidenceKind;
  readonly text: string;
  /** Whose picture, data or paper it is: an actor's id, else the name as written; null where the words do not say. */
  readonly giver: string | null;
  readonly giverName: string | null;
  /** The words' own day, as written; null where there is none. */
  readonly day: string | null;
}

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const givenBy = new RegExp(
  String.raw`^[^.;:!?]{0,40}?\b(?<how>by|from|of|via)\s+(?:the\s+)?(?<name>(?!(?:${months})\b)\p{Lu}[\p{L}\p{N}.&’'-]*(?:\s(?:of\s)?\p{Lu}[\p{L}\p{N}&’'-]*){0,3})`,
  "u",
);
const ownDay = new RegExp(
  String.raw`\b(?:(?:${months})\.? \d{1,2}|\d{1,2} (?:${months}))(?:,? (?:19|20)\d\d)?|\b(?:19|20)\d\d-\d\d-\d\d`,
  "u",
);

/** Reads what tells one piece of evidence from another: its giver and its day, where they stand beside it in the sentence. */
export function readBasis({ text: page }: Pick<Report, "text">, { kind, start, end, text }: EvidenceMention): Basis {
  const after = /^[^.;!?\n]{0,120}/u.exec(page.slice(end))?.[0] ?? "";
  const before = /[^.;,!?\n]{0,30}$/u.exec(page.slice(0, start))?.[0] ?? "";
  const day = ownDay.exec(`${text}${after}`)?.[0] ?? null;
  const told = givenBy.exec(after)?.groups;
  const name = told?.["name"]?.replace(/['’]s?$/u, "");
  if (name !== undefined) {
    const actorId = findActors(name)[0]?.actorId;
    // "Images of Norland" show it; "images of Maxar" are its own.
    const isShown = told?.["how"] === "of" && !(actorId !== undefined && isGiver(actorId));
    if (!isShown) return { kind, text, giver: actorId ?? name.toLowerCase(), giverName: name, day };
  }
  const near = findActors(`${before}${text}`).findLast(({ actorId }) => isGiver(actorId));
  return { kind, text, giver: near?.actorId ?? null, giverName: near?.text ?? null, day };
}

function isGiver(actorId: string): boolean {
  const role = findKnownActor(actorId)?.role;
  return role === "imagery-firm" || role === "think-tank" || role === "international";
}

/**
 * How two pieces of evidence stand to each other: `same` giver and day (of data and papers the giver is enough), `open`
 * where the words could mean one thing or two, `other` where they differ.
 */
export function compareBases(one: Basis, other: Basis): "same" | "open" | "other" {
  if (one.kind !== other.kind) return "other";
  if (one.day !== null && other.day !== null && one.day !== other.day) return "other";
  if (one.giver === null || other.giver === null) return "open";
  if (one.giver !== other.giver) return "other";
  const isDated = one.day !== null && other.day !== null;
  return isDated || one.kind === "data" || one.kind === "document" ? "same" : "open";
}
