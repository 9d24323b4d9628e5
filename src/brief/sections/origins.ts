import { findFamily } from "../../link/origin-family.ts";
import type { BriefLine, BriefSection } from "../../model/brief.ts";
import type { Origin, Proposition } from "../../model/dossier.ts";
import { findOrigins, toOriginCount } from "../counts.ts";
import { type DossierIndex, findStatements, toSpeakerName } from "../dossier-index.ts";
import { toOneLine } from "../visible-text.ts";
import { toCount, toDistinct, toSentence, toWordList } from "../word-lists.ts";
import { findClaims, mainClaims } from "./known.ts";
import { toLine, toSection, wholeDossier } from "./section.ts";

const sides = ["for", "against", "neither"] as const;
const sideWords = { for: "For it", against: "Against it", neither: "Taking no side" } as const;

/** Words for how far an origin is known to stand on its own. */
export const independenceWords = {
  same: "several voices, counted as one origin",
  distinct: "counted as an origin of its own",
  "not-established": "independence not established",
} as const;

/** Composes how many independent origins stand behind the reports on each main claim, one line a side, and why they were counted so. */
export function composeOrigins(index: DossierIndex): BriefSection {
  const lines = findClaims(index)
    .slice(0, mainClaims)
    .flatMap((proposition) =>
      sides
        .filter((side) => findOrigins(proposition, side).length > 0)
        .map((side, at) => {
          const line = composeSide(index, proposition, side, findOrigins(proposition, side));
          return at > 0 ? line : { ...line, text: `${line.text} Chains: hearsay origins ${proposition.id}.` };
        }),
    );
  const family = composeFamily(index);
  return toSection("origins", "Who stands behind it", [...family, ...lines], 60);
}

/** Says first where most claims lead back to one and the same origin: that is what a count of reports hides. */
function composeFamily(index: DossierIndex): BriefLine[] {
  const family = findFamily(findClaims(index));
  if (family === null) return [];
  const open = family.apart.filter(({ state }) => state === "not-established");
  const named = family.apart.filter((each) => !open.includes(each));
  const text = [
    `${family.claims} of ${family.of} claims that somebody asserts rest on one origin: ${toOneLine(family.label)}.`,
    "More reports of it are not more sources.",
    ...(named.length === 0 ? [] : [`Apart from it, each behind its own claims: ${toLabels(named)}.`]),
    ...(open.length === 0 ? [] : [`Not shown to be apart from it: ${toLabels(open)}.`]),
    "Why voices were joined: hearsay origins.",
  ];
  return [toLine(text.join(" "), family.statementIds, [wholeDossier])];
}

function toLabels(origins: readonly { readonly label: string }[]): string {
  return toWordList(
    origins.map(({ label }) => toOneLine(label).replace(/ \(officials and bodies\)$/u, "")),
    8,
  );
}

function composeSide(
  index: DossierIndex,
  proposition: Proposition,
  side: (typeof sides)[number],
  origins: readonly Origin[],
): BriefLine {
  const ids = toDistinct(origins.flatMap(({ statementIds }) => statementIds));
  const count = toOriginCount(index, findStatements(index, ids), origins);
  const each = origins
    .slice(0, limit)
    .map((origin) => toEnd(`${toOneLine(origin.label)}${toWhy(index, origin, proposition.origins)}`));
  const rest = origins.length > limit ? ` And ${origins.length - limit} more.` : "";
  return toLine(`${sideWords[side]}: ${count}. ${each.join(" ")}${rest}`, ids, [proposition.id]);
}

const limit = 4;

/** The voices folded into one origin, or why nothing shows that it stands alone. */
function toWhy(index: DossierIndex, origin: Origin, others: readonly Origin[]): string {
  const voices = toDistinct(
    findStatements(index, origin.statementIds).map((each) => toSpeakerName(index, each)),
  ).filter((name) => !origin.label.startsWith(name) && !name.includes(" and ") && !isOther(name));
  function isOther(name: string): boolean {
    return others.some((other) => other !== origin && other.label.startsWith(name));
  }
  if (origin.independence === "not-established") {
    const why = origin.because[0] === undefined ? independenceWords[origin.independence] : toOneLine(origin.because[0]);
    return `: ${why.startsWith(origin.label) ? why.slice(origin.label.length).trim() : why}`;
  }
  const notes = origin.because
    .map(toOneLine)
    .filter((each) =>
      /endorse|may be the same|not named|in its own report|reads the same|rests on|same words as/u.test(each),
    );
  const through = voices.length === 0 ? "" : ` through ${toWordList(voices, 4)}`;
  const counted =
    origin.independence === "same" ? `, counted once for ${toCount(origin.statementIds.length, "statement")}` : "";
  return `${through}${counted}${notes.length > 0 ? `; ${notes.join("; ")}` : ""}`;
}

function toEnd(text: string): string {
  return toSentence(text);
}
