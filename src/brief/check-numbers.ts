import { findFamily } from "../link/origin-family.ts";
import type { Brief, BriefLine, BriefSection } from "../model/brief.ts";
import type { Assessment, Dossier, ListedMatch, Origin } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import { toPercent } from "../weigh/likelihood-words.ts";
import { findNumbers } from "./check-sums.ts";
import { findReports } from "./counts.ts";
import { type DossierIndex, findStatements, indexDossier } from "./dossier-index.ts";
import { findSources } from "./number-sources.ts";
import { findClaims } from "./sections/known.ts";
import { wholeDossier } from "./sections/section.ts";
import { cutText, toOneLine } from "./visible-text.ts";

/**
 * Checks where each number of a brief comes from: counts are counted again; all others must stand in the words, dates and
 * names of what the line cites, in the sum of a likelihood, in a rule, or in the figures of a series and their sums. So must the
 * numbers in the reasons of findings, changes and contradictions. Returns what fails, in the order of the brief; empty where
 * all is traced.
 */
export function checkNumbers(brief: Brief, dossier: Dossier): Problem[] {
  const index = indexDossier(dossier);
  const { findings, changes, contradictions } = dossier;
  const reasons = [
    ...findings.map(({ about, measureId, because, statementIds, listed }) => ({
      place: `finding about ${about}`,
      text: because,
      ids: statementIds,
      about: [about, ...(measureId === null ? [] : [measureId])],
      also:
        listed === undefined
          ? []
          : [JSON.stringify(listed), `${Math.round(listed.score * 100)}`, ...findLines(dossier, listed)],
    })),
    ...changes.map(({ propositionId, because, statementIds }) => ({
      place: `change on ${propositionId}`,
      text: because,
      ids: statementIds,
      about: [propositionId],
      also: [],
    })),
    ...contradictions.map(({ kind, because, statementIds }, place) => ({
      place: `contradiction ${place + 1}, of ${kind}`,
      text: because,
      ids: statementIds,
      about: findStatements(index, statementIds).flatMap(({ propositionIds }) => propositionIds),
      also: findReports(index, findStatements(index, statementIds)).map(({ text }) => text),
    })),
  ];
  return [
    ...checkCounts(index, brief.counts),
    ...brief.sections.flatMap((section) => section.lines.flatMap((line) => checkLine(index, section, line))),
    ...reasons.flatMap(({ place, text, ids, about, also }) => {
      const sources = [...findSources(index, ids, about), ...also, ...findMeasureTexts(index, about)];
      return findUntraced(toOneLine(text), sources).map((digits) => toProblem(place, text, digits));
    }),
  ];
}

/** The lines of the reports where a listed name stands. */
function findLines({ reports }: Dossier, { places = [] }: ListedMatch): string[] {
  return places.flatMap(({ reportRef, start }) => {
    const report = reports.find(({ ref }) => ref === reportRef);
    return report ? [`${report.text.slice(0, start).split("\n").length}`] : [];
  });
}

function checkLine(index: DossierIndex, section: BriefSection, line: BriefLine): Problem[] {
  const text = toOneLine(line.text);
  const statements = findStatements(index, line.statementIds);
  const reports = findReports(index, statements).length;
  const problems: Problem[] = [];
  const count = (pattern: RegExp, isRight: (found: number) => boolean, rest: string): string =>
    rest.replace(pattern, (words, digits: string) => {
      if (!isRight(Number(digits.replaceAll(",", "")))) problems.push(toProblem(section.id, text, words.trim()));
      return " ";
    });
  let rest = withoutQuotations(text);
  // A denial may stand in a wide claim and in the narrower one it answers: each claim counts its own origins.
  const claims = line.about.map((id) => index.propositions.get(id)?.origins ?? []);
  const origins = claims.flat();
  if (origins.length > 0 && ["known", "also", "origins"].includes(section.id)) {
    const sides = [origins, ...claims].flatMap((all) =>
      (["for", "against", "neither"] as const).map((side) =>
        all.filter(
          (origin) => origin.side === side && origin.statementIds.some((id) => line.statementIds.includes(id)),
        ),
      ),
    );
    const isOpen = ({ independence }: Origin): boolean => independence === "not-established";
    const isCount = (toNumber: (side: readonly Origin[]) => number) => (found: number) =>
      sides.some((side) => toNumber(side) === found);
    rest = count(/\b(\d[\d,]*) reports?\b/gu, (found) => found === reports, rest);
    rest = count(
      /\b(\d+) independent origins?\b/gu,
      isCount((side) => side.filter((each) => !isOpen(each)).length),
      rest,
    );
    rest = count(
      /\b(\d+)(?= not shown to be independent)/gu,
      isCount((side) => side.filter(isOpen).length),
      rest,
    );
    rest = count(
      /\b(\d+) (?:possible )?origins?\b/gu,
      isCount((side) => side.length),
      rest,
    );
    rest = count(
      /\bcounted once for (\d+) statements?\b/gu,
      (found) => origins.some(({ statementIds }) => statementIds.length === found),
      rest,
    );
  }
  const hashes = index.dossier.reports.map(({ sha256 }) => sha256);
  rest = rest.replaceAll(/\bsha256 ([0-9a-f]{12})…/gu, (words, start: string) =>
    hashes.some((hash) => hash.startsWith(start)) ? " " : words,
  );
  if (line.about.includes(wholeDossier) && section.id === "known") {
    const claims = findClaims(index);
    const isStatus = (pattern: RegExp) => (found: number) =>
      found === claims.filter(({ status }) => pattern.test(status)).length;
    rest = count(/\b(\d+)(?= (?:of \d+ claims? )?(?:is|are) disputed)/gu, isStatus(/^disputed$/u), rest);
    rest = count(/\b(\d+)(?= (?:of \d+ claims? )?(?:is|are) asserted)/gu, isStatus(/^asserted$/u), rest);
    rest = count(/\b(\d+)(?= (?:is|are) only denied)/gu, isStatus(/^(?:denied|doubted)$/u), rest);
    rest = count(/\bof (\d+)(?= claims?\b)/gu, (found) => found === claims.length, rest);
  }
  const assessment = index.propositions.get(line.about[0] ?? "")?.assessment;
  if (assessment && rest.startsWith("Likelihood: ")) {
    rest = withoutLikelihood(rest, assessment);
    return [...problems, ...findUntraced(rest, []).map((digits) => toProblem(section.id, text, digits))];
  }
  // What a list leaves out is counted where the list is cut; the rest of the line says what it holds.
  rest = rest.replaceAll(/\b\d[\d,]* (?:others|more)\b/gu, " ");
  const sources = [
    ...findSources(index, line.statementIds, line.about),
    ...(line.about.includes(wholeDossier) ? findWholeSources(index) : []),
    ...findReasons(index, section.id, line),
  ];
  return [...problems, ...findUntraced(rest, sources).map((digits) => toProblem(section.id, text, digits))];
}

/** Takes out what the assessment says itself; a number that is left is none of its own. */
function withoutLikelihood(text: string, { word, probability, range, because }: Assessment): string {
  const [low, high] = range;
  const figures = `computed ${toPercent(probability)}%; range ${toPercent(low)} to ${toPercent(high)}%`;
  const reasons = because.flatMap((each) => each.replace(/[.]$/u, "").split(/:\s|;\s/u));
  return [word, figures, ...reasons, ...reasons.map((each) => each.slice(0, 1).toUpperCase() + each.slice(1))].reduce(
    (rest, part) => (/\d/u.test(part) ? rest.replace(toOneLine(part), " ") : rest),
    text,
  );
}

/** Exact words are checked against their report elsewhere. */
function withoutQuotations(text: string): string {
  return text.replaceAll(/“[^“”]*”/gu, " ");
}

/** The reasons a section prints; those of findings, changes and contradictions are traced on their own. */
function findReasons(index: DossierIndex, section: string, line: BriefLine): string[] {
  const { findings, changes, contradictions, reprints, gaps, problems, reports } = index.dossier;
  const isCited = (ids: readonly string[]): boolean => ids.some((id) => line.statementIds.includes(id));
  switch (section) {
    case "findings":
      return findings
        .filter(
          ({ about, measureId, statementIds }) =>
            line.about.includes(about) || line.about.includes(measureId ?? "") || isCited(statementIds),
        )
        .map(
          ({ because, measureId }) =>
            `${because} ${findMeasureTexts(index, measureId === null ? [] : [measureId]).join(" ")}`,
        );
    case "changes":
      return changes.filter(({ statementIds }) => isCited(statementIds)).map(({ because }) => because);
    case "contradictions":
      return contradictions.filter(({ statementIds }) => isCited(statementIds)).map(({ because }) => because);
    case "origins":
      return line.about.flatMap((id) =>
        (index.propositions.get(id)?.origins ?? []).flatMap((each) => [each.label, ...each.because]),
      );
    case "reprints":
      return reprints.map(({ because, origin }) => `${origin} ${because}`);
    case "gaps":
      return gaps.map(({ text }) => text);
    case "problems":
      return [...problems, ...reports.flatMap((report) => report.problems)].map(({ message }) => message);
    default:
      return [];
  }
}

function findMeasureTexts(index: DossierIndex, ids: readonly string[]): string[] {
  return index.dossier.measures.filter(({ id }) => ids.includes(id)).map((each) => JSON.stringify(each));
}

/** How many there are of each thing a line on the whole dossier may count, and the names it may tell. */
function findWholeSources(index: DossierIndex): string[] {
  const { reports, statements, evidence } = index.dossier;
  const claims = findClaims(index);
  const assessed = claims.slice(0, 6).filter(({ assessment }) => assessment !== null);
  const byStatus = (isOne: (status: string) => boolean): number => claims.filter(({ status }) => isOne(status)).length;
  const family = findFamily(claims);
  const counts = [
    reports.length,
    statements.length,
    claims.length,
    evidence.length,
    evidence.filter(({ seen }) => seen).length,
    byStatus((status) => status === "disputed"),
    byStatus((status) => status === "asserted"),
    byStatus((status) => status === "denied" || status === "doubted"),
    assessed.length,
    ...(family === null ? [] : [family.claims, family.of]),
  ];
  return [...counts.map(String), ...(family === null ? [] : [family, ...family.apart].map(({ label }) => label))];
}

function checkCounts(index: DossierIndex, counts: string): Problem[] {
  const claims = findClaims(index);
  const expected = [
    ["report", index.dossier.reports.length],
    ["statement", index.dossier.statements.length],
    ["claim", claims.length],
    ["view", index.dossier.propositions.length - claims.length],
    ["origin", claims.reduce((sum, { origins }) => sum + origins.length, 0)],
  ] as const;
  return expected.flatMap(([name, right]) => {
    const found = new RegExp(`(?<!of the )\\b(\\d[\\d,]*) ${name}s?\\b`, "u").exec(counts)?.[1];
    return found === undefined || Number(found.replaceAll(",", "")) === right
      ? []
      : [toProblem("counts", counts, `${found} ${name}s`)];
  });
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dateWords = new RegExp(
  `\\b(?:(\\d{1,2}) )?(${monthNames.join("|")}) (\\d{4})\\b|\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b`,
  "gu",
);
/** The first day of a span: "15 to 31 Aug 2023", "28 Nov to 3 Dec 2022". */
const openDay = new RegExp(
  `\\b(\\d{1,2})(?: (${monthNames.join("|")}))?(?= to \\d{1,2} (?:${monthNames.join("|")}) \\d{4})`,
  "gu",
);

/** Days and months as a whole first, then single numbers. Digits within names and short ids ("S12", "8b4f") are none. */
function findUntraced(text: string, sources: readonly string[]): string[] {
  const untraced: string[] = [];
  const all = sources.join("\n");
  const spans = text.replaceAll(openDay, (words, day: string, month: string | undefined) => {
    const place = month === undefined ? "\\d{2}" : String(monthNames.indexOf(month) + 1).padStart(2, "0");
    return new RegExp(`\\d{4}-${place}-${day.padStart(2, "0")}`, "u").test(all) ? " " : words;
  });
  const rest = spans.replaceAll(
    dateWords,
    (words, day: string | undefined, month: string | undefined, year: string) => {
      const place = String(monthNames.indexOf(month ?? "") + 1).padStart(2, "0");
      const iso =
        month === undefined ? words : `${year}-${place}${day === undefined ? "" : `-${day.padStart(2, "0")}`}`;
      if (!all.includes(iso) && !all.includes(words)) untraced.push(words);
      return " ";
    },
  );
  const found = [...rest.matchAll(/(?<![\p{L}\d.])\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\d])/gu)].map(([digits]) => digits);
  if (found.length === 0) return untraced;
  const known = new Set(sources.flatMap((each) => findNumbers(each.replaceAll(/(\d{4})-\d{2}(?:-\d{2})?/gu, "$1"))));
  return [...untraced, ...found.filter((digits) => !known.has(Number(digits.replaceAll(",", ""))))];
}

function toProblem(place: string, text: string, digits: string): Problem {
  return {
    code: "number-not-traced",
    message: `${place}: \`${cutText(toOneLine(text), 80)}\`: ${digits} is not what the cited words, dates, figures and counts give`,
  };
}
