import { type CueEntry, findCueEntry, toVerbForms } from "../../lexicon/cues.ts";
import type { Segmented } from "../../segment/segment-report.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { type Cells, roles } from "../attribution/cells.ts";
import type { RuleCue } from "./rule-cue.ts";

const lightVerbs = new Set(
  [
    "voice",
    "express",
    "raise",
    "issue",
    "make",
    "give",
    "offer",
    "reiterate",
    "repeat",
    "level",
    "share",
    "air",
    "sound",
    "cast",
    "have",
  ]
    .flatMap(toVerbForms)
    .concat(["had", "has", "having"]),
);

const aboutWords = new Set(["about", "over", "that", "at", "on", "of", "for", "regarding", "concerning"]);

function nounAt({ tokens, tags }: Segmented, at: number): CueEntry | undefined {
  const tag = tags[at] ?? "";
  return tag.startsWith("N") || tag.startsWith("JJ") ? findCueEntry(tokens[at]!.lower, "noun") : undefined;
}

/** "has voiced grave concern about", "made the claim that". */
export function findLightVerb(segmented: Segmented, cells: Cells, { last }: Sentence, at: number): RuleCue | undefined {
  const { tokens } = segmented;
  if (!lightVerbs.has(tokens[at]!.lower) || (cells.role[at] !== roles.finiteVerb && cells.role[at] !== roles.verb))
    return undefined;
  for (let noun = at + 1; noun < Math.min(last, at + 5); noun++) {
    const role = cells.role[noun]!;
    // "had no warning of the flood": what is not had is not said.
    if (tokens[noun]!.lower === "no" && /^ha(?:ve|s|d|ving)$/u.test(tokens[at]!.lower)) return undefined;
    if (nounAt(segmented, noun)) {
      const next = tokens[noun + 1]?.lower ?? "";
      // "had concerns" says less than "voiced": a bare "have" needs its clause.
      return aboutWords.has(next) ? { first: at, last: noun, rule: "light-verb", widens: true } : undefined;
    }
    if (role !== roles.determiner && role !== roles.adjective && role !== roles.noun && role !== roles.adverb)
      return undefined;
  }
  return undefined;
}

/** "Norland's claim that …", "claims made last week by General Orlo that …", "Karvik assertions that …". */
export function findNounWithClause(
  segmented: Segmented,
  cells: Cells,
  { last, first }: Sentence,
  at: number,
): RuleCue | undefined {
  const { tokens, tags } = segmented;
  if (!nounAt(segmented, at)) return undefined;
  let by = false;
  for (let that = at + 1; that < Math.min(last, at + 20); that++) {
    const { lower } = tokens[that]!;
    if (lower === "that") {
      // A relative "that" has its verb right behind it; a clause brings its own subject.
      const role = cells.role[that + 1];
      if (role === roles.finiteVerb || role === undefined || (that > at + 1 && !by)) return undefined;
      if (role === roles.pronoun && isSubjectOfSaying(tokens[that + 1]!.lower, tokens[that + 2]?.lower))
        return undefined;
      return by || hasOwner(cells, segmented, at, first)
        ? { first: at, last: at, rule: "noun-that", widens: false }
        : undefined;
    }
    if (lower === "by") by = true;
    if (nounAt(segmented, that) || (by && tags[that] === "VBD" && findCueEntry(lower, "verb"))) return undefined;
    if (
      cells.kind[that] !== 1 ||
      (cells.role[that] === roles.finiteVerb && tags[that] !== "VBN" && tags[that] !== "VBD")
    )
      return undefined;
  }
  return undefined;
}

function isSubjectOfSaying(pronoun: string, verb: string | undefined): boolean {
  return (
    (pronoun === "we" || pronoun === "i" || pronoun === "you") && (verb === "have" || verb === "hold" || verb === "had")
  );
}

/** A possessive or a name right before the noun. */
function hasOwner(cells: Cells, { tokens }: Segmented, at: number, first: number): boolean {
  for (let before = at - 1; before >= Math.max(first, at - 4); before--) {
    const role = cells.role[before]!;
    if (
      role === roles.possessive ||
      role === roles.name ||
      /^(?:his|her|its|their|our|my)$/u.test(tokens[before]!.lower)
    )
      return true;
    if (role !== roles.adjective && role !== roles.noun) return false;
  }
  return false;
}
