import { toLineNumber } from "../../link/trace-origins.ts";
import type { Dossier, Finding, ListUsed } from "../../model/dossier.ts";
import { type FoundName, findListedNames, type NamePlace, toSuffixes } from "./find-listed-names.ts";
import type { ListEntry } from "./list-entry.ts";
import { makeNameMatcher, type NameMatcher, type PossibleMatch } from "./match-names.ts";

/** A list the user brought, with its entries. */
export interface OpenList {
  readonly facts: ListUsed;
  readonly entries: readonly ListEntry[];
}

const least = 0.85;
const mostEach = 3;

/**
 * Holds the names of a dossier against lists and adds a finding for each entry that a name agrees with: possible matches,
 * the best three of each name and list, in the order of the lists, then of the names. Gives the dossier with these findings
 * and the lists named. A name match is not an identification.
 */
export function screenLists(dossier: Dossier, lists: readonly OpenList[]): Dossier {
  if (lists.length === 0) return dossier;
  const names = findListedNames(dossier);
  const reports = new Map(dossier.reports.map((report) => [report.ref, report]));
  const toPlace = ({ reportRef, start }: NamePlace): string => {
    const report = reports.get(reportRef);
    return report === undefined ? reportRef : `${reportRef} line ${toLineNumber(report.text, start)}`;
  };
  const findings = lists.flatMap(({ facts, entries }) => {
    const match = makeNameMatcher(entries);
    return names.flatMap((name) =>
      matchOne(name, match, dossier.asOf).map((each) => toFinding(name, each, facts, toPlace)),
    );
  });
  const known = dossier.lists ?? [];
  return {
    ...dossier,
    lists: [...known, ...lists.map(({ facts }) => facts)],
    findings: [...dossier.findings, ...findings],
  };
}

function matchOne({ spellings }: FoundName, match: NameMatcher, asOf: string | null): PossibleMatch[] {
  const options = asOf === null ? { least } : { least, on: asOf };
  const best = new Map<ListEntry, PossibleMatch>();
  for (const spelling of [...new Set(spellings.flatMap(toSuffixes))]) {
    for (const found of match(spelling, options)) {
      const held = best.get(found.entry);
      if (held === undefined || found.score > held.score) best.set(found.entry, found);
    }
  }
  return [...best.values()].toSorted((one, other) => other.score - one.score).slice(0, mostEach);
}

function toFinding(
  found: FoundName,
  { entry, name, listed, score, because: how }: PossibleMatch,
  list: ListUsed,
  toPlace: (place: NamePlace) => string,
): Finding {
  const file = list.path.split(/[/\\]/u).at(-1) ?? list.path;
  const day = list.date === null ? "which bears no date" : `of ${list.date}`;
  const kind = {
    name: "",
    alias: ", an alias",
    weak: ", a weak alias",
    former: ", a former name",
    "original-script": "",
  }[listed.kind];
  const since = entry.listedOn === null ? "" : `, listed on ${entry.listedOn}`;
  const told = how.map(toPlainQuotes).join("; ");
  const because = [
    `The name ${name} matches an entry in ${file}: ${entry.id} ${toPlainQuotes(listed.text)}${kind}${since} (score ${score.toFixed(2)}: ${told}).`,
    "A name match is not an identification.",
    `${toRole(found)} It stands in ${found.places.slice(0, 4).map(toPlace).join(", ")}.`,
    `The list is the file ${file}, ${day}, SHA-256 ${list.sha256.slice(0, 16)}.`,
  ];
  return {
    measureId: null,
    about: found.id,
    verdict: "cannot-tell",
    because: because.join(" "),
    statementIds: found.statementIds,
    unverified: [],
    listed: {
      name,
      list,
      entryId: entry.id,
      entryName: listed.text,
      listedOn: entry.listedOn,
      score,
      how,
      places: found.places,
    },
  };
}

function toRole({ partyOf, isSpeaker }: FoundName): string {
  if (partyOf.length > 0) return `The reports tell of it as a party of ${partyOf.slice(0, 4).join(", ")}.`;
  return isSpeaker ? "It speaks in the reports; a listed speaker is no listed supplier." : "The reports speak of it.";
}

// Double marks are kept for the exact words of reports.
function toPlainQuotes(words: string): string {
  return words.replaceAll("“", "‘").replaceAll("”", "’").replaceAll("\n", " ");
}
