import type { ChangedClaim, ClaimStand, NewWhy, Since, TakenBrief } from "../model/taken-brief.ts";
import { matchClaims } from "./match-claims.ts";
import { matchStatements } from "./match-statements.ts";

/**
 * Tells what a brief tells that an earlier one did not. Nothing is counted as new because it bears another number, was
 * read again, or stands in a later text in the same words. Everything in the order of the later brief; all lists are
 * empty where nothing has changed. `added` are ids of statements that a person found, `edited` of those a person put right since.
 */
export function compareBriefs(
  then: TakenBrief,
  now: TakenBrief,
  added: ReadonlySet<string> = new Set(),
  edited: ReadonlySet<string> = new Set(),
): Since {
  const matched = matchStatements(then, now);
  const before = new Set(then.reports);
  const newReports = now.reports.map((id) => !before.has(id));
  // What took the place of a text that is gone shares words with it, as a rule; else it counts as a report of its own.
  const laterTexts = new Set<number>();
  for (const [at, place] of matched.entries()) {
    const report = now.statements[at]![2];
    if (place >= 0 && newReports[report]) laterTexts.add(report);
  }
  const isNewReport = (report: number): boolean => newReports[report] === true && !laterTexts.has(report);
  const wereRejected = new Set(then.rejected);
  const toWhy = (id: string, report: number): NewWhy => {
    if (added.has(id)) return "person";
    if (wereRejected.has(id)) return "restored";
    if (laterTexts.has(report)) return "text";
    // As of a later day, what was said meanwhile may stand in a report that was there.
    return isNewReport(report) || then.asOf !== now.asOf ? "report" : "reading";
  };
  const claims = matchClaims(then, now, matched);
  return {
    reports: now.reports.filter((_, report) => isNewReport(report)),
    laterTexts: now.reports.filter((_, report) => laterTexts.has(report)),
    statements: now.statements.flatMap(([id, , report], at) =>
      matched[at] === -1 ? [{ id, why: toWhy(id, report) }] : [],
    ),
    gone: findGone(then, now, matched),
    acts: now.statements.flatMap(([id, , , act], at) => {
      const was = then.statements[matched[at] ?? -1]?.[3];
      return was === undefined || was === act ? [] : [{ id, was }];
    }),
    edited: now.statements.flatMap(([id], at) => (matched[at] !== -1 && edited.has(id) ? [id] : [])),
    moves: findMoves(then, now, matched),
    claims: now.propositions.flatMap((_, at) => compareClaim(then, now, matched, at, claims[at] ?? -1)),
    goneClaims: findGoneClaims(then, now, matched, claims),
    otherHearsay: then.hearsay === now.hearsay ? null : then.hearsay,
  };
}

/** Whether nothing at all has changed. */
export function isNothing({ otherHearsay: _, ...lists }: Since): boolean {
  return Object.values(lists).every((list) => list.length === 0);
}

function findGone(then: TakenBrief, now: TakenBrief, matched: readonly number[]): Since["gone"] {
  const kept = new Set(matched);
  const [rejected, reports] = [new Set(now.rejected), new Set(now.reports)];
  return then.statements.flatMap(([id, ref, report], place) => {
    if (kept.has(place)) return [];
    return [{ ref, why: rejected.has(id) ? "rejected" : reports.has(then.reports[report] ?? "") ? "reading" : "text" }];
  });
}

function findMoves(then: TakenBrief, now: TakenBrief, matched: readonly number[]): Since["moves"] {
  const known = new Set(
    then.changes.map(({ actorId, statements }) => JSON.stringify([actorId, statements.toSorted()])),
  );
  return now.changes.flatMap(({ actorId, propositionId, statements }) => {
    const places = statements.map((place) => matched[place] ?? -1).toSorted();
    if (known.has(JSON.stringify([actorId, places]))) return [];
    return [{ actorId, propositionId, statementIds: toIds(now, statements) }];
  });
}

/** One claim, where anything of it has changed: it is new, stands otherwise, or has statements it did not have. */
function compareClaim(
  then: TakenBrief,
  now: TakenBrief,
  matched: readonly number[],
  at: number,
  claim: number,
): ChangedClaim[] {
  const { id, statements, ...rest } = now.propositions[at]!;
  const stand = toStand(rest);
  const was = then.propositions[claim];
  if (!was) return [{ id, was: null, now: stand, statementIds: toIds(now, statements) }];
  const before = new Set(was.statements);
  const fresh = statements.filter((place) => !before.has(matched[place] ?? -1));
  const isSame = was.status === stand.status && was.word === stand.word && was.origins === stand.origins;
  if (isSame && fresh.length === 0) return [];
  return [{ id, was: toStand(was), now: stand, statementIds: toIds(now, fresh) }];
}

function toStand({ status, word, origins }: ClaimStand): ClaimStand {
  return { status, word, origins };
}

function findGoneClaims(
  then: TakenBrief,
  now: TakenBrief,
  matched: readonly number[],
  claims: readonly number[],
): Since["goneClaims"] {
  const kept = new Set(claims);
  const owners = new Map<number, string[]>();
  for (const { id, statements } of now.propositions) {
    for (const place of statements) {
      const before = matched[place] ?? -1;
      if (before >= 0) owners.set(before, [...(owners.get(before) ?? []), id]);
    }
  }
  return then.propositions.flatMap(({ id, text, statements }, claim) => {
    if (kept.has(claim)) return [];
    const counts = new Map<string, number>();
    for (const owner of statements.flatMap((place) => owners.get(place) ?? [])) {
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, one], [, other]) => other - one);
    return [{ id, text, into: most?.[0] ?? null }];
  });
}

function toIds({ statements }: TakenBrief, places: readonly number[]): string[] {
  return places.flatMap((place) => statements[place]?.[0] ?? []);
}
