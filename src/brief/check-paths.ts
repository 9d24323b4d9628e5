import type { Dossier, DossierStatement, Origin, Proposition } from "../model/dossier.ts";
import type { Problem } from "../model/problem.ts";
import { findReports } from "./counts.ts";
import { type DossierIndex, findStatements, indexDossier } from "./dossier-index.ts";
import { cutText, toOneLine } from "./visible-text.ts";

/**
 * Checks that all a dossier counts has reasons and a path to quotations: propositions, positions, origins, transfers, evidence,
 * findings, changes and contradictions each name statements that speak of them, and say why where something was concluded.
 * Returns what fails, its place named first, in the order of the dossier; empty where all holds.
 */
export function checkPaths(dossier: Dossier): Problem[] {
  const index = indexDossier(dossier);
  const { propositions, transfers, evidence, findings, changes, contradictions, gaps, reprints } = dossier;
  return [
    ...propositions.flatMap((each) => checkProposition(index, each)),
    ...dossier.statements.flatMap(({ ref, id, propositionIds }) =>
      propositionIds
        .filter((about) => index.propositions.get(about)?.statementIds.includes(id) !== true)
        .map((about) => toProblem(ref, `is said to speak of ${about}, which does not name it`)),
    ),
    ...transfers.flatMap((transfer) => {
      const told = transfer.propositionIds.flatMap((id) => index.propositions.get(id)?.statementIds ?? []);
      return [
        ...checkNamed(transfer.id, transfer.statementIds, index),
        ...transfer.statementIds
          .filter((id) => index.statements.has(id) && !told.includes(id))
          .map((id) => toProblem(transfer.id, `rests on ${toRef(index, id)}, which none of its claims names`)),
        ...checkWords(transfer.id, transfer.quantity?.text, transfer.statementIds, index),
      ];
    }),
    ...evidence.flatMap(({ id, text, statementIds }) => [
      ...checkNamed(id, statementIds, index),
      ...checkWords(id, text, statementIds, index),
    ]),
    ...findings.flatMap(({ about, because, statementIds, listed }) => {
      const subject = index.propositions.get(about) ?? transfers.find(({ id }) => id === about);
      const ids = statementIds.length > 0 ? statementIds : (subject?.statementIds ?? []);
      const isListed = listed !== undefined && (listed.places ?? []).length > 0;
      const place = `finding about ${about}`;
      return [...(isListed ? [] : checkNamed(place, ids, index)), ...checkReason(place, because)];
    }),
    ...changes.flatMap((change) => {
      const place = `change on ${change.propositionId}`;
      const { propositionId, statementIds, because, from, to } = change;
      const statements = findStatements(index, statementIds);
      return [
        ...checkPair(place, statementIds, index),
        ...checkReason(place, because),
        ...statements
          .filter(({ propositionIds }) => !propositionIds.includes(propositionId))
          .map(({ ref }) => toProblem(place, `cites ${ref}, which does not speak of ${propositionId}`)),
        ...[from.on, to.on]
          .filter((day) => day !== null && !isDayOf(day, statements, index))
          .map((day) => toProblem(place, `names ${day}, when none of its statements was made or reported`)),
      ];
    }),
    ...contradictions.flatMap(({ kind, statementIds, because }, place) => {
      const name = `contradiction ${place + 1}, of ${kind}`;
      return [...checkPair(name, statementIds, index), ...checkReason(name, because)];
    }),
    ...gaps.flatMap(({ propositionId, text }) => checkReason(`gap of ${propositionId ?? "the dossier"}`, text)),
    ...reprints.flatMap(({ reportIds, because }) => [
      ...checkReason(`reprint of ${reportIds.map((id) => index.reports.get(id)?.ref ?? id).join(" and ")}`, because),
      ...reportIds
        .filter((id) => !index.reports.has(id))
        .map((id) => toProblem("reprint", `names report ${id}, which the dossier lacks`)),
    ]),
  ];
}

function checkProposition(index: DossierIndex, proposition: Proposition): Problem[] {
  const { id, origins, positions, statementIds, frame, text } = proposition;
  const counted = new Set(origins.flatMap((origin) => origin.statementIds));
  return [
    ...checkNamed(id, statementIds, index),
    ...checkReason(id, text),
    ...checkWords(id, frame.quantity?.text, statementIds, index),
    ...findStatements(index, statementIds).flatMap(({ id: own, ref, propositionIds }) => [
      ...(propositionIds.includes(id) ? [] : [toProblem(id, `names ${ref}, which does not speak of it`)]),
      ...(origins.length === 0 || counted.has(own)
        ? []
        : [toProblem(id, `${ref} is counted with none of its origins`)]),
    ]),
    ...origins.flatMap((origin) => checkOrigin(index, proposition, origin)),
    ...positions.flatMap(({ actorId, from, statementIds: ids }) => {
      const place = `${id}, position of ${index.actors.get(actorId)?.name ?? actorId}`;
      const known = findStatements(index, ids);
      return [
        ...checkNamed(place, ids, index),
        ...known
          .filter((each) => !statementIds.includes(each.id))
          .map(({ ref }) => toProblem(place, `rests on ${ref}, which ${id} does not name`)),
        ...(from === null || isDayOf(from, known, index)
          ? []
          : [toProblem(place, `dates from ${from}, when none of its statements was made or reported`)]),
      ];
    }),
  ];
}

/** An origin counts as one: who it is, which statements it holds, in which reports, and why they were joined or left open. */
function checkOrigin(index: DossierIndex, { id, statementIds }: Proposition, origin: Origin): Problem[] {
  const place = `${id}, origin ${toOneLine(origin.label)}`;
  const statements = findStatements(index, origin.statementIds);
  const reports = findReports(index, statements).map((report) => report.id);
  const isSame =
    reports.length === new Set(origin.reportIds).size && reports.every((each) => origin.reportIds.includes(each));
  return [
    ...checkNamed(place, origin.statementIds, index),
    ...statements
      .filter((each) => !statementIds.includes(each.id))
      .map(({ ref }) => toProblem(place, `counts ${ref}, which ${id} does not name`)),
    ...(isSame
      ? []
      : [
          toProblem(
            place,
            `expected the reports of its statements (${reports.length}), got ${origin.reportIds.length}`,
          ),
        ]),
    ...(origin.independence === "distinct" ? checkReason(place, origin.label) : []),
    ...(origin.independence !== "distinct" && !origin.because.some((each) => each.trim() !== "")
      ? [toProblem(place, "gives no reason why it is counted so")]
      : []),
  ];
}

function checkNamed(place: string, ids: readonly string[], index: DossierIndex): Problem[] {
  if (ids.length === 0) return [toProblem(place, "names no statement it rests on")];
  return ids
    .filter((id) => !index.statements.has(id))
    .map((id) => toProblem(place, `cites ${id}, which the dossier lacks`));
}

function checkPair(place: string, ids: readonly string[], index: DossierIndex): Problem[] {
  const few = new Set(ids).size < 2 ? [toProblem(place, "expected two statements held against each other")] : [];
  return [...checkNamed(place, ids, index), ...(ids.length === 0 ? [] : few)];
}

function checkReason(place: string, because: string): Problem[] {
  return because.trim() === "" ? [toProblem(place, "gives no reason")] : [];
}

/** Words taken from a report must stand in one of the reports cited; white space is compared as one space. */
function checkWords(place: string, words: string | undefined, ids: readonly string[], index: DossierIndex): Problem[] {
  if (words === undefined) return [];
  const wanted = toOneLine(words);
  const reports = findReports(index, findStatements(index, ids));
  if (wanted !== "" && reports.some(({ text }) => toOneLine(text).includes(wanted))) return [];
  return [toProblem(place, `expected \`${cutText(wanted, 60)}\` in a report it cites, found it in none`)];
}

function isDayOf(day: string, statements: readonly DossierStatement[], index: DossierIndex): boolean {
  return statements.some(({ saidOn, reportId }) => {
    const { from, to } = index.reports.get(reportId)?.publishedOn ?? { from: null, to: null };
    return [saidOn?.from, saidOn?.to, from, to].some((each) => each?.startsWith(day) === true);
  });
}

function toRef(index: DossierIndex, id: string): string {
  return index.statements.get(id)?.ref ?? id;
}

function toProblem(place: string, message: string): Problem {
  return { code: "no-path", message: `${place}: ${message}` };
}
