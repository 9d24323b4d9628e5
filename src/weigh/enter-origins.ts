import type { Actor, DossierStatement, Evidence, Origin, Proposition } from "../model/dossier.ts";
import { findInterest, type Interest, toStates } from "./find-interest.ts";
import type { GradeTable } from "./grade-table.ts";
import { indexParts, type LedgerParts } from "./index-parts.ts";
import type { LedgerEntry, ListedItem, Setting, Side } from "./ledger-shape.ts";
import { weighFidelity } from "./weigh-fidelity.ts";

export interface Entered {
  readonly entries: readonly LedgerEntry[];
  readonly listed: readonly ListedItem[];
}

/**
 * Enters the origins of a proposition: one entry for each that asserts, judges or denies. All else is listed with the
 * reason why it gives no points: doubts, refusals, wishes, conditions, positions given up, say-so without a source, and
 * evidence nobody has graded. In the order of the origins.
 */
export function enterOrigins(
  { positions, frame, id: propositionId, statementIds }: Proposition,
  origins: readonly Origin[],
  parts: LedgerParts,
  table: GradeTable,
  interests: readonly Interest[],
): Entered {
  const index = indexParts(parts);
  const { actors, statements: statementsById } = index;
  const standing = new Set(positions.filter(({ to }) => to === null).flatMap((each) => each.statementIds));
  const givenUp = new Set(
    positions.filter(({ to }) => to !== null).flatMap((each) => each.statementIds.filter((id) => !standing.has(id))),
  );
  const listed: ListedItem[] = [];
  const entries = origins.flatMap((origin): LedgerEntry[] => {
    const statements = origin.statementIds.flatMap((id) => statementsById.get(id) ?? []);
    const why = findNoPoints(origin, statements, givenUp);
    if (why !== null) {
      listed.push({ id: origin.id, label: origin.label, because: why, statementIds: origin.statementIds });
      return [];
    }
    const said = statements.filter((each) => giveNoPoints(each, givenUp) === null);
    return [enterOrigin(origin, origin.side as Side, said)];
  });
  listed.push(...index.findEvidence(propositionId, statementIds).map(listEvidence));
  const shown = index.findEvidence(
    null,
    entries.flatMap((entry) => entry.statementIds),
  );
  return { entries: joinSharedBasis(entries, shown), listed };

  function enterOrigin(origin: Origin, side: Side, said: readonly DossierStatement[]): LedgerEntry {
    const isUnnamed = origin.independence === "not-established";
    const actorId = isUnnamed ? null : (origin.actorId ?? findActorOf(origin, index.actorsByName));
    const interest = findInterest(actorId, side, frame, actors, interests);
    const word = interest?.word ?? table.unset.q;
    const { f, because } = weighFidelity(said, actorId, index, table);
    const states = actorId === null ? [] : toStates(actorId, actors);
    const setBy: Setting[] = [
      toDefault("t", table.unset.t, "nobody has judged it"),
      {
        field: "q",
        value: word,
        by: interest?.by ?? "default",
        on: null,
        because: interest?.because ?? "no interest is known",
      },
      toDefault("f", String(f), because),
    ];
    return {
      id: origin.id,
      label: origin.label,
      side,
      grades: { kind: "statement", t: table.t[table.unset.t], q: table.q[word], f },
      cluster: isUnnamed ? null : `${origin.id} ${origin.label}`,
      clusterBecause: isUnnamed
        ? "nothing shows what it rests on: it joins the heaviest cluster of its side"
        : "a named origin of its own; no shared basis is recorded",
      letter: table.unset.t,
      interest: word,
      isReviewed: false,
      isHedged: said.every(({ hedge, act }) => hedge !== "none" || act === "judges"),
      isFirsthand: false,
      isUnnamed,
      government: actorId === null ? null : actors.get(actorId)?.kind === "state" ? actorId : (states[0] ?? null),
      statementIds: said.map(({ id }) => id),
      reportIds: [...new Set(said.map(({ reportId }) => reportId))],
      setBy,
    };
  }
}

function toDefault(field: string, value: string, because: string): Setting {
  return { field, value, by: "default", on: null, because };
}

/** Why an origin gives no points, null where it does. */
function findNoPoints(
  origin: Origin,
  statements: readonly DossierStatement[],
  givenUp: ReadonlySet<string>,
): string | null {
  const reasons = statements.map((each) => giveNoPoints(each, givenUp));
  if (statements.length === 0) return "none of its statements is in the dossier";
  if (origin.end === "circular") return "reports cite each other in a ring: 0 points until a source is found";
  if (reasons.includes(null)) {
    if (statements.every(({ chain }) => chain.length === 0))
      return "the words name no source: 0 points until one is found";
    if (origin.side === "neither") return "takes no side";
    return null;
  }
  return [...new Set(reasons)].join("; ");
}

function giveNoPoints({ act, hedge, id }: DossierStatement, givenUp: ReadonlySet<string>): string | null {
  if (act === "doubts") return "doubts: an undercut, for a reviewer to lower what it is aimed at";
  if (act === "declines") return "declines to say: silence gives no points";
  if (act === "intends" || act === "urges" || act === "asks") return `${act}: no word on whether it is so`;
  if (hedge === "conditional") return "said under a condition";
  if (givenUp.has(id)) return "a position given up since";
  return null;
}

function listEvidence({ id, kind, text, seen, statementIds }: Evidence): ListedItem {
  const because = seen
    ? "seen, but nobody has entered p1, p0 and a: 0 points"
    : "said to exist, not seen here: the basis of what was said, no points of its own";
  return { id, label: `${kind}: ${text}`, because, statementIds };
}

/** The actor an origin's label names; null where none does. */
function findActorOf({ label }: Origin, actors: ReadonlyMap<string, readonly Actor[]>): string | null {
  const name = label.replace(/ \(officials and bodies\)$/u, "");
  const isState = name !== label;
  return actors.get(name)?.find((actor) => actor.kind === "state" || !isState)?.id ?? null;
}

// Named origins of one side that rest on the same thing count as one cluster.
function joinSharedBasis(entries: readonly LedgerEntry[], evidence: readonly Evidence[]): LedgerEntry[] {
  let joined = [...entries];
  for (const { id, text, statementIds } of evidence) {
    for (const side of ["for", "against"] as const) {
      const sharing = joined.filter(
        (entry) =>
          entry.side === side &&
          entry.cluster !== null &&
          entry.statementIds.some((each) => statementIds.includes(each)),
      );
      if (new Set(sharing.map(({ cluster }) => cluster)).size < 2) continue;
      const clusters = new Set(sharing.map(({ cluster }) => cluster));
      const cluster = [...clusters].join(" + ");
      joined = joined.map((entry) =>
        entry.side === side && clusters.has(entry.cluster)
          ? { ...entry, cluster, clusterBecause: `shares ${id} (${text}) with others of its side` }
          : entry,
      );
    }
  }
  return joined;
}
